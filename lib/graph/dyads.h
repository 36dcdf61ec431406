// Dyads: all edges between two actors as one weighted tie, which is what measures, paths and balance look at.
#ifndef GRAPH_DYADS_H
#define GRAPH_DYADS_H

#include "graph/graph_impl.h"

/// What was done between two actors; `source` and `target` are vertices, and never the same.
typedef struct {
  uint32_t source, target;
  uint32_t first, edges; ///< its part of Dyads.edges
  uint64_t count;        ///< relations
  double weight;         ///< sum of the Goldstein weights of all relations
} Dyad;

typedef struct {
  Dyad *items; ///< by source, then by target
  uint32_t count;
  uint32_t *edges; ///< indices of edges of the graph, dyad by dyad, in the order of the graph
} Dyads;

/// Between which actors an edge counts.
typedef enum {
  DYADS_DIRECTED, ///< from source to target; what is reciprocal, such as a meeting, also from target to source
  DYADS_BOTH,     ///< in both directions, whatever it is
  DYADS_ONCE      ///< under the ends in the order of vertices: one dyad for two actors
} DyadsDirection;

/// Group the edges that `fits` takes, or all where it is NULL.  Jumps to the arena's owner where memory runs out.
Dyads dyads_group(Arena *arena, const EntGraph *graph, DyadsDirection direction,
                  bool (*fits)(const EntGraph *graph, const GraphEdge *edge));

/// Whether an edge tells if two actors are friends: one that the text asserts, or, where the query of the graph named a
/// status, any.
bool dyads_is_sure(const EntGraph *graph, const GraphEdge *edge);

/// Return where each vertex's dyads begin as a source: those of vertex v are at [v] to [v + 1].
uint32_t *dyads_begins(Arena *arena, const EntGraph *graph, const Dyads *dyads);

#endif
