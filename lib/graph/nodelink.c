// JSON as NetworkX and d3 call it, node-link: a list of nodes, and one of links between their ids.
#include "base/json.h"
#include "graph/export.h"

#include <assert.h>
#include <inttypes.h>

typedef struct {
  const char *key;
  Text value;
} Field;

/// Write the fields of an object that are texts; an empty one is written too, so that all have the same.
static void write_texts(FILE *out, const Field *fields, size_t count) {
  for (size_t i = 0; i < count; i++) {
    fprintf(out, "%s\"%s\":", i ? "," : "", fields[i].key);
    json_write(out, fields[i].value);
  }
}

static void write_node(const GraphVertex *vertex, FILE *out) {
  const EntActor *actor = &vertex->actor;
  const Field fields[] = {
      {"id", actor->id}, {"name", actor->name}, {"actor_type", actor->type}, {"state", actor->state}};
  putc('{', out);
  write_texts(out, fields, sizeof fields / sizeof *fields);
  fprintf(out, ",\"mentions\":%" PRIu64 ",\"degree\":%" PRIu32 "}", vertex->strength, vertex->degree);
}

static void write_link(const EntGraph *graph, const GraphEdge *edge, FILE *out) {
  const Field fields[] = {
      {"source", graph->vertices.items[edge->source].actor.id},
      {"target", graph->vertices.items[edge->target].actor.id},
      {"relation", edge->relation},
      {"label", edge->label},
      {"type", edge->type},
      {"cameo", edge->cameo},
      {"status", edge->status},
      {"first_date", edge->first},
      {"last_date", edge->last},
  };
  char goldstein[EXPORT_NUMBER];
  putc('{', out);
  write_texts(out, fields, sizeof fields / sizeof *fields);
  fprintf(out, ",\"goldstein\":%s", export_number(goldstein, edge->goldstein));
  fprintf(out, ",\"count\":%" PRIu64 ",\"documents\":%" PRIu64 ",\"reciprocal\":%s}", edge->count, edge->documents,
          edge->reciprocal ? "true" : "false");
}

EntStatus nodelink_write(const EntGraph *graph, FILE *out) {
  assert(graph && out);
  fputs("{\"directed\":true,\"multigraph\":true,\"graph\":{},\n\"nodes\":[", out);
  for (uint32_t i = 0; i < graph->vertices.count; i++) {
    fputs(i ? ",\n" : "\n", out);
    write_node(&graph->vertices.items[i], out);
  }
  fputs("],\n\"links\":[", out);
  for (uint32_t i = 0; i < graph->edges.count; i++) {
    fputs(i ? ",\n" : "\n", out);
    write_link(graph, &graph->edges.items[i], out);
  }
  fputs("]}\n", out);
  return ENT_SUCCESS;
}
