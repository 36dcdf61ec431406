// Documents that go, change, or come again.
#include "graph/samples.h"

#include <unistd.h>

static EntStatus add_content(EntStore *store, const char *content, EntRelation relation) {
  EntSink sink = ent_store_sink(store);
  const EntDocument document = {.id = text_view("a1"), .text = text_view(content)};
  EntStatus status = sink.document(sink.handle, &document);
  return status ? status : sink.relation(sink.handle, &relation);
}

/// Have what is added from now on come at another time.
static void close_and_open(EntStore **store, const char *path) {
  ck_assert_int_eq(ent_store_commit(*store), ENT_SUCCESS);
  ent_store_close(*store);
  *store = samples_open(path, ENT_STORE_WRITE);
}

START_TEST(forgotten_document_takes_its_relations_along) {
  EntStore *store = samples_store();
  ck_assert_int_eq(ent_store_forget(store, "a2"), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_commit(store), ENT_SUCCESS);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.min_count = 2}), 0);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){0}), 3);
  ck_assert_uint_eq(ent_store_counts(store).removed, 1);
  ent_store_close(store);
}
END_TEST

START_TEST(actor_of_whom_nobody_speaks_goes_too) {
  EntStore *store = samples_store();
  size_t count = 0;
  ck_assert_int_eq(ent_store_forget(store, "a4"), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_commit(store), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){.actor = "SOU"}, samples_count_edge, &count), ENT_ERR_ARGUMENT);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.actor = "NOR"}), 2);
  ent_store_close(store);
}
END_TEST

START_TEST(unknown_document_is_reported) {
  Said said = {0};
  EntLog log = samples_log(&said);
  EntStore *store;
  ck_assert_int_eq(ent_store_open(&store, NULL, ENT_STORE_WRITE, &log), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_forget(store, "a9"), ENT_ERR_ARGUMENT);
  ck_assert_str_eq(said.text, "no document \"a9\" in this graph");
  ent_store_close(store);
}
END_TEST

START_TEST(changed_document_takes_the_place_of_what_it_was) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  add_content(store, "Norland accused the Reed Front.", samples_relation());
  add_content(store, "Soutland signed with Norland.", samples_signing());
  ck_assert_int_eq(ent_store_commit(store), ENT_SUCCESS);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){0}), 1);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.relation = "sign"}), 1);
  ck_assert_uint_eq(ent_store_counts(store).changed, 1);
  ent_store_close(store);
}
END_TEST

START_TEST(document_that_comes_twice_adds_what_is_new) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  samples_add(store, "a1", samples_relation());
  samples_add(store, "a1", samples_relation());
  samples_add(store, "a1", samples_signing());
  ck_assert_uint_eq(ent_store_counts(store).relations, 2);
  ck_assert_uint_eq(ent_store_counts(store).added, 1);
  ent_store_close(store);
}
END_TEST

START_TEST(known_document_is_passed_over_at_another_time) {
  char path[] = "entente-test-XXXXXX";
  close(mkstemp(path));
  EntStore *store = samples_open(path, ENT_STORE_WRITE);
  add_content(store, "Norland accused the Reed Front.", samples_relation());
  close_and_open(&store, path);
  add_content(store, "Norland accused the Reed Front.", samples_signing());
  ck_assert_uint_eq(ent_store_counts(store).known, 1);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){0}), 1);
  ent_store_close(store);
  unlink(path);
}
END_TEST

static EntStatus write_actor(void *handle, const EntEdge *edge) {
  snprintf(handle, 64, "%.*s", (int)edge->source.name.length, edge->source.name.data);
  return ENT_SUCCESS;
}

/// Whichever of two accounts of an actor comes first, the same one is kept.
START_TEST(account_of_an_actor_does_not_depend_on_what_came_first) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntRelation loud = samples_relation();
  char name[64] = "";
  loud.source.name = text_view("NÖRLAND");
  samples_add(store, "a1", _i ? loud : samples_relation());
  samples_add(store, "a2", _i ? samples_relation() : loud);
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){.source = "NÖRLAND"}, write_actor, name), ENT_SUCCESS);
  ck_assert_str_eq(name, "Nörland");
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, forgotten_document_takes_its_relations_along);
  tcase_add_test(tcase, actor_of_whom_nobody_speaks_goes_too);
  tcase_add_test(tcase, unknown_document_is_reported);
  tcase_add_test(tcase, changed_document_takes_the_place_of_what_it_was);
  tcase_add_test(tcase, document_that_comes_twice_adds_what_is_new);
  tcase_add_test(tcase, known_document_is_passed_over_at_another_time);
  tcase_add_loop_test(tcase, account_of_an_actor_does_not_depend_on_what_came_first, 0, 2);
}

int main(void) {
  return samples_run("store_forget", add);
}
