// Messages and what statuses are called.
#include "base/samples.h"

static const Place place = {"a.json", 3, 7};

START_TEST(error_carries_its_place_and_returns_the_status) {
  Said said = {0};
  EntLog log = samples_log(&said);
  ck_assert_int_eq(log_error(&log, ENT_ERR_DATA, place, "no \"%s\", expected %d", "id", 1), ENT_ERR_DATA);
  ck_assert_str_eq(said.text, "a.json:3:7: error: no \"id\", expected 1\n");
}
END_TEST

START_TEST(warning_is_a_warning) {
  Said said = {0};
  EntLog log = samples_log(&said);
  log_warning(&log, (Place){NULL, 0, 0}, "odd");
  ck_assert_str_eq(said.text, "-:0:0: warning: odd\n");
}
END_TEST

START_TEST(no_log_drops_messages) {
  const EntLog silent = {NULL, NULL};
  ck_assert_int_eq(log_error(NULL, ENT_ERR_IO, place, "odd"), ENT_ERR_IO);
  ck_assert_int_eq(log_error(&silent, ENT_ERR_IO, place, "odd"), ENT_ERR_IO);
  log_warning(NULL, place, "odd");
  log_warning(&silent, place, "odd");
}
END_TEST

static const struct {
  const char *text, *want;
} hostile[] = {
    {"two\nlines", "two?lines"},  {"\x1b[31mred\x7f\t", " [31mred ?"}, {"T\xc3\xbcrkiye", "T\xc3\xbcrkiye"},
    {"csi \xc2\x9bm", "csi   m"}, {"no \xff UTF-8", "no ? UTF-8"},
};

START_TEST(message_is_one_line_of_clean_text) {
  Said said = {0};
  EntLog log = samples_log(&said);
  char want[64];
  snprintf(want, sizeof want, "a.json:3:7: error: %s\n", hostile[_i].want);
  log_error(&log, ENT_ERR_DATA, place, "%s", hostile[_i].text);
  ck_assert_str_eq(said.text, want);
}
END_TEST

START_TEST(warning_is_one_line_of_clean_text) {
  Said said = {0};
  EntLog log = samples_log(&said);
  log_warning(&log, place, "%s", "two\nlines");
  ck_assert_str_eq(said.text, "a.json:3:7: warning: two?lines\n");
}
END_TEST

START_TEST(long_message_is_cut_between_characters) {
  Said said = {0};
  EntLog log = samples_log(&said);
  log_error(&log, ENT_ERR_DATA, place, "%s", samples_repeat("\xc3\xbc", 5000).data);
  size_t length = strlen(said.text);
  ck_assert(length > 500 && length < 1100);
  ck_assert(strchr(said.text, '?') || (unsigned char)said.text[length - 2] == 0xbc);
}
END_TEST

START_TEST(every_status_has_its_text) {
  const char *text = ent_status_text((EntStatus)_i);
  ck_assert_uint_gt(strlen(text), 3);
  ck_assert_str_ne(text, "unknown status");
}
END_TEST

START_TEST(number_that_is_no_status_is_unknown) {
  ck_assert_str_eq(ent_status_text((EntStatus)(ENT_ERR_STORE + 1)), "unknown status");
}
END_TEST

START_TEST(version_is_three_numbers) {
  unsigned major, minor, patch;
  char rest;
  ck_assert_int_eq(sscanf(ent_version(), "%u.%u.%u%c", &major, &minor, &patch, &rest), 3);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, error_carries_its_place_and_returns_the_status);
  tcase_add_test(tcase, warning_is_a_warning);
  tcase_add_test(tcase, no_log_drops_messages);
  tcase_add_loop_test(tcase, message_is_one_line_of_clean_text, 0, sizeof hostile / sizeof *hostile);
  tcase_add_test(tcase, warning_is_one_line_of_clean_text);
  tcase_add_test(tcase, long_message_is_cut_between_characters);
  tcase_add_loop_test(tcase, every_status_has_its_text, ENT_SUCCESS, ENT_ERR_STORE + 1);
  tcase_add_test(tcase, number_that_is_no_status_is_unknown);
  tcase_add_test(tcase, version_is_three_numbers);
}

int main(void) {
  return samples_run("log", add);
}
