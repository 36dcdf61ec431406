// Each attribute is one small function; the tables are what a user of an export learns by heart.  Graph programs take
// some names for themselves: `type` of an edge selects how sigma draws it, and in CSV tells Gephi its direction.
#include "graph/attributes.h"

#include "graph/looks.h"

#include <assert.h>
#include <math.h>

#define DIGITS 40u ///< room for a number

static Text digits_of(uint64_t count, Arena *arena) {
  return text_digits(count, arena_take(arena, TEXT_DIGITS));
}

Text attributes_number(double number, Arena *arena) {
  if (number >= 0 && number < 1e9 && number == floor(number)) return digits_of((uint64_t)number, arena);
  char *digits = arena_take(arena, DIGITS);
  int length = snprintf(digits, DIGITS, "%.15g", number);
  char *comma = strchr(digits, ',');
  if (comma) *comma = '.';
  return (Text){digits, (size_t)length};
}

static Text truth(bool value) {
  return value ? (Text){"true", 4} : (Text){"false", 5};
}

/// Return a word, with the status of an edge where that is not asserted.
static Text with_status(Text word, const GraphEdge *edge, Arena *arena) {
  const Text status = edge->status;
  if (text_is(status, "asserted") || !status.length) return word;
  size_t room = word.length + status.length + 4;
  char *both = arena_take(arena, room);
  int length = snprintf(both, room, "%.*s (%.*s)", (int)word.length, word.data, (int)status.length, status.data);
  return (Text){both, (size_t)length};
}

static bool is_token_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == ':' || c == '_';
}

static bool is_token(Text id) {
  for (size_t i = 0; i < id.length; i++)
    if (!is_token_byte(id.data[i])) return false;
  return id.length > 0;
}

static Text token_of(Text id, Arena *arena) {
  static const char digits[] = "0123456789abcdef";
  if (is_token(id)) return id;
  char *token = arena_take(arena, id.length * 3 + 1);
  size_t length = 0;
  for (size_t i = 0; i < id.length; i++) {
    const unsigned char c = (unsigned char)id.data[i];
    const bool kept = is_token_byte(id.data[i]);
    token[length++] = kept ? id.data[i] : '.';
    if (kept) continue;
    token[length++] = digits[c >> 4];
    token[length++] = digits[c & 15];
  }
  if (!length) token[length++] = '.';
  return (Text){token, length};
}

static Text name_of(const EntActor *actor) {
  return actor->name.length ? actor->name : actor->id;
}

/// Large ones by the logarithm of what they did: few actors have most of the relations.
static double size_of(const GraphVertex *vertex) {
  return round(100 + 60 * log2(1 + (double)vertex->strength)) / 10;
}

/// Define the function that gives one attribute of a vertex, or of an edge.
#define VALUE(function, Type, list, expression)                                                                        \
  Text function(const EntGraph *graph, uint32_t index, Arena *arena) {                                                 \
    const Type *it = &graph->list.items[index];                                                                        \
    (void)arena, (void)it;                                                                                             \
    return expression;                                                                                                 \
  }
#define OF_VERTEX(name, expression)     VALUE(vertex_##name, GraphVertex, vertices, expression)
#define OF_EDGE(name, expression)       VALUE(edge_##name, GraphEdge, edges, expression)
#define OWN_OF_VERTEX(name, expression) static OF_VERTEX(name, expression)
#define OWN_OF_EDGE(name, expression)   static OF_EDGE(name, expression)
#define SOURCE                          (&graph->vertices.items[it->source].actor)
#define TARGET                          (&graph->vertices.items[it->target].actor)

OF_VERTEX(id, it->actor.id)
OF_VERTEX(token, token_of(it->actor.id, arena))
OF_VERTEX(name, name_of(&it->actor))
OF_VERTEX(size, attributes_number(size_of(it), arena))
OF_VERTEX(color, text_view(look_of_actor(it->actor.type)->border))
OWN_OF_VERTEX(type, it->actor.type)
OWN_OF_VERTEX(state, it->actor.state)
OWN_OF_VERTEX(mentions, digits_of(it->strength, arena))
OWN_OF_VERTEX(degree, digits_of(it->degree, arena))

/// Define an attribute that a graph has once it was measured.
#define MEASURE(name, measure)                                                                                         \
  static bool has_##name(const EntGraph *graph) {                                                                      \
    return graph->measures[measure] != NULL;                                                                           \
  }                                                                                                                    \
  static Text vertex_##name(const EntGraph *graph, uint32_t index, Arena *arena) {                                     \
    return attributes_number(graph->measures[measure][index], arena);                                                  \
  }

MEASURE(pagerank, ENT_PAGERANK)
MEASURE(betweenness, ENT_BETWEENNESS)
MEASURE(hubs, ENT_HUBS)
MEASURE(authorities, ENT_AUTHORITIES)
MEASURE(community, ENT_COMMUNITY)

static const Attribute of_vertices[] = {
    {"actor_type", ATTRIBUTE_TEXT, vertex_type, NULL},
    {"state", ATTRIBUTE_TEXT, vertex_state, NULL},
    {"mentions", ATTRIBUTE_COUNT, vertex_mentions, NULL},
    {"degree", ATTRIBUTE_COUNT, vertex_degree, NULL},
    {"pagerank", ATTRIBUTE_NUMBER, vertex_pagerank, has_pagerank},
    {"betweenness", ATTRIBUTE_NUMBER, vertex_betweenness, has_betweenness},
    {"hubs", ATTRIBUTE_NUMBER, vertex_hubs, has_hubs},
    {"authorities", ATTRIBUTE_NUMBER, vertex_authorities, has_authorities},
    {"community", ATTRIBUTE_COUNT, vertex_community, has_community},
};

static Text edge_number(uint32_t index, Arena *arena) {
  Text digits = digits_of(index, arena);
  char *id = arena_take(arena, digits.length + 1);
  id[0] = 'e';
  memcpy(id + 1, digits.data, digits.length);
  return (Text){id, digits.length + 1};
}

OF_EDGE(id, edge_number(index, arena))
OF_EDGE(source, SOURCE->id)
OF_EDGE(target, TARGET->id)
OF_EDGE(source_token, token_of(SOURCE->id, arena))
OF_EDGE(target_token, token_of(TARGET->id, arena))
OF_EDGE(source_name, name_of(SOURCE))
OF_EDGE(target_name, name_of(TARGET))
OF_EDGE(kind, with_status(it->relation, it, arena))
OF_EDGE(label, with_status(it->label.length ? it->label : it->relation, it, arena))
OF_EDGE(weight, digits_of(it->count ? it->count : 1, arena))
OF_EDGE(color, text_view(look_of_relation(it->type)->color))
OWN_OF_EDGE(relation, it->relation)
OWN_OF_EDGE(plover, it->type)
OWN_OF_EDGE(class, text_view(look_of_relation(it->type)->name))
OWN_OF_EDGE(cameo, it->cameo)
OWN_OF_EDGE(status, it->status)
OWN_OF_EDGE(goldstein, attributes_number(it->goldstein, arena))
OWN_OF_EDGE(count, digits_of(it->count, arena))
OWN_OF_EDGE(documents, digits_of(it->documents, arena))
OWN_OF_EDGE(first, it->first)
OWN_OF_EDGE(last, it->last)
OWN_OF_EDGE(reciprocal, truth(it->reciprocal))

/// Whether documents were counted; of merged edges they are not.
static bool has_documents(const EntGraph *graph) {
  return !graph->edges.count || graph->edges.items[0].documents;
}

static bool has_evidence(const EntGraph *graph) {
  return graph->evidence.count > 0;
}

static Text edge_sources(const EntGraph *graph, uint32_t index, Arena *arena) {
  (void)arena;
  return graph->evidence.items[index].documents;
}

static Text edge_sentences(const EntGraph *graph, uint32_t index, Arena *arena) {
  (void)arena;
  return graph->evidence.items[index].sentences;
}

static const Attribute of_edges[] = {
    {"relation", ATTRIBUTE_TEXT, edge_relation, NULL},
    {"plover", ATTRIBUTE_TEXT, edge_plover, NULL},
    {"quad_class", ATTRIBUTE_TEXT, edge_class, NULL},
    {"cameo", ATTRIBUTE_TEXT, edge_cameo, NULL},
    {"status", ATTRIBUTE_TEXT, edge_status, NULL},
    {"goldstein", ATTRIBUTE_NUMBER, edge_goldstein, NULL},
    {"count", ATTRIBUTE_COUNT, edge_count, NULL},
    {"documents", ATTRIBUTE_COUNT, edge_documents, has_documents},
    {"first_date", ATTRIBUTE_DATE, edge_first, NULL},
    {"last_date", ATTRIBUTE_DATE, edge_last, NULL},
    {"reciprocal", ATTRIBUTE_TRUTH, edge_reciprocal, NULL},
    {"sources", ATTRIBUTE_TEXT, edge_sources, has_evidence},
    {"sentences", ATTRIBUTE_TEXT, edge_sentences, has_evidence},
};

void attributes_add(Attributes *attributes, const EntGraph *graph, const Attribute *added, size_t count) {
  assert(attributes && graph && attributes->count + count <= ATTRIBUTES_MOST);
  for (size_t i = 0; i < count; i++)
    if (!added[i].has || added[i].has(graph)) attributes->items[attributes->count++] = added[i];
}

void attributes_of_vertices(Attributes *attributes, const EntGraph *graph) {
  attributes_add(attributes, graph, of_vertices, sizeof of_vertices / sizeof *of_vertices);
}

void attributes_of_edges(Attributes *attributes, const EntGraph *graph) {
  attributes_add(attributes, graph, of_edges, sizeof of_edges / sizeof *of_edges);
}
