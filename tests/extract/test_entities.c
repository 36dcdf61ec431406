// The table of entities: one for each name, whatever its case and marks, and an id made of the name.
#include "extract/readings.h"

/// A reading that speaks of nobody yet.
static Reading *start_reading(void) {
  readings_text("It was cold.");
  return &scanner->reading;
}

static const struct {
  const char *name, *id;
} ids[] = {
    {"Turkish police", "turkish_police"},
    {"Yaşar Güler", "yasar_guler"},
    {"Hezbollah's leader", "hezbollahs_leader"},
    {"U.S. troops", "us_troops"},
    {"Ahmed al-Zorani", "ahmed_al_zorani"},
    {"  Foo -- Bar! ", "foo_bar"},
    {"M23", "m23"},
    {"Москва", "москва"},
};

START_TEST(id_is_the_folded_name_with_words_joined) {
  Reading *reading = start_reading();
  const uint32_t entity = entity_unknown(reading, text_view(ids[_i].name), ACTOR_UNKNOWN, (Text){0});
  samples_same(reading->entities.items[entity].id, ids[_i].id);
  samples_same(reading->entities.items[entity].name, ids[_i].name);
}
END_TEST

START_TEST(name_without_end_has_an_id_of_its_beginning) {
  arena_reset(&arena);
  Reading *reading = start_reading();
  const uint32_t entity = entity_unknown(reading, samples_repeat("zorp ", 1000), ACTOR_UNKNOWN, (Text){0});
  ck_assert_uint_le(reading->entities.items[entity].id.length, 200);
}
END_TEST

START_TEST(name_is_one_entity_however_it_is_written) {
  Reading *reading = start_reading();
  const uint32_t first = entity_unknown(reading, text_view("Yasar Guler"), ACTOR_UNKNOWN, (Text){0});
  ck_assert_uint_eq(entity_unknown(reading, text_view("YAŞAR GÜLER"), ACTOR_UNKNOWN, (Text){0}), first);
  ck_assert_uint_ne(entity_unknown(reading, text_view("Yasar"), ACTOR_UNKNOWN, (Text){0}), first);
}
END_TEST

START_TEST(type_and_state_are_learnt_later_but_not_changed) {
  Reading *reading = start_reading();
  const uint32_t entity = entity_unknown(reading, text_view("Zorp"), ACTOR_UNKNOWN, (Text){0});
  entity_unknown(reading, text_view("Zorp"), ACTOR_PERSON, text_view("TUR"));
  entity_unknown(reading, text_view("Zorp"), ACTOR_PARTY, text_view("SYR"));
  ck_assert_int_eq(reading->entities.items[entity].type, ACTOR_PERSON);
  samples_same(reading->entities.items[entity].state, "TUR");
}
END_TEST

START_TEST(actor_of_the_data_is_one_entity_with_what_the_data_knows) {
  Reading *reading = start_reading();
  const Actor *actor = gazetteer_actor(engine->gazetteer, engine->symbols, text_view("may"));
  const uint32_t entity = entity_actor(reading, actor);
  ck_assert_uint_eq(entity_actor(reading, actor), entity);
  ck_assert_ptr_eq(reading->entities.items[entity].actor, actor);
  ck_assert_int_eq(reading->entities.items[entity].gender, 'f');
  ck_assert_uint_eq(entity_find(reading, text_view("may")), entity);
}
END_TEST

START_TEST(who_was_not_spoken_of_is_not_found) {
  ck_assert_uint_eq(entity_find(start_reading(), text_view("may")), NONE);
}
END_TEST

START_TEST(entity_is_followed_to_what_it_turned_out_to_be) {
  Reading *reading = start_reading();
  const uint32_t a = entity_unknown(reading, text_view("A"), ACTOR_UNKNOWN, (Text){0});
  const uint32_t b = entity_unknown(reading, text_view("B"), ACTOR_UNKNOWN, (Text){0});
  const uint32_t c = entity_unknown(reading, text_view("C"), ACTOR_UNKNOWN, (Text){0});
  reading->entities.items[a].same = b;
  reading->entities.items[b].same = c;
  ck_assert_uint_eq(entity_same(reading, a), c);
  ck_assert_uint_eq(entity_same(reading, c), c);
  ck_assert_uint_eq(entity_same(reading, NONE), NONE);
}
END_TEST

START_TEST(text_of_tokens_is_what_stands_there) {
  const Reading *reading = readings_text("The  Free Army left.");
  samples_same(reading_text(reading, 0, 3), "The  Free Army");
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, id_is_the_folded_name_with_words_joined, 0, COUNT_OF(ids));
  tcase_add_test(tcase, name_without_end_has_an_id_of_its_beginning);
  tcase_add_test(tcase, name_is_one_entity_however_it_is_written);
  tcase_add_test(tcase, type_and_state_are_learnt_later_but_not_changed);
  tcase_add_test(tcase, actor_of_the_data_is_one_entity_with_what_the_data_knows);
  tcase_add_test(tcase, who_was_not_spoken_of_is_not_found);
  tcase_add_test(tcase, entity_is_followed_to_what_it_turned_out_to_be);
  tcase_add_test(tcase, text_of_tokens_is_what_stands_there);
}

int main(void) {
  return readings_run("entities", add, readings_open);
}
