// Operators as they are loaded: what a verb makes of its complement, and what is complained of.
#include "base/samples.h"
#include "extract/operators.h"

static Said said;
static Lexicon *lexicon;
static Frames *frames;
static Operators *operators;

static void start(void) {
  said = (Said){.count = 0};
  samples_make_folder();
  lexicon = lexicon_new(&arena, symbols_new(&arena));
  frames = frames_new(&arena);
  operators = operators_new(&arena);
}

static EntStatus load(const char *text) {
  const EntLog log = samples_log(&said);
  samples_write("operators.json", text);
  return operators_load(operators, frames, lexicon, &arena, sandbox.folder, &log);
}

#define EXAMPLES "\"examples\": [{\"text\": \"A met B.\", \"edges\": []}]"

static const char table[] =
    "[{\"id\": \"intend\", \"verb\": [\"plan\", \"agree\"], \"complement\": [\"inf\"], \"status\": "
    "\"planned\", " EXAMPLES "},\n"
    "{\"id\": \"refuse\", \"verb\": \"refuse\", \"complement\": [\"inf\", \"gerund\", \"noun\"], \"status\": "
    "\"negated\", " EXAMPLES "},\n"
    "{\"id\": \"plan\", \"verb\": \"plan\", \"complement\": [\"noun\"], \"status\": \"conditional\", " EXAMPLES "},\n"
    "{\"id\": \"claim\", \"verb\": \"claim\", \"complement\": [\"that\"], \"status\": \"reported\", " EXAMPLES "},\n"
    "{\"id\": \"ask\", \"verb\": \"call for\", \"complement\": [\"noun\"], \"status\": \"dropped\", " EXAMPLES "}]";

static const struct {
  const char *verb;
  ComplementKind complement;
  Status status; ///< STATUS_COUNT: it is no operator
} made[] = {
    {"plan", COMPLEMENT_INFINITIVE, STATUS_PLANNED}, {"agree", COMPLEMENT_INFINITIVE, STATUS_PLANNED},
    {"agree", COMPLEMENT_THAT, STATUS_COUNT},        {"refuse", COMPLEMENT_INFINITIVE, STATUS_NEGATED},
    {"refuse", COMPLEMENT_GERUND, STATUS_NEGATED},   {"refuse", COMPLEMENT_NOUN, STATUS_NEGATED},
    {"refuse", COMPLEMENT_THAT, STATUS_COUNT},       {"plan", COMPLEMENT_NOUN, STATUS_CONDITIONAL},
    {"claim", COMPLEMENT_THAT, STATUS_REPORTED},     {"call for", COMPLEMENT_NOUN, STATUS_DROPPED},
    {"met", COMPLEMENT_INFINITIVE, STATUS_COUNT},
};

START_TEST(verb_makes_of_its_complement_what_its_line_says) {
  ck_assert_int_eq(load(table), ENT_SUCCESS);
  Status status = STATUS_COUNT;
  const Symbol verb = symbols_find(lexicon->symbols, text_view(made[_i].verb));
  const bool found = operators_status(operators, verb, made[_i].complement, &status);
  ck_assert_int_eq(found, made[_i].status != STATUS_COUNT);
  ck_assert_int_eq(status, made[_i].status);
}
END_TEST

START_TEST(examples_belong_to_no_frame) {
  load(table);
  ck_assert_uint_eq(frames->examples.count, 5);
  ck_assert_ptr_null(frames->examples.items[1].frame);
  ck_assert_uint_eq(frames->examples.items[1].line, 2);
  samples_same(frames->examples.items[1].pointer, "/1/examples/0");
}
END_TEST

START_TEST(set_of_verbs_is_each_of_them) {
  samples_write("sets.json", "{\"@no\": [\"refuse\", \"decline\"]}");
  ck_assert_int_eq(frames_load(frames, lexicon, &arena, sandbox.folder, NULL), ENT_SUCCESS);
  load("[{\"id\": \"x\", \"verb\": [\"@no\"], \"complement\": [\"inf\"], \"status\": \"negated\", " EXAMPLES "}]");
  Status status;
  const Symbol verb = symbols_find(lexicon->symbols, text_view("decline"));
  ck_assert(operators_status(operators, verb, COMPLEMENT_INFINITIVE, &status));
}
END_TEST

START_TEST(folder_without_operators_is_right) {
  ck_assert_int_eq(operators_load(operators, frames, lexicon, &arena, sandbox.folder, NULL), ENT_SUCCESS);
  Status status;
  ck_assert(!operators_status(operators, 1, COMPLEMENT_INFINITIVE, &status));
}
END_TEST

/// The relation "refuse", for a refusal to name.
static void add_relation(void) {
  samples_write("refuse.json",
                "{\"relation\": \"refuse\", \"label\": \"refused\", \"type\": \"REJECT\", \"cameo\": \"12\", "
                "\"goldstein\": -4, \"frames\": []}");
  ck_assert_int_eq(frames_load(frames, lexicon, &arena, sandbox.folder, NULL), ENT_SUCCESS);
}

START_TEST(refusal_names_its_relation) {
  add_relation();
  ck_assert_int_eq(load("[{\"id\": \"will-not\", \"refusal\": \"refuse\", " EXAMPLES "}]"), ENT_SUCCESS);
  samples_same(operators->refusal, "refuse");
}
END_TEST

#define OPERATOR(verb, complement, status)                                                                             \
  "[{\"id\": \"x\", \"verb\": " verb ", \"complement\": " complement ", \"status\": " status ", " EXAMPLES "}]"

static const struct {
  const char *text, *said;
} wrong[] = {
    {OPERATOR("\"refuse\"", "[\"inf\", \"when\"]", "\"negated\""),
     "/0/complement/1: unknown complement, expected inf, gerund, that or noun\n"},
    {OPERATOR("\"refuse\"", "\"inf\"", "\"negated\""), "/0/complement: "},
    {OPERATOR("\"refuse\"", "[\"inf\"]", "\"maybe\""),
     "/0/status: unknown status, expected one such as planned, reported or dropped\n"},
    {OPERATOR("\"@no\"", "[\"inf\"]", "\"negated\""), "/0/verb: unknown set \"@no\", expected one of sets.json\n"},
    {"[{\"id\": \"x\", \"complement\": [\"inf\"], \"status\": \"negated\", " EXAMPLES "}]",
     "/0: no \"verb\", expected one\n"},
    {"[{\"id\": \"x\", \"verb\": \"refuse\", \"status\": \"negated\", " EXAMPLES "}]",
     "/0: no \"complement\", expected one\n"},
    {"[{\"id\": \"x\", \"verb\": \"refuse\", \"complement\": [\"inf\"], " EXAMPLES "}]",
     "/0: no \"status\", expected one\n"},
    {"[{\"id\": \"x\", \"verb\": \"refuse\", \"complement\": [\"inf\"], \"status\": \"negated\"}]",
     "/0: no example, expected at least one sentence under \"examples\"\n"},
    {"[{\"id\": \"x\", \"verbs\": [], \"verb\": \"a\", \"complement\": [\"inf\"], \"status\": \"negated\", " EXAMPLES
     "}]",
     "/0/verbs: unknown field"},
    {"[{\"id\": \"x\", \"refusal\": \"nothing\", " EXAMPLES "}]",
     "/0/refusal: unknown relation, expected one of relations/\n"},
    {"[5]", "/0: "},
    {"{}", "expected an array"},
};

START_TEST(mistake_is_reported_with_file_line_and_pointer) {
  char want[256];
  snprintf(want, sizeof want, "operators.json:1:0: error: %s", wrong[_i].said);
  ck_assert_int_eq(load(wrong[_i].text), ENT_ERR_DATA);
  ck_assert_uint_eq(said.count, 1);
  ck_assert_msg(!strncmp(said.text, want, strlen(want)), "said   %swanted %s", said.text, want);
}
END_TEST

START_TEST(file_that_is_no_json_is_reported) {
  ck_assert_int_eq(load("[{]"), ENT_ERR_DATA);
  ck_assert_uint_eq(said.count, 1);
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start, samples_remove_folder);
  tcase_add_loop_test(tcase, verb_makes_of_its_complement_what_its_line_says, 0, COUNT(made));
  tcase_add_test(tcase, examples_belong_to_no_frame);
  tcase_add_test(tcase, set_of_verbs_is_each_of_them);
  tcase_add_test(tcase, folder_without_operators_is_right);
  tcase_add_test(tcase, refusal_names_its_relation);
  tcase_add_loop_test(tcase, mistake_is_reported_with_file_line_and_pointer, 0, COUNT(wrong));
  tcase_add_test(tcase, file_that_is_no_json_is_reported);
}

int main(void) {
  return samples_run("operators", add);
}
