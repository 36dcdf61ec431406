// Printing the edges of a query, with or without the sentences they stand on.
#ifndef CLI_EDGES_H
#define CLI_EDGES_H

#include "listing.h"
#include "options.h"

/// Print the edges of the settings' query in their format; return an exit code.
int edges_print(const Settings *settings, EntStore *store);

/// Hand the relations behind an edge, which a query names by its ids, to a sink.
EntStatus edges_behind(EntStore *store, const EntQuery *edge, const EntSink *sink);

/// Print the sentences behind the edge in a row of a listing, whose hidden cells are its ids; `asked` has the time and
/// the unit that were asked for.
EntStatus edges_print_below(const Listing *listing, size_t row, EntStore *store, const EntQuery *asked);

#endif
