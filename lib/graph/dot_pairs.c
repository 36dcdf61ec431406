// Grouping by sorting: edges with the same ends stand together, a reciprocal edge under its ends in the order of
// vertices, so that "A met B" and "B met A" are one line with two heads.
#include "graph/dot_pairs.h"

#include <assert.h>
#include <stdlib.h>

/// An edge under its key.
typedef struct {
  uint32_t source, target;
  bool both;
  uint32_t index;
} Item;

static int compare(uint64_t a, uint64_t b) {
  return a < b ? -1 : a > b;
}

static bool same_pair(const Item *a, const Item *b) {
  return a->source == b->source && a->target == b->target && a->both == b->both;
}

static int by_key(const void *a, const void *b) {
  const Item *first = a, *second = b;
  int order = compare(first->source, second->source);
  if (!order) order = compare(first->target, second->target);
  if (!order) order = compare(first->both, second->both);
  return order ? order : compare(first->index, second->index);
}

static int by_label_count(const void *a, const void *b) {
  const PairLabel *first = a, *second = b;
  int order = compare(second->count, first->count);
  if (!order) order = text_compare(first->edge->label, second->edge->label);
  return order ? order : text_compare(first->edge->status, second->edge->status);
}

static int by_count(const void *a, const void *b) {
  const Pair *first = a, *second = b;
  int order = compare(second->count, first->count);
  if (!order) order = compare(first->source, second->source);
  if (!order) order = compare(first->target, second->target);
  return order ? order : compare(first->both, second->both);
}

static Item item_of(const GraphEdge *edge, uint32_t index) {
  bool turned = edge->reciprocal && edge->source > edge->target;
  return (Item){turned ? edge->target : edge->source, turned ? edge->source : edge->target, edge->reciprocal, index};
}

static void add_label(Arena *arena, Pair *pair, const GraphEdge *edge) {
  pair->count += edge->count;
  for (uint32_t i = 0; i < pair->labels.count; i++) {
    PairLabel *label = &pair->labels.items[i];
    if (!text_equal(label->edge->label, edge->label) || !text_equal(label->edge->status, edge->status)) continue;
    label->count += edge->count;
    return;
  }
  *array_push(arena, &pair->labels) = (PairLabel){edge, edge->count};
}

void pairs_group(Arena *arena, const EntGraph *graph, Pairs *pairs) {
  assert(arena && graph && pairs);
  uint32_t count = graph->edges.count;
  if (!count) return;
  Item *items = arena_alloc(arena, count * sizeof *items);
  for (uint32_t i = 0; i < count; i++) items[i] = item_of(&graph->edges.items[i], i);
  qsort(items, count, sizeof *items, by_key);
  for (uint32_t i = 0; i < count; i++) {
    if (!i || !same_pair(&items[i - 1], &items[i]))
      *array_push(arena, pairs) = (Pair){.source = items[i].source, .target = items[i].target, .both = items[i].both};
    add_label(arena, &pairs->items[pairs->count - 1], &graph->edges.items[items[i].index]);
  }
  for (uint32_t i = 0; i < pairs->count; i++)
    qsort(pairs->items[i].labels.items, pairs->items[i].labels.count, sizeof(PairLabel), by_label_count);
  qsort(pairs->items, pairs->count, sizeof *pairs->items, by_count);
}
