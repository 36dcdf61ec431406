// CSV: a table of edges, with the headers that Gephi looks for first.  Fields are quoted as RFC 4180 says.
#include "graph/export.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

static const char header[] =
    "Source,Target,Type,Kind,Label,Weight,source_name,target_name,relation,plover,cameo,status,"
    "goldstein,documents,first_date,last_date,reciprocal\r\n";

static bool needs_quotes(Text text) {
  for (size_t i = 0; i < text.length; i++)
    if (text.data[i] && strchr(",\"\r\n", text.data[i])) return true;
  return false;
}

static void write_field(FILE *out, Text text) {
  if (!needs_quotes(text)) {
    fwrite(text.data, 1, text.length, out);
    return;
  }
  putc('"', out);
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == '"') putc('"', out);
    putc(text.data[i], out);
  }
  putc('"', out);
}

static void write_fields(FILE *out, const Text *fields, size_t count) {
  for (size_t i = 0; i < count; i++) {
    write_field(out, fields[i]);
    putc(',', out);
  }
}

static void write_edge(Arena *arena, const EntGraph *graph, const GraphEdge *edge, FILE *out) {
  const EntActor *source = &graph->vertices.items[edge->source].actor;
  const EntActor *target = &graph->vertices.items[edge->target].actor;
  const Text ends[] = {source->id, target->id, text_view("Directed"), export_kind(arena, edge), edge->label};
  const Text texts[] = {source->name, target->name, edge->relation, edge->type, edge->cameo, edge->status};
  const Text dates[] = {edge->first, edge->last};
  char goldstein[EXPORT_NUMBER];
  write_fields(out, ends, 5);
  fprintf(out, "%" PRIu64 ",", edge->count);
  write_fields(out, texts, 6);
  fprintf(out, "%s,%" PRIu64 ",", export_number(goldstein, edge->goldstein), edge->documents);
  write_fields(out, dates, 2);
  fputs(edge->reciprocal ? "true\r\n" : "false\r\n", out);
}

EntStatus csv_write(const EntGraph *graph, FILE *out) {
  assert(graph && out);
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  fputs(header, out);
  for (uint32_t i = 0; i < graph->edges.count; i++, arena_reset(&arena))
    write_edge(&arena, graph, &graph->edges.items[i], out);
  arena_free(&arena);
  return ENT_SUCCESS;
}
