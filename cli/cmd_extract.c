// entente extract: relations as JSON Lines on standard output.
#include "commands.h"
#include "inputs.h"

static const Option rows[] = {
    {"mentions", 'm', OPTION_FLAG, NULL, "print the actors that are named, not what they do",
     offsetof(Settings, mentions), NULL},
    {0},
};

static const OptionGroup own = {"output", rows};

static int run(const Settings *settings) {
  const EntSink sink = ent_jsonl_sink(stdout, settings->mentions);
  return inputs_read(settings, &sink, NULL);
}

const Command cmd_extract = {
    .name = "extract",
    .summary = "Print who did what to whom as JSON Lines",
    .arguments = "INPUT...",
    .least = 1,
    .example = "  entente extract article.html notes/ | jq -r '.source.name, .label, .target.name'\n",
    .groups = (const OptionGroup *const[]){&own, &options_run, &options_data, NULL},
    .run = run,
};
