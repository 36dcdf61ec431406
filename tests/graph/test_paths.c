// Ways from one actor to another.
#include "graph/networks.h"

static const Tie ties[] = {
    {"A", "B", 1, 1, false, NULL}, {"B", "D", 1, 1, false, NULL},      {"A", "C", 3, 1, false, NULL},
    {"C", "D", 2, 1, false, NULL}, {"C", "B", 1, 1, false, NULL},      {"D", "E", 1, 1, true, NULL},
    {"D", "A", 1, 1, false, NULL}, {"A", "B", 1, -1, false, NULL},     {"F", "A", 1, 1, false, NULL},
    {"C", "C", 5, 1, false, NULL}, {"B", "E", 9, 1, false, "negated"}, {0},
};

/// Write paths as "ACD ABD ".
static EntStatus write_path(void *handle, const EntPath *path) {
  char *written = handle;
  written += strlen(written);
  *written++ = *path->steps[0].from.id.data;
  for (size_t i = 0; i < path->count; i++) *written++ = *path->steps[i].to.id.data;
  strcpy(written, " ");
  return ENT_SUCCESS;
}

/// Search between actors whose ids are single letters: from any of `from` to any of `to`.
static EntStatus search(const EntGraph *graph, const char *from, const char *to, uint64_t within,
                        EntStatus (*path)(void *handle, const EntPath *path), void *handle) {
  EntText starts[4], ends[4];
  EntPathQuery query = {.from = starts, .to = ends, .within = within, .undirected = *from == '-'};
  for (from += *from == '-'; *from; from++) starts[query.from_count++] = (EntText){from, 1};
  for (; *to; to++) ends[query.to_count++] = (EntText){to, 1};
  return ent_graph_paths(graph, &query, path, handle);
}

static const struct {
  const char *from, *to;
  uint64_t within;
  const char *expected;
} cases[] = {
    {"A", "D", 0, "ACD ABD "},       // by C there are more relations
    {"A", "D", 3, "ACD ABD ACBD "},  // the longer one comes last
    {"A", "D", 99, "ACD ABD ACBD "}, // more steps than there are actors
    {"A", "D", 1, ""},               // the shortest has two
    {"A", "E", 0, "ACDE ABDE "},     // three steps
    {"E", "A", 0, "EDA "},           // a meeting is walked in both directions
    {"A", "F", 9, ""},               // nobody acts on F
    {"-A", "F", 0, "AF "},           // unless directions are left aside
    {"B", "C", 0, "BDAC "},          // round about
    {"-B", "C", 0, "BC "},
    {"B", "E", 0, "BDE "}, // what is denied is no step
    {"D", "D", 5, ""},     // to itself
    {"A", "Z", 5, ""},     // not in the graph
    {"AZ", "DZ", 0, "ACD ABD "},
    {"AB", "DE", 0, "BD "},     // the shortest of all
    {"AB", "DE", 2, "BD ACD "}, // not through B, which is a source, nor D on to E
    {"AD", "AD", 5, ""},        // nobody who is in both
};

START_TEST(paths_come_by_length_and_strength) {
  EntGraph *graph = networks_open(ties);
  char written[64] = "";
  ck_assert_int_eq(search(graph, cases[_i].from, cases[_i].to, cases[_i].within, write_path, written), ENT_SUCCESS);
  ck_assert_str_eq(written, cases[_i].expected);
  ent_graph_free(graph);
}
END_TEST

static EntStatus stop(void *handle, const EntPath *path) {
  write_path(handle, path);
  return ENT_END;
}

START_TEST(search_ends_when_it_is_told_to) {
  EntGraph *graph = networks_open(ties);
  char written[64] = "";
  ck_assert_int_eq(search(graph, "A", "D", 3, stop, written), ENT_END);
  ck_assert_str_eq(written, "ACD ");
  ent_graph_free(graph);
}
END_TEST

static EntStatus see_edges(void *handle, const EntPath *path) {
  const EntStep *step = path->steps;
  *(size_t *)handle = step->count;
  ck_assert(text_is(step->edges[0].source.id, "A") && text_is(step->edges[0].target.id, "B"));
  ck_assert(text_is(step->edges[0].relation, "aid") && text_is(step->edges[1].relation, "attack"));
  return ENT_SUCCESS;
}

START_TEST(step_has_all_edges_between_its_actors) {
  EntGraph *graph = networks_open(ties);
  size_t count = 0;
  ck_assert_int_eq(search(graph, "A", "B", 0, see_edges, &count), ENT_SUCCESS);
  ck_assert_uint_eq(count, 2);
  ent_graph_free(graph);
}
END_TEST

// Twelve layers of two: 4,096 paths of 13 steps from S to T, and no more than the one in hand is kept.
START_TEST(many_paths_are_given_one_by_one) {
  static Tie layers[49];
  static char names[26][3] = {"S", "T"};
  size_t count = 0;
  for (size_t i = 2; i < 26; i++) names[i][0] = (char)('a' + i / 2), names[i][1] = (char)('0' + i % 2);
  for (size_t i = 2; i < 24; i += 2)
    for (size_t k = 0; k < 4; k++) layers[count++] = (Tie){names[i + k / 2], names[i + 2 + k % 2], 1, 1, false, NULL};
  for (size_t k = 0; k < 2; k++) layers[count++] = (Tie){names[0], names[2 + k], 1, 1, false, NULL};
  for (size_t k = 0; k < 2; k++) layers[count++] = (Tie){names[24 + k], names[1], 1, 1, false, NULL};
  EntGraph *graph = networks_open(layers);
  char *written = calloc(4096, 16);
  ck_assert_int_eq(search(graph, "S", "T", 0, write_path, written), ENT_SUCCESS);
  ck_assert_uint_eq(strlen(written), 4096 * 15);
  free(written);
  ent_graph_free(graph);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, paths_come_by_length_and_strength, 0, sizeof cases / sizeof *cases);
  tcase_add_test(tcase, search_ends_when_it_is_told_to);
  tcase_add_test(tcase, step_has_all_edges_between_its_actors);
  tcase_add_test(tcase, many_paths_are_given_one_by_one);
}

int main(void) {
  return samples_run("paths", add);
}
