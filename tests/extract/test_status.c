// Status: how sure what a sentence says is, and who claims it.
#include "extract/readings.h"

static const EdgeRow verbs[] = {
    {"Turkey attacked Syria.", "TUR attack SYR"},
    {"Turkey did not attack Syria.", "TUR attack SYR negated"},
    {"Turkey never attacked Syria.", "TUR attack SYR negated"},
    {"Turkey will attack Syria.", "TUR attack SYR planned"},
    {"Turkey is to meet Syria.", "TUR meet SYR planned"},
    {"Turkey is going to attack Syria.", "TUR attack SYR planned"},
    {"Turkey may attack Syria.", "TUR attack SYR conditional"},
    {"Turkey could attack Syria.", "TUR attack SYR conditional"},
    {"Turkey would attack Syria.", "TUR attack SYR conditional"},
    {"Turkey must attack Syria.", "TUR attack SYR conditional"},
    {"Turkey may not attack Syria.", "TUR attack SYR negated"},
    {"Syria was not attacked by Turkey.", "TUR attack SYR negated"},
};

START_TEST(verb_group_says_how_sure_it_is_itself) {
  readings_give(&verbs[_i]);
}
END_TEST

static const EdgeRow reported[] = {
    {"Iraq said that Turkey attacked Syria.", "TUR attack SYR reported by IRQ"},
    {"Iraq said Turkey attacked Syria.", "TUR attack SYR reported by IRQ"},
    {"Turkey attacked Syria, Iraq said.", "TUR attack SYR reported by IRQ"},
    {"\"Turkey attacked Syria,\" Fidan said.", "TUR attack SYR reported by fidan"},
    {"Fidan said: \"Turkey attacked Syria.\"", "TUR attack SYR reported by fidan"},
    {"Iraq said that Turkey did not attack Syria.", "TUR attack SYR negated by IRQ"},
    {"Iraq said that Turkey will attack Syria.", "TUR attack SYR planned by IRQ"},
    {"Iraq said that Turkey would attack Syria.", "TUR attack SYR planned by IRQ"}, // the future in the past
    {"Iraq said that Turkey may attack Syria.", "TUR attack SYR conditional by IRQ"},
    // Whoever speaks of himself claims it himself.
    {"Iraq said it attacked Syria.", "IRQ attack SYR reported by IRQ"},
    {"Iraq said it would attack Syria.", "IRQ attack SYR planned by IRQ"},
    // Somebody who speaks in the midst of it; a phrase before what is said.
    {"Turkey, Iraq said on Monday, attacked Syria.", "TUR attack SYR reported by IRQ"},
    {"Iraq said that, after talks in Iran, Turkey attacked Syria.", "TUR attack SYR reported by IRQ"},
    // A guess at what has been is a claim, too.
    {"Iraq said that Turkey may have attacked Syria.", "TUR attack SYR reported by IRQ"},
    // The innermost speaker claims it.
    {"Iraq said that Iran said that Turkey attacked Syria.", "TUR attack SYR reported by IRN"},
    // A claim by a verb that is none of speech.
    {"Turkey accused Syria of attacking Iraq.", "TUR accuse SYR; SYR attack IRQ reported by TUR"},
    {"Syria was accused by Turkey of attacking Iraq.", "TUR accuse SYR; SYR attack IRQ reported by TUR"},
    {"Turkey accused Syria of planning to attack Iraq.", "TUR accuse SYR; SYR attack IRQ planned by TUR"},
    // What stands beside what was said is not said.
    {"Turkey attacked Syria after Iraq said it left.", "TUR attack SYR"},
    {"Turkey, which attacked Syria, said it left.", "TUR attack SYR"},
};

START_TEST(what_is_said_is_reported_by_who_says_it) {
  readings_give(&reported[_i]);
}
END_TEST

static const EdgeRow operators[] = {
    {"Turkey agreed to meet Syria.", "TUR meet SYR planned"},
    {"Turkey is willing to meet Syria.", "TUR meet SYR planned"},
    {"Turkey threatened to attack Syria.", "TUR threaten SYR; TUR attack SYR planned"},
    {"Turkey refused to meet Syria.", "TUR refuse SYR; TUR meet SYR negated"},
    {"Turkey denied that it attacked Syria.", "TUR attack SYR negated by TUR"},
    {"Turkey denied attacking Syria.", "TUR attack SYR negated"},
    {"Turkey urged Syria to attack Iraq.", "TUR urge SYR"},
    {"Turkey demanded that Syria attack Iraq.", ""},
    {"Turkey helped to attack Iraq.", "TUR attack IRQ conditional"},
    // The weaker of two counts.
    {"Turkey may refuse to meet Syria.", "TUR refuse SYR conditional; TUR meet SYR negated"},
    {"Iraq said that Turkey agreed to meet Syria.", "TUR meet SYR planned by IRQ"},
    {"Turkey did not agree to meet Syria.", "TUR meet SYR negated"},
    {"Turkey may agree to meet Syria.", "TUR meet SYR conditional"},
};

START_TEST(operator_makes_of_its_complement_what_the_data_says) {
  readings_give(&operators[_i]);
}
END_TEST

static const EdgeRow refusals[] = {
    {"Turkey will not meet Syria.", "TUR refuse SYR"},
    {"Turkey cannot meet Syria.", "TUR refuse SYR"},
    {"Turkey would not meet Syria.", "TUR refuse SYR"},
    {"Turkey did not meet Syria.", "TUR meet SYR negated"},      // it just did not happen
    {"Turkey will not attack Syria.", "TUR attack SYR negated"}, // nothing is refused
    // The refusal is made now, but somebody else says so.
    {"Iraq said that Turkey will not meet Syria.", "TUR refuse SYR reported by IRQ"},
    {"Turkey said that it will not meet Syria.", "TUR refuse SYR"},
    {"Turkey and Iraq said that they will not meet Syria.", "TUR refuse SYR; IRQ refuse SYR"},
    {"Iraq said that Turkey did not accept Syria's plan.", "TUR reject SYR reported by IRQ"},
    // A frame that asks for the negation says it itself.
    {"Turkey did not accept Syria's plan.", "TUR reject SYR"},
    {"Turkey will not accept Syria's plan.", "TUR reject SYR"},
    {"Turkey accepted Syria's plan.", ""},
};

START_TEST(who_will_not_cooperate_refuses_now) {
  readings_give(&refusals[_i]);
}
END_TEST

static const EdgeRow conditions[] = {
    {"Turkey will attack Syria if Iraq attacks Iran.", "TUR attack SYR planned; IRQ attack IRN conditional"},
    {"Turkey left unless Iraq attacked Iran.", "IRQ attack IRN conditional"},
    {"Turkey attacked Syria after Iraq attacked Iran.", "TUR attack SYR; IRQ attack IRN"},
    {"Turkey attacked Syria and refused to meet Iraq.", "TUR attack SYR; TUR refuse IRQ; TUR meet IRQ negated"},
};

START_TEST(condition_is_conditional_and_a_circumstance_is_not) {
  readings_give(&conditions[_i]);
}
END_TEST

static const EdgeRow nouns[] = {
    {"Turkish aid to Syria came.", "TUR aid SYR"},
    {"The suspension of Turkish aid to Syria was bad.", "TUR aid SYR negated"},
    {"Iraq suspended Turkish aid to Syria.", "TUR aid SYR negated"},
    {"Iraq called off talks between Turkey and Syria.", "TUR meet SYR negated"},
    {"Iraq demanded Turkish aid to Syria.", ""},
    {"No Turkish attack on Syria failed.", "TUR attack SYR negated"},
    {"Iraq left after the Turkish attack on Syria.", "TUR attack SYR"},
    {"Iraq refused after the Turkish attack on Syria.", "TUR attack SYR"}, // a phrase of time is not refused
    // A subject of what is said is said.
    {"Iraq said that talks between Turkey and Syria failed.", "TUR meet SYR reported by IRQ"},
    {"Talks between Turkey and Syria failed, Iraq said.", "TUR meet SYR reported by IRQ"},
    {"Iraq said that Turkey's attack on Syria failed.", "TUR attack SYR"}, // somebody's attack is taken for granted
    // To stop a speech act does not undo it.
    {"Iraq suspended Turkey's accusation against Syria.", "TUR accuse SYR"},
};

START_TEST(noun_is_as_sure_as_what_is_done_with_it) {
  readings_give(&nouns[_i]);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, verb_group_says_how_sure_it_is_itself, 0, COUNT_OF(verbs));
  tcase_add_loop_test(tcase, what_is_said_is_reported_by_who_says_it, 0, COUNT_OF(reported));
  tcase_add_loop_test(tcase, operator_makes_of_its_complement_what_the_data_says, 0, COUNT_OF(operators));
  tcase_add_loop_test(tcase, who_will_not_cooperate_refuses_now, 0, COUNT_OF(refusals));
  tcase_add_loop_test(tcase, condition_is_conditional_and_a_circumstance_is_not, 0, COUNT_OF(conditions));
  tcase_add_loop_test(tcase, noun_is_as_sure_as_what_is_done_with_it, 0, COUNT_OF(nouns));
}

int main(void) {
  return readings_run("status", add, readings_open);
}
