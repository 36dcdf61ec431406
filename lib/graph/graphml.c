// GraphML as Gephi, Gephi Lite, Cytoscape, NetworkX and igraph all read it without loss: typed keys with ids of their
// own, names as ids that are XML tokens, no empty values.  Gephi takes the attribute `label` of an edge for its kind,
// and makes one edge of all between two actors that have the same kind: so the kind tells the status too.
#include "base/xml.h"
#include "graph/export.h"
#include "graph/looks.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

typedef struct {
  const char *id, *domain, *name, *type;
} Key;

static const Key keys[] = {
    {"v_label", "node", "label", "string"},
    {"v_name", "node", "name", "string"},
    {"v_actor", "node", "actor_id", "string"},
    {"v_type", "node", "actor_type", "string"},
    {"v_state", "node", "state", "string"},
    {"v_mentions", "node", "mentions", "int"},
    {"v_degree", "node", "degree", "int"},
    {"v_color", "node", "color", "string"},
    {"e_label", "edge", "label", "string"},
    {"e_relation", "edge", "relation", "string"},
    {"e_interaction", "edge", "interaction", "string"},
    {"e_type", "edge", "type", "string"},
    {"e_cameo", "edge", "cameo", "string"},
    {"e_status", "edge", "status", "string"},
    {"e_goldstein", "edge", "goldstein", "double"},
    {"e_weight", "edge", "weight", "double"},
    {"e_count", "edge", "count", "int"},
    {"e_documents", "edge", "documents", "int"},
    {"e_first", "edge", "first_date", "string"},
    {"e_last", "edge", "last_date", "string"},
    {"e_reciprocal", "edge", "reciprocal", "boolean"},
    {"e_color", "edge", "color", "string"},
};

/// What one element is written with.
typedef struct {
  XmlWriter *xml;
  Arena arena; ///< for ids and kinds, reset for each element
} Output;

static void write_key(XmlWriter *xml, const Key *key) {
  xml_start(xml, "key");
  xml_attribute(xml, "id", text_view(key->id));
  xml_attribute(xml, "for", text_view(key->domain));
  xml_attribute(xml, "attr.name", text_view(key->name));
  xml_attribute(xml, "attr.type", text_view(key->type));
  xml_end(xml);
}

/// Write one value; an empty one is left out, for readers differ on what it means.
static void write_value(XmlWriter *xml, const char *key, Text value) {
  if (!value.length) return;
  xml_start(xml, "data");
  xml_attribute(xml, "key", text_view(key));
  xml_text(xml, value);
  xml_end(xml);
}

static void write_count(XmlWriter *xml, const char *key, uint64_t count) {
  char digits[24];
  snprintf(digits, sizeof digits, "%" PRIu64, count);
  write_value(xml, key, text_view(digits));
}

static void write_number(XmlWriter *xml, const char *key, double number) {
  char digits[EXPORT_NUMBER];
  write_value(xml, key, text_view(export_number(digits, number)));
}

static bool is_token_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == ':' || c == '_';
}

/// Make an XML token of an actor's id: bytes that may not stand in one become ".hh".  A point itself is written so, and
/// therefore different ids stay different.
static Text token_of(Arena *arena, Text id) {
  static const char digits[] = "0123456789abcdef";
  char *token = arena_alloc(arena, id.length * 3 + 1);
  size_t length = 0;
  for (size_t i = 0; i < id.length; i++) {
    unsigned char c = (unsigned char)id.data[i];
    if (is_token_byte(id.data[i])) {
      token[length++] = id.data[i];
      continue;
    }
    token[length++] = '.';
    token[length++] = digits[c >> 4];
    token[length++] = digits[c & 15];
  }
  if (!length) token[length++] = '.';
  return (Text){token, length};
}

static void write_node(Output *output, const GraphVertex *vertex) {
  XmlWriter *xml = output->xml;
  const EntActor *actor = &vertex->actor;
  Text name = actor->name.length ? actor->name : actor->id;
  xml_start(xml, "node");
  xml_attribute(xml, "id", token_of(&output->arena, actor->id));
  write_value(xml, "v_label", name);
  write_value(xml, "v_name", name);
  write_value(xml, "v_actor", actor->id);
  write_value(xml, "v_type", actor->type);
  write_value(xml, "v_state", actor->state);
  write_count(xml, "v_mentions", vertex->strength);
  write_count(xml, "v_degree", vertex->degree);
  write_value(xml, "v_color", text_view(look_of_actor(actor->type)->border));
  xml_end(xml);
}

static void write_edge_values(XmlWriter *xml, const GraphEdge *edge, Text kind) {
  write_value(xml, "e_label", kind);
  write_value(xml, "e_relation", edge->relation);
  write_value(xml, "e_interaction", kind);
  write_value(xml, "e_type", edge->type);
  write_value(xml, "e_cameo", edge->cameo);
  write_value(xml, "e_status", edge->status);
  write_number(xml, "e_goldstein", edge->goldstein);
  write_number(xml, "e_weight", edge->count ? (double)edge->count : 1);
  write_count(xml, "e_count", edge->count);
  write_count(xml, "e_documents", edge->documents);
  write_value(xml, "e_first", edge->first);
  write_value(xml, "e_last", edge->last);
  write_value(xml, "e_reciprocal", text_view(edge->reciprocal ? "true" : "false"));
  write_value(xml, "e_color", text_view(look_of_relation(edge->type)->color));
}

static void write_edge(Output *output, const EntGraph *graph, uint32_t index) {
  XmlWriter *xml = output->xml;
  const GraphEdge *edge = &graph->edges.items[index];
  Text kind = export_kind(&output->arena, edge);
  char id[24];
  snprintf(id, sizeof id, "e%" PRIu32, index);
  xml_start(xml, "edge");
  xml_attribute(xml, "id", text_view(id));
  xml_attribute(xml, "source", token_of(&output->arena, graph->vertices.items[edge->source].actor.id));
  xml_attribute(xml, "target", token_of(&output->arena, graph->vertices.items[edge->target].actor.id));
  xml_attribute(xml, "label", kind);
  write_edge_values(xml, edge, kind);
  xml_end(xml);
}

static void write_graph(Output *output, const EntGraph *graph) {
  XmlWriter *xml = output->xml;
  xml_start(xml, "graph");
  xml_attribute(xml, "id", text_view("entente"));
  xml_attribute(xml, "edgedefault", text_view("directed"));
  for (uint32_t i = 0; i < graph->vertices.count; i++, arena_reset(&output->arena))
    write_node(output, &graph->vertices.items[i]);
  for (uint32_t i = 0; i < graph->edges.count; i++, arena_reset(&output->arena)) write_edge(output, graph, i);
  xml_end(xml);
}

EntStatus graphml_write(const EntGraph *graph, FILE *out) {
  assert(graph && out);
  Output output = {.xml = xml_writer_new(out, 9)};
  if (!output.xml) return ENT_ERR_MEMORY;
  if (setjmp(output.arena.exhausted)) {
    xml_writer_close(output.xml);
    arena_free(&output.arena);
    return ENT_ERR_MEMORY;
  }
  xml_start(output.xml, "graphml");
  xml_attribute(output.xml, "xmlns", text_view("http://graphml.graphdrawing.org/xmlns"));
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) write_key(output.xml, &keys[i]);
  write_graph(&output, graph);
  xml_end(output.xml);
  arena_free(&output.arena);
  return xml_writer_close(output.xml);
}
