// Measures by igraph.
#include "graph/network.h"

#include "graph/view.h"

#include <assert.h>

#define DAMPING 0.85
#define ROUNDS  10 ///< of Leiden: it settles in fewer, but where nothing is tied it never would

/// What igraph measures.
typedef struct {
  igraph_t graph;
  igraph_vector_t weights; ///< of its edges, all above 0
} View;

/// PageRank (Brin and Page 1998), by relations: an actor is high whom those act on who are high.  By ARPACK, since the
/// threads of PRPACK give other digits each time.
static igraph_error_t pagerank(const View *view, igraph_vector_t *values) {
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  return igraph_pagerank(&view->graph, IGRAPH_PAGERANK_ALGO_ARPACK, values, NULL, igraph_vss_all(), IGRAPH_DIRECTED,
                         DAMPING, &view->weights, &options);
}

/// Betweenness (Freeman 1977, by Brandes 2001), in steps and not in relations: that news repeats a tie does not make
/// those two nearer, and one meeting is a shorter way than a chain of five famous quarrels.
static igraph_error_t betweenness(const View *view, igraph_vector_t *values) {
  return igraph_betweenness(&view->graph, values, igraph_vss_all(), IGRAPH_DIRECTED, NULL);
}

/// Hubs act on authorities, authorities are acted on by hubs (Kleinberg 1999), by relations; the highest is 1.
static igraph_error_t find_hubs(const View *view, igraph_vector_t *hubs, igraph_vector_t *authorities) {
  igraph_arpack_options_t options;
  igraph_arpack_options_init(&options);
  return igraph_hub_and_authority_scores(&view->graph, hubs, authorities, NULL, true, &view->weights, &options);
}

static igraph_error_t hubs(const View *view, igraph_vector_t *values) {
  return find_hubs(view, values, NULL);
}

static igraph_error_t authorities(const View *view, igraph_vector_t *values) {
  return find_hubs(view, NULL, values);
}

/// Find communities with the highest modularity.
static igraph_error_t find_communities(const View *view, igraph_vector_t *strengths, igraph_vector_int_t *numbers) {
  IGRAPH_CHECK(igraph_strength(&view->graph, strengths, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS, &view->weights));
  double sum = igraph_vector_sum(strengths), resolution = sum > 0 ? 1 / sum : 0;
  bool from_given = false;
  return igraph_community_leiden(&view->graph, &view->weights, strengths, resolution, 0.01, from_given, ROUNDS, numbers,
                                 NULL, NULL);
}

/// Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019), which has them connected.
static igraph_error_t leiden(const View *view, igraph_vector_t *values) {
  igraph_vector_t strengths;
  igraph_vector_int_t numbers;
  igraph_integer_t count = igraph_vcount(&view->graph);
  IGRAPH_VECTOR_INIT_FINALLY(&strengths, 0);
  IGRAPH_VECTOR_INT_INIT_FINALLY(&numbers, 0);
  IGRAPH_CHECK(find_communities(view, &strengths, &numbers));
  IGRAPH_CHECK(igraph_vector_resize(values, count));
  for (igraph_integer_t v = 0; v < count; v++) VECTOR(*values)[v] = (double)VECTOR(numbers)[v];
  igraph_vector_int_destroy(&numbers);
  igraph_vector_destroy(&strengths);
  IGRAPH_FINALLY_CLEAN(2);
  return IGRAPH_SUCCESS;
}

static const struct {
  igraph_error_t (*compute)(const View *view, igraph_vector_t *values);
  bool directed;
} measures[] = {
    [NETWORK_PAGERANK] = {pagerank, true}, [NETWORK_BETWEENNESS] = {betweenness, true},
    [NETWORK_HUBS] = {hubs, true},         [NETWORK_AUTHORITIES] = {authorities, true},
    [NETWORK_LEIDEN] = {leiden, false},
};

/// What one measure is computed from, and where it goes.
typedef struct {
  NetworkMeasure measure;
  const Dyads *dyads;
  uint32_t vertices;
  double *values;
} Task;

/// Weigh the edges of a view: by relations, and for communities by what these weigh.
static void weigh(const Task *task, igraph_vector_t *weights) {
  for (uint32_t i = 0; i < task->dyads->count; i++) {
    const Dyad *dyad = &task->dyads->items[i];
    VECTOR(*weights)[i] = measures[task->measure].directed ? (double)dyad->count : dyad->weight;
  }
}

static igraph_error_t perform(void *handle) {
  const Task *task = handle;
  View view;
  igraph_vector_t values;
  IGRAPH_VECTOR_INIT_FINALLY(&view.weights, task->dyads->count);
  weigh(task, &view.weights);
  IGRAPH_CHECK(view_make(&view.graph, task->dyads, task->vertices, measures[task->measure].directed));
  IGRAPH_FINALLY(igraph_destroy, &view.graph);
  IGRAPH_VECTOR_INIT_FINALLY(&values, 0);
  IGRAPH_CHECK(measures[task->measure].compute(&view, &values));
  igraph_vector_copy_to(&values, task->values);
  igraph_vector_destroy(&values);
  igraph_destroy(&view.graph);
  igraph_vector_destroy(&view.weights);
  IGRAPH_FINALLY_CLEAN(3);
  return IGRAPH_SUCCESS;
}

EntStatus network_measure(NetworkMeasure measure, const Dyads *dyads, uint32_t vertices, double *values,
                          const EntLog *log) {
  assert(dyads && vertices && values);
  Task task = {measure, dyads, vertices, values};
  return view_call(&(ViewCall){perform, &task, "cannot measure the graph"}, log);
}
