// igraph gets structure in one bulk call: 64,000 edges took it 52 s one by one and 2 ms in bulk.  Dyads are given to it
// and not edges, for to igraph two edges between the same actors are two ways from one to the other.
//
// igraph aborts on errors and prints its warnings unless it is told otherwise, and takes random numbers from one
// source, all for the whole process; so its handlers and its source are set for the time of our calls, and put back.
#include "graph/view.h"

#include <assert.h>

#define SEED 20250131 ///< any will do, as long as it stays

igraph_error_t view_make(igraph_t *view, const Dyads *dyads, uint32_t vertices, bool directed) {
  igraph_vector_int_t ends;
  igraph_integer_t count = dyads->count;
  IGRAPH_VECTOR_INT_INIT_FINALLY(&ends, count * 2);
  for (igraph_integer_t i = 0; i < count; i++) {
    VECTOR(ends)[i * 2] = dyads->items[i].source;
    VECTOR(ends)[i * 2 + 1] = dyads->items[i].target;
  }
  IGRAPH_CHECK(igraph_create(view, &ends, vertices, directed));
  igraph_vector_int_destroy(&ends);
  IGRAPH_FINALLY_CLEAN(1);
  return IGRAPH_SUCCESS;
}

/// Run with random numbers that are the same each time.
static igraph_error_t run_seeded(const ViewCall *call) {
  igraph_rng_t own, others = *igraph_rng_default(); // it keeps copies
  IGRAPH_CHECK(igraph_rng_init(&own, &igraph_rngtype_mt19937));
  igraph_error_t code = igraph_rng_seed(&own, SEED);
  igraph_rng_set_default(&own);
  if (!code) code = call->run(call->task);
  igraph_rng_set_default(&others);
  igraph_rng_destroy(&own);
  return code;
}

/// What igraph calls on an error: give back what its functions and ours hold; the code says the rest.
static void on_error(const char *reason, const char *file, int line, igraph_error_t code) {
  (void)reason, (void)file, (void)line, (void)code;
  IGRAPH_FINALLY_FREE();
}

static void on_warning(const char *reason, const char *file, int line) {
  (void)reason, (void)file, (void)line;
}

EntStatus view_call(const ViewCall *call, const EntLog *log) {
  assert(call && call->run && call->failure);
  igraph_error_handler_t *error = igraph_set_error_handler(on_error);
  igraph_warning_handler_t *warning = igraph_set_warning_handler(on_warning);
  igraph_error_t code = run_seeded(call);
  igraph_set_error_handler(error);
  igraph_set_warning_handler(warning);
  if (code == IGRAPH_SUCCESS) return ENT_SUCCESS;
  EntStatus status = code == IGRAPH_ENOMEM ? ENT_ERR_MEMORY : ENT_ERR_STORE;
  return log_error(log, status, (Place){NULL, 0, 0}, "%s: %s", call->failure, igraph_strerror(code));
}
