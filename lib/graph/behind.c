// The store is read again, and each relation finds its edge by halving: an edge's key is what the store grouped by.
#include "graph/behind.h"

#include <assert.h>
#include <stdlib.h>

/// Relations that are being read.
typedef struct {
  const EntGraph *graph;
  const GraphEdge **keys; ///< edges of the graph by key
  BehindVisitor visitor;
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
  const GraphEdge *first = *(const GraphEdge *const *)a, *second = *(const GraphEdge *const *)b;
  int order = compare_keys(first, second);
  return order ? order : first < second ? -1 : first > second;
}

static int compare_key(const void *wanted, const void *key) {
  return compare_keys(wanted, *(const GraphEdge *const *)key);
}

/// Find the edge that a relation stands behind, the last where several have its key; NULL where the query left it out.
static const GraphEdge *find_edge(const Reading *reading, const EntRelation *relation) {
  const EntGraph *graph = reading->graph;
  const size_t count = graph->edges.count;
  GraphEdge wanted = {.relation = relation->relation, .status = relation->status};
  if (!graph_find(graph, relation->source.id, &wanted.source) ||
      !graph_find(graph, relation->target.id, &wanted.target))
    return NULL;
  const GraphEdge **found = bsearch(&wanted, reading->keys, count, sizeof *reading->keys, compare_key);
  while (found && found + 1 < reading->keys + count && !compare_keys(&wanted, found[1])) found++;
  return found ? *found : NULL;
}

static EntStatus give_relation(void *handle, const EntRelation *relation) {
  const Reading *reading = handle;
  const GraphEdge *edge = find_edge(reading, relation);
  if (!edge) return ENT_SUCCESS;
  return reading->visitor.relation(reading->visitor.handle, (uint32_t)(edge - reading->graph->edges.items), relation);
}

EntStatus behind_read(const EntGraph *graph, Arena *arena, BehindVisitor visitor) {
  assert(graph && arena && visitor.relation);
  const uint32_t count = graph->edges.count;
  if (!count) return ENT_SUCCESS;
  Reading reading = {graph, arena_take(arena, count * sizeof *reading.keys), visitor};
  for (uint32_t i = 0; i < count; i++) reading.keys[i] = &graph->edges.items[i];
  qsort(reading.keys, count, sizeof *reading.keys, by_key);
  EntQuery query = graph->query;
  query.limit = query.min_count = 0; // which edges there are has been said
  const EntSink sink = {.handle = &reading, .relation = give_relation};
  return ent_store_relations(graph->store, &query, &sink);
}
