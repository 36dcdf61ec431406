// A query as SQL: fixed pieces, put together for the fields that it uses, so that SQLite sees only conditions that
// matter and can take its indexes.  Edges are grouped first and get their names after, for there are far fewer.
#include "graph/store_query.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

#define CHOSEN(field) "(SELECT key FROM chosen WHERE search = ?1 AND field = " #field ")"

/// The parameters of a search.
enum { SEARCH = 1, SINCE, UNTIL, MIN_COUNT, LIMIT };

/// The conditions of the fields that hold names, in the order of StoreField.
static const char *const conditions[STORE_FIELDS] = {
    [STORE_SOURCE] = " AND r.source IN " CHOSEN(0),
    [STORE_TARGET] = " AND r.target IN " CHOSEN(1),
    [STORE_ACTOR] = " AND (r.source IN " CHOSEN(2) " OR r.target IN " CHOSEN(2) ")",
    [STORE_BETWEEN] = " AND ((r.source IN " CHOSEN(3) " AND r.target IN " CHOSEN(
        4) ")"
           " OR (r.source IN " CHOSEN(4) " AND r.target IN " CHOSEN(3) "))",
    [STORE_AND] = "", // said by the field before
    [STORE_RELATION] = " AND r.kind IN " CHOSEN(5),
    [STORE_TYPE] = " AND r.kind IN " CHOSEN(6),
    [STORE_STATUS] = " AND r.status IN " CHOSEN(7),
    [STORE_STATE] = " AND (r.source IN " CHOSEN(8) " OR r.target IN " CHOSEN(8) ")",
};

#define SINCE_CONDITION " AND r.date >= ?2"
#define UNTIL_CONDITION " AND r.date <> '' AND substr(r.date, 1, length(?3)) <= ?3"

/// What the ends of edges are, and how they are called.
typedef struct {
  const char *with;            ///< what has to be known of all actors
  const char *tables;          ///< joined to the relations
  const char *source, *target; ///< keys of the actors that stand at the ends
  const char *inside;          ///< condition that leaves out what is inside one end
  const char *columns;         ///< id, name, type and state of both
} Ends;

static const Ends actors = {
    .with = "",
    .tables = "",
    .source = "r.source",
    .target = "r.target",
    .inside = "",
    .columns = "s.id, s.name, s.type, s.state, t.id, t.name, t.type, t.state",
};

// The columns of the actor that stands for a state: its own where it is that state, else the code is all that is known.
#define STAYS(a) a ".type IN ('state', 'armed_group') OR " a ".state = ''"
#define OF_STATE(a)                                                                                                    \
  "iif(" STAYS(a) ", " a ".id, " a ".state), iif(" STAYS(a) ", " a ".name, " a ".state),"                              \
                                                            " iif(" STAYS(a) ", " a ".type, 'state'), " a ".state"

/// An actor of the type "state" stands for each state, if there is one.  An armed group has a state where it fights,
/// and seldom acts for it.  What is done inside a state is no edge.
static const Ends states = {
    .with = "head AS MATERIALIZED (SELECT state, key, min(iif(type = 'state', 'a', 'b') || id) FROM actor"
            " WHERE " STORE_HAS_STATE(actor) " GROUP BY state), ",
    .tables = " JOIN actor sa ON sa.key = r.source LEFT JOIN head sh ON sh.state = sa.state AND " STORE_HAS_STATE(
        sa) " JOIN actor ta ON ta.key = r.target LEFT JOIN head th ON th.state = ta.state AND " STORE_HAS_STATE(ta),
    .source = "coalesce(sh.key, r.source)",
    .target = "coalesce(th.key, r.target)",
    .inside = " AND coalesce(sh.key, r.source) <> coalesce(th.key, r.target)",
    .columns = OF_STATE("s") ", " OF_STATE("t"),
};

/// What edges are counted by.
typedef struct {
  const char *name;
  const Ends *ends;
  const char *period; ///< of the relation r
} Unit;

#define ALWAYS "''"
#define YEAR   "substr(r.date, 1, 4)"
#define MONTH  "substr(r.date, 1, 7)"

static const Unit units[] = {
    {"", &actors, ALWAYS},   {"state", &states, ALWAYS},      {"month", &actors, MONTH},
    {"year", &actors, YEAR}, {"state-month", &states, MONTH}, {"state-year", &states, YEAR},
};

/// Orders of edges; where two are equal, the strongest first, then by names.
static const struct {
  const char *name, *order;
} sorts[] = {
    {"count", ""},
    {"documents", "g.documents DESC, "},
    {"first", "g.first IS NULL, g.first, "},
    {"last", "g.last DESC, "},
    {"period", "g.period, "},
    {"goldstein", "k.goldstein, "},
    {"source", "2, 1, "},
    {"target", "6, 5, "},
    {"relation", "k.relation, "},
};

#define UNITS (sizeof units / sizeof *units)
#define SORTS (sizeof sorts / sizeof *sorts)

static const Unit *find_unit(const char *name) {
  size_t i = 0;
  while (i < UNITS && strcmp(units[i].name, name ? name : "") != 0) i++;
  return i < UNITS ? &units[i] : NULL;
}

static size_t find_sort(const char *name) {
  size_t i = 0;
  while (i < SORTS && strcmp(sorts[i].name, name) != 0) i++;
  return i;
}

/// Where nothing is asked for, periods come in their order, and all else by strength.
static const char *order_of(const EntQuery *query) {
  bool asked = query->sort && *query->sort, counts = !strcmp(find_unit(query->by)->period, ALWAYS);
  return sorts[find_sort(asked ? query->sort : counts ? "count" : "period")].order;
}

// Two kinds of one relation are one edge; it shows the kind that comes first by what it says, not by when it came.
#define WITH                                                                                                           \
  "WITH %skinds AS MATERIALIZED (SELECT *, row_number() OVER (ORDER BY relation, type, cameo, goldstein, label)"       \
  " AS place FROM kind), g AS (SELECT %s AS source, %s AS target, r.status, k.relation, %s AS period,"                 \
  " min(k.place) AS place, max(r.reciprocal) AS reciprocal, count(*) AS n, count(DISTINCT r.document) AS documents,"   \
  " min(nullif(r.date, '')) AS first, max(r.date) AS last FROM relation r JOIN kinds k ON k.key = r.kind%s"            \
  " WHERE 1%s"
#define GROUP_END " GROUP BY 1, 4, 2, 3, 5 HAVING count(*) >= ?4), edge AS ("

#define EDGES                                                                                                          \
  "SELECT %s, k.relation, k.label, k.type, k.cameo, st.text, g.first, g.last, g.period AS e, k.goldstein,"             \
  " g.reciprocal, g.n, g.documents, g.source AS a, g.target AS b, g.status AS c, g.relation AS d"                      \
  " FROM g JOIN actor s ON s.key = g.source JOIN actor t ON t.key = g.target JOIN kinds k ON k.place = g.place"        \
  " JOIN string st ON st.key = g.status"                                                                               \
  " ORDER BY %sg.n DESC, 2, 6, k.relation, st.text, 1, 5, g.period LIMIT ?5) "

#define RELATIONS                                                                                                      \
  "SELECT r.document, d.id, d.date, d.title, r.date, e.sentence, e.text, e.begin_at, e.end_at, k.relation, k.label,"   \
  " k.type, k.cameo, k.goldstein, st.text, r.reciprocal, rule.text, tr.text, r.trigger_begin, r.trigger_end,"          \
  " s.id, s.name, s.type, s.state, sw.text, r.source_begin, r.source_end,"                                             \
  " t.id, t.name, t.type, t.state, tw.text, r.target_begin, r.target_end,"                                             \
  " c.id, c.name, c.type, c.state, cw.text, r.claimant_begin, r.claimant_end, d.digest"                                \
  " FROM relation r JOIN document d ON d.key = r.document JOIN evidence e ON e.key = r.evidence"                       \
  " JOIN kind k ON k.key = r.kind JOIN string st ON st.key = r.status JOIN string rule ON rule.key = r.rule"           \
  " JOIN string tr ON tr.key = r.trigger_text"                                                                         \
  " JOIN actor s ON s.key = r.source JOIN string sw ON sw.key = r.source_text"                                         \
  " JOIN actor t ON t.key = r.target JOIN string tw ON tw.key = r.target_text"                                         \
  " LEFT JOIN actor c ON c.key = r.claimant JOIN string cw ON cw.key = r.claimant_text%s WHERE 1%s"
#define OF_EDGES " AND (%s, %s, r.status, k.relation, %s) IN (SELECT a, b, c, d, e FROM edge)"
#define BY_PLACE " ORDER BY r.document, e.sentence, r.trigger_begin, r.key"

static void append_conditions(sqlite3_str *sql, const EntQuery *query) {
  for (int field = 0; field < STORE_FIELDS; field++)
    if (store_field(query, (StoreField)field)) sqlite3_str_appendall(sql, conditions[field]);
  if (query->since && *query->since) sqlite3_str_appendall(sql, SINCE_CONDITION);
  if (query->until && *query->until) sqlite3_str_appendall(sql, UNTIL_CONDITION);
}

/// Write what `g` and `edge` are; SQLite leaves alone what the search then does not use.
static void append_tables(sqlite3_str *sql, const EntQuery *query) {
  const Unit *unit = find_unit(query->by);
  const Ends *ends = unit->ends;
  sqlite3_str_appendf(sql, WITH, ends->with, ends->source, ends->target, unit->period, ends->tables, ends->inside);
  append_conditions(sql, query);
  sqlite3_str_appendall(sql, GROUP_END);
  sqlite3_str_appendf(sql, EDGES, ends->columns, order_of(query));
}

void store_append_edges(sqlite3_str *sql, const EntQuery *query) {
  append_tables(sql, query);
  sqlite3_str_appendall(sql, "SELECT * FROM edge");
}

void store_append_relations(sqlite3_str *sql, const EntQuery *query) {
  const Unit *unit = find_unit(query->by);
  append_tables(sql, query);
  sqlite3_str_appendf(sql, RELATIONS, unit->ends->tables, unit->ends->inside);
  append_conditions(sql, query);
  if (query->min_count > 1 || query->limit)
    sqlite3_str_appendf(sql, OF_EDGES, unit->ends->source, unit->ends->target, unit->period);
  sqlite3_str_appendall(sql, BY_PLACE);
}

static int two_digits(const char *at) {
  return isdigit((unsigned char)at[0]) && isdigit((unsigned char)at[1]) ? (at[0] - '0') * 10 + at[1] - '0' : -1;
}

/// Whether a string is a day, or the beginning of one: "2024", "2024-05" or "2024-05-31".
static bool is_date(const char *date) {
  size_t length = strlen(date);
  if ((length != 4 && length != 7 && length != 10) || two_digits(date) < 0 || two_digits(date + 2) < 0) return false;
  if (length >= 7 && (date[4] != '-' || two_digits(date + 5) < 1 || two_digits(date + 5) > 12)) return false;
  return length < 10 || (date[7] == '-' && two_digits(date + 8) >= 1 && two_digits(date + 8) <= 31);
}

static EntStatus check_date(const EntStore *store, const char *field, const char *date) {
  if (!date || !*date || is_date(date)) return ENT_SUCCESS;
  return log_error(store->log, ENT_ERR_ARGUMENT, (Place){NULL, 0, 0},
                   "%s: expected a date such as 2024-05-31, 2024-05 or 2024, found \"%s\"", field, date);
}

EntStatus store_check_query(const EntStore *store, const EntQuery *query) {
  assert(store && query);
  const Place nowhere = {NULL, 0, 0};
  EntStatus status = check_date(store, "since", query->since);
  if (!status) status = check_date(store, "until", query->until);
  if (status) return status;
  if (!store_field(query, STORE_BETWEEN) != !store_field(query, STORE_AND))
    return log_error(store->log, ENT_ERR_ARGUMENT, nowhere, "between: expected two actors");
  if (!find_unit(query->by))
    return log_error(store->log, ENT_ERR_ARGUMENT, nowhere, "by: cannot count by \"%s\"", query->by);
  if (query->sort && *query->sort && find_sort(query->sort) == SORTS)
    return log_error(store->log, ENT_ERR_ARGUMENT, nowhere, "sort: no order \"%s\"", query->sort);
  return ENT_SUCCESS;
}

static sqlite3_int64 bounded(uint64_t number) {
  return number > INT64_MAX ? INT64_MAX : (sqlite3_int64)number;
}

bool store_is_by_state(const EntQuery *query) {
  assert(query);
  return find_unit(query->by)->ends == &states;
}

sqlite3_stmt *store_prepare_query(const EntStore *store, const EntQuery *query, Key search, StoreAppend append) {
  assert(store && query && append);
  sqlite3_str *text = sqlite3_str_new(store->database);
  append(text, query);
  char *sql = sqlite3_str_finish(text);
  sqlite3_stmt *statement = sql ? store_prepare(store, sql) : NULL;
  sqlite3_free(sql);
  if (!statement) return NULL;
  sqlite3_bind_int64(statement, SEARCH, search);
  store_bind(statement, SINCE, text_view(query->since));
  store_bind(statement, UNTIL, text_view(query->until));
  sqlite3_bind_int64(statement, MIN_COUNT, bounded(query->min_count));
  sqlite3_bind_int64(statement, LIMIT, query->limit ? bounded(query->limit) : -1);
  return statement;
}
