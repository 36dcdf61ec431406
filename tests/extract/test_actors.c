// The gazetteer: what a line of an actor gives, what is complained of and where, and who held which office when.
#include "base/samples.h"
#include "extract/actors.h"
#include "text/tokens.h"

static Said said;
static Lexicon *lexicon;
static Gazetteer *gazetteer;

static void start(void) {
  said = (Said){.count = 0};
  samples_make_folder();
  lexicon = lexicon_new(&arena, symbols_new(&arena));
  gazetteer = gazetteer_new(&arena);
}

/// Load lines of actors as "a.jsonl".
static EntStatus load(const char *lines) {
  const EntLog log = samples_log(&said);
  samples_write("a.jsonl", lines);
  return gazetteer_load(gazetteer, lexicon, &arena, sandbox.folder, &log);
}

static const Alias *find(const char *name) {
  Symbol words[NAME_WORDS];
  const size_t count = tokens_known(lexicon, text_view(name), words, NAME_WORDS);
  return gazetteer_find(gazetteer, words, count);
}

/// Return the id of the actor that a name is the first reading of, or "".
static const char *who(const char *name) {
  const Alias *alias = find(name);
  return alias ? gazetteer->actors.items[alias->actor].id.data : "";
}

static const char turkey[] =
    "{\"id\": \"TUR\", \"name\": \"Turkey\", \"type\": \"state\", \"aliases\": [\"Republic of Turkey\"], "
    "\"acronyms\": [\"TR\"], \"weak_acronyms\": [\"TK\"], \"adjectives\": [\"Turkish\", \"Turkic\"], "
    "\"demonyms\": [\"Turks\"], \"capital\": \"Ankara\", \"metonyms\": [\"White Palace\"], \"places\": [\"Izmir\"]}";

static const struct {
  const char *name;
  AliasKind kind;
  bool upper;
} names[] = {
    {"Turkey", ALIAS_NAME, false},      {"Republic of Turkey", ALIAS_NAME, false}, {"TR", ALIAS_ACRONYM, true},
    {"TK", ALIAS_WEAK, true},           {"Turkish", ALIAS_ADJECTIVE, false},       {"Turks", ALIAS_DEMONYM, false},
    {"Ankara", ALIAS_CAPITAL, false},   {"White Palace", ALIAS_METONYM, false},    {"Izmir", ALIAS_PLACE, false},
    {"turkic", ALIAS_ADJECTIVE, false},
};

START_TEST(each_member_with_names_tells_how_they_stand_for_the_actor) {
  ck_assert_int_eq(load(turkey), ENT_SUCCESS);
  const Alias *alias = find(names[_i].name);
  ck_assert_ptr_nonnull(alias);
  ck_assert_int_eq(alias->kind, names[_i].kind);
  ck_assert_int_eq(alias->upper, names[_i].upper);
  ck_assert_str_eq(who(names[_i].name), "TUR");
}
END_TEST

START_TEST(state_is_its_own_state) {
  load(turkey);
  samples_same(gazetteer->actors.items[0].state, "TUR");
}
END_TEST

START_TEST(first_adjective_is_the_one_composed_actors_are_named_by) {
  load(turkey);
  samples_same(gazetteer->actors.items[0].adjective, "Turkish");
}
END_TEST

START_TEST(acronym_that_is_listed_in_small_letters_too_may_be_written_so) {
  load("{\"id\": \"NATO\", \"name\": \"NATO\", \"type\": \"organization\", \"aliases\": [\"Nato\", \"NAC\"]}");
  ck_assert(!find("NATO")->upper);
  ck_assert(find("NAC")->upper);
}
END_TEST

START_TEST(part_of_a_name_is_no_name) {
  load(turkey);
  ck_assert_ptr_null(find("Republic of"));
  ck_assert_ptr_null(find("Palace"));
  ck_assert_ptr_null(find(""));
}
END_TEST

START_TEST(actor_is_found_by_its_id) {
  load(turkey);
  const Actor *actor = gazetteer_actor(gazetteer, lexicon->symbols, text_view("TUR"));
  ck_assert_ptr_nonnull(actor);
  samples_same(actor->name, "Turkey");
  ck_assert_ptr_null(gazetteer_actor(gazetteer, lexicon->symbols, text_view("Turkey")));
  ck_assert_ptr_null(gazetteer_actor(gazetteer, lexicon->symbols, text_view("SYR")));
}
END_TEST

#define PERSON(id, name) "{\"id\": \"" id "\", \"name\": \"" name "\", \"type\": \"person\""

START_TEST(surname_may_be_shared) {
  ck_assert_int_eq(load(PERSON("a", "George H. W. Bush") ", \"surname\": \"Bush\"}\n" //
                        PERSON("b", "George W. Bush") ", \"surname\": \"Bush\"}\n"),
                   ENT_SUCCESS);
  const Alias *alias = find("Bush");
  ck_assert_ptr_nonnull(alias);
  ck_assert_uint_ne(alias->next, 0);
  ck_assert_uint_ne(gazetteer->aliases.items[alias->next].actor, alias->actor);
}
END_TEST

START_TEST(surname_may_be_the_name_of_another) {
  ck_assert_int_eq(load("{\"id\": \"JOR\", \"name\": \"Jordan\", \"type\": \"state\"}\n" //
                        PERSON("a", "Michael Jordan") ", \"surname\": \"Jordan\"}\n"),
                   ENT_SUCCESS);
}
END_TEST

START_TEST(weak_acronym_may_be_shared) {
  ck_assert_int_eq(
      load("{\"id\": \"a\", \"name\": \"First Party\", \"type\": \"party\", \"weak_acronyms\": [\"FP\"]}\n"
           "{\"id\": \"b\", \"name\": \"Front Party\", \"type\": \"party\", \"weak_acronyms\": [\"FP\"]}\n"),
      ENT_SUCCESS);
  ck_assert_uint_ne(find("FP")->next, 0);
}
END_TEST

START_TEST(actor_may_claim_a_name_twice_itself) {
  ck_assert_int_eq(
      load("{\"id\": \"LUX\", \"name\": \"Luxembourg\", \"type\": \"state\", \"capital\": \"Luxembourg\"}"),
      ENT_SUCCESS);
  ck_assert_int_eq(find("Luxembourg")->kind, ALIAS_NAME);
  ck_assert_uint_eq(find("Luxembourg")->next, 0);
}
END_TEST

/// Lines that are wrong, and what must be said of them.
static const struct {
  const char *lines, *said;
} wrong[] = {
    {PERSON("a", "A B") "}\n" PERSON("a", "C D") "}\n",
     "a.jsonl:2:0: error: /id: there is an actor a already, expected an id of its own\n"},
    {PERSON("a", "A B") "}\n\n" PERSON("b", "C D") ", \"aliases\": [\"D E\", \"A B\"]}\n",
     "a.jsonl:3:0: error: /aliases/1: \"A B\" is a name of a already, expected a name of one actor\n"},
    {PERSON("a", "A B") ", \"acronyms\": [\"ABC\"]}\n" PERSON("b", "C D") ", \"acronyms\": [\"ABC\"]}\n",
     "a.jsonl:2:0: error: /acronyms/0: \"ABC\" is a name of a already, expected a name of one actor\n"},
    {PERSON("a", "A B") ", \"alias\": []}\n", "a.jsonl:1:0: error: /alias: unknown field \"alias\"*"},
    {"{\"id\": \"a\", \"name\": \"A B\", \"type\": \"country\"}\n",
     "a.jsonl:1:0: error: /type: unknown type, expected one such as state, person, armed_group or organization\n"},
    {"{\"name\": \"A B\", \"type\": \"state\"}\n", "a.jsonl:1:0: error: no \"id\", expected one\n"},
    {"{\"id\": \"a\", \"type\": \"state\"}\n", "a.jsonl:1:0: error: no \"name\", expected one\n"},
    {"{\"id\": \"a\", \"name\": \"A B\"}\n", "a.jsonl:1:0: error: no \"type\", expected one\n"},
    {"{\"id\": \"a\", \"name\": \"\", \"type\": \"state\"}\n", "a.jsonl:1:0: error: /name: expected a name\n"},
    {PERSON("a", "A B") ", \"aliases\": [\"\"]}\n", "a.jsonl:1:0: error: /aliases/0: expected a name\n"},
    {PERSON("a", "A B") ", \"aliases\": 5}\n", "a.jsonl:1:0: error: /aliases: *"},
    {PERSON("a", "A B") ", \"roles\": [{\"of\": \"TUR\"}]}\n",
     "a.jsonl:1:0: error: /roles/0: no \"role\", expected one\n"},
    {PERSON("a", "A B") ", \"roles\": [{\"role\": \"king\", \"until\": \"2000-01-01\"}]}\n",
     "a.jsonl:1:0: error: /roles/0/until: *"},
    {PERSON("a", "A B") ", \"roles\": [\"king\"]}\n", "a.jsonl:1:0: error: /roles/0: *"},
    {PERSON("a", "A B") ", \"roles\": \"king\"}\n", "a.jsonl:1:0: error: /roles: *"},
    {PERSON("a", "A B") ", \"not_before\": \"x\"}\n", "a.jsonl:1:0: error: /not_before: *"},
    {"{\"extend\": \"a\", \"aliases\": [\"B\"]}\n",
     "a.jsonl:1:0: error: /extend: there is no actor a, expected one of an earlier line or folder\n"},
    {"{\"remove\": \"a\"}\n",
     "a.jsonl:1:0: error: /remove: there is no actor a, expected one of an earlier line or folder\n"},
    {PERSON("a", "A B") "}\n{\"extend\": \"a\", \"name\": \"C\"}\n", "a.jsonl:2:0: error: /name: unknown field*"},
};

/// Whether a message is the wanted one; "*" at the end is any rest of its line.
static bool is_said(const char *message, const char *want) {
  const size_t length = strlen(want);
  if (want[length - 1] != '*') return !strcmp(message, want);
  return !strncmp(message, want, length - 1) && strchr(message, '\n') == message + strlen(message) - 1;
}

START_TEST(mistake_is_reported_with_file_line_and_pointer) {
  ck_assert_int_eq(load(wrong[_i].lines), ENT_ERR_DATA);
  ck_assert_uint_eq(said.count, 1);
  ck_assert_msg(is_said(said.text, wrong[_i].said), "said   %swanted %s", said.text, wrong[_i].said);
}
END_TEST

START_TEST(every_mistake_is_reported_and_the_rest_is_loaded) {
  ck_assert_int_eq(load("{\"id\": \"a\", \"name\": \"A B\", \"type\": \"country\"}\n{\n"
                        "{\"id\": \"SYR\", \"name\": \"Syria\", \"type\": \"state\"}\n{\"id\": 5}\n"),
                   ENT_ERR_DATA);
  ck_assert_ptr_nonnull(strstr(said.text, "a.jsonl:1:"));
  ck_assert_ptr_nonnull(strstr(said.text, "a.jsonl:2:"));
  ck_assert_ptr_nonnull(strstr(said.text, "a.jsonl:4:"));
  ck_assert_str_eq(who("Syria"), "SYR");
}
END_TEST

/// What an earlier folder has, what a later one says, and who is called what then.
static const struct {
  const char *earlier, *later, *name, *who;
} overrides[] = {
    {PERSON("a", "A B") ", \"aliases\": [\"Old B\"]}", PERSON("a", "A B C") "}", "A B C", "a"},
    {PERSON("a", "A B") ", \"aliases\": [\"Old B\"]}", PERSON("a", "A B C") "}", "Old B", ""},
    {PERSON("a", "A B") ", \"aliases\": [\"Old B\"]}", PERSON("a", "A B") "}", "A B", "a"},
    {PERSON("a", "A B") "}", "{\"extend\": \"a\", \"aliases\": [\"New B\"]}", "New B", "a"},
    {PERSON("a", "A B") "}", "{\"extend\": \"a\", \"aliases\": [\"New B\"]}", "A B", "a"},
    {PERSON("a", "A B") "}", "{\"remove\": \"a\"}", "A B", ""},
    {PERSON("a", "A B") "}", "{\"remove\": \"a\"}\n" PERSON("a", "C D") "}", "C D", "a"},
    {PERSON("a", "A B") "}", "{\"remove\": \"a\"}\n" PERSON("c", "A B") "}", "A B", "c"},
    {PERSON("a", "A B") "}", PERSON("c", "A B") "}", "A B", "c"},
};

/// Load lines as a later folder.
static EntStatus load_later(const char *lines) {
  const EntLog log = samples_log(&said);
  samples_write("a.jsonl", lines);
  return gazetteer_load(gazetteer, lexicon, &arena, sandbox.folder, &log);
}

START_TEST(later_folder_is_right) {
  load(overrides[_i].earlier);
  ck_assert_msg(!load_later(overrides[_i].later), "%s", said.text);
  ck_assert_str_eq(who(overrides[_i].name), overrides[_i].who);
}
END_TEST

START_TEST(surname_of_a_later_folder_stands_beside_a_name) {
  load("{\"id\": \"JOR\", \"name\": \"Jordan\", \"type\": \"state\"}");
  load_later(PERSON("a", "Michael Jordan") ", \"surname\": \"Jordan\"}");
  ck_assert_uint_ne(find("Jordan")->next, 0);
}
END_TEST

START_TEST(place_of_a_name_is_kept) {
  load(turkey);
  load_later("{\"about\": \"x\"}\n\n{\"extend\": \"TUR\", \"aliases\": [\"Four Seas\"]}");
  ck_assert_uint_eq(find("Ankara")->line, 1);
  ck_assert_uint_eq(find("Four Seas")->line, 3);
  ck_assert_uint_gt(find("Four Seas")->file, find("Ankara")->file);
}
END_TEST

static const char ministers[] =
    PERSON("cavusoglu", "Mevlut Cavusoglu") ", \"roles\": [{\"role\": \"foreign_minister\", \"of\": \"TUR\", "
                                            "\"from\": \"2015-11-24\", \"to\": \"2023-06-02\"}]}\n" //
    PERSON("fidan", "Hakan Fidan") ", \"roles\": [{\"role\": \"foreign_minister\", \"of\": \"TUR\", \"from\": "
                                   "\"2023-06-03\"}, {\"role\": \"intelligence_chief\", \"of\": \"TUR\", \"to\": "
                                   "\"2023-06-02\"}]}\n";

static const struct {
  const char *role, *of, *date, *holder;
} holders[] = {
    {"foreign_minister", "TUR", "2015-11-23", ""},
    {"foreign_minister", "TUR", "2015-11-24", "cavusoglu"},
    {"foreign_minister", "TUR", "2023-06-02", "cavusoglu"},
    {"foreign_minister", "TUR", "2023-06-03", "fidan"},
    {"foreign_minister", "TUR", "2030-01-01", "fidan"},
    {"foreign_minister", "TUR", "", "fidan"}, // today
    {"foreign_minister", "SYR", "2024-01-01", ""},
    {"intelligence_chief", "TUR", "2010-01-01", "fidan"},
    {"intelligence_chief", "TUR", "", ""},
    {"king", "TUR", "2024-01-01", ""},
};

START_TEST(office_is_held_by_whoever_held_it_on_the_date) {
  ck_assert_int_eq(load(ministers), ENT_SUCCESS);
  const Office wanted = {.role = symbols_find(lexicon->symbols, text_view(holders[_i].role)),
                         .of = text_view(holders[_i].of)};
  const Actor *holder = gazetteer_holder(gazetteer, lexicon->symbols, wanted, text_view(holders[_i].date));
  ck_assert_str_eq(holder ? holder->id.data : "", holders[_i].holder);
}
END_TEST

START_TEST(office_that_was_overridden_has_no_holder) {
  load(ministers);
  load_later("{\"remove\": \"fidan\"}");
  const Office wanted = {.role = symbols_find(lexicon->symbols, text_view("foreign_minister")), .of = text_view("TUR")};
  ck_assert_ptr_null(gazetteer_holder(gazetteer, lexicon->symbols, wanted, text_view("2024-01-01")));
}
END_TEST

START_TEST(type_has_one_name_both_ways) {
  ActorType type;
  ck_assert(actor_type_parse(text_view(actor_type_name((ActorType)_i)), &type));
  ck_assert_int_eq(type, _i);
}
END_TEST

START_TEST(unknown_type_is_told) {
  ActorType type;
  ck_assert(!actor_type_parse(text_view("country"), &type));
  ck_assert(!actor_type_parse(text_view(""), &type));
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start, samples_remove_folder);
  tcase_add_loop_test(tcase, each_member_with_names_tells_how_they_stand_for_the_actor, 0, COUNT(names));
  tcase_add_test(tcase, state_is_its_own_state);
  tcase_add_test(tcase, first_adjective_is_the_one_composed_actors_are_named_by);
  tcase_add_test(tcase, acronym_that_is_listed_in_small_letters_too_may_be_written_so);
  tcase_add_test(tcase, part_of_a_name_is_no_name);
  tcase_add_test(tcase, actor_is_found_by_its_id);
  tcase_add_test(tcase, surname_may_be_shared);
  tcase_add_test(tcase, surname_may_be_the_name_of_another);
  tcase_add_test(tcase, weak_acronym_may_be_shared);
  tcase_add_test(tcase, actor_may_claim_a_name_twice_itself);
  tcase_add_loop_test(tcase, mistake_is_reported_with_file_line_and_pointer, 0, COUNT(wrong));
  tcase_add_test(tcase, every_mistake_is_reported_and_the_rest_is_loaded);
  tcase_add_loop_test(tcase, later_folder_is_right, 0, COUNT(overrides));
  tcase_add_test(tcase, surname_of_a_later_folder_stands_beside_a_name);
  tcase_add_test(tcase, place_of_a_name_is_kept);
  tcase_add_test(tcase, office_that_was_overridden_has_no_holder);
  tcase_add_loop_test(tcase, office_is_held_by_whoever_held_it_on_the_date, 0, COUNT(holders));
  tcase_add_loop_test(tcase, type_has_one_name_both_ways, 0, ACTOR_TYPE_COUNT);
  tcase_add_test(tcase, unknown_type_is_told);
}

int main(void) {
  return samples_run("actors", add);
}
