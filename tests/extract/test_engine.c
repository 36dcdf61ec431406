// The engine: folders of data read one on top of the other, and actors found by any of their names.
#include "base/file.h"
#include "extract/readings.h"

static Said said;

/// Ids of the actors that a test asks for are views that end where their string ends.
static const char *find(const char *name) {
  static EntActor actor;
  return ent_engine_find(engine, name, &actor) ? actor.id.data : "nobody";
}

static const struct {
  const char *name, *id;
} found[] = {
    {"TUR", "TUR"},
    {"Türkiye", "TUR"},
    {"Turkey", "TUR"},
    {"Republic of Türkiye", "TUR"},
    {"turkey", "TUR"},
    {"Ankara", "TUR"},
    {"Turkish", "TUR"},
    {"White House", "USA"},
    {"U.S.", "USA"},
    {"SDF", "SDF"},
    {"Syrian Democratic Forces", "SDF"},
    {"erdogan", "erdogan"},
    {"Tayyip Erdogan", "erdogan"},
    {"Fidan", "fidan"},
    {"Bush", "nobody"}, // two have it
    {"KDP", "nobody"},
    {"George W. Bush", "bush_son"},
    {"Narnia", "nobody"},
    {"Republic of", "nobody"},
    {"Turkey Syria", "nobody"},
    {"", "nobody"},
    {"tur", "nobody"}, // ids are told apart by case
};

START_TEST(actor_is_found_by_what_it_is_called) {
  ck_assert_str_eq(find(found[_i].name), found[_i].id);
}
END_TEST

START_TEST(found_actor_is_told_with_name_type_and_state) {
  EntActor actor;
  ck_assert(ent_engine_find(engine, "Damascus", &actor));
  samples_same(actor.name, "Syria");
  samples_same(actor.type, "state");
  samples_same(actor.state, "SYR");
  ck_assert_uint_eq(actor.text.length, 0);
}
END_TEST

/// Open folders, beside the engine all tests share.
static EntStatus open_folders(EntEngine **opened, const char *first, const char *second) {
  const EntLog log = samples_log(&said);
  const char *folders[] = {first, second};
  return ent_engine_open(opened, folders, second ? 2 : 1, &log);
}

START_TEST(later_folder_adds_to_the_earlier) {
  EntEngine *both;
  EntActor actor;
  samples_make_folder();
  samples_folder("actors");
  samples_write("actors/more.jsonl", "{\"id\": \"LAP\", \"name\": \"Laputa\", \"type\": \"state\"}");
  ck_assert_int_eq(open_folders(&both, READINGS_DATA, sandbox.folder), ENT_SUCCESS);
  ck_assert(ent_engine_find(both, "Laputa", &actor) && ent_engine_find(both, "Ankara", &actor));
  ent_engine_free(both);
  samples_remove_folder();
}
END_TEST

START_TEST(later_folder_may_use_sets_of_the_earlier) {
  EntEngine *both;
  samples_make_folder();
  samples_folder("relations");
  samples_write(
      "relations/break.json",
      "{\"relation\": \"break\", \"label\": \"broke\", \"type\": \"REJECT\", \"cameo\": \"120\", \"goldstein\": -4, "
      "\"frames\": [{\"id\": \"break/treaty\", \"verb\": \"break\", \"object\": \"@treaty\", \"source\": "
      "[\"subject\"], \"target\": [\"@whose\"], \"examples\": [{\"text\": \"Turkey broke Syria's treaty.\", "
      "\"edges\": [[\"TUR\", \"break\", \"SYR\"]]}]}]}");
  ck_assert_msg(!open_folders(&both, READINGS_DATA, sandbox.folder), "%s", said.text);
  ck_assert_ptr_nonnull(frames_relation(both->frames, text_view("break")));
  ent_engine_free(both);
  samples_remove_folder();
}
END_TEST

START_TEST(actor_of_a_later_folder_takes_the_place_of_an_earlier) {
  EntEngine *both;
  samples_make_folder();
  samples_folder("actors");
  samples_write("actors/more.jsonl", "{\"id\": \"TUR\", \"name\": \"Laputa\", \"type\": \"state\"}");
  EntActor actor;
  ck_assert_int_eq(open_folders(&both, READINGS_DATA, sandbox.folder), ENT_SUCCESS);
  ck_assert(ent_engine_find(both, "Laputa", &actor) && !ent_engine_find(both, "Ankara", &actor));
  ent_engine_free(both);
  samples_remove_folder();
}
END_TEST

START_TEST(missing_folder_is_reported_and_the_others_are_read) {
  EntEngine *both;
  EntActor actor;
  ck_assert_int_eq(open_folders(&both, "not-there", READINGS_DATA), ENT_ERR_IO);
  ck_assert_str_eq(said.text, "not-there:0:0: error: no data folder, expected one with actors/ and relations/\n");
  ck_assert(ent_engine_find(both, "Ankara", &actor));
  ent_engine_free(both);
}
END_TEST

START_TEST(file_for_a_folder_is_reported) {
  EntEngine *none;
  ck_assert_int_eq(open_folders(&none, READINGS_DATA "/operators.json", NULL), ENT_ERR_IO);
  ck_assert_uint_eq(said.count, 1);
  ent_engine_free(none);
}
END_TEST

START_TEST(empty_folder_gives_an_engine_that_finds_nothing) {
  EntEngine *empty;
  EntActor actor;
  samples_make_folder();
  ck_assert_int_eq(open_folders(&empty, sandbox.folder, NULL), ENT_SUCCESS);
  ck_assert(!ent_engine_find(empty, "Ankara", &actor));
  ent_engine_free(empty);
  samples_remove_folder();
}
END_TEST

START_TEST(engine_of_no_folder_reads_documents) {
  EntEngine *empty;
  ck_assert_int_eq(ent_engine_open(&empty, (const char *const[]){NULL}, 0, NULL), ENT_SUCCESS);
  EntScanner *reader = ent_scanner_new(empty);
  const EntDocument document = {.text = text_view("Turkey accused Syria.")};
  ck_assert_int_eq(ent_scanner_scan(reader, &document, &(EntSink){.handle = NULL}), ENT_SUCCESS);
  ent_scanner_free(reader);
  ent_engine_free(empty);
}
END_TEST

START_TEST(every_part_of_a_folder_reports_its_mistakes) {
  EntEngine *wrong;
  static const char *const parts[] = {"actors", "nouns", "relations"};
  samples_make_folder();
  for (size_t i = 0; i < 3; i++) samples_folder(parts[i]);
  samples_write("actors/a.jsonl", "{");
  samples_write("nouns/b.jsonl", "{");
  samples_write("relations/c.json", "{");
  samples_write("operators.json", "{");
  ck_assert_int_eq(open_folders(&wrong, sandbox.folder, NULL), ENT_ERR_DATA);
  ck_assert_uint_eq(said.count, 4);
  ent_engine_free(wrong);
  samples_remove_folder();
}
END_TEST

START_TEST(relation_that_only_an_example_names_is_reported) {
  EntEngine *wrong;
  samples_make_folder();
  samples_write("operators.json",
                "[{\"id\": \"x\", \"verb\": \"refuse\", \"complement\": [\"inf\"], \"status\": \"negated\",\n"
                "\"examples\": [{\"text\": \"A.\", \"edges\": [[\"TUR\", \"meet\", \"SYR\"]]}]}]");
  ck_assert_int_eq(open_folders(&wrong, sandbox.folder, NULL), ENT_ERR_DATA);
  ck_assert_str_eq(said.text,
                   "operators.json:2:0: error: /0/examples/0/edges/0/1: unknown relation \"meet\", expected one of "
                   "relations/\n");
  ent_engine_free(wrong);
  samples_remove_folder();
}
END_TEST

START_TEST(null_is_freed) {
  ent_engine_free(NULL);
}
END_TEST

/// Load one folder, with the sandbox as the cache, and say what an actor of it is called.
static const char *load(const char *folder, const char *cache) {
  static char name[64];
  const EntLog log = samples_log(&said);
  EntEngine *loaded;
  EntActor actor = {.begin = 0};
  const EntStatus status = ent_engine_load(&loaded, &(EntData){&folder, 1, cache}, &log);
  if (!status && !ent_engine_find(loaded, "LAP", &actor)) ent_engine_find(loaded, "TUR", &actor);
  snprintf(name, sizeof name, "%.*s", (int)actor.name.length, actor.name.data ? actor.name.data : "");
  ent_engine_free(loaded);
  return name;
}

/// Remove what the cache holds, too.
static void leave_cache(void) {
  const char *folders[] = {sandbox.folder};
  Paths paths = {0};
  file_list(&arena, folders[0], ".engine", &paths, NULL);
  for (uint32_t i = 0; i < paths.count; i++) remove(paths.items[i]);
  samples_remove_folder();
}

START_TEST(kept_engine_is_as_good_as_a_new_one) {
  samples_make_folder();
  for (unsigned i = 0; i < 3; i++) ck_assert_str_eq(load(READINGS_DATA, sandbox.folder), "Türkiye");
  leave_cache();
}
END_TEST

START_TEST(data_that_changed_is_compiled_again) {
  char folder[80];
  samples_make_folder();
  snprintf(folder, sizeof folder, "%s/data", sandbox.folder);
  samples_folder("data");
  samples_folder("data/actors");
  samples_write("data/actors/a.jsonl", "{\"id\": \"LAP\", \"name\": \"Laputa\", \"type\": \"state\"}");
  ck_assert_str_eq(load(folder, sandbox.folder), "Laputa");
  samples_write("data/actors/a.jsonl", "{\"id\": \"LAP\", \"name\": \"Laputo\", \"type\": \"state\"}");
  ck_assert_str_eq(load(folder, sandbox.folder), "Laputo");
  leave_cache();
}
END_TEST

START_TEST(data_that_is_wrong_is_not_kept) {
  char folder[80];
  samples_make_folder();
  snprintf(folder, sizeof folder, "%s/data", sandbox.folder);
  samples_folder("data");
  samples_folder("data/actors");
  samples_write("data/actors/a.jsonl", "{\"id\": \"LAP\"}");
  said = (Said){.count = 0};
  load(folder, sandbox.folder);
  const size_t complaints = said.count;
  load(folder, sandbox.folder);
  ck_assert_uint_gt(complaints, 0);
  ck_assert_uint_eq(said.count, complaints * 2);
  leave_cache();
}
END_TEST

START_TEST(cache_that_is_not_there_changes_nothing) {
  ck_assert_str_eq(load(READINGS_DATA, "/nowhere/at/all"), "Türkiye");
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, actor_is_found_by_what_it_is_called, 0, COUNT_OF(found));
  tcase_add_test(tcase, found_actor_is_told_with_name_type_and_state);
  tcase_add_test(tcase, later_folder_adds_to_the_earlier);
  tcase_add_test(tcase, later_folder_may_use_sets_of_the_earlier);
  tcase_add_test(tcase, actor_of_a_later_folder_takes_the_place_of_an_earlier);
  tcase_add_test(tcase, missing_folder_is_reported_and_the_others_are_read);
  tcase_add_test(tcase, file_for_a_folder_is_reported);
  tcase_add_test(tcase, empty_folder_gives_an_engine_that_finds_nothing);
  tcase_add_test(tcase, engine_of_no_folder_reads_documents);
  tcase_add_test(tcase, every_part_of_a_folder_reports_its_mistakes);
  tcase_add_test(tcase, relation_that_only_an_example_names_is_reported);
  tcase_add_test(tcase, null_is_freed);
  tcase_add_test(tcase, kept_engine_is_as_good_as_a_new_one);
  tcase_add_test(tcase, data_that_changed_is_compiled_again);
  tcase_add_test(tcase, data_that_is_wrong_is_not_kept);
  tcase_add_test(tcase, cache_that_is_not_there_changes_nothing);
}

int main(void) {
  return readings_run("engine", add, readings_open);
}
