// Nouns of a class: offices, groups, words that refer back and words that stand for what follows.
#include "base/samples.h"
#include "extract/nouns.h"
#include "text/tokens.h"

static Said said;
static Lexicon *lexicon;
static Nouns *nouns;

static void start(void) {
  said = (Said){.count = 0};
  samples_make_folder();
  lexicon = lexicon_new(&arena, symbols_new(&arena));
  nouns = nouns_new(&arena);
}

static EntStatus load(const char *lines) {
  const EntLog log = samples_log(&said);
  samples_write("a.jsonl", lines);
  return nouns_load(nouns, lexicon, &arena, sandbox.folder, &log);
}

/// Return the class of a noun, or NULL.
static const NounClass *class_of(const char *noun) {
  Symbol words[NAME_WORDS];
  const size_t count = tokens_known(lexicon, text_view(noun), words, NAME_WORDS);
  TrieNode node = TRIE_ROOT;
  for (size_t i = 0; i < count && node; i++) node = words[i] ? trie_step(nouns->words, node, words[i]) : 0;
  return nouns_class(nouns, node);
}

static const char classes[] =
    "{\"role\": \"foreign_minister\", \"office\": true, \"nouns\": [\"foreign minister\", \"minister for foreign "
    "affairs\"]}\n"
    "{\"role\": \"general\", \"nouns\": [\"general\"], \"titles\": [\"Gen.\"]}\n"
    "{\"group\": \"rebels\", \"type\": \"armed_group\", \"nouns\": [\"rebel\"]}\n"
    "{\"anaphor\": \"country\", \"types\": [\"state\", \"territory\"], \"nouns\": [\"country\"]}\n"
    "{\"part\": \"amount\", \"nouns\": [\"hundred\"]}\n";

static const struct {
  const char *noun, *id;
  NounKind kind;
  ActorType type;
  bool office;
} wanted[] = {
    {"foreign minister", "foreign_minister", NOUN_ROLE, ACTOR_PERSON, true},
    {"minister for foreign affairs", "foreign_minister", NOUN_ROLE, ACTOR_PERSON, true},
    {"general", "general", NOUN_ROLE, ACTOR_PERSON, false},
    {"Gen.", "general", NOUN_ROLE, ACTOR_PERSON, false},
    {"rebel", "rebels", NOUN_GROUP, ACTOR_ARMED_GROUP, false},
    {"country", "country", NOUN_ANAPHOR, ACTOR_UNKNOWN, false},
    {"hundred", "amount", NOUN_PART, ACTOR_UNKNOWN, false},
};

START_TEST(noun_has_the_class_of_its_line) {
  ck_assert_int_eq(load(classes), ENT_SUCCESS);
  const NounClass *class = class_of(wanted[_i].noun);
  ck_assert_ptr_nonnull(class);
  samples_same(class->id, wanted[_i].id);
  ck_assert_int_eq(class->kind, wanted[_i].kind);
  ck_assert_int_eq(class->type, wanted[_i].type);
  ck_assert_int_eq(class->office, wanted[_i].office);
}
END_TEST

START_TEST(anaphor_can_refer_to_its_types_only) {
  load(classes);
  ck_assert_uint_eq(class_of("country")->anaphor, ACTOR_BIT(ACTOR_STATE) | ACTOR_BIT(ACTOR_TERRITORY));
}
END_TEST

START_TEST(symbol_of_a_class_is_its_id) {
  load(classes);
  samples_same(symbols_text(lexicon->symbols, class_of("rebel")->symbol), "rebels");
}
END_TEST

START_TEST(part_of_a_noun_has_no_class) {
  load(classes);
  ck_assert_ptr_null(class_of("foreign"));
  ck_assert_ptr_null(class_of("minister"));
  ck_assert_ptr_null(nouns_class(nouns, 0));
}
END_TEST

START_TEST(first_class_that_claims_a_noun_has_it) {
  ck_assert_int_eq(
      load("{\"role\": \"leader\", \"nouns\": [\"leader\"]}\n{\"anaphor\": \"person\", \"nouns\": [\"leader\"]}\n"),
      ENT_SUCCESS);
  samples_same(class_of("leader")->id, "leader");
}
END_TEST

static const struct {
  const char *line, *said;
} wrong[] = {
    {"\n{\"nouns\": [\"x\"]}", "a.jsonl:2:0: error: expected a \"role\", \"group\", \"anaphor\" or \"part\"\n"},
    {"{\"group\": \"x\", \"type\": \"gang\", \"nouns\": [\"x\"]}",
     "a.jsonl:1:0: error: /type: unknown type of actor\n"},
    {"{\"anaphor\": \"x\", \"types\": [\"state\", \"gang\"], \"nouns\": [\"x\"]}",
     "a.jsonl:1:0: error: /types/1: unknown type of actor\n"},
    {"{\"group\": \"x\", \"noun\": [\"x\"]}", "a.jsonl:1:0: error: /noun: unknown field"},
    {"{\"group\": \"x\", \"nouns\": \"x\"}", "a.jsonl:1:0: error: /nouns: "},
    {"{\"role\": \"x\", \"office\": \"yes\", \"nouns\": [\"x\"]}", "a.jsonl:1:0: error: /office: "},
};

START_TEST(mistake_is_reported_with_file_line_and_pointer) {
  ck_assert_int_eq(load(wrong[_i].line), ENT_ERR_DATA);
  ck_assert_uint_eq(said.count, 1);
  ck_assert_msg(!strncmp(said.text, wrong[_i].said, strlen(wrong[_i].said)), "said   %swanted %s", said.text,
                wrong[_i].said);
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start, samples_remove_folder);
  tcase_add_loop_test(tcase, noun_has_the_class_of_its_line, 0, COUNT(wanted));
  tcase_add_test(tcase, anaphor_can_refer_to_its_types_only);
  tcase_add_test(tcase, symbol_of_a_class_is_its_id);
  tcase_add_test(tcase, part_of_a_noun_has_no_class);
  tcase_add_test(tcase, first_class_that_claims_a_noun_has_it);
  tcase_add_loop_test(tcase, mistake_is_reported_with_file_line_and_pointer, 0, COUNT(wrong));
}

int main(void) {
  return samples_run("nouns", add);
}
