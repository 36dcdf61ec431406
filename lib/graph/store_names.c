// What the names of a query stand for.  Each field is looked up in ways that are tried in order, from the exact to the
// loose, until one finds something; the keys that were found go to the temporary table `chosen`, which the conditions
// of the search read.  So no text of a user ever gets into SQL, and "Ankara" is found because a text said so.
#include "graph/store_query.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define CHOOSE "INSERT OR IGNORE INTO chosen SELECT ?1, ?2, "

/// How a field is looked up: ?3 is the name, ?4 its folded form.
typedef struct {
  const char *what;
  size_t offset;            ///< of the field in EntQuery
  const char *ways[3];      ///< ends with NULL where there are fewer
  const char *near;         ///< gives names that the user may have meant, or NULL
  const char *const *known; ///< names that are right even where the graph holds none, or NULL
} Lookup;

static const char *const plover_types[] = {"AGREE",    "CONSULT",  "SUPPORT", "COOPERATE", "AID",      "CONCEDE",
                                           "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",    "THREATEN", "PROTEST",
                                           "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT",   NULL};
static const char *const status_names[] = {"asserted", "reported", "planned", "conditional", "negated", NULL};

#define ACTOR_WAYS                                                                                                     \
  {                                                                                                                    \
    CHOOSE "key FROM actor WHERE id = ?3", CHOOSE "actor FROM alias WHERE folded = ?4 AND is_name",                    \
        CHOOSE "actor FROM alias WHERE folded = ?4"                                                                    \
  }
#define STATES_CALLED                                                                                                  \
  "(SELECT a.state FROM alias JOIN actor a ON a.key = alias.actor"                                                     \
  " WHERE folded = ?4 AND a.type = 'state' AND a.state <> '')"
#define NEAR_ACTORS                                                                                                    \
  "SELECT DISTINCT name FROM actor JOIN alias ON alias.actor = actor.key WHERE is_name AND (instr(folded, ?4) OR"      \
  " instr(?4, folded) OR substr(folded, 1, 3) = substr(?4, 1, 3)) ORDER BY abs(length(folded) - length(?4)), name"     \
  " LIMIT 3"

static const Lookup lookups[STORE_FIELDS] = {
    [STORE_SOURCE] = {"actor", offsetof(EntQuery, source), ACTOR_WAYS, NEAR_ACTORS, NULL},
    [STORE_TARGET] = {"actor", offsetof(EntQuery, target), ACTOR_WAYS, NEAR_ACTORS, NULL},
    [STORE_ACTOR] = {"actor", offsetof(EntQuery, actor), ACTOR_WAYS, NEAR_ACTORS, NULL},
    [STORE_BETWEEN] = {"actor", offsetof(EntQuery, between[0]), ACTOR_WAYS, NEAR_ACTORS, NULL},
    [STORE_AND] = {"actor", offsetof(EntQuery, between[1]), ACTOR_WAYS, NEAR_ACTORS, NULL},
    [STORE_RELATION] = {"relation",
                        offsetof(EntQuery, relation),
                        {CHOOSE "key FROM kind WHERE relation = ?3 OR label = ?3",
                         CHOOSE "key FROM kind WHERE lower(relation) = lower(?3) OR lower(label) = lower(?3)", NULL},
                        "SELECT DISTINCT relation FROM kind WHERE substr(relation, 1, 3) = substr(?4, 1, 3)"
                        " ORDER BY relation LIMIT 3",
                        NULL},
    [STORE_TYPE] = {"type",
                    offsetof(EntQuery, type),
                    {CHOOSE "key FROM kind WHERE type = upper(?3)", NULL, NULL},
                    NULL,
                    plover_types},
    [STORE_STATUS] = {"status",
                      offsetof(EntQuery, status),
                      {CHOOSE "key FROM string WHERE text = lower(?3) AND key IN (SELECT status FROM relation)", NULL,
                       NULL},
                      NULL,
                      status_names},
    [STORE_STATE] = {"state",
                     offsetof(EntQuery, state),
                     {CHOOSE "key FROM actor WHERE state = upper(?3)",
                      CHOOSE "key FROM actor WHERE state IN " STATES_CALLED, NULL},
                     NULL,
                     NULL},
};

/// Ways to find all actors that count for a state, where edges are counted by it.
static const Lookup by_state = {
    .ways = {CHOOSE "key FROM actor WHERE state = upper(?3) AND " STORE_HAS_STATE(actor),
             CHOOSE "key FROM actor WHERE state IN " STATES_CALLED " AND " STORE_HAS_STATE(actor), NULL},
};

const char *store_field(const EntQuery *query, StoreField field) {
  assert(query && field < STORE_FIELDS);
  const char *name = *(const char *const *)((const char *)query + lookups[field].offset);
  return name && *name ? name : NULL;
}

static bool is_same_word(const char *a, const char *b) {
  while (*a && tolower((unsigned char)*a) == tolower((unsigned char)*b)) a++, b++;
  return !*a && !*b;
}

static bool is_known(const Lookup *lookup, const char *name) {
  for (size_t i = 0; lookup->known && lookup->known[i]; i++)
    if (is_same_word(lookup->known[i], name)) return true;
  return false;
}

/// Say that a name stands for nothing, and what the user may have meant.
static EntStatus unknown_name(const EntStore *store, const Lookup *lookup, const char *name, Text folded) {
  char near[512] = "";
  size_t used = 0;
  sqlite3_stmt *statement = lookup->near ? store_prepare(store, lookup->near) : NULL;
  if (statement) store_bind(statement, 4, folded);
  while (statement && used < sizeof near && sqlite3_step(statement) == SQLITE_ROW)
    used += (size_t)snprintf(near + used, sizeof near - used, "%s\"%s\"",
                             used ? ", " : "; near it: ", (const char *)sqlite3_column_text(statement, 0));
  sqlite3_finalize(statement);
  return log_error(store->log, ENT_ERR_ARGUMENT, (Place){store->path, 0, 0}, "no %s \"%s\" in this graph%s",
                   lookup->what, name, near);
}

/// Choose what a name stands for in one way; `found` tells whether there was anything.
static EntStatus choose_way(const EntStore *store, const char *way, const sqlite3_int64 place[2], const Text name[2]) {
  sqlite3_stmt *statement = store_prepare(store, way);
  if (!statement) return ENT_ERR_STORE;
  for (int i = 0; i < 2; i++) sqlite3_bind_int64(statement, i + 1, place[i]);
  for (int i = 0; i < 2; i++) store_bind(statement, i + 3, name[i]);
  int code = sqlite3_step(statement);
  EntStatus status = code == SQLITE_DONE ? ENT_SUCCESS : store_error(store, "cannot read the graph");
  sqlite3_finalize(statement);
  return status || sqlite3_changes(store->database) ? status : ENT_END;
}

/// Choose what a name stands for in the first way that finds something; ENT_END where none does.
static EntStatus choose_ways(const EntStore *store, const Lookup *lookup, const Key place[2], const Text name[2]) {
  EntStatus status = ENT_END;
  for (size_t i = 0; status == ENT_END && i < 3 && lookup->ways[i]; i++)
    status = choose_way(store, lookup->ways[i], place, name);
  return status;
}

/// Choose what the name in a field stands for.  Where actors are counted by their states, the name of a state stands
/// for all of its actors.
static EntStatus choose(const EntStore *store, const EntQuery *query, const Key place[2], const char *name) {
  StoreField field = (StoreField)place[1];
  const Lookup *lookup = &lookups[field];
  char *folded = malloc(TEXT_FOLD_ROOM(strlen(name)));
  if (!folded) return ENT_ERR_MEMORY;
  const Text names[] = {text_view(name), {folded, text_fold(text_view(name), folded)}};
  bool rolls_up = field <= STORE_AND && store_is_by_state(query);
  EntStatus status = rolls_up ? choose_ways(store, &by_state, place, names) : ENT_END;
  if (status == ENT_END) status = choose_ways(store, lookup, place, names);
  if (status == ENT_END) status = is_known(lookup, name) ? ENT_SUCCESS : unknown_name(store, lookup, name, names[1]);
  free(folded);
  return status;
}

EntStatus store_choose(const EntStore *store, const EntQuery *query, Key search) {
  assert(store && query);
  EntStatus status = ENT_SUCCESS;
  for (int field = 0; !status && field < STORE_FIELDS; field++) {
    const char *name = store_field(query, (StoreField)field);
    if (name) status = choose(store, query, (const Key[]){search, field}, name);
  }
  return status;
}

void store_unchoose(const EntStore *store, Key search) {
  assert(store);
  sqlite3_stmt *statement = store_prepare(store, "DELETE FROM chosen WHERE search = ?1");
  if (!statement) return;
  sqlite3_bind_int64(statement, 1, search);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
}
