// Titles: what stands beside a person's name tells the office, and whose.
#include "extract/readings.h"

/// Draw the people of a document: "jane_doe foreign_minister TUR; ali general".
static void draw_people(Drawn *drawn, const Reading *reading) {
  for (uint32_t i = 0; i < reading->entities.count; i++) {
    const Entity *entity = &reading->entities.items[i];
    if (entity->type != ACTOR_PERSON || entity->same != i || !entity->last_word) continue;
    drawn_part(drawn, "; ");
    drawn_text(drawn, entity->id);
    if (entity->role) drawn_add(drawn, " %s", symbols_text(engine->symbols, entity->role).data);
    if (entity->state.length) drawn_add(drawn, " ");
    drawn_text(drawn, entity->state);
  }
}

static const struct {
  const char *text, *want;
} titles[] = {
    // Before the name.
    {"Turkish Foreign Minister Jane Doe met Syria.", "jane_doe foreign_minister TUR"},
    {"On Monday the Turkish foreign minister Jane Doe left.", "jane_doe foreign_minister TUR"},
    {"On Monday Turkish Foreign Minister Jane Doe talked about the plan.", "jane_doe foreign_minister TUR"},
    {"It was Syria's defense minister Yasar Guler who left.", "yasar_guler defense_minister SYR"},
    {"It was former Syrian president Ali Hasan who left.", "ali_hasan president SYR"},
    {"It was Syria's new foreign minister Ali Hasan who left.", "ali_hasan foreign_minister SYR"},
    {"It was Syria's minister of defense Ali Hasan who left.", "ali_hasan defense_minister SYR"},
    {"It was foreign minister Karim Salih who left.", "karim_salih foreign_minister"},
    // The state is shared.
    {"On Monday Syrian Foreign Minister Ali Hasan and Intelligence Chief Omar Moss talked about the plan.",
     "ali_hasan foreign_minister SYR; omar_moss intelligence_chief SYR"},
    {"It was Turkish defense minister Yasar Guler and his Syrian counterpart Murhef Qasra who signed it.",
     "yasar_guler defense_minister TUR; murhef_qasra defense_minister SYR"},
    // Behind the name.
    {"Ali Hasan, Syria's foreign minister, left the country again.", "ali_hasan foreign_minister SYR"},
    {"Ali Hasan, the foreign minister of Syria, left the country again.", "ali_hasan foreign_minister SYR"},
    {"Ali Hasan, the Iraqi minister of defense, left the country again.", "ali_hasan defense_minister IRQ"},
    {"The president of Iraq, Karim Salih, left the country again.", "karim_salih president IRQ"},
    {"Iraq's president, Karim Salih, left the country again.", "karim_salih president IRQ"},
    // Short titles, with a stop and without.
    {"It was said that Gen. Khalifa Haftar left.", "khalifa_haftar general"},
    {"It was said that Gen Khalifa Haftar left.", "khalifa_haftar"},
    {"It was said that Mr. Zorp left.", "zorp"},
    {"It was said that Mr Zorp left.", "zorp"},
    // No title.
    {"Ali Hasan, who met the foreign minister of Syria, left.", "ali_hasan"},
    {"It was said that Ali Hasan left for Syria.", "ali_hasan"},
    {"The Syrian rebels and Ali Hasan left.", "ali_hasan"},
    {"Syrian foreign ministers met Ali Hasan.", "ali_hasan"},
};

START_TEST(title_tells_the_office_and_whose_it_is) {
  Drawn drawn = {""};
  draw_people(&drawn, readings_text(titles[_i].text));
  drawn_same(&drawn, titles[_i].want, titles[_i].text);
}
END_TEST

START_TEST(title_does_not_change_what_the_data_knows) {
  const Reading *reading = readings_text("It was Syria's foreign minister Hakan Fidan who left.");
  samples_same(reading->entities.items[entity_find(reading, text_view("fidan"))].state, "TUR");
}
END_TEST

START_TEST(title_makes_no_person_of_a_state) {
  const Reading *reading = readings_text("It was President Turkey who left.");
  ck_assert_int_eq(reading->entities.items[entity_find(reading, text_view("TUR"))].type, ACTOR_STATE);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, title_tells_the_office_and_whose_it_is, 0, COUNT_OF(titles));
  tcase_add_test(tcase, title_does_not_change_what_the_data_knows);
  tcase_add_test(tcase, title_makes_no_person_of_a_state);
}

int main(void) {
  return readings_run("titles", add, readings_open);
}
