// What stands behind the edges of a graph: the relations that the store has of them.
#ifndef GRAPH_BEHIND_H
#define GRAPH_BEHIND_H

#include "graph/graph_impl.h"

/// Where relations go; `edge` is the index of the one that a relation stands behind.
typedef struct {
  void *handle;
  EntStatus (*relation)(void *handle, uint32_t edge, const EntRelation *relation);
} BehindVisitor;

/// Hand all relations behind the edges to the visitor, by document and place.  Edges are found by a list in the arena,
/// which is made first: it jumps to the arena's owner where memory runs out.
EntStatus behind_read(const EntGraph *graph, Arena *arena, BehindVisitor visitor);

#endif
