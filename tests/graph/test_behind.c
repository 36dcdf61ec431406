// Relations and the edges that they stand behind.
#include "graph/behind.h"
#include "graph/samples.h"

/// How many relations came to each edge.
typedef struct {
  const EntGraph *graph;
  uint64_t counts[8];
} Counted;

static EntStatus count(void *handle, uint32_t edge, const EntRelation *relation) {
  Counted *counted = handle;
  ck_assert(text_equal(relation->status, counted->graph->edges.items[edge].status));
  counted->counts[edge]++;
  return ENT_SUCCESS;
}

/// See that each edge of a query gets as many relations as it tells.
static void see_counts(EntQuery query) {
  EntStore *store = samples_store();
  EntGraph *graph = NULL;
  Arena arena = {0};
  ck_assert_int_eq(ent_graph_open(&graph, store, &query, NULL), ENT_SUCCESS);
  Counted counted = {.graph = graph};
  ck_assert_int_eq(behind_read(graph, &arena, (BehindVisitor){&counted, count}), ENT_SUCCESS);
  for (uint32_t i = 0; i < graph->edges.count; i++) ck_assert_uint_eq(counted.counts[i], graph->edges.items[i].count);
  arena_free(&arena);
  ent_graph_free(graph);
  ent_store_close(store);
}

START_TEST(each_edge_has_its_relations) {
  see_counts((EntQuery){0});
}
END_TEST

START_TEST(relations_of_edges_that_are_not_there_are_passed_over) {
  see_counts((EntQuery){.limit = 1});
  see_counts((EntQuery){.min_count = 2});
}
END_TEST

static EntStatus stop(void *handle, uint32_t edge, const EntRelation *relation) {
  (void)handle, (void)edge, (void)relation;
  return ENT_END;
}

START_TEST(visitor_ends_the_reading) {
  const EntQuery all = {0};
  EntStore *store = samples_store();
  EntGraph *graph = NULL;
  Arena arena = {0};
  ck_assert_int_eq(ent_graph_open(&graph, store, &all, NULL), ENT_SUCCESS);
  ck_assert_int_eq(behind_read(graph, &arena, (BehindVisitor){NULL, stop}), ENT_END);
  arena_free(&arena);
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, each_edge_has_its_relations);
  tcase_add_test(tcase, relations_of_edges_that_are_not_there_are_passed_over);
  tcase_add_test(tcase, visitor_ends_the_reading);
}

int main(void) {
  return samples_run("behind", add);
}
