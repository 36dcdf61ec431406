// Matching: which frame wins, and which edges it gives.
#include "extract/readings.h"

static const EdgeRow edges[] = {
    // Conjunctions multiply.
    {"Turkey and Syria attacked Iraq and Iran.", "TUR attack IRQ; TUR attack IRN; SYR attack IRQ; SYR attack IRN"},
    {"Turkey sent aid to Syria and Iraq.", "TUR aid SYR; TUR aid IRQ"},
    {"Turkey attacked Syria and accused Iraq.", "TUR attack SYR; TUR accuse IRQ"},
    // What works both ways gives each pair once.
    {"Turkey and Syria met.", "TUR meet SYR"},
    {"Turkey, Syria and Iraq signed a treaty.", "TUR sign SYR; TUR sign IRQ; SYR sign IRQ"},
    {"Turkey signed a treaty with Syria and Iraq.", "TUR sign SYR; TUR sign IRQ"},
    {"Turkey met Syria. Syria met Turkey.", "TUR meet SYR"},
    {"A treaty was signed by Turkey and Syria.", "TUR sign SYR"},
    {"Talks between Turkey and Syria began.", "TUR meet SYR"},
    {"Turkish-Syrian talks began.", "TUR meet SYR"},
    // The same is told once.
    {"Turkey attacked Syria. Turkey attacked Syria.", "TUR attack SYR"},
    {"Turkey attacked Syria. Turkey will attack Syria.", "TUR attack SYR; TUR attack SYR planned"},
    {"Turkey launched an attack on Syria.", "TUR attack SYR"},
    // The passive turns it round, and has no source without an agent.
    {"Syria was attacked by Turkey.", "TUR attack SYR"},
    {"Syria was attacked by Turkey and Iraq.", "TUR attack SYR; IRQ attack SYR"},
    {"Syria was attacked.", ""},
    {"Syria was attacked on Monday in Iraq.", ""},
    // Places are no targets but where the frame says so.
    {"Turkey bombed Aleppo.", "TUR attack SYR"},
    {"Turkey supported Aleppo.", ""},
    {"Turkey signed a treaty in Syria.", ""},
    {"Turkey met in Syria.", ""},
    {"Turkey withdrew from Syria.", "TUR withdraw SYR"},
    // Dates stand in nobody's way.
    {"In May Turkey attacked Syria.", "TUR attack SYR"},
    {"On 5 May Turkey attacked Syria.", "TUR attack SYR"},
    {"In March 2020 Turkey attacked Syria.", "TUR attack SYR"},
    {"Last week Turkey attacked Syria.", "TUR attack SYR"},
    {"On Monday in Ankara, Turkey attacked Syria.", "TUR attack SYR"},
    {"Turkey attacked Syria in March and Iraq in May.", "TUR attack SYR"},
    // Questions say nothing.
    {"Did Turkey attack Syria?", ""},
    {"Turkey attacked Syria?", ""},
    // Nobody does something to himself.
    {"Turkey accused Turkey.", ""},
    {"Turkey accused itself.", ""},
    {"Turkey accused Ankara.", ""},
    // What is missing gives nothing.
    {"Turkey attacked.", ""},
    {"Turkey attacked the plan.", ""},
    {"Turkey left Syria.", ""},
    {"Monday attacked Syria.", ""},
    // Appositions and relative clauses.
    {"Turkey, which attacked Syria, accused Iraq.", "TUR attack SYR; TUR accuse IRQ"},
    {"Turkey accused Syria, which attacked Iraq.", "TUR accuse SYR; SYR attack IRQ"},
    {"Turkey accused Iraq, backed by Syria.", "TUR accuse IRQ; SYR support IRQ"},
    {"The US-backed, British-backed rebels left.", "USA support rebels; GBR support rebels"},
};

START_TEST(sentence_gives_its_edges) {
  readings_give(&edges[_i]);
}
END_TEST

/// Sentences and the frames that must win, in any order.
static const struct {
  const char *text, *rules;
} chosen[] = {
    {"Turkey met Syria.", "meet/verb"},
    {"Turkey held talks with Syria.", "meet/hold"},
    {"Turkey launched an attack on Syria.", "attack/launch"},
    {"Turkey launched a book on Syria.", ""},
    {"Turkey's attack on Syria failed.", "attack/noun"},
    // A complement, and its verb's modal.
    {"Turkey threatened to attack Syria.", "threaten/to; attack/verb"},
    {"Turkey threatened Syria.", "threaten/whom"},
    {"Turkey threatened to support Syria.", "support/verb"}, // it is no threat
    {"Turkey said that Syria must leave.", "demand/must"},
    {"Turkey said that Syria may leave.", ""},
    {"Turkey said that Syria left.", ""},
    // A verb with its particle, else without.
    {"Turkey lashed out at Syria.", "criticize/particle"},
    {"Turkey was critical of Syria.", "criticize/adjective"},
    // A negation that is asked for.
    {"Turkey did not accept Syria's plan.", "reject/accept"},
    {"Turkey accepted Syria's plan.", ""},
    {"Turkey rejected Syria's plan.", "reject/whose"},
    // With an object, and without.
    {"Turkey withdrew from Syria.", "withdraw/self"},
    {"Turkey withdrew the plan from Syria.", ""},
    {"Turkey pulled out Turkish troops from Syria.", "withdraw/troops"},
    {"Turkey pulled out from Syria.", ""},
    // Heads of objects that must, and must not, be there.
    {"Turkey signed a treaty with Syria.", "sign/treaty"},
    {"Turkey signed a book with Syria.", ""},
    {"Turkey expelled the YPG.", "expel/verb"},
    {"Turkey expelled Syrian rebels.", "expel/verb"},
    {"Turkey expelled Syrian officials.", ""},
    // Types.
    {"Turkey expelled Syria.", ""},
    {"Turkey joined NATO.", "join/verb"},
    {"Turkey joined the Hasakah Conference.", "join/verb"},
    {"Turkey joined Syria.", ""},
    // Against whom.
    {"Iraqi anti-Iran protests grew.", "protest/anti"},
    {"Protests by Iraqi refugees against Iran grew.", "protest/anti"},
};

START_TEST(frame_that_asks_for_most_wins) {
  Drawn drawn = {""};
  const Reading *reading = readings_text(chosen[_i].text);
  for (uint32_t i = 0; i < reading->findings.count; i++) {
    drawn_part(&drawn, "; ");
    drawn_add(&drawn, "%s", reading->findings.items[i].frame->id.data);
  }
  drawn_same_list(&drawn, chosen[_i].rules, chosen[_i].text);
}
END_TEST

START_TEST(finding_tells_where_it_was_found) {
  const Reading *reading = readings_text("It was cold. On Monday Turkey lashed out at Syria.");
  ck_assert_uint_eq(reading->findings.count, 1);
  const Finding *finding = &reading->findings.items[0];
  samples_same(reading_text(reading, finding->trigger, finding->trigger_end), "lashed out at");
  ck_assert_uint_eq(finding->sentence, 1);
  ck_assert_uint_eq(finding->by, NONE);
  ck_assert_uint_eq(finding->at.group, NONE);
  samples_same(reading_text(reading, reading->groups.items[finding->source_group].first,
                            reading->groups.items[finding->source_group].end),
               "Turkey");
}
END_TEST

START_TEST(edge_of_a_title_is_found_as_well) {
  Drawn drawn = {""};
  drawn_edges(&drawn, readings_document("Turkey accuses Syria of attack", "It was cold.", NULL));
  drawn_same(&drawn, "TUR accuse SYR", "title");
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, sentence_gives_its_edges, 0, COUNT_OF(edges));
  tcase_add_loop_test(tcase, frame_that_asks_for_most_wins, 0, COUNT_OF(chosen));
  tcase_add_test(tcase, finding_tells_where_it_was_found);
  tcase_add_test(tcase, edge_of_a_title_is_found_as_well);
}

int main(void) {
  return readings_run("match", add, readings_open);
}
