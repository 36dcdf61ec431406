// The door to igraph: what it is given, and what becomes of its failures.
#include "graph/network.h"
#include "graph/samples.h"

#include <igraph.h>

static EntStatus measure(NetworkMeasure wanted, const Dyad *items, uint32_t count, double *values, const EntLog *log) {
  Dyad copy[4];
  memcpy(copy, items, count * sizeof *items);
  return network_measure(wanted, &(Dyads){.items = copy, .count = count}, 3, values, log);
}

/// 0 -> 1 -> 2.
static const Dyad chain[] = {{.source = 0, .target = 1, .count = 1, .weight = 1},
                             {.source = 1, .target = 2, .count = 1, .weight = 1}};

/// Fail, as igraph does, in the middle of a computation.
static igraph_error_t break_off(void *handle) {
  (void)handle;
  return igraph_error("made to fail", __FILE__, __LINE__, IGRAPH_EINTERNAL) ? IGRAPH_INTERRUPTED : IGRAPH_SUCCESS;
}

START_TEST(chain_has_its_middle_between) {
  double values[3];
  ck_assert_int_eq(measure(NETWORK_BETWEENNESS, chain, 2, values, NULL), ENT_SUCCESS);
  ck_assert_double_eq(values[0], 0);
  ck_assert_double_eq(values[1], 1);
}
END_TEST

START_TEST(failure_becomes_a_message) {
  Said said = {0};
  EntLog log = samples_log(&said);
  double values[3];
  igraph_set_interruption_handler(break_off);
  ck_assert_int_eq(measure(NETWORK_BETWEENNESS, chain, 2, values, &log), ENT_ERR_STORE);
  ck_assert_uint_eq(said.count, 1);
  ck_assert_ptr_nonnull(strstr(said.text, "cannot measure the graph: "));
}
END_TEST

static void own_handler(const char *reason, const char *file, int line, igraph_error_t code) {
  (void)reason, (void)file, (void)line, (void)code;
}

START_TEST(handler_of_the_program_is_put_back) {
  double values[3];
  igraph_set_interruption_handler(break_off);
  igraph_set_error_handler(own_handler);
  ck_assert_int_eq(measure(NETWORK_BETWEENNESS, chain, 2, values, NULL), ENT_ERR_STORE);
  ck_assert(igraph_set_error_handler(NULL) == own_handler);
}
END_TEST

START_TEST(random_numbers_of_the_program_go_on) {
  double values[3];
  igraph_rng_seed(igraph_rng_default(), 1);
  igraph_integer_t expected = igraph_rng_get_integer(igraph_rng_default(), 0, 1 << 30);
  igraph_rng_seed(igraph_rng_default(), 1);
  ck_assert_int_eq(measure(NETWORK_LEIDEN, chain, 2, values, NULL), ENT_SUCCESS);
  ck_assert_int_eq(igraph_rng_get_integer(igraph_rng_default(), 0, 1 << 30), expected);
}
END_TEST

static const NetworkMeasure all[] = {NETWORK_PAGERANK, NETWORK_BETWEENNESS, NETWORK_HUBS, NETWORK_AUTHORITIES,
                                     NETWORK_LEIDEN};

START_TEST(network_without_ties_can_be_measured) {
  double values[3] = {-1, -1, -1};
  ck_assert_int_eq(measure(all[_i], chain, 0, values, NULL), ENT_SUCCESS);
  for (size_t v = 0; v < 3; v++) ck_assert_double_ge(values[v], 0);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, chain_has_its_middle_between);
  tcase_add_test(tcase, failure_becomes_a_message);
  tcase_add_test(tcase, handler_of_the_program_is_put_back);
  tcase_add_test(tcase, random_numbers_of_the_program_go_on);
  tcase_add_loop_test(tcase, network_without_ties_can_be_measured, 0, sizeof all / sizeof *all);
}

int main(void) {
  return samples_run("network", add);
}
