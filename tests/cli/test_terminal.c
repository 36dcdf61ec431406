// Widths of text on a terminal.
#include "terminal.h"

#include "program.h"

static const struct {
  EntText text;
  size_t width;
} widths[] = {
    {TEXT_OF(""), 0},
    {TEXT_OF("Ankara"), 6},
    {TEXT_OF("Türkiye"), 7},
    {TEXT_OF("Re\xcc\x81publique"), 10}, // a mark that combines
    {TEXT_OF("北の国"), 6},
    {TEXT_OF("한국"), 4},
    {TEXT_OF("\xf0\x9f\x90\x98"), 2}, // an elephant
    {TEXT_OF("a\xff"
             "b"),
     3},
    {TEXT_OF("\xe5\x8c"), 2},     // cut off: each byte stands alone
    {TEXT_OF("\xc0\xaf"), 2},     // longer than it may be
    {TEXT_OF("\xed\xa0\x80"), 3}, // half of a pair
};

START_TEST(width_is_what_is_seen) {
  ck_assert_uint_eq(terminal_width(widths[_i].text), widths[_i].width);
}
END_TEST

START_TEST(fitting_never_cuts_a_character) {
  EntText text = TEXT("北の国");
  ck_assert_uint_eq(terminal_fit(text, 5), strlen("北の"));
}
END_TEST

START_TEST(fitting_keeps_marks_with_their_letter) {
  EntText text = TEXT("e\xcc\x81t");
  ck_assert_uint_eq(terminal_fit(text, 1), 3);
}
END_TEST

START_TEST(what_is_short_fits_whole) {
  EntText text = TEXT("abc");
  ck_assert_uint_eq(terminal_fit(text, 3), 3);
}
END_TEST

START_TEST(characters_are_decoded_one_by_one) {
  EntText text = TEXT("aü国\xf0\x9f\x90\x98");
  const uint32_t expected[] = {'a', 0xfc, 0x56fd, 0x1f418};
  size_t at = 0;
  for (size_t i = 0; i < 4; i++) ck_assert_uint_eq(terminal_next(text, &at), expected[i]);
  ck_assert_uint_eq(at, text.length);
}
END_TEST

START_TEST(names_do_not_drive_the_terminal) {
  Printed printed;
  printed_open(&printed);
  terminal_print(TEXT("a\033[31mb\nc\x7f\xc2\x9b"
                      "d\xff"),
                 printed.out);
  printed_is(&printed, "a [31mb c  d\xff");
}
END_TEST

static void add_tests(TCase *tcase) {
  tcase_add_loop_test(tcase, width_is_what_is_seen, 0, sizeof widths / sizeof *widths);
  tcase_add_test(tcase, fitting_never_cuts_a_character);
  tcase_add_test(tcase, fitting_keeps_marks_with_their_letter);
  tcase_add_test(tcase, what_is_short_fits_whole);
  tcase_add_test(tcase, characters_are_decoded_one_by_one);
  tcase_add_test(tcase, names_do_not_drive_the_terminal);
}

int main(void) {
  return program_run("terminal", add_tests);
}
