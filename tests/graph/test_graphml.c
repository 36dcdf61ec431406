// GraphML: read back by igraph and NetworkX, it is the graph that was written.
#include "graph/samples.h"

#include <igraph.h>

static char *write_hostile(void) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntRelation hostile = samples_relation();
  hostile.source.id = text_view("a<b> & \"c\"");
  hostile.source.name = text_view(SAMPLES_HOSTILE);
  hostile.target.id = text_view("a b");
  hostile.label = text_view("]]>&");
  samples_add(store, "a1", hostile);
  char *xml = samples_export(store, "graphml");
  ent_store_close(store);
  return xml;
}

static char *write_samples(void) {
  EntStore *store = samples_store();
  char *xml = samples_export(store, "graphml");
  ent_store_close(store);
  return xml;
}

/// Read GraphML with igraph.
static void read_back(char *xml, igraph_t *graph) {
  FILE *in = fmemopen(xml, strlen(xml), "r");
  igraph_set_attribute_table(&igraph_cattribute_table);
  ck_assert_int_eq(igraph_read_graph_graphml(graph, in, 0), IGRAPH_SUCCESS);
  fclose(in);
}

START_TEST(igraph_reads_the_same_graph) {
  char *xml = write_samples();
  igraph_t graph;
  read_back(xml, &graph);
  ck_assert_int_eq(igraph_vcount(&graph), 3);
  ck_assert_int_eq(igraph_ecount(&graph), 3);
  ck_assert_str_eq(VAS(&graph, "name", 0), "Nörland");
  ck_assert_str_eq(VAS(&graph, "actor_type", 1), "armed_group");
  ck_assert_str_eq(EAS(&graph, "relation", 0), "accuse");
  ck_assert(EAN(&graph, "count", 0) == 2 && EAN(&graph, "goldstein", 0) == -2);
  ck_assert_str_eq(EAS(&graph, "first_date", 0), "2024-05-10");
  ck_assert(!EAB(&graph, "reciprocal", 0));
  igraph_destroy(&graph);
  free(xml);
}
END_TEST

START_TEST(hostile_names_come_back_as_they_were) {
  char *xml = write_hostile();
  igraph_t graph;
  read_back(xml, &graph);
  ck_assert_int_eq(igraph_vcount(&graph), 2);
  ck_assert_str_eq(VAS(&graph, "actor_id", 1), "a<b> & \"c\"");
  ck_assert_str_eq(VAS(&graph, "name", 1), SAMPLES_HOSTILE);
  igraph_destroy(&graph);
  free(xml);
}
END_TEST

START_TEST(ids_are_xml_tokens) {
  char *xml = write_hostile();
  ck_assert_ptr_nonnull(strstr(xml, "<node id=\"a.20b\""));
  ck_assert_ptr_nonnull(strstr(xml, "<node id=\"a.3cb.3e.20.26.20.22c.22\""));
  free(xml);
}
END_TEST

START_TEST(kind_of_an_edge_tells_its_status) {
  char *xml = write_samples();
  ck_assert_ptr_nonnull(strstr(xml, "label=\"accuse\""));
  ck_assert_ptr_nonnull(strstr(xml, "label=\"accuse (reported)\""));
  free(xml);
}
END_TEST

START_TEST(networkx_reads_the_same_graph) {
  static const char python[] = "python3 -c 'import sys, networkx as nx; g = nx.read_graphml(sys.stdin.buffer, "
                               "force_multigraph=True); sys.exit((len(g), g.number_of_edges()) != (3, 3))'";
  char *xml = write_samples();
  if (samples_has("python3 -c 'import networkx' 2>/dev/null")) ck_assert_int_eq(samples_pipe(python, xml), 0);
  free(xml);
}
END_TEST

START_TEST(empty_graph_is_a_file_too) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  char *xml = samples_export(store, "graphml");
  igraph_t graph;
  read_back(xml, &graph);
  ck_assert_int_eq(igraph_vcount(&graph), 0);
  igraph_destroy(&graph);
  free(xml);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_set_timeout(tcase, 60);
  tcase_add_test(tcase, igraph_reads_the_same_graph);
  tcase_add_test(tcase, hostile_names_come_back_as_they_were);
  tcase_add_test(tcase, ids_are_xml_tokens);
  tcase_add_test(tcase, kind_of_an_edge_tells_its_status);
  tcase_add_test(tcase, networkx_reads_the_same_graph);
  tcase_add_test(tcase, empty_graph_is_a_file_too);
}

int main(void) {
  return samples_run("graphml", add);
}
