// Who is named: names of the gazetteer, names explained late, and names that no file knows.
#include "extract/readings.h"

typedef struct {
  const char *text, *want;
} NameRow;

static void same_names(const NameRow *row) {
  Drawn drawn = {""};
  drawn_mentions(&drawn, readings_text(row->text));
  drawn_same(&drawn, row->want, row->text);
}

static const NameRow known[] = {
    // The longest name wins.
    {"The people of the Republic of Türkiye left.", "Republic of Türkiye=TUR"},
    {"It hit the Syrian Democratic Forces.", "Syrian Democratic Forces=SDF"},
    {"The Bank of England raised rates.", "Bank of England=ENG"},
    {"The People's Protection Units left.", "People's Protection Units=YPG"},
    // Capital letters tell names from words.
    {"The US met us.", "US=USA"},
    {"They told us that America and the U.S. left.", "America=USA; U.S.=USA"},
    {"He has a turkey.", ""},
    {"The UN and the Un left.", "UN=UNO; Un=un/unknown"},
    // A name that goes on is another one.
    {"Hopes rose when Georgia left.", "Georgia=GEO"},
    {"Hopes rose when Georgia Airlines left.", "Georgia Airlines=georgia_airlines/organization"},
    {"It was said that American Airlines had lost money.", "American Airlines=american_airlines/organization"},
    // Guards keep names apart.
    {"The students of Georgia Tech left.", "Georgia Tech=georgia_tech/organization"},
    {"The people of Atlanta Georgia left.", "Atlanta Georgia=atlanta_georgia/person"},
    // Each way of standing for an actor.
    {"The Turkish army left Ankara for Aleppo.", "Turkish=TUR; Ankara=TUR; Aleppo=SYR"},
    {"The White House talked with the Turks.", "White House=USA; Turks=TUR"},
};

START_TEST(known_name_is_found) {
  same_names(&known[_i]);
}
END_TEST

static const NameRow surnames[] = {
    {"Mr Fidan left.", "Fidan=fidan"},
    {"George W. Bush left. Bush returned.", "George W. Bush=bush_son; Bush=bush_son"},
    {"A man named John Smith told others, and Smith left.", "John Smith=john_smith/person; Smith=john_smith/person"},
    {"A man named John Smith told it to Ann Smith.", "John Smith=john_smith/person; Ann Smith=ann_smith/person"},
    {"Theresa May left. May returned.", "Theresa May=may; May=may"},
    {"May said nothing. Later Theresa May left.", "Theresa May=may; May=may"},
    {"Syria left in May, and Theresa May as well.", "Syria=SYR; Theresa May=may"},
    {"May was cold.", ""},
};

START_TEST(surname_is_whoever_the_document_names_in_full) {
  same_names(&surnames[_i]);
}
END_TEST

static const struct {
  const char *date, *want;
} bearers[] = {
    {"1990-05-05", "Bush=bush_father"},
    {"2003-05-05", "Bush=bush_son"},
};

START_TEST(surname_of_two_is_whoever_was_in_office) {
  Drawn drawn = {""};
  drawn_mentions(&drawn, readings_document(NULL, "Mr Bush left.", bearers[_i].date));
  drawn_same(&drawn, bearers[_i].want, bearers[_i].date);
}
END_TEST

static const NameRow acronyms[] = {
    {"The Free Northern Army (FNA) fled, and the FNA returned.",
     "Free Northern Army=free_northern_army/military; FNA=free_northern_army/military; "
     "FNA=free_northern_army/military"},
    {"The FNA left the town in the night. Later in the week the Free Northern Army (FNA) returned to it.",
     "FNA=free_northern_army/military; Free Northern Army=free_northern_army/military; "
     "FNA=free_northern_army/military"},
    {"The FNA left. Later the Free Northern Army (FNA) returned to it.",
     "FNA=free_northern_army/military; Free Northern Army=free_northern_army/military; "
     "FNA=free_northern_army/military"},
    {"The FNA left the town.", "FNA=fna/unknown"},
    {"The Kurdistan Democratic Party (XYZ) left, and XYZ returned.",
     "Kurdistan Democratic Party=kdp_iraq; XYZ=kdp_iraq; XYZ=kdp_iraq"},
    // A weak acronym needs its state or its full name in the document.
    {"The KDP left Iran.", "KDP=kdp_iran; Iran=IRN"},
    {"The KDP left.", "KDP=kdp/unknown"},
};

START_TEST(acronym_is_what_the_document_explains) {
  same_names(&acronyms[_i]);
}
END_TEST

static const NameRow unknown[] = {
    // The words of a name tell what it is.
    {"The leader of the Zorbian Party left.", "Zorbian Party=zorbian_party/party"},
    {"He said that the Ministry of Foreign Trade was closed.",
     "Ministry of Foreign Trade=ministry_of_foreign_trade/organization"},
    {"On Monday the Syrian Observatory for Human Rights said nothing.",
     "Syrian Observatory for Human Rights=syrian_observatory_for_human_rights/organization"},
    {"The fighters of the Northern Front left.", "Northern Front=northern_front/organization"},
    {"The town of Zorp was calm.", "Zorp=zorp/unknown"},
    {"It was said that Mr Zorp left.", "Zorp=zorp/person"},
    {"It was said that Jane left.", "Jane=jane/person"},
    // Small words inside a name.
    {"Osama bin Laden met Willem van Dyck and Charles de Gaulle.",
     "Osama bin Laden=osama_bin_laden/person; Willem van Dyck=willem_van_dyck/person; Charles de "
     "Gaulle=charles_de_gaulle/person"},
    {"They said that Osama bin Laden had talked.", "Osama bin Laden=osama_bin_laden/person"},
    {"They said that Willem van Dyck had talked.", "Willem van Dyck=willem_van_dyck/person"},
    {"They said that Charles de Gaulle had talked.", "Charles de Gaulle=charles_de_gaulle/person"},
    {"They said that Ahmed al-Zorani had talked.", "Ahmed al-Zorani=ahmed_al_zorani/person"},
    // A word at the start of a sentence is no name because of its capital.
    {"Plans failed and people left.", ""},
    {"Zorp failed and people left.", "Zorp=zorp/unknown"},
    // An office ends a name.
    {"On that day it was Jane Doe Foreign Minister of Syria who talked with others.",
     "Jane Doe=jane_doe/person; Syria=SYR"},
    // A number, a month and a title are no names.
    {"On Monday in June it was 5 Mr.", ""},
};

START_TEST(unknown_name_is_found_and_judged_by_its_words) {
  same_names(&unknown[_i]);
}
END_TEST

static const struct {
  const char *text, *id;
  char gender;
} genders[] = {
    {"They said that John Zorp had talked.", "john_zorp", 'm'},
    {"They said that Mary Zorp had talked.", "mary_zorp", 'f'},
    {"They said that Zarp Zorp had talked.", "zarp_zorp", '\0'},
    {"They said that Theresa May had talked.", "may", 'f'},
};

START_TEST(given_name_tells_the_gender) {
  const Reading *reading = readings_text(genders[_i].text);
  const uint32_t entity = entity_find(reading, text_view(genders[_i].id));
  ck_assert_uint_ne(entity, NONE);
  ck_assert_int_eq(reading->entities.items[entity].gender, genders[_i].gender);
}
END_TEST

START_TEST(names_of_a_title_are_found_as_well) {
  Drawn drawn = {""};
  drawn_mentions(&drawn, readings_document("Turkey leaves", "Syria stays.", NULL));
  drawn_same(&drawn, "Turkey=TUR; Syria=SYR", "title and text");
}
END_TEST

START_TEST(headline_in_capitals_has_known_names_only) {
  Drawn drawn = {""};
  drawn_mentions(&drawn, readings_document("Turkey Accuses Northern Zorp Front Of Attack", "It rained.", NULL));
  drawn_same(&drawn, "Turkey=TUR", "headline");
}
END_TEST

START_TEST(entity_is_one_however_it_is_called) {
  const Reading *reading = readings_text("Turkey, the Turks and Ankara left. The Republic of Türkiye returned.");
  ck_assert_uint_eq(reading->entities.count, 1);
  ck_assert_uint_eq(reading->entities.items[0].mentions, 4);
}
END_TEST

START_TEST(names_without_end_are_read_in_time) {
  arena_reset(&arena);
  const Text text = samples_repeat("the people of Zorp and those of Blap (ZB) with Turkey, ", 10000);
  const Reading *reading = readings_text(text.data); // Check's time limit tells
  ck_assert_uint_ge(reading->mentions.count, 30000);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, known_name_is_found, 0, COUNT_OF(known));
  tcase_add_loop_test(tcase, surname_is_whoever_the_document_names_in_full, 0, COUNT_OF(surnames));
  tcase_add_loop_test(tcase, surname_of_two_is_whoever_was_in_office, 0, COUNT_OF(bearers));
  tcase_add_loop_test(tcase, acronym_is_what_the_document_explains, 0, COUNT_OF(acronyms));
  tcase_add_loop_test(tcase, unknown_name_is_found_and_judged_by_its_words, 0, COUNT_OF(unknown));
  tcase_add_loop_test(tcase, given_name_tells_the_gender, 0, COUNT_OF(genders));
  tcase_add_test(tcase, names_of_a_title_are_found_as_well);
  tcase_add_test(tcase, headline_in_capitals_has_known_names_only);
  tcase_add_test(tcase, entity_is_one_however_it_is_called);
  tcase_add_test(tcase, names_without_end_are_read_in_time);
}

int main(void) {
  return readings_run("names", add, readings_open);
}
