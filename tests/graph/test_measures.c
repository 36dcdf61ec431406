// Measures of small graphs, worked out by hand.
#include "graph/networks.h"

#define NEAR 1e-9

START_TEST(measures_have_names) {
  ck_assert_str_eq(ent_measure_name(ENT_DEGREE), "degree");
  ck_assert_str_eq(ent_measure_name(ENT_COMMUNITY), "community");
  ck_assert_ptr_null(ent_measure_name(ENT_MEASURES));
}
END_TEST

// B acts on nobody, so that its rank goes to both: a = .15/2 + .85 b/2, and a + b = 1; hence a = .5 / 1.425.
START_TEST(pagerank_goes_to_whom_is_acted_on) {
  EntGraph *graph = networks_open((const Tie[]){{"A", "B", 1, 1, false, NULL}, {0}});
  ck_assert_double_eq_tol(networks_value(graph, ENT_PAGERANK, "A"), .5 / 1.425, NEAR);
  ck_assert_double_eq_tol(networks_value(graph, ENT_PAGERANK, "B"), .925 / 1.425, NEAR);
  ent_graph_free(graph);
}
END_TEST

// B and C give all they have to A, and A gives three parts of four to B:
// b = .05 + .85 * 3/4 a, c = .05 + .85 * 1/4 a, a = .05 + .85 (b + c) = .05 + .085 + .7225 a; hence a = .135 / .2775.
START_TEST(pagerank_is_shared_by_relations) {
  EntGraph *graph = networks_open((const Tie[]){{"A", "B", 3, 1, false, NULL},
                                                {"A", "C", 1, 1, false, NULL},
                                                {"B", "A", 1, 1, false, NULL},
                                                {"C", "A", 1, 1, false, NULL},
                                                {0}});
  double a = .135 / .2775;
  ck_assert_double_eq_tol(networks_value(graph, ENT_PAGERANK, "A"), a, NEAR);
  ck_assert_double_eq_tol(networks_value(graph, ENT_PAGERANK, "B"), .05 + .6375 * a, NEAR);
  ck_assert_double_eq_tol(networks_value(graph, ENT_PAGERANK, "C"), .05 + .2125 * a, NEAR);
  ent_graph_free(graph);
}
END_TEST

// From A to D there are two shortest ways, one by B and one by C: each lies on half of them.
START_TEST(shortest_ways_share_betweenness) {
  EntGraph *graph = networks_open((const Tie[]){{"A", "B", 5, 1, false, NULL},
                                                {"B", "D", 5, 1, false, NULL},
                                                {"A", "C", 1, 1, false, NULL},
                                                {"C", "D", 1, -1, false, NULL},
                                                {"C", "D", 1, 1, false, NULL},
                                                {0}});
  ck_assert_double_eq_tol(networks_value(graph, ENT_BETWEENNESS, "B"), .5, NEAR);
  ck_assert_double_eq_tol(networks_value(graph, ENT_BETWEENNESS, "C"), .5, NEAR);
  ck_assert_double_eq(networks_value(graph, ENT_BETWEENNESS, "D"), 0);
  ent_graph_free(graph);
}
END_TEST

// A meets B, and B meets C: B lies on the way from A to C, and on that from C to A.
START_TEST(meetings_lead_in_both_directions) {
  EntGraph *graph = networks_open((const Tie[]){{"A", "B", 1, 1, true, NULL}, {"B", "C", 1, 1, true, NULL}, {0}});
  ck_assert_double_eq_tol(networks_value(graph, ENT_BETWEENNESS, "B"), 2, NEAR);
  ent_graph_free(graph);
}
END_TEST

// Only C is acted on; A acts on it twice as often as B.
START_TEST(hubs_act_on_authorities) {
  EntGraph *graph = networks_open((const Tie[]){{"A", "C", 4, 1, false, NULL}, {"B", "C", 2, 1, false, NULL}, {0}});
  ck_assert_double_eq_tol(networks_value(graph, ENT_HUBS, "A"), 1, NEAR);
  ck_assert_double_eq_tol(networks_value(graph, ENT_HUBS, "B"), .5, NEAR);
  ck_assert_double_eq(networks_value(graph, ENT_HUBS, "C"), 0);
  ck_assert_double_eq_tol(networks_value(graph, ENT_AUTHORITIES, "C"), 1, NEAR);
  ent_graph_free(graph);
}
END_TEST

/// Write actors and ranks as "A1 B2 ".
static EntStatus write_rank(void *handle, const EntVertex *vertex) {
  char *written = handle;
  sprintf(written + strlen(written), "%c%zu ", *vertex->actor.id.data, vertex->rank);
  return ENT_SUCCESS;
}

static const Tie star[] = {
    {"B", "A", 1, 1, false, NULL}, {"C", "A", 1, 1, false, NULL}, {"D", "A", 2, 1, false, NULL}, {0}};

START_TEST(equal_values_have_equal_ranks) {
  EntGraph *graph = networks_open(star);
  char written[64] = "";
  ck_assert_int_eq(ent_graph_rank(graph, ENT_STRENGTH, write_rank, written), ENT_SUCCESS);
  ck_assert_str_eq(written, "A1 D2 B3 C3 ");
  ent_graph_free(graph);
}
END_TEST

START_TEST(actors_in_the_same_place_are_equal) {
  EntGraph *graph = networks_open(star);
  char written[64] = "";
  ck_assert_int_eq(ent_graph_measure(graph, ENT_PAGERANK), ENT_SUCCESS);
  ck_assert_int_eq(ent_graph_rank(graph, ENT_PAGERANK, write_rank, written), ENT_SUCCESS);
  ck_assert_str_eq(written, "A1 B2 C2 D2 ");
  ent_graph_free(graph);
}
END_TEST

static EntStatus stop(void *handle, const EntVertex *vertex) {
  *(EntVertex *)handle = *vertex;
  return ENT_END;
}

START_TEST(rank_ends_when_it_is_told_to) {
  EntGraph *graph = networks_open(star);
  EntVertex first;
  ck_assert_int_eq(ent_graph_rank(graph, ENT_DEGREE, stop, &first), ENT_END);
  ck_assert_double_eq(first.values[ENT_DEGREE], 3);
  ck_assert_double_eq(first.values[ENT_STRENGTH], 4);
  ck_assert_double_eq(first.values[ENT_PAGERANK], 0);
  ent_graph_free(graph);
}
END_TEST

START_TEST(order_of_arrival_does_not_matter) {
  const Tie turned[] = {star[2], star[1], star[0], {0}};
  EntGraph *graph = networks_open(star), *other = networks_open(turned);
  for (EntMeasure measure = ENT_PAGERANK; measure < ENT_MEASURES; measure++) {
    networks_value(graph, measure, "A");
    networks_value(other, measure, "A");
    ck_assert_mem_eq(graph->measures[measure], other->measures[measure], 4 * sizeof(double));
  }
  ent_graph_free(other);
  ent_graph_free(graph);
}
END_TEST

START_TEST(empty_graph_has_nothing_to_measure) {
  EntGraph *graph = networks_open((const Tie[]){{0}});
  char written[8] = "";
  for (EntMeasure measure = 0; measure < ENT_MEASURES; measure++)
    ck_assert_int_eq(ent_graph_measure(graph, measure), ENT_SUCCESS);
  ck_assert_int_eq(ent_graph_rank(graph, ENT_PAGERANK, write_rank, written), ENT_SUCCESS);
  ck_assert_str_eq(written, "");
  ent_graph_free(graph);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, measures_have_names);
  tcase_add_test(tcase, pagerank_goes_to_whom_is_acted_on);
  tcase_add_test(tcase, pagerank_is_shared_by_relations);
  tcase_add_test(tcase, shortest_ways_share_betweenness);
  tcase_add_test(tcase, meetings_lead_in_both_directions);
  tcase_add_test(tcase, hubs_act_on_authorities);
  tcase_add_test(tcase, equal_values_have_equal_ranks);
  tcase_add_test(tcase, actors_in_the_same_place_are_equal);
  tcase_add_test(tcase, rank_ends_when_it_is_told_to);
  tcase_add_test(tcase, order_of_arrival_does_not_matter);
  tcase_add_test(tcase, empty_graph_has_nothing_to_measure);
}

int main(void) {
  return samples_run("measures", add);
}
