// Checking the data by its own examples: what is missing and what is too much is told, with the place of the example.
#include "extract/readings.h"

static Said said;

/// Data with one relation, whose examples a test writes; they stand from line 3 on.
static EntStatus check(const char *examples, EntCounts *counts) {
  char text[4096];
  const EntLog log = samples_log(&said);
  snprintf(
      text, sizeof text,
      "{\"relation\": \"scold\", \"label\": \"scolded\", \"type\": \"ACCUSE\", \"cameo\": \"111\", \"goldstein\": -2, "
      "\"frames\": [\n{\"id\": \"scold/whom\", \"verb\": [\"scold\"], \"source\": [\"subject\"], \"target\": "
      "[\"object\"], \"examples\": [\n%s]}]}",
      examples);
  samples_folder("relations");
  samples_write("relations/scold.json", text);
  ck_assert_int_eq(symlink(READINGS_WORDS, samples_path("lexicon")), 0);
  EntEngine *checked;
  ck_assert_msg(!ent_engine_open(&checked, (const char *const[]){sandbox.folder, READINGS_DATA}, 2, &log), "%s",
                said.text);
  const EntStatus status = ent_engine_check(checked, counts, &log);
  ent_engine_free(checked);
  return status;
}

START_TEST(small_data_holds) {
  EntCounts counts;
  const EntLog log = samples_log(&said);
  ck_assert_msg(!ent_engine_check(engine, &counts, &log), "%s", said.text);
  ck_assert_uint_eq(counts.failed, 0);
}
END_TEST

START_TEST(what_the_data_holds_is_counted) {
  EntCounts counts;
  ck_assert_int_eq(ent_engine_check(engine, &counts, NULL), ENT_SUCCESS);
  ck_assert_uint_eq(counts.actors, engine->gazetteer->actors.count);
  ck_assert_uint_gt(counts.aliases, counts.actors);
  ck_assert_uint_eq(counts.relations, engine->frames->relations.count);
  ck_assert_uint_ge(counts.frames, counts.relations);
  ck_assert_uint_ge(counts.examples, counts.frames);
  ck_assert_uint_gt(counts.words, 1000);
}
END_TEST

START_TEST(counts_may_be_left_out) {
  ck_assert_int_eq(ent_engine_check(engine, NULL, NULL), ENT_SUCCESS);
}
END_TEST

#define SCOLDS "{\"text\": \"Turkey scolded Syria.\", \"edges\": [[\"TUR\", \"scold\", \"SYR\"]]}"

/// Examples, and what must be said of them; "" where they hold.
static const struct {
  const char *examples, *said;
} checked[] = {
    {SCOLDS, ""},
    {SCOLDS ",\n{\"text\": \"Turkey met Syria.\", \"edges\": []}", ""},
    {"{\"text\": \"Turkey met Syria.\", \"edges\": [[\"TUR\", \"scold\", \"SYR\"]]}",
     "scold.json:3:0: error: /frames/0/examples/0: example does not hold: expected TUR scold SYR asserted\n"},
    {SCOLDS ",\n{\"text\": \"Turkey scolded Syria.\", \"edges\": []}",
     "scold.json:4:0: error: /frames/0/examples/1: example does not hold: expected no TUR scold SYR asserted\n"},
    {"{\"text\": \"Turkey scolded Syria.\", \"edges\": [[\"TUR\", \"scold\", \"SYR\", \"planned\"]]}",
     "scold.json:3:0: error: /frames/0/examples/0: example does not hold: expected TUR scold SYR planned\n"
     "scold.json:3:0: error: /frames/0/examples/0: example does not hold: expected no TUR scold SYR asserted\n"},
    {"{\"text\": \"Turkey scolded Syria.\", \"edges\": [[\"SYR\", \"scold\", \"TUR\"]]}",
     "scold.json:3:0: error: /frames/0/examples/0: example does not hold: expected SYR scold TUR asserted\n"
     "scold.json:3:0: error: /frames/0/examples/0: example does not hold: expected no TUR scold SYR asserted\n"},
    // Relations of other files are not asked for, but must be there where they are named.
    {"{\"text\": \"Turkey scolded Syria and accused Iran.\", \"edges\": [[\"TUR\", \"scold\", \"SYR\"]]}", ""},
    {"{\"text\": \"Turkey scolded Syria.\", \"edges\": [[\"TUR\", \"scold\", \"SYR\"], [\"TUR\", \"accuse\", "
     "\"SYR\"]]}",
     "scold.json:3:0: error: /frames/0/examples/0: example does not hold: expected TUR accuse SYR asserted\n"},
    // What works both ways may be told either way.
    {SCOLDS ",\n{\"text\": \"Turkey met Syria.\", \"edges\": [[\"SYR\", \"meet\", \"TUR\"]]}", ""},
    // The date of an example tells who holds an office.
    {"{\"text\": \"The Turkish foreign minister scolded Syria.\", \"date\": \"2020-01-01\", \"edges\": "
     "[[\"cavusoglu\", "
     "\"scold\", \"SYR\"]]}",
     ""},
};

START_TEST(example_that_does_not_hold_is_told_with_its_place) {
  EntCounts counts;
  const bool holds = !*checked[_i].said;
  samples_make_folder();
  ck_assert_int_eq(check(checked[_i].examples, &counts), holds ? ENT_SUCCESS : ENT_ERR_DATA);
  ck_assert_str_eq(said.text, checked[_i].said);
  ck_assert_uint_eq(counts.failed, holds ? 0 : 1);
  samples_remove_folder();
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, small_data_holds);
  tcase_add_test(tcase, what_the_data_holds_is_counted);
  tcase_add_test(tcase, counts_may_be_left_out);
  tcase_add_loop_test(tcase, example_that_does_not_hold_is_told_with_its_place, 0, COUNT_OF(checked));
}

int main(void) {
  return readings_run("check", add, readings_open);
}
