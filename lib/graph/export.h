// What the writers of the export formats share.  A format is a function and its row in export.c.
#ifndef GRAPH_EXPORT_H
#define GRAPH_EXPORT_H

#include "graph/attributes.h"

/// Writers return a status only for what the stream does not tell; export.c looks at the stream itself.
typedef EntStatus ExportWriter(const EntGraph *graph, const EntExportOptions *options, FILE *out);

ExportWriter dot_write, graphml_write, gexf_write, nodelink_write, cytoscape_write, page_write;
ExportWriter csv_write_nodes, csv_write_edges, tsv_write_nodes, tsv_write_edges, neo4j_write_nodes, neo4j_write_edges;

/// Whether this build has the page that page_write fills.
bool page_built(void);

#endif
