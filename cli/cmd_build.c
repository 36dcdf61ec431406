// entente build: documents into a graph.
#include "commands.h"
#include "edges.h"
#include "inputs.h"

#include <inttypes.h>

static const Option rows[] = {
    {"output", 'o', OPTION_TEXT, "GRAPH", "graph to make, or to add to; without it the edges are printed",
     offsetof(Settings, output), NULL},
    {0},
};

static const OptionGroup own = {"output", rows};

/// What a graph holds.
typedef struct {
  uint64_t edges, relations;
} Content;

static EntStatus count_edge(void *handle, const EntEdge *edge) {
  Content *content = handle;
  content->edges++;
  content->relations += edge->count;
  return ENT_SUCCESS;
}

static Content content_of(EntStore *store) {
  const EntQuery all = {0};
  Content content = {0};
  ent_store_edges(store, &all, count_edge, &content);
  return content;
}

static const char *plural(uint64_t count) {
  return count == 1 ? "" : "s";
}

static void print_summary(const Tally *tally, const Content *before, const Content *after, double seconds) {
  uint64_t documents = tally->documents, relations = tally->relations, added = after->relations - before->relations;
  uint64_t edges = after->edges;
  fprintf(stderr, "%" PRIu64 " document%s, %" PRIu64 " relation%s (%" PRIu64 " new, %" PRIu64 " known), ", documents,
          plural(documents), relations, plural(relations), added, relations - added);
  fprintf(stderr, "%" PRIu64 " edge%s (%" PRIu64 " new) in %.1f s\n", edges, plural(edges), edges - before->edges,
          seconds);
}

/// Keep what was read, and show it where it is not kept in a file.
static int finish(const Settings *settings, EntStore *store) {
  int code = console_result(ent_store_commit(store));
  return code || settings->output ? code : edges_print(settings, store);
}

/// Read the inputs into a store.  Where nothing could be read nothing is kept, and a new file goes away again.
static int fill(const Settings *settings, EntStore *store) {
  double begin = console_clock();
  Tally tally;
  Content before = content_of(store);
  const EntSink sink = ent_store_sink(store);
  int code = inputs_read(settings, &sink, &tally);
  if (code && !tally.documents) return code;
  int finished = finish(settings, store);
  if (finished) return finished;
  Content after = content_of(store);
  print_summary(&tally, &before, &after, console_clock() - begin);
  return code;
}

static int run(const Settings *settings) {
  EntStore *store;
  int code = console_result(ent_store_open(&store, settings->output, ENT_STORE_WRITE, &console_log));
  if (!code) code = fill(settings, store);
  ent_store_close(store);
  return code;
}

const Command cmd_build = {
    .name = "build",
    .summary = "Read documents and add what they say to a graph",
    .arguments = "INPUT...",
    .least = 1,
    .example = "  entente build -o graph.db articles/ more.jsonl page.html\n",
    .groups = (const OptionGroup *const[]){&own, &options_run, &options_data, NULL},
    .run = run,
};
