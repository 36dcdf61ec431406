// Files that are written whole or not at all.
#include "output.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "program.h"

static char folder[64];

static void enter_folder(void) {
  strcpy(folder, "entente-output-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  ck_assert_int_eq(chdir(folder), 0);
}

static void leave_folder(void) {
  const char *const names[] = {"file", "link", "folder/file"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) unlink(names[i]);
  rmdir("folder");
  ck_assert_int_eq(chdir(".."), 0);
  ck_assert_int_eq(rmdir(folder), 0); // so that nothing else was left
}

static void put(const char *path, const char *text) {
  FILE *file = fopen(path, "w");
  fputs(text, file);
  fclose(file);
}

static void holds(const char *path, const char *expected) {
  char text[64] = "";
  FILE *file = fopen(path, "r");
  ck_assert_ptr_nonnull(file);
  text[fread(text, 1, sizeof text - 1, file)] = '\0';
  fclose(file);
  ck_assert_str_eq(text, expected);
}

/// Write "new" to a path and close it with a code; return what closing returns.
static int write_new(const char *path, int code) {
  Output *output;
  ck_assert_int_eq(output_open(&output, path), EXIT_FINE);
  fputs("new", output_stream(output));
  return output_close(output, code);
}

START_TEST(a_new_file_is_there_once_it_is_closed) {
  ck_assert_int_eq(write_new("file", EXIT_FINE), EXIT_FINE);
  holds("file", "new");
}
END_TEST

START_TEST(the_old_file_stays_until_then) {
  Output *output;
  put("file", "old");
  ck_assert_int_eq(output_open(&output, "file"), EXIT_FINE);
  fputs("new", output_stream(output));
  fflush(output_stream(output));
  holds("file", "old");
  ck_assert_int_eq(output_close(output, EXIT_FINE), EXIT_FINE);
  holds("file", "new");
}
END_TEST

START_TEST(the_old_file_stays_where_something_went_wrong) {
  put("file", "old");
  ck_assert_int_eq(write_new("file", EXIT_PROBLEM), EXIT_PROBLEM);
  holds("file", "old");
}
END_TEST

START_TEST(a_link_stays_a_link) {
  struct stat found;
  put("file", "old");
  ck_assert_int_eq(symlink("file", "link"), 0);
  ck_assert_int_eq(write_new("link", EXIT_FINE), EXIT_FINE);
  holds("file", "new");
  ck_assert_int_eq(lstat("link", &found), 0);
  ck_assert(S_ISLNK(found.st_mode));
}
END_TEST

START_TEST(rights_are_those_of_the_old_file) {
  struct stat found;
  put("file", "old");
  ck_assert_int_eq(chmod("file", 0640), 0);
  ck_assert_int_eq(write_new("file", EXIT_FINE), EXIT_FINE);
  ck_assert_int_eq(stat("file", &found), 0);
  ck_assert_uint_eq(found.st_mode & 0777, 0640);
}
END_TEST

START_TEST(rights_of_a_new_file_follow_the_mask) {
  struct stat found;
  umask(022);
  ck_assert_int_eq(write_new("file", EXIT_FINE), EXIT_FINE);
  ck_assert_int_eq(stat("file", &found), 0);
  ck_assert_uint_eq(found.st_mode & 0777, 0644);
}
END_TEST

START_TEST(a_path_into_nowhere_is_refused) {
  Output *output;
  ck_assert_int_eq(output_open(&output, "nowhere/file"), EXIT_PROBLEM);
  ck_assert_ptr_null(output);
}
END_TEST

START_TEST(a_device_is_written_as_it_is) {
  ck_assert_int_eq(write_new("/dev/null", EXIT_FINE), EXIT_FINE);
  struct stat found;
  ck_assert_int_eq(stat("/dev/null", &found), 0);
  ck_assert(S_ISCHR(found.st_mode));
}
END_TEST

START_TEST(a_signal_leaves_nothing) {
  Output *output;
  pid_t child = fork();
  if (!child) {
    if (!output_open(&output, "file")) raise(SIGTERM);
    _exit(EXIT_FINE);
  }
  int state;
  ck_assert_int_eq(waitpid(child, &state, 0), child);
  ck_assert(WIFSIGNALED(state) && WTERMSIG(state) == SIGTERM);
}
END_TEST

static void add_tests(TCase *tcase) {
  tcase_add_checked_fixture(tcase, enter_folder, leave_folder);
  tcase_add_test(tcase, a_new_file_is_there_once_it_is_closed);
  tcase_add_test(tcase, the_old_file_stays_until_then);
  tcase_add_test(tcase, the_old_file_stays_where_something_went_wrong);
  tcase_add_test(tcase, a_link_stays_a_link);
  tcase_add_test(tcase, rights_are_those_of_the_old_file);
  tcase_add_test(tcase, rights_of_a_new_file_follow_the_mask);
  tcase_add_test(tcase, a_path_into_nowhere_is_refused);
  tcase_add_test(tcase, a_device_is_written_as_it_is);
  tcase_add_test(tcase, a_signal_leaves_nothing);
}

int main(void) {
  return program_run("output", add_tests);
}
