// The store: one SQLite file that holds documents, actors and relations with their evidence.  Edges are never kept:
// they are counted when asked for, which costs little and cannot go wrong.
//
// A new file is ours until its first commit: the schema is written in the first transaction, so a failed build leaves
// no file behind.  There is a rollback journal and no write-ahead log, because a graph is handed around as one file.
#include "graph/store_impl.h"
#include "graph/store_schema.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char settings[] = "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;"
                               "PRAGMA cache_size = -65536; PRAGMA trusted_schema = OFF;";

/// What SQLite's result codes are to a caller; all others are ENT_ERR_STORE.
static const struct {
  int code;
  EntStatus status;
} statuses[] = {
    {SQLITE_NOMEM, ENT_ERR_MEMORY}, {SQLITE_IOERR, ENT_ERR_IO}, {SQLITE_FULL, ENT_ERR_IO},
    {SQLITE_CANTOPEN, ENT_ERR_IO},  {SQLITE_PERM, ENT_ERR_IO},  {SQLITE_READONLY, ENT_ERR_IO},
};

EntStatus store_error(const EntStore *store, const char *what) {
  assert(store && what);
  EntStatus status = ENT_ERR_STORE;
  int code = store->database ? sqlite3_errcode(store->database) & 0xff : SQLITE_NOMEM;
  for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
    if (statuses[i].code == code) status = statuses[i].status;
  const char *why = store->database ? sqlite3_errmsg(store->database) : "out of memory";
  return log_error(store->log, status, (Place){store->path, 0, 0}, "%s: %s", what, why);
}

sqlite3_stmt *store_prepare(const EntStore *store, const char *sql) {
  assert(store && sql);
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(store->database, sql, -1, &statement, NULL)) store_error(store, "cannot read the graph");
  return statement;
}

EntStatus store_execute(const EntStore *store, const char *sql) {
  assert(store && sql);
  if (!sqlite3_exec(store->database, sql, NULL, NULL, NULL)) return ENT_SUCCESS;
  return store_error(store, store->mode == ENT_STORE_WRITE ? "cannot write the graph" : "cannot read the graph");
}

void store_bind(sqlite3_stmt *statement, int parameter, Text text) {
  const char *data = text.length ? text.data : "";
  sqlite3_bind_text64(statement, parameter, data, text.length, SQLITE_STATIC, SQLITE_UTF8);
}

Text store_text(sqlite3_stmt *statement, int column) {
  const char *data = (const char *)sqlite3_column_text(statement, column);
  return (Text){data, (size_t)sqlite3_column_bytes(statement, column)};
}

/// See that the file can be used at all, and make it where there is none: then it is ours.
static EntStatus claim_file(EntStore *store) {
  const Place place = {store->path, 0, 0};
  bool there = store->mode != ENT_STORE_WRITE;
  int needs = store->mode == ENT_STORE_CHANGE ? R_OK | W_OK : R_OK;
  if (there && access(store->path, needs))
    return log_error(store->log, ENT_ERR_IO, place, "cannot open: %s", strerror(errno));
  if (store->mode == ENT_STORE_CHANGE) store->mode = ENT_STORE_WRITE;
  if (there) return ENT_SUCCESS;
  int file = open(store->path, O_WRONLY | O_CREAT | O_EXCL, 0666);
  store->created = file >= 0;
  if (store->created) close(file);
  if (store->created || errno == EEXIST) return ENT_SUCCESS;
  return log_error(store->log, ENT_ERR_IO, place, "cannot create: %s", strerror(errno));
}

static EntStatus open_database(EntStore *store) {
  int flags = store->mode == ENT_STORE_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  if (!store->path) flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
  const char *name = store->path ? store->path : ":memory:";
  if (sqlite3_open_v2(name, &store->database, flags | SQLITE_OPEN_NOMUTEX, NULL))
    return store_error(store, "cannot open the graph");
  sqlite3_busy_timeout(store->database, 5000);
  sqlite3_db_config(store->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (sqlite3_exec(store->database, settings, NULL, NULL, NULL)) return store_error(store, "cannot open the graph");
  EntStatus status = store_check_schema(store);
  if (!status)
    status = store_execute(store, "CREATE TEMP TABLE chosen(search INTEGER, field INTEGER, key INTEGER,"
                                  " PRIMARY KEY(search, field, key)) WITHOUT ROWID");
  return status;
}

static EntStatus open_store(EntStore *store, const char *path) {
  if (!path) return open_database(store);
  store->path = strdup(path);
  if (!store->path) return ENT_ERR_MEMORY;
  EntStatus status = claim_file(store);
  return status ? status : open_database(store);
}

EntStatus ent_store_open(EntStore **store, const char *path, EntStoreMode mode, const EntLog *log) {
  assert(store);
  *store = NULL;
  EntStore *opened = calloc(1, sizeof *opened);
  if (!opened) return ENT_ERR_MEMORY;
  opened->log = log;
  opened->mode = path ? mode : ENT_STORE_WRITE;
  EntStatus status = open_store(opened, path);
  if (!status)
    *store = opened;
  else
    ent_store_close(opened);
  return status;
}

EntStatus store_flush(EntStore *store) {
  assert(store);
  if (sqlite3_get_autocommit(store->database)) return ENT_SUCCESS;
  EntStatus status = store_remove_idle(store);
  if (!status) status = store_execute(store, "COMMIT");
  if (!status) store->created = false;
  if (!status) store->pending = 0;
  return status;
}

EntStatus ent_store_commit(EntStore *store) {
  assert(store);
  store->adding = false;
  if (store->failed) return store->failed;
  EntStatus status = store_make_indexes(store);
  return status ? status : store_flush(store);
}

void ent_store_close(EntStore *store) {
  if (!store) return;
  for (size_t i = 0; i < STORE_STATEMENTS; i++) sqlite3_finalize(store->statements[i]);
  sqlite3_close(store->database); // rolls back what was not committed
  if (store->created) unlink(store->path);
  arena_free(&store->arena);
  free(store->path);
  free(store);
}
