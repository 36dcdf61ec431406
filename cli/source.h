// The graph that a command works on: a store, or texts that are read into one in memory.
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "options.h"

/// Open the store that is the first argument, or read the arguments as texts, and have that used; return an exit code.
/// What could be read is used also where something could not.
int source_use(const Settings *settings, int (*use)(const Settings *settings, EntStore *store));

/// The same with the graph of the settings' query.
int source_graph(const Settings *settings, int (*use)(const Settings *settings, EntStore *store, EntGraph *graph));

#endif
