// What a drawing shows: edges between the same two actors become one line with several relations on it.
#ifndef GRAPH_DOT_PAIRS_H
#define GRAPH_DOT_PAIRS_H

#include "graph/graph_impl.h"

/// A relation on a line.
typedef struct {
  const GraphEdge *edge;
  uint64_t count;
} PairLabel;

/// A line from one actor to another.
typedef struct {
  uint32_t source, target;
  bool both; ///< the relations on it have no direction
  uint64_t count;
  ARRAY(PairLabel) labels; ///< the strongest first
} Pair;

typedef ARRAY(Pair) Pairs;

/// Group the edges of a graph into lines, the strongest first.
void pairs_group(Arena *arena, const EntGraph *graph, Pairs *pairs);

#endif
