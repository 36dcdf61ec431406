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
    [STORE_RELATION] = " AND r.kind IN " CHOSEN(3),
    [STORE_TYPE] = " AND r.kind IN " CHOSEN(4),
    [STORE_STATUS] = " AND r.status IN " CHOSEN(5),
    [STORE_STATE] = " AND (r.source IN " CHOSEN(6) " OR r.target IN " CHOSEN(6) ")",
};

#define SINCE_CONDITION " AND r.date >= ?2"
#define UNTIL_CONDITION " AND r.date <> '' AND substr(r.date, 1, length(?3)) <= ?3"

#define GROUP                                                                                                          \
  "WITH g AS (SELECT r.source, r.target, r.status, k.relation, min(r.kind) AS kind, max(r.reciprocal) AS reciprocal,"  \
  " count(*) AS n, count(DISTINCT r.document) AS documents, min(nullif(r.date, '')) AS first, max(r.date) AS last"     \
  " FROM relation r JOIN kind k ON k.key = r.kind WHERE 1"
#define GROUP_END " GROUP BY r.source, k.relation, r.target, r.status HAVING count(*) >= ?4)"

#define EDGE_COLUMNS                                                                                                   \
  "SELECT s.id, s.name, s.type, s.state, t.id, t.name, t.type, t.state, k.relation, k.label, k.type, k.cameo,"         \
  " st.text, g.first, g.last, k.goldstein, g.reciprocal, g.n, g.documents"
#define EDGE_TABLES                                                                                                    \
  " FROM g JOIN actor s ON s.key = g.source JOIN actor t ON t.key = g.target JOIN kind k ON k.key = g.kind"            \
  " JOIN string st ON st.key = g.status"                                                                               \
  " ORDER BY g.n DESC, s.name, t.name, k.relation, st.text, s.id, t.id LIMIT ?5"

#define STRONGEST ", strongest AS (SELECT g.source AS a, g.target AS b, g.status AS c, g.relation AS d" EDGE_TABLES ")"

#define RELATION_COLUMNS                                                                                               \
  "SELECT r.document, d.id, d.date, d.title, r.date, e.sentence, e.text, e.begin_at, e.end_at, k.relation, k.label,"   \
  " k.type, k.cameo, k.goldstein, st.text, r.reciprocal, rule.text, tr.text, r.trigger_begin, r.trigger_end,"          \
  " s.id, s.name, s.type, s.state, sw.text, r.source_begin, r.source_end,"                                             \
  " t.id, t.name, t.type, t.state, tw.text, r.target_begin, r.target_end,"                                             \
  " c.id, c.name, c.type, c.state, cw.text, r.claimant_begin, r.claimant_end"
#define RELATION_TABLES                                                                                                \
  " FROM relation r JOIN document d ON d.key = r.document JOIN evidence e ON e.key = r.evidence"                       \
  " JOIN kind k ON k.key = r.kind JOIN string st ON st.key = r.status JOIN string rule ON rule.key = r.rule"           \
  " JOIN string tr ON tr.key = r.trigger_text"                                                                         \
  " JOIN actor s ON s.key = r.source JOIN string sw ON sw.key = r.source_text"                                         \
  " JOIN actor t ON t.key = r.target JOIN string tw ON tw.key = r.target_text"                                         \
  " LEFT JOIN actor c ON c.key = r.claimant JOIN string cw ON cw.key = r.claimant_text WHERE 1"
#define OF_STRONGEST " AND (r.source, r.target, r.status, k.relation) IN (SELECT a, b, c, d FROM strongest)"
#define BY_PLACE     " ORDER BY r.document, e.sentence, r.trigger_begin, r.key"

static void append_conditions(sqlite3_str *sql, const EntQuery *query) {
  for (int field = 0; field < STORE_FIELDS; field++)
    if (store_field(query, (StoreField)field)) sqlite3_str_appendall(sql, conditions[field]);
  if (query->since && *query->since) sqlite3_str_appendall(sql, SINCE_CONDITION);
  if (query->until && *query->until) sqlite3_str_appendall(sql, UNTIL_CONDITION);
}

void store_append_edges(sqlite3_str *sql, const EntQuery *query) {
  sqlite3_str_appendall(sql, GROUP);
  append_conditions(sql, query);
  sqlite3_str_appendall(sql, GROUP_END EDGE_COLUMNS EDGE_TABLES);
}

void store_append_relations(sqlite3_str *sql, const EntQuery *query) {
  bool counts = query->min_count > 1 || query->limit;
  if (counts) {
    sqlite3_str_appendall(sql, GROUP);
    append_conditions(sql, query);
    sqlite3_str_appendall(sql, GROUP_END STRONGEST);
  }
  sqlite3_str_appendall(sql, RELATION_COLUMNS RELATION_TABLES);
  append_conditions(sql, query);
  sqlite3_str_appendall(sql, counts ? OF_STRONGEST BY_PLACE : BY_PLACE);
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
  EntStatus status = check_date(store, "since", query->since);
  return status ? status : check_date(store, "until", query->until);
}

static sqlite3_int64 bounded(uint64_t number) {
  return number > INT64_MAX ? INT64_MAX : (sqlite3_int64)number;
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
