// A query as SQL.
#ifndef GRAPH_STORE_QUERY_H
#define GRAPH_STORE_QUERY_H

#include "graph/store_impl.h"

/// The condition that an actor counts for a state.
#define STORE_HAS_STATE(actor) #actor ".state <> '' AND " #actor ".type <> 'armed_group'"

/// Writes the SQL of a search.
typedef void (*StoreAppend)(sqlite3_str *sql, const EntQuery *query);

/// The edges that a query gives.
void store_append_edges(sqlite3_str *sql, const EntQuery *query);

/// The relations behind the edges that a query gives: where it counts edges, these are found first.
void store_append_relations(sqlite3_str *sql, const EntQuery *query);

/// See that the fields of a query which hold no names are well formed; report one that is not.
EntStatus store_check_query(const EntStore *store, const EntQuery *query);

/// Whether the actors of a query that was found well formed are counted by their states.
bool store_is_by_state(const EntQuery *query);

/// Prepare the search that `append` writes, for names that are chosen under its number; NULL where that fails.
sqlite3_stmt *store_prepare_query(const EntStore *store, const EntQuery *query, Key search, StoreAppend append);

#endif
