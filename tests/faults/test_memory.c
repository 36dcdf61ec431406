// Every allocation fails once.  Each job is done again and again, and each time one allocation later finds no memory,
// be it ours or a library's: the job is done nevertheless or says so, nothing crashes, and all memory is given back.
//
// The functions below take the place of the C library's in the whole process, which needs glibc and no sanitizer.
#include "cli/program.h"

#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <stdatomic.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);
void __libc_free(void *memory);

/// Allocations are counted always, and fail only within a job.
static struct {
  atomic_long live; ///< that were not given back
  long left;        ///< until one fails; below 0: none does
  bool failed;
} heap = {.left = -1};

static bool fails(void) {
  if (heap.left < 0 || heap.left-- > 0) return false;
  heap.failed = true;
  return true;
}

static void *counted(void *memory) {
  if (memory) atomic_fetch_add(&heap.live, 1);
  return memory;
}

void *malloc(size_t size) {
  return fails() ? NULL : counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size) {
  return fails() ? NULL : counted(__libc_calloc(count, size));
}

void *realloc(void *memory, size_t size) {
  if (fails()) return NULL;
  return memory ? __libc_realloc(memory, size) : counted(__libc_malloc(size));
}

void free(void *memory) {
  if (memory) atomic_fetch_sub(&heap.live, 1);
  __libc_free(memory);
}

#define DATA ENTENTE_SOURCE "/tests/cases/data"

static const char *const folders[] = {DATA};

static const EntDocument document = {
    .id = {"a1", 2},
    .date = {"2024-05-10", 10},
    .title = {"Reed Front attacks Norland", 26},
    .text = {"PORT NOR - Norland accused the Reed Front of attacking Soutland on Monday. It denied that.\n\n"
             "\"We did not sign the treaty with the Lake Union (LU),\" said Ann Lee, Norland's president.",
             0},
};

static EntDocument sample(void) {
  EntDocument made = document;
  made.text.length = strlen(made.text.data);
  return made;
}

static EntStatus open_engine(void) {
  EntEngine *engine = NULL;
  EntStatus status = ent_engine_open(&engine, folders, 1, NULL);
  ent_engine_free(engine);
  return status;
}

static EntEngine *engine;

static EntStatus check_engine(void) {
  EntCounts counts;
  return ent_engine_check(engine, &counts, NULL);
}

static EntStatus scan(void) {
  static const EntSink nowhere = {0};
  const EntDocument made = sample();
  EntScanner *scanner = ent_scanner_new(engine);
  EntStatus status = scanner ? ent_scanner_scan(scanner, &made, &nowhere) : ENT_ERR_MEMORY;
  ent_scanner_free(scanner);
  return status;
}

static EntStatus read_all(const char *path) {
  EntReader *reader = NULL;
  EntDocument read;
  EntStatus status = ent_reader_open(&reader, path, NULL);
  while (!status) status = ent_reader_next(reader, &read);
  ent_reader_close(reader);
  return status == ENT_END ? ENT_SUCCESS : status;
}

static EntStatus read_lines(void) {
  return read_all(ENTENTE_SOURCE "/tests/cases/documents/docs.jsonl");
}

static EntStatus read_text(void) {
  return read_all(ENTENTE_SOURCE "/tests/cases/documents/article.txt");
}

static EntStatus read_folder(void) {
  return read_all(ENTENTE_SOURCE "/tests/cases/documents");
}

/// The HTML parser of libxml2 2.9 crashes where it finds no memory itself: it gets what it asks for.
static EntStatus read_page(void) {
  xmlMemSetup(__libc_free, __libc_malloc, __libc_realloc, strdup);
  return read_all(ENTENTE_SOURCE "/tests/fuzz/seeds/documents/page.html");
}

/// Read the sample into a store.
static EntStatus fill(EntStore *store) {
  const EntSink sink = ent_store_sink(store);
  const EntDocument made = sample();
  EntScanner *scanner = ent_scanner_new(engine);
  EntStatus status = scanner ? ent_scanner_scan(scanner, &made, &sink) : ENT_ERR_MEMORY;
  ent_scanner_free(scanner);
  return status ? status : ent_store_commit(store);
}

static EntStatus build(void) {
  EntStore *store = NULL;
  EntStatus status = ent_store_open(&store, NULL, ENT_STORE_WRITE, NULL);
  if (!status) status = fill(store);
  ent_store_close(store);
  return status;
}

static EntStatus run_threads(void) {
  static const EntSink nowhere = {0};
  const EntRunOptions options = {.threads = 2};
  EntReader *reader = NULL;
  EntStatus status = ent_reader_open(&reader, ENTENTE_SOURCE "/tests/cases/documents/docs.jsonl", NULL);
  if (!status) status = ent_run(engine, reader, &nowhere, &options);
  ent_reader_close(reader);
  return status;
}

static char graph[32];

static EntStatus take_edge(void *handle, const EntEdge *edge) {
  (void)handle;
  return edge->count ? ENT_SUCCESS : ENT_ERR_STORE;
}

static EntStatus query(void) {
  const EntQuery query = {.actor = "Norland", .since = "2024", .type = "ACCUSE"};
  const EntSink nowhere = {0};
  EntStore *store = NULL;
  EntStatus status = ent_store_open(&store, graph, ENT_STORE_READ, NULL);
  if (!status) status = ent_store_edges(store, &query, take_edge, NULL);
  if (!status) status = ent_store_relations(store, &query, &nowhere);
  ent_store_close(store);
  return status;
}

static EntStatus export_format(const char *format) {
  static char room[1 << 20];
  const EntExportOptions options = {.format = format};
  const EntQuery all = {0};
  EntStore *store = NULL;
  EntGraph *drawn = NULL;
  FILE *out = fmemopen(room, sizeof room, "w");
  EntStatus status = out ? ent_store_open(&store, graph, ENT_STORE_READ, NULL) : ENT_ERR_MEMORY;
  if (!status) status = ent_graph_open(&drawn, store, &all, NULL);
  if (!status) status = ent_graph_export(drawn, &options, out, NULL);
  ent_graph_free(drawn);
  ent_store_close(store);
  if (out && fclose(out) && !status) status = ENT_ERR_MEMORY;
  return status;
}

/// What is done without the faults of this file, for the jobs that work on it.
static void set_up(void) {
  ck_assert_int_eq(ent_engine_open(&engine, folders, 1, NULL), ENT_SUCCESS);
  EntStore *store;
  xmlResetLastError(); // makes the place of its last error
  strcpy(graph, "entente-memory-XXXXXX");
  ck_assert_int_ge(close(mkstemp(graph)), 0);
  ck_assert_int_eq(ent_store_open(&store, graph, ENT_STORE_WRITE, NULL), ENT_SUCCESS);
  ck_assert_int_eq(fill(store), ENT_SUCCESS);
  ent_store_close(store);
}

static void tear_down(void) {
  unlink(graph);
  ent_engine_free(engine);
}

/// Do a job with its n-th allocation failing; false once it has no such allocation.
static bool fail_nth(EntStatus (*job)(void), long n) {
  long before = heap.live;
  heap.failed = false;
  heap.left = n;
  EntStatus status = job();
  heap.left = -1;
  xmlResetLastError(); // libxml2 keeps a copy of it
  ck_assert_msg(heap.live <= before, "allocation %ld failed: %ld were not given back", n, heap.live - before);
  ck_assert_msg(heap.failed || !status, "nothing failed, but the job: %s", ent_status_text(status));
  return heap.failed;
}

/// Do a job until it has no allocation left to fail: each of the first thousand, then every tenth.
static void fail_each(EntStatus (*job)(void)) {
  ck_assert_int_eq(job(), ENT_SUCCESS); // what libraries make once is made
  long n = 0;
  while (fail_nth(job, n)) n += n < 1000 ? 1 : 10;
  ck_assert_int_gt(n, 0);
}

static EntStatus (*const jobs[])(void) = {open_engine, check_engine, scan,  read_lines, read_text,
                                          read_page,   read_folder,  build, query,      run_threads};

START_TEST(job_survives_each_allocation_that_fails) {
  fail_each(jobs[_i]);
}
END_TEST

static const char *format;

static EntStatus export_once(void) {
  return export_format(format);
}

START_TEST(every_export_survives_each_allocation_that_fails) {
  for (size_t i = 0; (format = ent_format_name(i)); i++) fail_each(export_once);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_loop_test(tcase, job_survives_each_allocation_that_fails, 0, sizeof jobs / sizeof *jobs);
  tcase_add_test(tcase, every_export_survives_each_allocation_that_fails);
}

int main(void) {
  return program_run("memory", add);
}
