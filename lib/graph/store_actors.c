// Who a name stands for, looked up as a query does.
#include "graph/store_impl.h"

#include <assert.h>

#define ACTORS                                                                                                         \
  "SELECT a.id, a.name, a.type, a.state FROM chosen c JOIN actor a ON a.key = c.key"                                   \
  " WHERE c.search = ?1 AND c.field = ?2 ORDER BY a.id"

static EntStatus give_actors(const EntStore *store, sqlite3_stmt *rows,
                             EntStatus (*actor)(void *handle, const EntActor *actor), void *handle) {
  EntStatus status = ENT_SUCCESS;
  int code = SQLITE_ROW;
  while (!status && (code = sqlite3_step(rows)) == SQLITE_ROW) {
    const EntActor found = {.id = store_text(rows, 0),
                            .name = store_text(rows, 1),
                            .type = store_text(rows, 2),
                            .state = store_text(rows, 3)};
    status = actor(handle, &found);
  }
  return status || code == SQLITE_DONE ? status : store_error(store, "cannot read the graph");
}

EntStatus ent_store_actors(EntStore *store, const char *name, EntStatus (*actor)(void *handle, const EntActor *actor),
                           void *handle) {
  assert(store && name && actor);
  Key search = ++store->searches;
  EntStatus status = store_choose(store, &(EntQuery){.actor = name}, search);
  if (!status) {
    sqlite3_stmt *rows = store_prepare(store, ACTORS);
    if (rows) sqlite3_bind_int64(rows, 1, search);
    if (rows) sqlite3_bind_int64(rows, 2, STORE_ACTOR);
    status = rows ? give_actors(store, rows, actor, handle) : ENT_ERR_STORE;
    sqlite3_finalize(rows);
  }
  store_unchoose(store, search);
  return status;
}
