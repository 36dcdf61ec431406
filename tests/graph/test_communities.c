// Who belongs together.
#include "graph/networks.h"

/// Two groups of three with one weak tie between them, a quarrel inside the second, and a claim.
static const Tie groups[] = {
    {"A", "B", 1, 8, false, NULL},
    {"B", "C", 1, 8, false, NULL},
    {"C", "A", 2, 8, false, NULL},
    {"D", "E", 3, 8, false, NULL},
    {"E", "F", 3, 8, false, NULL},
    {"F", "D", 1, 8, true, NULL},
    {"C", "D", 1, 1, false, NULL},
    {"E", "F", 9, -10, false, NULL},
    {"G", "A", 1, -5, false, NULL},
    {"A", "F", 9, 8, false, "reported"},
    {0},
};

/// Write communities as "1:DEF 2:ABC ", members from the strongest.
static EntStatus write_community(void *handle, const EntCommunity *community) {
  char *written = handle;
  written += strlen(written);
  written += sprintf(written, "%zu:", community->number);
  for (size_t i = 0; i < community->count; i++) *written++ = *community->members[i].actor.id.data;
  strcpy(written, " ");
  return ENT_SUCCESS;
}

START_TEST(who_cooperates_is_in_one_community) {
  EntGraph *graph = networks_open(groups);
  char written[64] = "";
  ck_assert_int_eq(ent_graph_communities(graph, write_community, written), ENT_SUCCESS);
  ck_assert_str_eq(written, "1:EDF 2:ACB "); // E has 48, D and F 32; A and C 24, B 16
  ent_graph_free(graph);
}
END_TEST

static EntStatus keep_first(void *handle, const EntCommunity *community) {
  EntCommunity *first = handle;
  *first = *community;
  ck_assert_double_eq(community->members[0].strength, 48);
  ck_assert_double_eq(community->members[2].strength, 32);
  return ENT_END;
}

START_TEST(strength_is_what_is_done_within) {
  EntGraph *graph = networks_open(groups);
  EntCommunity first;
  ck_assert_int_eq(ent_graph_communities(graph, keep_first, &first), ENT_END);
  ck_assert_uint_eq(first.count, 3);
  ck_assert_double_eq(first.strength, 7 * 8);
  ent_graph_free(graph);
}
END_TEST

START_TEST(who_only_quarrels_is_in_none) {
  EntGraph *graph = networks_open(groups);
  ck_assert_double_eq(networks_value(graph, ENT_COMMUNITY, "G"), 0);
  ck_assert_double_eq(networks_value(graph, ENT_COMMUNITY, "E"), 1);
  ent_graph_free(graph);
}
END_TEST

START_TEST(claims_tie_where_they_are_asked_for) {
  EntGraph *graph = networks_query(groups, (EntQuery){.status = "reported"});
  char written[64] = "";
  ck_assert_int_eq(ent_graph_communities(graph, write_community, written), ENT_SUCCESS);
  ck_assert_str_eq(written, "1:AF ");
  ent_graph_free(graph);
}
END_TEST

START_TEST(graph_without_cooperation_has_no_communities) {
  EntGraph *graph = networks_open((const Tie[]){{"A", "B", 1, -5, false, NULL}, {0}});
  char written[64] = "";
  ck_assert_int_eq(ent_graph_communities(graph, write_community, written), ENT_SUCCESS);
  ck_assert_str_eq(written, "");
  ent_graph_free(graph);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, who_cooperates_is_in_one_community);
  tcase_add_test(tcase, strength_is_what_is_done_within);
  tcase_add_test(tcase, who_only_quarrels_is_in_none);
  tcase_add_test(tcase, claims_tie_where_they_are_asked_for);
  tcase_add_test(tcase, graph_without_cooperation_has_no_communities);
}

int main(void) {
  return samples_run("communities", add);
}
