// Strings as numbers and back.
#include "base/samples.h"
#include "base/symbols.h"

#define MANY 100000u

static Symbols *symbols;

static void make_symbols(void) {
  symbols = symbols_new(&arena);
}

/// Write the n-th word of many.
static Text word(char *room, size_t size, unsigned n) {
  int length = snprintf(room, size, "word-%x-%u", n * 2654435761u, n);
  return (Text){room, (size_t)length};
}

START_TEST(equal_strings_have_equal_symbols) {
  const char copy[] = "Syria";
  Symbol first = symbols_add(symbols, text_view("Syria"));
  ck_assert_uint_eq(first, 1);
  ck_assert_uint_eq(symbols_add(symbols, text_view(copy)), first);
  ck_assert_uint_eq(symbols_count(symbols), 1);
}
END_TEST

START_TEST(unknown_string_has_symbol_0_and_is_not_added) {
  symbols_add(symbols, text_view("Syria"));
  ck_assert_uint_eq(symbols_find(symbols, text_view("Syri")), 0);
  ck_assert_uint_eq(symbols_find(symbols, text_view("Syria ")), 0);
  ck_assert_uint_eq(symbols_count(symbols), 1);
}
END_TEST

START_TEST(symbol_gives_its_text_back_terminated) {
  Symbol symbol = symbols_add(symbols, (Text){"Turkey", 4});
  ck_assert_str_eq(symbols_text(symbols, symbol).data, "Turk");
  ck_assert_uint_eq(symbols_text(symbols, symbol).length, 4);
}
END_TEST

START_TEST(symbol_0_has_no_text) {
  ck_assert_uint_eq(symbols_text(symbols, 0).length, 0);
}
END_TEST

START_TEST(text_is_copied) {
  char text[] = "Iran";
  Symbol symbol = symbols_add(symbols, text_view(text));
  text[3] = 'q';
  ck_assert_str_eq(symbols_text(symbols, symbol).data, "Iran");
}
END_TEST

START_TEST(empty_string_is_a_string) {
  Symbol empty = symbols_add(symbols, (Text){NULL, 0});
  ck_assert_uint_ne(empty, 0);
  ck_assert_uint_eq(symbols_find(symbols, text_view("")), empty);
}
END_TEST

START_TEST(bytes_behind_a_nul_count) {
  Symbol first = symbols_add(symbols, (Text){"a\0b", 3});
  ck_assert_uint_ne(symbols_add(symbols, (Text){"a\0c", 3}), first);
  ck_assert_uint_ne(symbols_add(symbols, (Text){"a\0", 2}), symbols_add(symbols, (Text){"a", 1}));
}
END_TEST

START_TEST(a_hundred_thousand_strings_keep_their_symbols) {
  char room[64];
  unsigned right = 0;
  for (unsigned n = 0; n < MANY; n++) symbols_add(symbols, word(room, sizeof room, n));
  for (unsigned n = 0; n < MANY; n++) {
    Text text = word(room, sizeof room, n);
    right += symbols_find(symbols, text) == n + 1 && text_equal(symbols_text(symbols, n + 1), text);
  }
  ck_assert_uint_eq(symbols_count(symbols), MANY);
  ck_assert_uint_eq(right, MANY);
}
END_TEST

START_TEST(text_of_a_symbol_stays_while_the_table_grows) {
  char room[64];
  const char *first = symbols_text(symbols, symbols_add(symbols, text_view("first"))).data;
  for (unsigned n = 0; n < MANY; n++) symbols_add(symbols, word(room, sizeof room, n));
  ck_assert_ptr_eq(symbols_text(symbols, 1).data, first);
  ck_assert_str_eq(first, "first");
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, make_symbols, NULL);
  tcase_add_test(tcase, equal_strings_have_equal_symbols);
  tcase_add_test(tcase, unknown_string_has_symbol_0_and_is_not_added);
  tcase_add_test(tcase, symbol_gives_its_text_back_terminated);
  tcase_add_test(tcase, symbol_0_has_no_text);
  tcase_add_test(tcase, text_is_copied);
  tcase_add_test(tcase, empty_string_is_a_string);
  tcase_add_test(tcase, bytes_behind_a_nul_count);
  tcase_add_test(tcase, a_hundred_thousand_strings_keep_their_symbols);
  tcase_add_test(tcase, text_of_a_symbol_stays_while_the_table_grows);
}

int main(void) {
  return samples_run("symbols", add);
}
