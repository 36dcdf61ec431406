// What edges are counted by, and the order that they come in: each edge is written down as a line.
#include "graph/samples.h"

static EntStatus write_edge(void *handle, const EntEdge *edge) {
  fprintf(handle, "%.*s %.*s %.*s %d", (int)edge->source.id.length, edge->source.id.data, (int)edge->relation.length,
          edge->relation.data, (int)edge->target.id.length, edge->target.id.data, (int)edge->count);
  if (edge->period.length) fprintf(handle, " in %.*s", (int)edge->period.length, edge->period.data);
  fputs("; ", handle);
  return ENT_SUCCESS;
}

/// Write the edges of a query down, to be freed.
static char *write_edges(EntStore *store, const EntQuery *query) {
  char *text = NULL;
  size_t length = 0;
  FILE *out = open_memstream(&text, &length);
  ck_assert_int_eq(ent_store_edges(store, query, write_edge, out), ENT_SUCCESS);
  fclose(out);
  return text;
}

static EntRelation relation(const char *date, EntActor source, EntActor target) {
  EntRelation made = samples_relation();
  made.date = text_view(date);
  made.source = source;
  made.target = target;
  return made;
}

/// Norland, its president and its navy act on Soutland, its harbour and its rebels; only a person is known of Westland.
static EntStore *states_store(void) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  const EntActor norland = samples_actor("NOR", "Norland", "state", "NOR"),
                 president = samples_actor("ann", "Ann Lee", "person", "NOR"),
                 navy = samples_actor("navy", "Nor Navy", "military", "NOR"),
                 soutland = samples_actor("SOU", "Soutland", "state", "SOU"),
                 harbour = samples_actor("port", "Soutton Port", "company", "SOU"),
                 rebels = samples_actor("REED", "Reed Front", "armed_group", "SOU"),
                 west = samples_actor("wes", "Wes Orr", "person", "WES"),
                 lake = samples_actor("LAKE", "Lake Union", "organization", "");
  samples_add(store, "a", relation("2024-05-02", norland, soutland));
  samples_add(store, "b", relation("2024-05-09", president, harbour));
  samples_add(store, "c", relation("2024-06-01", navy, rebels));
  samples_add(store, "d", relation("2025-01-01", president, navy));
  samples_add(store, "e", relation("2025-02-01", west, lake));
  samples_add(store, "f", relation("", soutland, west));
  return store;
}

static const struct {
  EntQuery query;
  const char *edges;
} cases[] = {
    {{.by = "state"}, "NOR accuse SOU 2; NOR accuse REED 1; SOU accuse WES 1; WES accuse LAKE 1; "},
    {{.by = "year", .actor = "ann"}, "ann accuse port 1 in 2024; ann accuse navy 1 in 2025; "},
    {{.by = "state-month", .source = "NOR"}, "NOR accuse SOU 2 in 2024-05; NOR accuse REED 1 in 2024-06; "},
    {{.by = "state-year", .target = "WES"}, "SOU accuse WES 1; "},
    {{.by = "state", .source = "Norland", .target = "SOU"}, "NOR accuse SOU 2; "},
    {{.by = "state", .source = "Ann Lee"}, "NOR accuse SOU 1; "},
    {{.by = "state", .target = "REED"}, "NOR accuse REED 1; "},
    {{.by = "state", .between = {"SOU", "NOR"}}, "NOR accuse SOU 2; "},
    {{.by = "state", .min_count = 2}, "NOR accuse SOU 2; "},
    {{.sort = "first", .source = "ann"}, "ann accuse port 1; ann accuse navy 1; "},
    {{.sort = "last", .source = "ann"}, "ann accuse navy 1; ann accuse port 1; "},
    {{.sort = "source", .limit = 2}, "ann accuse navy 1; ann accuse port 1; "},
    {{.sort = "target", .limit = 2}, "wes accuse LAKE 1; ann accuse navy 1; "},
    {{.by = "month", .sort = "last", .limit = 1}, "wes accuse LAKE 1 in 2025-02; "},
    {{.by = "month", .limit = 2}, "SOU accuse wes 1; ann accuse port 1 in 2024-05; "},
};

START_TEST(edges_are_counted_and_ordered_as_asked) {
  EntStore *store = states_store();
  char *edges = write_edges(store, &cases[_i].query);
  ck_assert_str_eq(edges, cases[_i].edges);
  free(edges);
  ent_store_close(store);
}
END_TEST

START_TEST(most_hostile_edge_comes_first) {
  EntStore *store = samples_store();
  char *edges = write_edges(store, &(EntQuery){.sort = "goldstein", .status = "asserted"});
  ck_assert_str_eq(edges, "NOR accuse REED 2; SOU sign NOR 1; ");
  free(edges);
  ent_store_close(store);
}
END_TEST

static EntStatus check_type(void *handle, const EntEdge *edge) {
  ck_assert(text_is(edge->type, handle));
  return ENT_SUCCESS;
}

/// A relation of two kinds has the same type whichever came first.
START_TEST(kind_of_an_edge_does_not_depend_on_what_came_first) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntRelation accused = samples_relation(), threatened = samples_relation();
  char type[] = "ACCUSE";
  threatened.type = text_view("THREATEN");
  samples_add(store, _i ? "a" : "b", _i ? accused : threatened);
  samples_add(store, _i ? "b" : "a", _i ? threatened : accused);
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){.min_count = 2}, check_type, type), ENT_SUCCESS);
  ent_store_close(store);
}
END_TEST

static EntStatus count_relation(void *handle, const EntRelation *given) {
  (void)given;
  ++*(size_t *)handle;
  return ENT_SUCCESS;
}

START_TEST(relations_by_state_leave_out_what_is_inside_one) {
  EntStore *store = states_store();
  size_t count = 0;
  const EntSink sink = {.handle = &count, .relation = count_relation};
  ck_assert_int_eq(ent_store_relations(store, &(EntQuery){.by = "state"}, &sink), ENT_SUCCESS);
  ck_assert_uint_eq(count, 5);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, edges_are_counted_and_ordered_as_asked, 0, sizeof cases / sizeof *cases);
  tcase_add_test(tcase, most_hostile_edge_comes_first);
  tcase_add_loop_test(tcase, kind_of_an_edge_does_not_depend_on_what_came_first, 0, 2);
  tcase_add_test(tcase, relations_by_state_leave_out_what_is_inside_one);
}

int main(void) {
  return samples_run("store_query", add);
}
