// What days an expression may mean, counted from the document's date.  A period is written as exactly as all its days
// agree: the week from Monday 26 August to Sunday 1 September 2024 is "2024".
#include <assert.h>

#include "text/dates_impl.h"

#define WEEK      7
#define AHEAD     45 ///< days: "September 5" is this far ahead rather than a year ago
#define WEEK_SLIP 3  ///< days that "two weeks ago" may be off

static const Period unknown = {false, 0, 0};

static Period between(int32_t from, int32_t to) {
  const int32_t first = calendar_number((Day){1, 1, 1}), last = calendar_number((Day){9999, 12, 31});
  return from >= first && to <= last && from <= to ? (Period){true, from, to} : unknown;
}

Period period_of_day(Day day) {
  if (!calendar_has(day)) return unknown;
  return between(calendar_number(day), calendar_number(day));
}

/// A month counted from January of `year`; 12 is January of the next.
static Period month_from(int year, int month) {
  year += month >= 0 ? month / 12 : (month - 11) / 12;
  month = (month % 12 + 12) % 12 + 1;
  if (year < 1 || year > 9998) return unknown;
  const Day first = {year, month, 1}, next = {year + month / 12, month % 12 + 1, 1};
  return between(calendar_number(first), calendar_number(next) - 1);
}

Period period_of_month(int year, int month) {
  return month_from(year, month - 1);
}

Period period_of_year(int year) {
  if (year < 1 || year > 9999) return unknown;
  return between(calendar_number((Day){year, 1, 1}), calendar_number((Day){year, 12, 31}));
}

static int32_t monday_of(int32_t today) {
  return today - calendar_weekday(today) + 1;
}

Period period_weekday(int32_t today, int weekday, Turn turn) {
  assert(weekday >= 1 && weekday <= WEEK);
  const int back = (calendar_weekday(today) - weekday + WEEK) % WEEK;
  const int32_t days[] = {[TURN_NONE] = today - back,
                          [TURN_LAST] = today - (back ? back : WEEK),
                          [TURN_THIS] = monday_of(today) + weekday - 1,
                          [TURN_NEXT] = today + WEEK - back};
  return between(days[turn], days[turn]);
}

/// The same day or month in another year.
static Period in_year(int year, int month, int day) {
  return day ? period_of_day((Day){year, month, day}) : period_of_month(year, month);
}

Period period_yearless(int32_t today, int month, int day, Turn turn) {
  const Day now = calendar_day(today);
  const Period here = day ? between(today, today) : period_of_month(now.year, now.month);
  const int32_t over = day ? today : here.from - 1, likely = day ? today + AHEAD : here.to;
  const int32_t latest = turn == TURN_LAST ? over : likely;
  if (turn == TURN_THIS) return in_year(now.year, month, day);
  // 29 February is looked for in the years around.
  for (int back = -1; turn != TURN_NEXT && back < 9; back++) {
    const Period period = in_year(now.year - back, month, day);
    if (period.known && period.from <= latest) return period;
  }
  for (int ahead = 0; turn == TURN_NEXT && ahead < 9; ahead++) {
    const Period period = in_year(now.year + ahead, month, day);
    if (period.known && period.from > here.to) return period;
  }
  return unknown;
}

Period period_turn(int32_t today, Unit unit, Turn turn) {
  const int step = turn == TURN_LAST ? -1 : turn == TURN_NEXT ? 1 : 0;
  const int32_t monday = monday_of(today) + step * WEEK;
  const Day now = calendar_day(today);
  if (unit == UNIT_PART) return turn == TURN_NEXT ? unknown : between(today + step, today + step);
  if (unit == UNIT_WEEK) return between(monday, monday + 6);
  if (unit == UNIT_WEEKEND) return between(monday + 5, monday + 6);
  if (unit == UNIT_MONTH) return month_from(now.year, now.month - 1 + step);
  return unit == UNIT_YEAR ? period_of_year(now.year + step) : unknown;
}

Period period_ago(int32_t today, Unit unit, int count) {
  const Day now = calendar_day(today);
  const int32_t weeks = today - count * WEEK;
  if (unit == UNIT_MOMENT) return between(today - (count + 23) / 24, today);
  if (unit == UNIT_DAY) return between(today - count, today - count);
  if (unit == UNIT_WEEK) return between(weeks - WEEK_SLIP, weeks + WEEK_SLIP);
  if (unit == UNIT_MONTH) return month_from(now.year, now.month - 1 - count);
  return unit == UNIT_YEAR ? period_of_year(now.year - count) : unknown;
}

Period period_span(int32_t today, Unit unit, int count, Turn turn) {
  static const int days[] = {[UNIT_DAY] = 1, [UNIT_WEEK] = WEEK, [UNIT_MONTH] = 31, [UNIT_YEAR] = 366};
  const int32_t length = unit == UNIT_MOMENT                 ? (count + 23) / 24
                         : unit < sizeof days / sizeof *days ? count * days[unit]
                                                             : 0;
  if (!length) return unknown;
  return turn == TURN_NEXT ? between(today, today + length) : between(today - length, today);
}

void period_write(Period period, char *iso) {
  assert(iso);
  iso[0] = '\0';
  if (!period.known) return;
  const Day from = calendar_day(period.from), to = calendar_day(period.to);
  if (from.year != to.year) return;
  Day common = {from.year, from.month == to.month ? from.month : 0, 0};
  if (period.from == period.to) common.day = from.day;
  calendar_write(common, iso);
}
