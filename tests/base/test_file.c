// Files read whole, folders listed in order.
#include "base/file.h"
#include "base/samples.h"

static Text read_file(const char *path, EntStatus want, Said *said) {
  Text text;
  EntLog log = samples_log(said);
  ck_assert_int_eq(file_read(&arena, path, &text, &log), want);
  return text;
}

/// List a folder, and return the paths below it on one line: "a b/c ".
static const char *list(const char *path, const char *suffix) {
  static char line[1024];
  Paths paths = {0};
  ck_assert_int_eq(file_list(&arena, path, suffix, &paths, NULL), ENT_SUCCESS);
  *line = '\0';
  for (uint32_t i = 0; i < paths.count; i++) {
    strcat(line, paths.items[i] + strlen(path) + 1);
    strcat(line, " ");
  }
  return line;
}

START_TEST(file_is_read_whole_and_terminated) {
  Text text = read_file(samples_write_bytes("a", "one\0two\n", 8), ENT_SUCCESS, NULL);
  ck_assert_uint_eq(text.length, 8);
  ck_assert_mem_eq(text.data, "one\0two\n\0", 9);
}
END_TEST

START_TEST(empty_file_is_an_empty_text) {
  Text text = read_file(samples_write("a", ""), ENT_SUCCESS, NULL);
  ck_assert_uint_eq(text.length, 0);
  ck_assert_str_eq(text.data, "");
}
END_TEST

static const size_t lengths[] = {65535, 65536, 65537, 131072, 300000};

START_TEST(file_of_any_length_is_read) {
  Text written = samples_repeat("abcdefghijklmnopqrstuvwxyz", 300000 / 26 + 1);
  Text text = read_file(samples_write_bytes("a", written.data, lengths[_i]), ENT_SUCCESS, NULL);
  ck_assert_uint_eq(text.length, lengths[_i]);
  ck_assert_mem_eq(text.data, written.data, lengths[_i]);
  ck_assert_int_eq(text.data[text.length], 0);
}
END_TEST

START_TEST(missing_file_is_reported) {
  Said said = {0};
  Text text = read_file(samples_path("none"), ENT_ERR_IO, &said);
  ck_assert_str_eq(said.text, "none:0:0: error: cannot open: No such file or directory\n");
  ck_assert_str_eq(text.data, "");
}
END_TEST

START_TEST(folder_is_no_file) {
  Said said = {0};
  read_file(samples_folder("a"), ENT_ERR_IO, &said);
  ck_assert_str_eq(said.text, "a:0:0: error: cannot read: Is a directory\n");
}
END_TEST

START_TEST(files_are_listed_in_the_order_of_bytes) {
  samples_folder("b");
  samples_write("b/z", "");
  samples_write("b/A", "");
  samples_write("c", "");
  samples_write("a", "");
  samples_write("\xc3\xa9", "");
  samples_write("Z", "");
  ck_assert_str_eq(list(sandbox.folder, ""), "Z a b/A b/z c \xc3\xa9 ");
}
END_TEST

START_TEST(suffix_chooses_files_but_not_folders) {
  samples_folder("sub");
  samples_write("sub/a.txt", "");
  samples_write("b.txt", "");
  samples_write("b.txt.bak", "");
  samples_write("txt", "");
  ck_assert_str_eq(list(sandbox.folder, ".txt"), "b.txt sub/a.txt ");
}
END_TEST

START_TEST(dot_files_and_dot_folders_are_left_out) {
  samples_folder(".git");
  samples_write(".git/a", "");
  samples_write(".b", "");
  samples_write("c", "");
  ck_assert_str_eq(list(sandbox.folder, ""), "c ");
}
END_TEST

START_TEST(links_to_files_are_followed_and_links_to_folders_are_not) {
  samples_folder("sub");
  samples_write("sub/a", "");
  ck_assert_int_eq(symlink("sub/a", samples_path("file")), 0);
  ck_assert_int_eq(symlink("..", samples_path("sub/up")), 0);
  ck_assert_int_eq(symlink("sub", samples_path("folder")), 0);
  ck_assert_int_eq(symlink("nothing", samples_path("broken")), 0);
  ck_assert_str_eq(list(sandbox.folder, ""), "file sub/a ");
}
END_TEST

START_TEST(what_is_no_file_is_left_out) {
  ck_assert_int_eq(mkfifo(samples_path("pipe"), 0600), 0);
  samples_write("a", "");
  ck_assert_str_eq(list(sandbox.folder, ""), "a ");
}
END_TEST

START_TEST(empty_folder_lists_nothing) {
  ck_assert_str_eq(list(sandbox.folder, ""), "");
}
END_TEST

START_TEST(missing_folder_is_reported) {
  Said said = {0};
  EntLog log = samples_log(&said);
  Paths paths = {0};
  ck_assert_int_eq(file_list(&arena, samples_path("none"), "", &paths, &log), ENT_ERR_IO);
  ck_assert_str_eq(said.text, "none:0:0: error: cannot open folder: No such file or directory\n");
  ck_assert_uint_eq(paths.count, 0);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, samples_make_folder, samples_remove_folder);
  tcase_add_test(tcase, file_is_read_whole_and_terminated);
  tcase_add_test(tcase, empty_file_is_an_empty_text);
  tcase_add_loop_test(tcase, file_of_any_length_is_read, 0, sizeof lengths / sizeof *lengths);
  tcase_add_test(tcase, missing_file_is_reported);
  tcase_add_test(tcase, folder_is_no_file);
  tcase_add_test(tcase, files_are_listed_in_the_order_of_bytes);
  tcase_add_test(tcase, suffix_chooses_files_but_not_folders);
  tcase_add_test(tcase, dot_files_and_dot_folders_are_left_out);
  tcase_add_test(tcase, links_to_files_are_followed_and_links_to_folders_are_not);
  tcase_add_test(tcase, what_is_no_file_is_left_out);
  tcase_add_test(tcase, empty_folder_lists_nothing);
  tcase_add_test(tcase, missing_folder_is_reported);
}

int main(void) {
  return samples_run("file", add);
}
