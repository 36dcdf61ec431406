// What is told of vertices and edges: one table for all formats, so that a column has the same name and type in each.
#ifndef GRAPH_ATTRIBUTES_H
#define GRAPH_ATTRIBUTES_H

#include "graph/graph_impl.h"

typedef enum { ATTRIBUTE_TEXT, ATTRIBUTE_DATE, ATTRIBUTE_COUNT, ATTRIBUTE_NUMBER, ATTRIBUTE_TRUTH } AttributeType;

/// Gives the value of the vertex or edge at an index, empty where it has none; what is no text as "12", "-3.4" or
/// "true".  It is borrowed from the graph or lies in the arena.
typedef Text AttributeValue(const EntGraph *graph, uint32_t index, Arena *arena);

typedef struct {
  const char *name;
  AttributeType type;
  AttributeValue *value;
  bool (*has)(const EntGraph *graph); ///< whether a graph has it at all; NULL: always
} Attribute;

/// How many attributes vertices or edges can have in a format.
#define ATTRIBUTES_MOST 40

typedef struct {
  Attribute items[ATTRIBUTES_MOST];
  size_t count;
} Attributes;

/// Append `count` attributes, less those that the graph does not have.
void attributes_add(Attributes *attributes, const EntGraph *graph, const Attribute *added, size_t count);

/// Append what every format tells of vertices, and of edges.
void attributes_of_vertices(Attributes *attributes, const EntGraph *graph);
void attributes_of_edges(Attributes *attributes, const EntGraph *graph);

/// What each format has its own names for.  A kind is the relation, with the status where that is not asserted,
/// "accuse (reported)": programs that merge edges of one kind then keep what is only claimed apart.  A label is the
/// same for people, "accused (reported)".  A weight is never 0: Gephi drops such edges.  A token is an id as XML allows
/// it: bytes that may not stand in one become ".hh", the point too, so that different ids stay different.
AttributeValue vertex_id, vertex_token, vertex_name, vertex_size, vertex_color;
AttributeValue edge_id, edge_source, edge_target, edge_source_token, edge_target_token, edge_source_name,
    edge_target_name, edge_kind, edge_label, edge_weight, edge_color;

/// Write a number in at most 15 digits, with a point whatever the locale says.
Text attributes_number(double number, Arena *arena);

#endif
