// Coreference: whom a pronoun or a definite noun means.
#include "extract/readings.h"

typedef struct {
  const char *text, *want;
} PronounRow;

static void has_groups(const PronounRow *row) {
  Drawn drawn = {""};
  drawn_groups(&drawn, readings_text(row->text));
  drawn_has(&drawn, row->want, row->text);
}

static const PronounRow persons[] = {
    {"Hakan Fidan left. He returned.", "He=fidan"},
    {"Theresa May left. She returned.", "She=may"},
    {"Theresa May met Hakan Fidan. She praised him.", "She=may; him=fidan"},
    {"Theresa May met Hakan Fidan. He praised her.", "He=fidan; her=may"},
    {"Hakan Fidan met Theresa May. His army left.", "His=fidan"},
    {"Hakan Fidan met Theresa May. Her army left.", "Her=may"},
    {"Hakan Fidan said he left.", "he=fidan"},
    {"Hakan Fidan said that he left.", "he=fidan"},
    {"Jane Zorp left. She returned.", "She=jane_zorp"},
    {"Zarp Zorp left. He returned.", "He=zarp_zorp"}, // of unknown gender
    {"The Turkish foreign minister left. He returned.", "He=turkish_foreign_minister"},
    // Whoever is quoted does not say it of himself.
    {"Fidan met Zarp Zorp. Fidan said: \"We talked. His plan failed.\"", "His=zarp_zorp"},
    // Nobody fits.
    {"Theresa May left. He returned.", "He=nobody"},
    {"Turkey left. He returned.", "He=nobody"},
    {"He returned.", "He=nobody"},
    {"The Turkish foreign ministers left. He returned.", "He=nobody"},
    // It was too long ago.
    {"Fidan left. It rained. It rained. He returned.", "He=fidan"},
    {"Fidan left. It rained. It rained. It rained. It rained. He returned.", "He=nobody"},
};

START_TEST(pronoun_of_a_person_is_told_by_gender) {
  has_groups(&persons[_i]);
}
END_TEST

static const PronounRow things[] = {
    {"Turkey left. It returned.", "It=TUR"},
    {"Turkey left with its army.", "its=TUR; army=turkish_army"},
    {"Turkey says it is willing to leave.", "it=TUR"},
    {"Turkey announced it left.", "it=TUR"},
    {"Iraq left, while Turkey said it left.", "it=TUR"},
    {"NATO left. It returned.", "It=NATO"},
    {"Hakan Fidan left. It returned.", "It=nobody"},
    // The subject comes before others.
    {"Turkey left Syria. It returned.", "It=TUR"},
    {"Turkey told Syria its army left.", "its=TUR"},
    // A place is not meant, but may be the owner.
    {"In Syria, Turkey lost its army.", "its=TUR"},
    {"It rained in Syria. It was cold.", "It=nobody"},
    {"They were in Syria with its people.", "its=SYR"},
};

START_TEST(it_is_what_is_no_person) {
  has_groups(&things[_i]);
}
END_TEST

static const PronounRow several[] = {
    {"Turkey and Syria met. They left.", "They=TUR+SYR"},
    {"Hakan Fidan and Theresa May met. They left.", "They=fidan+may"},
    {"The rebels fled. They returned.", "They=rebels"},
    {"The YPG fled. They returned.", "They=YPG"},
    {"Turkish soldiers fled. Their army left.", "Their=turkish_soldiers"},
    {"Turkey left. They returned.", "They=nobody"},
    {"Turkey met Syria. Both nations left.", "Both nations=TUR+SYR"},
    {"Turkey met Syria. The two countries left.", "The two countries=TUR+SYR"},
    {"Both nations left.", "Both nations=nobody"},
    {"Turkey left. Both nations left.", "Both nations=nobody"},
    {"Turkey met Fidan and Syria. Both countries left.", "Both countries=TUR+SYR"},
    {"Turkey and Syria met in Iraq. Both countries left.", "Both countries=TUR+SYR"}, // named in one breath
};

START_TEST(they_are_more_than_one) {
  has_groups(&several[_i]);
}
END_TEST

static const PronounRow nouns[] = {
    {"The YPG attacked Turkey. The group fled.", "The group=YPG"},
    {"Turkey attacked the YPG. The country fled.", "The country=TUR"},
    {"Turkey joined NATO. The alliance grew.", "The alliance=NATO"},
    {"Turkey left. The group fled.", "The group=nobody"},
    {"The YPG fled. A group fled.", "A group=nobody"},
    {"It rained in Syria. The country was cold.", "The country=SYR"},
    {"Turkey left. The Syrian country is big.", "The Syrian country=nobody"},
    {"The YPG fled. Countries fled.", "Countries=nobody"},
};

START_TEST(definite_noun_is_what_it_can_refer_to) {
  has_groups(&nouns[_i]);
}
END_TEST

static const PronounRow quoted[] = {
    {"\"We left,\" Hakan Fidan said.", "We=TUR"},
    {"Hakan Fidan said: \"We left.\"", "We=TUR"},
    {"Hakan Fidan left. \"We left,\" Theresa May said.", "We=GBR"},
    {"\"I left,\" Theresa May said.", "I=may"},
    {"\"Our army left,\" Hakan Fidan said.", "Our=TUR"},
    {"We left, Hakan Fidan said.", "We=nobody"},
    {"\"We left.\"", "We=nobody"},
};

START_TEST(we_of_a_quotation_is_the_speakers_state) {
  has_groups(&quoted[_i]);
}
END_TEST

static const PronounRow objects[] = {
    {"Turkey accused it.", "it=nobody"},
    {"Hakan Fidan accused him.", "him=nobody"},
    {"Turkey talked with it.", "it=nobody"},
    {"Syria left. Turkey accused it.", "it=SYR"},
    {"Hakan Fidan left. Turkey accused him.", "him=fidan"},
};

START_TEST(object_is_not_its_own_subject) {
  has_groups(&objects[_i]);
}
END_TEST

START_TEST(names_of_a_sentence_that_was_passed_over_are_remembered) {
  const EntDocument document = {.text = text_view("Syria is big. Turkey attacked it.")};
  Drawn drawn = {""};
  ck_assert_int_eq(scanner_read(scanner, &document, false, NULL), ENT_SUCCESS);
  drawn_edges(&drawn, &scanner->reading);
  drawn_same(&drawn, "TUR attack SYR", document.text.data);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, pronoun_of_a_person_is_told_by_gender, 0, COUNT_OF(persons));
  tcase_add_loop_test(tcase, it_is_what_is_no_person, 0, COUNT_OF(things));
  tcase_add_loop_test(tcase, they_are_more_than_one, 0, COUNT_OF(several));
  tcase_add_loop_test(tcase, definite_noun_is_what_it_can_refer_to, 0, COUNT_OF(nouns));
  tcase_add_loop_test(tcase, we_of_a_quotation_is_the_speakers_state, 0, COUNT_OF(quoted));
  tcase_add_loop_test(tcase, object_is_not_its_own_subject, 0, COUNT_OF(objects));
  tcase_add_test(tcase, names_of_a_sentence_that_was_passed_over_are_remembered);
}

int main(void) {
  return readings_run("coreference", add, readings_open);
}
