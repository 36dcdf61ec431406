// Pictures: Graphviz's program `dot`, run on what the library writes for it.
#ifndef CLI_RENDER_H
#define CLI_RENDER_H

#include "console.h"

/// Return the name of the n-th format of pictures, or NULL after the last.
const char *render_format(size_t n);

/// Draw a graph to `out`; return an exit code.
int render_graph(const EntGraph *graph, const char *format, FILE *out);

#endif
