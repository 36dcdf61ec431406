// Calls of igraph, and the view of a graph that it gets.  For those files that are the door to it.
#ifndef GRAPH_VIEW_H
#define GRAPH_VIEW_H

#include "graph/dyads.h"

#include <igraph.h>

/// What igraph is to do, and what is said where it fails: "cannot measure the graph".
typedef struct {
  igraph_error_t (*run)(void *task);
  void *task;
  const char *failure;
} ViewCall;

/// Make a call.  A failure is reported, and all that igraph and `run` have put on its stack is given back.
EntStatus view_call(const ViewCall *call, const EntLog *log);

/// Give igraph dyads as edges, in their order.
igraph_error_t view_make(igraph_t *view, const Dyads *dyads, uint32_t vertices, bool directed);

#endif
