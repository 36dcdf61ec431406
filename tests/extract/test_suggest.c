// Suggestions: what counts as lacking, how it is counted and put in order, and what is printed of it.  Suggestions are
// drawn as "name count/documents".
#include "extract/readings.h"

static Drawn drawn;

static EntStatus draw(void *handle, const EntSuggestion *suggestion) {
  (void)handle;
  drawn_part(&drawn, "; ");
  drawn_text(&drawn, suggestion->name);
  drawn_add(&drawn, " %d/%d", (int)suggestion->count, (int)suggestion->documents);
  return ENT_SUCCESS;
}

static EntStatus draw_whole(void *handle, const EntSuggestion *suggestion) {
  const EntText parts[] = {suggestion->id,     suggestion->name,   suggestion->type,   suggestion->state,
                           suggestion->role,   suggestion->label,  suggestion->verb,   suggestion->noun,
                           suggestion->object, suggestion->source, suggestion->target, suggestion->frames};
  (void)handle;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    drawn_add(&drawn, i ? "|" : "");
    drawn_text(&drawn, parts[i]);
  }
  return ENT_SUCCESS;
}

static EntStatus draw_example(void *handle, const EntSuggestion *suggestion) {
  (void)handle;
  drawn_text(&drawn, suggestion->example);
  return ENT_SUCCESS;
}

static EntStatus refuse(void *handle, const EntSuggestion *suggestion) {
  (void)suggestion;
  ++*(int *)handle;
  return ENT_ERR_IO;
}

/// Read documents, a list that ends with NULL, and hand what they lack to `call`.
static void read_documents(const char *const *texts, EntSuggestionQuery query,
                           EntStatus (*call)(void *, const EntSuggestion *)) {
  EntSuggester *suggester = ent_suggester_new(engine);
  drawn = (Drawn){""};
  for (; *texts; texts++) {
    const EntDocument document = {.id = text_view("d"), .text = text_view(*texts)};
    ck_assert_int_eq(ent_suggester_read(suggester, &document), ENT_SUCCESS);
  }
  ck_assert_int_eq(ent_suggester_give(suggester, &query, call, NULL), ENT_SUCCESS);
  ent_suggester_free(suggester);
}

/// Read one document.
static void read_text(const char *text, EntSuggestionKind kind, EntStatus (*call)(void *, const EntSuggestion *)) {
  read_documents((const char *const[]){text, NULL}, (EntSuggestionQuery){.kind = kind}, call);
}

typedef struct {
  const char *text, *want;
} Row;

static const Row names[] = {
    // Subjects and objects, and those they are coordinated with.
    {"It was said that Ali Hasan deported Omar Salih.", "Ali Hasan 1/1; Omar Salih 1/1"},
    {"It was said that Ali Hasan and Omar Salih left.", "Ali Hasan 1/1; Omar Salih 1/1"},
    // Not what only stands beside the verb, or is known, composed, a word of the language, or only referred to.
    {"They left with Ali Hasan.", ""},
    {"Turkey deported Hakan Fidan.", ""},
    {"Turkish police deported Syrian rebels.", ""},
    {"Well, Turkey left.", ""},
    {"It was said that Robert left.", ""},
    {"It was said that Ali Hasan left. He slept.", "Ali Hasan 1/1"},
    {"They left on Monday. Monday passed. March came.", ""},
    // A surname counts for its bearer.
    {"It was said that Ali Zorp left. It was said that Zorp slept.", "Ali Zorp 2/1"},
    // Capitals of titles tell nothing.
    {"TURKEY SAYS ALI HASAN DEPORTED OMAR SALIH", ""},
};

START_TEST(name_that_no_file_knows_is_suggested_where_it_acts) {
  read_text(names[_i].text, ENT_SUGGEST_ACTOR, draw);
  drawn_same_list(&drawn, names[_i].want, names[_i].text);
}
END_TEST

static const Row triggers[] = {
    // Verbs and their objects, active and passive.
    {"Turkey derided Syria.", "deride 1/1"},
    {"Syria was derided by Turkey.", "deride 1/1"},
    {"Turkey derided it.", ""},
    {"Syria was derided.", ""},
    // The phrase right behind the verb, but not where it tells when, where or why.
    {"Turkey apologized to Syria.", "apologize to 1/1"},
    {"Turkey slept after Syria.", ""},
    {"Turkey slept in Syria.", ""},
    // What a frame gives, or could give but for a verb above it.
    {"Turkey accused Syria.", ""},
    {"Turkey urged Syria to attack Israel.", ""},
    {"Turkey lashed out at Syria.", ""},
    // Verbs that say little: only with their object.
    {"Turkey had Syria.", ""},
    {"Turkey told Syria that Israel left.", ""},
    {"Turkey had a quarrel with Syria.", "have quarrel with 1/1"},
    // Nouns that are acts.
    {"Turkey's mockery of Syria came late.", "mockery of 1/1"},
    {"Turkish mockery of Syria came late.", "mockery of 1/1"},
    {"Turkey's accusation against Syria was heard.", ""},
    {"Turkey's river for Syria came late.", ""},
    // Nobody in particular, and questions.
    {"Turkey derided refugees.", ""},
    {"Did Turkey deride Syria?", ""},
};

START_TEST(trigger_without_a_frame_is_suggested_between_actors) {
  read_text(triggers[_i].text, ENT_SUGGEST_RELATION, draw);
  drawn_same_list(&drawn, triggers[_i].want, triggers[_i].text);
}
END_TEST

START_TEST(actor_has_type_state_and_office) {
  read_text("It was said that Syrian foreign minister Ali Hasan left.", ENT_SUGGEST_ACTOR, draw_whole);
  drawn_same(&drawn, "ali_hasan|Ali Hasan|person|SYR|foreign_minister|||||||", "actor");
}
END_TEST

START_TEST(relation_has_label_and_paths) {
  read_text("Turkey apologized to Syria.", ENT_SUGGEST_RELATION, draw_whole);
  drawn_same(&drawn, "apologize|apologize to||||apologized to|apologize|||subject|pp:to|", "relation");
}
END_TEST

START_TEST(relation_of_a_light_verb_has_its_object) {
  read_text("Turkey had a quarrel with Syria.", ENT_SUGGEST_RELATION, draw_whole);
  drawn_same(&drawn, "have_quarrel|have quarrel with||||had quarrel with|have||quarrel|subject|pp:with|", "light verb");
}
END_TEST

START_TEST(relation_of_a_noun_has_its_owner) {
  read_text("Turkey's mockery of Syria came late.", ENT_SUGGEST_RELATION, draw_whole);
  drawn_same(&drawn, "mockery|mockery of||||||mockery||possessor|pp:of|", "noun");
}
END_TEST

START_TEST(relation_names_frames_that_did_not_fit) {
  read_text("Turkey met behind Syria.", ENT_SUGGEST_RELATION, draw_whole);
  ck_assert_ptr_nonnull(strstr(drawn.text, "|meet/"));
}
END_TEST

START_TEST(sentence_counts_once_and_documents_are_told_apart) {
  const char *const texts[] = {"Turkey derided Syria and Iran. Turkey derided Iraq.", "Turkey derided Israel.", NULL};
  read_documents(texts, (EntSuggestionQuery){.kind = ENT_SUGGEST_RELATION}, draw);
  drawn_same(&drawn, "deride 3/2", "counts");
}
END_TEST

START_TEST(sentence_that_stands_in_every_document_counts_once) {
  const char *const texts[] = {"Turkey derided Syria.", "Turkey derided Syria.", "Turkey derided Syria.", NULL};
  read_documents(texts, (EntSuggestionQuery){.kind = ENT_SUGGEST_RELATION}, draw);
  drawn_same(&drawn, "deride 1/1", "boilerplate");
}
END_TEST

/// Of three wordings, one is said of actors in each document, one in few of many, one once.
static const char *const many[] = {
    "Turkey derided Syria. Turkey watched Syria. A man watched a game. A man watched a film. A man watched, and "
    "watched.",
    "Turkey derided Iran. Turkey watched Iran. A man watched a race. A man watched a match. A man watched, and "
    "watched.",
    "Turkey mocked Israel.",
    NULL,
};

START_TEST(wording_leads_that_mostly_stands_between_actors) {
  read_documents(many, (EntSuggestionQuery){.kind = ENT_SUGGEST_RELATION}, draw);
  drawn_same(&drawn, "deride 2/2; mock 1/1; watch 2/2", "order");
}
END_TEST

START_TEST(wordings_of_one_weight_are_in_the_order_of_names) {
  read_text("Turkey derided Syria. Turkey banned Iran. Turkey admired Iraq.", ENT_SUGGEST_RELATION, draw);
  drawn_same(&drawn, "admire 1/1; ban 1/1; deride 1/1", "order");
}
END_TEST

START_TEST(limit_keeps_the_strongest) {
  read_documents(many, (EntSuggestionQuery){.kind = ENT_SUGGEST_RELATION, .limit = 1}, draw);
  drawn_same(&drawn, "deride 2/2", "limit");
}
END_TEST

START_TEST(min_count_leaves_the_rare_out) {
  read_documents(many, (EntSuggestionQuery){.kind = ENT_SUGGEST_RELATION, .min_count = 2}, draw);
  drawn_same(&drawn, "deride 2/2; watch 2/2", "min_count");
}
END_TEST

START_TEST(example_is_the_first_sentence_with_the_full_name) {
  read_text("It was said that Zorp slept. It was said that Ali Zorp left. It was said that Ali Zorp came.",
            ENT_SUGGEST_ACTOR, draw_example);
  drawn_same(&drawn, "It was said that Ali Zorp left.", "example");
}
END_TEST

START_TEST(example_names_both_actors_where_one_does) {
  read_text("Turkey left. It derided Syria. Turkey derided Iran.", ENT_SUGGEST_RELATION, draw_example);
  drawn_same(&drawn, "Turkey derided Iran.", "example");
}
END_TEST

START_TEST(what_is_given_can_be_given_again_and_added_to) {
  EntSuggester *suggester = ent_suggester_new(engine);
  const EntSuggestionQuery query = {.kind = ENT_SUGGEST_RELATION};
  const EntDocument first = {.text = text_view("Turkey derided Syria.")},
                    second = {.text = text_view("Iran mocked Iraq.")};
  drawn = (Drawn){""};
  ck_assert_int_eq(ent_suggester_read(suggester, &first), ENT_SUCCESS);
  ck_assert_int_eq(ent_suggester_give(suggester, &query, draw, NULL), ENT_SUCCESS);
  ck_assert_int_eq(ent_suggester_read(suggester, &second), ENT_SUCCESS);
  ck_assert_int_eq(ent_suggester_give(suggester, &query, draw, NULL), ENT_SUCCESS);
  ent_suggester_free(suggester);
  drawn_same(&drawn, "deride 1/1; deride 1/1; mock 1/1", "given twice");
}
END_TEST

START_TEST(call_that_fails_ends_it) {
  EntSuggester *suggester = ent_suggester_new(engine);
  const EntSuggestionQuery query = {.kind = ENT_SUGGEST_RELATION};
  const EntDocument document = {.text = text_view("Turkey derided Syria. Turkey mocked Iran.")};
  int calls = 0;
  ck_assert_int_eq(ent_suggester_read(suggester, &document), ENT_SUCCESS);
  ck_assert_int_eq(ent_suggester_give(suggester, &query, refuse, &calls), ENT_ERR_IO);
  ent_suggester_free(suggester);
  ck_assert_int_eq(calls, 1);
}
END_TEST

START_TEST(empty_document_lacks_nothing) {
  read_text("", ENT_SUGGEST_ACTOR, draw);
  drawn_same(&drawn, "", "empty");
}
END_TEST

static EntStatus print(void *out, const EntSuggestion *suggestion) {
  return ent_suggestion_write(suggestion, out);
}

/// Read a document and print its suggestions of a kind as lines of JSON.
static void print_text(const char *text, EntSuggestionKind kind) {
  FILE *out = fmemopen(drawn.text, sizeof drawn.text, "w");
  EntSuggester *suggester = ent_suggester_new(engine);
  const EntSuggestionQuery query = {.kind = kind};
  const EntDocument document = {.text = text_view(text)};
  ck_assert_int_eq(ent_suggester_read(suggester, &document), ENT_SUCCESS);
  ck_assert_int_eq(ent_suggester_give(suggester, &query, print, out), ENT_SUCCESS);
  ent_suggester_free(suggester);
  fclose(out);
}

START_TEST(actor_is_printed_as_a_line_of_the_data) {
  print_text("It was said that Syrian foreign minister Ali Hasan left.", ENT_SUGGEST_ACTOR);
  ck_assert_str_eq(drawn.text, "{\"suggest\":\"actor\",\"name\":\"Ali Hasan\",\"count\":1,\"documents\":1,"
                               "\"example\":\"It was said that Syrian foreign minister Ali Hasan left.\",\"add\":"
                               "{\"id\":\"ali_hasan\",\"name\":\"Ali Hasan\",\"type\":\"person\",\"state\":\"SYR\","
                               "\"roles\":[{\"role\":\"foreign_minister\",\"of\":\"SYR\"}]}}\n");
}
END_TEST

START_TEST(relation_is_printed_as_a_file_of_the_data) {
  print_text("Turkey had a quarrel with Syria.", ENT_SUGGEST_RELATION);
  ck_assert_str_eq(drawn.text,
                   "{\"suggest\":\"relation\",\"name\":\"have quarrel with\",\"count\":1,\"documents\":1,"
                   "\"example\":\"Turkey had a quarrel with Syria.\",\"add\":{\"relation\":\"have_quarrel\","
                   "\"label\":\"had quarrel with\",\"type\":\"\",\"cameo\":\"\",\"goldstein\":0,\"frames\":"
                   "[{\"id\":\"have_quarrel/with\",\"verb\":[\"have\"],\"object\":[\"quarrel\"],"
                   "\"source\":[\"subject\"],\"target\":[\"pp:with\"],\"examples\":"
                   "[{\"text\":\"Turkey had a quarrel with Syria.\",\"edges\":[]}]}]}}\n");
}
END_TEST

START_TEST(output_that_is_full_is_an_error) {
  const EntSuggestion suggestion = {.name = text_view("deride")};
  FILE *out = fopen("/dev/full", "w");
  if (!out) return;
  setbuf(out, NULL);
  ck_assert_int_eq(ent_suggestion_write(&suggestion, out), ENT_ERR_IO);
  fclose(out);
}
END_TEST

static void add_order(TCase *tcase) {
  tcase_add_test(tcase, sentence_counts_once_and_documents_are_told_apart);
  tcase_add_test(tcase, sentence_that_stands_in_every_document_counts_once);
  tcase_add_test(tcase, wording_leads_that_mostly_stands_between_actors);
  tcase_add_test(tcase, wordings_of_one_weight_are_in_the_order_of_names);
  tcase_add_test(tcase, limit_keeps_the_strongest);
  tcase_add_test(tcase, min_count_leaves_the_rare_out);
  tcase_add_test(tcase, example_is_the_first_sentence_with_the_full_name);
  tcase_add_test(tcase, example_names_both_actors_where_one_does);
  tcase_add_test(tcase, what_is_given_can_be_given_again_and_added_to);
  tcase_add_test(tcase, call_that_fails_ends_it);
  tcase_add_test(tcase, empty_document_lacks_nothing);
}

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, name_that_no_file_knows_is_suggested_where_it_acts, 0, COUNT_OF(names));
  tcase_add_loop_test(tcase, trigger_without_a_frame_is_suggested_between_actors, 0, COUNT_OF(triggers));
  tcase_add_test(tcase, actor_has_type_state_and_office);
  tcase_add_test(tcase, relation_has_label_and_paths);
  tcase_add_test(tcase, relation_of_a_light_verb_has_its_object);
  tcase_add_test(tcase, relation_of_a_noun_has_its_owner);
  tcase_add_test(tcase, relation_names_frames_that_did_not_fit);
  add_order(tcase);
  tcase_add_test(tcase, actor_is_printed_as_a_line_of_the_data);
  tcase_add_test(tcase, relation_is_printed_as_a_file_of_the_data);
  tcase_add_test(tcase, output_that_is_full_is_an_error);
}

int main(void) {
  return readings_run("suggest", add, readings_open);
}
