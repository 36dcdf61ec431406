// Edges are a listing.  With evidence, programs get the relations behind the edges; people read them below each edge.
#include "edges.h"

#include <string.h>

#include "columns.h"
#include "evidence.h"

/// A query whose edges are printed.
typedef struct {
  Listing listing;
  const Settings *settings;
  EntStore *store;
} Printing;

/// Relations of an edge on their way to a sink.
typedef struct {
  const char *relation;
  const EntSink *sink;
} Behind;

/// Pass a relation on, but not one that only has another's label for its name.
static EntStatus pass_on(void *handle, const EntRelation *relation) {
  const Behind *behind = handle;
  size_t length = strlen(behind->relation);
  bool same = relation->relation.length == length && !memcmp(relation->relation.data, behind->relation, length);
  return same ? behind->sink->relation(behind->sink->handle, relation) : ENT_SUCCESS;
}

EntStatus edges_behind(EntStore *store, const EntQuery *edge, const EntSink *sink) {
  Behind behind = {edge->relation, sink};
  return ent_store_relations(store, edge, &(EntSink){.handle = &behind, .relation = pass_on});
}

static EntStatus print_evidence(void *handle, const EntRelation *relation) {
  (void)handle;
  evidence_print(relation, console_colours(stdout), stdout);
  return ENT_SUCCESS;
}

EntStatus edges_print_below(const Listing *listing, size_t row, EntStore *store, const EntQuery *asked) {
  const EntQuery edge = {
      .source = listing_hidden(listing, row, 0),
      .relation = listing_hidden(listing, row, 1),
      .target = listing_hidden(listing, row, 2),
      .status = listing_hidden(listing, row, 3),
      .since = asked->since,
      .until = asked->until,
      .by = asked->by,
  };
  EntStatus status = edges_behind(store, &edge, &(EntSink){.relation = print_evidence});
  bool last = row + 1 == table_rows(listing->table);
  if (!last) putchar('\n');
  return status;
}

static bool is_by_period(const EntQuery *query) {
  return query->by && strcmp(query->by, "state") != 0;
}

/// Print what stands behind the edge in a row: where it is counted by a period, what fell into that.
static EntStatus print_below(void *handle, size_t row) {
  const Printing *printing = handle;
  EntQuery asked = printing->settings->query;
  if (is_by_period(&asked)) asked.since = asked.until = table_cell(printing->listing.table, row, 0);
  return edges_print_below(&printing->listing, row, printing->store, &asked);
}

static EntStatus add_edge(void *handle, const EntEdge *edge) {
  const Printing *printing = handle;
  return listing_add(&printing->listing, edge);
}

static EntStatus add_relation(void *handle, const EntRelation *relation) {
  const Printing *printing = handle;
  return listing_add(&printing->listing, relation);
}

/// Print relations; as JSON they are those of `extract`, so that one program reads both.
static EntStatus print_relations(Printing *printing) {
  const bool columns = printing->listing.format->header;
  const EntSink sink =
      columns ? (EntSink){.handle = printing, .relation = add_relation} : ent_jsonl_sink(stdout, false);
  return ent_store_relations(printing->store, &printing->settings->query, &sink);
}

int edges_print(const Settings *settings, EntStore *store) {
  const bool relations = settings->evidence && listing_find(settings->format);
  Printing printing = {.settings = settings, .store = store};
  printing.listing = (Listing){.name = settings->format,
                               .shown = edge_shown + !is_by_period(&settings->query),
                               .columns = relations ? relation_columns : edge_columns,
                               .hidden = EDGE_IDS,
                               .below = settings->evidence ? print_below : NULL,
                               .handle = &printing,
                               .none = "no edges"};
  EntStatus status = listing_open(&printing.listing);
  if (!status)
    status = relations ? print_relations(&printing) : ent_store_edges(store, &settings->query, add_edge, &printing);
  return listing_close(&printing.listing, status);
}
