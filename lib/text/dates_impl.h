// Private to dates*.c: what days an expression may mean.
#ifndef TEXT_DATES_IMPL_H
#define TEXT_DATES_IMPL_H

#include "text/calendar.h"

/// Days from one to another, by their numbers; both in it.
typedef struct {
  bool known;
  int32_t from, to;
} Period;

/// Which of several days of a name is meant, seen from the document's date.
typedef enum {
  TURN_NONE, ///< nothing says
  TURN_LAST,
  TURN_THIS,
  TURN_NEXT
} Turn;

typedef enum {
  UNIT_NONE,
  UNIT_MOMENT, ///< seconds to hours
  UNIT_PART,   ///< of a day: morning, night
  UNIT_DAY,
  UNIT_WEEK,
  UNIT_WEEKEND,
  UNIT_MONTH,
  UNIT_YEAR
} Unit;

Period period_of_day(Day day);
Period period_of_month(int year, int month);
Period period_of_year(int year);

/// A day of the week.
Period period_weekday(int32_t today, int weekday, Turn turn);

/// A day and month without a year (`day` 0: a month).
Period period_yearless(int32_t today, int month, int day, Turn turn);

/// "last week", "this month".
Period period_turn(int32_t today, Unit unit, Turn turn);

/// "two days ago".
Period period_ago(int32_t today, Unit unit, int count);

/// "the last two weeks", "the next three days".
Period period_span(int32_t today, Unit unit, int count, Turn turn);

/// Write what a period's days have in common: a date, a month, a year or nothing.
void period_write(Period period, char *iso);

#endif
