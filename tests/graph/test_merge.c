// Pairs: one edge for all that one actor did to another.
#include "graph/samples.h"

/// Return the table of edges of three accusations, one of them reported, and a signing, with pairs merged.
static char *write_pairs(EntStore *store) {
  char *table = samples_export_as(store, &(EntExportOptions){.format = "csv", .merge = ENT_MERGE_PAIR});
  ent_store_close(store);
  return table;
}

static void has(char *table, const char *part) {
  if (!strstr(table, part)) ck_abort_msg("no %s in %s", part, table);
  free(table);
}

static size_t rows_of(const char *table) {
  size_t rows = 0;
  for (; *table; table++) rows += *table == '\n';
  return rows - 1;
}

START_TEST(pair_has_one_edge) {
  char *table = write_pairs(samples_store());
  ck_assert_uint_eq(rows_of(table), 2);
  free(table);
}
END_TEST

START_TEST(label_tells_each_relation_and_its_status) {
  has(write_pairs(samples_store()), "NOR,REED,Directed,accuse,e0,\"accused ×2, accused (reported)\",3,");
}
END_TEST

START_TEST(status_that_all_share_is_told_once) {
  EntRelation planned = samples_relation(), other = samples_relation();
  planned.status = other.status = text_view("planned");
  other.relation = text_view("urge");
  other.label = text_view("urged");
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  samples_add(store, "a1", planned);
  samples_add(store, "a2", other);
  has(write_pairs(store), "\"accused, urged (planned)\",2,");
}
END_TEST

START_TEST(fourth_relation_is_only_counted) {
  static const char *const labels[] = {"asked", "blamed", "cursed", "dared", "envied"};
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  for (size_t i = 0; i < 5; i++) {
    EntRelation relation = samples_relation();
    relation.relation = relation.label = text_view(labels[i]);
    samples_add(store, labels[i], relation);
  }
  has(write_pairs(store), "\"asked, blamed, cursed +2\",5,");
}
END_TEST

START_TEST(weight_is_the_mean_and_dates_are_the_outermost) {
  EntRelation late = samples_relation();
  late.relation = text_view("aid");
  late.goldstein = 7;
  late.date = text_view("2025-01-02");
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  samples_add(store, "a1", samples_relation());
  samples_add(store, "a2", late);
  has(write_pairs(store), ",2.5,2,2024-05-10,2025-01-02,false");
}
END_TEST

START_TEST(documents_are_not_counted_twice) {
  char *table = write_pairs(samples_store());
  ck_assert_ptr_null(strstr(table, "documents"));
  free(table);
}
END_TEST

START_TEST(empty_graph_has_no_pairs) {
  char *table = write_pairs(samples_open(NULL, ENT_STORE_WRITE));
  ck_assert_uint_eq(rows_of(table), 0);
  free(table);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, pair_has_one_edge);
  tcase_add_test(tcase, label_tells_each_relation_and_its_status);
  tcase_add_test(tcase, status_that_all_share_is_told_once);
  tcase_add_test(tcase, fourth_relation_is_only_counted);
  tcase_add_test(tcase, weight_is_the_mean_and_dates_are_the_outermost);
  tcase_add_test(tcase, documents_are_not_counted_twice);
  tcase_add_test(tcase, empty_graph_has_no_pairs);
}

int main(void) {
  return samples_run("merge", add);
}
