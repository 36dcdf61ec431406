// Queries: each field alone, what an edge counts, and the order of results.
#include "graph/samples.h"

static const struct {
  EntQuery query;
  size_t edges;
} queries[] = {
    {{0}, 3},
    {{.source = "NOR"}, 2},
    {{.target = "NOR"}, 1},
    {{.source = "SOU", .target = "NOR"}, 1},
    {{.source = "SOU", .target = "REED"}, 0},
    {{.relation = "accuse"}, 2},
    {{.relation = "Signed With"}, 1},
    {{.type = "ACCUSE"}, 2},
    {{.type = "agree"}, 1},
    {{.status = "reported"}, 1},
    {{.state = "NOR"}, 3},
    {{.state = "sou"}, 3},
    {{.state = "Soutland"}, 3},
    {{.since = "2024"}, 2},
    {{.since = "2024-05-10"}, 2},
    {{.since = "2024-05-11"}, 0},
    {{.until = "2023"}, 1},
    {{.until = "2023-11"}, 1},
    {{.until = "2023-11-01"}, 0},
    {{.until = "2024-05"}, 3},
    {{.min_count = 2}, 1},
    {{.limit = 2}, 2},
    {{.limit = UINT64_MAX, .min_count = 1}, 3},
    {{.source = "", .since = "", .type = ""}, 3},
    {{.between = {"NOR", "REED"}}, 2},
    {{.between = {"REED", "NOR"}}, 2},
    {{.between = {"SOU", "Port Nor"}}, 1},
    {{.between = {"SOU", "REED"}}, 0},
    {{.between = {"NOR", "NOR"}}, 0},
    {{.by = "month", .until = "2024"}, 3},
    {{.by = "year", .min_count = 2}, 1},
    {{.by = "", .sort = ""}, 3},
};

START_TEST(query_gives_the_edges_that_fit) {
  EntStore *store = samples_store();
  ck_assert_uint_eq(samples_edges(store, &queries[_i].query), queries[_i].edges);
  ent_store_close(store);
}
END_TEST

static const char *const bad_dates[] = {"24",        "2024-13",    "2024-1-1", "2024-05-32",
                                        "yesterday", "2024/05/01", "2024-00"};

START_TEST(malformed_date_is_reported) {
  EntStore *store;
  Said said = {0};
  EntLog log = samples_log(&said);
  size_t count = 0;
  ck_assert_int_eq(ent_store_open(&store, NULL, ENT_STORE_WRITE, &log), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){.since = bad_dates[_i]}, samples_count_edge, &count),
                   ENT_ERR_ARGUMENT);
  ck_assert_ptr_nonnull(strstr(said.text, "since: expected a date such as 2024-05-31, 2024-05 or 2024, found"));
  ent_store_close(store);
}
END_TEST

static const struct {
  EntQuery query;
  const char *text;
} malformed[] = {
    {{.by = "week"}, "by: cannot count by \"week\""},
    {{.sort = "beauty"}, "sort: no order \"beauty\""},
    {{.between = {"NOR", NULL}}, "between: expected two actors"},
    {{.between = {"", "NOR"}}, "between: expected two actors"},
};

START_TEST(malformed_query_is_reported) {
  EntStore *store;
  Said said = {0};
  EntLog log = samples_log(&said);
  size_t count = 0;
  ck_assert_int_eq(ent_store_open(&store, NULL, ENT_STORE_WRITE, &log), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_edges(store, &malformed[_i].query, samples_count_edge, &count), ENT_ERR_ARGUMENT);
  ck_assert_str_eq(said.text, malformed[_i].text);
  ent_store_close(store);
}
END_TEST

static EntStatus keep_first(void *handle, const EntEdge *edge) {
  EntEdge *first = handle;
  *first = *edge;
  ck_assert(text_is(edge->source.id, "NOR") && text_is(edge->target.id, "REED"));
  ck_assert(text_is(edge->first, "2024-05-10") && text_is(edge->last, "2024-05-10"));
  return ENT_END;
}

START_TEST(strongest_edge_comes_first_with_its_counts) {
  EntStore *store = samples_store();
  EntEdge first;
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){0}, keep_first, &first), ENT_END);
  ck_assert_uint_eq(first.count, 2);
  ck_assert_uint_eq(first.documents, 2);
  ck_assert(!first.reciprocal && first.goldstein == -2);
  ent_store_close(store);
}
END_TEST

static EntStatus ask_again(void *handle, const EntEdge *edge) {
  (void)edge;
  ck_assert_uint_eq(samples_edges(handle, &(EntQuery){.source = "SOU"}), 1);
  return ENT_SUCCESS;
}

START_TEST(query_may_be_asked_inside_another) {
  EntStore *store = samples_store();
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){.source = "NOR"}, ask_again, store), ENT_SUCCESS);
  ent_store_close(store);
}
END_TEST

static EntStatus count_relation(void *handle, const EntRelation *relation) {
  (void)relation;
  ++*(size_t *)handle;
  return ENT_SUCCESS;
}

START_TEST(relations_are_those_behind_the_edges) {
  EntStore *store = samples_store();
  size_t strong = 0, asserted = 0, strongest = 0;
  EntSink sink = {.handle = &strong, .relation = count_relation};
  ck_assert_int_eq(ent_store_relations(store, &(EntQuery){.min_count = 2}, &sink), ENT_SUCCESS);
  sink.handle = &asserted;
  ck_assert_int_eq(ent_store_relations(store, &(EntQuery){.status = "asserted"}, &sink), ENT_SUCCESS);
  sink.handle = &strongest;
  ck_assert_int_eq(ent_store_relations(store, &(EntQuery){.limit = 1}, &sink), ENT_SUCCESS);
  ck_assert_uint_eq(strong, 2);
  ck_assert_uint_eq(asserted, 3);
  ck_assert_uint_eq(strongest, 2);
  ent_store_close(store);
}
END_TEST

START_TEST(empty_store_has_no_edges) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.since = "2020", .limit = 5}), 0);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, query_gives_the_edges_that_fit, 0, sizeof queries / sizeof *queries);
  tcase_add_loop_test(tcase, malformed_date_is_reported, 0, sizeof bad_dates / sizeof *bad_dates);
  tcase_add_loop_test(tcase, malformed_query_is_reported, 0, sizeof malformed / sizeof *malformed);
  tcase_add_test(tcase, strongest_edge_comes_first_with_its_counts);
  tcase_add_test(tcase, query_may_be_asked_inside_another);
  tcase_add_test(tcase, relations_are_those_behind_the_edges);
  tcase_add_test(tcase, empty_store_has_no_edges);
}

int main(void) {
  return samples_run("store_find", add);
}
