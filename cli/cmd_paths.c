// entente paths: how one actor is linked to another.  Each edge of each step is a row; with evidence, people read the
// sentences below it, and programs get relations in place of edges.
#include "columns.h"
#include "commands.h"
#include "edges.h"
#include "source.h"

#include <stdlib.h>
#include <string.h>

#define LIMIT      100 ///< paths, where no other number is given
#define NAMED_ROOM 64  ///< for actors that a name stands for; more make no sense

static const Option rows[] = {
    {"within", 'k', OPTION_COUNT, "N", "all paths of N steps or fewer (default: only the shortest)",
     offsetof(Settings, within), NULL},
    {"undirected", 'u', OPTION_FLAG, NULL, "walk edges against their direction, too", offsetof(Settings, undirected),
     NULL},
    {"evidence", 'e', OPTION_FLAG, NULL, "print the sentences behind each edge", offsetof(Settings, evidence), NULL},
    {"limit", 0, OPTION_COUNT, "N", "the first N paths (default: 100)", offsetof(Settings, limit), NULL},
    {"format", 'f', OPTION_CHOICE, "FORMAT", "how paths are printed", offsetof(Settings, format), listing_format},
    {0},
};

static const OptionGroup own = {"output", rows};

/// An edge on a path, or a relation behind it.
typedef struct {
  uint64_t path, step; ///< from 1
  const EntEdge *edge;
  const EntRelation *relation;
} Row;

COLUMN_CELL(path, Row, columns_number(it->path, room))
COLUMN_CELL(step, Row, columns_number(it->step, room))
COLUMN_CELL(source_id, Row, it->edge->source.id)
COLUMN_CELL(source, Row, it->edge->source.name)
COLUMN_CELL(relation, Row, it->edge->relation)
COLUMN_CELL(label, Row, it->edge->label)
COLUMN_CELL(labelled, Row, columns_label(it->edge, room))
COLUMN_CELL(status, Row, it->edge->status)
COLUMN_CELL(target_id, Row, it->edge->target.id)
COLUMN_CELL(target, Row, it->edge->target.name)
COLUMN_CELL(count, Row, columns_number(it->edge->count, room))
COLUMN_CELL(documents, Row, columns_number(it->edge->documents, room))
COLUMN_CELL(first, Row, it->edge->first)
COLUMN_CELL(last, Row, it->edge->last)
COLUMN_CELL(document, Row, it->relation->document)
COLUMN_CELL(date, Row, it->relation->date)
COLUMN_CELL(sentence, Row, columns_number(it->relation->sentence, room))
COLUMN_CELL(by, Row, it->relation->by.name)
COLUMN_CELL(evidence, Row, it->relation->evidence.text)

/// The last find an edge's relations again, as in edge_shown.
static const Column shown[] = {
    {"path", path, true},
    {"step", step, true},
    {"source", source, false},
    {"relation", labelled, false},
    {"target", target, false},
    {"count", count, true},
    {"first", first, false},
    {"last", last, false},
    {"source_id", source_id, false},
    {"relation", relation, false},
    {"target_id", target_id, false},
    {"status", status, false},
    {0},
};

static const Column of_edge[] = {
    {"path", path, true},
    {"step", step, true},
    {"source_id", source_id, false},
    {"source", source, false},
    {"relation", relation, false},
    {"label", label, false},
    {"status", status, false},
    {"target_id", target_id, false},
    {"target", target, false},
    {"count", count, true},
    {"documents", documents, true},
    {"first", first, false},
    {"last", last, false},
    {0},
};
static const Column of_relation[] = {
    {"path", path, true},          {"step", step, true},
    {"source", source, false},     {"relation", relation, false},
    {"status", status, false},     {"target", target, false},
    {"document", document, false}, {"date", date, false},
    {"sentence", sentence, true},  {"by", by, false},
    {"evidence", evidence, false}, {0},
};

/// What is printed, and where the search has come to.
typedef struct {
  Listing listing;
  const Settings *settings;
  EntStore *store;
  Row row;
  uint64_t limit;
} Printing;

/// Print the evidence of the edge in a row of the table.
static EntStatus print_below(void *handle, size_t row) {
  const Printing *printing = handle;
  const EntQuery *query = &printing->settings->query;
  return edges_print_below(&printing->listing, row, printing->store,
                           &(EntQuery){.since = query->since, .until = query->until});
}

static EntStatus add_relation(void *handle, const EntRelation *relation) {
  Printing *printing = handle;
  printing->row.relation = relation;
  return listing_add(&printing->listing, &printing->row);
}

static EntStatus add_edge(Printing *printing, const EntEdge *edge) {
  printing->row.edge = edge;
  if (!printing->settings->evidence || printing->listing.table) return listing_add(&printing->listing, &printing->row);
  const EntQuery query = {.source = edge->source.id.data,
                          .relation = edge->relation.data,
                          .target = edge->target.id.data,
                          .status = edge->status.data,
                          .since = printing->settings->query.since,
                          .until = printing->settings->query.until};
  return edges_behind(printing->store, &query, &(EntSink){.handle = printing, .relation = add_relation});
}

static EntStatus add_path(void *handle, const EntPath *path) {
  Printing *printing = handle;
  EntStatus status = ENT_SUCCESS;
  if (printing->row.path == printing->limit) {
    console_note("there are more paths; --limit gives more than %llu", (unsigned long long)printing->limit);
    return ENT_END;
  }
  printing->row.path++;
  for (size_t i = 0; !status && i < path->count; i++) {
    printing->row.step = i + 1;
    for (size_t k = 0; !status && k < path->steps[i].count; k++) status = add_edge(printing, &path->steps[i].edges[k]);
  }
  return status;
}

/// The actors that a name stands for.
typedef struct {
  EntText ids[NAMED_ROOM];
  size_t count;
} Named;

static EntStatus add_actor(void *handle, const EntActor *actor) {
  Named *named = handle;
  if (named->count == NAMED_ROOM) return ENT_END;
  char *id = strndup(actor->id.data, actor->id.length);
  if (!id) return ENT_ERR_MEMORY;
  named->ids[named->count++] = records_view(id);
  return ENT_SUCCESS;
}

static int find_actors(EntStore *store, const char *name, Named *named) {
  EntStatus status = ent_store_actors(store, name, add_actor, named);
  return console_result(status == ENT_END ? ENT_SUCCESS : status);
}

static void free_actors(Named *named) {
  for (size_t i = 0; i < named->count; i++) free((void *)(uintptr_t)named->ids[i].data);
}

static EntStatus find_length(void *handle, const EntPath *path) {
  *(size_t *)handle = path->count;
  return ENT_END;
}

/// Say that there is no path, and what there is instead.
static void explain_none(const EntGraph *graph, EntPathQuery query, const char *const *names) {
  size_t longer = 0, undirected = 0;
  query.within = 0;
  ent_graph_paths(graph, &query, find_length, &longer);
  bool directed = !query.undirected;
  query.undirected = true;
  if (directed) ent_graph_paths(graph, &query, find_length, &undirected);
  if (longer)
    console_note("no path from %s to %s is that short; the shortest has %zu steps", names[0], names[1], longer);
  else if (undirected)
    console_note("no path from %s to %s; --undirected finds one", names[0], names[1]);
  else
    console_note("no path from %s to %s", names[0], names[1]);
}

static int search(const Settings *settings, EntStore *store, const EntGraph *graph, const EntPathQuery *query) {
  bool relations = settings->evidence && listing_find(settings->format);
  Printing printing = {.settings = settings, .store = store, .limit = settings->limit ? settings->limit : LIMIT};
  printing.listing = (Listing){.name = settings->format,
                               .shown = shown,
                               .hidden = EDGE_IDS,
                               .columns = relations ? of_relation : of_edge,
                               .below = settings->evidence ? print_below : NULL,
                               .handle = &printing};
  EntStatus status = listing_open(&printing.listing);
  if (!status) status = ent_graph_paths(graph, query, add_path, &printing);
  if (!status && !printing.row.path) explain_none(graph, *query, settings->arguments + settings->count);
  return listing_close(&printing.listing, status);
}

/// Search between the two names that stand behind the settings' arguments.
static int print_paths(const Settings *settings, EntStore *store, EntGraph *graph) {
  const char *const *names = settings->arguments + settings->count;
  Named from = {0}, to = {0};
  int code = find_actors(store, names[0], &from);
  if (!code) code = find_actors(store, names[1], &to);
  const EntPathQuery query = {.from = from.ids,
                              .to = to.ids,
                              .from_count = from.count,
                              .to_count = to.count,
                              .within = settings->within,
                              .undirected = settings->undirected};
  if (!code) code = search(settings, store, graph, &query);
  free_actors(&to);
  free_actors(&from);
  return code;
}

static int run(const Settings *settings) {
  Settings of_graph = *settings;
  of_graph.count -= 2;
  return source_graph(&of_graph, print_paths);
}

const Command cmd_paths = {
    .name = "paths",
    .summary = "Print how one actor is linked to another, the shortest paths first",
    .arguments = "GRAPH|INPUT... FROM TO",
    .least = 3,
    .example = "  entente paths graph.db Ankara Nicosia --within 3 --evidence\n",
    .groups = (const OptionGroup *const[]){&own, &options_filter, &options_run, &options_data, NULL},
    .run = run,
};
