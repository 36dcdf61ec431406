// Export: the table of formats, and streams that fail.
#include "graph/export.h"
#include "graph/samples.h"

/// Return the name of the n-th format that this build has: the page may be left out of it, and is the last.
static const char *given_format(size_t n) {
  const char *name = ent_format_name(n);
  return name && (strcmp(name, "html") != 0 || page_built()) ? name : NULL;
}

START_TEST(formats_can_be_listed) {
  size_t count = 0;
  while (ent_format_name(count)) count++;
  ck_assert_uint_ge(count, 2);
  ck_assert_str_eq(ent_format_name(0), "dot");
  ck_assert_ptr_null(ent_format_name(count + 100));
}
END_TEST

START_TEST(unknown_format_is_reported) {
  Said said = {0};
  EntLog log = samples_log(&said);
  EntStore *store = samples_store();
  EntGraph *graph;
  ent_graph_open(&graph, store, &(EntQuery){0}, NULL);
  ck_assert_int_eq(ent_graph_export(graph, &(EntExportOptions){.format = "crayon"}, stdout, &log), ENT_ERR_ARGUMENT);
  ck_assert_str_eq(said.text, "no format \"crayon\"");
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

START_TEST(full_disk_is_an_error_in_every_format) {
  Said said = {0};
  EntLog log = samples_log(&said);
  EntStore *store = samples_store();
  EntGraph *graph;
  FILE *full = fopen("/dev/full", "w");
  ck_assert_ptr_nonnull(full);
  ent_graph_open(&graph, store, &(EntQuery){0}, NULL);
  for (size_t i = 0; given_format(i); i++)
    ck_assert_int_eq(ent_graph_export(graph, &(EntExportOptions){.format = given_format(i)}, full, &log), ENT_ERR_IO);
  ck_assert_ptr_nonnull(strstr(said.text, "cannot write the graph: "));
  fclose(full);
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

START_TEST(same_relations_give_the_same_bytes) {
  EntStore *first = samples_store(), *second = samples_store();
  for (size_t i = 0; given_format(i); i++) {
    char *a = samples_export(first, given_format(i)), *b = samples_export(second, given_format(i));
    ck_assert_str_eq(a, b);
    free(a);
    free(b);
  }
  ent_store_close(first);
  ent_store_close(second);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, formats_can_be_listed);
  tcase_add_test(tcase, unknown_format_is_reported);
  tcase_add_test(tcase, full_disk_is_an_error_in_every_format);
  tcase_add_test(tcase, same_relations_give_the_same_bytes);
}

int main(void) {
  return samples_run("export", add);
}
