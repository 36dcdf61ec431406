// The store's file: made, opened again, refused, and taken away where nothing came of it.
#include "graph/samples.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];

static void make_folder(void) {
  snprintf(folder, sizeof folder, "entente-test-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static const char *in_folder(const char *name) {
  static char path[128];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static void remove_folder(void) {
  unlink(in_folder("graph.db"));
  rmdir(folder);
}

static bool exists(const char *name) {
  return !access(in_folder(name), F_OK);
}

static void write_file(const char *text) {
  FILE *file = fopen(in_folder("graph.db"), "w");
  fputs(text, file);
  fclose(file);
}

static EntStatus try_open(EntStoreMode mode, Said *said) {
  EntStore *store;
  EntLog log = samples_log(said);
  EntStatus status = ent_store_open(&store, in_folder("graph.db"), mode, &log);
  ent_store_close(store);
  return status;
}

START_TEST(close_accepts_null) {
  ent_store_close(NULL);
}
END_TEST

START_TEST(what_was_committed_is_there_again) {
  EntStore *store = samples_open(in_folder("graph.db"), ENT_STORE_WRITE);
  samples_add(store, "a1", samples_relation());
  ck_assert_int_eq(ent_store_commit(store), ENT_SUCCESS);
  ent_store_close(store);
  store = samples_open(in_folder("graph.db"), ENT_STORE_READ);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){0}), 1);
  ent_store_close(store);
  ck_assert(!exists("graph.db-journal") && !exists("graph.db-wal") && !exists("graph.db-shm"));
}
END_TEST

START_TEST(new_store_without_commit_leaves_no_file) {
  EntStore *store = samples_open(in_folder("graph.db"), ENT_STORE_WRITE);
  samples_add(store, "a1", samples_relation());
  ent_store_close(store);
  ck_assert(!exists("graph.db"));
}
END_TEST

START_TEST(old_store_without_commit_stays_as_it_was) {
  EntStore *store = samples_open(in_folder("graph.db"), ENT_STORE_WRITE);
  samples_add(store, "a1", samples_relation());
  ent_store_commit(store);
  samples_add(store, "a2", samples_signing());
  ent_store_close(store);
  store = samples_open(in_folder("graph.db"), ENT_STORE_READ);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){0}), 1);
  ent_store_close(store);
}
END_TEST

START_TEST(batches_are_kept_when_a_build_is_killed) {
  EntStore *store = samples_open(in_folder("graph.db"), ENT_STORE_WRITE);
  char id[16];
  for (int i = 0; i < 1500; i++) {
    snprintf(id, sizeof id, "d%d", i);
    ck_assert_int_eq(samples_add(store, id, samples_relation()), ENT_SUCCESS);
  }
  ent_store_close(store);
  store = samples_open(in_folder("graph.db"), ENT_STORE_READ);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.min_count = 1000}), 1);
  ent_store_close(store);
}
END_TEST

START_TEST(missing_file_is_an_error_to_a_reader) {
  Said said = {0};
  ck_assert_int_eq(try_open(ENT_STORE_READ, &said), ENT_ERR_IO);
  ck_assert_str_eq(said.text, "cannot open: No such file or directory");
  ck_assert(!exists("graph.db"));
}
END_TEST

START_TEST(missing_folder_is_an_error_to_a_writer) {
  Said said = {0};
  EntStore *store;
  EntLog log = samples_log(&said);
  ck_assert_int_eq(ent_store_open(&store, in_folder("none/graph.db"), ENT_STORE_WRITE, &log), ENT_ERR_IO);
  ck_assert_ptr_null(store);
  ck_assert_uint_eq(said.count, 1);
}
END_TEST

START_TEST(text_file_is_refused_and_stays) {
  Said said = {0};
  write_file("This is a shopping list: bread, milk, tea, and a great deal of honest patience for everyone.\n");
  ck_assert_int_eq(try_open(ENT_STORE_WRITE, &said), ENT_ERR_STORE);
  ck_assert_str_eq(said.text, "cannot open the graph: file is not a database");
  ck_assert(exists("graph.db"));
}
END_TEST

START_TEST(empty_file_becomes_a_store) {
  Said said = {0};
  write_file("");
  ck_assert_int_eq(try_open(ENT_STORE_READ, &said), ENT_ERR_STORE);
  ck_assert_str_eq(said.text, "no graph made by entente");
  ck_assert_int_eq(try_open(ENT_STORE_WRITE, &said), ENT_SUCCESS);
}
END_TEST

START_TEST(damaged_file_is_an_error) {
  Said said = {0};
  EntStore *store = samples_open(in_folder("graph.db"), ENT_STORE_WRITE);
  samples_add(store, "a1", samples_relation());
  ck_assert_int_eq(ent_store_commit(store), ENT_SUCCESS);
  ent_store_close(store);
  ck_assert_int_eq(truncate(in_folder("graph.db"), 5000), 0);
  ck_assert_int_eq(try_open(ENT_STORE_READ, &said), ENT_ERR_STORE);
  ck_assert_ptr_nonnull(strstr(said.text, "malformed"));
}
END_TEST

/// Change the version that the file names: a big-endian number at byte 60 of SQLite's header.
static void set_version(unsigned char version) {
  FILE *file = fopen(in_folder("graph.db"), "r+b");
  fseek(file, 63, SEEK_SET);
  putc(version, file);
  fclose(file);
}

START_TEST(newer_version_is_refused) {
  Said said = {0};
  EntStore *store = samples_open(in_folder("graph.db"), ENT_STORE_WRITE);
  ck_assert_int_eq(ent_store_commit(store), ENT_SUCCESS);
  ent_store_close(store);
  set_version(9);
  ck_assert_int_eq(try_open(ENT_STORE_READ, &said), ENT_ERR_STORE);
  ck_assert_str_eq(said.text, "graph of version 9, expected 2 or less: a newer entente made it");
}
END_TEST

START_TEST(full_disk_is_an_error_and_leaves_no_file) {
  Said said = {0};
  EntStore *store;
  EntLog log = samples_log(&said);
  const struct rlimit limit = {8192, RLIM_INFINITY};
  signal(SIGXFSZ, SIG_IGN);
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
  ck_assert_int_eq(ent_store_open(&store, in_folder("graph.db"), ENT_STORE_WRITE, &log), ENT_SUCCESS);
  ck_assert_int_eq(samples_add(store, "a1", samples_relation()), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_commit(store), ENT_ERR_IO);
  ck_assert_uint_eq(said.count, 1);
  ent_store_close(store);
  ck_assert(!exists("graph.db") && !exists("graph.db-journal"));
}
END_TEST

START_TEST(reader_sees_nothing_of_what_is_not_committed) {
  EntStore *writer = samples_open(in_folder("graph.db"), ENT_STORE_WRITE);
  samples_add(writer, "a1", samples_relation());
  ck_assert_int_eq(ent_store_commit(writer), ENT_SUCCESS);
  samples_add(writer, "a2", samples_signing());
  EntStore *reader = samples_open(in_folder("graph.db"), ENT_STORE_READ);
  ck_assert_uint_eq(samples_edges(reader, &(EntQuery){0}), 1);
  ent_store_close(reader);
  ent_store_close(writer);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, make_folder, remove_folder);
  tcase_add_test(tcase, close_accepts_null);
  tcase_add_test(tcase, what_was_committed_is_there_again);
  tcase_add_test(tcase, new_store_without_commit_leaves_no_file);
  tcase_add_test(tcase, old_store_without_commit_stays_as_it_was);
  tcase_add_test(tcase, batches_are_kept_when_a_build_is_killed);
  tcase_add_test(tcase, missing_file_is_an_error_to_a_reader);
  tcase_add_test(tcase, missing_folder_is_an_error_to_a_writer);
  tcase_add_test(tcase, text_file_is_refused_and_stays);
  tcase_add_test(tcase, empty_file_becomes_a_store);
  tcase_add_test(tcase, damaged_file_is_an_error);
  tcase_add_test(tcase, newer_version_is_refused);
  tcase_add_test(tcase, full_disk_is_an_error_and_leaves_no_file);
  tcase_add_test(tcase, reader_sees_nothing_of_what_is_not_committed);
}

int main(void) {
  return samples_run("store", add);
}
