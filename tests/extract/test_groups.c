// Noun groups and verb groups: where they begin and end, whose they are, and what the verbs before a verb add to it.
#include "extract/readings.h"

/// Draw the noun groups, each behind "<" with its possessor: "Turkey; army <Turkey".
static void draw_nouns(Drawn *drawn, const Reading *reading) {
  for (uint32_t i = 0; i < reading->groups.count; i++) {
    const Group *group = &reading->groups.items[i];
    if (group->flags & GROUP_AGENT) continue;
    drawn_part(drawn, "; ");
    drawn_text(drawn, reading_text(reading, group->first, group->end));
    if (group->possessor == NONE) continue;
    const Group *possessor = &reading->groups.items[group->possessor];
    drawn_add(drawn, " <");
    drawn_text(drawn, reading_text(reading, possessor->first, possessor->end));
  }
}

static const struct {
  const char *text, *want;
} nouns[] = {
    // Determiner, modifiers, head.
    {"The new Turkish plan failed.", "The new Turkish plan"},
    {"A plan and the talks failed.", "A plan; the talks"},
    {"Syria left the talks on a second new plan.", "Syria; the talks; a second new plan"},
    {"Syria gave up its nuclear weapons program.", "Syria; its; nuclear weapons program <its"},
    // A name or a noun of a class is one unit.
    {"The Bank of England left.", "The Bank of England"},
    {"The minister of defense left for Turkey.", "The minister of defense; Turkey"},
    {"The Turkish foreign minister Jane Doe left the town.", "The Turkish foreign minister Jane Doe; the town"},
    // Possessors.
    {"Turkey's army left.", "Turkey; army <Turkey"},
    {"Turkey's foreign minister's car left.", "Turkey; foreign minister <Turkey; car <foreign minister"},
    {"The rebels' plan failed.", "The rebels; plan <The rebels"},
    {"His army left their country.", "His; army <His; their; country <their"},
    {"Its new plan failed.", "Its; new plan <Its"},
    // Participles that describe.
    {"The newly elected president left.", "The newly elected president"},
    {"Syria's captured soldiers left.", "Syria; captured soldiers <Syria"},
    {"The warring parties left.", "The warring parties"},
    {"They held captured soldiers.", "They; captured soldiers"},
    // Who backs whom stands before the noun.
    {"The US-backed rebels left.", "The US-backed rebels"},
    {"The US-backed, Kurdish-led rebels left.", "The US-backed, Kurdish-led rebels"},
    {"The US-Turkish talks failed.", "The US-Turkish talks"},
    // Quantities.
    {"More than 50 rebels left.", "More than 50 rebels"},
    {"At least three soldiers and up to 20 rebels died.", "At least three soldiers; up to 20 rebels"},
    {"Some 300 people and nearly 25,000 refugees left.", "Some 300 people; nearly 25,000 refugees"},
    {"Five Turkish soldiers left.", "Five Turkish soldiers"},
    // Brackets.
    {"The Syrian Democratic Forces (SDF) left the town.", "The Syrian Democratic Forces; the town"},
    {"The Syrian Democratic Forces (SDF) spokesman left.", "The Syrian Democratic Forces (SDF) spokesman"},
    {"Turkey (and nobody else) left Syria.", "Turkey; Syria"},
    // A date ends a group.
    {"Syria sent rebels to Iraq last year.", "Syria; rebels; Iraq; last year"},
    {"Syria left Turkey on Monday.", "Syria; Turkey; Monday"},
    {"In June Turkey left.", "June; Turkey"},
    {"The rebels left nine years ago.", "The rebels; nine years"},
    {"Turkey said on Monday the rebels left.", "Turkey; Monday; the rebels"},
    // Pronouns stand alone.
    {"They told him that it left.", "They; him; it"},
};

START_TEST(noun_group_ends_where_it_ends) {
  Drawn drawn = {""};
  draw_nouns(&drawn, readings_text(nouns[_i].text));
  drawn_same(&drawn, nouns[_i].want, nouns[_i].text);
}
END_TEST

static const struct {
  const char *text, *head, *lemma;
  uint16_t with, without; ///< sets of GroupFlag
} heads[] = {
    {"The new rebels left.", "rebels", "rebel", GROUP_PLURAL | GROUP_DEFINITE, GROUP_PRONOUN | GROUP_DATE},
    {"A rebel left.", "rebel", "rebel", 0, GROUP_PLURAL},
    {"New plans failed.", "plans", "plan", GROUP_PLURAL, GROUP_DEFINITE},
    {"No rebel left.", "rebel", "rebel", GROUP_NEGATED, GROUP_PLURAL},
    {"Both nations left.", "nations", "nation", GROUP_DUAL | GROUP_PLURAL, GROUP_NEGATED},
    {"The two countries left.", "countries", "country", GROUP_DUAL | GROUP_DEFINITE, 0},
    {"Monday was cold.", "Monday", "", GROUP_DATE, 0},
    {"Nine years passed.", "years", "year", GROUP_DATE, 0},
    {"They left.", "They", "they", GROUP_PRONOUN | GROUP_PLURAL, GROUP_GENITIVE},
    {"It left.", "It", "it", GROUP_PRONOUN, GROUP_PLURAL},
    {"His plan failed.", "His", "his", GROUP_PRONOUN | GROUP_GENITIVE, GROUP_PLURAL},
    {"Turkey's plan failed.", "Turkey", "", GROUP_GENITIVE, GROUP_PRONOUN},
    {"\"The plan failed,\" Turkey said.", "plan", "plan", GROUP_QUOTED, 0},
    {"The hunger strike failed.", "strike", "strike", GROUP_DEFINITE, 0},
};

START_TEST(head_and_flags_of_a_group_are_told) {
  const Reading *reading = readings_text(heads[_i].text);
  ck_assert_uint_ge(reading->groups.count, 1);
  const Group *group = &reading->groups.items[0];
  samples_same(reading_text(reading, group->head, group->head + 1), heads[_i].head);
  if (*heads[_i].lemma) samples_same(symbols_text(engine->symbols, group->lemma), heads[_i].lemma);
  ck_assert_uint_eq(group->flags & heads[_i].with, heads[_i].with);
  ck_assert_uint_eq(group->flags & heads[_i].without, 0);
}
END_TEST

START_TEST(both_who_back_are_kept) {
  const Reading *reading = readings_text("The US-backed, Iranian-led rebels left.");
  const Group *group = &reading->groups.items[0];
  samples_same(reading_text(reading, group->agents[0], group->agents[0] + 1), "US");
  samples_same(reading_text(reading, group->agents[1], group->agents[1] + 1), "Iranian");
  samples_same(reading_text(reading, group->core, group->end), "rebels");
}
END_TEST

START_TEST(two_modifiers_of_a_noun_are_kept) {
  const Reading *reading = readings_text("The US-Turkish talks failed.");
  const Group *group = &reading->groups.items[0];
  ck_assert_str_eq(readings_id(reading, group->modifiers[0]), "USA");
  ck_assert_str_eq(readings_id(reading, group->modifiers[1]), "TUR");
}
END_TEST

START_TEST(preposition_governs_the_whole_coordination) {
  const Reading *reading = readings_text("He left with Turkey, Syria and Iraq.");
  for (uint32_t i = 1; i < 4; i++) {
    const uint32_t preposition = reading->groups.items[i].preposition;
    ck_assert_uint_ne(preposition, NONE);
    samples_same(reading_text(reading, preposition, preposition + 1), "with");
  }
}
END_TEST

// ---------------------------------------------------------------------------------------------------------
// Coordination

/// Draw each coordination: "Turkey + Syria + Iraq".
static void draw_coordinations(Drawn *drawn, const Reading *reading) {
  for (uint32_t i = 0; i < reading->groups.count; i++) {
    const Group *group = &reading->groups.items[i];
    if (group->next == NONE || group->flags & GROUP_CONJUNCT) continue;
    drawn_part(drawn, "; ");
    for (uint32_t k = i; k != NONE; k = reading->groups.items[k].next) {
      if (k != i) drawn_add(drawn, " + ");
      drawn_text(drawn, reading_text(reading, reading->groups.items[k].first, reading->groups.items[k].end));
    }
  }
}

static const struct {
  const char *text, *want;
} coordinations[] = {
    {"Turkey and Syria left.", "Turkey + Syria"},
    {"Turkey, Syria and Iraq left.", "Turkey + Syria + Iraq"},
    {"Turkey, Syria, Iraq, and Iran left.", "Turkey + Syria + Iraq + Iran"},
    {"Turkey or Syria left.", "Turkey + Syria"},
    {"He met Turkey and Syria.", "Turkey + Syria"},
    {"Turkey and the rebels met Syria and Iraq.", "Turkey + the rebels; Syria + Iraq"},
    {"The army and the police left.", "The army + the police"},
    {"Israel attacked Syria and Turkey condemned it.", ""}, // a new clause
    {"Turkey, a member of NATO, left.", ""},                // an apposition
    {"Turkey left and Syria left.", ""},
    {"He left Turkey on Monday and Syria on Friday.", ""},
    {"Turkey but Syria left.", ""},
};

START_TEST(groups_are_coordinated_where_they_are_alike) {
  Drawn drawn = {""};
  draw_coordinations(&drawn, readings_text(coordinations[_i].text));
  drawn_same(&drawn, coordinations[_i].want, coordinations[_i].text);
}
END_TEST

// --------------------------------------------------------------------------------------------------------- Verb groups

static const struct {
  uint16_t flag;
  const char *name;
} verb_flags[] = {
    {VERB_PASSIVE, "passive"},         {VERB_NEGATED, "negated"}, {VERB_FUTURE, "future"},
    {VERB_CONDITIONAL, "conditional"}, {VERB_MUST, "must"},       {VERB_COPULA, "copula"},
    {VERB_QUOTED, "quoted"},           {VERB_PERFECT, "perfect"}, {VERB_WOULD, "would"},
};

/// Draw the verb groups with lemma and flags: "will not leave=leave negated future".
static void draw_verbs(Drawn *drawn, const Reading *reading) {
  for (uint32_t i = 0; i < reading->verbs.count; i++) {
    const Verb *verb = &reading->verbs.items[i];
    drawn_part(drawn, "; ");
    drawn_text(drawn, reading_text(reading, verb->first, verb->end));
    drawn_add(drawn, "=");
    drawn_text(drawn, symbols_text(engine->symbols, verb->lemma));
    for (size_t k = 0; k < sizeof verb_flags / sizeof *verb_flags; k++)
      if (verb->flags & verb_flags[k].flag) drawn_add(drawn, " %s", verb_flags[k].name);
  }
}

static const struct {
  const char *text, *want;
} verbs[] = {
    {"Turkey attacked it.", "attacked=attack"},
    {"Turkey attacks it.", "attacks=attack"},
    {"Turkey will attack it.", "will attack=attack future"},
    {"Turkey shall leave.", "shall leave=leave future"},
    {"Turkey is to leave.", "is to leave=leave future"},
    {"Turkey is going to leave.", "is going to leave=leave future"},
    {"Turkey will be attacking it.", "will be attacking=attack future"},
    {"Turkey may leave.", "may leave=leave conditional"},
    {"Turkey could leave.", "could leave=leave conditional"},
    {"Turkey would leave.", "would leave=leave conditional would"},
    {"Turkey must leave.", "must leave=leave must"},
    {"Turkey has to leave.", "has to leave=leave must"},
    {"Turkey should leave.", "should leave=leave must"},
    {"Turkey did not leave.", "did not leave=leave negated"},
    {"Turkey never left.", "never left=leave negated"},
    {"Turkey won't leave.", "won't leave=leave negated future"},
    {"Turkey cannot leave.", "cannot leave=leave negated conditional"},
    {"Turkey has not left.", "has not left=leave negated perfect"},
    {"Turkey has once again outright rejected it.", "has once again outright rejected=reject perfect"},
    {"Turkey has been attacked.", "has been attacked=attack passive perfect"},
    {"Turkey was attacked.", "was attacked=attack passive"},
    {"Turkey was being attacked.", "was being attacked=attack passive"},
    {"Turkey is attacking it.", "is attacking=attack"},
    {"Turkey may be attacked.", "may be attacked=attack passive conditional"},
    {"Turkey was not attacked.", "was not attacked=attack passive negated"},
    {"The plan, rejected by Turkey, failed.", "rejected=reject passive; failed=fail"},
    {"Turkey is critical of it.", "is critical=critical copula"},
    {"Turkey remained critical of it.", "remained critical=critical copula"},
    {"Turkey is a member of it.", "is=be"},
    {"Turkey is willing to leave.", "is willing=willing copula; to leave=leave"},
    {"Turkey lashed out at Syria.", "lashed out at=lash out at"},
    {"Turkey pulled out troops.", "pulled out=pull out"},
    {"Turkey wants to leave.", "wants=want; to leave=leave"},
    {"\"Turkey attacked it,\" Syria said.", "attacked=attack quoted; said=say"},
};

START_TEST(verb_group_tells_what_is_done_and_how_sure_it_is) {
  Drawn drawn = {""};
  draw_verbs(&drawn, readings_text(verbs[_i].text));
  drawn_same(&drawn, verbs[_i].want, verbs[_i].text);
}
END_TEST

START_TEST(verb_group_ends_with_its_sentence) {
  Drawn drawn = {""};
  draw_verbs(&drawn, readings_text("What it is\n\nCritical people left."));
  drawn_same(&drawn, "is=be; left=leave", "headline and text");
}
END_TEST

static const struct {
  const char *text;
  VerbForm form; ///< of the last verb
} forms[] = {
    {"Turkey left.", FORM_FINITE},
    {"Turkey will leave.", FORM_FINITE},
    {"Turkey wants to leave.", FORM_INFINITIVE},
    {"Turkey left, rejecting it.", FORM_GERUND},
    {"They saw a plan rejected by Syria.", FORM_PARTICIPLE},
};

START_TEST(form_of_a_verb_is_that_of_its_first_word) {
  const Reading *reading = readings_text(forms[_i].text);
  ck_assert_uint_ge(reading->verbs.count, 1);
  ck_assert_int_eq(reading->verbs.items[reading->verbs.count - 1].form, forms[_i].form);
}
END_TEST

static const char *const hostile[] = {"the ",   "US-",  "Turkey's ", "and Turkey, ", "more than ",
                                      "(SDF) ", "not ", "to ",       "has been ",    "will "};

START_TEST(sentence_without_end_is_cut_in_linear_time) {
  arena_reset(&arena);
  const Reading *reading = readings_text(samples_repeat(hostile[_i], 20000).data); // Check's time limit tells
  ck_assert_uint_ge(reading->tokens.count, 20000);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, noun_group_ends_where_it_ends, 0, COUNT_OF(nouns));
  tcase_add_loop_test(tcase, head_and_flags_of_a_group_are_told, 0, COUNT_OF(heads));
  tcase_add_test(tcase, both_who_back_are_kept);
  tcase_add_test(tcase, two_modifiers_of_a_noun_are_kept);
  tcase_add_test(tcase, preposition_governs_the_whole_coordination);
  tcase_add_loop_test(tcase, groups_are_coordinated_where_they_are_alike, 0, COUNT_OF(coordinations));
  tcase_add_loop_test(tcase, verb_group_tells_what_is_done_and_how_sure_it_is, 0, COUNT_OF(verbs));
  tcase_add_test(tcase, verb_group_ends_with_its_sentence);
  tcase_add_loop_test(tcase, form_of_a_verb_is_that_of_its_first_word, 0, COUNT_OF(forms));
  tcase_add_loop_test(tcase, sentence_without_end_is_cut_in_linear_time, 0, COUNT_OF(hostile));
}

int main(void) {
  return readings_run("groups", add, readings_open);
}
