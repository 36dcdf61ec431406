// entente check: compile data and run its examples.
#include "commands.h"
#include "folders.h"

#include <inttypes.h>

/// Open the folders that are named, alone, or else the data that every command uses.
static int open_engine(const Settings *settings, EntEngine **engine) {
  if (!settings->count) return folders_open(settings, engine);
  *engine = NULL;
  return console_result(ent_engine_open(engine, settings->arguments, settings->count, &console_log));
}

static int run(const Settings *settings) {
  EntEngine *engine;
  EntCounts counts = {0};
  int code = open_engine(settings, &engine);
  if (code) {
    ent_engine_free(engine);
    return code;
  }
  code = console_result(ent_engine_check(engine, &counts, &console_log));
  ent_engine_free(engine);
  printf("%zu actors, %zu aliases, %zu words, %zu relations, %zu frames, %zu examples, %zu failed\n", counts.actors,
         counts.aliases, counts.words, counts.relations, counts.frames, counts.examples, counts.failed);
  return code;
}

const Command cmd_check = {
    .name = "check",
    .summary = "Compile data and run its examples",
    .arguments = "[DATA...]",
    .example = "  entente check --data mine/\n",
    .groups = (const OptionGroup *const[]){&options_data, NULL},
    .run = run,
};
