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

/// Print a number of things of which there need not be any.
static void print_some(uint64_t count, const char *what) {
  if (count) fprintf(stderr, ", %" PRIu64 " %s", count, what);
}

static void print_summary(uint64_t documents, const EntStoreCounts *counts, double seconds) {
  fprintf(stderr, "%" PRIu64 " document%s (%" PRIu64 " new", documents, console_plural(documents), counts->added);
  print_some(counts->changed, "changed");
  print_some(documents - counts->added - counts->changed, "known");
  fprintf(stderr, "), %" PRIu64 " relation%s added", counts->relations, console_plural(counts->relations));
  print_some(counts->removed, "removed");
  fprintf(stderr, " in %.1f s\n", seconds);
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
  const EntSink sink = ent_store_sink(store);
  int code = inputs_read(settings, &sink, &tally);
  if (code && !tally.documents) return code;
  int finished = finish(settings, store);
  if (finished) return finished;
  const EntStoreCounts counts = ent_store_counts(store);
  print_summary(tally.documents, &counts, console_clock() - begin);
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
