// Where the actors of a graph stand in a drawing.
#ifndef GRAPH_LAYOUT_H
#define GRAPH_LAYOUT_H

#include "graph/graph_impl.h"

typedef struct {
  double x, y;
} LayoutPoint;

/// Find a place for each vertex, the same for the same graph: actors with an edge stand about 1 apart, and parts that
/// no edge joins lie beside each other.  A failure is reported.
EntStatus layout_graph(const EntGraph *graph, LayoutPoint *points, const EntLog *log);

#endif
