// Measures of actors: computed once, kept with the graph, and read by rank and by the writers of the export formats.
// Values are rounded to the twelfth decimal, for beyond it they hang on the order of sums, and actors in the same place
// would not be equal.
#include "graph/communities.h"
#include "graph/dyads.h"
#include "graph/network.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

static const char *const names[ENT_MEASURES] = {
    [ENT_DEGREE] = "degree",           [ENT_STRENGTH] = "strength", [ENT_PAGERANK] = "pagerank",
    [ENT_BETWEENNESS] = "betweenness", [ENT_HUBS] = "hubs",         [ENT_AUTHORITIES] = "authorities",
    [ENT_COMMUNITY] = "community",
};

/// What igraph calls a measure.
static const NetworkMeasure of_network[] = {
    [ENT_PAGERANK] = NETWORK_PAGERANK,
    [ENT_BETWEENNESS] = NETWORK_BETWEENNESS,
    [ENT_HUBS] = NETWORK_HUBS,
    [ENT_AUTHORITIES] = NETWORK_AUTHORITIES,
};

static EntStatus measure_network(EntGraph *graph, EntMeasure measure, double *values) {
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  uint32_t count = graph->vertices.count;
  Dyads dyads = dyads_group(&arena, graph, DYADS_DIRECTED, NULL);
  EntStatus status = network_measure(of_network[measure], &dyads, count, values, graph->log);
  for (uint32_t i = 0; !status && i < count; i++) values[i] = round(values[i] * 1e12) / 1e12 + 0.0; // no -0
  arena_free(&arena);
  return status;
}

const char *ent_measure_name(EntMeasure measure) {
  return measure < ENT_MEASURES ? names[measure] : NULL;
}

EntStatus ent_graph_measure(EntGraph *graph, EntMeasure measure) {
  assert(graph && measure < ENT_MEASURES);
  uint32_t count = graph->vertices.count;
  if (measure < ENT_PAGERANK || graph->measures[measure] || !count) return ENT_SUCCESS;
  if (setjmp(graph->arena.exhausted)) return ENT_ERR_MEMORY;
  double *values = arena_alloc(&graph->arena, count * sizeof *values);
  EntStatus status =
      measure == ENT_COMMUNITY ? communities_find(graph, values) : measure_network(graph, measure, values);
  if (!status) graph->measures[measure] = values;
  return status;
}

static double value_of(const EntGraph *graph, uint32_t vertex, EntMeasure measure) {
  if (measure == ENT_DEGREE) return graph->vertices.items[vertex].degree;
  if (measure == ENT_STRENGTH) return (double)graph->vertices.items[vertex].strength;
  return graph->measures[measure] ? graph->measures[measure][vertex] : 0;
}

/// A vertex under its value.
typedef struct {
  const EntActor *actor;
  uint32_t vertex;
  double value;
} Ranked;

static int by_value(const void *a, const void *b) {
  const Ranked *first = a, *second = b;
  if (first->value != second->value) return first->value > second->value ? -1 : 1;
  int order = text_compare(first->actor->name, second->actor->name);
  return order ? order : text_compare(first->actor->id, second->actor->id);
}

EntStatus ent_graph_rank(const EntGraph *graph, EntMeasure measure,
                         EntStatus (*vertex)(void *handle, const EntVertex *vertex), void *handle) {
  assert(graph && measure < ENT_MEASURES && vertex);
  uint32_t count = graph->vertices.count;
  Ranked *ranked = malloc((count + 1) * sizeof *ranked);
  if (!ranked) return ENT_ERR_MEMORY;
  for (uint32_t i = 0; i < count; i++)
    ranked[i] = (Ranked){&graph->vertices.items[i].actor, i, value_of(graph, i, measure)};
  qsort(ranked, count, sizeof *ranked, by_value);
  EntStatus status = ENT_SUCCESS;
  EntVertex given = {.rank = 1};
  for (uint32_t i = 0; !status && i < count; i++) {
    if (i && ranked[i].value < ranked[i - 1].value) given.rank = i + 1;
    given.actor = *ranked[i].actor;
    for (EntMeasure m = 0; m < ENT_MEASURES; m++) given.values[m] = value_of(graph, ranked[i].vertex, m);
    status = vertex(handle, &given);
  }
  free(ranked);
  return status;
}
