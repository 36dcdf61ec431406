// Who a name stands for.
#include "graph/samples.h"

static EntStatus write_actor(void *handle, const EntActor *actor) {
  char *written = handle;
  sprintf(written + strlen(written), "%.*s ", (int)actor->id.length, actor->id.data);
  return ENT_SUCCESS;
}

static const struct {
  const char *name, *ids;
} names[] = {{"NOR", "NOR "}, {"nörland", "NOR "}, {"Port Nor", "NOR "}, {"reed front", "REED "}};

START_TEST(name_is_found_as_in_a_query) {
  EntStore *store = samples_store();
  char written[64] = "";
  ck_assert_int_eq(ent_store_actors(store, names[_i].name, write_actor, written), ENT_SUCCESS);
  ck_assert_str_eq(written, names[_i].ids);
  ent_store_close(store);
}
END_TEST

START_TEST(name_may_stand_for_several) {
  EntStore *store = samples_store();
  EntRelation relation = samples_relation();
  char written[64] = "";
  relation.source = samples_actor("NOR_2", "Nörland", "organization", "");
  ck_assert_int_eq(samples_add(store, "b1", relation), ENT_SUCCESS);
  ck_assert_int_eq(ent_store_actors(store, "Nörland", write_actor, written), ENT_SUCCESS);
  ck_assert_str_eq(written, "NOR NOR_2 ");
  ent_store_close(store);
}
END_TEST

START_TEST(unknown_name_is_an_error) {
  EntStore *store = samples_store();
  char written[64] = "";
  ck_assert_int_eq(ent_store_actors(store, "Zz", write_actor, written), ENT_ERR_ARGUMENT);
  ck_assert_str_eq(written, "");
  ent_store_close(store);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, name_is_found_as_in_a_query, 0, sizeof names / sizeof *names);
  tcase_add_test(tcase, name_may_stand_for_several);
  tcase_add_test(tcase, unknown_name_is_an_error);
}

int main(void) {
  return samples_run("store_actors", add);
}
