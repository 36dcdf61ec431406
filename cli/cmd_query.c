// entente query: the edges of a graph.
#include "commands.h"
#include "edges.h"
#include "source.h"

static const Option rows[] = {
    {"evidence", 'e', OPTION_FLAG, NULL, "print the sentences behind each edge", offsetof(Settings, evidence), NULL},
    {"format", 'f', OPTION_CHOICE, "FORMAT", "how edges are printed", offsetof(Settings, format), listing_format},
    {0},
};

static const OptionGroup own = {"output", rows};

static int run(const Settings *settings) {
  return source_use(settings, edges_print);
}

const Command cmd_query = {
    .name = "query",
    .summary = "Print the edges of a graph, or of texts, the strongest first",
    .arguments = "GRAPH|INPUT...",
    .least = 1,
    .example = "  entente query graph.db --actor Ankara --since 2025 --evidence\n",
    .groups = (const OptionGroup *const[]){&options_filter, &options_order, &own, &options_run, &options_data, NULL},
    .run = run,
};
