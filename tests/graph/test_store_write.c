// The sink: what goes in comes out again, once.
#include "graph/samples.h"

#include <math.h>

typedef struct {
  size_t documents, relations;
  EntSink next; ///< may be empty
} Counter;

static EntStatus count_document(void *handle, const EntDocument *document) {
  Counter *counter = handle;
  counter->documents++;
  return counter->next.document ? counter->next.document(counter->next.handle, document) : ENT_SUCCESS;
}

static EntStatus count_relation(void *handle, const EntRelation *relation) {
  Counter *counter = handle;
  counter->relations++;
  return counter->next.relation ? counter->next.relation(counter->next.handle, relation) : ENT_SUCCESS;
}

static EntSink counting(Counter *counter) {
  return (EntSink){.handle = counter, .document = count_document, .relation = count_relation};
}

static void check_actor(const EntActor *a, const EntActor *b) {
  ck_assert(text_equal(a->id, b->id) && text_equal(a->name, b->name) && text_equal(a->type, b->type));
  ck_assert(text_equal(a->state, b->state) && text_equal(a->text, b->text));
  ck_assert(a->begin == b->begin && a->end == b->end);
}

/// Compare a relation with the first sample, field by field.
static EntStatus check_relation(void *handle, const EntRelation *got) {
  const EntRelation *want = handle;
  check_actor(&got->source, &want->source);
  check_actor(&got->target, &want->target);
  check_actor(&got->by, &want->by);
  ck_assert(text_equal(got->document, want->document) && text_equal(got->date, want->date));
  ck_assert(text_equal(got->relation, want->relation) && text_equal(got->label, want->label));
  ck_assert(text_equal(got->type, want->type) && text_equal(got->cameo, want->cameo));
  ck_assert(text_equal(got->status, want->status) && text_equal(got->rule, want->rule));
  ck_assert(text_equal(got->trigger.text, want->trigger.text) && text_equal(got->evidence.text, want->evidence.text));
  ck_assert(got->trigger.begin == want->trigger.begin && got->evidence.end == want->evidence.end);
  ck_assert(got->sentence == want->sentence && got->goldstein == want->goldstein);
  ck_assert(got->reciprocal == want->reciprocal);
  return ENT_SUCCESS;
}

START_TEST(relation_comes_back_as_it_was) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntRelation relation = samples_relation();
  relation.by = samples_actor("ANN", "Ann Lee", "person", "NOR");
  relation.by.begin = 50;
  samples_add(store, "a1", relation);
  EntSink sink = {.handle = &relation, .relation = check_relation};
  ck_assert_int_eq(ent_store_relations(store, &(EntQuery){0}, &sink), ENT_SUCCESS);
  ent_store_close(store);
}
END_TEST

START_TEST(document_that_is_there_is_left_out) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  for (int i = 0; i < 2; i++) ck_assert_int_eq(samples_add(store, "a1", samples_relation()), ENT_SUCCESS);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.min_count = 1}), 1);
  ck_assert_uint_eq(samples_edges(store, &(EntQuery){.min_count = 2}), 0);
  ent_store_close(store);
}
END_TEST

START_TEST(store_can_be_replayed_into_another) {
  EntStore *from = samples_store(), *to = samples_open(NULL, ENT_STORE_WRITE);
  Counter counter = {.next = ent_store_sink(to)};
  EntSink sink = counting(&counter);
  ck_assert_int_eq(ent_store_relations(from, &(EntQuery){0}, &sink), ENT_SUCCESS);
  ck_assert_uint_eq(counter.documents, 4);
  ck_assert_uint_eq(counter.relations, 4);
  ck_assert_uint_eq(samples_edges(to, &(EntQuery){0}), samples_edges(from, &(EntQuery){0}));
  ent_store_close(to);
  ent_store_close(from);
}
END_TEST

static EntStatus check_name(void *handle, const EntEdge *edge) {
  ck_assert(text_is(edge->source.name, handle));
  return ENT_SUCCESS;
}

START_TEST(first_name_of_an_actor_wins) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  char first[] = "Nörland";
  EntRelation renamed = samples_relation();
  renamed.source.name = text_view("Kingdom of Norland");
  samples_add(store, "a1", samples_relation());
  samples_add(store, "a2", renamed);
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){0}, check_name, first), ENT_SUCCESS);
  ent_store_close(store);
}
END_TEST

START_TEST(hostile_name_is_only_text) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  char name[] = "'); DROP TABLE relation; --" SAMPLES_HOSTILE "\x01";
  EntRelation hostile = samples_relation();
  hostile.source.name = text_view(name);
  ck_assert_int_eq(samples_add(store, "a1", hostile), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){.source = name}, check_name, name), ENT_SUCCESS);
  ent_store_close(store);
}
END_TEST

START_TEST(relation_without_target_ends_the_sink) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntRelation wrong = samples_relation();
  wrong.target = (EntActor){0};
  ck_assert_int_eq(samples_add(store, "a1", wrong), ENT_ERR_ARGUMENT);
  ck_assert_int_eq(samples_add(store, "a2", samples_relation()), ENT_ERR_ARGUMENT);
  ck_assert_int_eq(ent_store_commit(store), ENT_ERR_ARGUMENT);
  ent_store_close(store);
}
END_TEST

START_TEST(infinite_weight_ends_the_sink) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  EntRelation wrong = samples_relation();
  wrong.goldstein = HUGE_VAL;
  ck_assert_int_eq(samples_add(store, "a1", wrong), ENT_ERR_ARGUMENT);
  ent_store_close(store);
}
END_TEST

START_TEST(very_long_names_are_kept) {
  EntStore *store = samples_open(NULL, ENT_STORE_WRITE);
  size_t length = 1 << 20;
  char *name = malloc(length + 1);
  memset(name, 'a', length);
  name[length] = '\0';
  EntRelation relation = samples_relation();
  relation.source.name = text_view(name);
  ck_assert_int_eq(samples_add(store, "a1", relation), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_edges(store, &(EntQuery){0}, check_name, name), ENT_SUCCESS);
  ent_store_close(store);
  free(name);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, relation_comes_back_as_it_was);
  tcase_add_test(tcase, document_that_is_there_is_left_out);
  tcase_add_test(tcase, store_can_be_replayed_into_another);
  tcase_add_test(tcase, first_name_of_an_actor_wins);
  tcase_add_test(tcase, hostile_name_is_only_text);
  tcase_add_test(tcase, relation_without_target_ends_the_sink);
  tcase_add_test(tcase, infinite_weight_ends_the_sink);
  tcase_add_test(tcase, very_long_names_are_kept);
}

int main(void) {
  return samples_run("store_write", add);
}
