// The tables.  Strings that come again and again (surfaces, rules, kinds of relation) are kept once.  References are
// told but not enforced: each relation has eleven, and to look all of them up a build takes two fifths more.
//
// Version 2 added what a document's content was.  The indexes of a new graph are made when it is whole: to keep them in
// order row by row takes a third more for 300,000 relations.  A graph whose build was killed has none, and is right
// without.
#include "graph/store_schema.h"

#include <assert.h>

#define APPLICATION 1164866661 // "Ente" in ASCII
#define VERSION     2
#define QUOTE(x)    #x
#define STRING(x)   QUOTE(x)

static const char *const schema[] = {
    "PRAGMA application_id = " STRING(APPLICATION),
    "PRAGMA user_version = " STRING(VERSION),
    "CREATE TABLE document(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, date TEXT NOT NULL, title TEXT NOT NULL,"
    " digest INTEGER NOT NULL DEFAULT 0)",
    "CREATE TABLE actor(key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type TEXT NOT NULL,"
    " state TEXT NOT NULL)",
    "CREATE TABLE alias(folded TEXT NOT NULL, actor INTEGER NOT NULL REFERENCES actor, is_name INTEGER NOT NULL,"
    " PRIMARY KEY(folded, actor)) WITHOUT ROWID",
    "CREATE TABLE kind(key INTEGER PRIMARY KEY, relation TEXT NOT NULL, label TEXT NOT NULL, type TEXT NOT NULL,"
    " cameo TEXT NOT NULL, goldstein REAL NOT NULL, UNIQUE(relation, label, type, cameo, goldstein))",
    "CREATE TABLE string(key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)",
    "CREATE TABLE evidence(key INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document,"
    " sentence INTEGER NOT NULL, begin_at INTEGER NOT NULL, end_at INTEGER NOT NULL, text TEXT NOT NULL)",
    "CREATE TABLE relation(key INTEGER PRIMARY KEY, date TEXT NOT NULL,"
    " document INTEGER NOT NULL REFERENCES document, evidence INTEGER NOT NULL REFERENCES evidence,"
    " kind INTEGER NOT NULL REFERENCES kind, status INTEGER NOT NULL REFERENCES string,"
    " rule INTEGER NOT NULL REFERENCES string, reciprocal INTEGER NOT NULL,"
    " source INTEGER NOT NULL REFERENCES actor, source_text INTEGER NOT NULL REFERENCES string,"
    " source_begin INTEGER NOT NULL, source_end INTEGER NOT NULL,"
    " target INTEGER NOT NULL REFERENCES actor, target_text INTEGER NOT NULL REFERENCES string,"
    " target_begin INTEGER NOT NULL, target_end INTEGER NOT NULL,"
    " claimant INTEGER REFERENCES actor, claimant_text INTEGER NOT NULL REFERENCES string,"
    " claimant_begin INTEGER NOT NULL, claimant_end INTEGER NOT NULL,"
    " trigger_text INTEGER NOT NULL REFERENCES string, trigger_begin INTEGER NOT NULL, trigger_end INTEGER NOT NULL)",
    "CREATE INDEX relation_document ON relation(document)",
};

/// What makes a graph of each version one of the next.
static const char *const migrations[VERSION] = {
    [1] = "ALTER TABLE document ADD COLUMN digest INTEGER NOT NULL DEFAULT 0;"
          "CREATE INDEX relation_document ON relation(document)",
};

/// What lets a reader see a graph of each older version as if it were ours.
static const char *const views[VERSION] = {
    [1] = "CREATE TEMP VIEW document AS SELECT *, 0 AS digest FROM main.document",
};

static EntStatus read_number(const EntStore *store, const char *sql, Key *number) {
  sqlite3_stmt *statement = NULL;
  bool found = !sqlite3_prepare_v2(store->database, sql, -1, &statement, NULL) && sqlite3_step(statement) == SQLITE_ROW;
  if (found) *number = sqlite3_column_int64(statement, 0);
  EntStatus status = found ? ENT_SUCCESS : store_error(store, "cannot open the graph");
  sqlite3_finalize(statement);
  return status;
}

static EntStatus make_schema(EntStore *store) {
  EntStatus status = store_execute(store, "BEGIN IMMEDIATE");
  for (size_t i = 0; !status && i < sizeof schema / sizeof *schema; i++) status = store_execute(store, schema[i]);
  return status;
}

static EntStatus migrate(const EntStore *store, Key version) {
  EntStatus status = store_execute(store, "BEGIN IMMEDIATE");
  for (; !status && version < VERSION; version++) status = store_execute(store, migrations[version]);
  if (!status) status = store_execute(store, "PRAGMA user_version = " STRING(VERSION));
  return status ? status : store_execute(store, "COMMIT");
}

static EntStatus view_older(const EntStore *store, Key version) {
  EntStatus status = ENT_SUCCESS;
  for (; !status && version < VERSION; version++) status = store_execute(store, views[version]);
  return status;
}

EntStatus store_check_schema(EntStore *store) {
  assert(store);
  const Place place = {store->path, 0, 0};
  Key tables = 0, application = 0, version = 0;
  EntStatus status = read_number(store, "SELECT count(*) FROM sqlite_master", &tables);
  if (!status) status = read_number(store, "PRAGMA application_id", &application);
  if (!status) status = read_number(store, "PRAGMA user_version", &version);
  if (status) return status;
  bool writes = store->mode == ENT_STORE_WRITE;
  if (!tables && !application && writes) return make_schema(store);
  if (application != APPLICATION) return log_error(store->log, ENT_ERR_STORE, place, "no graph made by entente");
  if (version == VERSION) return ENT_SUCCESS;
  if (version > 0 && version < VERSION) return writes ? migrate(store, version) : view_older(store, version);
  return log_error(store->log, ENT_ERR_STORE, place,
                   "graph of version %lld, expected %d or less: a newer entente made it", (long long)version, VERSION);
}

EntStatus store_make_indexes(const EntStore *store) {
  assert(store);
  return store_execute(store, "CREATE INDEX IF NOT EXISTS relation_source ON relation(source);"
                              "CREATE INDEX IF NOT EXISTS relation_target ON relation(target);"
                              "CREATE INDEX IF NOT EXISTS relation_claimant ON relation(claimant)"
                              " WHERE claimant IS NOT NULL");
}
