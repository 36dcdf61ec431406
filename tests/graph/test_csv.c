// CSV: one line an edge, quoted where it must be.
#include "graph/samples.h"

static char *write_csv(EntRelation relation) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  samples_add(store, "a1", relation);
  char *csv = samples_export(store, "csv");
  ent_store_close(store);
  return csv;
}

START_TEST(edge_is_a_line) {
  char *csv = write_csv(samples_relation());
  ck_assert_ptr_nonnull(strstr(csv, "\r\nNOR,REED,Directed,accuse,accused,1,Nörland,Reed Front,accuse,ACCUSE,112,"
                                    "asserted,-2,1,2024-05-10,2024-05-10,false\r\n"));
  free(csv);
}
END_TEST

START_TEST(kind_tells_the_status) {
  EntRelation planned = samples_relation();
  planned.status = text_view("planned");
  char *csv = write_csv(planned);
  ck_assert_ptr_nonnull(strstr(csv, ",accuse (planned),"));
  free(csv);
}
END_TEST

START_TEST(commas_and_quotes_are_quoted) {
  EntRelation relation = samples_relation();
  relation.source.name = text_view("Lee, \"Ann\"\nof Norland");
  char *csv = write_csv(relation);
  ck_assert_ptr_nonnull(strstr(csv, ",\"Lee, \"\"Ann\"\"\nof Norland\","));
  free(csv);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, edge_is_a_line);
  tcase_add_test(tcase, kind_tells_the_status);
  tcase_add_test(tcase, commas_and_quotes_are_quoted);
}

int main(void) {
  return samples_run("csv", add);
}
