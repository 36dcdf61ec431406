// entente export: a graph for other programs, or as a picture.  A format of several files has two names from one, and
// on standard output there are only its edges.
#include "commands.h"
#include "output.h"
#include "parts.h"
#include "render.h"
#include "source.h"

#include <stdlib.h>
#include <string.h>

/// What can become one edge, in the order of EntMerge.
static const char *merge_choice(size_t n) {
  static const char *const merges[] = {"relation", "pair", "none"};
  return n < sizeof merges / sizeof *merges ? merges[n] : NULL;
}

/// The format of relations, which are no graph.
static const char relations[] = "jsonl";

static const char *format_choice(size_t n) {
  size_t count = 0;
  while (ent_format_name(count)) count++;
  return n == count ? relations : ent_format_name(n);
}

static const Option rows[] = {
    {"format", 'f', OPTION_CHOICE, "FORMAT", "what to write", offsetof(Settings, format), format_choice},
    {"merge", 0, OPTION_CHOICE, "WHAT", "what becomes one edge (default: relation)", offsetof(Settings, merge),
     merge_choice},
    {"evidence", 'e', OPTION_FLAG, NULL, "write the first sentences behind each edge", offsetof(Settings, evidence),
     NULL},
    {"with", 0, OPTION_TEXT, "MEASURES", "measures of actors, such as pagerank,community", offsetof(Settings, with),
     NULL},
    {"render", 'r', OPTION_CHOICE, "FORMAT", "draw a picture, by the program dot of Graphviz",
     offsetof(Settings, render), render_format},
    {"output", 'o', OPTION_TEXT, "FILE", "file to write (default: standard output)", offsetof(Settings, output), NULL},
    {0},
};

static const OptionGroup own = {"output", rows};

static EntMerge merge_of(const Settings *settings) {
  const char *choice;
  for (size_t i = 0; settings->merge && (choice = merge_choice(i)); i++)
    if (!strcmp(choice, settings->merge)) return (EntMerge)i;
  return ENT_MERGE_RELATION;
}

/// Return the measure whose name is the next in a list with commas, and go behind it; ENT_MEASURES where it is none.
static EntMeasure next_measure(const char **list) {
  const size_t length = strcspn(*list, ",");
  const char *name = NULL;
  size_t i = 0;
  while (i < ENT_MEASURES && (name = ent_measure_name((EntMeasure)i)) &&
         (strlen(name) != length || memcmp(name, *list, length) != 0))
    i++;
  if (i < ENT_MEASURES) *list += length + ((*list)[length] == ',');
  return (EntMeasure)i;
}

static int check_measures(const char *list) {
  char names[256] = "";
  const char *name;
  size_t used = 0;
  while (list && *list)
    if (next_measure(&list) == ENT_MEASURES) break;
  if (!list || !*list) return EXIT_FINE;
  for (size_t i = 0; i < ENT_MEASURES && (name = ent_measure_name((EntMeasure)i)) && used < sizeof names; i++)
    used += (size_t)snprintf(names + used, sizeof names - used, "%s%s", i ? ", " : "", name);
  return console_usage("export", "--with: expected names out of %s, with commas between them, found \"%s\"", names,
                       list);
}

static int measure(const char *list, EntGraph *graph) {
  EntStatus status = ENT_SUCCESS;
  while (!status && list && *list) status = ent_graph_measure(graph, next_measure(&list));
  return console_result(status);
}

/// Write a graph, or one part of it, to a path.
static int write_graph(const Settings *settings, const EntGraph *graph, const char *part, const char *path) {
  const EntExportOptions options = {
      .format = settings->format, .part = part, .merge = merge_of(settings), .evidence = settings->evidence};
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

static int export_graph(const Settings *settings, EntStore *store, EntGraph *graph) {
  (void)store;
  int code = measure(settings->with, graph);
  if (code) return code;
  return is_in_parts(settings) ? write_parts(settings, graph) : write_graph(settings, graph, NULL, settings->output);
}

static int run(const Settings *settings) {
  if (!settings->format == !settings->render) return console_usage("export", "expected either --format or --render");
  int wrong = check_measures(settings->with);
  if (wrong) return wrong;
  bool of_relations = settings->format && !strcmp(settings->format, relations);
  return of_relations ? source_use(settings, write_relations) : source_graph(settings, export_graph);
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
