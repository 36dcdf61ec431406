// Days are counted from 1 March of a year 0: leap days then stand at the end of a year, and of an era of 400 years.
#include "text/calendar.h"

#include <assert.h>
#include <stdio.h>

#define ERA         146097 ///< days in 400 years
#define UNIX_OFFSET 719468 ///< days from 1 March of year 0 to 1 January 1970

static bool is_leap(int year) {
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_length(int year, int month) {
  static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

bool calendar_has(Day day) {
  if (day.year < 1 || day.year > 9999 || day.month < 1 || day.month > 12) return false;
  return day.day >= 1 && day.day <= month_length(day.year, day.month);
}

static bool read_number(Text text, size_t begin, size_t end, int *number) {
  *number = 0;
  for (size_t i = begin; i < end; i++) {
    if (text.data[i] < '0' || text.data[i] > '9') return false;
    *number = *number * 10 + (text.data[i] - '0');
  }
  return true;
}

static bool ends_here(Text text) {
  if (text.length == 10) return true;
  const char c = text.data[10];
  return c == 'T' || c == 't' || !((c >= '0' && c <= '9') || text_is_letter((unsigned char)c));
}

bool calendar_read(Text text, Day *day) {
  assert(day);
  if (text.length < 10 || text.data[4] != '-' || text.data[7] != '-' || !ends_here(text)) return false;
  if (!read_number(text, 0, 4, &day->year) || !read_number(text, 5, 7, &day->month)) return false;
  return read_number(text, 8, 10, &day->day) && calendar_has(*day);
}

static char *write_number(char *out, int number, int digits) {
  for (int i = digits; i--; number /= 10) out[i] = (char)('0' + number % 10);
  return out + digits;
}

void calendar_write(Day day, char *iso) {
  assert(iso && day.year > 0 && day.year <= 9999);
  iso = write_number(iso, day.year, 4);
  if (day.month) {
    *iso++ = '-';
    iso = write_number(iso, day.month, 2);
  }
  if (day.month && day.day) {
    *iso++ = '-';
    iso = write_number(iso, day.day, 2);
  }
  *iso = '\0';
}

int32_t calendar_number(Day day) {
  assert(calendar_has(day));
  const int year = day.month <= 2 ? day.year - 1 : day.year;
  const int era = year / 400, in_era = year % 400;
  const int in_year = (153 * (day.month > 2 ? day.month - 3 : day.month + 9) + 2) / 5 + day.day - 1;
  return era * ERA + in_era * 365 + in_era / 4 - in_era / 100 + in_year - UNIX_OFFSET;
}

Day calendar_day(int32_t number) {
  const int32_t days = number + UNIX_OFFSET;
  assert(days >= 0);
  const int era = days / ERA, in_era = days % ERA;
  const int year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
  const int in_year = in_era - (365 * year + year / 4 - year / 100);
  const int month = (5 * in_year + 2) / 153;
  const int shifted = month < 10 ? month + 3 : month - 9;
  return (Day){year + era * 400 + (shifted <= 2), shifted, in_year - (153 * month + 2) / 5 + 1};
}

int calendar_weekday(int32_t number) {
  return ((number + 3) % 7 + 7) % 7 + 1;
}
