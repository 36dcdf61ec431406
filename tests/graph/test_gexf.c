// GEXF: what is drawn at once, the timeline, and names that come back.
#include "graph/samples.h"

static char *write_gexf(EntRelation relation) {
  return samples_export_one(relation, &(EntExportOptions){.format = "gexf"});
}

/// The GEXF of a relation has a piece in it.
static void has(EntRelation relation, const char *piece) {
  char *gexf = write_gexf(relation);
  if (!strstr(gexf, piece)) ck_abort_msg("no %s in %s", piece, gexf);
  free(gexf);
}

START_TEST(edge_lasts_from_its_first_to_its_last_date) {
  has(samples_relation(), "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">");
  has(samples_relation(), " start=\"2024-05-10\" end=\"2024-05-10\">");
}
END_TEST

START_TEST(graph_without_dates_has_no_timeline) {
  EntRelation relation = samples_relation();
  relation.date = text_view("");
  char *gexf = write_gexf(relation);
  ck_assert_ptr_nonnull(strstr(gexf, "mode=\"static\""));
  ck_assert_ptr_null(strstr(gexf, "dynamic"));
  ck_assert_ptr_null(strstr(gexf, "start="));
  free(gexf);
}
END_TEST

START_TEST(kind_and_label_tell_the_status) {
  EntRelation reported = samples_relation();
  reported.status = text_view("reported");
  has(reported, "kind=\"accuse (reported)\" label=\"accused (reported)\" weight=\"1\"");
}
END_TEST

START_TEST(colours_are_numbers) {
  has(samples_relation(), "<viz:color r=\"0\" g=\"114\" b=\"178\"/>"); // #0072B2 of a state
  has(samples_relation(), "<viz:size value=\"16\"/>");                 // 10 + 6 log2(1 + 1)
}
END_TEST

START_TEST(hostile_names_are_escaped) {
  EntRelation hostile = samples_relation();
  hostile.source.name = text_view(SAMPLES_HOSTILE);
  has(hostile, "label=\"&lt;b&gt;&amp;amp;&quot;'\\N]]&gt;&#10;");
}
END_TEST

START_TEST(networkx_reads_the_same_graph) {
  static const char python[] = "python3 -c 'import sys, networkx as nx; g = nx.read_gexf(sys.stdin.buffer); "
                               "sys.exit((len(g), g.number_of_edges()) != (3, 3))'";
  EntStore *store = samples_store();
  char *gexf = samples_export(store, "gexf");
  if (samples_has("python3 -c 'import networkx' 2>/dev/null")) ck_assert_int_eq(samples_pipe(python, gexf), 0);
  free(gexf);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_set_timeout(tcase, 60);
  tcase_add_test(tcase, edge_lasts_from_its_first_to_its_last_date);
  tcase_add_test(tcase, graph_without_dates_has_no_timeline);
  tcase_add_test(tcase, kind_and_label_tell_the_status);
  tcase_add_test(tcase, colours_are_numbers);
  tcase_add_test(tcase, hostile_names_are_escaped);
  tcase_add_test(tcase, networkx_reads_the_same_graph);
}

int main(void) {
  return samples_run("gexf", add);
}
