// Attributions: whose claim something is, without a verb of speech.
#include "extract/readings.h"

static const EdgeRow phrases[] = {
    {"According to Iraq, Turkey attacked Syria.", "TUR attack SYR reported by IRQ"},
    {"Turkey attacked Syria, according to Iraq.", "TUR attack SYR reported by IRQ"},
    {"Turkey attacked Syria on Monday, according to Iraq.", "TUR attack SYR reported by IRQ"},
    {"Turkey, according to Iraq, attacked Syria.", "TUR attack SYR reported by IRQ"},
    {"In the words of Iraq, Turkey attacked Syria.", "TUR attack SYR reported by IRQ"},
    {"Turkey attacked Syria, according to a report.", "TUR attack SYR reported"}, // of nobody that is named
    // The innermost speaker claims it; of himself somebody speaks as with "said".
    {"According to Iraq, Iran said that Turkey attacked Syria.", "TUR attack SYR reported by IRN"},
    {"According to Iraq, Turkey will attack Syria.", "TUR attack SYR planned by IRQ"},
    {"According to Iraq, it accused Syria of attacking Iran.", "IRQ accuse SYR; SYR attack IRN reported by IRQ"},
    // A part of the sentence only.
    {"Turkey attacked Syria; according to Iraq, Iran attacked Libya.",
     "TUR attack SYR; IRN attack libya reported by IRQ"},
    {"Turkey attacked Syria after Iran attacked Libya, according to Iraq.",
     "TUR attack SYR reported by IRQ; IRN attack libya"},
    // What can be carried out is nobody's word.
    {"Turkey attacked Syria, according to the plan.", "TUR attack SYR"},
};

START_TEST(who_is_named_behind_according_to_claims_the_sentence) {
  readings_give(&phrases[_i]);
}
END_TEST

static const EdgeRow hearsay[] = {
    {"Turkey reportedly attacked Syria.", "TUR attack SYR reported"},
    {"Turkey has allegedly attacked Syria.", "TUR attack SYR reported"},
    {"Reportedly, Turkey attacked Syria.", "TUR attack SYR reported"},
    {"Turkey reportedly refused to meet Syria.", "TUR refuse SYR reported; TUR meet SYR negated"},
    {"Iraq left and Turkey reportedly attacked Syria.", "TUR attack SYR reported"},
    {"Turkey attacked Syria and reportedly attacked Iraq.", "TUR attack SYR; TUR attack IRQ reported"},
    {"Iraq left after the alleged Turkish attack on Syria.", "TUR attack SYR reported"},
    {"Iraq left after the Turkish attack on the alleged rebels.", "TUR attack rebels"},
};

START_TEST(hearsay_is_reported_by_nobody) {
  readings_give(&hearsay[_i]);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, who_is_named_behind_according_to_claims_the_sentence, 0, COUNT_OF(phrases));
  tcase_add_loop_test(tcase, hearsay_is_reported_by_nobody, 0, COUNT_OF(hearsay));
}

int main(void) {
  return readings_run("attributions", add, readings_open);
}
