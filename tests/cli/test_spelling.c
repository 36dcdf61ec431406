// Words that lie near what was typed.
#include "spelling.h"

#include "program.h"

static const struct {
  const char *typed, *nearest;
} mistypings[] = {
    {"query", "query"},   {"qery", "query"},  {"buidl", "build"},
    {"exprot", "export"}, {"chekc", "check"}, {"xyzzy", NULL},
};

START_TEST(nearest_word_is_found_within_two_letters) {
  static const char *const words[] = {"build", "extract", "query", "export", "explain", "check"};
  Spelling spelling = {.typed = mistypings[_i].typed};

  for (size_t i = 0; i < sizeof words / sizeof *words; i++) spelling_try(&spelling, words[i]);

  if (mistypings[_i].nearest)
    ck_assert_str_eq(spelling.word, mistypings[_i].nearest);
  else
    ck_assert_ptr_null(spelling.word);
}
END_TEST

START_TEST(first_of_words_equally_near_stays) {
  Spelling spelling = {.typed = "bake"};

  spelling_try(&spelling, "make");
  spelling_try(&spelling, "take");

  ck_assert_str_eq(spelling.word, "make");
}
END_TEST

START_TEST(endless_words_are_near_to_none) {
  char word[1000];
  memset(word, 'a', sizeof word - 1);
  word[sizeof word - 1] = '\0';
  Spelling spelling = {.typed = "a"};

  spelling_try(&spelling, word);

  ck_assert_ptr_null(spelling.word);
}
END_TEST

static void add_tests(TCase *tcase) {
  tcase_add_loop_test(tcase, nearest_word_is_found_within_two_letters, 0, sizeof mistypings / sizeof *mistypings);
  tcase_add_test(tcase, first_of_words_equally_near_stays);
  tcase_add_test(tcase, endless_words_are_near_to_none);
}

int main(void) {
  return program_run("spelling", add_tests);
}
