// Dictionaries of other coders: what their lines become, and what is said of those that become nothing.
#include "extract/readings.h"

static Said said;
static char *printed;
static size_t length;

/// Import a dictionary that has these lines.
static EntImported import(const char *lines) {
  EntImported counts;
  said = (Said){.count = 0};
  const EntLog log = samples_log(&said);
  samples_make_folder();
  FILE *out = open_memstream(&printed, &length);
  EntImporter *importer = ent_importer_new(engine, out, &log);
  samples_write("a.txt", lines);
  char path[128];
  snprintf(path, sizeof path, "%s/a.txt", sandbox.folder);
  ck_assert_int_eq(ent_importer_read(importer, path), ENT_SUCCESS);
  ck_assert_int_eq(ent_importer_finish(importer, &counts), ENT_SUCCESS);
  ent_importer_free(importer);
  fclose(out);
  samples_remove_folder();
  return counts;
}

static const struct {
  const char *lines, *want;
} rows[] = {
    {"REED_FRONT_ [TURREB]\n", "{\"id\": \"reed_front\", \"name\": \"Reed Front\", \"type\": \"armed_group\", "
                               "\"state\": \"TUR\"}\n"},
    {"BANK_OF_THE_LAKE [TURBUS]\n+LAKE_BANK\n+BTL ; an acronym\n",
     "{\"id\": \"bank_of_the_lake\", \"name\": \"Bank of the Lake\", \"type\": \"company\", \"state\": \"TUR\", "
     "\"aliases\": [\"Lake Bank\", \"BTL\"]}\n"},
    {"ANN_LEE\n\t[TURGOV 950101-991231]\n\t[TUR >20000101]\n",
     "{\"id\": \"ann_lee\", \"name\": \"Ann Lee\", \"type\": \"person\", \"state\": \"TUR\", \"roles\": [{\"role\": "
     "\"official\", \"of\": \"TUR\", \"from\": \"1995-01-01\", \"to\": \"1999-12-31\"}]}\n"},
    {"TURKEY [TUR]\n+LAND_OF_SEAS\n", "{\"extend\": \"TUR\", \"aliases\": [\"Land of Seas\"]}\n"},
    {"ANKARA [TUR]\n", ""}, // known
    {"TURKLAND [TUR]\n", "{\"extend\": \"TUR\", \"aliases\": [\"Turkland\"]}\n"},
    {"Mixed_Case_Club [NGO]\n",
     "{\"id\": \"mixed_case_club\", \"name\": \"Mixed Case Club\", \"type\": \"organization\"}\n"},
    {"# nothing\n<!-- REED [TUR]\n REED [TUR] -->\n; REED [TUR]\n", ""},
    {"BARGEE {BARGEMEN} [CVL~]\nTOLL_KEEPER {} [~COP]\n",
     "{\"group\": \"imported_cvl\", \"type\": \"people\", \"nouns\": [\"bargee\", \"bargemen\"]}\n"
     "{\"group\": \"imported_cop\", \"type\": \"police\", \"nouns\": [\"toll keeper\"]}\n"},
    {"!HEAD! = CHIEF, BOSS\nLAKE_!HEAD! [~GOV]\n",
     "{\"group\": \"imported_gov\", \"type\": \"government\", \"nouns\": [\"lake chief\", \"lake boss\"]}\n"},
};

START_TEST(line_becomes_data) {
  import(rows[_i].lines);
  ck_assert_str_eq(printed, rows[_i].want);
  free(printed);
}
END_TEST

/// Lines that cannot be carried, beside one that can.
static const struct {
  const char *lines, *said;
} wrong[] = {
    {"REED_FRONT [TURREB]\nLONELY\n", "a.txt:2:0: warning: \"Lonely\" has no code: left out\n"},
    {"REED_FRONT [TURREB]\n\t[TURGOV 199]\n",
     "a.txt:2:0: warning: \"199\" are no dates, expected such as <19900131, >900131 or 19900101-19901231: left out\n"},
    {"REED_FRONT [TURREB] [TUR/SYR]\n",
     "a.txt:1:0: warning: \"TUR/SYR\" is no code, expected one such as USAGOV: left out\n"},
    {"+STRAY\nREED_FRONT [TURREB]\n", "a.txt:1:0: warning: no name before \"+STRAY\": left out\n"},
    {"REED_FRONT [TURREB] [TUR\n", "a.txt:1:0: warning: no \"]\" behind \"TUR\": left out\n"},
    {"REED_FRONT [TURREB]\n+ANKARA\n", "a.txt:2:0: warning: \"Ankara\" is a name of TUR already: left out\n"},
    {"REED_FRONT [TURREB]\nOTHER [TURREB]\n+REED_FRONT\n",
     "a.txt:3:0: warning: \"Reed Front\" is a name of another entry already: left out\n"},
    {"REED_FRONT [TURREB]\nWITCH [~XYZ]\n", "a.txt:2:0: warning: no class is known for XYZ: left out\n"},
    {"REED_FRONT [TURREB]\nLAKE_!NONE! [TUR]\n", "a.txt:2:0: warning: no set !NONE!: left out\n"},
    {"REED_FRONT [TURREB]\nBEN_LEE [TURELI >900101]\n",
     "a.txt:2:0: warning: no office is known for TURELI, whose dates: left out\n"},
};

START_TEST(line_that_cannot_be_carried_is_reported_and_the_rest_is_imported) {
  const EntImported counts = import(wrong[_i].lines);
  ck_assert_str_eq(said.text, wrong[_i].said);
  ck_assert_uint_eq(counts.left, 1);
  ck_assert_ptr_nonnull(strstr(printed, "\"reed_front\""));
  free(printed);
}
END_TEST

START_TEST(missing_file_is_reported) {
  said = (Said){.count = 0};
  const EntLog log = samples_log(&said);
  EntImporter *importer = ent_importer_new(engine, stdout, &log);
  ck_assert_int_eq(ent_importer_read(importer, "not-there.txt"), ENT_ERR_IO);
  ck_assert_uint_eq(said.count, 1);
  ent_importer_free(importer);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, line_becomes_data, 0, COUNT_OF(rows));
  tcase_add_loop_test(tcase, line_that_cannot_be_carried_is_reported_and_the_rest_is_imported, 0, COUNT_OF(wrong));
  tcase_add_test(tcase, missing_file_is_reported);
}

int main(void) {
  return readings_run("import", add, readings_open);
}
