// One edge for each pair: the strongest relation gives it its type and code, all of them its label, "accused ×3, met".
// A status that not all share is left empty, and told with each relation instead.
#include "graph/merge.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

#define MOST_LABELS 3u

/// The edges of one pair, in the order of the graph: the strongest first.
typedef struct {
  const GraphEdge **edges;
  uint32_t count;
} Group;

static int by_pair(const void *a, const void *b) {
  const GraphEdge *first = *(const GraphEdge *const *)a, *second = *(const GraphEdge *const *)b;
  if (first->source != second->source) return first->source < second->source ? -1 : 1;
  if (first->target != second->target) return first->target < second->target ? -1 : 1;
  return first < second ? -1 : first > second;
}

static int by_count(const void *a, const void *b) {
  const GraphEdge *first = a, *second = b;
  if (first->count != second->count) return first->count > second->count ? -1 : 1;
  if (first->source != second->source) return first->source < second->source ? -1 : 1;
  return first->target < second->target ? -1 : first->target > second->target;
}

static Text common_status(const Group *group) {
  for (uint32_t i = 1; i < group->count; i++)
    if (!text_equal(group->edges[i]->status, group->edges[0]->status)) return text_view("");
  return group->edges[0]->status;
}

/// Write one relation of a group: "accused ×3 (reported)".
static int write_label(char *out, size_t room, const GraphEdge *edge, bool with_status) {
  char times[24] = "";
  if (edge->count > 1) snprintf(times, sizeof times, " ×%" PRIu64, edge->count);
  const Text label = edge->label.length ? edge->label : edge->relation;
  const Text status = with_status && !text_is(edge->status, "asserted") ? edge->status : text_view("");
  return snprintf(out, room, "%.*s%s%s%.*s%s", (int)label.length, label.data, times, status.length ? " (" : "",
                  (int)status.length, status.length ? status.data : "", status.length ? ")" : "");
}

static Text label_of(const Group *group, bool with_status, Arena *arena) {
  size_t room = 32, used = 0;
  for (uint32_t i = 0; i < group->count && i < MOST_LABELS; i++)
    room += group->edges[i]->label.length + group->edges[i]->relation.length + group->edges[i]->status.length + 40;
  char *label = arena_take(arena, room);
  for (uint32_t i = 0; i < group->count && i < MOST_LABELS; i++) {
    if (i) used += (size_t)snprintf(label + used, room - used, ", ");
    used += (size_t)write_label(label + used, room - used, group->edges[i], with_status);
  }
  if (group->count > MOST_LABELS)
    used += (size_t)snprintf(label + used, room - used, " +%" PRIu32, group->count - MOST_LABELS);
  return (Text){label, used};
}

static bool is_earlier(Text date, Text than) {
  return date.length && (!than.length || text_compare(date, than) < 0);
}

static void add_to(GraphEdge *merged, const GraphEdge *edge) {
  const double count = (double)merged->count, more = (double)edge->count;
  merged->goldstein = (merged->goldstein * count + edge->goldstein * more) / (count + more);
  merged->count += edge->count;
  merged->reciprocal = merged->reciprocal && edge->reciprocal;
  if (is_earlier(edge->first, merged->first)) merged->first = edge->first;
  if (is_earlier(merged->last, edge->last)) merged->last = edge->last;
}

/// Documents are not counted: one that speaks of two relations would be counted twice.
static GraphEdge edge_of(const Group *group, Arena *arena) {
  GraphEdge merged = *group->edges[0];
  for (uint32_t i = 1; i < group->count; i++) add_to(&merged, group->edges[i]);
  merged.goldstein = round(merged.goldstein * 100) / 100;
  merged.documents = 0;
  merged.status = common_status(group);
  merged.label = label_of(group, !merged.status.length, arena);
  return merged;
}

void merge_begin(const EntGraph *graph, EntGraph *merged) {
  *merged = *graph;
  merged->arena = (Arena){0};
}

EntStatus merge_pairs(const EntGraph *graph, EntGraph *merged) {
  assert(graph && merged);
  const uint32_t count = graph->edges.count;
  merge_begin(graph, merged);
  memset(&merged->edges, 0, sizeof merged->edges);
  if (setjmp(merged->arena.exhausted)) return ENT_ERR_MEMORY;
  if (!count) return ENT_SUCCESS;
  const GraphEdge **edges = arena_take(&merged->arena, count * sizeof *edges);
  for (uint32_t i = 0; i < count; i++) edges[i] = &graph->edges.items[i];
  qsort(edges, count, sizeof *edges, by_pair);
  for (uint32_t begin = 0, end = 0; begin < count; begin = end) {
    while (end < count && edges[end]->source == edges[begin]->source && edges[end]->target == edges[begin]->target)
      end++;
    const Group group = {edges + begin, end - begin};
    *array_push(&merged->arena, &merged->edges) = edge_of(&group, &merged->arena);
  }
  qsort(merged->edges.items, merged->edges.count, sizeof *merged->edges.items, by_count);
  return ENT_SUCCESS;
}
