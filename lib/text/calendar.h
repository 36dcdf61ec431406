// Days of the calendar: read, written and counted.  By hand, for timegm() is not POSIX, and mktime() asks the zone of
// the machine what day it is.
#ifndef TEXT_CALENDAR_H
#define TEXT_CALENDAR_H

#include "base/text.h"

/// A day, a month (`day` 0) or a year (`month` 0) of the Gregorian calendar.
typedef struct {
  int year, month, day;
} Day;

/// Room for an ISO date and its NUL.
#define CALENDAR_ROOM 11

/// Whether there is such a day, in the years 1 to 9999.
bool calendar_has(Day day);

/// Read an ISO date, "2024-08-31", that a text begins with and a letter or digit does not follow, but for the "T"
/// before a time of day; false where there is none.
bool calendar_read(Text text, Day *day);

/// Write "2024-08-31", "2024-08" or "2024".
void calendar_write(Day day, char *iso);

/// Days since 1 January 1970, and back.
int32_t calendar_number(Day day);
Day calendar_day(int32_t number);

/// Day of the week, from 1 (Monday) to 7.
int calendar_weekday(int32_t number);

#endif
