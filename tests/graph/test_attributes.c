// Attributes: numbers in digits whatever the locale, tokens that XML takes, names that are never empty.
#include "graph/attributes.h"

#include "graph/samples.h"

static Arena arena;

static const struct {
  double number;
  const char *digits;
} numbers[] = {{0, "0"},       {1, "1"},     {12345678, "12345678"}, {-2, "-2"},
               {3.4, "3.4"},   {0.1, "0.1"}, {1e9, "1000000000"},    {-0.5, "-0.5"},
               {1e21, "1e+21"}};

START_TEST(number_is_written_in_its_digits) {
  Text digits = attributes_number(numbers[_i].number, &arena);
  ck_assert_msg(text_is(digits, numbers[_i].digits), "%.*s", (int)digits.length, digits.data);
}
END_TEST

/// A graph of one relation.
static EntGraph *open_graph(EntRelation relation) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntGraph *graph = NULL;
  ck_assert_int_eq(samples_add(store, "a1", relation), ENT_SUCCESS);
  ck_assert_int_eq(ent_graph_open(&graph, store, &(EntQuery){0}, NULL), ENT_SUCCESS);
  ent_store_close(store);
  return graph;
}

static const struct {
  const char *id, *token;
} tokens[] = {{"NOR", "NOR"},   {"a_b-c:d", "a_b-c:d"}, {"a b", "a.20b"},
              {"a.b", "a.2eb"}, {"<\"", ".3c.22"},      {"é", ".c3.a9"}};

START_TEST(token_is_an_id_that_xml_takes) {
  EntRelation relation = samples_relation();
  relation.source.id = relation.target.id = text_view(tokens[_i].id);
  EntGraph *graph = open_graph(relation);
  ck_assert(text_is(vertex_token(graph, 0, &arena), tokens[_i].token));
  ck_assert(text_is(edge_source_token(graph, 0, &arena), tokens[_i].token));
  ent_graph_free(graph);
}
END_TEST

START_TEST(actor_without_a_name_is_called_by_its_id) {
  EntRelation relation = samples_relation();
  relation.source.name = text_view("");
  EntGraph *graph = open_graph(relation);
  ck_assert(text_is(vertex_name(graph, 0, &arena), "NOR"));
  ent_graph_free(graph);
}
END_TEST

START_TEST(names_of_attributes_differ) {
  EntGraph *graph = open_graph(samples_relation());
  Attributes attributes = {.count = 0};
  attributes_of_vertices(&attributes, graph);
  attributes_of_edges(&attributes, graph);
  ck_assert_uint_ge(attributes.count, 10);
  for (size_t i = 0; i < attributes.count; i++)
    for (size_t k = 0; k < i; k++) ck_assert_str_ne(attributes.items[i].name, attributes.items[k].name);
  ent_graph_free(graph);
}
END_TEST

static void set_up(void) {
  ck_assert_int_eq(setjmp(arena.exhausted), 0);
}

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, set_up, NULL);
  tcase_add_loop_test(tcase, number_is_written_in_its_digits, 0, sizeof numbers / sizeof *numbers);
  tcase_add_loop_test(tcase, token_is_an_id_that_xml_takes, 0, sizeof tokens / sizeof *tokens);
  tcase_add_test(tcase, actor_without_a_name_is_called_by_its_id);
  tcase_add_test(tcase, names_of_attributes_differ);
}

int main(void) {
  return samples_run("attributes", add);
}
