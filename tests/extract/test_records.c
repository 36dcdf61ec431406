// Records of a data folder: files of JSON Lines, visited in the order of names, each mistake with its place.
#include "base/samples.h"
#include "extract/records.h"

static Said said;

/// Ids of the records that were visited, a blank behind each.
static char visited[512];

static void start(void) {
  said = (Said){.count = 0};
  *visited = '\0';
  samples_make_folder();
}

static void visit(void *handle, const JsonNode *record) {
  char *drawn = handle;
  JsonNode id = json_need(record, "id");
  const Text text = json_text(&id);
  snprintf(drawn + strlen(drawn), sizeof visited - strlen(drawn), "%.*s ", (int)text.length, text.data);
}

static EntStatus each(void) {
  const EntLog log = samples_log(&said);
  return records_each(&arena, sandbox.folder, &log, (RecordVisitor){visited, visit});
}

START_TEST(records_are_visited_file_by_file_in_the_order_of_names) {
  samples_write("b.jsonl", "{\"id\": \"3\"}\n");
  samples_write("a.jsonl", "{\"id\": \"1\"}\n{\"id\": \"2\"}\n");
  ck_assert_int_eq(each(), ENT_SUCCESS);
  ck_assert_str_eq(visited, "1 2 3 ");
}
END_TEST

START_TEST(files_of_folders_below_are_read_too) {
  samples_folder("below");
  samples_write("below/a.jsonl", "{\"id\": \"1\"}");
  ck_assert_int_eq(each(), ENT_SUCCESS);
  ck_assert_str_eq(visited, "1 ");
}
END_TEST

START_TEST(other_files_are_left_alone) {
  samples_write("a.json", "[]");
  samples_write("notes.txt", "nothing");
  ck_assert_int_eq(each(), ENT_SUCCESS);
  ck_assert_str_eq(visited, "");
}
END_TEST

START_TEST(line_that_tells_about_its_file_is_no_record) {
  samples_write("a.jsonl", "{\"about\": \"these\", \"licence\": \"GPL-3.0-or-later\"}\n{\"id\": \"1\"}\n");
  ck_assert_int_eq(each(), ENT_SUCCESS);
  ck_assert_str_eq(visited, "1 ");
}
END_TEST

START_TEST(empty_lines_and_carriage_returns_count_for_nothing) {
  samples_write("a.jsonl", "\n{\"id\": \"1\"}\r\n   \n\n{\"id\": \"2\"}");
  ck_assert_int_eq(each(), ENT_SUCCESS);
  ck_assert_str_eq(visited, "1 2 ");
}
END_TEST

START_TEST(broken_line_costs_only_itself) {
  samples_write("a.jsonl", "{\"id\": \"1\"}\n{\"id\": \n{\"id\": \"3\"}\n");
  ck_assert_int_eq(each(), ENT_ERR_DATA);
  ck_assert_str_eq(visited, "1 3 ");
  ck_assert_uint_eq(said.count, 1);
  ck_assert_ptr_nonnull(strstr(said.text, "a.jsonl:2:"));
}
END_TEST

START_TEST(value_that_is_no_object_is_reported) {
  samples_write("a.jsonl", "[\"about\"]\n");
  ck_assert_int_eq(each(), ENT_ERR_DATA);
  ck_assert_str_eq(said.text, "a.jsonl:1:0: error: expected an object\n");
}
END_TEST

START_TEST(complaint_of_the_visitor_is_an_error_with_its_line) {
  samples_write("a.jsonl", "{\"id\": \"1\"}\n\n{\"name\": \"2\"}\n");
  ck_assert_int_eq(each(), ENT_ERR_DATA);
  ck_assert_uint_eq(said.count, 1);
  ck_assert_ptr_nonnull(strstr(said.text, "a.jsonl:3:"));
}
END_TEST

START_TEST(folder_that_is_not_there_is_an_error) {
  const EntLog log = samples_log(&said);
  ck_assert_int_eq(records_each(&arena, "not-there", &log, (RecordVisitor){visited, visit}), ENT_ERR_IO);
  ck_assert_uint_eq(said.count, 1);
}
END_TEST

START_TEST(path_is_folder_and_name) {
  ck_assert_str_eq(records_path(&arena, "data", "actors"), "data/actors");
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start, samples_remove_folder);
  tcase_add_test(tcase, records_are_visited_file_by_file_in_the_order_of_names);
  tcase_add_test(tcase, files_of_folders_below_are_read_too);
  tcase_add_test(tcase, other_files_are_left_alone);
  tcase_add_test(tcase, line_that_tells_about_its_file_is_no_record);
  tcase_add_test(tcase, empty_lines_and_carriage_returns_count_for_nothing);
  tcase_add_test(tcase, broken_line_costs_only_itself);
  tcase_add_test(tcase, value_that_is_no_object_is_reported);
  tcase_add_test(tcase, complaint_of_the_visitor_is_an_error_with_its_line);
  tcase_add_test(tcase, folder_that_is_not_there_is_an_error);
  tcase_add_test(tcase, path_is_folder_and_name);
}

int main(void) {
  return samples_run("records", add);
}
