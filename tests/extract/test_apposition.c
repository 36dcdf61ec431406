// Appositions: a name and a noun side by side are one actor.
#include "extract/readings.h"

static const struct {
  const char *text, *want;
} appositions[] = {
    // Noun, name.
    {"Turkey's prime minister, Binali Yildirim, left.",
     "prime minister=binali_yildirim; Binali Yildirim=binali_yildirim"},
    {"The prime minister of Turkey, Binali Yildirim, left.", "The prime minister=binali_yildirim"},
    {"The Kurdish militia, the YPG, left.", "The Kurdish militia=YPG"},
    {"Turkey attacked a militia, the YPG.", "a militia=YPG"},
    {"The president, Hakan Fidan, left.", "The president=fidan"},
    // Name, noun.
    {"Binali Yildirim, Turkey's prime minister, left.", "prime minister=binali_yildirim"},
    {"The YPG, a Kurdish militia, left.", "a Kurdish militia=YPG"},
    {"Hakan Fidan, the foreign minister, left.", "the foreign minister=fidan"},
    // What cannot be said of somebody is of somebody else.
    {"The rebels, Hakan Fidan said, left.", "The rebels=rebels"},
    {"The foreign minister, Turkey said, left.", "The foreign minister=foreign_minister"},
    {"The ministers, Binali Yildirim and Ali Hasan, left.", "Binali Yildirim=binali_yildirim; Ali Hasan=ali_hasan"},
    {"The YPG, the police and the army left.", "the police=police; the army=army"},
    {"The president, Turkey and Syria left.", "Turkey=TUR; Syria=SYR"},
    {"On Monday, the YPG left.", "Monday=nobody"},
};

START_TEST(name_and_noun_side_by_side_are_one) {
  Drawn drawn = {""};
  drawn_groups(&drawn, readings_text(appositions[_i].text));
  drawn_has(&drawn, appositions[_i].want, appositions[_i].text);
}
END_TEST

START_TEST(apposition_tells_what_a_person_is) {
  const Reading *reading = readings_text("The prime minister of Turkey, Binali Yildirim, left.");
  const Entity *person = &reading->entities.items[entity_find(reading, text_view("binali_yildirim"))];
  ck_assert_int_eq(person->type, ACTOR_PERSON);
  samples_same(person->state, "TUR");
  samples_same(symbols_text(engine->symbols, person->role), "prime_minister");
}
END_TEST

static const EdgeRow edges[] = {
    {"Turkey's prime minister, Binali Yildirim, accused Syria.", "binali_yildirim accuse SYR"},
    {"Turkey accused a Kurdish militia, the YPG.", "TUR accuse YPG"},
    {"The YPG, a Kurdish militia, attacked Turkey.", "YPG attack TUR"},
    {"Turkey accused Syria's president, Ali Hasan, of attacking Iraq.",
     "TUR accuse ali_hasan; ali_hasan attack IRQ reported by TUR"},
};

START_TEST(edge_is_that_of_the_name) {
  readings_give(&edges[_i]);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, name_and_noun_side_by_side_are_one, 0, COUNT_OF(appositions));
  tcase_add_test(tcase, apposition_tells_what_a_person_is);
  tcase_add_loop_test(tcase, edge_is_that_of_the_name, 0, COUNT_OF(edges));
}

int main(void) {
  return readings_run("apposition", add, readings_open);
}
