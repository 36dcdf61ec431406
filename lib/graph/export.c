// Export: a table of formats.  The stream is flushed and looked at once, after the writer.
#include "graph/export.h"

#include "graph/merge.h"

#include <assert.h>
#include <errno.h>

/// A format, or one of the files that it is made of.
static const struct {
  const char *name, *part;
  ExportWriter *write;
} formats[] = {
    {"dot", NULL, dot_write},          {"graphml", NULL, graphml_write},      {"gexf", NULL, gexf_write},
    {"csv", "nodes", csv_write_nodes}, {"csv", "edges", csv_write_edges},     {"tsv", "nodes", tsv_write_nodes},
    {"tsv", "edges", tsv_write_edges}, {"neo4j", "nodes", neo4j_write_nodes}, {"neo4j", "edges", neo4j_write_edges},
    {"json", NULL, nodelink_write},    {"cytoscape", NULL, cytoscape_write},  {"html", NULL, page_write},
};

#define FORMATS (sizeof formats / sizeof *formats)

const char *ent_format_name(size_t n) {
  for (size_t i = 0; i < FORMATS; i++) {
    const bool again = i && !strcmp(formats[i].name, formats[i - 1].name);
    if (!again && !n--) return formats[i].name;
  }
  return NULL;
}

const char *ent_format_part(const char *format, size_t n) {
  assert(format);
  for (size_t i = 0; i < FORMATS; i++)
    if (!strcmp(formats[i].name, format) && !n--) return formats[i].part;
  return NULL;
}

/// Find the writer of a format and part; without a part, of the last: edges say more than vertices.
static ExportWriter *find_writer(const EntExportOptions *options) {
  ExportWriter *found = NULL;
  for (size_t i = 0; i < FORMATS; i++) {
    if (strcmp(formats[i].name, options->format) != 0) continue;
    if (!options->part || (formats[i].part && !strcmp(formats[i].part, options->part))) found = formats[i].write;
  }
  return found;
}

/// Write a graph, or one that is made of it for the time.
static EntStatus write_merged(ExportWriter *write, const EntGraph *graph, const EntExportOptions *options, FILE *out) {
  static EntStatus (*const makers[])(const EntGraph *, EntGraph *) = {
      [ENT_MERGE_RELATION] = merge_evidence, [ENT_MERGE_PAIR] = merge_pairs, [ENT_MERGE_NONE] = merge_none};
  if (options->merge == ENT_MERGE_RELATION && !options->evidence) return write(graph, options, out);
  EntGraph merged;
  EntStatus status = makers[options->merge](graph, &merged);
  if (!status) status = write(&merged, options, out);
  arena_free(&merged.arena);
  return status;
}

EntStatus ent_graph_export(const EntGraph *graph, const EntExportOptions *options, FILE *out, const EntLog *log) {
  assert(graph && options && options->format && out);
  const Place nowhere = {NULL, 0, 0};
  ExportWriter *write = find_writer(options);
  if (!write) return log_error(log, ENT_ERR_ARGUMENT, nowhere, "no format \"%s\"", options->format);
  if (write == page_write && !page_built())
    return log_error(log, ENT_ERR_ARGUMENT, nowhere, "no format \"html\" in this build, which was made without npm");
  errno = 0;
  EntStatus status = write_merged(write, graph, options, out);
  if (!fflush(out) && !ferror(out) && !status) return ENT_SUCCESS;
  if (status && status != ENT_ERR_IO) return status;
  return log_error(log, ENT_ERR_IO, nowhere, "cannot write the graph: %s", strerror(errno ? errno : EIO));
}
