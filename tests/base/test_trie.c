// Names of several words, walked one word at a time.
#include "base/samples.h"
#include "base/trie.h"

#define MANY 100000u

enum { NONE, BANK, OF, ENGLAND, SYRIA, ARMY };

static Trie *trie;

static void make_trie(void) {
  trie = trie_new(&arena);
}

static void name(const Symbol *words, size_t count, uint32_t value) {
  trie_set(trie, trie_add(trie, words, count), value);
}

/// Find the longest name that begins a row of words: its value, and how many words it has.
static uint32_t longest(const Symbol *words, size_t count, size_t *length) {
  uint32_t value = 0;
  TrieNode node = TRIE_ROOT;
  for (size_t i = 0; i < count && (node = trie_step(trie, node, words[i])); i++) {
    if (!trie_value(trie, node)) continue;
    value = trie_value(trie, node);
    *length = i + 1;
  }
  return value;
}

START_TEST(name_leads_to_its_value) {
  const Symbol words[] = {BANK, OF, ENGLAND};
  size_t length = 0;
  name(words, 3, 7);
  ck_assert_uint_eq(longest(words, 3, &length), 7);
  ck_assert_uint_eq(length, 3);
}
END_TEST

START_TEST(longest_name_wins) {
  const Symbol words[] = {BANK, OF, ENGLAND, ARMY};
  size_t length = 0;
  name(words, 1, 1);
  name(words, 3, 3);
  ck_assert_uint_eq(longest(words, 4, &length), 3);
  ck_assert_uint_eq(length, 3);
}
END_TEST

START_TEST(broken_off_name_gives_the_shorter_one) {
  const Symbol long_name[] = {BANK, OF, ENGLAND}, words[] = {BANK, OF, SYRIA};
  size_t length = 0;
  name(long_name, 1, 1);
  name(long_name, 3, 3);
  ck_assert_uint_eq(longest(words, 3, &length), 1);
  ck_assert_uint_eq(length, 1);
}
END_TEST

START_TEST(beginning_of_a_name_has_no_value) {
  const Symbol words[] = {BANK, OF, ENGLAND};
  name(words, 3, 3);
  TrieNode node = trie_step(trie, TRIE_ROOT, BANK);
  ck_assert_uint_ne(node, 0);
  ck_assert_uint_eq(trie_value(trie, node), 0);
}
END_TEST

START_TEST(unknown_words_lead_nowhere) {
  const Symbol words[] = {BANK, OF};
  name(words, 2, 2);
  ck_assert_uint_eq(trie_step(trie, TRIE_ROOT, OF), 0);
  ck_assert_uint_eq(trie_step(trie, TRIE_ROOT, NONE), 0);
  ck_assert_uint_eq(trie_step(trie, 0, BANK), 0);
  ck_assert_uint_eq(trie_value(trie, 0), 0);
}
END_TEST

START_TEST(name_added_twice_is_one) {
  const Symbol words[] = {SYRIA, ARMY};
  ck_assert_uint_eq(trie_add(trie, words, 2), trie_add(trie, words, 2));
}
END_TEST

START_TEST(order_of_words_counts) {
  const Symbol words[] = {SYRIA, ARMY}, turned[] = {ARMY, SYRIA};
  ck_assert_uint_ne(trie_add(trie, words, 2), trie_add(trie, turned, 2));
}
END_TEST

START_TEST(name_without_words_is_the_root) {
  const Symbol words[] = {SYRIA};
  ck_assert_uint_eq(trie_add(trie, words, 0), TRIE_ROOT);
}
END_TEST

START_TEST(value_can_be_set_anew) {
  const Symbol words[] = {SYRIA};
  size_t length = 0;
  name(words, 1, 1);
  name(words, 1, 2);
  ck_assert_uint_eq(longest(words, 1, &length), 2);
}
END_TEST

START_TEST(a_hundred_thousand_names_are_found_again) {
  unsigned right = 0;
  size_t length = 0;
  for (unsigned n = 0; n < MANY; n++) name((const Symbol[]){n % 300 + 1, n / 300 + 1, n + 1}, 3, n + 1);
  for (unsigned n = 0; n < MANY; n++)
    right += longest((const Symbol[]){n % 300 + 1, n / 300 + 1, n + 1, 1}, 4, &length) == n + 1 && length == 3;
  ck_assert_uint_eq(right, MANY);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, make_trie, NULL);
  tcase_add_test(tcase, name_leads_to_its_value);
  tcase_add_test(tcase, longest_name_wins);
  tcase_add_test(tcase, broken_off_name_gives_the_shorter_one);
  tcase_add_test(tcase, beginning_of_a_name_has_no_value);
  tcase_add_test(tcase, unknown_words_lead_nowhere);
  tcase_add_test(tcase, name_added_twice_is_one);
  tcase_add_test(tcase, order_of_words_counts);
  tcase_add_test(tcase, name_without_words_is_the_root);
  tcase_add_test(tcase, value_can_be_set_anew);
  tcase_add_test(tcase, a_hundred_thousand_names_are_found_again);
}

int main(void) {
  return samples_run("trie", add);
}
