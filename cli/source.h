// The graph that a command works on: a store, or texts that are read into one in memory.
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "options.h"

/// Open the store that is the first argument, or read the arguments as texts.  Return an exit code; also where it is
/// not EXIT_FINE there may be a store, with what could be read, and otherwise NULL.
int source_open(const Settings *settings, EntStore **store);

/// Open the graph of the settings' query and have it used; return an exit code.
int source_graph(const Settings *settings, int (*use)(const Settings *settings, EntStore *store, EntGraph *graph));

#endif
