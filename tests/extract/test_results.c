// Results: records whose spans are those of the title and text as they were given.
#include "extract/readings.h"

static EntDocument document;

/// Read a document and return its n-th relation.
static EntRelation read_relation(const char *title, const char *text, uint32_t n) {
  document = (EntDocument){
      .id = text_view("doc-1"), .date = text_view("2024-08-31"), .title = text_view(title), .text = text_view(text)};
  ck_assert_int_eq(scanner_read(scanner, &document, true, NULL), ENT_SUCCESS);
  ck_assert_msg(n < scanner_count(scanner), "%s", text);
  return scanner_relation(scanner, &document, n);
}

/// Whether a span is the wanted text, and that of the given one at its offsets.
static void same_span(EntText given, EntText text, uint32_t begin, uint32_t end, const char *want) {
  samples_same(text, want);
  ck_assert_uint_le(begin, end);
  ck_assert_uint_le(end, given.length);
  samples_same(text_slice(given, begin, end), want);
}

START_TEST(record_holds_all_that_is_known) {
  const EntRelation relation = read_relation("", "It was cold. Turkey accused the YPG on Monday.", 0);
  samples_same(relation.document, "doc-1");
  ck_assert_uint_eq(relation.sentence, 2);
  samples_same(relation.source.id, "TUR");
  samples_same(relation.source.name, "Türkiye");
  samples_same(relation.source.type, "state");
  samples_same(relation.source.state, "TUR");
  samples_same(relation.target.id, "YPG");
  samples_same(relation.target.type, "armed_group");
  samples_same(relation.relation, "accuse");
  samples_same(relation.label, "accused");
  samples_same(relation.type, "ACCUSE");
  samples_same(relation.cameo, "112");
  ck_assert_double_eq(relation.goldstein, -2.0);
  samples_same(relation.status, "asserted");
  samples_same(relation.rule, "accuse/of");
  ck_assert(!relation.reciprocal);
  ck_assert_uint_eq(relation.by.id.length, 0);
}
END_TEST

static const struct {
  const char *text, *source, *target, *trigger, *evidence;
} spans[] = {
    {"Turkey accused Syria.", "Turkey", "Syria", "accused", "Turkey accused Syria."},
    {"  On the first day of the week, after a long night of talks, Turkey accused\n"
     "Syria of many attacks on the town and on many of the small villages near it.",
     "Turkey", "Syria", "accused",
     "On the first day of the week, after a long night of talks, Turkey accused\n"
     "Syria of many attacks on the town and on many of the small villages near it."},
    {"It was cold. Türkiye, not Müller, accused Syria. It rained.", "Türkiye", "Syria", "accused",
     "Türkiye, not Müller, accused Syria."},
    {"The YPG attacked Turkey’s army.", "YPG", "Turkey’s army", "attacked", "The YPG attacked Turkey’s army."},
    {"The new Turkish police attacked the Syrian rebels.", "new Turkish police", "Syrian rebels", "attacked",
     "The new Turkish police attacked the Syrian rebels."},
    {"Turkey lashed out at Syria.", "Turkey", "Syria", "lashed out at", "Turkey lashed out at Syria."},
    {"Turkey will not attack Syria.", "Turkey", "Syria", "attack", "Turkey will not attack Syria."},
    {"The Turkish attack on Syria failed.", "Turkish attack", "Syria", "attack", "The Turkish attack on Syria failed."},
    {"Syria left. Turkey accused it.", "Turkey", "it", "accused", "Turkey accused it."},
    {"The YPG left. Turkey attacked the group.", "Turkey", "the group", "attacked", "Turkey attacked the group."},
    {"\xef\xbb\xbfTurkey accused Syria.", "Turkey", "Syria", "accused", "Turkey accused Syria."},
    {"\"It is cold,\" he said. Turkey accused Syria!", "Turkey", "Syria", "accused", "Turkey accused Syria!"},
};

START_TEST(spans_are_those_of_the_text_as_given) {
  const EntRelation relation = read_relation("", spans[_i].text, 0);
  const EntText text = document.text;
  same_span(text, relation.source.text, relation.source.begin, relation.source.end, spans[_i].source);
  same_span(text, relation.target.text, relation.target.begin, relation.target.end, spans[_i].target);
  same_span(text, relation.trigger.text, relation.trigger.begin, relation.trigger.end, spans[_i].trigger);
  same_span(text, relation.evidence.text, relation.evidence.begin, relation.evidence.end, spans[_i].evidence);
}
END_TEST

START_TEST(sentence_0_is_the_title_and_its_spans_are_those_of_the_title) {
  const EntRelation relation = read_relation("Türkiye accuses Syria of it", "It was cold in the town.", 0);
  ck_assert_uint_eq(relation.sentence, 0);
  same_span(document.title, relation.source.text, relation.source.begin, relation.source.end, "Türkiye");
  same_span(document.title, relation.target.text, relation.target.begin, relation.target.end, "Syria");
  same_span(document.title, relation.evidence.text, relation.evidence.begin, relation.evidence.end,
            "Türkiye accuses Syria of it");
}
END_TEST

START_TEST(sentences_of_the_text_count_from_1_behind_a_title) {
  const EntRelation relation = read_relation("Nothing happens in the town", "Turkey accused Syria. It was cold.", 0);
  ck_assert_uint_eq(relation.sentence, 1);
  same_span(document.text, relation.source.text, relation.source.begin, relation.source.end, "Turkey");
  ck_assert_uint_eq(relation.source.begin, 0);
}
END_TEST

/// What announcing a plan is in PLOVER.
static const struct {
  const char *text, *type, *status;
} types[] = {
    {"Turkey met Syria.", "CONSULT", "asserted"},
    {"Turkey will meet Syria.", "AGREE", "planned"},
    {"Turkey will attack Syria.", "THREATEN", "planned"},
    {"Turkey may attack Syria.", "ASSAULT", "conditional"},
    {"Turkey did not attack Syria.", "ASSAULT", "negated"},
    {"Turkey will accuse Syria.", "ACCUSE", "planned"},
    {"Turkey will reject Syria's plan.", "REJECT", "planned"},
    {"Turkey will threaten Syria.", "THREATEN", "planned"},
    {"Turkey will expel the YPG.", "THREATEN", "planned"},
    {"Turkey will sign a treaty with Syria.", "AGREE", "planned"},
    {"Turkey will not meet Syria.", "REJECT", "asserted"},
    {"Iraq said Turkey attacked Syria.", "ASSAULT", "reported"},
};

START_TEST(plan_has_the_type_of_its_announcement) {
  const EntRelation relation = read_relation("", types[_i].text, 0);
  samples_same(relation.type, types[_i].type);
  samples_same(relation.status, types[_i].status);
}
END_TEST

START_TEST(plan_keeps_its_relation) {
  const EntRelation relation = read_relation("", "Turkey will attack Syria.", 0);
  samples_same(relation.relation, "attack");
  samples_same(relation.label, "attacked");
}
END_TEST

START_TEST(who_claims_it_is_told_with_place) {
  const EntRelation relation = read_relation("", "The police in Iraq said that Turkey attacked Syria.", 0);
  samples_same(relation.by.id, "iraqi_police");
  samples_same(relation.by.state, "IRQ");
  same_span(document.text, relation.by.text, relation.by.begin, relation.by.end, "police in Iraq");
}
END_TEST

START_TEST(relation_that_works_both_ways_is_told) {
  ck_assert(read_relation("", "Turkey met Syria.", 0).reciprocal);
}
END_TEST

static const struct {
  const char *text, *date;
} dates[] = {
    {"Turkey attacked Syria.", "2024-08-31"},
    {"Turkey attacked Syria yesterday.", "2024-08-30"},
    {"On 5 June 2023 Turkey attacked Syria.", "2023-06-05"},
    {"Turkey attacked Syria in June.", "2024-08-31"}, // a month dates no event
    {"Turkey attacked Syria on 5 June 2023 and left on 7 June 2023.", "2023-06-05"},
    {"On 5 June 2023 it was cold. Turkey attacked Syria.", "2024-08-31"},
};

START_TEST(event_is_dated_by_the_day_its_sentence_names) {
  samples_same(read_relation("", dates[_i].text, 0).date, dates[_i].date);
}
END_TEST

/// Draw the mentions that a sink is given: "Turkey=TUR 0-6".
static EntStatus draw_mention(void *handle, const EntDocument *given, const EntActor *mention) {
  Drawn *drawn = handle;
  drawn_part(drawn, "; ");
  drawn_text(drawn, mention->text);
  drawn_add(drawn, "=");
  drawn_text(drawn, mention->id);
  drawn_add(drawn, " %u-%u", mention->begin, mention->end);
  ck_assert_ptr_eq(given, &document);
  return ENT_SUCCESS;
}

START_TEST(mentions_are_names_and_composed_actors) {
  Drawn drawn = {""};
  document = (EntDocument){.text = text_view("The Syrian police left Zorp. It rained.")};
  const EntSink sink = {.handle = &drawn, .mention = draw_mention};
  ck_assert_int_eq(ent_scanner_scan(scanner, &document, &sink), ENT_SUCCESS);
  drawn_same(&drawn, "Syrian=SYR 4-10; Zorp=zorp 23-27; Syrian police=syrian_police 4-17", "mentions");
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, record_holds_all_that_is_known);
  tcase_add_loop_test(tcase, spans_are_those_of_the_text_as_given, 0, COUNT_OF(spans));
  tcase_add_test(tcase, sentence_0_is_the_title_and_its_spans_are_those_of_the_title);
  tcase_add_test(tcase, sentences_of_the_text_count_from_1_behind_a_title);
  tcase_add_loop_test(tcase, plan_has_the_type_of_its_announcement, 0, COUNT_OF(types));
  tcase_add_test(tcase, plan_keeps_its_relation);
  tcase_add_test(tcase, who_claims_it_is_told_with_place);
  tcase_add_test(tcase, relation_that_works_both_ways_is_told);
  tcase_add_loop_test(tcase, event_is_dated_by_the_day_its_sentence_names, 0, COUNT_OF(dates));
  tcase_add_test(tcase, mentions_are_names_and_composed_actors);
}

int main(void) {
  return readings_run("results", add, readings_open);
}
