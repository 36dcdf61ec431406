// What stands behind edges: each relation an edge of its own, or the first sentences of each edge.
#include "graph/samples.h"

static char *write_none(EntStore *store, const EntQuery *query) {
  char *table = samples_export_query(store, query, &(EntExportOptions){.format = "csv", .merge = ENT_MERGE_NONE});
  ent_store_close(store);
  return table;
}

static size_t count_of(const char *text, const char *part) {
  size_t count = 0;
  for (; (text = strstr(text, part)); text += strlen(part)) count++;
  return count;
}

START_TEST(each_relation_is_an_edge) {
  char *table = write_none(samples_store(), &(EntQuery){0});
  ck_assert_uint_eq(count_of(table, ",Directed,"), 4);
  ck_assert_uint_eq(count_of(table, "NOR,REED,Directed,accuse,"), 2);
  free(table);
}
END_TEST

START_TEST(relation_has_its_document_and_sentence) {
  char *table = write_none(samples_store(), &(EntQuery){0});
  ck_assert_ptr_nonnull(
      strstr(table, ",2024-05-10,2024-05-10,false,a2,Norland accused the Reed Front of smuggling.\r\n"));
  free(table);
}
END_TEST

START_TEST(relations_of_edges_that_were_left_out_are_left_out) {
  char *table = write_none(samples_store(), &(EntQuery){.min_count = 2});
  ck_assert_uint_eq(count_of(table, ",Directed,"), 2);
  ck_assert_ptr_null(strstr(table, "reported"));
  free(table);
}
END_TEST

START_TEST(edge_has_its_first_three_sentences) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  const char *const documents[] = {"d1", "d2", "d3", "d4"};
  for (size_t i = 0; i < 4; i++) samples_add(store, documents[i], samples_relation());
  char *table = samples_export_as(store, &(EntExportOptions){.format = "csv", .evidence = true});
  ck_assert_ptr_nonnull(strstr(table, ",4,2024-05-10,2024-05-10,false,d1 | d2 | d3,Norland accused"));
  ck_assert_uint_eq(count_of(table, "smuggling. | Norland"), 2);
  free(table);
  ent_store_close(store);
}
END_TEST

START_TEST(sentences_are_written_only_where_they_are_asked_for) {
  EntStore *store = samples_store();
  char *table = samples_export(store, "csv");
  ck_assert_ptr_null(strstr(table, "sentences"));
  free(table);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, each_relation_is_an_edge);
  tcase_add_test(tcase, relation_has_its_document_and_sentence);
  tcase_add_test(tcase, relations_of_edges_that_were_left_out_are_left_out);
  tcase_add_test(tcase, edge_has_its_first_three_sentences);
  tcase_add_test(tcase, sentences_are_written_only_where_they_are_asked_for);
}

int main(void) {
  return samples_run("merge_relations", add);
}
