// The graph of a query, held in plain arrays with each string kept once.  The only door to igraph, which gets structure
// and numbers in one bulk call: 64,000 edges took it 52 s one by one and 2 ms in bulk.
//
// igraph aborts on errors and prints its warnings unless it is told otherwise, for the whole process; so its handlers
// are set for the time of our calls, and put back.
#include "graph/graph_impl.h"

#include <assert.h>
#include <igraph.h>
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

static EntStatus collect(EntGraph *graph, EntStore *store, const EntQuery *query) {
  if (setjmp(graph->arena.exhausted)) return ENT_ERR_MEMORY;
  Building building = {graph, symbols_new(&graph->arena), symbols_new(&graph->arena)};
  EntStatus status = ent_store_edges(store, query, add_edge, &building);
  return status ? status : order_vertices(graph);
}

/// Give igraph the structure and the counts.
static igraph_error_t build_view(const EntGraph *graph, igraph_t *view, igraph_vector_t *counts) {
  igraph_vector_int_t ends;
  igraph_integer_t edges = graph->edges.count;
  IGRAPH_VECTOR_INT_INIT_FINALLY(&ends, edges * 2);
  for (igraph_integer_t i = 0; i < edges; i++) {
    VECTOR(ends)[i * 2] = graph->edges.items[i].source;
    VECTOR(ends)[i * 2 + 1] = graph->edges.items[i].target;
    VECTOR(*counts)[i] = (double)graph->edges.items[i].count;
  }
  IGRAPH_CHECK(igraph_create(view, &ends, graph->vertices.count, IGRAPH_DIRECTED));
  igraph_vector_int_destroy(&ends);
  IGRAPH_FINALLY_CLEAN(1);
  return IGRAPH_SUCCESS;
}

static igraph_error_t measure_view(EntGraph *graph, const igraph_t *view, const igraph_vector_t *counts) {
  igraph_vector_int_t degrees;
  igraph_vector_t strengths;
  IGRAPH_VECTOR_INT_INIT_FINALLY(&degrees, 0);
  IGRAPH_VECTOR_INIT_FINALLY(&strengths, 0);
  IGRAPH_CHECK(igraph_degree(view, &degrees, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS));
  IGRAPH_CHECK(igraph_strength(view, &strengths, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, counts));
  for (uint32_t i = 0; i < graph->vertices.count; i++) {
    graph->vertices.items[i].degree = (uint32_t)VECTOR(degrees)[i];
    graph->vertices.items[i].strength = (uint64_t)VECTOR(strengths)[i];
  }
  igraph_vector_destroy(&strengths);
  igraph_vector_int_destroy(&degrees);
  IGRAPH_FINALLY_CLEAN(2);
  return IGRAPH_SUCCESS;
}

static igraph_error_t measure(EntGraph *graph) {
  igraph_t view;
  igraph_vector_t counts;
  IGRAPH_VECTOR_INIT_FINALLY(&counts, graph->edges.count);
  IGRAPH_CHECK(build_view(graph, &view, &counts));
  IGRAPH_FINALLY(igraph_destroy, &view);
  IGRAPH_CHECK(measure_view(graph, &view, &counts));
  igraph_destroy(&view);
  igraph_vector_destroy(&counts);
  IGRAPH_FINALLY_CLEAN(2);
  return IGRAPH_SUCCESS;
}

/// What igraph calls on an error: give back what its functions and ours hold; the code says the rest.
static void on_error(const char *reason, const char *file, int line, igraph_error_t code) {
  (void)reason, (void)file, (void)line, (void)code;
  IGRAPH_FINALLY_FREE();
}

static void on_warning(const char *reason, const char *file, int line) {
  (void)reason, (void)file, (void)line;
}

static EntStatus measure_quietly(EntGraph *graph, const EntLog *log) {
  igraph_error_handler_t *error = igraph_set_error_handler(on_error);
  igraph_warning_handler_t *warning = igraph_set_warning_handler(on_warning);
  igraph_error_t code = measure(graph);
  igraph_set_error_handler(error);
  igraph_set_warning_handler(warning);
  if (code == IGRAPH_SUCCESS) return ENT_SUCCESS;
  EntStatus status = code == IGRAPH_ENOMEM ? ENT_ERR_MEMORY : ENT_ERR_STORE;
  return log_error(log, status, (Place){NULL, 0, 0}, "cannot measure the graph: %s", igraph_strerror(code));
}

EntStatus ent_graph_open(EntGraph **graph, EntStore *store, const EntQuery *query, const EntLog *log) {
  assert(graph && store && query);
  *graph = NULL;
  EntGraph *opened = calloc(1, sizeof *opened);
  if (!opened) return ENT_ERR_MEMORY;
  EntStatus status = collect(opened, store, query);
  if (!status) status = measure_quietly(opened, log);
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
