// Places in a drawing: those with an edge are near each other, parts are beside each other, and all is the same each
// time.
#include "graph/layout.h"
#include "graph/samples.h"

#include <math.h>

/// Give the graph of a store with the signing, and so many pairs of strangers; the store is closed with `close`.
static EntGraph *open_graph(EntStore **store, int pairs) {
  const EntQuery all = {0};
  EntGraph *graph = NULL;
  *store = samples_store();
  for (int i = 0; i < pairs; i++) {
    char ids[3][8];
    EntRelation relation = samples_signing();
    for (int k = 0; k < 3; k++) snprintf(ids[k], sizeof ids[k], "p%d-%d", i, k);
    relation.source = samples_actor(ids[0], ids[0], "person", "");
    relation.target = samples_actor(ids[1], ids[1], "person", "");
    samples_add(*store, ids[2], relation);
  }
  ck_assert_int_eq(ent_graph_open(&graph, *store, &all, NULL), ENT_SUCCESS);
  return graph;
}

static double distance(LayoutPoint a, LayoutPoint b) {
  return hypot(a.x - b.x, a.y - b.y);
}

START_TEST(ends_of_an_edge_are_about_one_apart) {
  EntStore *store;
  EntGraph *graph = open_graph(&store, 3);
  LayoutPoint points[16];
  ck_assert_int_eq(layout_graph(graph, points, NULL), ENT_SUCCESS);
  for (uint32_t i = 0; i < graph->edges.count; i++) {
    double length = distance(points[graph->edges.items[i].source], points[graph->edges.items[i].target]);
    ck_assert_double_gt(length, 0.3);
    ck_assert_double_lt(length, 3);
  }
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

START_TEST(actors_keep_apart) {
  EntStore *store;
  EntGraph *graph = open_graph(&store, 20);
  LayoutPoint points[64];
  ck_assert_int_eq(layout_graph(graph, points, NULL), ENT_SUCCESS);
  for (uint32_t i = 0; i < graph->vertices.count; i++)
    for (uint32_t k = 0; k < i; k++) ck_assert_double_gt(distance(points[i], points[k]), 0.3);
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

START_TEST(same_graph_has_same_places) {
  EntStore *store;
  EntGraph *graph = open_graph(&store, 5);
  LayoutPoint first[16] = {{0, 0}}, second[16] = {{0, 0}};
  layout_graph(graph, first, NULL);
  layout_graph(graph, second, NULL);
  ck_assert_mem_eq(first, second, sizeof first);
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

START_TEST(graph_without_edges_needs_no_places) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntGraph *graph = NULL;
  ck_assert_int_eq(ent_graph_open(&graph, store, &(EntQuery){0}, NULL), ENT_SUCCESS);
  LayoutPoint none;
  ck_assert_int_eq(layout_graph(graph, &none, NULL), ENT_SUCCESS);
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, ends_of_an_edge_are_about_one_apart);
  tcase_add_test(tcase, actors_keep_apart);
  tcase_add_test(tcase, same_graph_has_same_places);
  tcase_add_test(tcase, graph_without_edges_needs_no_places);
}

int main(void) {
  return samples_run("layout", add);
}
