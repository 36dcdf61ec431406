// Relations made by hand, a store and a log that keeps what was said: what the tests of this floor stand on.
#ifndef TESTS_GRAPH_SAMPLES_H
#define TESTS_GRAPH_SAMPLES_H

#include "base/text.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

/// The last message that was logged.
typedef struct {
  char text[1024];
  size_t count;
} Said;

static inline void samples_say(void *handle, const EntMessage *message) {
  Said *said = handle;
  snprintf(said->text, sizeof said->text, "%s", message->text);
  said->count++;
}

static inline EntLog samples_log(Said *said) {
  return (EntLog){samples_say, said};
}

static inline EntActor samples_actor(const char *id, const char *name, const char *type, const char *state) {
  return (EntActor){.id = text_view(id),
                    .name = text_view(name),
                    .type = text_view(type),
                    .state = text_view(state),
                    .text = text_view(name)};
}

/// "Norland accused the Reed Front of ..." on 2024-05-10, with every field filled.
static inline EntRelation samples_relation(void) {
  EntRelation relation = {
      .document = text_view("a1"),
      .date = text_view("2024-05-10"),
      .sentence = 2,
      .source = samples_actor("NOR", "Nörland", "state", "NOR"),
      .relation = text_view("accuse"),
      .label = text_view("accused"),
      .type = text_view("ACCUSE"),
      .cameo = text_view("112"),
      .goldstein = -2,
      .target = samples_actor("REED", "Reed Front", "armed_group", "SOU"),
      .status = text_view("asserted"),
      .trigger = {text_view("accused"), 8, 15},
      .rule = text_view("accuse/of"),
      .evidence = {text_view("Norland accused the Reed Front of smuggling."), 0, 44},
  };
  relation.source.text = text_view("Port Nor");
  relation.source.end = 7;
  relation.target.begin = 20;
  relation.target.end = 30;
  return relation;
}

/// The same between others: "Soutland signed with Norland", in both directions.
static inline EntRelation samples_signing(void) {
  EntRelation relation = samples_relation();
  relation.source = samples_actor("SOU", "Soutland", "state", "SOU");
  relation.target = samples_actor("NOR", "Nörland", "state", "NOR");
  relation.relation = text_view("sign");
  relation.label = text_view("signed with");
  relation.type = text_view("AGREE");
  relation.cameo = text_view("057");
  relation.goldstein = 8;
  relation.reciprocal = true;
  relation.rule = text_view("sign/with");
  return relation;
}

static inline EntStore *samples_open(const char *path, EntStoreMode mode) {
  EntStore *store = NULL;
  ck_assert_int_eq(ent_store_open(&store, path, mode, NULL), ENT_SUCCESS);
  return store;
}

/// Give the store a document with one relation in it.
static inline EntStatus samples_add(EntStore *store, const char *document, EntRelation relation) {
  EntSink sink = ent_store_sink(store);
  const EntDocument given = {.id = text_view(document), .date = text_view("2024-05-11"), .title = text_view("A title")};
  relation.document = given.id;
  EntStatus status = sink.document(sink.handle, &given);
  return status ? status : sink.relation(sink.handle, &relation);
}

/// Return a store in memory: two accusations, one of them only reported, and a signing.
static inline EntStore *samples_store(void) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntRelation reported = samples_relation(), signing = samples_signing();
  reported.status = text_view("reported");
  reported.by = samples_actor("ANN", "Ann Lee", "person", "NOR");
  signing.date = text_view("2023-11-02");
  ck_assert_int_eq(samples_add(store, "a1", samples_relation()), ENT_SUCCESS);
  ck_assert_int_eq(samples_add(store, "a2", samples_relation()), ENT_SUCCESS);
  ck_assert_int_eq(samples_add(store, "a3", reported), ENT_SUCCESS);
  ck_assert_int_eq(samples_add(store, "a4", signing), ENT_SUCCESS);
  return store;
}

static inline EntStatus samples_count_edge(void *handle, const EntEdge *edge) {
  (void)edge;
  ++*(size_t *)handle;
  return ENT_SUCCESS;
}

/// Count the edges that a query gives.
static inline size_t samples_edges(EntStore *store, const EntQuery *query) {
  size_t count = 0;
  ck_assert_int_eq(ent_store_edges(store, query, samples_count_edge, &count), ENT_SUCCESS);
  return count;
}

/// Return what the graph of a query looks like as an export asks, to be freed.
static inline char *samples_export_query(EntStore *store, const EntQuery *query, const EntExportOptions *options) {
  EntGraph *graph = NULL;
  char *text = NULL;
  size_t length = 0;
  FILE *out = open_memstream(&text, &length);
  ck_assert_int_eq(ent_graph_open(&graph, store, query, NULL), ENT_SUCCESS);
  ck_assert_int_eq(ent_graph_export(graph, options, out, NULL), ENT_SUCCESS);
  fclose(out);
  ent_graph_free(graph);
  return text;
}

static inline char *samples_export_as(EntStore *store, const EntExportOptions *options) {
  return samples_export_query(store, &(EntQuery){0}, options);
}

static inline char *samples_export(EntStore *store, const char *format) {
  return samples_export_as(store, &(EntExportOptions){.format = format});
}

/// The same for one relation.
static inline char *samples_export_one(EntRelation relation, const EntExportOptions *options) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  ck_assert_int_eq(samples_add(store, "a1", relation), ENT_SUCCESS);
  char *text = samples_export_as(store, options);
  ent_store_close(store);
  return text;
}

/// Run a command on a text on its standard input; return its exit code.
static inline int samples_pipe(const char *command, const char *text) {
  FILE *pipe = popen(command, "w");
  ck_assert_ptr_nonnull(pipe);
  fputs(text, pipe);
  return pclose(pipe);
}

/// Whether a command can be run; says so where it cannot.
static inline bool samples_has(const char *command) {
  bool has = system(command) == 0; // NOLINT(cert-env33-c): fixed strings of the tests
  if (!has) printf("skipped: cannot run \"%s\"\n", command);
  return has;
}

/// A name that is hostile to every format.
#define SAMPLES_HOSTILE "<b>&amp;\"'\\N]]>\n\xf0\x9f\x90\x98 -- \\"

static inline int samples_run(const char *name, void (*add)(TCase *tcase)) {
  Suite *suite = suite_create(name);
  TCase *tcase = tcase_create(name);
  add(tcase);
  suite_add_tcase(suite, tcase);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
