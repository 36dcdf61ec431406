// Small graphs written as lists of ties, whose measures are known by hand.
#ifndef TESTS_GRAPH_NETWORKS_H
#define TESTS_GRAPH_NETWORKS_H

#include "graph/graph_impl.h"
#include "graph/samples.h"

/// What one actor does to another `count` times; actors are named by their ids.
typedef struct {
  const char *source, *target; ///< NULL ends a list
  unsigned count;
  double goldstein;
  bool reciprocal;
  const char *status; ///< NULL: asserted
} Tie;

static inline EntRelation networks_relation(const Tie *tie) {
  EntRelation relation = samples_relation();
  relation.source = samples_actor(tie->source, tie->source, "state", "");
  relation.target = samples_actor(tie->target, tie->target, "state", "");
  relation.relation = text_view(tie->reciprocal ? "meet" : tie->goldstein < 0 ? "attack" : "aid");
  relation.label = text_view(tie->reciprocal ? "met" : tie->goldstein < 0 ? "attacked" : "aided");
  relation.goldstein = tie->goldstein;
  relation.reciprocal = tie->reciprocal;
  if (tie->status) relation.status = text_view(tie->status);
  return relation;
}

/// Return the graph of what a query finds in ties.
static inline EntGraph *networks_query(const Tie *ties, EntQuery query) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntGraph *graph = NULL;
  char document[24];
  unsigned documents = 0;
  for (const Tie *tie = ties; tie->source; tie++)
    for (unsigned i = 0; i < tie->count; i++) {
      snprintf(document, sizeof document, "d%u", documents++);
      ck_assert_int_eq(samples_add(store, document, networks_relation(tie)), ENT_SUCCESS);
    }
  ck_assert_int_eq(ent_graph_open(&graph, store, &query, NULL), ENT_SUCCESS);
  ent_store_close(store);
  return graph;
}

static inline EntGraph *networks_open(const Tie *ties) {
  return networks_query(ties, (EntQuery){0});
}

/// Return the vertex of an actor.
static inline uint32_t networks_vertex(const EntGraph *graph, const char *id) {
  uint32_t v = 0;
  while (v < graph->vertices.count && !text_is(graph->vertices.items[v].actor.id, id)) v++;
  ck_assert_uint_lt(v, graph->vertices.count);
  return v;
}

/// Return what a measure gives an actor.
static inline double networks_value(EntGraph *graph, EntMeasure measure, const char *id) {
  ck_assert_int_eq(ent_graph_measure(graph, measure), ENT_SUCCESS);
  return graph->measures[measure][networks_vertex(graph, id)];
}

#endif
