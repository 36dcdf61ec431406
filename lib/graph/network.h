// Measures of networks, as igraph computes them.
#ifndef GRAPH_NETWORK_H
#define GRAPH_NETWORK_H

#include "graph/dyads.h"

typedef enum {
  NETWORK_PAGERANK,
  NETWORK_BETWEENNESS,
  NETWORK_HUBS,
  NETWORK_AUTHORITIES,
  NETWORK_LEIDEN
} NetworkMeasure;

/// Compute what a measure gives to each of `vertices`, more than 0, and write it to `values`.  NETWORK_LEIDEN takes
/// each dyad as a tie without direction and gives numbers of communities from 0.  A failure is reported.
EntStatus network_measure(NetworkMeasure measure, const Dyads *dyads, uint32_t vertices, double *values,
                          const EntLog *log);

#endif
