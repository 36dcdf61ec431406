// Segments: each test draws the text's parts as lines "kind: text", with line ends inside a part drawn as '/'.
#include "text/segments.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "Norland and Sudria sign a treaty"
#define BODY "Norland and Sudria have signed a treaty on the use of the river Aal, after talks of a year."

static Arena arena;
static char drawn[8192];

static void tear_down(void) {
  arena_free(&arena);
}

static Segments find(Text text) {
  Segments segments = {0};
  ck_assert(!setjmp(arena.exhausted));
  segments_find(text, &arena, &segments);
  return segments;
}

static const char *draw(const char *string) {
  const Text text = text_view(string);
  const Segments segments = find(text);
  size_t length = 0;
  drawn[0] = '\0';
  for (uint32_t i = 0; i < segments.count; i++) {
    const Segment *segment = &segments.items[i];
    length +=
        (size_t)snprintf(drawn + length, sizeof drawn - length, "%s%s: %.*s", i ? "\n" : "",
                         segment_name(segment->kind), (int)(segment->end - segment->begin), string + segment->begin);
  }
  for (char *c = drawn; *c; c++)
    if (*c == '\n' && c[1] != '\0' && !strchr("hdbca", c[1])) *c = '/';
  return drawn;
}

static uint32_t count(const char *piece, size_t times) {
  const size_t length = strlen(piece);
  char *text = malloc(length * times + 1);
  ck_assert_ptr_nonnull(text);
  for (size_t i = 0; i < times; i++) memcpy(text + i * length, piece, length);
  const Segments segments = find((Text){text, length * times});
  free(text);
  return segments.count;
}

START_TEST(empty_text_has_no_segments) {
  ck_assert_str_eq(draw(""), "");
  ck_assert_str_eq(draw(" \r\n\t\n\xc2\xa0\n"), "");
}
END_TEST

START_TEST(short_first_line_is_the_headline) {
  ck_assert_str_eq(draw(HEAD "\n\n" BODY), "headline: " HEAD "\nbody: " BODY);
}
END_TEST

START_TEST(first_line_with_a_full_stop_is_no_headline) {
  ck_assert_str_eq(draw(HEAD ".\n\n" BODY), "body: " HEAD ".\nbody: " BODY);
}
END_TEST

START_TEST(line_that_nothing_follows_is_no_headline) {
  ck_assert_str_eq(draw(HEAD), "body: " HEAD);
}
END_TEST

START_TEST(marked_headings_are_headlines) {
  ck_assert_str_eq(draw("# Treaty\n\n" BODY "\n## What *now*\nNobody knows."),
                   "headline: Treaty\nbody: " BODY "\nheadline: What *now*\nbody: Nobody knows.");
  ck_assert_str_eq(draw("Treaty\n======\n\nShort."), "headline: Treaty\nbody: Short.");
}
END_TEST

START_TEST(each_line_may_be_a_paragraph) {
  ck_assert_str_eq(draw(BODY " It is the first in ten years, officials said.\n" BODY " It is short.\nThe end."),
                   "body: " BODY " It is the first in ten years, officials said.\nbody: " BODY
                   " It is short.\nbody: The end.");
}
END_TEST

START_TEST(wrapped_lines_are_one_paragraph) {
  ck_assert_str_eq(draw("Norland has accused its neighbour of sending soldiers over the\n"
                        "River Aal, and said that it would not stand idle.\n"
                        "Its minister of foreign affairs spoke on Monday of a grave act, in\n"
                        "Words that were plain.\n"),
                   "body: Norland has accused its neighbour of sending soldiers over the/"
                   "River Aal, and said that it would not stand idle.\n"
                   "body: Its minister of foreign affairs spoke on Monday of a grave act, in/Words that were plain.");
}
END_TEST

START_TEST(carriage_returns_belong_to_line_ends) {
  ck_assert_str_eq(draw(HEAD "\r\n\r\n" BODY "\r\n"), "headline: " HEAD "\nbody: " BODY);
}
END_TEST

START_TEST(indented_line_begins_a_paragraph) {
  ck_assert_str_eq(draw("   THE ARMY OF NORLAND SAID TODAY THAT ITS TROOPS HAVE\n"
                        "TAKEN THE TOWN OF AALHOLM, WHICH LIES NEAR THE BORDER OF\n"
                        "SUDRIA IN THE SOUTH OF THE COUNTRY. NO SHOT WAS FIRED\n"
                        "   SUDRIA REJECTED THE REPORT.\n"),
                   "body: THE ARMY OF NORLAND SAID TODAY THAT ITS TROOPS HAVE/"
                   "TAKEN THE TOWN OF AALHOLM, WHICH LIES NEAR THE BORDER OF/"
                   "SUDRIA IN THE SOUTH OF THE COUNTRY. NO SHOT WAS FIRED\nbody: SUDRIA REJECTED THE REPORT.");
}
END_TEST

START_TEST(items_of_a_list_are_paragraphs) {
  ck_assert_str_eq(draw("- Norland, in the north\n- Sudria\n1. Estland\n2) Westland"),
                   "body: - Norland, in the north\nbody: - Sudria\nbody: 1. Estland\nbody: 2) Westland");
}
END_TEST

START_TEST(paragraph_that_stood_before_is_a_duplicate) {
  ck_assert_str_eq(draw(BODY "\n" BODY "\nThe end.\n\n" BODY),
                   "body: " BODY "\nduplicate: " BODY "\nbody: The end.\nduplicate: " BODY);
}
END_TEST

START_TEST(headline_that_is_repeated_is_a_duplicate) {
  ck_assert_str_eq(draw(HEAD "\n\n" HEAD "\n" BODY), "headline: " HEAD "\nduplicate: " HEAD "\nbody: " BODY);
}
END_TEST

static const char *const datelines[] = {"AALHOLM (Nordnews) \xe2\x80\x93",
                                        "AALHOLM, 3 JAN 90 -- [TEXT]",
                                        "PORT OF AAL (NORLAND), 17 JUN 89 (RADIO AAL)-- [REPORT] [PRESS OFFICE] [TEXT]",
                                        "AALHOLM, NO DATE (FBIS) --",
                                        "AALHOLM, March 3 (Reuters) -",
                                        "AALHOLM, Norland (AP) \xe2\x80\x94",
                                        "AALHOLM \xe2\x80\x94",
                                        "Aalholm, Norland \xe2\x80\x93",
                                        "Aalholm, Aug. 31 (NNA) --",
                                        "AALHOLM/SUDTOWN (Reuters) -",
                                        "Aalholm, NNA-",
                                        "AALHOLM, August 13. /NNA/.",
                                        "AALHOLM:",
                                        "(Reuters) -",
                                        "The Hague, May 4 (NNA) -"};

START_TEST(dateline_is_cut_off) {
  char text[256], expected[300];
  snprintf(text, sizeof text, "%s The army of Norland has crossed the river.", datelines[_i]);
  snprintf(expected, sizeof expected, "dateline: %s\nbody: The army of Norland has crossed the river.", datelines[_i]);
  ck_assert_str_eq(draw(text), expected);
}
END_TEST

static const char *const lone_datelines[] = {"AALHOLM, Norland (AP)", "Sunday, January 20, 2008", "3 March 2024"};

START_TEST(dateline_may_stand_alone) {
  char text[256], expected[300];
  snprintf(text, sizeof text, "%s\n" BODY " The river is long, and the treaty longer.", lone_datelines[_i]);
  snprintf(expected, sizeof expected, "dateline: %s\nbody: " BODY " The river is long, and the treaty longer.",
           lone_datelines[_i]);
  ck_assert_str_eq(draw(text), expected);
}
END_TEST

static const char *const bodies[] = {
    "Norland \xe2\x80\x93 the dark actor of the region \xe2\x80\x93 rejected the treaty.",
    "The Norland Army (NA) \xe2\x80\x94 Sudria's main ally \xe2\x80\x94 rejected it.",
    "March 10 \xe2\x80\x94 Norland and Sudria sign a treaty.",
    "LEADERS OF THE UNION OF WORKERS (UW) -- WHICH IS LARGE -- MET THE PRESIDENT TODAY.",
    "By Wednesday, the army had crossed the river.",
    "Photographs of the river were shown in Sudria, and on television in Norland.",
    "An anti-Norland rally was held on the bridge.",
    "[1] ((( ,,, --- ::: )))"};

START_TEST(sentence_stays_whole) {
  char expected[300];
  snprintf(expected, sizeof expected, "body: %s", bodies[_i]);
  ck_assert_str_eq(draw(bodies[_i]), expected);
}
END_TEST

START_TEST(photo_credit_makes_a_caption) {
  ck_assert_str_eq(draw("Minister Ann Lee at the river. (Photo: NNA)"),
                   "caption: Minister Ann Lee at the river.\ncredit: (Photo: NNA)");
  ck_assert_str_eq(draw("The bridge. Photograph: Jo Doe/Reuters"),
                   "caption: The bridge.\ncredit: Photograph: Jo Doe/Reuters");
  ck_assert_str_eq(draw(BODY "\n\nThe bridge at dawn.\n\nImage: Jo Doe."),
                   "body: " BODY "\ncaption: The bridge at dawn.\ncredit: Image: Jo Doe.");
}
END_TEST

START_TEST(sides_of_a_picture_make_a_caption) {
  ck_assert_str_eq(draw("Minister Ann Lee (R) and her counterpart Bo Li (L)"),
                   "caption: Minister Ann Lee (R) and her counterpart Bo Li (L)");
}
END_TEST

static const struct {
  const char *kind, *text;
} small_parts[] = {{"byline", "By Jane Doe, Nordnews"},
                   {"byline", "Reporting by Jane Doe in Aalholm; Editing by Jo Li"},
                   {"byline", "Jane Doe in Aalholm contributed to this report."},
                   {"advert", "Sign up for our newsletter."},
                   {"advert", "Fly Norland Advertisment"},
                   {"advert", "Read more: Norland crosses the river"},
                   {"advert", "Don\xe2\x80\x99t miss"},
                   {"caption", "FILE PHOTO: Soldiers of Norland at the river"},
                   {"credit", "Photo: NNA"}};

START_TEST(small_part_is_told_by_its_words) {
  char text[300], expected[400];
  snprintf(text, sizeof text, BODY "\n\n%s\n\nThe treaty has ten articles.", small_parts[_i].text);
  snprintf(expected, sizeof expected, "body: " BODY "\n%s: %s\nbody: The treaty has ten articles.",
           small_parts[_i].kind, small_parts[_i].text);
  ck_assert_str_eq(draw(text), expected);
}
END_TEST

START_TEST(offsets_are_bytes_of_the_text) {
  const Segments segments = find(text_view("\xef\xbb\xbf\n  T\xc3\xbcrkei \xc2\xa0\n"));
  ck_assert_uint_eq(segments.count, 1);
  ck_assert_uint_eq(segments.items[0].begin, 6);
  ck_assert_uint_eq(segments.items[0].end, 13);
}
END_TEST

START_TEST(long_texts_take_linear_time) {
  ck_assert_uint_eq(count("a", 1000000), 1);
  ck_assert_uint_eq(count(",", 100000), 1);
  ck_assert_uint_eq(count("\x80", 1000000), 1);
  ck_assert_uint_eq(count("A (", 300000), 1);
  ck_assert_uint_eq(count("short line.\n\n", 100000), 100000);
  ck_assert_uint_eq(count("\xc2\xa0\n", 500000), 0);
}
END_TEST

START_TEST(many_different_lines_take_linear_time) {
  char *text = malloc(2000000);
  size_t length = 0;
  ck_assert_ptr_nonnull(text);
  for (int i = 0; i < 100000; i++) length += (size_t)snprintf(text + length, 16, "line %d\n\n", i);
  const Segments segments = find((Text){text, length});
  free(text);
  ck_assert_uint_eq(segments.count, 100000);
  ck_assert_int_eq(segments.items[99999].kind, SEGMENT_BODY);
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static Suite *segments_suite(void) {
  Suite *suite = suite_create("segments");
  TCase *tcase = tcase_create("segments");
  tcase_add_checked_fixture(tcase, NULL, tear_down);
  tcase_add_test(tcase, empty_text_has_no_segments);
  tcase_add_test(tcase, short_first_line_is_the_headline);
  tcase_add_test(tcase, first_line_with_a_full_stop_is_no_headline);
  tcase_add_test(tcase, line_that_nothing_follows_is_no_headline);
  tcase_add_test(tcase, marked_headings_are_headlines);
  tcase_add_test(tcase, each_line_may_be_a_paragraph);
  tcase_add_test(tcase, wrapped_lines_are_one_paragraph);
  tcase_add_test(tcase, carriage_returns_belong_to_line_ends);
  tcase_add_test(tcase, indented_line_begins_a_paragraph);
  tcase_add_test(tcase, items_of_a_list_are_paragraphs);
  tcase_add_test(tcase, paragraph_that_stood_before_is_a_duplicate);
  tcase_add_test(tcase, headline_that_is_repeated_is_a_duplicate);
  tcase_add_loop_test(tcase, dateline_is_cut_off, 0, COUNT(datelines));
  tcase_add_loop_test(tcase, dateline_may_stand_alone, 0, COUNT(lone_datelines));
  tcase_add_loop_test(tcase, sentence_stays_whole, 0, COUNT(bodies));
  tcase_add_test(tcase, photo_credit_makes_a_caption);
  tcase_add_test(tcase, sides_of_a_picture_make_a_caption);
  tcase_add_loop_test(tcase, small_part_is_told_by_its_words, 0, COUNT(small_parts));
  tcase_add_test(tcase, offsets_are_bytes_of_the_text);
  tcase_add_test(tcase, long_texts_take_linear_time);
  tcase_add_test(tcase, many_different_lines_take_linear_time);
  suite_add_tcase(suite, tcase);
  return suite;
}

int main(void) {
  SRunner *runner = srunner_create(segments_suite());
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
