// The graph of a query, held in plain arrays with each string kept once.
#include "graph/graph_impl.h"

#include <assert.h>
#include <stdlib.h>

/// What is needed while edges come in.
typedef struct {
  EntGraph *graph;
  Symbols *strings;
  Symbols *ids; ///< of actors: symbol n is vertex n - 1
} Building;

static Text keep(const Building *building, Text text) {
  return symbols_text(building->strings, symbols_add(building->strings, text));
}

static uint32_t add_vertex(Building *building, const EntActor *actor) {
  EntGraph *graph = building->graph;
  Symbol id = symbols_add(building->ids, actor->id);
  if (id <= graph->vertices.count) return id - 1;
  GraphVertex *vertex = array_push(&graph->arena, &graph->vertices);
  vertex->actor.id = symbols_text(building->ids, id);
  vertex->actor.name = keep(building, actor->name);
  vertex->actor.type = keep(building, actor->type);
  vertex->actor.state = keep(building, actor->state);
  vertex->place = id - 1;
  return id - 1;
}

static EntStatus add_edge(void *handle, const EntEdge *edge) {
  Building *building = handle;
  EntGraph *graph = building->graph;
  if (setjmp(graph->arena.exhausted)) return ENT_ERR_MEMORY;
  uint32_t source = add_vertex(building, &edge->source), target = add_vertex(building, &edge->target);
  *array_push(&graph->arena, &graph->edges) = (GraphEdge){
      .source = source,
      .target = target,
      .relation = keep(building, edge->relation),
      .label = keep(building, edge->label),
      .type = keep(building, edge->type),
      .cameo = keep(building, edge->cameo),
      .status = keep(building, edge->status),
      .goldstein = edge->goldstein,
      .reciprocal = edge->reciprocal,
      .count = edge->count,
      .documents = edge->documents,
      .first = keep(building, edge->first),
      .last = keep(building, edge->last),
  };
  return ENT_SUCCESS;
}

static int by_id(const void *a, const void *b) {
  const GraphVertex *first = a, *second = b;
  return text_compare(first->actor.id, second->actor.id);
}

/// Order the vertices, so that the same edges give the same file whatever came first.
static EntStatus order_vertices(EntGraph *graph) {
  if (setjmp(graph->arena.exhausted)) return ENT_ERR_MEMORY;
  if (!graph->vertices.count) return ENT_SUCCESS;
  uint32_t *places = arena_alloc(&graph->arena, graph->vertices.count * sizeof *places);
  qsort(graph->vertices.items, graph->vertices.count, sizeof *graph->vertices.items, by_id);
  for (uint32_t i = 0; i < graph->vertices.count; i++) places[graph->vertices.items[i].place] = i;
  for (uint32_t i = 0; i < graph->edges.count; i++) {
    GraphEdge *edge = &graph->edges.items[i];
    edge->source = places[edge->source];
    edge->target = places[edge->target];
  }
  return ENT_SUCCESS;
}

/// Count the edges of each vertex and the relations behind them; what an actor does to itself is at both ends.
static void count_edges(EntGraph *graph) {
  for (uint32_t i = 0; i < graph->edges.count; i++) {
    const GraphEdge *edge = &graph->edges.items[i];
    GraphVertex *ends[] = {&graph->vertices.items[edge->source], &graph->vertices.items[edge->target]};
    for (size_t k = 0; k < 2; k++) {
      ends[k]->degree++;
      ends[k]->strength += edge->count;
    }
  }
}

static EntStatus collect(EntGraph *graph, EntStore *store, const EntQuery *query) {
  if (setjmp(graph->arena.exhausted)) return ENT_ERR_MEMORY;
  Building building = {graph, symbols_new(&graph->arena), symbols_new(&graph->arena)};
  EntStatus status = ent_store_edges(store, query, add_edge, &building);
  if (!status) status = order_vertices(graph);
  if (!status) count_edges(graph);
  return status;
}

static int compare_id(const void *id, const void *vertex) {
  return text_compare(*(const Text *)id, ((const GraphVertex *)vertex)->actor.id);
}

bool graph_find(const EntGraph *graph, Text id, uint32_t *vertex) {
  assert(graph && vertex);
  const GraphVertex *vertices = graph->vertices.items;
  if (!graph->vertices.count) return false;
  const GraphVertex *found = bsearch(&id, vertices, graph->vertices.count, sizeof *vertices, compare_id);
  if (found) *vertex = (uint32_t)(found - vertices);
  return found;
}

EntEdge graph_edge(const EntGraph *graph, uint32_t index) {
  assert(graph && index < graph->edges.count);
  const GraphEdge *edge = &graph->edges.items[index];
  return (EntEdge){
      .source = graph->vertices.items[edge->source].actor,
      .target = graph->vertices.items[edge->target].actor,
      .relation = edge->relation,
      .label = edge->label,
      .type = edge->type,
      .cameo = edge->cameo,
      .status = edge->status,
      .goldstein = edge->goldstein,
      .reciprocal = edge->reciprocal,
      .count = edge->count,
      .documents = edge->documents,
      .first = edge->first,
      .last = edge->last,
  };
}

EntStatus ent_graph_open(EntGraph **graph, EntStore *store, const EntQuery *query, const EntLog *log) {
  assert(graph && store && query);
  *graph = NULL;
  EntGraph *opened = calloc(1, sizeof *opened);
  if (!opened) return ENT_ERR_MEMORY;
  opened->log = log;
  opened->store = store;
  opened->query = *query;
  opened->status_chosen = query->status && *query->status;
  EntStatus status = collect(opened, store, query);
  if (!status)
    *graph = opened;
  else
    ent_graph_free(opened);
  return status;
}

size_t ent_graph_vertices(const EntGraph *graph) {
  assert(graph);
  return graph->vertices.count;
}

size_t ent_graph_edges(const EntGraph *graph) {
  assert(graph);
  return graph->edges.count;
}

void ent_graph_free(EntGraph *graph) {
  if (!graph) return;
  arena_free(&graph->arena);
  free(graph);
}
