// Queries: rows of a search become edges and relations.
#include "graph/store_query.h"

#include <assert.h>

/// What is done with each row of a search.
typedef struct {
  StoreAppend append;
  EntStatus (*row)(void *handle, sqlite3_stmt *statement);
  void *handle;
} Rows;

static EntStatus walk(const EntStore *store, sqlite3_stmt *statement, const Rows *rows) {
  EntStatus status = ENT_SUCCESS;
  int code = SQLITE_ROW;
  while (!status && (code = sqlite3_step(statement)) == SQLITE_ROW) status = rows->row(rows->handle, statement);
  return status || code == SQLITE_DONE ? status : store_error(store, "cannot read the graph");
}

static EntStatus find(EntStore *store, const EntQuery *query, const Rows *rows) {
  Key search = ++store->searches;
  EntStatus status = store_check_query(store, query);
  if (!status) status = store_choose(store, query, search);
  if (!status) {
    sqlite3_stmt *statement = store_prepare_query(store, query, search, rows->append);
    status = statement ? walk(store, statement, rows) : ENT_ERR_STORE;
    sqlite3_finalize(statement);
  }
  store_unchoose(store, search);
  return status;
}

static EntActor read_actor(sqlite3_stmt *row, int first) {
  return (EntActor){.id = store_text(row, first),
                    .name = store_text(row, first + 1),
                    .type = store_text(row, first + 2),
                    .state = store_text(row, first + 3)};
}

static uint32_t read_offset(sqlite3_stmt *row, int column) {
  return (uint32_t)sqlite3_column_int64(row, column);
}

/// Read an actor with its place in the text.
static EntActor read_mention(sqlite3_stmt *row, int first) {
  EntActor actor = read_actor(row, first);
  actor.text = store_text(row, first + 4);
  actor.begin = read_offset(row, first + 5);
  actor.end = read_offset(row, first + 6);
  return actor;
}

static EntSpan read_span(sqlite3_stmt *row, int first) {
  return (EntSpan){store_text(row, first), read_offset(row, first + 1), read_offset(row, first + 2)};
}

typedef struct {
  EntStatus (*edge)(void *handle, const EntEdge *edge);
  void *handle;
} EdgeCall;

static EntStatus give_edge(void *handle, sqlite3_stmt *row) {
  const EdgeCall *call = handle;
  const EntEdge edge = {
      .source = read_actor(row, 0),
      .target = read_actor(row, 4),
      .relation = store_text(row, 8),
      .label = store_text(row, 9),
      .type = store_text(row, 10),
      .cameo = store_text(row, 11),
      .status = store_text(row, 12),
      .first = store_text(row, 13),
      .last = store_text(row, 14),
      .period = store_text(row, 15),
      .goldstein = sqlite3_column_double(row, 16),
      .reciprocal = sqlite3_column_int(row, 17),
      .count = (uint64_t)sqlite3_column_int64(row, 18),
      .documents = (uint64_t)sqlite3_column_int64(row, 19),
  };
  return call->edge(call->handle, &edge);
}

EntStatus ent_store_edges(EntStore *store, const EntQuery *query, EntStatus (*edge)(void *handle, const EntEdge *edge),
                          void *handle) {
  assert(store && query && edge);
  EdgeCall call = {edge, handle};
  return find(store, query, &(Rows){store_append_edges, give_edge, &call});
}

typedef struct {
  const EntSink *sink;
  Key document; ///< the one that was given last
} Replay;

static EntStatus give_document(Replay *replay, sqlite3_stmt *row) {
  Key key = sqlite3_column_int64(row, 0);
  bool same = key == replay->document;
  replay->document = key;
  if (same || !replay->sink->document) return ENT_SUCCESS;
  const EntDocument document = {.id = store_text(row, 1),
                                .date = store_text(row, 2),
                                .title = store_text(row, 3),
                                .digest = (uint64_t)sqlite3_column_int64(row, 41)};
  return replay->sink->document(replay->sink->handle, &document);
}

static EntStatus give_relation(void *handle, sqlite3_stmt *row) {
  Replay *replay = handle;
  EntStatus status = give_document(replay, row);
  if (status || !replay->sink->relation) return status;
  const EntRelation relation = {
      .document = store_text(row, 1),
      .date = store_text(row, 4),
      .sentence = read_offset(row, 5),
      .evidence = read_span(row, 6),
      .relation = store_text(row, 9),
      .label = store_text(row, 10),
      .type = store_text(row, 11),
      .cameo = store_text(row, 12),
      .goldstein = sqlite3_column_double(row, 13),
      .status = store_text(row, 14),
      .reciprocal = sqlite3_column_int(row, 15),
      .rule = store_text(row, 16),
      .trigger = read_span(row, 17),
      .source = read_mention(row, 20),
      .target = read_mention(row, 27),
      .by = read_mention(row, 34),
  };
  return replay->sink->relation(replay->sink->handle, &relation);
}

EntStatus ent_store_relations(EntStore *store, const EntQuery *query, const EntSink *sink) {
  assert(store && query && sink);
  Replay replay = {sink, 0};
  return find(store, query, &(Rows){store_append_relations, give_relation, &replay});
}
