// Relations and frames as they are loaded: what is complained of and where, which frame is tried first, what paths are.
#include "base/samples.h"
#include "extract/frames.h"

static Said said;
static Lexicon *lexicon;
static Frames *frames;

static void start(void) {
  said = (Said){.count = 0};
  samples_make_folder();
  lexicon = lexicon_new(&arena, symbols_new(&arena));
  frames = frames_new(&arena);
}

static EntStatus load(void) {
  const EntLog log = samples_log(&said);
  const EntStatus status = frames_load(frames, lexicon, &arena, sandbox.folder, &log);
  frames_index(frames, &arena);
  return status;
}

#define EXAMPLES     "\"examples\": [{\"text\": \"A accused B.\", \"edges\": [[\"A\", \"accuse\", \"B\"]]}]"
#define ARGUMENTS_OF "\"source\": [\"subject\"], \"target\": [\"object\"]"
#define HEAD                                                                                                           \
  "{\"relation\": \"accuse\", \"label\": \"accused\", \"type\": \"ACCUSE\", \"cameo\": \"112\", \"goldstein\": "       \
  "-2.0,\n"

/// Load one relation whose frames are `list`, from line 3 on.
static EntStatus load_frames(const char *list) {
  char text[8192];
  snprintf(text, sizeof text, HEAD "\"frames\": [\n%s\n]}\n", list);
  samples_write("accuse.json", text);
  return load();
}

static const Frame *frame_at(uint32_t index) {
  ck_assert_uint_lt(index, frames->frames.count);
  return frames->frames.items[index];
}

static Symbol symbol(const char *word) {
  return symbols_find(lexicon->symbols, text_view(word));
}

// ---------------------------------------------------------------------------------------------------------- Relations

START_TEST(relation_is_found_by_its_id) {
  ck_assert_int_eq(load_frames("{\"id\": \"accuse/of\", \"verb\": \"accuse\", " ARGUMENTS_OF ", " EXAMPLES "}"),
                   ENT_SUCCESS);
  const Relation *relation = frames_relation(frames, text_view("accuse"));
  ck_assert_ptr_nonnull(relation);
  samples_same(relation->label, "accused");
  samples_same(relation->cameo, "112");
  ck_assert_int_eq(relation->type, TYPE_ACCUSE);
  ck_assert_double_eq(relation->goldstein, -2.0);
  ck_assert_ptr_null(frames_relation(frames, text_view("accused")));
}
END_TEST

START_TEST(type_has_one_name_both_ways) {
  RelationType type;
  ck_assert(relation_type_parse(text_view(relation_type_name((RelationType)_i)), &type));
  ck_assert_int_eq(type, _i);
}
END_TEST

START_TEST(types_up_to_retreat_are_cooperative_and_those_behind_request_conflictual) {
  const Valence want = _i <= TYPE_RETREAT   ? VALENCE_COOPERATIVE
                       : _i == TYPE_REQUEST ? VALENCE_NEUTRAL
                                            : VALENCE_CONFLICTUAL;
  ck_assert_int_eq(relation_valence((RelationType)_i), want);
}
END_TEST

/// Files that are wrong, and what must be said of them.
static const struct {
  const char *text, *said;
} wrong_files[] = {
    {HEAD "\"frames\": [],\n \"color\": 1}", "a.json:3:0: error: /color: unknown field"},
    {"{\"label\": \"x\", \"type\": \"ACCUSE\", \"cameo\": \"1\", \"goldstein\": 1, \"frames\": []}",
     "a.json:1:0: error: no \"relation\", expected one\n"},
    {"{\"relation\": \"x\", \"label\": \"x\", \"type\": \"ACCUSE\", \"cameo\": \"1\", \"goldstein\": 1}",
     "a.json:1:0: error: no \"frames\", expected one\n"},
    {"{\"relation\": \"x\", \"label\": \"x\",\n \"type\": \"QUARREL\", \"cameo\": \"1\", \"goldstein\": 1, \"frames\": "
     "[]}",
     "a.json:2:0: error: /type: unknown type \"QUARREL\", expected a PLOVER type such as ACCUSE\n"},
    {"{\"relation\": \"x\", \"label\": \"x\", \"type\": \"ACCUSE\", \"cameo\": 112, \"goldstein\": 1, \"frames\": []}",
     "a.json:1:0: error: /cameo: "},
    {"{\"relation\": \"x\", \"label\": \"x\", \"type\": \"ACCUSE\", \"cameo\": \"1\", \"goldstein\": \"1\", "
     "\"frames\": []}",
     "a.json:1:0: error: /goldstein: "},
    {HEAD "\"frames\": {}}", "a.json:2:0: error: /frames: "},
    {HEAD "\"frames\": [5]}", "a.json:2:0: error: /frames/0: "},
    {"{\"relation\"\n", "a.json:"},
    {"[]", "a.json:1:0: error: "},
};

START_TEST(wrong_relation_is_reported_with_file_line_and_pointer) {
  samples_write("a.json", wrong_files[_i].text);
  ck_assert_int_eq(load(), ENT_ERR_DATA);
  ck_assert_uint_eq(said.count, 1);
  ck_assert_msg(!strncmp(said.text, wrong_files[_i].said, strlen(wrong_files[_i].said)), "said   %swanted %s",
                said.text, wrong_files[_i].said);
}
END_TEST

START_TEST(second_relation_with_an_id_is_reported) {
  samples_write("a.json", HEAD "\"frames\": []}");
  samples_write("b.json", HEAD "\"frames\": []}");
  ck_assert_int_eq(load(), ENT_ERR_DATA);
  ck_assert_str_eq(said.text,
                   "b.json:1:0: error: /relation: there is such a relation already, expected an id of its own\n");
}
END_TEST

START_TEST(every_mistake_of_every_file_is_reported) {
  samples_write("a.json", "{");
  samples_write("b.json",
                HEAD "\"frames\": [{\"id\": \"x\", \"verb\": \"y\", \"source\": [\"up\"], \"target\": [\"down\"]}]}");
  samples_write("sets.json", "{\"@a\": [\"@b\"]}");
  ck_assert_int_eq(load(), ENT_ERR_DATA);
  ck_assert_uint_eq(said.count, 5); // the brace, two paths, no example, the set
}
END_TEST

// ------------------------------------------------------------------------------------------------------------- Frames

#define VERB "\"id\": \"f\", \"verb\": \"accuse\", "

/// Frames that are wrong, and what must be said of them behind "accuse.json:3:0: error: /frames/0".
static const struct {
  const char *frame, *said;
} wrong_frames[] = {
    {VERB "\"source\": [\"subjct\"], \"target\": [\"object\"], " EXAMPLES,
     "/source/0: unknown path \"subjct\", expected steps such as subject, object, pp:with or possessor\n"},
    {VERB "\"source\": [\"subject\"], \"target\": [\"object\", \"object.pp:of.owner\"], " EXAMPLES,
     "/target/1: unknown path \"object.pp:of.owner\", "},
    {VERB "\"source\": [\"subject:with\"], \"target\": [\"object\"], " EXAMPLES, "/source/0: unknown path"},
    {VERB "\"source\": [\"\"], \"target\": [\"object\"], " EXAMPLES, "/source/0: unknown path"},
    {VERB "\"source\": [\"inf.inf.inf.inf.inf\"], \"target\": [\"object\"], " EXAMPLES, "/source/0: unknown path"},
    {VERB "\"source\": [\"@nowhere\"], \"target\": [\"object\"], " EXAMPLES,
     "/source/0: unknown set \"@nowhere\", expected one of paths.json\n"},
    {VERB "\"source\": \"subject\", \"target\": [\"object\"], " EXAMPLES, "/source: "},
    {VERB "\"target\": [\"object\"], " EXAMPLES, ": no \"source\", expected one\n"},
    {VERB "\"source\": [\"subject\"], " EXAMPLES, ": no \"target\", expected one\n"},
    {"\"id\": \"f\", \"verb\": \"@nothing\", \"noun\": \"a\", " ARGUMENTS_OF ", " EXAMPLES,
     "/verb: unknown set \"@nothing\", expected one of sets.json\n"},
    {"\"id\": \"f\", " ARGUMENTS_OF ", " EXAMPLES, ": expected a trigger: either \"verb\" or \"noun\"\n"},
    {VERB "\"noun\": \"accusation\", " ARGUMENTS_OF ", " EXAMPLES,
     ": expected a trigger: either \"verb\" or \"noun\"\n"},
    {"\"id\": \"f\", \"verb\": [], " ARGUMENTS_OF ", " EXAMPLES, ": expected a trigger: either \"verb\" or \"noun\"\n"},
    {"\"verb\": \"accuse\", " ARGUMENTS_OF ", " EXAMPLES, ": no \"id\", expected one\n"},
    {VERB ARGUMENTS_OF, ": no example, expected at least one sentence under \"examples\"\n"},
    {VERB ARGUMENTS_OF ", \"examples\": []", ": no example, expected at least one sentence under \"examples\"\n"},
    {VERB ARGUMENTS_OF ", \"examples\": [{\"edges\": []}]", "/examples/0: no \"text\", expected one\n"},
    {VERB ARGUMENTS_OF ", \"examples\": [{\"text\": \"A.\"}]", "/examples/0: no \"edges\", expected one\n"},
    {VERB ARGUMENTS_OF ", \"examples\": [{\"text\": \"A.\", \"edges\": [], \"note\": \"\"}]",
     "/examples/0/note: unknown field"},
    {VERB ARGUMENTS_OF ", \"examples\": [{\"text\": \"A.\", \"edges\": [[\"A\", \"accuse\"]]}]",
     "/examples/0/edges/0: expected a source, a relation, a target and, where it is not asserted, a status\n"},
    {VERB "\"complement\": \"when\", " ARGUMENTS_OF ", " EXAMPLES,
     "/complement: unknown complement, expected inf, gerund, gerund:of, that or if\n"},
    {VERB "\"complement\": \"inf.target\", " ARGUMENTS_OF ", " EXAMPLES, "/complement: unknown complement"},
    {VERB "\"complement\": \"that\", \"modal\": \"shall\", " ARGUMENTS_OF ", " EXAMPLES,
     "/modal: unknown modal, expected must, will or may\n"},
    {VERB "\"voice\": \"middle\", " ARGUMENTS_OF ", " EXAMPLES,
     "/voice: unknown voice, expected active, passive or both\n"},
    {VERB "\"source_is\": [\"state\", \"gang\"], " ARGUMENTS_OF ", " EXAMPLES, "/source_is/1: unknown type of actor"},
    {VERB "\"target_is\": \"state\", " ARGUMENTS_OF ", " EXAMPLES, "/target_is: "},
    {VERB "\"places\": \"yes\", " ARGUMENTS_OF ", " EXAMPLES, "/places: "},
    {VERB "\"pp\": [\"into\"], " ARGUMENTS_OF ", " EXAMPLES, "/pp: "},
    {VERB "\"objects\": [\"a\"], " ARGUMENTS_OF ", " EXAMPLES, "/objects: unknown field"},
};

START_TEST(wrong_frame_is_reported_with_file_line_and_pointer) {
  char frame[2048], want[512];
  snprintf(frame, sizeof frame, "{%s}", wrong_frames[_i].frame);
  snprintf(want, sizeof want, "accuse.json:3:0: error: /frames/0%s", wrong_frames[_i].said);
  ck_assert_int_eq(load_frames(frame), ENT_ERR_DATA);
  ck_assert_uint_eq(said.count, 1);
  ck_assert_msg(!strncmp(said.text, want, strlen(want)), "said   %swanted %s", said.text, want);
}
END_TEST

START_TEST(example_keeps_its_place_and_its_edges) {
  load_frames("{" VERB ARGUMENTS_OF ",\n\"examples\": [{\"text\": \"A.\", \"edges\": []},\n"
              "{\"text\": \"B.\", \"date\": \"2020-01-01\", \"edges\": [[\"A\", \"accuse\", \"B\", \"reported\"]]}]}");
  ck_assert_uint_eq(frames->examples.count, 2);
  const Example *example = &frames->examples.items[1];
  samples_same(example->pointer, "/frames/0/examples/1");
  ck_assert_uint_eq(example->line, 5);
  samples_same(example->date, "2020-01-01");
  ck_assert_uint_eq(example->edges.count, 1);
  samples_same(example->edges.items[0].status, "reported");
  ck_assert_ptr_eq(example->frame, frame_at(0));
}
END_TEST

START_TEST(set_stands_for_its_lemmas_and_may_hold_other_sets) {
  samples_write("sets.json", "{\"@truce\": [\"truce\"], \"@treaty\": [\"@truce\", \"accord\"]}");
  ck_assert_int_eq(load_frames("{" VERB "\"object\": [\"paper\", \"@treaty\"], " ARGUMENTS_OF ", " EXAMPLES "}"),
                   ENT_SUCCESS);
  const LemmaList *objects = &frame_at(0)->objects;
  ck_assert(lemmas_have(objects, symbol("truce")) && lemmas_have(objects, symbol("accord")));
  ck_assert(lemmas_have(objects, symbol("paper")) && !lemmas_have(objects, symbol("accuse")));
}
END_TEST

START_TEST(phrase_is_a_preposition_with_the_heads_behind_it) {
  load_frames("{" VERB "\"pp\": {\"into\": [\"talk\"]}, " ARGUMENTS_OF ", " EXAMPLES "}");
  ck_assert_uint_eq(frame_at(0)->phrase, symbol("into"));
  ck_assert(lemmas_have(&frame_at(0)->phrase_heads, symbol("talk")));
}
END_TEST

START_TEST(trigger_lemmas_are_made_known_as_verbs_and_nouns) {
  load_frames("{\"id\": \"f\", \"verb\": [\"zorp\", \"zip up\"], " ARGUMENTS_OF ", " EXAMPLES "},"
              "{\"id\": \"g\", \"noun\": \"plib\", " ARGUMENTS_OF ", " EXAMPLES "}");
  ck_assert_uint_eq(lexicon_word(lexicon, symbol("zorped")).verb, symbol("zorp"));
  ck_assert_uint_eq(lexicon_word(lexicon, symbol("plibs")).noun, symbol("plib"));
  const TrieNode verb = trie_step(lexicon->particles, TRIE_ROOT, symbol("zip"));
  ck_assert_uint_eq(trie_value(lexicon->particles, trie_step(lexicon->particles, verb, symbol("up"))),
                    symbol("zip up"));
}
END_TEST

// -------------------------------------------------------------------------------------------------------------- Index

/// Pairs of constraints, the more specific first.
static const struct {
  const char *more, *less;
} specific[] = {
    {"\"object\": [\"a\"], ", "\"pp\": {\"of\": [\"a\"]}, "},
    {"\"object\": [\"a\"], ", "\"complement\": \"inf\", "},
    {"\"object\": [\"a\"], \"pp\": {\"of\": [\"a\"]}, ", "\"object\": [\"a\"], "},
    {"\"pp\": {\"of\": [\"a\"]}, ", "\"target_is\": [\"state\"], "},
    {"\"complement\": \"that\", ", "\"source_is\": [\"state\"], "},
    {"\"target_is\": [\"state\"], ", "\"source_is\": [\"state\"], "},
    {"\"source_is\": [\"state\"], ", ""},
    {"\"negated\": true, ", ""},
    {"\"complement\": \"that\", \"modal\": \"must\", ", "\"complement\": \"that\", "},
};

START_TEST(most_specific_frame_is_tried_first_whatever_its_place) {
  char list[2048];
  snprintf(list, sizeof list,
           "{\"id\": \"a\", \"verb\": \"accuse\", %s" ARGUMENTS_OF ", " EXAMPLES "},\n"
           "{\"id\": \"b\", \"verb\": \"accuse\", %s" ARGUMENTS_OF ", " EXAMPLES "}",
           specific[_i].less, specific[_i].more);
  ck_assert_int_eq(load_frames(list), ENT_SUCCESS);
  const FrameEntry *first = frames_first(frames, &frames->verbs, symbol("accuse"));
  samples_same(first->frame->id, "b");
  const FrameEntry *second = frames_next(frames, first);
  samples_same(second->frame->id, "a");
  ck_assert_ptr_null(frames_next(frames, second));
}
END_TEST

START_TEST(frames_as_specific_are_tried_in_the_order_of_their_ids) {
  load_frames("{\"id\": \"b\", \"verb\": \"accuse\", " ARGUMENTS_OF ", " EXAMPLES "},\n"
              "{\"id\": \"a\", \"verb\": \"accuse\", " ARGUMENTS_OF ", " EXAMPLES "}");
  samples_same(frames_first(frames, &frames->verbs, symbol("accuse"))->frame->id, "a");
}
END_TEST

START_TEST(verbs_and_nouns_have_indices_of_their_own) {
  load_frames("{\"id\": \"v\", \"verb\": \"attack\", " ARGUMENTS_OF ", " EXAMPLES "},\n"
              "{\"id\": \"n\", \"noun\": \"attack\", " ARGUMENTS_OF ", " EXAMPLES "}");
  const FrameEntry *verb = frames_first(frames, &frames->verbs, symbol("attack"));
  const FrameEntry *noun = frames_first(frames, &frames->nouns, symbol("attack"));
  samples_same(verb->frame->id, "v");
  samples_same(noun->frame->id, "n");
  ck_assert_ptr_null(frames_next(frames, verb));
}
END_TEST

START_TEST(lemma_without_frame_has_no_entry) {
  load_frames("{" VERB ARGUMENTS_OF ", " EXAMPLES "}");
  ck_assert_ptr_null(frames_first(frames, &frames->verbs, symbol("object")));
  ck_assert_ptr_null(frames_first(frames, &frames->verbs, 0));
  ck_assert_ptr_null(frames_first(frames, &frames->verbs, UINT32_MAX));
}
END_TEST

// -------------------------------------------------------------------------------------------------------------- Paths

START_TEST(path_is_its_steps) {
  Path path;
  ck_assert(path_parse(lexicon->symbols, text_view("object.pp:of.possessor"), &path));
  ck_assert_uint_eq(path.count, 3);
  ck_assert_uint_eq(path.steps[0].kind, STEP_OBJECT);
  ck_assert_uint_eq(path.steps[1].kind, STEP_PHRASE);
  ck_assert_uint_eq(path.steps[1].preposition, symbol("of"));
  ck_assert_uint_eq(path.steps[2].kind, STEP_POSSESSOR);
}
END_TEST

static const char *const steps[] = {"subject",
                                    "object",
                                    "iobject",
                                    "pp",
                                    "pp:with",
                                    "possessor",
                                    "modifier",
                                    "rest",
                                    "inf",
                                    "gerund",
                                    "gerund:of",
                                    "that",
                                    "if",
                                    "noun",
                                    "clause",
                                    "target",
                                    "target:cooperative",
                                    "agent",
                                    "within",
                                    "anti",
                                    "object.pp:of.possessor.rest"};

START_TEST(step_is_known) {
  Path path;
  ck_assert(path_parse(lexicon->symbols, text_view(steps[_i]), &path));
}
END_TEST

static const char *const wrong_paths[] = {"",
                                          ".",
                                          ".object",
                                          "object..pp",
                                          "Object",
                                          "objects",
                                          "subject:of",
                                          "possessor:of",
                                          "subject.object.rest.rest.rest"};

START_TEST(what_is_no_path_is_told) {
  Path path;
  ck_assert(!path_parse(lexicon->symbols, text_view(wrong_paths[_i]), &path));
}
END_TEST

static bool same_path(const Path *path, const char *text) {
  Path want;
  ck_assert(path_parse(lexicon->symbols, text_view(text), &want));
  bool same = path->count == want.count;
  for (uint8_t i = 0; same && i < want.count; i++)
    same = path->steps[i].kind == want.steps[i].kind && path->steps[i].preposition == want.steps[i].preposition;
  return same;
}

/// Targets and what they are as paths.
static const struct {
  const char *targets, *paths[6];
} alternatives[] = {
    {"\"object.pp:on/about.possessor\"", {"object.pp:on.possessor", "object.pp:about.possessor"}},
    {"\"pp:on/about/over\"", {"pp:on", "pp:about", "pp:over"}},
    {"\"pp:on/against.pp:of/by\"", {"pp:on.pp:of", "pp:on.pp:by", "pp:against.pp:of", "pp:against.pp:by"}},
    {"\"object\", \"@whose\", \"rest\"", {"object", "pp:of", "pp:by", "possessor", "rest"}},
};

START_TEST(alternatives_and_sets_are_paths_in_their_order) {
  char frame[1024];
  samples_write("paths.json", "{\"@whose\": [\"pp:of/by\", \"possessor\"]}");
  snprintf(frame, sizeof frame, "{" VERB "\"source\": [\"subject\"], \"target\": [%s], " EXAMPLES "}",
           alternatives[_i].targets);
  ck_assert_int_eq(load_frames(frame), ENT_SUCCESS);
  const PathList *target = &frame_at(0)->target;
  uint8_t count = 0;
  for (; count < 6 && alternatives[_i].paths[count]; count++)
    ck_assert(count < target->count && same_path(&target->paths[count], alternatives[_i].paths[count]));
  ck_assert_uint_eq(target->count, count);
}
END_TEST

START_TEST(wrong_path_of_a_set_is_reported) {
  samples_write("paths.json", "{\n\"@whose\": [\"pp:of\", \"owner\"]}");
  ck_assert_int_eq(load(), ENT_ERR_DATA);
  ck_assert_ptr_nonnull(strstr(said.text, "paths.json:2:0: error: /@whose/1: unknown path \"owner\""));
}
END_TEST

START_TEST(too_many_paths_are_reported) {
  Text many = samples_repeat("\"object\",", PATHS);
  char frame[2048];
  snprintf(frame, sizeof frame, "{" VERB "\"source\": [\"subject\"], \"target\": [%s\"rest\"], " EXAMPLES "}",
           many.data);
  ck_assert_int_eq(load_frames(frame), ENT_ERR_DATA);
  ck_assert_ptr_nonnull(strstr(said.text, "too many paths, expected at most"));
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start, samples_remove_folder);
  tcase_add_test(tcase, relation_is_found_by_its_id);
  tcase_add_loop_test(tcase, type_has_one_name_both_ways, 0, TYPE_COUNT);
  tcase_add_loop_test(tcase, types_up_to_retreat_are_cooperative_and_those_behind_request_conflictual, 0, TYPE_COUNT);
  tcase_add_loop_test(tcase, wrong_relation_is_reported_with_file_line_and_pointer, 0, COUNT(wrong_files));
  tcase_add_test(tcase, second_relation_with_an_id_is_reported);
  tcase_add_test(tcase, every_mistake_of_every_file_is_reported);
  tcase_add_loop_test(tcase, wrong_frame_is_reported_with_file_line_and_pointer, 0, COUNT(wrong_frames));
  tcase_add_test(tcase, example_keeps_its_place_and_its_edges);
  tcase_add_test(tcase, set_stands_for_its_lemmas_and_may_hold_other_sets);
  tcase_add_test(tcase, phrase_is_a_preposition_with_the_heads_behind_it);
  tcase_add_test(tcase, trigger_lemmas_are_made_known_as_verbs_and_nouns);
  tcase_add_loop_test(tcase, most_specific_frame_is_tried_first_whatever_its_place, 0, COUNT(specific));
  tcase_add_test(tcase, frames_as_specific_are_tried_in_the_order_of_their_ids);
  tcase_add_test(tcase, verbs_and_nouns_have_indices_of_their_own);
  tcase_add_test(tcase, lemma_without_frame_has_no_entry);
  tcase_add_test(tcase, path_is_its_steps);
  tcase_add_loop_test(tcase, step_is_known, 0, COUNT(steps));
  tcase_add_loop_test(tcase, what_is_no_path_is_told, 0, COUNT(wrong_paths));
  tcase_add_loop_test(tcase, alternatives_and_sets_are_paths_in_their_order, 0, COUNT(alternatives));
  tcase_add_test(tcase, wrong_path_of_a_set_is_reported);
  tcase_add_test(tcase, too_many_paths_are_reported);
}

int main(void) {
  return samples_run("frames", add);
}
