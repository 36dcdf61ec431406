// DOT: what is drawn and how, and that Graphviz takes it without a word.
#include "graph/samples.h"

#include <sys/wait.h>

/// Draw relations one a document.
static char *draw(const EntRelation *relations, size_t count) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  char id[24];
  for (size_t i = 0; i < count; i++) {
    snprintf(id, sizeof id, "d%zu", i);
    ck_assert_int_eq(samples_add(store, id, relations[i]), ENT_SUCCESS);
  }
  char *dot = samples_export(store, "dot");
  ent_store_close(store);
  return dot;
}

static size_t count_of(const char *text, const char *part) {
  size_t count = 0;
  for (; (text = strstr(text, part)); text += strlen(part)) count++;
  return count;
}

START_TEST(edges_between_two_actors_are_one_line) {
  EntRelation relations[] = {samples_relation(), samples_relation(), samples_relation()};
  relations[2].relation = text_view("urge");
  relations[2].label = text_view("urged");
  char *dot = draw(relations, 3);
  ck_assert_uint_eq(count_of(dot, "->"), 1);
  ck_assert_ptr_nonnull(strstr(dot, "accused ×2"));
  ck_assert_ptr_nonnull(strstr(dot, "urged"));
  free(dot);
}
END_TEST

START_TEST(reciprocal_edges_are_drawn_once_with_two_heads) {
  EntRelation relations[] = {samples_signing(), samples_signing()};
  relations[1].source = relations[0].target;
  relations[1].target = relations[0].source;
  char *dot = draw(relations, 2);
  ck_assert_uint_eq(count_of(dot, "->"), 1);
  ck_assert_ptr_nonnull(strstr(dot, "dir=both"));
  ck_assert_ptr_nonnull(strstr(dot, "signed with ×2"));
  free(dot);
}
END_TEST

START_TEST(what_is_not_asserted_is_dashed_and_says_so) {
  EntRelation reported = samples_relation();
  reported.status = text_view("reported");
  char *dot = draw(&reported, 1);
  ck_assert_ptr_nonnull(strstr(dot, "(reported)"));
  ck_assert_ptr_nonnull(strstr(dot, "style=dashed"));
  free(dot);
}
END_TEST

START_TEST(fourth_relation_on_a_line_is_only_counted) {
  static const char *const labels[] = {"asked", "blamed", "cursed", "dared", "envied"};
  EntRelation relations[5];
  for (size_t i = 0; i < 5; i++) {
    relations[i] = samples_relation();
    relations[i].relation = relations[i].label = text_view(labels[i]);
  }
  char *dot = draw(relations, 5);
  ck_assert_ptr_nonnull(strstr(dot, "+2"));
  ck_assert_ptr_null(strstr(dot, "dared"));
  free(dot);
}
END_TEST

START_TEST(colour_tells_the_kind_of_relation) {
  EntRelation relations[] = {samples_relation(), samples_signing()};
  char *dot = draw(relations, 2);
  ck_assert_ptr_nonnull(strstr(dot, "color=\"#B8860B\""));
  ck_assert_ptr_nonnull(strstr(dot, "verbal cooperation"));
  ck_assert_ptr_null(strstr(dot, "material conflict"));
  free(dot);
}
END_TEST

/// Draw `count` relations between as many actors in a ring.
static char *draw_ring(int count) {
  static char ids[100][16];
  EntRelation relations[100];
  for (int i = 0; i < count; i++) snprintf(ids[i], sizeof ids[i], "A%d", i);
  for (int i = 0; i < count; i++) {
    relations[i] = samples_relation();
    relations[i].source = samples_actor(ids[i], ids[i], "state", "");
    relations[i].target = samples_actor(ids[(i + 1) % count], ids[(i + 1) % count], "person", "");
  }
  return draw(relations, (size_t)count);
}

START_TEST(only_the_sixty_strongest_lines_are_drawn) {
  char *dot = draw_ring(90);
  ck_assert_uint_eq(count_of(dot, "->"), 60);
  ck_assert_ptr_nonnull(strstr(dot, "60 strongest of 90 connections shown"));
  free(dot);
}
END_TEST

static const struct {
  int actors;
  const char *layout;
} layouts[] = {{3, "layout=dot"}, {7, "layout=dot"}, {8, "layout=neato"}, {25, "layout=neato"}, {26, "layout=sfdp"}};

START_TEST(layout_follows_the_number_of_actors) {
  char *dot = draw_ring(layouts[_i].actors);
  ck_assert_ptr_nonnull(strstr(dot, layouts[_i].layout));
  free(dot);
}
END_TEST

/// Draw with Graphviz, which must say nothing: what it says goes to a pipe that grep answers for.
static void check_with_graphviz(const char *dot) {
  if (!samples_has("dot -V 2>/dev/null")) return;
  ck_assert_int_eq(samples_pipe("dot -Tsvg -o /dev/null", dot), 0);
  int said = samples_pipe("dot -Tsvg 2>&1 >/dev/null | grep -q .", dot);
  ck_assert(WIFEXITED(said) && WEXITSTATUS(said) == 1);
}

START_TEST(graphviz_draws_every_layout_in_silence) {
  char *dot = draw_ring(layouts[_i].actors);
  check_with_graphviz(dot);
  free(dot);
}
END_TEST

START_TEST(graphviz_draws_hostile_names) {
  EntRelation hostile = samples_relation();
  hostile.source.name = text_view(SAMPLES_HOSTILE);
  hostile.target.name = text_view("\\N\\\\G\x01\x7f \\");
  hostile.label = text_view(SAMPLES_HOSTILE "\x02");
  hostile.status = text_view("</TD>");
  char *dot = draw(&hostile, 1);
  check_with_graphviz(dot);
  free(dot);
}
END_TEST

START_TEST(names_are_shown_as_they_are) {
  EntRelation hostile = samples_relation();
  hostile.source.name = text_view("R&D <\\N> \"x\"");
  char *dot = draw(&hostile, 1);
  if (samples_has("dot -V 2>/dev/null"))
    ck_assert_int_eq(samples_pipe("dot -Tsvg | grep -qF 'R&amp;D &lt;\\N&gt; &quot;x&quot;</text>'", dot), 0);
  free(dot);
}
END_TEST

START_TEST(empty_graph_is_a_drawing_too) {
  char *dot = draw(NULL, 0);
  check_with_graphviz(dot);
  free(dot);
}
END_TEST

static void add(TCase *tcase) {
  tcase_set_timeout(tcase, 60);
  tcase_add_test(tcase, edges_between_two_actors_are_one_line);
  tcase_add_test(tcase, reciprocal_edges_are_drawn_once_with_two_heads);
  tcase_add_test(tcase, what_is_not_asserted_is_dashed_and_says_so);
  tcase_add_test(tcase, fourth_relation_on_a_line_is_only_counted);
  tcase_add_test(tcase, colour_tells_the_kind_of_relation);
  tcase_add_test(tcase, only_the_sixty_strongest_lines_are_drawn);
  tcase_add_loop_test(tcase, layout_follows_the_number_of_actors, 0, sizeof layouts / sizeof *layouts);
  tcase_add_loop_test(tcase, graphviz_draws_every_layout_in_silence, 0, sizeof layouts / sizeof *layouts);
  tcase_add_test(tcase, graphviz_draws_hostile_names);
  tcase_add_test(tcase, names_are_shown_as_they_are);
  tcase_add_test(tcase, empty_graph_is_a_drawing_too);
}

int main(void) {
  return samples_run("dot", add);
}
