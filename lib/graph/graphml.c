// GraphML as Gephi, Gephi Lite, Cytoscape, NetworkX and igraph all read it without loss: typed keys with ids of their
// own, names as ids that are XML tokens, no empty values.  Gephi takes the attribute `label` of an edge for its kind,
// and makes one edge of all between two actors that have the same kind: so the kind tells the status too.
#include "base/xml.h"
#include "graph/export.h"

#include <assert.h>

/// What programs look for by name: Gephi for `label`, `size`, `color` and `weight`, Cytoscape for `name` and
/// `interaction`.
static const Attribute own_of_vertices[] = {
    {"label", ATTRIBUTE_TEXT, vertex_name, NULL},  {"name", ATTRIBUTE_TEXT, vertex_name, NULL},
    {"actor_id", ATTRIBUTE_TEXT, vertex_id, NULL}, {"size", ATTRIBUTE_NUMBER, vertex_size, NULL},
    {"color", ATTRIBUTE_TEXT, vertex_color, NULL},
};
static const Attribute own_of_edges[] = {
    {"label", ATTRIBUTE_TEXT, edge_label, NULL},
    {"interaction", ATTRIBUTE_TEXT, edge_kind, NULL},
    {"weight", ATTRIBUTE_NUMBER, edge_weight, NULL},
    {"color", ATTRIBUTE_TEXT, edge_color, NULL},
};

#define KEY_ROOM 40

/// Attributes and the ids of their keys.
typedef struct {
  Attributes attributes;
  char ids[ATTRIBUTES_MOST][KEY_ROOM];
} Keys;

typedef struct {
  XmlWriter *xml;
  const EntGraph *graph;
  Keys vertices, edges;
  Arena arena; ///< for values, reset for each element
} Output;

static void name_keys(Keys *keys, const char *prefix) {
  for (size_t i = 0; i < keys->attributes.count; i++)
    snprintf(keys->ids[i], KEY_ROOM, "%s%s", prefix, keys->attributes.items[i].name);
}

static void choose_keys(Output *output) {
  Attributes *vertices = &output->vertices.attributes, *edges = &output->edges.attributes;
  attributes_add(vertices, output->graph, own_of_vertices, sizeof own_of_vertices / sizeof *own_of_vertices);
  attributes_of_vertices(vertices, output->graph);
  name_keys(&output->vertices, "v_");
  attributes_add(edges, output->graph, own_of_edges, sizeof own_of_edges / sizeof *own_of_edges);
  attributes_of_edges(edges, output->graph);
  name_keys(&output->edges, "e_");
}

static void write_keys(XmlWriter *xml, const Keys *keys, const char *domain) {
  static const char *const types[] = {[ATTRIBUTE_TEXT] = "string",
                                      [ATTRIBUTE_DATE] = "string",
                                      [ATTRIBUTE_COUNT] = "int",
                                      [ATTRIBUTE_NUMBER] = "double",
                                      [ATTRIBUTE_TRUTH] = "boolean"};
  for (size_t i = 0; i < keys->attributes.count; i++) {
    const Attribute *attribute = &keys->attributes.items[i];
    xml_start(xml, "key");
    xml_attribute(xml, "id", text_view(keys->ids[i]));
    xml_attribute(xml, "for", text_view(domain));
    xml_attribute(xml, "attr.name", text_view(attribute->name));
    xml_attribute(xml, "attr.type", text_view(types[attribute->type]));
    xml_end(xml);
  }
}

/// Write the values of a vertex or edge; empty ones are left out, for readers differ on what they mean.
static void write_values(Output *output, const Keys *keys, uint32_t index) {
  XmlWriter *xml = output->xml;
  for (size_t i = 0; i < keys->attributes.count; i++) {
    Text value = keys->attributes.items[i].value(output->graph, index, &output->arena);
    if (!value.length) continue;
    xml_start(xml, "data");
    xml_attribute(xml, "key", text_view(keys->ids[i]));
    xml_text(xml, value);
    xml_end(xml);
  }
}

static void write_node(Output *output, uint32_t index) {
  xml_start(output->xml, "node");
  xml_attribute(output->xml, "id", vertex_token(output->graph, index, &output->arena));
  write_values(output, &output->vertices, index);
  xml_end(output->xml);
}

static void write_edge(Output *output, uint32_t index) {
  xml_start(output->xml, "edge");
  xml_attribute(output->xml, "id", edge_id(output->graph, index, &output->arena));
  xml_attribute(output->xml, "source", edge_source_token(output->graph, index, &output->arena));
  xml_attribute(output->xml, "target", edge_target_token(output->graph, index, &output->arena));
  xml_attribute(output->xml, "label", edge_kind(output->graph, index, &output->arena));
  write_values(output, &output->edges, index);
  xml_end(output->xml);
}

static void write_document(Output *output) {
  XmlWriter *xml = output->xml;
  xml_start(xml, "graphml");
  xml_attribute(xml, "xmlns", text_view("http://graphml.graphdrawing.org/xmlns"));
  write_keys(xml, &output->vertices, "node");
  write_keys(xml, &output->edges, "edge");
  xml_start(xml, "graph");
  xml_attribute(xml, "id", text_view("entente"));
  xml_attribute(xml, "edgedefault", text_view("directed"));
  for (uint32_t i = 0; i < output->graph->vertices.count; i++, arena_reset(&output->arena)) write_node(output, i);
  for (uint32_t i = 0; i < output->graph->edges.count; i++, arena_reset(&output->arena)) write_edge(output, i);
  xml_end(xml);
  xml_end(xml);
}

EntStatus graphml_write(const EntGraph *graph, const EntExportOptions *options, FILE *out) {
  assert(graph && out);
  (void)options;
  Output output = {.xml = xml_writer_new(out, 2), .graph = graph};
  if (!output.xml) return ENT_ERR_MEMORY;
  if (setjmp(output.arena.exhausted)) {
    xml_writer_close(output.xml);
    arena_free(&output.arena);
    return ENT_ERR_MEMORY;
  }
  choose_keys(&output);
  write_document(&output);
  arena_free(&output.arena);
  return xml_writer_close(output.xml);
}
