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

/// Names that could be several, and who is named.
static const struct {
  const char *text, *date, *want;
} disambiguated[] = {
    // The longest name is the one.
    {"The Syrian Observatory for Human Rights accused Syria.", "", "SOHR; SYR"},
    {"The New York Times accused Russia.", "", "new_york_times; RUS"},
    {"American Airlines sued Boeing.", "", "american_airlines; boeing"},
    {"The Bank of England warned France.", "", "BOE; FRA"},
    // Surnames that are towns or given names, and states that are names.
    {"Paris Hilton thanked Greece.", "", "paris_hilton; GRC"},
    {"Ahmed Hassan thanked Greece. Hassan left.", "", "ahmed_hassan; GRC; ahmed_hassan"},
    {"Jordan condemned Israel.", "", "JOR; ISR"},
    {"Chad attacked Sudan.", "", "TCD; SDN"},
    // States of one name, or with the name of another in theirs.
    {"Georgia accused Russia.", "", "GEO; RUS"},
    {"Georgia Tech thanked Greece.", "", "georgia_tech; GRC"},
    {"A court in Atlanta, Georgia, freed two men. Georgia had accused them.", "", "USA; USA"},
    {"North Korea threatened South Korea.", "", "PRK; KOR"},
    {"Korea thanked Japan.", "", "KOR; JPN"},
    {"The Democratic Republic of the Congo accused Rwanda.", "", "COD; RWA"},
    {"The Republic of Congo accused Gabon.", "", "COG; GAB"},
    {"Guinea-Bissau thanked Equatorial Guinea.", "", "GNB; GNQ"},
    {"Papua New Guinea thanked Guinea.", "", "PNG; GIN"},
    {"Niger accused Nigeria.", "", "NER; NGA"},
    {"North Macedonia thanked Greece.", "", "MKD; GRC"},
    {"Macedonia thanked Greece.", "", "MKD; GRC"},
    // Acronyms, and capital letters.
    {"He told us that the U.S. had warned us.", "", "USA"},
    {"THE U.S. TOLD US THAT IRAN LEFT.", "", "USA; IRN"},
    {"TURKEY ACCUSED THE YPG OF ATTACKING SYRIA.", "", "TUR; YPG; SYR"},
    {"The RSF attacked a town in Sudan.", "", "RSF_SDN; SDN"},
    {"Reporters Without Borders wrote to Sudan. RSF waited.", "", "RSF; SDN; RSF"},
    {"The SDF attacked Syria.", "", "SDF; SYR"},
    {"The SDF waited.", "", "sdf"},
    // Seats of several.
    {"Brussels thanked France.", "", "BEL; FRA"},
    {"Brussels fined a bank. The European Union waited.", "", "EUU; EUU"},
    // Offices by the day.
    {"Bush thanked France.", "1990-05-01", "george_h_w_bush; FRA"},
    {"Bush thanked France.", "2003-05-01", "george_w_bush; FRA"},
};

START_TEST(name_that_could_be_several_is_the_one_that_is_meant) {
  Drawn drawn = {""};
  const Reading *reading = readings_document(NULL, disambiguated[_i].text, disambiguated[_i].date);
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    drawn_part(&drawn, "; ");
    drawn_add(&drawn, "%s", readings_id(reading, reading->mentions.items[i].entity));
  }
  drawn_same(&drawn, disambiguated[_i].want, disambiguated[_i].text);
}
END_TEST

/// Offices and descriptions, and who the first group of the sentence is.
static const struct {
  const char *text, *date, *want;
} described[] = {
    {"The Turkish foreign minister left.", "2024-05-01", "hakan_fidan"},
    {"The Turkish foreign minister left.", "2020-05-01", "mevlut_cavusoglu"},
    {"The Turkish foreign minister left.", "", "turkish_foreign_minister"},
    {"The president of the European Commission left.", "2022-05-01", "ursula_von_der_leyen"},
    {"The island nation of Tuvalu left.", "", "TUV"},
    {"The West African country of Mali left.", "", "MLI"},
};

START_TEST(who_an_office_or_a_description_is) {
  Drawn drawn = {""};
  const Reading *reading = readings_document(NULL, described[_i].text, described[_i].date);
  for (uint32_t i = 0; i < reading->groups.count; i++)
    if (reading->groups.items[i].tail + 2 == reading->tokens.count && !*drawn.text)
      drawn_add(&drawn, "%s", readings_id(reading, reading->groups.items[i].entity));
  drawn_same(&drawn, described[_i].want, described[_i].text);
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
  tcase_add_loop_test(tcase, name_that_could_be_several_is_the_one_that_is_meant, 0, COUNT_OF(disambiguated));
  tcase_add_loop_test(tcase, who_an_office_or_a_description_is, 0, COUNT_OF(described));
  tcase_add_loop_test(tcase, actor_is_found_by_its_names, 0, COUNT_OF(actors));
}

int main(void) {
  return readings_run("shipped", add, open_shipped);
}
