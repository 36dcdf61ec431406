// JSON as NetworkX and d3 call it, node-link: a list of nodes, and one of links between their ids.  NetworkX tells
// parallel links apart by `key`.
#include "graph/export.h"
#include "graph/objects.h"

static const Attribute own_of_vertices[] = {
    {"id", ATTRIBUTE_TEXT, vertex_id, NULL},
    {"name", ATTRIBUTE_TEXT, vertex_name, NULL},
};
static const Attribute own_of_edges[] = {
    {"source", ATTRIBUTE_TEXT, edge_source, NULL}, {"target", ATTRIBUTE_TEXT, edge_target, NULL},
    {"key", ATTRIBUTE_TEXT, edge_id, NULL},        {"kind", ATTRIBUTE_TEXT, edge_kind, NULL},
    {"label", ATTRIBUTE_TEXT, edge_label, NULL},   {"weight", ATTRIBUTE_COUNT, edge_weight, NULL},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

EntStatus nodelink_write(const EntGraph *graph, const EntExportOptions *options, FILE *out) {
  static const ObjectsFormat format = {
      .head = "{\"directed\":true,\"multigraph\":true,\"graph\":{},\n\"nodes\":[",
      .between = "],\n\"links\":[",
      .tail = "]}\n",
      .before = "{",
      .after = "}",
      .of_vertices = own_of_vertices,
      .of_edges = own_of_edges,
      .vertex_count = COUNT(own_of_vertices),
      .edge_count = COUNT(own_of_edges),
  };
  (void)options;
  return objects_write_graph(graph, &format, out);
}
