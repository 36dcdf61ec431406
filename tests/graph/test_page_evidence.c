// What is gathered for a page: the sentences of each edge, its days, and the names that texts used.
#include "graph/page_evidence.h"
#include "graph/samples.h"

/// A graph and what was gathered of it.
typedef struct {
  EntStore *store;
  EntGraph *graph;
  Arena arena;
  PageEvidence evidence;
} Gathered;

static void gather(Gathered *gathered, EntStore *store, EntQuery query) {
  *gathered = (Gathered){.store = store};
  ck_assert_int_eq(ent_graph_open(&gathered->graph, store, &query, NULL), ENT_SUCCESS);
  ck_assert_int_eq(page_gather(gathered->graph, &gathered->arena, &gathered->evidence), ENT_SUCCESS);
}

static void give_back(Gathered *gathered) {
  arena_free(&gathered->arena);
  ent_graph_free(gathered->graph);
  ent_store_close(gathered->store);
}

START_TEST(each_edge_has_its_relations) {
  Gathered gathered;
  gather(&gathered, samples_store(), (EntQuery){0});
  for (uint32_t i = 0; i < gathered.graph->edges.count; i++) {
    ck_assert_uint_eq(gathered.evidence.edges[i].sentences.count, gathered.graph->edges.items[i].count);
    ck_assert_uint_eq(gathered.evidence.edges[i].days.count, gathered.graph->edges.items[i].count);
  }
  give_back(&gathered);
}
END_TEST

START_TEST(filters_of_the_graph_are_those_of_the_sentences) {
  Gathered gathered;
  gather(&gathered, samples_store(), (EntQuery){.status = "reported"});
  ck_assert_uint_eq(gathered.graph->edges.count, 1);
  ck_assert_uint_eq(gathered.evidence.edges[0].sentences.count, 1);
  ck_assert(text_is(gathered.evidence.edges[0].sentences.items[0].by, "Ann Lee"));
  give_back(&gathered);
}
END_TEST

START_TEST(spans_are_counted_as_scripts_count) {
  EntRelation relation = samples_relation();
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  relation.evidence = (EntSpan){text_view("\xf0\x9f\x95\x8a \xc3\x85land accused it."), 100, 122};
  relation.source.begin = 105;
  relation.source.end = 111;
  samples_add(store, "a1", relation);
  Gathered gathered;
  gather(&gathered, store, (EntQuery){0});
  PageSpan span = gathered.evidence.edges[0].sentences.items[0].source;
  ck_assert_uint_eq(span.begin, 3);
  ck_assert_uint_eq(span.end, 8);
  give_back(&gathered);
}
END_TEST

START_TEST(spans_outside_the_sentence_are_nowhere) {
  EntRelation relation = samples_relation();
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  relation.evidence.begin = 30;
  relation.evidence.end = 74;
  relation.target.begin = 70;
  relation.target.end = 90;
  samples_add(store, "a1", relation);
  Gathered gathered;
  gather(&gathered, store, (EntQuery){0});
  const PageSentence *sentence = gathered.evidence.edges[0].sentences.items;
  ck_assert_uint_eq(sentence->source.end, 0);
  ck_assert_uint_eq(sentence->target.end, 0);
  give_back(&gathered);
}
END_TEST

START_TEST(names_are_kept_and_pronouns_are_not) {
  EntRelation relation = samples_relation();
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  relation.target.text = text_view("the group");
  samples_add(store, "a1", relation);
  samples_add(store, "a2", relation);
  Gathered gathered;
  gather(&gathered, store, (EntQuery){0});
  const GraphEdge *edge = gathered.graph->edges.items;
  const PageActor *source = &gathered.evidence.actors[edge->source];
  ck_assert_uint_eq(source->names.count, 1);
  ck_assert(text_is(source->names.items[0], "Port Nor"));
  ck_assert_uint_eq(gathered.evidence.actors[edge->target].names.count, 0);
  give_back(&gathered);
}
END_TEST

START_TEST(sentences_of_an_edge_are_bounded_and_days_are_not) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  for (int i = 0; i < 60; i++) {
    char id[8];
    snprintf(id, sizeof id, "a%d", i);
    samples_add(store, id, samples_relation());
  }
  Gathered gathered;
  gather(&gathered, store, (EntQuery){0});
  ck_assert_uint_eq(gathered.evidence.edges[0].sentences.count, 40);
  ck_assert_uint_eq(gathered.evidence.edges[0].days.count, 60);
  give_back(&gathered);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, each_edge_has_its_relations);
  tcase_add_test(tcase, filters_of_the_graph_are_those_of_the_sentences);
  tcase_add_test(tcase, spans_are_counted_as_scripts_count);
  tcase_add_test(tcase, spans_outside_the_sentence_are_nowhere);
  tcase_add_test(tcase, names_are_kept_and_pronouns_are_not);
  tcase_add_test(tcase, sentences_of_an_edge_are_bounded_and_days_are_not);
}

int main(void) {
  return samples_run("page_evidence", add);
}
