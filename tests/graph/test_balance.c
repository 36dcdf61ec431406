// Friends of friends, and friends of foes.
#include "graph/networks.h"

/// ABC: friends.  ABD: a friend of two foes, by 6, 3 and 4.  BCD: friends with a foe in common.  ACD: as ABD, by 2.
static const Tie ties[] = {
    {"A", "B", 2, 3, false, NULL},   {"B", "C", 1, 8, true, NULL},         {"C", "A", 1, 2, false, NULL},
    {"A", "D", 1, 3, false, NULL},   {"D", "B", 1, -9, false, NULL},       {"B", "D", 1, 5, false, NULL},
    {"C", "D", 1, -10, false, NULL}, {"A", "D", 9, -9, false, "reported"}, {"A", "A", 1, -9, false, NULL},
    {"C", "E", 1, -1, false, NULL},  {"D", "E", 1, 0, false, NULL},        {0},
};

/// Write triads as "ABD:3 ".
static EntStatus write_triad(void *handle, const EntTriad *triad) {
  char *written = handle;
  const EntTie *tie = triad->ties;
  sprintf(written + strlen(written), "%c%c%c:%g ", *tie[0].first.id.data, *tie[0].second.id.data,
          *tie[1].second.id.data, triad->strength);
  return ENT_SUCCESS;
}

START_TEST(triads_are_counted_by_their_foes) {
  EntGraph *graph = networks_open(ties);
  EntBalance balance;
  ck_assert_int_eq(ent_graph_balance(graph, 0, &balance, NULL, NULL), ENT_SUCCESS);
  const uint64_t expected[] = {1, 2, 1, 0};
  ck_assert_mem_eq(balance.triads, expected, sizeof expected);
  ent_graph_free(graph);
}
END_TEST

START_TEST(strongest_triad_comes_first) {
  EntGraph *graph = networks_open(ties);
  EntBalance balance;
  char written[64] = "";
  ck_assert_int_eq(ent_graph_balance(graph, 0, &balance, write_triad, written), ENT_SUCCESS);
  ck_assert_str_eq(written, "ABD:3 ACD:2 ");
  ent_graph_free(graph);
}
END_TEST

START_TEST(limit_leaves_the_strongest) {
  EntGraph *graph = networks_open(ties);
  EntBalance balance;
  char written[64] = "";
  ck_assert_int_eq(ent_graph_balance(graph, 1, &balance, write_triad, written), ENT_SUCCESS);
  ck_assert_str_eq(written, "ABD:3 ");
  ck_assert_uint_eq(balance.triads[1], 2);
  ent_graph_free(graph);
}
END_TEST

static EntStatus see_ties(void *handle, const EntTriad *triad) {
  const EntTie *foes = &triad->ties[2];
  *(bool *)handle = true;
  ck_assert(text_is(foes->first.id, "B") && text_is(foes->second.id, "D"));
  ck_assert_double_eq(foes->weight, -4);
  ck_assert_uint_eq(foes->count, 2);
  ck_assert(text_is(foes->edge.source.id, "D") && text_is(foes->edge.relation, "attack"));
  return ENT_END;
}

START_TEST(tie_tells_what_makes_its_sign) {
  EntGraph *graph = networks_open(ties);
  EntBalance balance;
  bool seen = false;
  ck_assert_int_eq(ent_graph_balance(graph, 0, &balance, see_ties, &seen), ENT_END);
  ck_assert(seen);
  ent_graph_free(graph);
}
END_TEST

// Of n friends any three are a triad: 20 * 19 * 18 / 6.
START_TEST(each_triad_is_found_once) {
  static Tie all[191];
  static char names[20][2];
  size_t count = 0;
  for (size_t i = 0; i < 20; i++) {
    names[i][0] = (char)('a' + i);
    for (size_t k = 0; k < i; k++) all[count++] = (Tie){names[i], names[k], 1, i % 2 ? 1 : 2, false, NULL};
  }
  EntGraph *graph = networks_open(all);
  EntBalance balance;
  ck_assert_int_eq(ent_graph_balance(graph, 0, &balance, NULL, NULL), ENT_SUCCESS);
  ck_assert_uint_eq(balance.triads[0], 1140);
  ent_graph_free(graph);
}
END_TEST

START_TEST(empty_graph_has_no_triads) {
  EntGraph *graph = networks_open((const Tie[]){{0}});
  EntBalance balance = {{1, 1, 1, 1}};
  ck_assert_int_eq(ent_graph_balance(graph, 0, &balance, NULL, NULL), ENT_SUCCESS);
  ck_assert_uint_eq(balance.triads[0] + balance.triads[3], 0);
  ent_graph_free(graph);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, triads_are_counted_by_their_foes);
  tcase_add_test(tcase, strongest_triad_comes_first);
  tcase_add_test(tcase, limit_leaves_the_strongest);
  tcase_add_test(tcase, tie_tells_what_makes_its_sign);
  tcase_add_test(tcase, each_triad_is_found_once);
  tcase_add_test(tcase, empty_graph_has_no_triads);
}

int main(void) {
  return samples_run("balance", add);
}
