// Versions: a graph that an older entente made is read, and brought up to date where it is written.
#include "graph/samples.h"

#include <sqlite3.h>
#include <unistd.h>

static char path[] = "entente-test-XXXXXX";

/// Run SQL on the file, as another program could.
static void run(const char *sql) {
  sqlite3 *database;
  ck_assert_int_eq(sqlite3_open(path, &database), SQLITE_OK);
  ck_assert_int_eq(sqlite3_exec(database, sql, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close(database);
}

/// Make a graph of one document as version 1 had it.
static void make_older(void) {
  strcpy(path, "entente-test-XXXXXX");
  close(mkstemp(path));
  EntStore *store = samples_open(path, ENT_STORE_WRITE);
  samples_add(store, "a1", samples_relation());
  ck_assert_int_eq(ent_store_commit(store), ENT_SUCCESS);
  ent_store_close(store);
  run("DROP INDEX relation_document; ALTER TABLE document DROP COLUMN digest; PRAGMA user_version = 1");
}

static void remove_file(void) {
  unlink(path);
}

static EntStatus count_relation(void *handle, const EntRelation *relation) {
  (void)relation;
  ++*(size_t *)handle;
  return ENT_SUCCESS;
}

START_TEST(older_graph_is_read_as_it_is) {
  EntStore *store = samples_open(path, ENT_STORE_READ);
  size_t count = 0;
  const EntSink sink = {.handle = &count, .relation = count_relation};
  ck_assert_int_eq(ent_store_relations(store, &(EntQuery){0}, &sink), ENT_SUCCESS);
  ck_assert_uint_eq(count, 1);
  ent_store_close(store);
}
END_TEST

START_TEST(older_graph_is_brought_up_to_date_by_a_writer) {
  EntStore *store = samples_open(path, ENT_STORE_WRITE);
  samples_add(store, "a1", samples_signing());
  samples_add(store, "a2", samples_signing());
  ck_assert_int_eq(ent_store_commit(store), ENT_SUCCESS);
  ck_assert_uint_eq(ent_store_counts(store).known, 1);
  ent_store_close(store);
  store = samples_open(path, ENT_STORE_READ);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){0}), 2);
  ent_store_close(store);
  run("SELECT digest FROM document; REINDEX relation_document");
}
END_TEST

START_TEST(references_hold_after_all_that_can_happen) {
  EntStore *store = samples_open(path, ENT_STORE_WRITE);
  samples_add(store, "a2", samples_signing());
  samples_add(store, "a3", samples_relation());
  ck_assert_int_eq(ent_store_forget(store, "a1"), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_forget(store, "a3"), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_commit(store), ENT_SUCCESS);
  ent_store_close(store);
  sqlite3 *database;
  sqlite3_stmt *broken;
  ck_assert_int_eq(sqlite3_open(path, &database), SQLITE_OK);
  ck_assert_int_eq(sqlite3_prepare_v2(database, "PRAGMA foreign_key_check", -1, &broken, NULL), SQLITE_OK);
  ck_assert_int_eq(sqlite3_step(broken), SQLITE_DONE);
  sqlite3_finalize(broken);
  sqlite3_close(database);
}
END_TEST

START_TEST(version_that_no_entente_made_is_refused) {
  run("PRAGMA user_version = 0");
  EntStore *store;
  ck_assert_int_eq(ent_store_open(&store, path, ENT_STORE_WRITE, NULL), ENT_ERR_STORE);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, make_older, remove_file);
  tcase_add_test(tcase, older_graph_is_read_as_it_is);
  tcase_add_test(tcase, older_graph_is_brought_up_to_date_by_a_writer);
  tcase_add_test(tcase, references_hold_after_all_that_can_happen);
  tcase_add_test(tcase, version_that_no_entente_made_is_refused);
}

int main(void) {
  return samples_run("store_schema", add);
}
