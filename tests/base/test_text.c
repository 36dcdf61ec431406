// Views of text, cleaning, folding.
#include "base/samples.h"
#include "base/text.h"

// ------------------------------------------------------------------------------------------------------------- Views

START_TEST(view_of_null_is_empty) {
  ck_assert_uint_eq(text_view(NULL).length, 0);
  ck_assert(text_is(text_view(NULL), ""));
}
END_TEST

START_TEST(slice_is_a_part) {
  samples_same(text_slice(text_view("Ankara accused"), 7, 14), "accused");
  samples_same(text_slice(text_view("Ankara"), 6, 6), "");
}
END_TEST

START_TEST(texts_are_equal_by_all_their_bytes) {
  ck_assert(text_equal((Text){"a\0b", 3}, (Text){"a\0b", 3}));
  ck_assert(!text_equal((Text){"a\0b", 3}, (Text){"a\0c", 3}));
  ck_assert(!text_equal(text_view("ab"), text_view("abc")));
  ck_assert(text_equal((Text){NULL, 0}, (Text){"x", 0}));
}
END_TEST

static const struct {
  const char *a, *b;
  int order;
} orders[] = {
    {"", "", 0}, {"", "a", -1}, {"a", "", 1}, {"a", "ab", -1}, {"ab", "b", -1}, {"b", "ab", 1}, {"z", "\xc3\xa9", -1},
};

START_TEST(texts_are_ordered_by_bytes_shorter_first) {
  int order = text_compare(text_view(orders[_i].a), text_view(orders[_i].b));
  ck_assert_int_eq((order > 0) - (order < 0), orders[_i].order);
}
END_TEST

static const struct {
  const char *text, *want;
} trims[] = {
    {"", ""}, {" \t\r\n", ""}, {" a b ", "a b"}, {"a", "a"}, {"\n\ta", "a"}, {"\xc2\xa0 a", "\xc2\xa0 a"},
};

START_TEST(blanks_around_are_trimmed) {
  samples_same(text_trim(text_view(trims[_i].text)), trims[_i].want);
}
END_TEST

START_TEST(prefix_is_found_at_the_start_only) {
  ck_assert(text_starts(text_view("Ankara"), "Ank"));
  ck_assert(text_starts(text_view("Ankara"), ""));
  ck_assert(!text_starts(text_view("Ankara"), "nk"));
  ck_assert(!text_starts(text_view("Ank"), "Ankara"));
}
END_TEST

// ----------------------------------------------------------------------------------------------------------- Folding

static const struct {
  const char *text, *want;
} folds[] = {
    {"", ""},
    {"Syria", "syria"},
    {"U.S.-led", "u.s.-led"},
    {"Türkiye", "turkiye"},
    {"Turkiye", "turkiye"},
    {"TÜRKIYE", "turkiye"},
    {"TÜRKİYE", "turkiye"},
    {"Tu\u0308rkiye", "turkiye"},
    {"Iğdır", "igdir"},
    {"Großbritannien", "grossbritannien"},
    {"STRAẞE", "strasse"},
    {"\ufb01ght", "fight"},
    {"o\ufb03ce", "office"},
    {"São Tomé", "sao tome"},
    {"Łódź", "lodz"},
    {"Đinđić", "dindic"},
    {"Søren Ø", "soren o"},
    {"Syria’s", "syria's"},
    {"Qur\u02bcan", "qur'an"},
    {"“no”", "\"no\""},
    {"US\u2010led", "us-led"},
    {"US\u2011led", "us-led"},
    {"1990–2000", "1990-2000"},
    {"so — no", "so - no"},
    {"\u22125", "-5"},
    {"co\u00adoperate", "cooperate"},
    {"\ufeffIran", "iran"},
    {"a\u200bb", "ab"},
    {"ＮＡＴＯ", "nato"},
    {"ΑΘΗΝΑ", "αθηνα"},
    {"Сирия", "сирия"},
    {"Сирий", "сирии"},
};

START_TEST(spellings_of_a_word_are_one) {
  Text text = text_view(folds[_i].text);
  char *out = arena_alloc(&arena, TEXT_FOLD_ROOM(text.length));
  samples_same((Text){out, text_fold(text, out)}, folds[_i].want);
}
END_TEST

START_TEST(folded_text_is_folded_already) {
  char twice[256];
  for (size_t i = 0; i < sizeof folds / sizeof *folds; i++)
    samples_same((Text){twice, text_fold(text_view(folds[i].want), twice)}, folds[i].want);
}
END_TEST

/// Fold a text, and see that nothing is written beyond the room it is promised.
static size_t fold_within(Text text) {
  const size_t room = TEXT_FOLD_ROOM(text.length), beyond = 4096;
  char *out = malloc(room + beyond);
  memset(out, '#', room + beyond);
  size_t length = text_fold(text, out);
  for (size_t i = 0; i < beyond; i++)
    if (out[room + i] != '#') ck_abort_msg("byte %zu was written of %zu", room + i, room);
  free(out);
  return length;
}

START_TEST(text_that_unfolds_to_more_stays_in_its_room) {
  // U+FDFA is three bytes, and thirty-three when it is unfolded: there is no room left for what follows.
  Text wide = samples_repeat("\xef\xb7\xba", 100), plain = samples_repeat("a", 500), dashes = samples_repeat("—", 40);
  char text[1024];
  size_t length = (size_t)snprintf(text, sizeof text, "%s%s%s", wide.data, plain.data, dashes.data);
  ck_assert_uint_le(fold_within((Text){text, length}), TEXT_FOLD_ROOM(length));
}
END_TEST

START_TEST(bytes_that_are_no_utf8_do_not_stop_folding) {
  ck_assert_uint_gt(fold_within((Text){"a\xff\xc3", 3}), 1);
}
END_TEST

START_TEST(a_megabyte_is_folded_in_linear_time) {
  ck_assert_uint_eq(fold_within(samples_repeat("Ü", 500000)), 500000);
}
END_TEST

// ---------------------------------------------------------------------------------------------------------- Cleaning

/// A text with NULs in it.
#define BYTES(string) string, sizeof string - 1

static const struct {
  const char *text;
  size_t length;
  const char *want;
  size_t changed;
} cleans[] = {
    {BYTES(""), "", 0},
    {BYTES("Plain text, and tabs\tand\r\nlines."), "Plain text, and tabs\tand\r\nlines.", 0},
    {BYTES("T\xc3\xbcrkiye \xe2\x80\x9c \xf0\x9f\x90\x98"), "T\xc3\xbcrkiye \xe2\x80\x9c \xf0\x9f\x90\x98", 0},
    {BYTES("a\0b"), "a b", 1},
    {BYTES("\x01\x1b[31m\x7f"), "  [31m ", 3},
    {BYTES("eight...\x07"), "eight... ", 1},
    {BYTES("seven..\x7f"), "seven.. ", 1},
    {BYTES("next\xc2\x85line\xc2\x9b"), "next  line  ", 4},
    {BYTES("no-break\xc2\xa0space"), "no-break\xc2\xa0space", 0},
    {BYTES("a\x80z"), "a?z", 1},
    {BYTES("\x80\xbf\x80"), "???", 3},
    {BYTES("caf\xe9"), "caf?", 1},
    {BYTES("cut \xc3"), "cut ?", 1},
    {BYTES("cut \xe2\x80"), "cut ??", 2},
    {BYTES("cut \xf0\x9f\x90"), "cut ???", 3},
    {BYTES("\xe2\x80z"), "??z", 2},
    {BYTES("\xc0\xaf"), "??", 2},
    {BYTES("\xe0\x80\xaf"), "???", 3},
    {BYTES("\xf0\x80\x80\xaf"), "????", 4},
    {BYTES("\xed\xa0\x80"), "???", 3},
    {BYTES("\xed\xbf\xbf"), "???", 3},
    {BYTES("\xf4\x90\x80\x80"), "????", 4},
    {BYTES("\xfe\xff"), "??", 2},
    {BYTES("\xef\xbf\xbd"), "\xef\xbf\xbd", 0},
};

START_TEST(text_is_put_right_byte_for_byte) {
  Text copy = arena_copy(&arena, (Text){cleans[_i].text, cleans[_i].length});
  char *bytes = memcpy(malloc(copy.length + 1), copy.data, copy.length);
  size_t changed = text_clean(bytes, copy.length);
  samples_same(arena_copy(&arena, (Text){bytes, copy.length}), cleans[_i].want);
  ck_assert_uint_eq(changed, cleans[_i].changed);
  free(bytes);
}
END_TEST

START_TEST(wrong_byte_is_found_at_every_place) {
  for (size_t at = 0; at < 24; at++) {
    char text[25] = "abcdefghijklmnopqrstuvwx";
    text[at] = (char)(_i ? 0x01 : 0xff);
    ck_assert_uint_eq(text_clean(text, 24), 1);
    ck_assert_int_eq(text[at], _i ? ' ' : '?');
  }
}
END_TEST

START_TEST(cleaned_text_is_clean) {
  char bytes[4096];
  uint32_t state = 1;
  for (size_t i = 0; i < sizeof bytes; i++) bytes[i] = (char)((state = state * 1664525u + 1013904223u) >> 24);
  ck_assert_uint_gt(text_clean(bytes, sizeof bytes), 0);
  ck_assert_uint_eq(text_clean(bytes, sizeof bytes), 0);
}
END_TEST

// -------------------------------------------------------------------------------------------------------- Characters

START_TEST(characters_are_decoded_one_by_one) {
  static const uint32_t want[] = {'a', 0xfc, 0x201c, 0x1f418, 'z'};
  Text text = text_view("aü“\xf0\x9f\x90\x98z");
  size_t offset = 0;
  for (size_t i = 0; i < sizeof want / sizeof *want; i++) ck_assert_uint_eq(text_next(text, &offset), want[i]);
  ck_assert_uint_eq(offset, text.length);
}
END_TEST

START_TEST(byte_that_is_no_character_is_stepped_over) {
  size_t offset = 0;
  ck_assert_uint_eq(text_next((Text){"\xe2\x80", 2}, &offset), 0xfffd);
  ck_assert_uint_eq(offset, 1);
}
END_TEST

START_TEST(capitals_and_letters_are_told_by_unicode) {
  ck_assert(text_is_upper('A') && text_is_upper(0x130) && text_is_upper(0x421));
  ck_assert(!text_is_upper('a') && !text_is_upper('1') && !text_is_upper(0x131) && !text_is_upper(0x5d0));
  ck_assert(text_is_letter('z') && text_is_letter(0x131) && text_is_letter(0x5d0));
  ck_assert(!text_is_letter('1') && !text_is_letter('@') && !text_is_letter('[') && !text_is_letter(0x201c));
}
END_TEST

static const struct {
  uint64_t number;
  const char *digits;
} numbers[] = {{0, "0"}, {7, "7"}, {1200, "1200"}, {UINT64_MAX, "18446744073709551615"}};

START_TEST(number_is_written_in_digits) {
  char room[TEXT_DIGITS];
  ck_assert(text_is(text_digits(numbers[_i].number, room), numbers[_i].digits));
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, view_of_null_is_empty);
  tcase_add_test(tcase, slice_is_a_part);
  tcase_add_test(tcase, texts_are_equal_by_all_their_bytes);
  tcase_add_loop_test(tcase, texts_are_ordered_by_bytes_shorter_first, 0, sizeof orders / sizeof *orders);
  tcase_add_loop_test(tcase, blanks_around_are_trimmed, 0, sizeof trims / sizeof *trims);
  tcase_add_test(tcase, prefix_is_found_at_the_start_only);
  tcase_add_loop_test(tcase, spellings_of_a_word_are_one, 0, sizeof folds / sizeof *folds);
  tcase_add_test(tcase, folded_text_is_folded_already);
  tcase_add_test(tcase, text_that_unfolds_to_more_stays_in_its_room);
  tcase_add_test(tcase, bytes_that_are_no_utf8_do_not_stop_folding);
  tcase_add_test(tcase, a_megabyte_is_folded_in_linear_time);
  tcase_add_loop_test(tcase, text_is_put_right_byte_for_byte, 0, sizeof cleans / sizeof *cleans);
  tcase_add_loop_test(tcase, wrong_byte_is_found_at_every_place, 0, 2);
  tcase_add_test(tcase, cleaned_text_is_clean);
  tcase_add_test(tcase, characters_are_decoded_one_by_one);
  tcase_add_test(tcase, byte_that_is_no_character_is_stepped_over);
  tcase_add_test(tcase, capitals_and_letters_are_told_by_unicode);
  tcase_add_loop_test(tcase, number_is_written_in_digits, 0, sizeof numbers / sizeof *numbers);
}

int main(void) {
  return samples_run("text", add);
}
