// entente export: a graph for other programs, or as a picture.  A format of several files has two names from one, and
// on standard output there are only its edges.
#include "commands.h"
#include "output.h"
#include "parts.h"
#include "render.h"
#include "source.h"

#include <stdlib.h>
#include <string.h>

/// The format of relations, which are no graph.
static const char relations[] = "jsonl";

static const char *format_choice(size_t n) {
  size_t count = 0;
  while (ent_format_name(count)) count++;
  return n == count ? relations : ent_format_name(n);
}

static const Option rows[] = {
    {"format", 'f', OPTION_CHOICE, "FORMAT", "what to write", offsetof(Settings, format), format_choice},
    {"render", 'r', OPTION_CHOICE, "FORMAT", "draw a picture, by the program dot of Graphviz",
     offsetof(Settings, render), render_format},
    {"output", 'o', OPTION_TEXT, "FILE", "file to write (default: standard output); csv, tsv and neo4j are two files",
     offsetof(Settings, output), NULL},
    {0},
};

static const OptionGroup own = {"output", rows};

/// Write a graph, or one part of it, to a path.
static int write_graph(const Settings *settings, const EntGraph *graph, const char *part, const char *path) {
  const EntExportOptions options = {.format = settings->format, .part = part};
  Output *output;
  int code = output_open(&output, path);
  if (code) return code;
  FILE *stream = output_stream(output);
  code = settings->render ? render_graph(graph, settings->render, stream)
                          : console_result(ent_graph_export(graph, &options, stream, &console_log));
  return output_close(output, code);
}

/// Write each part to a file of its own.
static int write_parts(const Settings *settings, const EntGraph *graph) {
  const char *extension = strcmp(settings->format, "tsv") ? ".csv" : ".tsv", *part;
  int code = EXIT_FINE;
  for (size_t i = 0; !code && (part = ent_format_part(settings->format, i)); i++) {
    char *path = parts_path(settings->output, part, extension);
    code = path ? write_graph(settings, graph, part, path) : console_result(ENT_ERR_MEMORY);
    free(path);
  }
  return code;
}

static bool is_in_parts(const Settings *settings) {
  const bool to_files = settings->output && strcmp(settings->output, "-") != 0;
  return to_files && settings->format && ent_format_part(settings->format, 0);
}

/// Write the relations themselves, as `extract` prints them.
static int write_relations(const Settings *settings, EntStore *store) {
  Output *output;
  int code = output_open(&output, settings->output);
  if (code) return code;
  const EntSink sink = ent_jsonl_sink(output_stream(output), false);
  code = console_result(ent_store_relations(store, &settings->query, &sink));
  return output_close(output, code);
}

static int export_store(const Settings *settings, EntStore *store) {
  if (settings->format && !strcmp(settings->format, relations)) return write_relations(settings, store);
  EntGraph *graph = NULL;
  int code = console_result(ent_graph_open(&graph, store, &settings->query, &console_log));
  if (!code && is_in_parts(settings))
    code = write_parts(settings, graph);
  else if (!code)
    code = write_graph(settings, graph, NULL, settings->output);
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
    .groups = (const OptionGroup *const[]){&own, &options_filter, &options_order, &options_run, &options_data, NULL},
    .run = run,
};
