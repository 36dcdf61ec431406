// Lines of a drawing: which edges share one, and which come first.
#include "graph/dot_pairs.h"
#include "graph/samples.h"

/// Group up to four edges between vertices 0, 1 and 2.
static Pairs group(Arena *arena, GraphEdge *edges, uint32_t count) {
  EntGraph graph = {.edges = {.items = edges, .count = count, .capacity = count}};
  Pairs pairs = {0};
  if (setjmp(arena->exhausted)) ck_abort_msg("out of memory");
  pairs_group(arena, &graph, &pairs);
  return pairs;
}

static GraphEdge edge_of(uint32_t source, uint32_t target, const char *label, uint64_t count) {
  return (GraphEdge){
      .source = source, .target = target, .label = text_view(label), .status = text_view("asserted"), .count = count};
}

START_TEST(opposite_edges_are_two_lines) {
  Arena arena = {0};
  GraphEdge edges[] = {edge_of(0, 1, "accused", 1), edge_of(1, 0, "accused", 1)};
  ck_assert_uint_eq(group(&arena, edges, 2).count, 2);
  arena_free(&arena);
}
END_TEST

START_TEST(opposite_reciprocal_edges_are_one_line) {
  Arena arena = {0};
  GraphEdge edges[] = {edge_of(2, 1, "met", 1), edge_of(1, 2, "met", 3)};
  edges[0].reciprocal = edges[1].reciprocal = true;
  Pairs pairs = group(&arena, edges, 2);
  ck_assert_uint_eq(pairs.count, 1);
  ck_assert(pairs.items[0].both && pairs.items[0].source == 1 && pairs.items[0].target == 2);
  ck_assert_uint_eq(pairs.items[0].labels.count, 1);
  ck_assert_uint_eq(pairs.items[0].labels.items[0].count, 4);
  arena_free(&arena);
}
END_TEST

START_TEST(strongest_line_and_label_come_first) {
  Arena arena = {0};
  GraphEdge edges[] = {edge_of(0, 1, "accused", 3), edge_of(1, 2, "urged", 2), edge_of(1, 2, "met", 5)};
  Pairs pairs = group(&arena, edges, 3);
  ck_assert_uint_eq(pairs.count, 2);
  ck_assert_uint_eq(pairs.items[0].count, 7);
  ck_assert(text_is(pairs.items[0].labels.items[0].edge->label, "met"));
  arena_free(&arena);
}
END_TEST

START_TEST(no_edges_give_no_lines) {
  Arena arena = {0};
  ck_assert_uint_eq(group(&arena, NULL, 0).count, 0);
  arena_free(&arena);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, opposite_edges_are_two_lines);
  tcase_add_test(tcase, opposite_reciprocal_edges_are_one_line);
  tcase_add_test(tcase, strongest_line_and_label_come_first);
  tcase_add_test(tcase, no_edges_give_no_lines);
}

int main(void) {
  return samples_run("dot_pairs", add);
}
