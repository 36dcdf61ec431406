// Vertices or edges as a list of JSON objects.
#ifndef GRAPH_OBJECTS_H
#define GRAPH_OBJECTS_H

#include "graph/attributes.h"

typedef struct {
  const EntGraph *graph;
  uint32_t count; ///< of its vertices, or edges
  Attributes attributes;
  const char *before, *after; ///< what stands around the members of each
} Objects;

/// Write the objects, one a line, with commas between them.  The arena is reset for each.
void objects_write(const Objects *objects, Arena *arena, FILE *out);

#endif
