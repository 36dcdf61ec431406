// What a page tells of an edge and of an actor beyond the graph: sentences, days, and what texts called somebody.
#ifndef GRAPH_PAGE_EVIDENCE_H
#define GRAPH_PAGE_EVIDENCE_H

#include "graph/graph_impl.h"

/// Where something stands in a sentence, in UTF-16 units as scripts count; nowhere where both are 0.
typedef struct {
  uint32_t begin, end;
} PageSpan;

typedef struct {
  Text text, document, date;
  Text by; ///< name of who claims it, or empty
  PageSpan source, target, trigger;
} PageSentence;

typedef struct {
  ARRAY(PageSentence) sentences; ///< the earliest, by date, then by document and text
  ARRAY(Text) days;              ///< one for each relation, sorted; empty where it has no date
} PageEdge;

/// Names in texts, in their order: "Ankara" of Türkiye.
typedef struct {
  ARRAY(Text) names;
} PageActor;

typedef struct {
  PageEdge *edges;   ///< one for each edge of the graph
  PageActor *actors; ///< one for each vertex
} PageEvidence;

/// Gather what the store of a graph tells; all is kept in `arena`.
EntStatus page_gather(const EntGraph *graph, Arena *arena, PageEvidence *evidence);

#endif
