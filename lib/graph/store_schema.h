// The tables of the store, their version, and how those of an older one become ours.
#ifndef GRAPH_STORE_SCHEMA_H
#define GRAPH_STORE_SCHEMA_H

#include "graph/store_impl.h"

/// See that the file is a graph that this version can use; one that is still empty becomes a graph.  An older one is
/// brought up to date where the store is written, in the first transaction; a reader sees it as if it were.
EntStatus store_check_schema(EntStore *store);

/// Make the indexes by which queries find relations, where they are not there yet.
EntStatus store_make_indexes(const EntStore *store);

#endif
