// JSON as NetworkX and d3 call it, node-link: a list of nodes, and one of links between their ids.  NetworkX tells
// parallel links apart by `key`.
#include "graph/export.h"
#include "graph/objects.h"

#include <assert.h>

static const Attribute own_of_vertices[] = {
    {"id", ATTRIBUTE_TEXT, vertex_id, NULL},
    {"name", ATTRIBUTE_TEXT, vertex_name, NULL},
};
static const Attribute own_of_edges[] = {
    {"source", ATTRIBUTE_TEXT, edge_source, NULL}, {"target", ATTRIBUTE_TEXT, edge_target, NULL},
    {"key", ATTRIBUTE_TEXT, edge_id, NULL},        {"kind", ATTRIBUTE_TEXT, edge_kind, NULL},
    {"label", ATTRIBUTE_TEXT, edge_label, NULL},   {"weight", ATTRIBUTE_COUNT, edge_weight, NULL},
};

EntStatus nodelink_write(const EntGraph *graph, const EntExportOptions *options, FILE *out) {
  assert(graph && out);
  (void)options;
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  Objects nodes = {.graph = graph, .count = graph->vertices.count, .before = "{", .after = "}"};
  Objects links = {.graph = graph, .count = graph->edges.count, .before = "{", .after = "}"};
  attributes_add(&nodes.attributes, graph, own_of_vertices, sizeof own_of_vertices / sizeof *own_of_vertices);
  attributes_of_vertices(&nodes.attributes, graph);
  attributes_add(&links.attributes, graph, own_of_edges, sizeof own_of_edges / sizeof *own_of_edges);
  attributes_of_edges(&links.attributes, graph);
  fputs("{\"directed\":true,\"multigraph\":true,\"graph\":{},\n\"nodes\":[", out);
  objects_write(&nodes, &arena, out);
  fputs("],\n\"links\":[", out);
  objects_write(&links, &arena, out);
  fputs("]}\n", out);
  arena_free(&arena);
  return ENT_SUCCESS;
}
