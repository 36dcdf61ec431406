// Who a noun group is: actors composed of a state and a noun, people who hold an office, peoples, and parts of a whole.
#include "extract/readings.h"

typedef struct {
  const char *text, *want;
} GroupRow;

static void has_groups(const GroupRow *row, const char *date) {
  Drawn drawn = {""};
  drawn_groups(&drawn, readings_document(NULL, row->text, date));
  drawn_has(&drawn, row->want, row->text);
}

static const GroupRow composed[] = {
    // However the text says whose they are, they are one.
    {"Turkish police left.", "Turkish police=turkish_police"},
    {"The new Turkish police left.", "The new Turkish police=turkish_police"},
    {"Turkey's police left.", "police=turkish_police"},
    {"The police in Turkey left.", "The police=turkish_police"},
    {"The police of Turkey left.", "The police=turkish_police"},
    {"Police from Turkey left.", "Police=turkish_police"},
    {"Ankara's army left.", "army=turkish_army"},
    {"Rebels in the Ivory Coast left.", "Rebels=ivorian_rebels"},
    {"US troops left.", "US troops=us_troops"},
    {"The rebels left Syria for Turkey.", "The rebels=rebels"},
    {"Syria sent troops to Iraq last year.", "troops=troops"},
    // Owners that are no state.
    {"Hezbollah's leader left.", "leader=hezbollahs_leader"},
    {"The leader of Hezbollah left.", "The leader=leader_of_hezbollah"},
    {"The Syrian rebels' leader left.", "leader=syrian_rebels_leader"},
    // Nouns that are coordinated share what stands once.
    {"Turkish and Syrian officials left.", "Turkish=turkish_officials; Syrian officials=syrian_officials"},
    {"The Turkish and Syrian armies left.", "The Turkish=turkish_armies; Syrian armies=syrian_armies"},
    {"US and British troops left.", "US=american_troops; British troops=british_troops"},
    {"Israel and Syrian rebels met.", "Israel=ISR; Syrian rebels=syrian_rebels"},
    // Peoples and states.
    {"The Turks left.", "The Turks=TUR"},
    {"Turks left.", "Turks=turks"},
    {"Many Syrians left.", "Many Syrians=syrians"},
    {"Five Syrians left.", "Five Syrians=syrians"},
    // A part is its whole.
    {"Hundreds of refugees left.", "Hundreds=refugees"},
    {"Dozens of Syrian refugees left.", "Dozens=syrian_refugees"},
    {"A group of Syrian refugees left.", "A group=syrian_refugees"},
    {"Members of the YPG left.", "Members=YPG"},
    {"Members of the plan left.", "Members=nobody"},
    // Nobody.
    {"The car left.", "The car=nobody"},
    {"Monday was cold.", "Monday=nobody"},
};

START_TEST(noun_with_a_state_is_an_actor_of_it) {
  has_groups(&composed[_i], NULL);
}
END_TEST

static const struct {
  GroupRow row;
  const char *date;
} offices[] = {
    {{"The Turkish foreign minister left.", "The Turkish foreign minister=cavusoglu"}, "2020-05-05"},
    {{"The Turkish foreign minister left.", "The Turkish foreign minister=fidan"}, "2024-05-05"},
    {{"Turkey's foreign minister left.", "foreign minister=fidan"}, "2024-05-05"},
    {{"The foreign minister of Turkey left.", "The foreign minister=fidan"}, "2024-05-05"},
    {{"The Turkish foreign minister left.", "The Turkish foreign minister=turkish_foreign_minister"}, "1990-05-05"},
    {{"The Turkish foreign minister left.", "The Turkish foreign minister=turkish_foreign_minister"}, NULL},
    {{"Turkish foreign ministers left.", "Turkish foreign ministers=turkish_foreign_ministers"}, "2024-05-05"},
    // Whom the document names comes before whom the data knows.
    {{"The Turkish foreign minister Jane Doe left. The Turkish foreign minister returned.",
      "The Turkish foreign minister=jane_doe"},
     "2024-05-05"},
    {{"Hakan Fidan met the Turkish foreign minister.", "the Turkish foreign minister=fidan"}, "2024-05-05"},
};

START_TEST(office_is_whoever_held_it_on_the_date) {
  has_groups(&offices[_i].row, offices[_i].date);
}
END_TEST

static const GroupRow bare[] = {
    {"Ali Hasan, Syria's foreign minister, left the country. The minister returned.", "The minister=ali_hasan"},
    {"The Turkish defense minister Jane Doe left. The minister returned.", "The minister=jane_doe"},
    {"Syrian police left. The police returned.", "The police=syrian_police"},
    {"Syrian police left. Then Iraqi police left. The police returned.", "The police=iraqi_police"},
    {"The police returned.", "The police=police"},
    {"Turkey left. Turkey returned. Turkey slept. The army left.", "The army=turkish_army"},
    {"Turkey left. Syria left. The army left.", "The army=army"},
};

START_TEST(noun_without_a_state_is_the_one_the_document_speaks_of) {
  has_groups(&bare[_i], NULL);
}
END_TEST

static const struct {
  const char *text, *id, *name, *state;
  ActorType type;
} made[] = {
    {"Turkish police left.", "turkish_police", "Turkish police", "TUR", ACTOR_POLICE},
    {"Police in Syria left.", "syrian_police", "Syrian police", "SYR", ACTOR_POLICE},
    {"The rebels of the Ivory Coast left.", "ivorian_rebels", "Ivorian rebels", "CIV", ACTOR_ARMED_GROUP},
    {"Syria's defense minister left.", "syrian_defense_minister", "Syrian defense minister", "SYR", ACTOR_PERSON},
    {"Syrian defense ministers left.", "syrian_defense_ministers", "Syrian defense ministers", "SYR", ACTOR_PERSON},
    {"Hezbollah's army left.", "hezbollahs_army", "Hezbollah's army", "LBN", ACTOR_MILITARY},
    {"Five Syrians left.", "syrians", "Syrians", "SYR", ACTOR_PEOPLE},
    {"Rebels left.", "rebels", "rebels", "", ACTOR_ARMED_GROUP},
    {"It was Turkish police who left.", "turkish_police", "Turkish police", "TUR", ACTOR_POLICE},
};

START_TEST(composed_actor_has_a_name_a_type_and_a_state) {
  const Reading *reading = readings_text(made[_i].text);
  const uint32_t index = entity_find(reading, text_view(made[_i].id));
  ck_assert_msg(index != NONE, "%s", made[_i].text);
  const Entity *entity = &reading->entities.items[index];
  samples_same(entity->name, made[_i].name);
  samples_same(entity->state, made[_i].state);
  ck_assert_int_eq(entity->type, made[_i].type);
}
END_TEST

static const struct {
  const char *text, *against;
} opposed[] = {
    {"The anti-Iran protests grew.", "IRN"},      {"Anti-Iranian protests grew.", "IRN"},
    {"The anti-Hezbollah protests grew.", "HEZ"}, {"The anti-war protests grew.", "nobody"},
    {"The Iranian protests grew.", "nobody"},
};

START_TEST(whom_a_noun_is_against_is_told) {
  const Reading *reading = readings_text(opposed[_i].text);
  ck_assert_str_eq(readings_id(reading, reading->groups.items[0].against), opposed[_i].against);
}
END_TEST

static const struct {
  const char *text;
  uint32_t group;
  bool place;
} places[] = {
    {"He was in Syria.", 1, true},      {"He was near Syria.", 1, true}, {"He went to Syria.", 1, false},
    {"He bombed Aleppo.", 1, true},     {"Syria left.", 0, false},       {"He was with Syria.", 1, false},
    {"He was in Hezbollah.", 1, false},
};

START_TEST(town_and_state_one_is_in_are_places) {
  const Reading *reading = readings_text(places[_i].text);
  const bool place = reading->groups.items[places[_i].group].flags & GROUP_PLACE;
  ck_assert_msg(place == places[_i].place, "%s", places[_i].text);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, noun_with_a_state_is_an_actor_of_it, 0, COUNT_OF(composed));
  tcase_add_loop_test(tcase, office_is_whoever_held_it_on_the_date, 0, COUNT_OF(offices));
  tcase_add_loop_test(tcase, noun_without_a_state_is_the_one_the_document_speaks_of, 0, COUNT_OF(bare));
  tcase_add_loop_test(tcase, composed_actor_has_a_name_a_type_and_a_state, 0, COUNT_OF(made));
  tcase_add_loop_test(tcase, whom_a_noun_is_against_is_told, 0, COUNT_OF(opposed));
  tcase_add_loop_test(tcase, town_and_state_one_is_in_are_places, 0, COUNT_OF(places));
}

int main(void) {
  return readings_run("resolve", add, readings_open);
}
