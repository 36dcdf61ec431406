// Clauses: who stands as subject, object and in phrases of each verb, and how clauses hang together.
#include "extract/clauses.h"
#include "extract/readings.h"

static const char *const links[] = {
    [LINK_NONE] = "main",
    [LINK_INFINITIVE] = "infinitive",
    [LINK_GERUND] = "gerund",
    [LINK_THAT] = "that",
    [LINK_QUOTE] = "said",
    [LINK_PARTICIPLE] = "participle",
    [LINK_RELATIVE] = "relative",
    [LINK_ADVERBIAL] = "adverbial",
    [LINK_IF] = "if",
    [LINK_COORDINATE] = "joined",
};

/// Draw a part of a clause: "; object the plan".
static void draw_part(Drawn *drawn, const Reading *reading, const char *part, uint32_t index) {
  if (index == NONE) return;
  const Group *group = &reading->groups.items[index];
  const uint32_t first = strcmp(part, "with") ? group->first : group->preposition;
  drawn_add(drawn, "; %s ", part);
  drawn_text(drawn, reading_text(reading, first, group->end));
}

/// Draw a clause: "main; subject Turkey; object the plan; with on Monday", "gerund under accused; subject Syria".
static void draw_clause(Drawn *drawn, const Reading *reading, const Clause *clause) {
  drawn_add(drawn, "%s", links[clause->link]);
  if (clause->parent != NONE) {
    const Verb *parent = &reading->verbs.items[clause_at(reading, clause->parent)->verb];
    drawn_add(drawn, " under ");
    drawn_text(drawn, reading_text(reading, parent->main, parent->main + 1));
  }
  draw_part(drawn, reading, "subject", clause->subject);
  draw_part(drawn, reading, "agent", clause->agent);
  draw_part(drawn, reading, "indirect", clause->object2);
  draw_part(drawn, reading, "object", clause->object);
  for (unsigned i = 0; i < clause->phrase_count; i++) draw_part(drawn, reading, "with", clause->phrases[i]);
  draw_part(drawn, reading, "of", clause->noun);
}

/// Find the clause of a verb by its word, or NULL.
static const Clause *find_clause(const Reading *reading, const char *verb) {
  for (uint32_t i = 0; i < reading->clauses.count; i++) {
    const uint32_t main = reading->verbs.items[reading->clauses.items[i].verb].main;
    if (text_is(reading_text(reading, main, main + 1), verb)) return &reading->clauses.items[i];
  }
  return NULL;
}

typedef struct {
  const char *text, *verb, *want;
} ClauseRow;

static void same_clause(const ClauseRow *row) {
  Drawn drawn = {""};
  const Reading *reading = readings_text(row->text);
  const Clause *clause = find_clause(reading, row->verb);
  if (clause)
    draw_clause(&drawn, reading, clause);
  else
    drawn_add(&drawn, "no clause");
  drawn_same(&drawn, row->want, row->text);
}

static const ClauseRow subjects[] = {
    {"Turkey left.", "left", "main; subject Turkey"},
    {"The president of Syria left.", "left", "main; subject The president"},
    {"The plan of Syria on Iraq left.", "left", "main; subject The plan"},
    {"Turkey and Syria left.", "left", "main; subject Turkey"},
    {"Turkey on Monday left.", "left", "main; subject Turkey"},
    {"Turkey, a member of NATO, left.", "left", "main; subject Turkey"},
    {"Turkey, on a long trip, left.", "left", "main; subject Turkey"},
    {"Turkey, which attacked Syria, left.", "left", "main; subject Turkey"},
    {"The rebels who attacked Syria left.", "left", "main; subject The rebels"},
    {"Rebels fighting the president left.", "left", "main; subject Rebels"},
    {"A treaty signed by Turkey failed.", "failed", "main; subject A treaty"},
    {"Turkey, backed by Syria, left.", "left", "main; subject Turkey"},
    {"Turkey's plan to attack Syria failed.", "failed", "main; subject plan"},
    {"Rebels fighting Iraq left.", "left", "main; subject Rebels"},
    {"A party regarded by Turkey as rebels left.", "left", "main; subject A party"},
    {"After Syria rejected it, Turkey left.", "left", "main; subject Turkey"},
    {"Turkey's talks with Syria on Iraq failed.", "failed", "main; subject talks"},
    {"The plan of Turkey and Syria failed.", "failed", "main; subject The plan"},
};

START_TEST(finite_verb_takes_the_nearest_group_that_nothing_governs) {
  same_clause(&subjects[_i]);
}
END_TEST

static const ClauseRow arguments[] = {
    {"Turkey attacked Syria.", "attacked", "main; subject Turkey; object Syria"},
    {"Turkey met Syria on Monday in Ankara with Iraq.", "met",
     "main; subject Turkey; object Syria; with on Monday; with in Ankara; with with Iraq"},
    {"Turkey gave it weapons.", "gave", "main; subject Turkey; indirect it; object weapons"},
    {"Turkey was attacked by Syria.", "attacked", "main; subject Turkey; with by Syria"},
    {"Turkey attacked Syria, and Iraq left.", "attacked", "main; subject Turkey; object Syria"},
    {"Turkey attacked Syria and Iraq left.", "attacked", "main; subject Turkey; object Syria"},
    {"Turkey attacked Syria on Monday, Iraq said.", "attacked",
     "said under said; subject Turkey; object Syria; with on Monday"},
    {"There was an attack on Syria.", "was", "main; object an attack; with on Syria"},
    {"On the advice of Iraq, Turkey left.", "left", "main; subject Turkey; with On the advice"},
    {"Turkey thanked Syria very much.", "thanked", "main; subject Turkey; object Syria"},
    // Agents that come late.
    {"Syria was accused of attacking Iraq by Turkey.", "accused", "main; subject Syria; with by Turkey"},
    {"Syria was urged to leave Iraq by Turkey.", "urged", "main; subject Syria; with by Turkey"},
    {"Syria was accused by Turkey of attacking Iraq.", "accused", "main; subject Syria; with by Turkey"},
    // Verbs that are joined directly share what follows.
    {"Turkey attacked and bombed Syria.", "attacked", "main; subject Turkey; object Syria"},
    {"Turkey attacked and bombed Syria.", "bombed", "joined under attacked; subject Turkey; object Syria"},
    // Who backs whom.
    {"The US-backed rebels left.", "backed", "relative; subject The US-backed rebels; agent US"},
};

START_TEST(objects_and_phrases_stand_behind_their_verb) {
  same_clause(&arguments[_i]);
}
END_TEST

static const ClauseRow complements[] = {
    // Infinitives, by who controls them.
    {"Syria urged Turkey to leave Iraq.", "leave", "infinitive under urged; subject Turkey; object Iraq"},
    {"Syria promised Turkey to leave Iraq.", "leave", "infinitive under promised; subject Syria; object Iraq"},
    {"Syria agreed to leave.", "leave", "infinitive under agreed; subject Syria"},
    {"Syria was urged to leave by Turkey.", "leave", "infinitive under urged; subject Syria"},
    {"Turkey asked Syria not to leave.", "leave", "infinitive under asked; subject Syria"},
    {"Turkey is ready to leave.", "leave", "infinitive under ready; subject Turkey"},
    {"Turkey helped defend Syria.", "defend", "infinitive under helped; subject Turkey; object Syria"},
    {"Turkey refused to sign or accept it.", "sign", "infinitive under refused; subject Turkey; object it"},
    // Gerunds.
    {"Turkey accused Syria of attacking Iraq.", "attacking", "gerund under accused; subject Syria; object Iraq"},
    {"Turkey was accused of attacking Iraq.", "attacking", "gerund under accused; subject Turkey; object Iraq"},
    {"Turkey denied attacking Syria.", "attacking", "gerund under denied; subject Turkey; object Syria"},
    {"Turkey left without accusing Syria.", "accusing", "gerund under left; subject Turkey; object Syria"},
    {"Turkey criticized Syria for attacking Iraq.", "attacking", "gerund under criticized; subject Syria; object Iraq"},
    // That-clauses, with "that" and without.
    {"Turkey said that Syria left.", "left", "that under said; subject Syria"},
    {"Turkey said Syria left.", "left", "that under said; subject Syria"},
    {"Turkey said the rebels in Syria left.", "left", "that under said; subject the rebels"},
    {"Turkey told Iraq that it left.", "left", "that under told; subject it"},
    {"Turkey said it left.", "left", "that under said; subject it"},
    {"Turkey rejected a claim that Syria signed it.", "signed",
     "that under rejected; subject Syria; object it; of a claim"},
    // What was said stands before.
    {"Syria left, Fidan said.", "left", "said under said; subject Syria"},
    {"\"Syria left,\" Fidan said.", "left", "said under said; subject Syria"},
    {"Syria left, Fidan said.", "said", "main; subject Fidan"},
    // Conditions and circumstances.
    {"If Syria rejects it, Turkey will attack Iraq.", "rejects", "if; subject Syria; object it"},
    {"Turkey will attack Iraq if Syria rejects it.", "rejects", "if under attack; subject Syria; object it"},
    {"Turkey will attack Iraq unless Syria accepts it.", "accepts", "if under attack; subject Syria; object it"},
    {"Turkey left after Syria rejected it.", "rejected", "adverbial under left; subject Syria; object it"},
    {"After Syria rejected it, Turkey left.", "rejected", "adverbial; subject Syria; object it"},
};

START_TEST(complement_hangs_on_its_verb) {
  same_clause(&complements[_i]);
}
END_TEST

static const ClauseRow attributes[] = {
    // Relative clauses.
    {"Turkey, which attacked Syria, left.", "attacked", "relative; subject Turkey; object Syria"},
    {"Turkey met rebels who attacked Syria.", "attacked", "relative under met; subject rebels; object Syria"},
    // Participles behind the noun and around the clause.
    {"A treaty signed by Turkey failed.", "signed", "relative; subject A treaty; with by Turkey"},
    {"Rebels backed by Turkey and armed by Iraq left.", "armed", "relative; subject Rebels; with by Iraq"},
    {"Turkey, backed by Syria, attacked Iraq.", "backed", "relative; subject Turkey; with by Syria"},
    {"Turkey left, accusing Syria.", "accusing", "participle under left; subject Turkey; object Syria"},
    {"Turkey, accusing Syria, left.", "accusing", "participle under left; subject Turkey; object Syria"},
    {"Accusing Syria, Turkey left.", "Accusing", "participle under left; subject Turkey; object Syria"},
    {"Attacked by Syria, Turkey left.", "Attacked", "participle under left; subject Turkey; with by Syria"},
    {"While attacking Syria, Turkey left.", "attacking", "participle under left; subject Turkey; object Syria"},
    {"Turkey met refugees who were attacking Syria.", "attacking",
     "relative under met; subject refugees; object Syria"},
};

START_TEST(attribute_has_what_it_describes_for_its_subject) {
  same_clause(&attributes[_i]);
}
END_TEST

static const ClauseRow coordinations[] = {
    {"Turkey signed a treaty and accused Syria.", "accused", "joined under signed; subject Turkey; object Syria"},
    {"Turkey signed a treaty and, on Monday, accused Syria.", "accused",
     "joined under signed; subject Turkey; object Syria"},
    {"Turkey signed a treaty but accused Syria.", "accused", "joined under signed; subject Turkey; object Syria"},
    {"Israel attacked Syria and Turkey condemned it.", "condemned", "joined under attacked; subject Turkey; object it"},
    {"Israel attacked Syria, and Turkey condemned it.", "condemned",
     "joined under attacked; subject Turkey; object it"},
    {"Turkey vowed to sign, but Syria left.", "left", "joined under vowed; subject Syria"},
    {"Turkey said it left and accused Syria.", "accused", "that under said; subject it; object Syria"},
    {"Turkey was accused of attacking Syria and bombing Iraq.", "bombing",
     "gerund under accused; subject Turkey; object Iraq"},
    {"Turkey urged Syria to leave Iraq and to sign it.", "sign", "infinitive under urged; subject Syria; object it"},
};

START_TEST(coordinated_clause_goes_on_with_the_subject) {
  same_clause(&coordinations[_i]);
}
END_TEST

START_TEST(clause_is_found_by_how_it_hangs) {
  const Reading *reading = readings_text("Turkey accused Syria of attacking Iraq.");
  const Symbol of = symbols_find(engine->symbols, text_view("of")), by = symbols_find(engine->symbols, text_view("by"));
  ck_assert_uint_eq(clause_child(reading, 0, LINK_GERUND, of), 1);
  ck_assert_uint_eq(clause_child(reading, 0, LINK_GERUND, 0), 1);
  ck_assert_uint_eq(clause_child(reading, 0, LINK_GERUND, by), NONE);
  ck_assert_uint_eq(clause_child(reading, 0, LINK_THAT, 0), NONE);
  ck_assert_uint_eq(clause_child(reading, 1, LINK_GERUND, 0), NONE);
}
END_TEST

START_TEST(clause_of_a_noun_is_found) {
  const Reading *reading = readings_text("Turkey's plan to attack Syria failed.");
  ck_assert_uint_eq(clause_of_noun(reading, 1), 0);
  ck_assert_uint_eq(clause_of_noun(reading, 0), NONE);
}
END_TEST

static const char *const hostile[] = {"Turkey said ",      "who left ",         "Turkey, ",  "and left ",
                                      "to leave ",         "of leaving ",       "if Syria ", "was accused ",
                                      "by Syria, on it, ", "that Turkey left, "};

START_TEST(sentence_without_end_has_its_clauses_in_time) {
  arena_reset(&arena);
  const Reading *reading = readings_text(samples_repeat(hostile[_i], 4000).data); // Check's time limit tells
  ck_assert_uint_ge(reading->tokens.count, 4000);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, finite_verb_takes_the_nearest_group_that_nothing_governs, 0, COUNT_OF(subjects));
  tcase_add_loop_test(tcase, objects_and_phrases_stand_behind_their_verb, 0, COUNT_OF(arguments));
  tcase_add_loop_test(tcase, complement_hangs_on_its_verb, 0, COUNT_OF(complements));
  tcase_add_loop_test(tcase, attribute_has_what_it_describes_for_its_subject, 0, COUNT_OF(attributes));
  tcase_add_loop_test(tcase, coordinated_clause_goes_on_with_the_subject, 0, COUNT_OF(coordinations));
  tcase_add_test(tcase, clause_is_found_by_how_it_hangs);
  tcase_add_test(tcase, clause_of_a_noun_is_found);
  tcase_add_loop_test(tcase, sentence_without_end_has_its_clauses_in_time, 0, COUNT_OF(hostile));
}

int main(void) {
  return readings_run("clauses", add, readings_open);
}
