// A store is known by its first bytes, whatever its name.
#include "source.h"

#include "inputs.h"

#include <string.h>

static bool is_store(const char *path) {
  static const char magic[] = "SQLite format 3";
  char bytes[sizeof magic] = "";
  FILE *file = strcmp(path, "-") ? fopen(path, "rb") : NULL;
  if (!file) return false;
  size_t length = fread(bytes, 1, sizeof bytes, file);
  fclose(file);
  return length == sizeof magic && !memcmp(bytes, magic, sizeof magic);
}

/// Read the arguments into a store; where nothing could be read there is none.
static int read_texts(const Settings *settings, EntStore **store) {
  Tally tally;
  const EntSink sink = ent_store_sink(*store);
  int code = inputs_read(settings, &sink, &tally);
  int committed = console_result(ent_store_commit(*store));
  if (!code || tally.documents) return code ? code : committed;
  ent_store_close(*store);
  *store = NULL;
  return code;
}

/// Open what the arguments name; return an exit code.  Also where that is not EXIT_FINE there may be a store, with what
/// could be read, and otherwise NULL.
static int open_source(const Settings *settings, EntStore **store) {
  const char *first = settings->arguments[0];
  *store = NULL;
  if (is_store(first) && settings->count > 1)
    return console_usage(NULL, "%s is a graph, expected nothing behind it but found %s", first, settings->arguments[1]);
  if (is_store(first)) return console_result(ent_store_open(store, first, ENT_STORE_READ, &console_log));
  int code = console_result(ent_store_open(store, NULL, ENT_STORE_WRITE, &console_log));
  return code ? code : read_texts(settings, store);
}

static int use_graph(const Settings *settings, EntStore *store,
                     int (*use)(const Settings *settings, EntStore *store, EntGraph *graph)) {
  EntGraph *graph = NULL;
  int code = console_result(ent_graph_open(&graph, store, &settings->query, &console_log));
  if (!code) code = use(settings, store, graph);
  ent_graph_free(graph);
  return code;
}

int source_graph(const Settings *settings, int (*use)(const Settings *settings, EntStore *store, EntGraph *graph)) {
  EntStore *store;
  int code = open_source(settings, &store);
  int used = store ? use_graph(settings, store, use) : EXIT_FINE;
  ent_store_close(store);
  return code ? code : used;
}

int source_use(const Settings *settings, int (*use)(const Settings *settings, EntStore *store)) {
  EntStore *store;
  int code = open_source(settings, &store);
  int used = store ? use(settings, store) : EXIT_FINE;
  ent_store_close(store);
  return code ? code : used;
}
