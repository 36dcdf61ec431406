// Taking documents out again, with all that nobody else speaks of.  Rows are found by the indexes; a reference is
// looked for where it could be, for the store does not have SQLite enforce them.
#include "graph/store_impl.h"
#include "graph/store_schema.h"

#include <assert.h>

/// What takes the content of document ?1 out, in order.  Sentences of a document stand together.
static const char *const clearing[] = {
    "INSERT OR IGNORE INTO idle SELECT source FROM relation WHERE document = ?1"
    " UNION SELECT target FROM relation WHERE document = ?1"
    " UNION SELECT claimant FROM relation WHERE document = ?1 AND claimant IS NOT NULL",
    "DELETE FROM evidence WHERE document = ?1 AND key BETWEEN"
    " (SELECT min(evidence) FROM relation WHERE document = ?1) AND (SELECT max(evidence) FROM relation WHERE document "
    "= ?1)",
    "DELETE FROM relation WHERE document = ?1",
};

static const char remove_idle[] = "DELETE FROM idle WHERE EXISTS (SELECT 1 FROM relation WHERE source = idle.actor)"
                                  " OR EXISTS (SELECT 1 FROM relation WHERE target = idle.actor)"
                                  " OR EXISTS (SELECT 1 FROM relation WHERE claimant = idle.actor);"
                                  "DELETE FROM alias WHERE actor IN (SELECT actor FROM idle);"
                                  "DELETE FROM actor WHERE key IN (SELECT actor FROM idle);"
                                  "DELETE FROM idle";

static EntStatus run_for(const EntStore *store, const char *sql, Key document) {
  sqlite3_stmt *statement = store_prepare(store, sql);
  if (!statement) return ENT_ERR_STORE;
  sqlite3_bind_int64(statement, 1, document);
  int code = sqlite3_step(statement);
  EntStatus status = code == SQLITE_DONE ? ENT_SUCCESS : store_error(store, "cannot write the graph");
  sqlite3_finalize(statement);
  return status;
}

EntStatus store_clear_document(EntStore *store, Key document) {
  assert(store);
  EntStatus status = store_execute(store, "CREATE TEMP TABLE IF NOT EXISTS idle(actor INTEGER PRIMARY KEY)");
  for (size_t i = 0; !status && i < sizeof clearing / sizeof *clearing; i++)
    status = run_for(store, clearing[i], document);
  if (!status) store->counts.removed += (uint64_t)sqlite3_changes(store->database);
  store->cleared = true;
  return status;
}

EntStatus store_remove_idle(EntStore *store) {
  assert(store);
  if (!store->cleared) return ENT_SUCCESS;
  store->cleared = false;
  return store_execute(store, remove_idle);
}

EntStatus ent_store_forget(EntStore *store, const char *document) {
  assert(store && store->mode == ENT_STORE_WRITE && document);
  Key key;
  uint64_t digest;
  EntStatus status = store_find_document(store, text_view(document), &key, &digest);
  if (status) return status;
  if (!key)
    return log_error(store->log, ENT_ERR_ARGUMENT, (Place){store->path, 0, 0}, "no document \"%s\" in this graph",
                     document);
  if (sqlite3_get_autocommit(store->database)) status = store_execute(store, "BEGIN IMMEDIATE");
  if (!status) status = store_clear_document(store, key);
  if (!status) status = run_for(store, "DELETE FROM document WHERE key = ?1", key);
  store->counts.forgotten += !status;
  return store->failed = status;
}
