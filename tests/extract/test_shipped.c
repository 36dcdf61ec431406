// The data that is shipped: all its examples hold, and sentences of the kind that news has give what they say and no
// more.
#include "extract/readings.h"

static void open_shipped(void) {
  Said said = {.count = 0};
  const EntLog log = samples_log(&said);
  static const char *const folders[] = {ENTENTE_SOURCE "/data"};
  const EntStatus status = ent_engine_open(&engine, folders, 1, &log);
  ck_assert_msg(!status, "%s", said.text);
  scanner = ent_scanner_new(engine);
  ck_assert_ptr_nonnull(scanner);
}

START_TEST(every_example_holds) {
  Said said = {.count = 0};
  EntCounts counts;
  const EntLog log = samples_log(&said);
  const EntStatus status = ent_engine_check(engine, &counts, &log);
  ck_assert_msg(!status, "%zu of %zu examples do not hold:\n%s", counts.failed, counts.examples, said.text);
}
END_TEST

/// Sentences, all edges that must be asserted, and those that must be there with another status.
typedef struct {
  const char *text, *asserted, *also;
} ShippedRow;

static void draw_asserted(Drawn *drawn, const Reading *reading) {
  for (uint32_t i = 0; i < reading->findings.count; i++) {
    const Finding *finding = &reading->findings.items[i];
    if (finding->status != STATUS_ASSERTED) continue;
    drawn_part(drawn, "; ");
    drawn_add(drawn, "%s %s %s", readings_id(reading, finding->source), finding->relation->id.data,
              readings_id(reading, finding->target));
  }
}

static void give(const ShippedRow *row) {
  Drawn asserted = {""}, all = {""};
  const Reading *reading = readings_text(row->text);
  draw_asserted(&asserted, reading);
  drawn_edges(&all, reading);
  drawn_same_list(&asserted, row->asserted, row->text);
  if (*row->also) drawn_has(&all, row->also, row->text);
}

/// Sentences that are easily read as their opposite.
static const ShippedRow traps[] = {
    {"Turkey did not sign the agreement with Israel.", "", "TUR sign ISR negated"},
    {"Turkey may sign an agreement with Israel next week.", "", "TUR sign ISR conditional"},
    {"Syria was accused of supporting terrorism by Turkey.", "TUR accuse SYR", ""},
    {"Turkey denied that it had accused Israel.", "", "TUR accuse ISR negated by TUR"},
    {"Erdogan rejected Israel's accusation against Turkey.", "recep_tayyip_erdogan reject ISR; ISR accuse TUR", ""},
    {"Israel, Turkey and Syria rejected the plan.", "", ""},
    {"Syrian Democratic Forces left. Turkey threatened to attack the SDF.", "TUR threaten SDF",
     "TUR attack SDF planned"},
    {"Ankara urged Damascus to expel the YPG.", "TUR urge SYR", ""},
    {"The talks in Ankara ended.", "", ""},
    {"Syria signed off on the budget.", "", ""},
    {"Moscow's support for Damascus angered Washington.", "RUS support SYR", ""},
};

START_TEST(trap_is_stepped_over) {
  give(&traps[_i]);
}
END_TEST

START_TEST(owner_of_a_target_attacks_nobody) {
  const Reading *reading = readings_text("Israeli jets struck targets in Syria belonging to Hezbollah.");
  for (uint32_t i = 0; i < reading->findings.count; i++) {
    const char *source = readings_id(reading, reading->findings.items[i].source);
    ck_assert_str_ne(source, "SYR");
    ck_assert_str_ne(source, "hezbollah");
  }
}
END_TEST

static const ShippedRow news[] = {
    {"Turkey and Iraq signed a security agreement in Baghdad on Thursday.", "TUR sign IRQ", ""},
    {"The United States imposed sanctions on Iran on Friday.", "USA sanction IRN", ""},
    {"Ukraine's president thanked Poland for its support.", "ukrainian_president thank POL", ""},
    {"China urged the United States to stop arming Taiwan.", "CHN urge USA", ""},
    {"The Taliban rejected a U.S. offer of talks.", "taliban reject USA", ""},
    {"French troops withdrew from Mali last year.", "french_troops withdraw MLI", ""},
    {"Germany will send tanks to Ukraine, Chancellor Olaf Scholz said.", "", "DEU arm UKR planned by olaf_scholz"},
    {"India and Pakistan exchanged fire along the border.", "IND clash PAK", ""},
    {"Egypt expelled two Turkish diplomats.", "EGY expel turkish_diplomats", ""},
    {"Iran denied supplying drones to Russia.", "", "IRN arm RUS negated"},
    {"Greece's foreign minister said Turkey must respect international law.", "greek_foreign_minister demand TUR", ""},
    {"The European Union suspended aid to Niger after the coup.", "EUU suspend_aid NER", "EUU aid NER negated"},
    {"Sudan's army clashed with the Rapid Support Forces in Khartoum.", "sudanese_army clash RSF_SDN", ""},
    {"South Korea and Japan refused to comment.", "", ""},
    {"Ethiopia's government and Tigrayan rebels signed a truce.", "ethiopian_government sign tigrayan_rebels", ""},
    {"The White House praised Qatar for mediating.", "USA praise QAT", ""},
    {"Syrian rebels backed by Turkey captured a town from the SDF.",
     "TUR support syrian_rebels; syrian_rebels capture SDF", ""},
    {"Lebanon filed a complaint against Israel at the United Nations.", "LBN complain ISR", ""},
    {"Britain, France and Germany warned Iran.", "GBR warn IRN; FRA warn IRN; DEU warn IRN", ""},
    {"Moscow expelled a British diplomat, accusing him of spying.",
     "RUS expel british_diplomat; RUS accuse british_diplomat", ""},
    {"Nobody attacked Turkey.", "", ""},
    {"Would Turkey attack Syria?", "", ""},
};

START_TEST(news_gives_what_it_says) {
  give(&news[_i]);
}
END_TEST

static const struct {
  const char *name, *id;
} actors[] = {
    {"Ankara", "TUR"},     {"Türkiye", "TUR"}, {"Turkey", "TUR"}, {"YPG", "YPG"},
    {"Washington", "USA"}, {"Moscow", "RUS"},  {"NATO", "NATO"},  {"Syrian Democratic Forces", "SDF"},
};

START_TEST(actor_is_found_by_its_names) {
  EntActor actor;
  ck_assert_msg(ent_engine_find(engine, actors[_i].name, &actor), "%s", actors[_i].name);
  samples_same(actor.id, actors[_i].id);
}
END_TEST

static void add(TCase *tcase) {
  tcase_set_timeout(tcase, 60);
  tcase_add_test(tcase, every_example_holds);
  tcase_add_loop_test(tcase, trap_is_stepped_over, 0, COUNT_OF(traps));
  tcase_add_test(tcase, owner_of_a_target_attacks_nobody);
  tcase_add_loop_test(tcase, news_gives_what_it_says, 0, COUNT_OF(news));
  tcase_add_loop_test(tcase, actor_is_found_by_its_names, 0, COUNT_OF(actors));
}

int main(void) {
  return readings_run("shipped", add, open_shipped);
}
