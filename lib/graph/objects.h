// Vertices or edges as a list of JSON objects, and a graph as two such lists.
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

/// A format that is two such lists: its own attributes come before those that all formats have.
typedef struct {
  const char *head, *between, *tail; ///< what stands around the lists of vertices and of edges
  const char *before, *after;        ///< as in Objects
  const Attribute *of_vertices, *of_edges;
  size_t vertex_count, edge_count; ///< of its own attributes
} ObjectsFormat;

/// Write a graph in a format.
EntStatus objects_write_graph(const EntGraph *graph, const ObjectsFormat *format, FILE *out);

#endif
