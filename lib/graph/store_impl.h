// What the files of the store share: the open database, its prepared statements, and how errors become messages.
#ifndef GRAPH_STORE_IMPL_H
#define GRAPH_STORE_IMPL_H

#include "base/arena.h"
#include "base/log.h"
#include "base/text.h"

#include <sqlite3.h>

/// Number of a row.
typedef sqlite3_int64 Key;

/// Statements of the sink, prepared when they are first used.
typedef enum {
  STORE_ADD_DOCUMENT,
  STORE_FIND_DOCUMENT,
  STORE_CHANGE_DOCUMENT,
  STORE_FIND_ACTOR,
  STORE_ADD_ACTOR,
  STORE_CHANGE_ACTOR,
  STORE_FIND_KIND,
  STORE_ADD_KIND,
  STORE_FIND_STRING,
  STORE_ADD_STRING,
  STORE_ADD_EVIDENCE,
  STORE_ADD_ALIAS,
  STORE_FIND_RELATION,
  STORE_ADD_RELATION,
  STORE_STATEMENTS
} StoreStatement;

/// What has gone by since the store was opened for writing; see store_keep.c.
typedef struct StoreKept StoreKept;

/// The sentence that was kept last, which is often that of the next relation.
typedef struct {
  Key key;
  uint32_t sentence, begin, end;
} StoreSentence;

struct EntStoreImpl {
  sqlite3 *database;
  sqlite3_stmt *statements[STORE_STATEMENTS]; ///< NULL until used
  const EntLog *log;
  char *path; ///< NULL: in memory
  EntStoreMode mode;
  Arena arena;
  StoreKept *kept; ///< NULL until the sink is used
  EntStoreCounts counts;
  bool created;           ///< the file is ours: to be taken away if nothing is ever committed
  bool adding;            ///< relations of the current document are wanted
  bool cleared;           ///< something was taken out since the last commit
  bool again;             ///< it has gone by before: what it has already is not added twice
  unsigned pending;       ///< documents since the last commit
  Key document;           ///< the current one
  Key newest;             ///< the last one that was there when the store was opened
  StoreSentence sentence; ///< of the current document
  Key searches;           ///< so far: numbers what a search has chosen
  EntStatus failed;       ///< what ended the sink: nothing may be committed after it
};

/// Report what SQLite says is wrong, after `what`, and return the status that it stands for.
EntStatus store_error(const EntStore *store, const char *what);

/// Prepare a statement for one use; NULL, and reported, where that fails.
sqlite3_stmt *store_prepare(const EntStore *store, const char *sql);

/// Return a statement of the sink; NULL, and reported, where it cannot be prepared.
sqlite3_stmt *store_statement(EntStore *store, StoreStatement which);

/// Run a statement of the sink that gives no rows.
EntStatus store_run(const EntStore *store, sqlite3_stmt *statement);

/// Run statements that give no rows.
EntStatus store_execute(const EntStore *store, const char *sql);

/// Find the document that is there under an id, and what its content was; the key is 0 where there is none.
EntStatus store_find_document(EntStore *store, Text id, Key *key, uint64_t *digest);

/// Take out the content of a document; actors that nobody speaks of any more go by the second.
EntStatus store_clear_document(EntStore *store, Key document);
EntStatus store_remove_idle(EntStore *store);

/// Write what is pending, and leave no transaction open.
EntStatus store_flush(EntStore *store);

void store_bind(sqlite3_stmt *statement, int parameter, Text text);
Text store_text(sqlite3_stmt *statement, int column);

/// Write the keys of what the names of a query stand for to the table `chosen`, under the number of the search and of
/// the field.  ENT_ERR_ARGUMENT, and reported, where a name stands for nothing.
EntStatus store_choose(const EntStore *store, const EntQuery *query, Key search);

/// Forget what was chosen for a search.
void store_unchoose(const EntStore *store, Key search);

/// The fields of a query that hold names, and so the values of `chosen.field`.
typedef enum {
  STORE_SOURCE,
  STORE_TARGET,
  STORE_ACTOR,
  STORE_BETWEEN,
  STORE_AND,
  STORE_RELATION,
  STORE_TYPE,
  STORE_STATUS,
  STORE_STATE,
  STORE_FIELDS
} StoreField;

/// Return the name that a query holds in a field, or NULL where it asks for nothing.
const char *store_field(const EntQuery *query, StoreField field);

#endif
