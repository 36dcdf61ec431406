// Names of a query: from the exact to the loose, and what is said of one that stands for nothing.
#include "graph/samples.h"

static const struct {
  const char *name;
  size_t edges;
} actors[] = {
    {"NOR", 3}, {"Nörland", 3}, {"norland", 3}, {"NORLAND", 3}, {"port nor", 3}, {"Reed Front", 2}, {"Soutland", 1},
};

START_TEST(actor_is_found_by_id_name_or_surface) {
  EntStore *store = samples_store();
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.actor = actors[_i].name}), actors[_i].edges);
  ent_store_close(store);
}
END_TEST

START_TEST(pronoun_finds_nobody) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntRelation relation = samples_relation();
  relation.source.text = text_view("They");
  relation.target.text = text_view("the group");
  samples_add(store, "a1", relation);
  size_t count = 0;
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){.source = "They"}, samples_count_edge, &count), ENT_ERR_ARGUMENT);
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){.target = "the group"}, samples_count_edge, &count),
                   ENT_ERR_ARGUMENT);
  ent_store_close(store);
}
END_TEST

/// Ask for a name that is not there, and give back what is said of it.
static void ask(const EntQuery *query, Said *said) {
  EntStore *store;
  EntLog log = samples_log(said);
  size_t count = 0;
  ck_assert_int_eq(ent_store_open(&store, NULL, ENT_STORE_WRITE, &log), ENT_SUCCESS);
  samples_add(store, "a1", samples_relation());
  ck_assert_int_eq(ent_store_edges(store, query, samples_count_edge, &count), ENT_ERR_ARGUMENT);
  ent_store_close(store);
}

START_TEST(unknown_actor_is_reported_with_names_near_it) {
  Said said = {0};
  ask(&(EntQuery){.source = "Reed Frnt"}, &said);
  ck_assert_str_eq(said.text, "no actor \"Reed Frnt\" in this graph; near it: \"Reed Front\"");
}
END_TEST

static const struct {
  EntQuery query;
  const char *text;
} wrong[] = {
    {{.target = "Zz"}, "no actor \"Zz\" in this graph"},
    {{.actor = "%s%n"}, "no actor \"%s%n\" in this graph"},
    {{.relation = "juggle"}, "no relation \"juggle\" in this graph"},
    {{.type = "DANCE"}, "no type \"DANCE\" in this graph"},
    {{.status = "dreamt"}, "no status \"dreamt\" in this graph"},
    {{.state = "XXX"}, "no state \"XXX\" in this graph"},
};

START_TEST(unknown_name_is_an_error) {
  Said said = {0};
  ask(&wrong[_i].query, &said);
  ck_assert_str_eq(said.text, wrong[_i].text);
}
END_TEST

START_TEST(known_type_and_status_may_be_absent) {
  EntStore *store = samples_store();
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.type = "retreat"}), 0);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.status = "Negated"}), 0);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, actor_is_found_by_id_name_or_surface, 0, sizeof actors / sizeof *actors);
  tcase_add_test(tcase, pronoun_finds_nobody);
  tcase_add_test(tcase, unknown_actor_is_reported_with_names_near_it);
  tcase_add_loop_test(tcase, unknown_name_is_an_error, 0, sizeof wrong / sizeof *wrong);
  tcase_add_test(tcase, known_type_and_status_may_be_absent);
}

int main(void) {
  return samples_run("store_names", add);
}
