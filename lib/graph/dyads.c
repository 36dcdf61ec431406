// Grouping by sorting: edges with the same ends stand together.  What an actor does to itself is left out.
#include "graph/dyads.h"

#include <assert.h>
#include <stdlib.h>

/// An edge under its ends.
typedef struct {
  uint64_t ends; ///< source, then target
  uint32_t edge;
} Item;

typedef struct {
  Item *items;
  uint32_t count;
} Items;

static int by_ends(const void *a, const void *b) {
  const Item *first = a, *second = b;
  if (first->ends != second->ends) return first->ends < second->ends ? -1 : 1;
  return first->edge < second->edge ? -1 : first->edge > second->edge;
}

static void add_item(Items *items, uint32_t source, uint32_t target, uint32_t edge) {
  items->items[items->count++] = (Item){(uint64_t)source << 32 | target, edge};
}

static void add_edge(Items *items, const EntGraph *graph, uint32_t index, DyadsDirection direction) {
  const GraphEdge *edge = &graph->edges.items[index];
  bool turned = direction == DYADS_ONCE && edge->source > edge->target;
  bool both = direction == DYADS_BOTH || (direction == DYADS_DIRECTED && edge->reciprocal);
  if (edge->source == edge->target) return;
  if (!turned) add_item(items, edge->source, edge->target, index);
  if (turned || both) add_item(items, edge->target, edge->source, index);
}

/// Add an edge to the dyad that it has the ends of: the last, or a new one.
static void add_to_dyad(Dyads *dyads, const EntGraph *graph, const Item *item, uint32_t place) {
  const GraphEdge *edge = &graph->edges.items[item->edge];
  uint32_t source = (uint32_t)(item->ends >> 32), target = (uint32_t)item->ends;
  Dyad *last = dyads->items + dyads->count - 1;
  if (!dyads->count || last->source != source || last->target != target) {
    last = &dyads->items[dyads->count++];
    *last = (Dyad){.source = source, .target = target, .first = place};
  }
  dyads->edges[place] = item->edge;
  last->edges++;
  last->count += edge->count;
  last->weight += edge->goldstein * (double)edge->count;
}

Dyads dyads_group(Arena *arena, const EntGraph *graph, DyadsDirection direction,
                  bool (*fits)(const EntGraph *graph, const GraphEdge *edge)) {
  assert(arena && graph);
  size_t room = (size_t)graph->edges.count * 2;
  Items items = {.items = arena_take(arena, (room + 1) * sizeof *items.items)};
  for (uint32_t i = 0; i < graph->edges.count; i++)
    if (!fits || fits(graph, &graph->edges.items[i])) add_edge(&items, graph, i, direction);
  qsort(items.items, items.count, sizeof *items.items, by_ends);
  Dyads dyads = {.items = arena_take(arena, (items.count + 1) * sizeof *dyads.items),
                 .edges = arena_take(arena, (items.count + 1) * sizeof *dyads.edges)};
  for (uint32_t i = 0; i < items.count; i++) add_to_dyad(&dyads, graph, &items.items[i], i);
  return dyads;
}

bool dyads_is_sure(const EntGraph *graph, const GraphEdge *edge) {
  assert(graph && edge);
  return graph->status_chosen || text_is(edge->status, "asserted");
}

uint32_t *dyads_begins(Arena *arena, const EntGraph *graph, const Dyads *dyads) {
  assert(arena && graph && dyads);
  uint32_t *begins = arena_alloc(arena, (graph->vertices.count + 1) * sizeof *begins);
  for (uint32_t i = 0; i < dyads->count; i++) begins[dyads->items[i].source + 1]++;
  for (uint32_t v = 0; v < graph->vertices.count; v++) begins[v + 1] += begins[v];
  return begins;
}
