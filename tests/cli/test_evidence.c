// Sentences with their actors and trigger marked.
#include "evidence.h"

#include "program.h"

/// "Norland accused the group ...", which stands at byte 100 of document a1.
static EntRelation relation_of(EntText sentence) {
  return (EntRelation){
      .document = TEXT("a1"),
      .date = TEXT("2024-05-10"),
      .source = {.text = TEXT("Norland"), .begin = 100, .end = 107},
      .target = {.text = TEXT("the group"), .begin = 116, .end = 125},
      .trigger = {TEXT("accused"), 108, 115},
      .evidence = {sentence, 100, 100 + (uint32_t)sentence.length},
  };
}

static void looks_like(const EntRelation *relation, const char *expected) {
  Printed printed;
  printed_open(&printed);
  evidence_print(relation, false, printed.out);
  printed_is(&printed, expected);
}

START_TEST(actors_and_trigger_are_marked) {
  EntRelation relation = relation_of(TEXT("Norland accused the group of theft."));
  looks_like(&relation, "    [Norland] *accused* [the group] of theft.\n        a1, 2024-05-10\n");
}
END_TEST

START_TEST(a_passive_is_marked_in_the_order_of_the_text) {
  EntRelation relation = relation_of(TEXT("Norland accused the group of theft."));
  EntActor source = relation.source;
  relation.source = relation.target;
  relation.target = source;
  looks_like(&relation, "    [Norland] *accused* [the group] of theft.\n        a1, 2024-05-10\n");
}
END_TEST

START_TEST(an_actor_outside_the_sentence_is_not_marked) {
  EntRelation relation = relation_of(TEXT("Norland accused the group of theft."));
  relation.source.begin = 3, relation.source.end = 10;
  relation.target.begin = 500, relation.target.end = 510;
  looks_like(&relation, "    Norland *accused* the group of theft.\n        a1, 2024-05-10\n");
}
END_TEST

START_TEST(spans_that_overlap_are_marked_once) {
  EntRelation relation = relation_of(TEXT("Norland accused the group of theft."));
  relation.target.begin = 110, relation.target.end = 125;
  looks_like(&relation, "    [Norland] *accused* the group of theft.\n        a1, 2024-05-10\n");
}
END_TEST

START_TEST(who_claims_it_is_named) {
  EntRelation relation = relation_of(TEXT("Norland accused the group of theft."));
  relation.by.name = TEXT("Ann Lee");
  relation.date = TEXT("");
  looks_like(&relation, "    [Norland] *accused* [the group] of theft.\n        a1, reported by Ann Lee\n");
}
END_TEST

START_TEST(line_ends_become_blanks) {
  EntRelation relation = relation_of(TEXT("Norland\naccused the group\nof theft."));
  looks_like(&relation, "    [Norland] *accused* [the group] of theft.\n        a1, 2024-05-10\n");
}
END_TEST

START_TEST(colours_stand_around_the_marks) {
  EntRelation relation = relation_of(TEXT("Norland accused the group."));
  Printed printed;
  printed_open(&printed);
  evidence_print(&relation, true, printed.out);
  printed_is(&printed, "    \033[1;34m[Norland]\033[0m \033[1m*accused*\033[0m \033[1;35m[the group]\033[0m.\n"
                       "        \033[2ma1, 2024-05-10\033[0m\n");
}
END_TEST

static void add_tests(TCase *tcase) {
  tcase_add_test(tcase, actors_and_trigger_are_marked);
  tcase_add_test(tcase, a_passive_is_marked_in_the_order_of_the_text);
  tcase_add_test(tcase, an_actor_outside_the_sentence_is_not_marked);
  tcase_add_test(tcase, spans_that_overlap_are_marked_once);
  tcase_add_test(tcase, who_claims_it_is_named);
  tcase_add_test(tcase, line_ends_become_blanks);
  tcase_add_test(tcase, colours_stand_around_the_marks);
}

int main(void) {
  return program_run("evidence", add_tests);
}
