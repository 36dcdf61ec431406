// Printing the edges of a query, with or without the sentences they stand on.
#ifndef CLI_EDGES_H
#define CLI_EDGES_H

#include "options.h"

/// Print the edges of the settings' query in their format; return an exit code.
int edges_print(const Settings *settings, EntStore *store);

/// Return the name of the n-th format that edges can be printed in, or NULL after the last.
const char *edges_format(size_t n);

#endif
