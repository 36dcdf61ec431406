// What lies between two actors, as one tie.
#include "graph/dyads.h"
#include "graph/networks.h"

static const Tie ties[] = {
    {"A", "B", 2, -9, false, NULL},
    {"B", "A", 1, 7, false, NULL},
    {"A", "B", 1, 3, false, NULL},
    {"B", "C", 3, 1, true, NULL},
    {"C", "A", 1, -9, false, "reported"},
    {"C", "C", 1, 7, false, NULL},
    {0},
};

/// The graph of the ties and its dyads.
static struct {
  EntGraph *graph;
  Arena arena;
  Dyads dyads;
} given;

static void group(DyadsDirection direction, bool (*fits)(const EntGraph *graph, const GraphEdge *edge)) {
  given.graph = networks_open(ties);
  if (setjmp(given.arena.exhausted)) ck_abort();
  given.dyads = dyads_group(&given.arena, given.graph, direction, fits);
}

static void drop(void) {
  arena_free(&given.arena);
  ent_graph_free(given.graph);
}

static void assert_dyad(uint32_t place, const char *ends, uint64_t count, double weight) {
  const Dyad *dyad = &given.dyads.items[place];
  ck_assert_uint_eq(dyad->source, (uint32_t)(ends[0] - 'A'));
  ck_assert_uint_eq(dyad->target, (uint32_t)(ends[1] - 'A'));
  ck_assert_uint_eq(dyad->count, count);
  ck_assert_double_eq(dyad->weight, weight);
}

START_TEST(edges_with_the_same_ends_are_one_dyad) {
  group(DYADS_DIRECTED, NULL);
  assert_dyad(0, "AB", 3, 2 * -9 + 3);
  assert_dyad(1, "BA", 1, 7);
  ck_assert_uint_eq(given.dyads.items[0].edges, 2);
  drop();
}
END_TEST

START_TEST(reciprocal_edge_ties_in_both_directions) {
  group(DYADS_DIRECTED, NULL);
  ck_assert_uint_eq(given.dyads.count, 5);
  assert_dyad(2, "BC", 3, 3);
  assert_dyad(4, "CB", 3, 3);
  drop();
}
END_TEST

START_TEST(dyad_knows_its_edges) {
  group(DYADS_DIRECTED, NULL);
  const Dyad *last = &given.dyads.items[4];
  const GraphEdge *edge = &given.graph->edges.items[given.dyads.edges[last->first]];
  ck_assert_uint_eq(last->edges, 1);
  ck_assert(edge->reciprocal && edge->count == 3);
  drop();
}
END_TEST

START_TEST(each_edge_can_tie_in_both_directions) {
  group(DYADS_BOTH, NULL);
  ck_assert_uint_eq(given.dyads.count, 6);
  assert_dyad(0, "AB", 4, -8);
  assert_dyad(2, "BA", 4, -8);
  drop();
}
END_TEST

START_TEST(two_actors_can_be_one_dyad) {
  group(DYADS_ONCE, NULL);
  ck_assert_uint_eq(given.dyads.count, 3);
  assert_dyad(0, "AB", 4, -8);
  assert_dyad(1, "AC", 1, -9);
  assert_dyad(2, "BC", 3, 3);
  drop();
}
END_TEST

START_TEST(edges_that_do_not_fit_are_left_out) {
  group(DYADS_ONCE, dyads_is_sure);
  ck_assert_uint_eq(given.dyads.count, 2);
  assert_dyad(1, "BC", 3, 3);
  drop();
}
END_TEST

START_TEST(what_was_asked_for_is_sure) {
  EntGraph *graph = networks_query(ties, (EntQuery){.status = "reported"});
  ck_assert_uint_eq(graph->edges.count, 1);
  ck_assert(dyads_is_sure(graph, &graph->edges.items[0]));
  ent_graph_free(graph);
}
END_TEST

START_TEST(begins_tell_where_a_source_has_its_dyads) {
  group(DYADS_DIRECTED, NULL);
  const uint32_t *begins = dyads_begins(&given.arena, given.graph, &given.dyads);
  const uint32_t expected[] = {0, 1, 3, 5};
  ck_assert_mem_eq(begins, expected, sizeof expected);
  drop();
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, edges_with_the_same_ends_are_one_dyad);
  tcase_add_test(tcase, reciprocal_edge_ties_in_both_directions);
  tcase_add_test(tcase, dyad_knows_its_edges);
  tcase_add_test(tcase, each_edge_can_tie_in_both_directions);
  tcase_add_test(tcase, two_actors_can_be_one_dyad);
  tcase_add_test(tcase, edges_that_do_not_fit_are_left_out);
  tcase_add_test(tcase, what_was_asked_for_is_sure);
  tcase_add_test(tcase, begins_tell_where_a_source_has_its_dyads);
}

int main(void) {
  return samples_run("dyads", add);
}
