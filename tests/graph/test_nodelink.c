// Node-link JSON: well-formed whatever the names are, and a multigraph to NetworkX.
#include "base/json.h"
#include "graph/samples.h"

static char *write_json(EntRelation relation) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  samples_add(store, "a1", relation);
  char *json = samples_export(store, "json");
  ent_store_close(store);
  return json;
}

START_TEST(hostile_names_come_back_as_they_were) {
  EntRelation hostile = samples_relation();
  hostile.source.name = text_view(SAMPLES_HOSTILE);
  char *text = write_json(hostile);
  JsonDocument document;
  ck_assert_int_eq(json_parse(&document, "graph.json", 1, text_view(text), NULL), ENT_SUCCESS);
  JsonNode root = json_root(&document), nodes = json_get(&root, "nodes"), first = json_first(&nodes);
  JsonNode name = json_get(&first, "name");
  ck_assert(text_is(json_text(&name), SAMPLES_HOSTILE));
  json_free(&document);
  free(text);
}
END_TEST

START_TEST(networkx_reads_the_same_graph) {
  static const char python[] = "python3 -c 'import sys, json, networkx as nx; d = json.load(sys.stdin); "
                               "d[\"edges\"] = d[\"links\"]; g = nx.node_link_graph(d); "
                               "sys.exit((len(g), g.number_of_edges()) != (3, 3))' 2>/dev/null";
  EntStore *store = samples_store();
  char *json = samples_export(store, "json");
  if (samples_has("python3 -c 'import networkx' 2>/dev/null")) ck_assert_int_eq(samples_pipe(python, json), 0);
  free(json);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, hostile_names_come_back_as_they_were);
  tcase_add_test(tcase, networkx_reads_the_same_graph);
}

int main(void) {
  return samples_run("nodelink", add);
}
