// The sink of the store: each document and relation becomes rows, in one transaction for a thousand documents, for a
// commit costs as much as hundreds of them.  A transaction never ends inside a document, so a document that is in the
// store is there whole, and a build that was killed can simply be run again.
//
// A document is known by its id, and its content by its digest: what is known is passed over, what has changed takes
// the place of what it was.
#include "graph/store_keep.h"

#include "base/digest.h"

#include <assert.h>
#include <math.h>

#define BATCH 1000u

/// The keys of all that a relation points to.
typedef struct {
  Key kind, status, rule;
  Key source, source_text, target, target_text, claimant, claimant_text, trigger_text;
} Keys;

static const char *const sql[STORE_STATEMENTS] = {
    [STORE_ADD_DOCUMENT] = "INSERT INTO document(id, date, title, digest) VALUES(?1, ?2, ?3, ?4)"
                           " ON CONFLICT(id) DO NOTHING",
    [STORE_FIND_DOCUMENT] = "SELECT key, digest FROM document WHERE id = ?1",
    [STORE_CHANGE_DOCUMENT] = "UPDATE document SET date = ?2, title = ?3, digest = ?4 WHERE id = ?1",
    [STORE_FIND_ACTOR] = "SELECT key, name, type, state FROM actor WHERE id = ?1",
    [STORE_ADD_ACTOR] = "INSERT INTO actor(id, name, type, state) VALUES(?1, ?2, ?3, ?4)",
    [STORE_CHANGE_ACTOR] = "UPDATE actor SET name = ?2, type = ?3, state = ?4 WHERE id = ?1",
    [STORE_FIND_KIND] = "SELECT key FROM kind"
                        " WHERE relation = ?1 AND label = ?2 AND type = ?3 AND cameo = ?4 AND goldstein = ?5",
    [STORE_ADD_KIND] = "INSERT INTO kind(relation, label, type, cameo, goldstein) VALUES(?1, ?2, ?3, ?4, ?5)",
    [STORE_FIND_STRING] = "SELECT key FROM string WHERE text = ?1",
    [STORE_ADD_STRING] = "INSERT INTO string(text) VALUES(?1)",
    [STORE_ADD_EVIDENCE] = "INSERT INTO evidence(document, sentence, begin_at, end_at, text)"
                           " VALUES(?1, ?2, ?3, ?4, ?5)",
    [STORE_ADD_ALIAS] = "INSERT INTO alias(folded, actor, is_name) VALUES(?1, ?2, ?3)"
                        " ON CONFLICT DO UPDATE SET is_name = 1 WHERE excluded.is_name > is_name",
    [STORE_FIND_RELATION] = "SELECT 1 FROM relation r JOIN evidence e ON e.key = r.evidence"
                            " WHERE r.document = ?1 AND e.sentence = ?2 AND kind = ?3 AND status = ?4 AND source = ?5"
                            " AND target = ?6 AND trigger_begin = ?7 AND source_begin = ?8 AND target_begin = ?9",
    [STORE_ADD_RELATION] = "INSERT INTO relation(date, document, evidence, kind, status, rule, reciprocal,"
                           " source, source_text, source_begin, source_end,"
                           " target, target_text, target_begin, target_end,"
                           " claimant_text, claimant_begin, claimant_end,"
                           " trigger_text, trigger_begin, trigger_end, claimant)"
                           " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,"
                           " ?19, ?20, ?21, nullif(?22, 0))",
};

sqlite3_stmt *store_statement(EntStore *store, StoreStatement which) {
  assert(store && which < STORE_STATEMENTS);
  if (!store->statements[which]) store->statements[which] = store_prepare(store, sql[which]);
  return store->statements[which];
}

EntStatus store_run(const EntStore *store, sqlite3_stmt *statement) {
  assert(store && statement);
  int code = sqlite3_step(statement);
  sqlite3_reset(statement);
  return code == SQLITE_DONE ? ENT_SUCCESS : store_error(store, "cannot write the graph");
}

static EntStatus keep_parts(EntStore *store, const EntRelation *relation, Keys *keys) {
  EntStatus status = store_keep_actor(store, &relation->source, &keys->source, &keys->source_text);
  if (!status) status = store_keep_actor(store, &relation->target, &keys->target, &keys->target_text);
  if (!status) status = store_keep_actor(store, &relation->by, &keys->claimant, &keys->claimant_text);
  if (!status) status = store_keep_kind(store, relation, &keys->kind);
  if (!status) status = store_keep_string(store, relation->status, &keys->status);
  if (!status) status = store_keep_string(store, relation->rule, &keys->rule);
  return status ? status : store_keep_string(store, relation->trigger.text, &keys->trigger_text);
}

/// Keep the sentence of a relation, once for those that follow each other.
static EntStatus keep_sentence(EntStore *store, const EntRelation *relation) {
  StoreSentence *last = &store->sentence;
  const StoreSentence found = {last->key, relation->sentence, relation->evidence.begin, relation->evidence.end};
  bool same = last->sentence == found.sentence && last->begin == found.begin && last->end == found.end;
  if (last->key && same) return ENT_SUCCESS;
  sqlite3_stmt *add = store_statement(store, STORE_ADD_EVIDENCE);
  if (!add) return ENT_ERR_STORE;
  const Key numbers[] = {store->document, found.sentence, found.begin, found.end};
  for (int i = 0; i < 4; i++) sqlite3_bind_int64(add, i + 1, numbers[i]);
  store_bind(add, 5, relation->evidence.text);
  EntStatus status = store_run(store, add);
  *last = found;
  last->key = sqlite3_last_insert_rowid(store->database);
  return status;
}

/// Whether the current document has a relation already; ENT_END where it has not.
static EntStatus find_relation(EntStore *store, const EntRelation *relation, const Keys *keys) {
  sqlite3_stmt *find = store_statement(store, STORE_FIND_RELATION);
  if (!find) return ENT_ERR_STORE;
  const Key values[] = {store->document,
                        relation->sentence,
                        keys->kind,
                        keys->status,
                        keys->source,
                        keys->target,
                        relation->trigger.begin,
                        relation->source.begin,
                        relation->target.begin};
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) sqlite3_bind_int64(find, (int)i + 1, values[i]);
  int code = sqlite3_step(find);
  sqlite3_reset(find);
  if (code == SQLITE_DONE) return ENT_END;
  return code == SQLITE_ROW ? ENT_SUCCESS : store_error(store, "cannot read the graph");
}

static EntStatus insert_relation(EntStore *store, const EntRelation *relation, const Keys *keys) {
  const Key values[] = {
      store->document,
      store->sentence.key,
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
  sqlite3_stmt *add = store_statement(store, STORE_ADD_RELATION);
  if (!add) return ENT_ERR_STORE;
  store_bind(add, 1, relation->date);
  for (size_t i = 0; i < sizeof values / sizeof *values; i++) sqlite3_bind_int64(add, (int)i + 2, values[i]);
  EntStatus status = store_run(store, add);
  store->counts.relations += !status;
  return status;
}

/// See that a relation can be an edge.
static EntStatus check_relation(const EntStore *store, const EntRelation *relation) {
  const Text document = relation->document;
  bool has_ends = relation->source.id.length && relation->target.id.length;
  if (has_ends && isfinite(relation->goldstein)) return ENT_SUCCESS;
  return log_error(store->log, ENT_ERR_ARGUMENT, (Place){store->path, 0, 0}, "relation without %s in document \"%.*s\"",
                   has_ends ? "a finite weight" : "source or target", (int)document.length, document.data);
}

/// Keep a relation, unless its document has come again and has it already.
static EntStatus keep_relation(EntStore *store, const EntRelation *relation) {
  Keys keys = {0};
  EntStatus status = keep_parts(store, relation, &keys);
  if (status) return status;
  EntStatus found = store->again ? find_relation(store, relation, &keys) : ENT_END;
  if (found != ENT_END) return found;
  status = keep_sentence(store, relation);
  return status ? status : insert_relation(store, relation, &keys);
}

static EntStatus add_relation(void *handle, const EntRelation *relation) {
  EntStore *store = handle;
  assert(store && relation);
  if (!store->adding || store->failed) return store->failed;
  if (setjmp(store->arena.exhausted)) return store->failed = ENT_ERR_MEMORY;
  EntStatus status = check_relation(store, relation);
  return store->failed = status ? status : keep_relation(store, relation);
}

/// Remember nothing but what the graph has from now on.
static EntStatus begin_keeping(EntStore *store) {
  if (store->kept) return ENT_SUCCESS;
  sqlite3_stmt *statement = store_prepare(store, "SELECT max(key) FROM document");
  if (!statement) return ENT_ERR_STORE;
  if (sqlite3_step(statement) == SQLITE_ROW) store->newest = sqlite3_column_int64(statement, 0);
  sqlite3_finalize(statement);
  store->kept = store_kept_new(store);
  return ENT_SUCCESS;
}

/// Have a transaction open, and end it before where it has grown large.
static EntStatus begin_document(EntStore *store) {
  EntStatus status = store->pending >= BATCH ? store_flush(store) : ENT_SUCCESS;
  if (!status && sqlite3_get_autocommit(store->database)) status = store_execute(store, "BEGIN IMMEDIATE");
  store->pending++;
  return status ? status : begin_keeping(store);
}

static void bind_document(sqlite3_stmt *statement, const EntDocument *document, uint64_t digest) {
  store_bind(statement, 1, document->id);
  store_bind(statement, 2, document->date);
  store_bind(statement, 3, document->title);
  sqlite3_bind_int64(statement, 4, (Key)digest);
}

/// Run a statement that writes a document.
static EntStatus write_document(EntStore *store, StoreStatement which, const EntDocument *document, uint64_t digest) {
  sqlite3_stmt *statement = store_statement(store, which);
  if (!statement) return ENT_ERR_STORE;
  bind_document(statement, document, digest);
  return store_run(store, statement);
}

EntStatus store_find_document(EntStore *store, Text id, Key *key, uint64_t *digest) {
  assert(store && key && digest);
  sqlite3_stmt *find = store_statement(store, STORE_FIND_DOCUMENT);
  if (!find) return ENT_ERR_STORE;
  store_bind(find, 1, id);
  int code = sqlite3_step(find);
  *key = code == SQLITE_ROW ? sqlite3_column_int64(find, 0) : 0;
  *digest = code == SQLITE_ROW ? (uint64_t)sqlite3_column_int64(find, 1) : 0;
  sqlite3_reset(find);
  return code == SQLITE_ROW || code == SQLITE_DONE ? ENT_SUCCESS : store_error(store, "cannot read the graph");
}

/// Let a document that is there be, go on, or be replaced, as its content and the time of its coming tell.
static EntStatus meet_again(EntStore *store, const EntDocument *document, uint64_t digest) {
  uint64_t was = 0;
  EntStatus status = store_find_document(store, document->id, &store->document, &was);
  if (status) return status;
  bool changed = was && digest && was != digest;
  store->again = !changed && store->document > store->newest;
  store->adding = changed || store->again;
  if (changed) status = store_clear_document(store, store->document);
  if (!status && (changed || (digest && !was))) status = write_document(store, STORE_CHANGE_DOCUMENT, document, digest);
  store->counts.changed += changed;
  store->counts.known += !changed && !store->again;
  return status;
}

/// Return what tells one content of a document from another; 0 where nothing is known of it.
static uint64_t digest_of(const EntDocument *document) {
  if (document->digest || !document->text.length) return document->digest;
  uint64_t digest = digest_add(digest_add(digest_add(0, document->date), document->title), document->text);
  return digest ? digest : 1;
}

static EntStatus keep_document(EntStore *store, const EntDocument *document) {
  uint64_t digest = digest_of(document);
  EntStatus status = write_document(store, STORE_ADD_DOCUMENT, document, digest);
  if (status) return status;
  if (!sqlite3_changes(store->database)) return meet_again(store, document, digest);
  store->document = sqlite3_last_insert_rowid(store->database);
  store->adding = true;
  store->counts.added++;
  return ENT_SUCCESS;
}

static EntStatus add_document(void *handle, const EntDocument *document) {
  EntStore *store = handle;
  assert(store && document);
  if (store->failed) return store->failed;
  if (setjmp(store->arena.exhausted)) return store->failed = ENT_ERR_MEMORY;
  store->sentence = (StoreSentence){0};
  store->again = store->adding = false;
  EntStatus status = begin_document(store);
  return store->failed = status ? status : keep_document(store, document);
}

EntSink ent_store_sink(EntStore *store) {
  assert(store && store->mode == ENT_STORE_WRITE);
  return (EntSink){.handle = store, .document = add_document, .relation = add_relation};
}

EntStoreCounts ent_store_counts(const EntStore *store) {
  assert(store);
  return store->counts;
}
