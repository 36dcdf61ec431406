// The graph in memory: who is in it, in which order, and how strongly.
#include "graph/graph_impl.h"
#include "graph/samples.h"

static EntGraph *open_graph(EntStore *store, EntQuery query) {
  EntGraph *graph = NULL;
  ck_assert_int_eq(ent_graph_open(&graph, store, &query, NULL), ENT_SUCCESS);
  return graph;
}

START_TEST(free_accepts_null) {
  ent_graph_free(NULL);
}
END_TEST

START_TEST(vertices_are_ordered_by_id) {
  EntStore *store = samples_store();
  EntGraph *graph = open_graph(store, (EntQuery){0});
  ck_assert_uint_eq(ent_graph_vertices(graph), 3);
  for (uint32_t i = 1; i < graph->vertices.count; i++)
    ck_assert_int_lt(text_compare(graph->vertices.items[i - 1].actor.id, graph->vertices.items[i].actor.id), 0);
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

START_TEST(edges_point_to_their_actors) {
  EntStore *store = samples_store();
  EntGraph *graph = open_graph(store, (EntQuery){.relation = "sign"});
  ck_assert_uint_eq(ent_graph_edges(graph), 1);
  const GraphEdge *edge = &graph->edges.items[0];
  ck_assert(text_is(graph->vertices.items[edge->source].actor.id, "SOU"));
  ck_assert(text_is(graph->vertices.items[edge->target].actor.name, "Nörland"));
  ck_assert(edge->reciprocal && text_is(edge->label, "signed with"));
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

START_TEST(degree_counts_edges_and_strength_relations) {
  EntStore *store = samples_store();
  EntGraph *graph = open_graph(store, (EntQuery){0});
  const GraphVertex *norland = &graph->vertices.items[0];
  ck_assert(text_is(norland->actor.id, "NOR"));
  ck_assert_uint_eq(norland->degree, 3);
  ck_assert_uint_eq(norland->strength, 4);
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

START_TEST(graph_outlives_its_store) {
  EntStore *store = samples_store();
  EntGraph *graph = open_graph(store, (EntQuery){0});
  ent_store_close(store);
  ck_assert(text_is(graph->vertices.items[1].actor.name, "Reed Front"));
  ent_graph_free(graph);
}
END_TEST

START_TEST(query_without_edges_gives_an_empty_graph) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntGraph *graph = open_graph(store, (EntQuery){0});
  ck_assert_uint_eq(ent_graph_vertices(graph) + ent_graph_edges(graph), 0);
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

START_TEST(unknown_actor_gives_no_graph) {
  EntStore *store = samples_store();
  EntGraph *graph;
  ck_assert_int_eq(ent_graph_open(&graph, store, &(EntQuery){.actor = "Zz"}, NULL), ENT_ERR_ARGUMENT);
  ck_assert_ptr_null(graph);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, free_accepts_null);
  tcase_add_test(tcase, vertices_are_ordered_by_id);
  tcase_add_test(tcase, edges_point_to_their_actors);
  tcase_add_test(tcase, degree_counts_edges_and_strength_relations);
  tcase_add_test(tcase, graph_outlives_its_store);
  tcase_add_test(tcase, query_without_edges_gives_an_empty_graph);
  tcase_add_test(tcase, unknown_actor_gives_no_graph);
}

int main(void) {
  return samples_run("graph", add);
}
