// Measures by igraph, and the only door to it.  It gets structure and numbers in one bulk call: 64,000 edges took it
// 52 s one by one and 2 ms in bulk.  Dyads are given to it and not edges, for to igraph two edges between the same
// actors are two ways from one to the other.
//
// igraph aborts on errors and prints its warnings unless it is told otherwise, for the whole process; so its handlers
// are set for the time of our calls, and put back.  The same is done with its source of random numbers.
#include "graph/network.h"

#include <assert.h>
#include <igraph.h>

#define DAMPING 0.85
#define SEED    20250131 ///< any will do, as long as it stays
#define ROUNDS  10       ///< of Leiden: it settles in fewer, but where nothing is tied it never would

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

static igraph_error_t find_seeded(const View *view, igraph_vector_t *strengths, igraph_vector_int_t *numbers) {
  igraph_rng_t own, others = *igraph_rng_default(); // it keeps copies
  IGRAPH_CHECK(igraph_rng_init(&own, &igraph_rngtype_mt19937));
  igraph_error_t code = igraph_rng_seed(&own, SEED);
  igraph_rng_set_default(&own);
  if (!code) code = find_communities(view, strengths, numbers);
  igraph_rng_set_default(&others);
  igraph_rng_destroy(&own);
  return code;
}

/// Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019), which has them connected.
static igraph_error_t leiden(const View *view, igraph_vector_t *values) {
  igraph_vector_t strengths;
  igraph_vector_int_t numbers;
  igraph_integer_t count = igraph_vcount(&view->graph);
  IGRAPH_VECTOR_INIT_FINALLY(&strengths, 0);
  IGRAPH_VECTOR_INT_INIT_FINALLY(&numbers, 0);
  IGRAPH_CHECK(find_seeded(view, &strengths, &numbers));
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

/// Give igraph the structure and the weights: relations, and for communities what they weigh.
static igraph_error_t build_view(const Task *task, View *view) {
  igraph_vector_int_t ends;
  igraph_integer_t count = task->dyads->count;
  bool directed = measures[task->measure].directed;
  IGRAPH_VECTOR_INT_INIT_FINALLY(&ends, count * 2);
  for (igraph_integer_t i = 0; i < count; i++) {
    const Dyad *dyad = &task->dyads->items[i];
    VECTOR(ends)[i * 2] = dyad->source;
    VECTOR(ends)[i * 2 + 1] = dyad->target;
    VECTOR(view->weights)[i] = directed ? (double)dyad->count : dyad->weight;
  }
  IGRAPH_CHECK(igraph_create(&view->graph, &ends, task->vertices, directed));
  igraph_vector_int_destroy(&ends);
  IGRAPH_FINALLY_CLEAN(1);
  return IGRAPH_SUCCESS;
}

static igraph_error_t perform(const Task *task) {
  View view;
  igraph_vector_t values;
  IGRAPH_VECTOR_INIT_FINALLY(&view.weights, task->dyads->count);
  IGRAPH_CHECK(build_view(task, &view));
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

/// What igraph calls on an error: give back what its functions and ours hold; the code says the rest.
static void on_error(const char *reason, const char *file, int line, igraph_error_t code) {
  (void)reason, (void)file, (void)line, (void)code;
  IGRAPH_FINALLY_FREE();
}

static void on_warning(const char *reason, const char *file, int line) {
  (void)reason, (void)file, (void)line;
}

EntStatus network_measure(NetworkMeasure measure, const Dyads *dyads, uint32_t vertices, double *values,
                          const EntLog *log) {
  assert(dyads && vertices && values);
  igraph_error_handler_t *error = igraph_set_error_handler(on_error);
  igraph_warning_handler_t *warning = igraph_set_warning_handler(on_warning);
  igraph_error_t code = perform(&(Task){measure, dyads, vertices, values});
  igraph_set_error_handler(error);
  igraph_set_warning_handler(warning);
  if (code == IGRAPH_SUCCESS) return ENT_SUCCESS;
  EntStatus status = code == IGRAPH_ENOMEM ? ENT_ERR_MEMORY : ENT_ERR_STORE;
  return log_error(log, status, (Place){NULL, 0, 0}, "cannot measure the graph: %s", igraph_strerror(code));
}
