// Paths between actors.  First the distance of every actor to the nearest target, then a search from each source that
// only goes where a target is near enough, once for each length: so paths come in the order of their lengths, and
// nothing is kept but the one that is being walked.  By hand, for igraph lists all paths before it gives the first, and
// there can be billions.
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
  bool *ends;                ///< of each vertex: it is a target
  uint32_t *walked;          ///< dyads that lead to where the search is
  uint32_t *next;            ///< of each actor on the way: the dyad to try next
  bool *passed;              ///< of each vertex: it is on the way, or a source
  EntStep *steps;            ///< room for a path
  EntStatus (*path)(void *handle, const EntPath *path);
  void *handle;
} Search;

/// Whether an edge leads on: what a text denies links nobody, unless the query asks for it.
static bool leads(const EntGraph *graph, const GraphEdge *edge) {
  return graph->status_chosen || !text_is(edge->status, "negated");
}

static int by_strength(const void *a, const void *b) {
  const Dyad *first = a, *second = b;
  if (first->source != second->source) return first->source < second->source ? -1 : 1;
  if (first->count != second->count) return first->count > second->count ? -1 : 1;
  return first->target < second->target ? -1 : first->target > second->target;
}

/// Mark the vertices of some ids; return the marks, one a vertex.
static bool *mark_vertices(Arena *arena, const EntGraph *graph, const EntText *ids, size_t count) {
  bool *marks = arena_alloc(arena, graph->vertices.count * sizeof *marks + 1);
  uint32_t vertex;
  for (size_t i = 0; i < count; i++)
    if (graph_find(graph, ids[i], &vertex)) marks[vertex] = true;
  return marks;
}

/// Find how many steps each vertex is from the next target, in as many rounds as the farthest has; all dyads are looked
/// at in each, so that no second list of them, by target, is needed.
static uint32_t *find_distances(Arena *arena, const Dyads *dyads, uint32_t vertices, const bool *ends) {
  uint32_t *distances = arena_alloc(arena, vertices * sizeof *distances);
  for (uint32_t v = 0; v < vertices; v++) distances[v] = ends[v] ? 0 : FAR;
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
  return !search->ends[vertex] || !left;
}

/// Give all paths of one length from a source.
static EntStatus walk(const Search *search, uint32_t source, uint32_t length) {
  uint32_t depth = 0, at = source;
  EntStatus status = ENT_SUCCESS;
  search->next[0] = search->begins[at];
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
  return status;
}

/// Whether a vertex is a source from which a target is reached in so many steps.
static bool is_near(const Search *search, const bool *starts, uint32_t vertex, uint64_t steps) {
  return starts[vertex] && !search->ends[vertex] && search->distances[vertex] <= steps;
}

/// Give the paths from all sources, by their lengths.
static EntStatus walk_all(const Search *search, const EntPathQuery *query, const bool *starts, uint32_t shortest) {
  uint32_t vertices = search->graph->vertices.count;
  uint64_t longest = query->within ? query->within : shortest;
  EntStatus status = ENT_SUCCESS;
  for (uint32_t length = shortest; !status && length <= longest && length < vertices; length++)
    for (uint32_t v = 0; !status && v < vertices; v++)
      if (is_near(search, starts, v, length)) status = walk(search, v, length);
  return status;
}

/// Search in the arena `kept`; what a path needs while it is given lies in the other one.
static EntStatus find_paths(Arena *kept, Search *search, const EntPathQuery *query) {
  const EntGraph *graph = search->graph;
  uint32_t vertices = graph->vertices.count, shortest = FAR;
  search->dyads = dyads_group(kept, graph, query->undirected ? DYADS_BOTH : DYADS_DIRECTED, leads);
  qsort(search->dyads.items, search->dyads.count, sizeof *search->dyads.items, by_strength);
  search->begins = dyads_begins(kept, graph, &search->dyads);
  const bool *starts = mark_vertices(kept, graph, query->from, query->from_count);
  search->passed = mark_vertices(kept, graph, query->from, query->from_count);
  search->ends = mark_vertices(kept, graph, query->to, query->to_count);
  search->distances = find_distances(kept, &search->dyads, vertices, search->ends);
  for (uint32_t v = 0; v < vertices; v++)
    if (is_near(search, starts, v, FAR - 1) && search->distances[v] < shortest) shortest = search->distances[v];
  search->walked = arena_alloc(kept, (vertices + 1) * sizeof *search->walked);
  search->next = arena_alloc(kept, (vertices + 1) * sizeof *search->next);
  search->steps = arena_alloc(kept, (vertices + 1) * sizeof *search->steps);
  return shortest == FAR ? ENT_SUCCESS : walk_all(search, query, starts, shortest);
}

EntStatus ent_graph_paths(const EntGraph *graph, const EntPathQuery *query,
                          EntStatus (*path)(void *handle, const EntPath *path), void *handle) {
  assert(graph && query && path);
  Arena kept = {0}, passing = {0};
  Search search = {.graph = graph, .arena = &passing, .path = path, .handle = handle};
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
