// Runs over many documents: what a sink is given is drawn as lines, and must not depend on the number of threads.
#include "entente.h"

#include <check.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define DOCUMENTS    300
#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static const unsigned threads[] = {0, 1, 2, 3, 8};

static EntEngine *engine;
static char path[32];

/// What a sink was given.
typedef struct {
  char *text;
  size_t length, documents;
  size_t last; ///< documents after which it fails, or 0
  EntStatus failure;
} Drawn;

static void set_up(void) {
  static const char *const folders[] = {ENTENTE_SOURCE "/tests/cases/data"};
  ck_assert_int_eq(ent_engine_open(&engine, folders, 1, NULL), ENT_SUCCESS);
  strcpy(path, "runXXXXXX");
  const int file = mkstemp(path);
  ck_assert_int_ge(file, 0);
  close(file);
}

static void tear_down(void) {
  ent_engine_free(engine);
  remove(path);
}

static void draw(Drawn *drawn, const char *before, EntText text, const char *behind) {
  char *larger = realloc(drawn->text, drawn->length + text.length + 64);
  ck_assert_ptr_nonnull(larger);
  drawn->text = larger;
  drawn->length +=
      (size_t)sprintf(drawn->text + drawn->length, "%s%.*s%s", before, (int)text.length, text.data, behind);
}

static EntStatus draw_document(void *handle, const EntDocument *document) {
  Drawn *drawn = handle;
  draw(drawn, "", document->id, " ");
  draw(drawn, "", document->date, "\n");
  return ++drawn->documents == drawn->last ? drawn->failure : ENT_SUCCESS;
}

static EntStatus draw_relation(void *handle, const EntRelation *relation) {
  draw(handle, "  ", relation->source.id, " ");
  draw(handle, "", relation->relation, " ");
  draw(handle, "", relation->target.id, "\n");
  return ENT_SUCCESS;
}

static EntStatus draw_mention(void *handle, const EntDocument *document, const EntActor *mention) {
  (void)document;
  draw(handle, "  ", mention->id, "\n");
  return ENT_SUCCESS;
}

static EntStatus run(const char *input, unsigned count, const EntSink *sink) {
  EntReader *reader;
  const EntRunOptions options = {count, "2024-05-13"};
  ck_assert_int_eq(ent_reader_open(&reader, input, NULL), ENT_SUCCESS);
  const EntStatus status = ent_run(engine, reader, sink, &options);
  ent_reader_close(reader);
  return status;
}

/// Write documents of different lengths, so that they are done in another order than they came.
static void write_documents(size_t count) {
  FILE *file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  for (size_t i = 0; i < count; i++) {
    fprintf(file, "{\"id\":\"d%zu\",\"text\":\"", i);
    for (size_t k = (i * 7919) % 40; k; k--) fputs("Nobody knows what it was that they said. ", file);
    fputs(i % 3 ? "Norland accused the Reed Front.\"}\n" : "The Reed Front attacked Soutland.\"}\n", file);
  }
  fclose(file);
}

static void write_file(const char *text) {
  FILE *file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  fputs(text, file);
  fclose(file);
}

START_TEST(threads_do_not_change_the_output) {
  Drawn alone = {0}, together = {0};
  const EntSink first = {&alone, draw_document, draw_relation, draw_mention};
  const EntSink second = {&together, draw_document, draw_relation, draw_mention};
  write_documents(DOCUMENTS);
  ck_assert_int_eq(run(path, 1, &first), ENT_SUCCESS);
  ck_assert_int_eq(run(path, threads[_i], &second), ENT_SUCCESS);
  ck_assert_uint_eq(together.documents, DOCUMENTS);
  ck_assert_str_eq(together.text, alone.text);
  free(alone.text);
  free(together.text);
}
END_TEST

START_TEST(document_without_date_gets_the_one_of_the_run) {
  Drawn drawn = {0};
  const EntSink sink = {.handle = &drawn, .document = draw_document, .relation = draw_relation};
  write_file(
      "{\"id\":\"a\",\"text\":\"Norland accused Soutland.\"}\n{\"id\":\"b\",\"date\":\"2020-01-01\",\"text\":\"\"}");
  ck_assert_int_eq(run(path, threads[_i], &sink), ENT_SUCCESS);
  ck_assert_str_eq(drawn.text, "a 2024-05-13\n  NOR accuse SOU\nb 2020-01-01\n");
  free(drawn.text);
}
END_TEST

START_TEST(broken_document_is_skipped_and_told_at_the_end) {
  Drawn drawn = {0};
  const EntSink sink = {.handle = &drawn, .document = draw_document};
  write_file("{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\"}\n{\n{\"id\":\"c\",\"text\":\"y\"}\n");
  ck_assert_int_eq(run(path, threads[_i], &sink), ENT_ERR_FORMAT);
  ck_assert_str_eq(drawn.text, "a 2024-05-13\nc 2024-05-13\n");
  free(drawn.text);
}
END_TEST

START_TEST(sink_ends_the_run) {
  Drawn drawn = {.last = 5, .failure = ENT_ERR_STORE};
  const EntSink sink = {.handle = &drawn, .document = draw_document, .relation = draw_relation};
  write_documents(DOCUMENTS);
  ck_assert_int_eq(run(path, threads[_i], &sink), ENT_ERR_STORE);
  ck_assert_uint_eq(drawn.documents, 5);
  free(drawn.text);
}
END_TEST

START_TEST(sink_may_end_the_run_without_an_error) {
  Drawn drawn = {.last = 5, .failure = ENT_END};
  const EntSink sink = {.handle = &drawn, .document = draw_document};
  write_documents(DOCUMENTS);
  ck_assert_int_eq(run(path, threads[_i], &sink), ENT_END);
  ck_assert_uint_eq(drawn.documents, 5);
  free(drawn.text);
}
END_TEST

START_TEST(empty_input_gives_nothing) {
  Drawn drawn = {0};
  const EntSink sink = {.handle = &drawn, .document = draw_document};
  ck_assert_int_eq(run("/dev/null", threads[_i], &sink), ENT_SUCCESS);
  ck_assert_uint_eq(drawn.documents, 0);
}
END_TEST

START_TEST(sink_may_leave_calls_out) {
  const EntSink sink = {.handle = NULL};
  write_documents(10);
  ck_assert_int_eq(run(path, threads[_i], &sink), ENT_SUCCESS);
}
END_TEST

START_TEST(input_that_cannot_be_read_is_an_error) {
  const EntSink sink = {.handle = NULL};
  const int folder = open(".", O_RDONLY);
  ck_assert_int_ge(folder, 0);
  ck_assert_int_eq(dup2(folder, STDIN_FILENO), STDIN_FILENO);
  ck_assert_int_eq(run("-", threads[_i], &sink), ENT_ERR_IO);
}
END_TEST

/// Let the process take 4 MB more of address space: too little for the stack of a thread.
static bool limit_memory(void) {
  FILE *file = fopen("/proc/self/statm", "r");
  unsigned long pages = 0;
  if (!file) return false;
  const bool known = fscanf(file, "%lu", &pages) == 1;
  fclose(file);
  const rlim_t bytes = (rlim_t)pages * (rlim_t)sysconf(_SC_PAGESIZE) + ((rlim_t)4 << 20);
  return known && !setrlimit(RLIMIT_AS, &(struct rlimit){bytes, RLIM_INFINITY});
}

/// Take the limit away: a sanitizer wants memory at the end.
static void limit_nothing(void) {
  setrlimit(RLIMIT_AS, &(struct rlimit){RLIM_INFINITY, RLIM_INFINITY});
}

START_TEST(run_goes_on_where_no_thread_can_start) {
  Drawn drawn = {0};
  const EntSink sink = {.handle = &drawn, .document = draw_document, .relation = draw_relation};
  write_file("{\"id\":\"a\",\"text\":\"Norland accused Soutland.\"}");
  if (!limit_memory()) return;
  const EntStatus status = run(path, 4, &sink);
  limit_nothing();
  ck_assert_int_eq(status, ENT_SUCCESS);
  ck_assert_str_eq(drawn.text, "a 2024-05-13\n  NOR accuse SOU\n");
  free(drawn.text);
}
END_TEST

static Suite *run_suite(void) {
  Suite *suite = suite_create("run");
  TCase *tcase = tcase_create("run"), *limits = tcase_create("limits");
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_checked_fixture(limits, set_up, tear_down);
  tcase_set_timeout(tcase, 60);
  tcase_add_loop_test(tcase, threads_do_not_change_the_output, 0, COUNT(threads));
  tcase_add_loop_test(tcase, document_without_date_gets_the_one_of_the_run, 0, COUNT(threads));
  tcase_add_loop_test(tcase, broken_document_is_skipped_and_told_at_the_end, 0, COUNT(threads));
  tcase_add_loop_test(tcase, sink_ends_the_run, 0, COUNT(threads));
  tcase_add_loop_test(tcase, sink_may_end_the_run_without_an_error, 0, COUNT(threads));
  tcase_add_loop_test(tcase, empty_input_gives_nothing, 0, COUNT(threads));
  tcase_add_loop_test(tcase, sink_may_leave_calls_out, 0, COUNT(threads));
  tcase_add_loop_test(tcase, input_that_cannot_be_read_is_an_error, 0, COUNT(threads));
  tcase_add_test(limits, run_goes_on_where_no_thread_can_start);
  suite_add_tcase(suite, tcase);
  suite_add_tcase(suite, limits);
  return suite;
}

int main(void) {
  SRunner *runner = srunner_create(run_suite());
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
