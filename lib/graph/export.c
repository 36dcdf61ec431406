// Export: a table of formats.  The stream is flushed and looked at once, after the writer.
#include "graph/export.h"

#include <assert.h>
#include <errno.h>
#include <string.h>

static const struct {
  const char *name;
  EntStatus (*write)(const EntGraph *graph, FILE *out);
} formats[] = {
    {"dot", dot_write},
    {"graphml", graphml_write},
    {"csv", csv_write},
    {"json", nodelink_write},
};

#define FORMATS (sizeof formats / sizeof *formats)

const char *export_number(char out[EXPORT_NUMBER], double number) {
  snprintf(out, EXPORT_NUMBER, "%.15g", number);
  char *comma = strchr(out, ',');
  if (comma) *comma = '.';
  return out;
}

Text export_kind(Arena *arena, const GraphEdge *edge) {
  assert(arena && edge);
  if (text_is(edge->status, "asserted")) return edge->relation;
  size_t room = edge->relation.length + edge->status.length + 4;
  char *kind = arena_alloc(arena, room);
  int length = snprintf(kind, room, "%.*s (%.*s)", (int)edge->relation.length, edge->relation.data,
                        (int)edge->status.length, edge->status.data);
  return (Text){kind, (size_t)length};
}

const char *ent_format_name(size_t n) {
  return n < FORMATS ? formats[n].name : NULL;
}

EntStatus ent_graph_export(const EntGraph *graph, const char *format, FILE *out, const EntLog *log) {
  assert(graph && format && out);
  const Place nowhere = {NULL, 0, 0};
  size_t i = 0;
  while (i < FORMATS && strcmp(formats[i].name, format) != 0) i++;
  if (i == FORMATS) return log_error(log, ENT_ERR_ARGUMENT, nowhere, "no format \"%s\"", format);
  errno = 0;
  EntStatus status = formats[i].write(graph, out);
  if (!fflush(out) && !ferror(out) && !status) return ENT_SUCCESS;
  if (status == ENT_ERR_MEMORY) return status;
  return log_error(log, ENT_ERR_IO, nowhere, "cannot write the graph: %s", strerror(errno ? errno : EIO));
}
