// The graph as arrays: what the writers of the export formats read.
#ifndef GRAPH_GRAPH_IMPL_H
#define GRAPH_GRAPH_IMPL_H

#include "base/array.h"
#include "base/log.h"
#include "base/symbols.h"

/// An actor of the graph.
typedef struct {
  EntActor actor;
  uint32_t degree;   ///< edges in and out
  uint64_t strength; ///< relations behind them
  uint32_t place;    ///< while the graph is built: number in the order of arrival
} GraphVertex;

typedef struct {
  uint32_t source, target; ///< indices of vertices
  Text relation, label, type, cameo, status;
  double goldstein;
  bool reciprocal;
  uint64_t count, documents;
  Text first, last;
} GraphEdge;

/// The first relations behind an edge.
typedef struct {
  Text documents, sentences; ///< joined
  uint64_t count;            ///< relations that were read
} GraphEvidence;

struct EntGraphImpl {
  const EntLog *log;
  EntStore *store; ///< borrowed, as is what the query points to: for what the arrays do not hold
  EntQuery query;
  Arena arena;
  ARRAY(GraphVertex) vertices;   ///< by id
  ARRAY(GraphEdge) edges;        ///< by count, then by names
  ARRAY(GraphEvidence) evidence; ///< by edge; empty where it is not asked for
  bool status_chosen;            ///< by the query
  /// What was measured, one value a vertex; NULL where it was not.  Degree and strength are in the vertices.
  double *measures[ENT_MEASURES];
};

/// Return an edge as it is given to callers, with views that live as long as the graph.
EntEdge graph_edge(const EntGraph *graph, uint32_t index);

/// Find the vertex of an actor by its id; false where it is not there.
bool graph_find(const EntGraph *graph, Text id, uint32_t *vertex);

#endif
