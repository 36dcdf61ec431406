// JSON for Cytoscape, the desktop's `cyjs` and the elements of Cytoscape.js alike: each node and edge has what is told
// of it in `data`.  The desktop shows `name`, and takes `interaction` for what an edge is.
#include "graph/export.h"
#include "graph/objects.h"

#include <assert.h>

static const Attribute own_of_vertices[] = {
    {"id", ATTRIBUTE_TEXT, vertex_id, NULL},
    {"name", ATTRIBUTE_TEXT, vertex_name, NULL},
    {"size", ATTRIBUTE_NUMBER, vertex_size, NULL},
    {"color", ATTRIBUTE_TEXT, vertex_color, NULL},
};
static const Attribute own_of_edges[] = {
    {"id", ATTRIBUTE_TEXT, edge_id, NULL},         {"source", ATTRIBUTE_TEXT, edge_source, NULL},
    {"target", ATTRIBUTE_TEXT, edge_target, NULL}, {"interaction", ATTRIBUTE_TEXT, edge_kind, NULL},
    {"label", ATTRIBUTE_TEXT, edge_label, NULL},   {"weight", ATTRIBUTE_COUNT, edge_weight, NULL},
    {"color", ATTRIBUTE_TEXT, edge_color, NULL},
};

EntStatus cytoscape_write(const EntGraph *graph, const EntExportOptions *options, FILE *out) {
  assert(graph && out);
  (void)options;
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  Objects nodes = {.graph = graph, .count = graph->vertices.count, .before = "{\"data\":{", .after = "}}"};
  Objects edges = {.graph = graph, .count = graph->edges.count, .before = "{\"data\":{", .after = "}}"};
  attributes_add(&nodes.attributes, graph, own_of_vertices, sizeof own_of_vertices / sizeof *own_of_vertices);
  attributes_of_vertices(&nodes.attributes, graph);
  attributes_add(&edges.attributes, graph, own_of_edges, sizeof own_of_edges / sizeof *own_of_edges);
  attributes_of_edges(&edges.attributes, graph);
  fputs("{\"format_version\":\"1.0\",\"generated_by\":\"entente\",\"target_cytoscapejs_version\":\"~3.0\",\n", out);
  fputs("\"data\":{\"name\":\"entente\"},\n\"elements\":{\"nodes\":[", out);
  objects_write(&nodes, &arena, out);
  fputs("],\n\"edges\":[", out);
  objects_write(&edges, &arena, out);
  fputs("]}}\n", out);
  arena_free(&arena);
  return ENT_SUCCESS;
}
