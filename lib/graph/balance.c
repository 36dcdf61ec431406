// Structural balance: triads of actors by the signs of their ties.  Each tie is led from the actor with fewer ties to
// the one with more, which finds every triad once, and in m * sqrt(m) steps for m ties (Latapy 2008).  By hand, for
// igraph lists all triads in memory, and there are tens of millions in a graph of years.
#include "graph/dyads.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/// A triad: indices of its dyads.
typedef struct {
  uint32_t dyads[3];
  double strength;
} Triad;

/// A count of triads.
typedef struct {
  const EntGraph *graph;
  Arena *arena;
  Dyads dyads;
  uint32_t *degrees; ///< of each vertex: its ties
  uint64_t limit;
  EntBalance *balance;
  ARRAY(Triad) kept; ///< the strongest that are not balanced
} Counting;

/// A tie from the end with fewer ties.
typedef struct {
  uint32_t from, to, dyad;
} Arc;

static bool has_sign(const EntGraph *graph, const GraphEdge *edge) {
  return edge->goldstein != 0 && dyads_is_sure(graph, edge);
}

static int by_strength(const void *a, const void *b) {
  const Triad *first = a, *second = b;
  if (first->strength != second->strength) return first->strength > second->strength ? -1 : 1;
  for (size_t i = 0; i < 3; i++)
    if (first->dyads[i] != second->dyads[i]) return first->dyads[i] < second->dyads[i] ? -1 : 1;
  return 0;
}

static int by_ends(const void *a, const void *b) {
  const Arc *first = a, *second = b;
  if (first->from != second->from) return first->from < second->from ? -1 : 1;
  return first->to < second->to ? -1 : first->to > second->to;
}

static int by_number(const void *a, const void *b) {
  const uint32_t *first = a, *second = b;
  return *first < *second ? -1 : *first > *second;
}

/// Leave the strongest that are asked for.
static void prune(Counting *counting) {
  if (!counting->kept.count) return;
  qsort(counting->kept.items, counting->kept.count, sizeof *counting->kept.items, by_strength);
  if (counting->limit && counting->kept.count > counting->limit) counting->kept.count = (uint32_t)counting->limit;
}

/// Count a triad, and keep it where it is not balanced.  Twice as many as are asked for are kept before they are
/// sorted.
static void add_triad(Counting *counting, const uint32_t dyads[3]) {
  Triad triad = {.dyads = {dyads[0], dyads[1], dyads[2]}, .strength = INFINITY};
  unsigned foes = 0;
  for (size_t i = 0; i < 3; i++) {
    double weight = counting->dyads.items[dyads[i]].weight;
    if (weight < 0) foes++;
    triad.strength = fmin(triad.strength, fabs(weight));
  }
  counting->balance->triads[foes]++;
  if (foes % 2 == 0) return;
  qsort(triad.dyads, 3, sizeof *triad.dyads, by_number);
  *array_push(counting->arena, &counting->kept) = triad;
  if (counting->limit && counting->kept.count / 2 >= counting->limit) prune(counting);
}

/// Lead each tie from the end with fewer ties; what is done and undone in equal measure is no tie.
static Arc *lead_ties(const Counting *counting, uint32_t *count) {
  const Dyads *dyads = &counting->dyads;
  Arc *arcs = arena_alloc(counting->arena, (dyads->count + 1) * sizeof *arcs);
  for (uint32_t i = 0; i < dyads->count; i++) {
    const Dyad *dyad = &dyads->items[i];
    if (dyad->weight == 0) continue;
    bool turned = counting->degrees[dyad->source] > counting->degrees[dyad->target];
    arcs[(*count)++] = turned ? (Arc){dyad->target, dyad->source, i} : (Arc){dyad->source, dyad->target, i};
  }
  qsort(arcs, *count, sizeof *arcs, by_ends);
  return arcs;
}

static void count_degrees(Counting *counting) {
  counting->degrees = arena_alloc(counting->arena, counting->graph->vertices.count * sizeof *counting->degrees);
  for (uint32_t i = 0; i < counting->dyads.count; i++) {
    if (counting->dyads.items[i].weight == 0) continue;
    counting->degrees[counting->dyads.items[i].source]++;
    counting->degrees[counting->dyads.items[i].target]++;
  }
}

/// Find the triads of one actor: the arcs of those whom its own arcs lead to, that end at another of these.
static void count_triads(Counting *counting, const Arc *arcs, const uint32_t *begins, uint32_t vertex,
                         uint32_t *reached) {
  for (uint32_t i = begins[vertex]; i < begins[vertex + 1]; i++) reached[arcs[i].to] = arcs[i].dyad + 1;
  for (uint32_t i = begins[vertex]; i < begins[vertex + 1]; i++)
    for (uint32_t k = begins[arcs[i].to]; k < begins[arcs[i].to + 1]; k++) {
      uint32_t third = reached[arcs[k].to];
      if (third) add_triad(counting, (const uint32_t[]){arcs[i].dyad, arcs[k].dyad, third - 1});
    }
  for (uint32_t i = begins[vertex]; i < begins[vertex + 1]; i++) reached[arcs[i].to] = 0;
}

static void count_all(Counting *counting) {
  uint32_t vertices = counting->graph->vertices.count, count = 0;
  counting->dyads = dyads_group(counting->arena, counting->graph, DYADS_ONCE, has_sign);
  count_degrees(counting);
  const Arc *arcs = lead_ties(counting, &count);
  uint32_t *begins = arena_alloc(counting->arena, (vertices + 1) * sizeof *begins);
  uint32_t *reached = arena_alloc(counting->arena, (vertices + 1) * sizeof *reached);
  for (uint32_t i = 0; i < count; i++) begins[arcs[i].from + 1]++;
  for (uint32_t v = 0; v < vertices; v++) begins[v + 1] += begins[v];
  for (uint32_t v = 0; v < vertices; v++) count_triads(counting, arcs, begins, v, reached);
  prune(counting);
}

/// Return the edge that has most part in the sign of a dyad.
static EntEdge heaviest_edge(const Counting *counting, const Dyad *dyad) {
  uint32_t heaviest = counting->dyads.edges[dyad->first];
  double most = 0;
  for (uint32_t i = dyad->first; i < dyad->first + dyad->edges; i++) {
    const GraphEdge *edge = &counting->graph->edges.items[counting->dyads.edges[i]];
    double weight = edge->goldstein * (double)edge->count * (dyad->weight < 0 ? -1 : 1);
    if (weight > most) heaviest = counting->dyads.edges[i];
    if (weight > most) most = weight;
  }
  return graph_edge(counting->graph, heaviest);
}

static EntTie make_tie(const Counting *counting, uint32_t index) {
  const Dyad *dyad = &counting->dyads.items[index];
  return (EntTie){.first = counting->graph->vertices.items[dyad->source].actor,
                  .second = counting->graph->vertices.items[dyad->target].actor,
                  .count = dyad->count,
                  .weight = dyad->weight,
                  .edge = heaviest_edge(counting, dyad)};
}

static EntStatus give_triads(const Counting *counting, EntStatus (*triad)(void *handle, const EntTriad *triad),
                             void *handle) {
  EntStatus status = ENT_SUCCESS;
  for (uint32_t i = 0; !status && i < counting->kept.count; i++) {
    const Triad *kept = &counting->kept.items[i];
    EntTriad given = {.strength = kept->strength};
    for (size_t k = 0; k < 3; k++) given.ties[k] = make_tie(counting, kept->dyads[k]);
    status = triad(handle, &given);
  }
  return status;
}

EntStatus ent_graph_balance(const EntGraph *graph, uint64_t limit, EntBalance *balance,
                            EntStatus (*triad)(void *handle, const EntTriad *triad), void *handle) {
  assert(graph && balance);
  Arena arena = {0};
  Counting counting = {.graph = graph, .arena = &arena, .limit = limit, .balance = balance};
  *balance = (EntBalance){0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  count_all(&counting);
  EntStatus status = triad ? give_triads(&counting, triad, handle) : ENT_SUCCESS;
  arena_free(&arena);
  return status;
}
