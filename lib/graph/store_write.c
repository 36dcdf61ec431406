// The sink of the store: each document and relation becomes rows, in one transaction for a thousand documents, for a
// commit costs as much as hundreds of them.  A transaction never ends inside a document, so a document that is in the
// store is there whole, and a build that was killed can simply be run again.
#include "graph/store_impl.h"

#include <assert.h>
#include <math.h>

#define BATCH       1000u
#define ALIAS_LIMIT 200u ///< bytes; nobody types longer names

/// How records of one sort are kept once: looked for, and added where they are new.  `bind` serves both statements;
/// what the first has no parameter for, SQLite leaves alone.
typedef struct {
  StoreStatement find, add;
  void (*bind)(sqlite3_stmt *statement, const void *record);
} Table;

/// The keys of all that a relation points to.
typedef struct {
  Key evidence, kind, status, rule;
  Key source, source_text, target, target_text, claimant, claimant_text, trigger_text;
} Keys;

static const char *const sql[STORE_STATEMENTS] = {
    [STORE_ADD_DOCUMENT] = "INSERT INTO document(id, date, title) VALUES(?1, ?2, ?3) ON CONFLICT(id) DO NOTHING",
    [STORE_FIND_ACTOR] = "SELECT key FROM actor WHERE id = ?1",
    [STORE_ADD_ACTOR] = "INSERT INTO actor(id, name, type, state) VALUES(?1, ?2, ?3, ?4)",
    [STORE_FIND_KIND] = "SELECT key FROM kind"
                        " WHERE relation = ?1 AND label = ?2 AND type = ?3 AND cameo = ?4 AND goldstein = ?5",
    [STORE_ADD_KIND] = "INSERT INTO kind(relation, label, type, cameo, goldstein) VALUES(?1, ?2, ?3, ?4, ?5)",
    [STORE_FIND_STRING] = "SELECT key FROM string WHERE text = ?1",
    [STORE_ADD_STRING] = "INSERT INTO string(text) VALUES(?1)",
    [STORE_FIND_EVIDENCE] = "SELECT key FROM evidence WHERE key = ?6"
                            " AND document = ?5 AND sentence = ?1 AND begin_at = ?2 AND end_at = ?3 AND text = ?4",
    [STORE_ADD_EVIDENCE] = "INSERT INTO evidence(sentence, begin_at, end_at, text, document)"
                           " VALUES(?1, ?2, ?3, ?4, ?5)",
    [STORE_ADD_ALIAS] = "INSERT INTO alias(folded, actor, is_name) VALUES(?1, ?2, ?3)"
                        " ON CONFLICT DO UPDATE SET is_name = 1 WHERE excluded.is_name > is_name",
    [STORE_ADD_RELATION] = "INSERT INTO relation(date, document, evidence, kind, status, rule, reciprocal,"
                           " source, source_text, source_begin, source_end,"
                           " target, target_text, target_begin, target_end,"
                           " claimant_text, claimant_begin, claimant_end,"
                           " trigger_text, trigger_begin, trigger_end, claimant)"
                           " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
                           " ?19, ?20, ?21, nullif(?22, 0))",
};

/// Words that begin surfaces which name nobody.
static const char *const no_names[] = {"he",  "she",   "it",   "they", "we",    "i",     "you",    "his",
                                       "her", "their", "its",  "our",  "my",    "him",   "them",   "us",
                                       "who", "which", "this", "that", "these", "those", "both",   "all",
                                       "the", "a",     "an",   "one",  "some",  "many",  "others", NULL};

static sqlite3_stmt *statement_of(EntStore *store, StoreStatement which) {
  if (!store->statements[which]) store->statements[which] = store_prepare(store, sql[which]);
  return store->statements[which];
}

/// Run a statement that gives no rows.
static EntStatus run(const EntStore *store, sqlite3_stmt *statement) {
  int code = sqlite3_step(statement);
  sqlite3_reset(statement);
  return code == SQLITE_DONE ? ENT_SUCCESS : store_error(store, "cannot write the graph");
}

static void bind_actor(sqlite3_stmt *statement, const void *record) {
  const EntActor *actor = record;
  const Text fields[] = {actor->id, actor->name, actor->type, actor->state};
  for (int i = 0; i < 4; i++) store_bind(statement, i + 1, fields[i]);
}

static void bind_kind(sqlite3_stmt *statement, const void *record) {
  const EntRelation *relation = record;
  const Text fields[] = {relation->relation, relation->label, relation->type, relation->cameo};
  for (int i = 0; i < 4; i++) store_bind(statement, i + 1, fields[i]);
  sqlite3_bind_double(statement, 5, relation->goldstein);
}

static void bind_string(sqlite3_stmt *statement, const void *record) {
  const Text *text = record;
  store_bind(statement, 1, *text);
}

static void bind_evidence(sqlite3_stmt *statement, const void *record) {
  const EntRelation *relation = record;
  sqlite3_bind_int64(statement, 1, relation->sentence);
  sqlite3_bind_int64(statement, 2, relation->evidence.begin);
  sqlite3_bind_int64(statement, 3, relation->evidence.end);
  store_bind(statement, 4, relation->evidence.text);
}

static const Table actors = {STORE_FIND_ACTOR, STORE_ADD_ACTOR, bind_actor};
static const Table kinds = {STORE_FIND_KIND, STORE_ADD_KIND, bind_kind};
static const Table strings = {STORE_FIND_STRING, STORE_ADD_STRING, bind_string};
static const Table evidences = {STORE_FIND_EVIDENCE, STORE_ADD_EVIDENCE, bind_evidence};

/// Find a record and give its key, or 0 where it is not there.
static EntStatus find_record(const EntStore *store, sqlite3_stmt *find, Key *key) {
  int code = sqlite3_step(find);
  *key = code == SQLITE_ROW ? sqlite3_column_int64(find, 0) : 0;
  sqlite3_reset(find);
  return code == SQLITE_ROW || code == SQLITE_DONE ? ENT_SUCCESS : store_error(store, "cannot read the graph");
}

/// Give the key of a record, which is added where it is new.
static EntStatus keep(EntStore *store, const Table *table, const void *record, Key *key) {
  sqlite3_stmt *find = statement_of(store, table->find), *add = statement_of(store, table->add);
  if (!find || !add) return ENT_ERR_STORE;
  table->bind(find, record);
  EntStatus status = find_record(store, find, key);
  if (status || *key) return status;
  table->bind(add, record);
  status = run(store, add);
  *key = sqlite3_last_insert_rowid(store->database);
  return status;
}

/// Keep the sentence of a relation, which is often that of the relation before.
static EntStatus keep_evidence(EntStore *store, const EntRelation *relation, Key *key) {
  sqlite3_stmt *find = statement_of(store, STORE_FIND_EVIDENCE), *add = statement_of(store, STORE_ADD_EVIDENCE);
  if (!find || !add) return ENT_ERR_STORE;
  sqlite3_bind_int64(find, 5, store->document);
  sqlite3_bind_int64(find, 6, store->evidence);
  sqlite3_bind_int64(add, 5, store->document);
  EntStatus status = keep(store, &evidences, relation, key);
  store->evidence = *key;
  return status;
}

static bool is_listed(Text word, const char *const *list) {
  while (*list && !text_is(word, *list)) list++;
  return *list;
}

/// Whether a surface can be asked for: it begins with a capital letter, and with no pronoun or article.
static bool is_name(Text surface, Text folded) {
  size_t next = 0, length = 0;
  if (!surface.length || !text_is_upper(text_next(surface, &next))) return false;
  while (length < folded.length && folded.data[length] != ' ' && folded.data[length] != '\'') length++;
  return !is_listed((Text){folded.data, length}, no_names);
}

/// Remember that an actor is known by a name, or by a surface in the text.
static EntStatus add_alias(EntStore *store, Text surface, Key actor, bool by_name) {
  char buffer[TEXT_FOLD_ROOM(ALIAS_LIMIT)];
  if (surface.length > ALIAS_LIMIT) return ENT_SUCCESS;
  Text folded = {buffer, text_fold(surface, buffer)};
  if (!by_name && !is_name(surface, folded)) return ENT_SUCCESS;
  sqlite3_stmt *add = statement_of(store, STORE_ADD_ALIAS);
  if (!add) return ENT_ERR_STORE;
  store_bind(add, 1, folded);
  sqlite3_bind_int64(add, 2, actor);
  sqlite3_bind_int64(add, 3, by_name);
  return run(store, add);
}

/// Keep an actor and what it was called; one that is not there has the key 0.
static EntStatus keep_actor(EntStore *store, const EntActor *actor, Key *key, Key *surface) {
  EntStatus status = keep(store, &strings, &actor->text, surface);
  if (status || !actor->id.length) return status;
  int changes = sqlite3_total_changes(store->database);
  status = keep(store, &actors, actor, key);
  bool added = sqlite3_total_changes(store->database) != changes;
  if (!status && added) status = add_alias(store, actor->name, *key, true);
  if (status || (added && text_equal(actor->text, actor->name))) return status;
  return add_alias(store, actor->text, *key, false);
}

static EntStatus keep_parts(EntStore *store, const EntRelation *relation, Keys *keys) {
  EntStatus status = keep_actor(store, &relation->source, &keys->source, &keys->source_text);
  if (!status) status = keep_actor(store, &relation->target, &keys->target, &keys->target_text);
  if (!status) status = keep_actor(store, &relation->by, &keys->claimant, &keys->claimant_text);
  if (!status) status = keep(store, &kinds, relation, &keys->kind);
  if (!status) status = keep(store, &strings, &relation->status, &keys->status);
  if (!status) status = keep(store, &strings, &relation->rule, &keys->rule);
  if (!status) status = keep(store, &strings, &relation->trigger.text, &keys->trigger_text);
  return status ? status : keep_evidence(store, relation, &keys->evidence);
}

static EntStatus insert_relation(EntStore *store, const EntRelation *relation, const Keys *keys) {
  const Key values[] = {
      store->document,
      keys->evidence,
      keys->kind,
      keys->status,
      keys->rule,
      relation->reciprocal,
      keys->source,
      keys->source_text,
      relation->source.begin,
      relation->source.end,
      keys->target,
      keys->target_text,
      relation->target.begin,
      relation->target.end,
      keys->claimant_text,
      relation->by.begin,
      relation->by.end,
      keys->trigger_text,
      relation->trigger.begin,
      relation->trigger.end,
      keys->claimant,
  };
  sqlite3_stmt *add = statement_of(store, STORE_ADD_RELATION);
  if (!add) return ENT_ERR_STORE;
  store_bind(add, 1, relation->date);
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) sqlite3_bind_int64(add, (int)i + 2, values[i]);
  return run(store, add);
}

/// See that a relation can be an edge.
static EntStatus check_relation(const EntStore *store, const EntRelation *relation) {
  const Text document = relation->document;
  bool has_ends = relation->source.id.length && relation->target.id.length;
  if (has_ends && isfinite(relation->goldstein)) return ENT_SUCCESS;
  return log_error(store->log, ENT_ERR_ARGUMENT, (Place){store->path, 0, 0}, "relation without %s in document \"%.*s\"",
                   has_ends ? "a finite weight" : "source or target", (int)document.length, document.data);
}

static EntStatus add_relation(void *handle, const EntRelation *relation) {
  EntStore *store = handle;
  assert(store && relation);
  if (!store->adding || store->failed) return store->failed;
  Keys keys = {0};
  EntStatus status = check_relation(store, relation);
  if (!status) status = keep_parts(store, relation, &keys);
  return store->failed = status ? status : insert_relation(store, relation, &keys);
}

/// Have a transaction open, and end it before where it has grown large.
static EntStatus begin_document(EntStore *store) {
  EntStatus status = store->pending >= BATCH ? store_flush(store) : ENT_SUCCESS;
  if (!status && sqlite3_get_autocommit(store->database)) status = store_execute(store, "BEGIN IMMEDIATE");
  store->pending++;
  return status;
}

static EntStatus insert_document(EntStore *store, const EntDocument *document) {
  sqlite3_stmt *add = statement_of(store, STORE_ADD_DOCUMENT);
  if (!add) return ENT_ERR_STORE;
  store_bind(add, 1, document->id);
  store_bind(add, 2, document->date);
  store_bind(add, 3, document->title);
  EntStatus status = run(store, add);
  store->adding = !status && sqlite3_changes(store->database) > 0;
  store->document = sqlite3_last_insert_rowid(store->database);
  return status;
}

static EntStatus add_document(void *handle, const EntDocument *document) {
  EntStore *store = handle;
  assert(store && document);
  if (store->failed) return store->failed;
  store->evidence = 0;
  EntStatus status = begin_document(store);
  return store->failed = status ? status : insert_document(store, document);
}

EntSink ent_store_sink(EntStore *store) {
  assert(store && store->mode == ENT_STORE_WRITE);
  return (EntSink){.handle = store, .document = add_document, .relation = add_relation};
}
