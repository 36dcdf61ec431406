// entente export: a graph for other programs, or as a picture.
#include "commands.h"
#include "output.h"
#include "render.h"
#include "source.h"

static const Option rows[] = {
    {"format", 'f', OPTION_CHOICE, "FORMAT", "what to write", offsetof(Settings, format), ent_format_name},
    {"render", 'r', OPTION_CHOICE, "FORMAT", "draw a picture, by the program dot of Graphviz",
     offsetof(Settings, render), render_format},
    {"output", 'o', OPTION_TEXT, "FILE", "file to write (default: standard output)", offsetof(Settings, output), NULL},
    {0},
};

static const OptionGroup own = {"output", rows};

static int write_graph(const Settings *settings, const EntGraph *graph) {
  Output *output;
  int code = output_open(&output, settings->output);
  if (code) return code;
  FILE *stream = output_stream(output);
  code = settings->render ? render_graph(graph, settings->render, stream)
                          : console_result(ent_graph_export(graph, settings->format, stream, &console_log));
  return output_close(output, code);
}

static int export_store(const Settings *settings, EntStore *store) {
  EntGraph *graph = NULL;
  int code = console_result(ent_graph_open(&graph, store, &settings->query, &console_log));
  if (!code) code = write_graph(settings, graph);
  ent_graph_free(graph);
  return code;
}

static int run(const Settings *settings) {
  if (!settings->format == !settings->render) return console_usage("export", "expected either --format or --render");
  EntStore *store;
  int code = source_open(settings, &store);
  int written = store ? export_store(settings, store) : EXIT_FINE;
  ent_store_close(store);
  return code ? code : written;
}

const Command cmd_export = {
    .name = "export",
    .summary = "Write a graph for Gephi, Graphviz and other programs, or draw it",
    .arguments = "GRAPH|INPUT...",
    .least = 1,
    .example = "  entente export graph.db --format graphml -o graph.graphml\n"
               "  entente export graph.db --render svg --limit 60 -o graph.svg\n",
    .groups = (const OptionGroup *const[]){&own, &options_filter, &options_run, &options_data, NULL},
    .run = run,
};
