// The page as a file; what it does in a browser is tested in tests/page.
#include "base/json.h"
#include "graph/export.h"
#include "graph/samples.h"

#define OPEN_DATA "<script id=\"data\" type=\"application/json\">"

/// Write the page of one relation and give its data, which is in `page`.
static Text data_of(EntRelation relation, char **page) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  samples_add(store, "a1", relation);
  *page = samples_export(store, "html");
  ent_store_close(store);
  const char *begin = strstr(*page, OPEN_DATA);
  ck_assert_ptr_nonnull(begin);
  begin += strlen(OPEN_DATA);
  const char *end = strstr(begin, "</script>");
  ck_assert_ptr_nonnull(end);
  return (Text){begin, (size_t)(end - begin)};
}

START_TEST(data_is_json_whatever_the_names_are) {
  EntRelation hostile = samples_relation();
  hostile.source.name = text_view("</script><script>" SAMPLES_HOSTILE "\xe2\x80\xa8");
  hostile.evidence.text = text_view("<!-- <script> \" ]]>");
  char *page;
  Text data = data_of(hostile, &page);
  JsonDocument document;
  ck_assert_int_eq(json_parse(&document, "page", 1, data, NULL), ENT_SUCCESS);
  ck_assert_ptr_null(memchr(data.data, '<', data.length));
  json_free(&document);
  free(page);
}
END_TEST

START_TEST(policy_lets_nothing_in) {
  char *page;
  data_of(samples_relation(), &page);
  ck_assert_ptr_nonnull(strstr(page, "content=\"default-src 'none'; script-src 'sha256-"));
  ck_assert_ptr_null(strstr(page, "unsafe-inline"));
  ck_assert_ptr_null(strstr(page, "unsafe-eval"));
  free(page);
}
END_TEST

START_TEST(page_has_the_licences_of_what_is_in_it) {
  char *page;
  data_of(samples_relation(), &page);
  ck_assert_ptr_nonnull(strstr(page, "force-graph 1."));
  ck_assert_ptr_nonnull(strstr(page, "Permission is hereby granted, free of charge"));
  free(page);
}
END_TEST

START_TEST(same_graph_gives_the_same_page) {
  char *first, *second;
  data_of(samples_relation(), &first);
  data_of(samples_relation(), &second);
  ck_assert_str_eq(first, second);
  free(first);
  free(second);
}
END_TEST

START_TEST(build_without_the_page_says_so) {
  EntStore *store = samples_store();
  EntGraph *graph = NULL;
  Said said = {.count = 0};
  EntLog log = samples_log(&said);
  ck_assert_int_eq(ent_graph_open(&graph, store, &(EntQuery){0}, &log), ENT_SUCCESS);
  ck_assert_int_eq(ent_graph_export(graph, &(EntExportOptions){.format = "html"}, stdout, &log), ENT_ERR_ARGUMENT);
  ck_assert_ptr_nonnull(strstr(said.text, "made without npm"));
  ent_graph_free(graph);
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  if (!page_built()) {
    tcase_add_test(tcase, build_without_the_page_says_so);
    return;
  }
  tcase_add_test(tcase, data_is_json_whatever_the_names_are);
  tcase_add_test(tcase, policy_lets_nothing_in);
  tcase_add_test(tcase, page_has_the_licences_of_what_is_in_it);
  tcase_add_test(tcase, same_graph_gives_the_same_page);
}

int main(void) {
  return samples_run("page", add);
}
