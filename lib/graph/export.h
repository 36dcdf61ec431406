// What the writers of the export formats share.  A format is a function and its row in export.c.
#ifndef GRAPH_EXPORT_H
#define GRAPH_EXPORT_H

#include "graph/graph_impl.h"

/// Writers return a status only for what the stream does not tell; export.c looks at the stream itself.
EntStatus dot_write(const EntGraph *graph, FILE *out);
EntStatus graphml_write(const EntGraph *graph, FILE *out);
EntStatus csv_write(const EntGraph *graph, FILE *out);
EntStatus nodelink_write(const EntGraph *graph, FILE *out);

/// Room for a number in decimal digits.
#define EXPORT_NUMBER 40

/// Write a number in at most 15 digits, with a point whatever the locale says; return `out`.
const char *export_number(char out[EXPORT_NUMBER], double number);

/// Return an edge's relation, with its status where that is not asserted: "accuse", "accuse (reported)".  Programs that
/// merge edges of one kind then keep what is only claimed apart.
Text export_kind(Arena *arena, const GraphEdge *edge);

#endif
