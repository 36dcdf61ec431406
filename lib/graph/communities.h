// Communities: groups of actors who cooperate more with each other than with the rest.
#ifndef GRAPH_COMMUNITIES_H
#define GRAPH_COMMUNITIES_H

#include "graph/graph_impl.h"

/// Write the number of each vertex's community to `values`: from 1, the one with most cooperation first; 0 for actors
/// who cooperate with nobody.
EntStatus communities_find(const EntGraph *graph, double *values);

#endif
