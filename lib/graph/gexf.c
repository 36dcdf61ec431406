// GEXF for Gephi, with what GraphML has no place for: colours and sizes that are drawn at once, and a timeline, on
// which an edge lasts from its first to its last date.  The namespace is that of 1.2draft, the only one that NetworkX
// reads; `kind` keeps parallel edges apart in Gephi all the same.  There is one block of attributes a class: where
// there are two, readers lose one.
#include "base/xml.h"
#include "graph/export.h"

#include <assert.h>
#include <stdlib.h>

typedef struct {
  XmlWriter *xml;
  const EntGraph *graph;
  Attributes vertices, edges;
  Arena arena; ///< for values, reset for each element
} Output;

static const Attribute own_of_vertices[] = {
    {"actor_id", ATTRIBUTE_TEXT, vertex_id, NULL},
};

static void write_attribute(XmlWriter *xml, const char *name, Text value) {
  if (value.length) xml_attribute(xml, name, value);
}

static void declare(XmlWriter *xml, const Attributes *attributes, const char *class) {
  static const char *const types[] = {[ATTRIBUTE_TEXT] = "string",
                                      [ATTRIBUTE_DATE] = "string",
                                      [ATTRIBUTE_COUNT] = "integer",
                                      [ATTRIBUTE_NUMBER] = "double",
                                      [ATTRIBUTE_TRUTH] = "boolean"};
  xml_start(xml, "attributes");
  xml_attribute(xml, "class", text_view(class));
  xml_attribute(xml, "mode", text_view("static"));
  for (size_t i = 0; i < attributes->count; i++) {
    xml_start(xml, "attribute");
    xml_attribute(xml, "id", text_view(attributes->items[i].name));
    xml_attribute(xml, "title", text_view(attributes->items[i].name));
    xml_attribute(xml, "type", text_view(types[attributes->items[i].type]));
    xml_end(xml);
  }
  xml_end(xml);
}

/// Write the values of a vertex or edge, less those that are empty.
static void write_values(Output *output, const Attributes *attributes, uint32_t index) {
  XmlWriter *xml = output->xml;
  xml_start(xml, "attvalues");
  for (size_t i = 0; i < attributes->count; i++) {
    Text value = attributes->items[i].value(output->graph, index, &output->arena);
    if (!value.length) continue;
    xml_start(xml, "attvalue");
    xml_attribute(xml, "for", text_view(attributes->items[i].name));
    xml_attribute(xml, "value", value);
    xml_end(xml);
  }
  xml_end(xml);
}

/// Write a colour "#rrggbb" as GEXF has it: three numbers.
static void write_color(Output *output, Text color) {
  static const char *const names[] = {"r", "g", "b"};
  assert(color.length == 7);
  xml_start(output->xml, "viz:color");
  for (size_t i = 0; i < 3; i++) {
    const char digits[] = {color.data[1 + 2 * i], color.data[2 + 2 * i], '\0'};
    xml_attribute(output->xml, names[i], attributes_number((double)strtol(digits, NULL, 16), &output->arena));
  }
  xml_end(output->xml);
}

static void write_node(Output *output, uint32_t index) {
  XmlWriter *xml = output->xml;
  const EntGraph *graph = output->graph;
  Arena *arena = &output->arena;
  xml_start(xml, "node");
  xml_attribute(xml, "id", vertex_token(graph, index, arena));
  xml_attribute(xml, "label", vertex_name(graph, index, arena));
  write_values(output, &output->vertices, index);
  xml_start(xml, "viz:size");
  xml_attribute(xml, "value", vertex_size(graph, index, arena));
  xml_end(xml);
  write_color(output, vertex_color(graph, index, arena));
  xml_end(xml);
}

static void write_edge(Output *output, uint32_t index) {
  XmlWriter *xml = output->xml;
  const EntGraph *graph = output->graph;
  Arena *arena = &output->arena;
  xml_start(xml, "edge");
  xml_attribute(xml, "id", edge_id(graph, index, arena));
  xml_attribute(xml, "source", edge_source_token(graph, index, arena));
  xml_attribute(xml, "target", edge_target_token(graph, index, arena));
  xml_attribute(xml, "kind", edge_kind(graph, index, arena));
  xml_attribute(xml, "label", edge_label(graph, index, arena));
  xml_attribute(xml, "weight", edge_weight(graph, index, arena));
  write_attribute(xml, "start", graph->edges.items[index].first);
  write_attribute(xml, "end", graph->edges.items[index].last);
  write_values(output, &output->edges, index);
  write_color(output, edge_color(graph, index, arena));
  xml_end(xml);
}

static bool has_dates(const EntGraph *graph) {
  for (uint32_t i = 0; i < graph->edges.count; i++)
    if (graph->edges.items[i].first.length) return true;
  return false;
}

static void write_graph(Output *output) {
  XmlWriter *xml = output->xml;
  const EntGraph *graph = output->graph;
  const bool dynamic = has_dates(graph);
  xml_start(xml, "graph");
  xml_attribute(xml, "defaultedgetype", text_view("directed"));
  xml_attribute(xml, "mode", text_view(dynamic ? "dynamic" : "static"));
  if (dynamic) xml_attribute(xml, "timeformat", text_view("date"));
  declare(xml, &output->vertices, "node");
  declare(xml, &output->edges, "edge");
  xml_start(xml, "nodes");
  for (uint32_t i = 0; i < graph->vertices.count; i++, arena_reset(&output->arena)) write_node(output, i);
  xml_end(xml);
  xml_start(xml, "edges");
  for (uint32_t i = 0; i < graph->edges.count; i++, arena_reset(&output->arena)) write_edge(output, i);
  xml_end(xml);
  xml_end(xml);
}

static void write_document(Output *output) {
  XmlWriter *xml = output->xml;
  xml_start(xml, "gexf");
  xml_attribute(xml, "xmlns", text_view("http://www.gexf.net/1.2draft"));
  xml_attribute(xml, "xmlns:viz", text_view("http://www.gexf.net/1.2draft/viz"));
  xml_attribute(xml, "version", text_view("1.2"));
  xml_start(xml, "meta");
  xml_start(xml, "creator");
  xml_text(xml, text_view("entente"));
  xml_end(xml);
  xml_end(xml);
  write_graph(output);
  xml_end(xml);
}

EntStatus gexf_write(const EntGraph *graph, const EntExportOptions *options, FILE *out) {
  assert(graph && out);
  (void)options;
  Output output = {.xml = xml_writer_new(out, 3), .graph = graph};
  if (!output.xml) return ENT_ERR_MEMORY;
  if (setjmp(output.arena.exhausted)) {
    xml_writer_close(output.xml);
    arena_free(&output.arena);
    return ENT_ERR_MEMORY;
  }
  attributes_add(&output.vertices, graph, own_of_vertices, 1);
  attributes_of_vertices(&output.vertices, graph);
  attributes_of_edges(&output.edges, graph);
  write_document(&output);
  arena_free(&output.arena);
  return xml_writer_close(output.xml);
}
