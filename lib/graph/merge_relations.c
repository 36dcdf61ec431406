// What stands behind the edges is read from the store again, and each relation finds its edge by halving: an edge's key
// is what the store grouped by.
#include "graph/merge.h"

#include <assert.h>
#include <stdlib.h>

#define MOST_SENTENCES 3u

static const char between[] = " | ";

/// Relations that are being read.
typedef struct {
  const EntGraph *graph;
  EntGraph *made;
  const GraphEdge **keys; ///< edges of `graph` by key
} Reading;

static int compare_numbers(uint32_t a, uint32_t b) {
  return a < b ? -1 : a > b;
}

static int compare_keys(const GraphEdge *first, const GraphEdge *second) {
  int order = compare_numbers(first->source, second->source);
  if (!order) order = compare_numbers(first->target, second->target);
  if (!order) order = text_compare(first->relation, second->relation);
  return order ? order : text_compare(first->status, second->status);
}

static int by_key(const void *a, const void *b) {
  return compare_keys(*(const GraphEdge *const *)a, *(const GraphEdge *const *)b);
}

static int by_id(const void *id, const void *vertex) {
  return text_compare(*(const Text *)id, ((const GraphVertex *)vertex)->actor.id);
}

static const GraphVertex *find_vertex(const EntGraph *graph, Text id) {
  if (!graph->vertices.count) return NULL;
  return bsearch(&id, graph->vertices.items, graph->vertices.count, sizeof *graph->vertices.items, by_id);
}

/// Find the edge that a relation stands behind; NULL where the query left it out.
static const GraphEdge *find_edge(const Reading *reading, const EntRelation *relation) {
  const EntGraph *graph = reading->graph;
  const GraphVertex *source = find_vertex(graph, relation->source.id),
                    *target = find_vertex(graph, relation->target.id);
  if (!source || !target) return NULL;
  const GraphEdge wanted = {.source = (uint32_t)(source - graph->vertices.items),
                            .target = (uint32_t)(target - graph->vertices.items),
                            .relation = relation->relation,
                            .status = relation->status};
  const GraphEdge *key = &wanted;
  const GraphEdge **found = bsearch(&key, reading->keys, graph->edges.count, sizeof *reading->keys, by_key);
  return found ? *found : NULL;
}

static EntStatus add_relation(void *handle, const EntRelation *relation) {
  Reading *reading = handle;
  EntGraph *made = reading->made;
  const GraphEdge *edge = find_edge(reading, relation);
  if (!edge) return ENT_SUCCESS;
  if (setjmp(made->arena.exhausted)) return ENT_ERR_MEMORY;
  GraphEdge *added = array_push(&made->arena, &made->edges);
  *added = *edge;
  added->count = added->documents = 1;
  added->first = added->last = arena_copy(&made->arena, relation->date);
  *array_push(&made->arena, &made->evidence) = (GraphEvidence){arena_copy(&made->arena, relation->document),
                                                               arena_copy(&made->arena, relation->evidence.text), 1};
  return ENT_SUCCESS;
}

static Text join(Arena *arena, Text before, Text text) {
  if (!before.length) return arena_copy(arena, text);
  const size_t room = before.length + sizeof between + text.length;
  char *both = arena_take(arena, room);
  memcpy(both, before.data, before.length);
  memcpy(both + before.length, between, sizeof between - 1);
  memcpy(both + before.length + sizeof between - 1, text.data, text.length);
  return (Text){both, room - 1};
}

static EntStatus add_sentence(void *handle, const EntRelation *relation) {
  Reading *reading = handle;
  Arena *arena = &reading->made->arena;
  const GraphEdge *edge = find_edge(reading, relation);
  if (!edge) return ENT_SUCCESS;
  if (setjmp(arena->exhausted)) return ENT_ERR_MEMORY;
  GraphEvidence *evidence = &reading->made->evidence.items[edge - reading->graph->edges.items];
  if (evidence->count++ >= MOST_SENTENCES) return ENT_SUCCESS;
  evidence->documents = join(arena, evidence->documents, relation->document);
  evidence->sentences = join(arena, evidence->sentences, relation->evidence.text);
  return ENT_SUCCESS;
}

/// Hand the relations behind the edges to `relation`; how many of an edge there must be was for the edges.
static EntStatus read_relations(Reading *reading, EntStatus (*relation)(void *handle, const EntRelation *relation)) {
  const EntGraph *graph = reading->graph;
  const uint32_t count = graph->edges.count;
  if (!count) return ENT_SUCCESS;
  reading->keys = arena_take(&reading->made->arena, count * sizeof *reading->keys);
  for (uint32_t i = 0; i < count; i++) reading->keys[i] = &graph->edges.items[i];
  qsort(reading->keys, count, sizeof *reading->keys, by_key);
  EntQuery query = graph->query;
  query.limit = query.min_count = 0;
  const EntSink sink = {.handle = reading, .relation = relation};
  return ent_store_relations(graph->store, &query, &sink);
}

/// Begin a graph with the vertices of another.
static void begin(const EntGraph *graph, EntGraph *made) {
  *made = *graph;
  made->arena = (Arena){0};
}

EntStatus merge_none(const EntGraph *graph, EntGraph *merged) {
  assert(graph && merged);
  begin(graph, merged);
  memset(&merged->edges, 0, sizeof merged->edges);
  if (setjmp(merged->arena.exhausted)) return ENT_ERR_MEMORY;
  Reading reading = {.graph = graph, .made = merged};
  return read_relations(&reading, add_relation);
}

EntStatus merge_evidence(const EntGraph *graph, EntGraph *merged) {
  assert(graph && merged);
  begin(graph, merged);
  if (setjmp(merged->arena.exhausted)) return ENT_ERR_MEMORY;
  for (uint32_t i = 0; i < graph->edges.count; i++) array_push(&merged->arena, &merged->evidence);
  Reading reading = {.graph = graph, .made = merged};
  return read_relations(&reading, add_sentence);
}
