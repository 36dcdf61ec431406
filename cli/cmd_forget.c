// entente forget: documents out of a graph again, with all that only they said.
#include "commands.h"

#include <inttypes.h>

/// Forget each document that is named; one that is not there does not stop the others.
static int forget(const Settings *settings, EntStore *store) {
  int code = EXIT_FINE;
  EntStatus status = ENT_SUCCESS;
  for (size_t i = 1; i < settings->count && (!status || status == ENT_ERR_ARGUMENT); i++) {
    status = ent_store_forget(store, settings->arguments[i]);
    if (status) code = console_result(status);
  }
  const EntStoreCounts counts = ent_store_counts(store);
  if (!counts.forgotten) return code;
  int committed = console_result(ent_store_commit(store));
  if (!committed)
    fprintf(stderr, "%" PRIu64 " document%s and %" PRIu64 " relation%s forgotten\n", counts.forgotten,
            console_plural(counts.forgotten), counts.removed, console_plural(counts.removed));
  return code ? code : committed;
}

static int run(const Settings *settings) {
  EntStore *store;
  int code = console_result(ent_store_open(&store, settings->arguments[0], ENT_STORE_CHANGE, &console_log));
  if (!code) code = forget(settings, store);
  ent_store_close(store);
  return code;
}

const Command cmd_forget = {
    .name = "forget",
    .summary = "Take documents out of a graph",
    .arguments = "GRAPH DOCUMENT...",
    .least = 2,
    .example = "  entente forget graph.db articles/withdrawn.txt\n",
    .groups = (const OptionGroup *const[]){NULL},
    .run = run,
};
