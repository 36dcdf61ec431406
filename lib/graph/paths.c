// Paths between two actors.  First the distance of every actor to the target, then a search from the source that only
// goes where the target is near enough, once for each length: so paths come in the order of their lengths, and nothing
// is kept but the one that is being walked.  By hand, for igraph lists all paths before it gives the first, and there
// can be billions.
#include "graph/dyads.h"

#include <assert.h>
#include <stdlib.h>

#define FAR UINT32_MAX

/// A search for paths.
typedef struct {
  const EntGraph *graph;
  Arena *arena;
  Dyads dyads;               ///< of each source, the strongest first
  const uint32_t *begins;    ///< of each vertex: its first dyad
  const uint32_t *distances; ///< of each vertex to the target
  uint32_t source, target;
  uint32_t *walked; ///< dyads that lead to where the search is
  uint32_t *next;   ///< of each actor on the way: the dyad to try next
  bool *passed;     ///< of each vertex: it is on the way
  EntStep *steps;   ///< room for a path
  EntStatus (*path)(void *handle, const EntPath *path);
  void *handle;
} Search;

static uint32_t find_vertex(const EntGraph *graph, Text id) {
  uint32_t low = 0, high = graph->vertices.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int order = text_compare(graph->vertices.items[middle].actor.id, id);
    if (!order) return middle;
    if (order < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return FAR;
}

static int by_strength(const void *a, const void *b) {
  const Dyad *first = a, *second = b;
  if (first->source != second->source) return first->source < second->source ? -1 : 1;
  if (first->count != second->count) return first->count > second->count ? -1 : 1;
  return first->target < second->target ? -1 : first->target > second->target;
}

/// Find how many steps each vertex is from the target, in as many rounds as the farthest has; all dyads are looked at
/// in each, so that no second list of them, by target, is needed.
static uint32_t *find_distances(Arena *arena, const Dyads *dyads, uint32_t vertices, uint32_t target) {
  uint32_t *distances = arena_alloc(arena, vertices * sizeof *distances);
  for (uint32_t v = 0; v < vertices; v++) distances[v] = v == target ? 0 : FAR;
  bool found = true;
  for (uint32_t round = 0; found; round++) {
    found = false;
    for (uint32_t i = 0; i < dyads->count; i++) {
      const Dyad *dyad = &dyads->items[i];
      if (distances[dyad->target] != round || distances[dyad->source] != FAR) continue;
      distances[dyad->source] = round + 1;
      found = true;
    }
  }
  return distances;
}

static EntStep make_step(const Search *search, const Dyad *dyad) {
  EntEdge *edges = arena_alloc(search->arena, dyad->edges * sizeof *edges);
  for (uint32_t i = 0; i < dyad->edges; i++) edges[i] = graph_edge(search->graph, search->dyads.edges[dyad->first + i]);
  return (EntStep){.from = search->graph->vertices.items[dyad->source].actor,
                   .to = search->graph->vertices.items[dyad->target].actor,
                   .edges = edges,
                   .count = dyad->edges};
}

static EntStatus give_path(const Search *search, uint32_t length) {
  arena_reset(search->arena);
  for (uint32_t i = 0; i < length; i++) search->steps[i] = make_step(search, &search->dyads.items[search->walked[i]]);
  return search->path(search->handle, &(EntPath){search->steps, length});
}

/// Whether the search may go to a vertex with `left` steps to go from there.
static bool is_open(const Search *search, uint32_t vertex, uint32_t left) {
  if (search->passed[vertex] || search->distances[vertex] > left) return false;
  return vertex != search->target || !left;
}

/// Give all paths of one length.
static EntStatus walk(const Search *search, uint32_t length) {
  uint32_t depth = 0, at = search->source;
  EntStatus status = ENT_SUCCESS;
  search->next[0] = search->begins[at];
  search->passed[at] = true;
  while (!status) {
    bool dry = depth == length || search->next[depth] == search->begins[at + 1];
    if (dry && !depth) break;
    if (dry) {
      search->passed[at] = false;
      at = search->dyads.items[search->walked[--depth]].source;
      continue;
    }
    uint32_t dyad = search->next[depth]++, to = search->dyads.items[dyad].target;
    if (!is_open(search, to, length - depth - 1)) continue;
    search->walked[depth++] = dyad;
    search->passed[to] = true;
    search->next[depth] = search->begins[at = to];
    if (depth == length) status = give_path(search, length);
  }
  search->passed[at] = false;
  return status;
}

/// Search in the arena `kept`; what a path needs while it is given lies in the other one.
static EntStatus find_paths(Arena *kept, Search *search, const EntPathQuery *query) {
  uint32_t vertices = search->graph->vertices.count;
  search->dyads = dyads_group(kept, search->graph, query->undirected ? DYADS_BOTH : DYADS_DIRECTED, NULL);
  qsort(search->dyads.items, search->dyads.count, sizeof *search->dyads.items, by_strength);
  search->begins = dyads_begins(kept, search->graph, &search->dyads);
  search->distances = find_distances(kept, &search->dyads, vertices, search->target);
  uint32_t shortest = search->distances[search->source];
  if (shortest == FAR || !shortest) return ENT_SUCCESS;
  uint64_t longest = query->within ? query->within : shortest;
  if (longest >= vertices) longest = vertices - 1;
  search->walked = arena_alloc(kept, (longest + 1) * sizeof *search->walked);
  search->next = arena_alloc(kept, (longest + 1) * sizeof *search->next);
  search->steps = arena_alloc(kept, (longest + 1) * sizeof *search->steps);
  search->passed = arena_alloc(kept, vertices * sizeof *search->passed);
  EntStatus status = ENT_SUCCESS;
  for (uint32_t length = shortest; !status && length <= longest; length++) status = walk(search, length);
  return status;
}

EntStatus ent_graph_paths(const EntGraph *graph, const EntPathQuery *query,
                          EntStatus (*path)(void *handle, const EntPath *path), void *handle) {
  assert(graph && query && path);
  Arena kept = {0}, passing = {0};
  Search search = {.graph = graph,
                   .arena = &passing,
                   .source = find_vertex(graph, query->from),
                   .target = find_vertex(graph, query->to),
                   .path = path,
                   .handle = handle};
  if (search.source == FAR || search.target == FAR) return ENT_SUCCESS;
  if (setjmp(kept.exhausted) || setjmp(passing.exhausted)) {
    arena_free(&passing);
    arena_free(&kept);
    return ENT_ERR_MEMORY;
  }
  EntStatus status = find_paths(&kept, &search, query);
  arena_free(&passing);
  arena_free(&kept);
  return status;
}
