// Dates in a sentence.  Each grows around a word that tells it: a month, a weekday, "today", a unit ("week"), a number
// that is a year or an ISO date.  What stands before and behind it ("last", "two ... ago", a day, a year) is taken in.
#include "text/dates.h"

#include <assert.h>
#include <string.h>
#include <strings.h>

#include "text/dates_impl.h"

#define MOST 999 ///< of "two days ago"

/// What finding works on.
typedef struct {
  const DateSource *source;
  Dates *dates;
  uint32_t first, end; ///< of the sentence; `first` moves behind each date
  bool anchored;
  int32_t today;    ///< number of the document's date
  uint32_t weekday; ///< end of the weekday that was the last date, or 0
} Finding;

static const struct {
  const char *word;
  Turn turn;
} turns[] = {{"last", TURN_LAST}, {"past", TURN_LAST}, {"this", TURN_THIS}, {"next", TURN_NEXT}, {"coming", TURN_NEXT}};

static const struct {
  const char *word;
  Unit unit;
} units[] = {{"second", UNIT_MOMENT}, {"minute", UNIT_MOMENT},  {"hour", UNIT_MOMENT},  {"morning", UNIT_PART},
             {"noon", UNIT_PART},     {"afternoon", UNIT_PART}, {"evening", UNIT_PART}, {"night", UNIT_PART},
             {"midnight", UNIT_PART}, {"day", UNIT_DAY},        {"week", UNIT_WEEK},    {"weekend", UNIT_WEEKEND},
             {"month", UNIT_MONTH},   {"year", UNIT_YEAR}};

static const char *const counts[] = {"a",     "one",   "two",  "three", "four",   "five",  "six",
                                     "seven", "eight", "nine", "ten",   "eleven", "twelve"};

/// Words that make "May" and "March" a month, and a number a year.
static const char *const before_month[] = {"in",    "last", "next", "since",  "of", "until",
                                           "early", "late", "mid",  "during", NULL};
static const char *const before_year[] = {"in", "since", "of", "until", "early", "late", "mid", "during", "year", NULL};

static Text text_at(const Finding *finding, uint32_t i) {
  const Token *token = &finding->source->tokens->items[i];
  return text_slice(finding->source->text, token->begin, token->end);
}

/// Whether a token that is still free is a word, written large or small.
static bool is_word(const Finding *finding, uint32_t i, const char *word) {
  if (i < finding->first || i >= finding->end) return false;
  const Text text = text_at(finding, i);
  return (*text.data | 0x20) == *word && text.length == strlen(word) && !strncasecmp(text.data, word, text.length);
}

static bool is_one_of(const Finding *finding, uint32_t i, const char *const *words) {
  for (; *words; words++)
    if (is_word(finding, i, *words)) return true;
  return false;
}

static bool is_mark(const Finding *finding, uint32_t i, const char *marks) {
  if (i < finding->first || i >= finding->end) return false;
  const char mark = finding->source->tokens->items[i].mark;
  return mark && strchr(marks, mark);
}

/// The number a token is, of at most four digits and with an ending that is "th" and the like; or -1.
static int number_at(const Finding *finding, uint32_t i) {
  if (i < finding->first || i >= finding->end || !(finding->source->tokens->items[i].flags & TOKEN_NUMBER)) return -1;
  const Text text = text_at(finding, i);
  int number = 0;
  size_t digits = 0;
  for (; digits < text.length && text.data[digits] >= '0' && text.data[digits] <= '9'; digits++)
    if (digits < 4) number = number * 10 + (text.data[digits] - '0');
  const Text rest = text_slice(text, digits, text.length);
  const bool ordinal = text_is(rest, "th") || text_is(rest, "st") || text_is(rest, "nd") || text_is(rest, "rd");
  // Of "10-12", the first counts.
  const bool range = rest.length > 1 && rest.data[0] == '-' && digits <= 2 && rest.length <= 3;
  return digits && digits <= 4 && (!rest.length || ordinal || range) ? number : -1;
}

static bool is_day(const Finding *finding, uint32_t i) {
  const int number = number_at(finding, i);
  return number >= 1 && number <= 31;
}

static bool is_year(const Finding *finding, uint32_t i) {
  const int number = number_at(finding, i);
  return number >= 1800 && number <= 2199 && text_at(finding, i).length == 4;
}

static Turn turn_at(const Finding *finding, uint32_t i) {
  for (size_t t = 0; t < sizeof turns / sizeof *turns; t++)
    if (is_word(finding, i, turns[t].word)) return turns[t].turn;
  return TURN_NONE;
}

static Unit unit_at(const Finding *finding, uint32_t i) {
  if (i < finding->first || i >= finding->end) return UNIT_NONE;
  Text text = text_at(finding, i);
  if (text.length > 1 && strchr("sS", text.data[text.length - 1])) text.length--;
  for (size_t u = 0; u < sizeof units / sizeof *units; u++)
    if (text.length == strlen(units[u].word) && !strncasecmp(text.data, units[u].word, text.length))
      return units[u].unit;
  return UNIT_NONE;
}

/// How many of a unit: "two", "24", "a"; -1 for none, 0 where it is not said ("several").
static int count_at(const Finding *finding, uint32_t i) {
  static const char *const unsaid[] = {"several", "few", "many", "some", "couple", NULL};
  if (is_word(finding, i, "an")) return 1;
  for (size_t c = 0; c < sizeof counts / sizeof *counts; c++)
    if (is_word(finding, i, counts[c])) return c ? (int)c : 1;
  if (is_one_of(finding, i, unsaid)) return 0;
  const int number = number_at(finding, i);
  return number <= MOST ? number : -1;
}

static void add(Finding *finding, uint32_t first, uint32_t end, Period period) {
  Date *date = array_push(finding->source->arena, finding->dates);
  *date = (Date){.first = first, .end = end};
  period_write(period, date->iso);
  finding->first = end;
  finding->weekday = 0;
}

static const Period unknown = {false, 0, 0};

/// Whether "May" or "March" at `i` is the month: what stands beside it tells.
static bool is_month_by_context(const Finding *finding, uint32_t i) {
  const bool capital = finding->source->tokens->items[i].flags & TOKEN_CAPITAL;
  const bool day_before = is_day(finding, i - 1) || (is_word(finding, i - 1, "of") && is_day(finding, i - 2));
  const bool behind = is_day(finding, i + 1) || is_year(finding, i + 1);
  return capital && (day_before || behind || is_one_of(finding, i - 1, before_month));
}

/// Number of the month that a token names, or 0.
static int month_at(const Finding *finding, uint32_t i) {
  const DateWord word = lexicon_date(finding->source->lexicon, finding->source->tokens->items[i].word);
  if (word.kind == DATE_MONTH) return word.value;
  if ((*text_at(finding, i).data | 0x20) != 'm') return 0; // as the others begin
  if (is_word(finding, i, "mid-march")) return 3;
  if (is_word(finding, i, "mid-may")) return 5;
  const int month = is_word(finding, i, "march") ? 3 : is_word(finding, i, "may") ? 5 : 0;
  return month && is_month_by_context(finding, i) ? month : 0;
}

/// The weekday before a date belongs to it: "Wednesday, March 10".
static uint32_t take_weekday(Finding *finding, uint32_t first) {
  const uint32_t weekday = finding->weekday;
  if (!weekday || (weekday != first && !(weekday + 1 == first && is_mark(finding, weekday, ",[(")))) return first;
  finding->dates->count--;
  return finding->dates->items[finding->dates->count].first;
}

/// A month with what stands beside it.
typedef struct {
  uint32_t first, end;  ///< tokens
  int year, month, day; ///< 0 where it is not said
} Naming;

/// "10 March", "10th of March", "March 10".
static void find_day(const Finding *finding, Naming *naming) {
  const uint32_t month = naming->first;
  uint32_t at = month + 1;
  if (is_day(finding, month - 1))
    at = naming->first = month - 1;
  else if (is_word(finding, month - 1, "of") && is_day(finding, month - 2))
    at = naming->first = month - 2;
  else if (is_day(finding, at))
    naming->end++;
  else
    return;
  naming->day = number_at(finding, at);
}

/// "March 10, 2024", "March of 2024".
static void find_year(const Finding *finding, Naming *naming) {
  const uint32_t at = naming->end + (is_mark(finding, naming->end, ",") || is_word(finding, naming->end, "of"));
  if (!is_year(finding, at)) return;
  naming->year = number_at(finding, at);
  naming->end = at + 1;
}

/// Whether the word before a date tells that it is over, or to come.
static Turn turn_before(const Finding *finding, uint32_t first) {
  if (is_word(finding, first - 1, "since")) return TURN_LAST;
  return is_word(finding, first - 1, "until") ? TURN_NEXT : turn_at(finding, first - 1);
}

static Period period_of(const Finding *finding, const Naming *naming, Turn turn) {
  if (naming->year && naming->day) return period_of_day((Day){naming->year, naming->month, naming->day});
  if (naming->year) return period_of_month(naming->year, naming->month);
  return finding->anchored ? period_yearless(finding->today, naming->month, naming->day, turn) : unknown;
}

static bool take_month(Finding *finding, uint32_t i) {
  Naming naming = {.first = i, .end = i + 1, .month = month_at(finding, i)};
  if (!naming.month) return false;
  find_day(finding, &naming);
  find_year(finding, &naming);
  const Period period = period_of(finding, &naming, turn_before(finding, naming.first));
  uint32_t first = naming.first - (turn_at(finding, naming.first - 1) != TURN_NONE);
  if (naming.day) first = take_weekday(finding, first);
  add(finding, first, naming.end, period);
  return true;
}

/// Step over "morning" and the like behind a day.
static uint32_t behind_part(const Finding *finding, uint32_t end) {
  return unit_at(finding, end) == UNIT_PART ? end + 1 : end;
}

static bool take_weekday_word(Finding *finding, uint32_t i, int weekday) {
  const Turn turn = turn_at(finding, i - 1);
  const uint32_t end = behind_part(finding, i + 1);
  add(finding, turn != TURN_NONE ? i - 1 : i, end,
      finding->anchored ? period_weekday(finding->today, weekday, turn) : unknown);
  finding->weekday = end;
  return true;
}

/// "today", "yesterday", and "the day before yesterday".
static bool take_day_word(Finding *finding, uint32_t i, int days) {
  uint32_t first = i;
  const bool before = is_word(finding, i - 1, "before"), after = is_word(finding, i - 1, "after");
  if ((before || after) && is_word(finding, i - 2, "day")) {
    first = i - 2;
    days += after ? 1 : -1;
  }
  add(finding, first, behind_part(finding, i + 1),
      finding->anchored ? period_ago(finding->today, UNIT_DAY, -days) : unknown);
  return true;
}

/// "two days ago", "a few weeks ago": the count stands before `i`.
static bool take_ago(Finding *finding, uint32_t i, Unit unit) {
  const int count = count_at(finding, i - 1);
  if (count < 0 || !is_word(finding, i + 1, "ago")) return false;
  const bool article = !count && is_word(finding, i - 2, "a");
  add(finding, article ? i - 2 : i - 1, i + 2,
      count && finding->anchored ? period_ago(finding->today, unit, count) : unknown);
  return true;
}

/// "the last two weeks".
static bool take_span(Finding *finding, uint32_t i, Unit unit) {
  const int count = count_at(finding, i - 1);
  const Turn turn = turn_at(finding, i - 2);
  if (count < 0 || (turn != TURN_LAST && turn != TURN_NEXT)) return false;
  add(finding, i - 2, i + 1, count && finding->anchored ? period_span(finding->today, unit, count, turn) : unknown);
  return true;
}

/// "last week", "earlier this month"; "next day" is counted from the story, not from its date.
static bool take_turn(Finding *finding, uint32_t i, Unit unit) {
  const Turn turn = turn_at(finding, i - 1);
  const bool counted = unit == UNIT_DAY || unit == UNIT_MOMENT || (unit == UNIT_PART && turn == TURN_NEXT);
  if (turn == TURN_NONE || counted) return false;
  const bool earlier = is_word(finding, i - 2, "earlier"), later = is_word(finding, i - 2, "later");
  Period period = finding->anchored ? period_turn(finding->today, unit, turn) : unknown;
  if (period.known && is_word(finding, i - 1, "past")) period = period_span(finding->today, unit, 1, turn);
  if (earlier && period.to > finding->today) period.to = finding->today;
  if (later && period.from < finding->today) period.from = finding->today;
  if (period.from > period.to) period = unknown;
  add(finding, earlier || later ? i - 2 : i - 1, i + 1, period);
  return true;
}

static bool take_unit(Finding *finding, uint32_t i) {
  const Unit unit = unit_at(finding, i);
  return unit != UNIT_NONE &&
         (take_ago(finding, i, unit) || take_span(finding, i, unit) || take_turn(finding, i, unit));
}

/// An ISO date, or a year: "in 2019", but not "in 2019 villages".
static bool take_number(Finding *finding, uint32_t i) {
  Day day;
  const Text text = text_at(finding, i);
  if (text.length == CALENDAR_ROOM - 1 && calendar_read(text, &day)) {
    add(finding, take_weekday(finding, i), i + 1, period_of_day(day));
    return true;
  }
  const uint32_t counted = TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE);
  const bool counts_things = i + 1 < finding->end && finding->source->tokens->items[i + 1].tags & counted;
  if (!is_year(finding, i) || !is_one_of(finding, i - 1, before_year) || counts_things) return false;
  add(finding, i, i + 1, period_of_year(number_at(finding, i)));
  return true;
}

static bool take_date(Finding *finding, uint32_t i) {
  const Token *token = &finding->source->tokens->items[i];
  const DateWord word = lexicon_date(finding->source->lexicon, token->word);
  if (token->flags & TOKEN_NUMBER) return take_number(finding, i);
  if (word.kind == DATE_WEEKDAY) return take_weekday_word(finding, i, word.value);
  if (word.kind == DATE_DAY) return take_day_word(finding, i, word.value);
  if (word.kind == DATE_UNIT) return take_unit(finding, i);
  return take_month(finding, i);
}

void dates_find(const DateSource *source, uint32_t first, uint32_t end, Dates *dates) {
  assert(source && source->lexicon && source->tokens && source->arena && dates && end <= source->tokens->count);
  Finding finding = {.source = source, .dates = dates, .first = first, .end = end};
  Day anchor;
  finding.anchored = calendar_read(source->anchor, &anchor);
  if (finding.anchored) finding.today = calendar_number(anchor);
  for (uint32_t i = first; i < end; i++)
    if (take_date(&finding, i)) i = finding.first - 1;
}
