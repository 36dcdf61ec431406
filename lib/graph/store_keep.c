// Records that are kept once.  What went by since the store was opened is remembered, so that SQLite sees each record
// once: of a million relations the actors alone would be looked up two million times.  Where a table was empty when the
// store was opened, what is not remembered is not there, and not even looked for.
#include "graph/store_keep.h"

#include "base/array.h"
#include "base/symbols.h"

#include <assert.h>
#include <string.h>

#define ALIAS_LIMIT 200u ///< bytes; nobody types longer names
#define KIND_ROOM   256u

/// What is remembered of a table: the key of each record by a text that stands for it.
typedef struct {
  Symbols *names;
  ARRAY(Key) keys; ///< by symbol; 0: not there
  bool whole;      ///< all that is in the table is remembered
} Memory;

struct StoreKept {
  Memory strings, kinds, actors, aliases;
  ARRAY(EntActor) records; ///< actors as they are kept, by symbol
};

/// Words that begin surfaces which name nobody.
static const char *const no_names[] = {"he",  "she",   "it",   "they", "we",    "i",     "you",    "his",
                                       "her", "their", "its",  "our",  "my",    "him",   "them",   "us",
                                       "who", "which", "this", "that", "these", "those", "both",   "all",
                                       "the", "a",     "an",   "one",  "some",  "many",  "others", NULL};

static void begin_memory(EntStore *store, Memory *memory, const char *is_empty) {
  sqlite3_stmt *statement = store_prepare(store, is_empty);
  memory->whole = statement && sqlite3_step(statement) == SQLITE_DONE;
  sqlite3_finalize(statement);
  memory->names = symbols_new(&store->arena);
}

StoreKept *store_kept_new(EntStore *store) {
  assert(store);
  StoreKept *kept = arena_alloc(&store->arena, sizeof *kept);
  begin_memory(store, &kept->strings, "SELECT 1 FROM string");
  begin_memory(store, &kept->kinds, "SELECT 1 FROM kind");
  begin_memory(store, &kept->actors, "SELECT 1 FROM actor");
  begin_memory(store, &kept->aliases, "SELECT 1 FROM alias");
  return kept;
}

/// Return where the key of what a text stands for is remembered, valid until the next call.
static Key *remember(EntStore *store, Memory *memory, Text name) {
  Symbol symbol = symbols_add(memory->names, name);
  while (memory->keys.count <= symbol) (void)array_push(&store->arena, &memory->keys);
  return &memory->keys.items[symbol];
}

/// How records of one sort are kept once: looked for, and added where they are new.  `bind` serves both statements;
/// what the first has no parameter for, SQLite leaves alone.
typedef struct {
  StoreStatement find, add;
  void (*bind)(sqlite3_stmt *statement, const void *record);
} Table;

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

static const Table actor_table = {STORE_FIND_ACTOR, STORE_ADD_ACTOR, bind_actor};
static const Table kind_table = {STORE_FIND_KIND, STORE_ADD_KIND, bind_kind};
static const Table string_table = {STORE_FIND_STRING, STORE_ADD_STRING, bind_string};

/// Find a record in the graph and give its key, or 0 where it is not there.
static EntStatus find_record(EntStore *store, const Table *table, const void *record, Key *key) {
  sqlite3_stmt *find = store_statement(store, table->find);
  if (!find) return ENT_ERR_STORE;
  table->bind(find, record);
  int code = sqlite3_step(find);
  *key = code == SQLITE_ROW ? sqlite3_column_int64(find, 0) : 0;
  sqlite3_reset(find);
  return code == SQLITE_ROW || code == SQLITE_DONE ? ENT_SUCCESS : store_error(store, "cannot read the graph");
}

static EntStatus add_record(EntStore *store, const Table *table, const void *record, Key *key) {
  sqlite3_stmt *add = store_statement(store, table->add);
  if (!add) return ENT_ERR_STORE;
  table->bind(add, record);
  EntStatus status = store_run(store, add);
  *key = status ? 0 : sqlite3_last_insert_rowid(store->database);
  return status;
}

/// Give the key of a record, which is added where it is new; `known` is what is remembered of it.
static EntStatus keep(EntStore *store, const Memory *memory, const Table *table, const void *record, Key *known) {
  EntStatus status = ENT_SUCCESS;
  if (!*known && !memory->whole) status = find_record(store, table, record, known);
  if (!*known && !status) status = add_record(store, table, record, known);
  return status;
}

EntStatus store_keep_string(EntStore *store, Text text, Key *key) {
  assert(store && key);
  Memory *memory = &store->kept->strings;
  Key *known = remember(store, memory, text);
  EntStatus status = keep(store, memory, &string_table, &text, known);
  *key = *known;
  return status;
}

/// Write what stands for the kind of a relation, each field behind its length; 0 where there is no room for it.
static size_t name_kind(const EntRelation *relation, char name[KIND_ROOM]) {
  const double weight = relation->goldstein;
  const Text fields[] = {
      relation->relation, relation->label, relation->type, relation->cameo, {(const char *)&weight, sizeof weight}};
  size_t used = 0;
  for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
    if (fields[i].length > UINT8_MAX || used + fields[i].length + 1 > KIND_ROOM) return 0;
    name[used++] = (char)(unsigned char)fields[i].length;
    if (fields[i].length) memcpy(name + used, fields[i].data, fields[i].length);
    used += fields[i].length;
  }
  return used;
}

EntStatus store_keep_kind(EntStore *store, const EntRelation *relation, Key *key) {
  assert(store && relation && key);
  char name[KIND_ROOM];
  const size_t length = name_kind(relation, name);
  const Memory large = {0};
  Memory *memory = &store->kept->kinds;
  *key = 0;
  if (!length) return keep(store, &large, &kind_table, relation, key);
  Key *known = remember(store, memory, (Text){name, length});
  EntStatus status = keep(store, memory, &kind_table, relation, known);
  *key = *known;
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
  sqlite3_stmt *add = store_statement(store, STORE_ADD_ALIAS);
  if (!add) return ENT_ERR_STORE;
  store_bind(add, 1, folded);
  sqlite3_bind_int64(add, 2, actor);
  sqlite3_bind_int64(add, 3, by_name);
  return store_run(store, add);
}

/// Remember an alias, once for each actor and surface.
static EntStatus keep_alias(EntStore *store, Text surface, Key actor, Key surface_key) {
  const Key pair[] = {actor, surface_key};
  Key *known = remember(store, &store->kept->aliases, (Text){(const char *)pair, sizeof pair});
  if (*known) return ENT_SUCCESS;
  *known = 1;
  return add_alias(store, surface, actor, false);
}

/// Whether one account of an actor is to be preferred to another, whichever came first: the one that tells more, else
/// that whose letters come later, for these are the small ones.
static bool is_better(const EntActor *a, const EntActor *b) {
  if (!a->state.length != !b->state.length) return a->state.length;
  if (!a->type.length != !b->type.length) return a->type.length;
  const Text as[] = {a->name, a->type, a->state}, bs[] = {b->name, b->type, b->state};
  for (size_t i = 0; i < 3; i++) {
    int order = text_compare(as[i], bs[i]);
    if (order) return order > 0;
  }
  return false;
}

/// Note an account of an actor, in the arena.
static void note_account(EntStore *store, const EntActor *account, EntActor *record) {
  record->name = arena_copy(&store->arena, account->name);
  record->type = arena_copy(&store->arena, account->type);
  record->state = arena_copy(&store->arena, account->state);
}

/// Read an actor as the graph has it; its key is 0 where it is not there.
static EntStatus read_actor(EntStore *store, Text id, Key *key, EntActor *record) {
  sqlite3_stmt *find = store_statement(store, STORE_FIND_ACTOR);
  if (!find) return ENT_ERR_STORE;
  store_bind(find, 1, id);
  int code = sqlite3_step(find);
  *key = code == SQLITE_ROW ? sqlite3_column_int64(find, 0) : 0;
  if (*key)
    note_account(store,
                 &(EntActor){.name = store_text(find, 1), .type = store_text(find, 2), .state = store_text(find, 3)},
                 record);
  sqlite3_reset(find);
  return code == SQLITE_ROW || code == SQLITE_DONE ? ENT_SUCCESS : store_error(store, "cannot read the graph");
}

/// Keep the better account of an actor that is there.
static EntStatus improve_actor(EntStore *store, const EntActor *actor, Key key, EntActor *record) {
  if (!is_better(actor, record)) return ENT_SUCCESS;
  sqlite3_stmt *change = store_statement(store, STORE_CHANGE_ACTOR);
  if (!change) return ENT_ERR_STORE;
  bind_actor(change, actor);
  EntStatus status = store_run(store, change);
  note_account(store, actor, record);
  return status ? status : add_alias(store, actor->name, key, true);
}

/// Keep an actor that has not gone by since the store was opened.
static EntStatus meet_actor(EntStore *store, const EntActor *actor, Key *known, EntActor *record) {
  EntStatus status = ENT_SUCCESS;
  if (!store->kept->actors.whole) status = read_actor(store, actor->id, known, record);
  if (!status && !*known) {
    status = add_record(store, &actor_table, actor, known);
    note_account(store, actor, record);
  }
  return status ? status : add_alias(store, actor->name, *known, true);
}

EntStatus store_keep_actor(EntStore *store, const EntActor *actor, Key *key, Key *surface) {
  assert(store && actor && key && surface);
  StoreKept *kept = store->kept;
  EntStatus status = store_keep_string(store, actor->text, surface);
  *key = 0;
  if (status || !actor->id.length) return status;
  Key *known = remember(store, &kept->actors, actor->id);
  size_t symbol = (size_t)(known - kept->actors.keys.items);
  while (kept->records.count <= symbol) (void)array_push(&store->arena, &kept->records);
  EntActor *record = &kept->records.items[symbol];
  if (!*known) status = meet_actor(store, actor, known, record);
  if (!status) status = improve_actor(store, actor, *known, record);
  *key = *known;
  return status ? status : keep_alias(store, actor->text, *key, *surface);
}
