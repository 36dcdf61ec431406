// JSON for Cytoscape: well-formed whatever the names are, each value in `data`.
#include "base/json.h"
#include "graph/samples.h"

static char *text;
static JsonDocument document;

/// Return the members of an object of the first node, or edge, of a graph of one relation.
static JsonNode write_and_read(EntRelation relation, const char *list) {
  static JsonNode root, elements, objects, first;
  text = samples_export_one(relation, &(EntExportOptions){.format = "cytoscape"});
  ck_assert_int_eq(json_parse(&document, "graph.json", 1, text_view(text), NULL), ENT_SUCCESS);
  root = json_root(&document);
  elements = json_get(&root, "elements");
  objects = json_get(&elements, list);
  first = json_first(&objects);
  return json_get(&first, "data");
}

static void holds(const JsonNode *values, const char *key, const char *want) {
  JsonNode value = json_get(values, key);
  ck_assert_msg(text_is(json_text(&value), want), "%s is not %s", key, want);
}

static void done(void) {
  json_free(&document);
  free(text);
}

START_TEST(edge_has_its_ends_and_interaction) {
  JsonNode edge = write_and_read(samples_relation(), "edges");
  holds(&edge, "source", "NOR");
  holds(&edge, "target", "REED");
  holds(&edge, "interaction", "accuse");
  holds(&edge, "label", "accused");
  done();
}
END_TEST

START_TEST(hostile_names_come_back_as_they_were) {
  EntRelation hostile = samples_relation();
  hostile.source.name = text_view(SAMPLES_HOSTILE);
  JsonNode node = write_and_read(hostile, "nodes");
  holds(&node, "id", "NOR");
  holds(&node, "name", SAMPLES_HOSTILE);
  done();
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, edge_has_its_ends_and_interaction);
  tcase_add_test(tcase, hostile_names_come_back_as_they_were);
}

int main(void) {
  return samples_run("cytoscape", add);
}
