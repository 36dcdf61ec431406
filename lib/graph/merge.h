// Other edges between the same actors: one for each pair, or one for each relation with its sentence.
#ifndef GRAPH_MERGE_H
#define GRAPH_MERGE_H

#include "graph/graph_impl.h"

/// Begin a graph with all that another one has, and with an arena of its own.
void merge_begin(const EntGraph *graph, EntGraph *merged);

/// Make a graph with one edge from a source to a target, whatever the relations are.  Its vertices are borrowed from
/// `graph`; it is freed with arena_free of its arena.
EntStatus merge_pairs(const EntGraph *graph, EntGraph *merged);

/// The same with an edge for each relation behind the edges of `graph`, in the order of documents.
EntStatus merge_none(const EntGraph *graph, EntGraph *merged);

/// The same with the edges of `graph` and, for each, the first sentences behind it.
EntStatus merge_evidence(const EntGraph *graph, EntGraph *merged);

#endif
