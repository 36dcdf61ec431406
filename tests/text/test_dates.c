// Dates in sentences: what is found is drawn as "expression=iso", parted by "; ".  The document is of Wednesday,
// 14 August 2024, where nothing else is said.
#include "text/dates.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static Arena words, arena;
static const Lexicon *lexicon;
static char drawn[1024];

/// Load the shipped lists once for all tests.  What is wrong in others than that of dates, other tests tell.
static void load_lexicon(void) {
  ck_assert(!setjmp(words.exhausted));
  Lexicon *loaded = lexicon_new(&words, symbols_new(&words));
  lexicon_load(loaded, &words, ENTENTE_SOURCE "/data/lexicon", NULL);
  lexicon = loaded;
}

static void free_lexicon(void) {
  arena_free(&words);
}

static void tear_down(void) {
  arena_free(&arena);
}

static void draw_dates(const DateSource *source, const Dates *dates) {
  size_t length = 0;
  drawn[0] = '\0';
  for (uint32_t i = 0; i < dates->count; i++) {
    const Date *date = &dates->items[i];
    const uint32_t begin = source->tokens->items[date->first].begin, end = source->tokens->items[date->end - 1].end;
    ck_assert_uint_lt(date->first, date->end);
    length += (size_t)snprintf(drawn + length, sizeof drawn - length, "%s%.*s=%s", i ? "; " : "", (int)(end - begin),
                               source->text.data + begin, date->iso);
  }
}

static const char *draw(const char *text, const char *anchor) {
  Segments segments = {0};
  Tokens tokens = {0};
  Sentences sentences = {0};
  Dates dates = {0};
  ck_assert(!setjmp(arena.exhausted));
  const DateSource source = {lexicon, &tokens, text_view(text), text_view(anchor), &arena};
  segments_find(source.text, &arena, &segments);
  tokens_read(&(TokenSource){source.lexicon, NULL, source.text, &segments, &arena}, &tokens, &sentences);
  dates_find(&source, 0, tokens.count, &dates);
  draw_dates(&source, &dates);
  return drawn;
}

static const struct {
  const char *text, *dates;
} cases[] = {
    // weekdays: the last one on or before the day
    {"It was signed on Wednesday.", "Wednesday=2024-08-14"},
    {"It was signed Thursday in Norland.", "Thursday=2024-08-08"},
    {"They met last Wednesday morning.", "last Wednesday morning=2024-08-07"},
    {"They meet next Wednesday and this Friday.", "next Wednesday=2024-08-21; this Friday=2024-08-16"},
    {"It was Sunday.", "Sunday=2024-08-11"},

    // days of a month
    {"The agreement of March 10 was violated.", "March 10=2024-03-10"},
    {"On 10 March, they met.", "10 March=2024-03-10"},
    {"On the 10th of March 2023 they met.", "10th of March 2023=2023-03-10"},
    {"On March 10, 2023, they met.", "March 10, 2023=2023-03-10"},
    {"A new era began as of December 8.", "December 8=2023-12-08"},
    {"They will meet on Sept. 5.", "Sept. 5=2024-09-05"},
    {"It held since September 5.", "September 5=2023-09-05"},
    {"It holds until March 10.", "March 10=2025-03-10"},
    {"On Wednesday, March 10, they met.", "Wednesday, March 10=2024-03-10"},
    {"On Tuesday [13 August] they met.", "Tuesday [13 August=2024-08-13"},
    {"On Tuesday, in March, they met.", "Tuesday=2024-08-13; March=2024-03"},
    {"From March 10-12 they met.", "March 10-12=2024-03-10"},
    {"It was February 29.", "February 29=2024-02-29"},
    {"It was February 29, 2023.", "February 29, 2023="},
    {"It was 2024-03-10 then.", "2024-03-10=2024-03-10"},
    {"It was 2024-13-10 then.", ""},

    // months and years
    {"They met in March.", "March=2024-03"},
    {"They met in September.", "September=2023-09"},
    {"They met in August.", "August=2024-08"},
    {"They met last August.", "last August=2023-08"},
    {"They meet next March.", "next March=2025-03"},
    {"They met in March 2019 and in April of 2020.", "March 2019=2019-03; April of 2020=2020-04"},
    {"They met in mid-March.", "mid-March=2024-03"},
    {"They met in 2019, and since 2020.", "2019=2019; 2020=2020"},
    {"They burned in 2019 villages.", ""},
    {"They sent 2019 to it.", ""},

    // words that are months only beside a number or a preposition
    {"Norland may 10 times refuse.", ""},
    {"Prime Minister May said they may march.", ""},
    {"A march on Aalholm was called off.", ""},
    {"They met on May 10 and in May.", "May 10=2024-05-10; May=2024-05"},
    {"ON 3 MAY THE ARMY OF NORLAND CAME, AND IN MARCH.", "3 MAY=2024-05-03; MARCH=2024-03"},

    // days and periods that are counted from the day
    {"They met today, yesterday and tomorrow.", "today=2024-08-14; yesterday=2024-08-13; tomorrow=2024-08-15"},
    {"They met the day before yesterday.", "day before yesterday=2024-08-12"},
    {"They met yesterday evening.", "yesterday evening=2024-08-13"},
    {"They met two days ago.", "two days ago=2024-08-12"},
    {"They met 45 days ago.", "45 days ago=2024-06-30"},
    {"They met a week ago.", "a week ago=2024-08"},
    {"They met two weeks ago.", "two weeks ago=2024"},
    {"They met three months ago.", "three months ago=2024-05"},
    {"They met twelve months ago.", "twelve months ago=2023-08"},
    {"They met 10 years ago.", "10 years ago=2014"},
    {"They met a few days ago.", "a few days ago="},
    {"They met 999 years ago.", "999 years ago=1025"},
    {"They met last week.", "last week=2024-08"},
    {"They met earlier this week.", "earlier this week=2024-08"},
    {"They met last month and last year.", "last month=2024-07; last year=2023"},
    {"They meet next month, next year.", "next month=2024-09; next year=2025"},
    {"They met last night, this morning.", "last night=2024-08-13; this morning=2024-08-14"},
    {"They met in the last three days.", "last three days=2024-08"},
    {"They met in the past year.", "past year="},
    {"They left the next day, a week after.", ""},
    {"It took three days and two weeks.", ""},
};

START_TEST(date_is_found_and_resolved) {
  ck_assert_str_eq(draw(cases[_i].text, "2024-08-14"), cases[_i].dates);
}
END_TEST

static const struct {
  const char *text, *anchor, *dates;
} edges[] = {
    {"They met on Monday.", "2024-01-01", "Monday=2024-01-01"},
    {"They met on Sunday.", "2024-01-01", "Sunday=2023-12-31"},
    {"They met yesterday.", "2024-03-01", "yesterday=2024-02-29"},
    {"They met last week.", "2024-09-04", "last week=2024"},
    {"They met last week.", "2024-01-03", "last week=2023-12"},
    {"They met last month.", "2024-01-31", "last month=2023-12"},
    {"They meet next month.", "2024-12-31", "next month=2025-01"},
    {"They meet on January 10.", "2024-12-20", "January 10=2025-01-10"},
    {"They met in December.", "2025-01-05", "December=2024-12"},
    {"It was February 29.", "2023-05-01", "February 29=2020-02-29"},
    {"They met last month, two years ago.", "0001-01-01", "last month=; two years ago="},
    {"They meet tomorrow, next year.", "9999-12-31", "tomorrow=; next year="},
};

START_TEST(years_and_months_are_crossed) {
  ck_assert_str_eq(draw(edges[_i].text, edges[_i].anchor), edges[_i].dates);
}
END_TEST

START_TEST(without_a_date_of_the_document_only_full_dates_are_resolved) {
  ck_assert_str_eq(
      draw("On Monday, March 10, last week, two days ago, in 2019, on March 10, 2023, in May 2020.", ""),
      "Monday, March 10=; last week=; two days ago=; 2019=2019; March 10, 2023=2023-03-10; May 2020=2020-05");
}
END_TEST

START_TEST(empty_sentence_has_no_dates) {
  ck_assert_str_eq(draw("", "2024-08-14"), "");
}
END_TEST

START_TEST(day_is_counted_and_counted_back) {
  const int32_t first = calendar_number((Day){1, 1, 1}), last = calendar_number((Day){9999, 12, 31});
  Day before = calendar_day(first);
  ck_assert_int_eq(calendar_number((Day){1970, 1, 1}), 0);
  ck_assert_int_eq(calendar_weekday(0), 4);
  for (int32_t number = first + 1; number <= last; number++) {
    const Day day = calendar_day(number);
    if (!calendar_has(day) || calendar_number(day) != number) ck_abort_msg("day %d", number);
    if (day.day != before.day + 1 && (day.day != 1 || before.day < 28)) ck_abort_msg("day %d", number);
    before = day;
  }
}
END_TEST

START_TEST(leap_days_are_known) {
  ck_assert(calendar_has((Day){2024, 2, 29}));
  ck_assert(calendar_has((Day){2000, 2, 29}));
  ck_assert(!calendar_has((Day){1900, 2, 29}));
  ck_assert(!calendar_has((Day){2023, 2, 29}));
  ck_assert(!calendar_has((Day){2023, 4, 31}));
  ck_assert(!calendar_has((Day){0, 1, 1}));
}
END_TEST

static const struct {
  const char *text;
  bool date;
} isos[] = {{"2024-08-31", true},
            {"2024-08-31T10:00", true},
            {"2024-08-31 10:00", true},
            {"2024-08-31.", true},
            {"2024-08-3", false},
            {"2024-08-311", false},
            {"2024-08-31x", false},
            {"2024/08/31", false},
            {"20a4-08-31", false},
            {"2024-02-30", false},
            {"", false}};

START_TEST(iso_date_is_read) {
  Day day = {0};
  ck_assert_int_eq(calendar_read(text_view(isos[_i].text), &day), isos[_i].date);
}
END_TEST

START_TEST(date_is_written_as_far_as_it_is_known) {
  char iso[CALENDAR_ROOM];
  calendar_write((Day){987, 6, 5}, iso);
  ck_assert_str_eq(iso, "0987-06-05");
  calendar_write((Day){2024, 11, 0}, iso);
  ck_assert_str_eq(iso, "2024-11");
  calendar_write((Day){2024, 0, 0}, iso);
  ck_assert_str_eq(iso, "2024");
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static Suite *dates_suite(void) {
  Suite *suite = suite_create("dates");
  TCase *tcase = tcase_create("dates");
  tcase_add_unchecked_fixture(tcase, load_lexicon, free_lexicon);
  tcase_add_checked_fixture(tcase, NULL, tear_down);
  tcase_add_loop_test(tcase, date_is_found_and_resolved, 0, COUNT(cases));
  tcase_add_loop_test(tcase, years_and_months_are_crossed, 0, COUNT(edges));
  tcase_add_test(tcase, without_a_date_of_the_document_only_full_dates_are_resolved);
  tcase_add_test(tcase, empty_sentence_has_no_dates);
  tcase_add_test(tcase, day_is_counted_and_counted_back);
  tcase_add_test(tcase, leap_days_are_known);
  tcase_add_loop_test(tcase, iso_date_is_read, 0, COUNT(isos));
  tcase_add_test(tcase, date_is_written_as_far_as_it_is_known);
  suite_add_tcase(suite, tcase);
  return suite;
}

int main(void) {
  SRunner *runner = srunner_create(dates_suite());
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
