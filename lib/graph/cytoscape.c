// JSON for Cytoscape, the desktop's `cyjs` and the elements of Cytoscape.js alike: each node and edge has what is told
// of it in `data`.  The desktop shows `name`, and takes `interaction` for what an edge is.
#include "graph/export.h"
#include "graph/objects.h"

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

#define COUNT(array) (sizeof(array) / sizeof *(array))

EntStatus cytoscape_write(const EntGraph *graph, const EntExportOptions *options, FILE *out) {
  static const ObjectsFormat format = {
      .head = "{\"format_version\":\"1.0\",\"generated_by\":\"entente\",\"target_cytoscapejs_version\":\"~3.0\",\n"
              "\"data\":{\"name\":\"entente\"},\n\"elements\":{\"nodes\":[",
      .between = "],\n\"edges\":[",
      .tail = "]}}\n",
      .before = "{\"data\":{",
      .after = "}}",
      .of_vertices = own_of_vertices,
      .of_edges = own_of_edges,
      .vertex_count = COUNT(own_of_vertices),
      .edge_count = COUNT(own_of_edges),
  };
  (void)options;
  return objects_write_graph(graph, &format, out);
}
