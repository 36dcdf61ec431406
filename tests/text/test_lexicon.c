// Word lists unfolded into forms, and words judged by their endings.  Each test writes the lists it needs.
#include "base/samples.h"
#include "text/lexicon.h"

static Symbols *symbols;
static Lexicon *lexicon;
static Said said;

static void start(void) {
  samples_make_folder();
  symbols = symbols_new(&arena);
  lexicon = lexicon_new(&arena, symbols);
  said = (Said){0};
}

/// Load a list by itself.
static EntStatus load(const char *file, const char *lines) {
  EntLog log = samples_log(&said);
  samples_write(file, lines);
  return lexicon_load(lexicon, &arena, sandbox.folder, &log);
}

static Symbol find(const char *word) {
  return symbols_find(symbols, text_view(word));
}

static const char *lemma(Symbol symbol) {
  return symbol ? symbols_text(symbols, symbol).data : "";
}

/// Return the names of tags, a blank behind each.
static const char *names(uint32_t tags) {
  static char line[256];
  *line = '\0';
  for (Tag tag = TAG_NOUN; tag < TAG_COUNT; tag++) {
    if (!(tags & TAG_BIT(tag))) continue;
    strcat(line, tag_name(tag));
    strcat(line, " ");
  }
  return line;
}

static const char *tags(const char *word) {
  return names(lexicon_word(lexicon, find(word)).tags);
}

static const char *verb(const char *form) {
  return lemma(lexicon_word(lexicon, find(form)).verb);
}

static const char *noun(const char *form) {
  return lemma(lexicon_word(lexicon, find(form)).noun);
}

static bool has(const char *word, unsigned trait) {
  return lexicon_word(lexicon, find(word)).traits & trait;
}

// ------------------------------------------------------------------------------------------------------------- Forms

static const struct {
  const char *line, *third, *past, *gerund;
} verbs[] = {
    {"attack v", "attacks", "attacked", "attacking"},
    {"accuse v", "accuses", "accused", "accusing"},
    {"deny v", "denies", "denied", "denying"},
    {"delay v", "delays", "delayed", "delaying"},
    {"veto v", "vetoes", "vetoed", "vetoing"},
    {"radio v", "radios", "radioed", "radioing"},
    {"push v", "pushes", "pushed", "pushing"},
    {"tax v", "taxes", "taxed", "taxing"},
    {"buzz v", "buzzes", "buzzed", "buzzing"},
    {"die v", "dies", "died", "dying"},
    {"agree v", "agrees", "agreed", "agreeing"},
    {"dye v", "dyes", "dyed", "dyeing"},
    {"hoe v", "hoes", "hoed", "hoeing"},
    {"launch v", "launches", "launched", "launching"},
};

START_TEST(regular_verb_is_unfolded_into_its_forms) {
  ck_assert_int_eq(load("words.txt", verbs[_i].line), ENT_SUCCESS);
  ck_assert_str_eq(tags(verbs[_i].third), "third ");
  ck_assert_str_eq(tags(verbs[_i].past), "past participle ");
  ck_assert_str_eq(tags(verbs[_i].gerund), "gerund ");
  ck_assert_str_eq(verb(verbs[_i].past), verb(verbs[_i].third));
  ck_assert_str_eq(tags(verb(verbs[_i].gerund)), "base ");
}
END_TEST

static const struct {
  const char *line, *plural;
} nouns[] = {
    {"attack n", "attacks"},    {"ally n", "allies"},     {"day n", "days"},
    {"tax n", "taxes"},         {"church n", "churches"}, {"bus n", "buses"},
    {"embargo n", "embargoes"}, {"video n", "videos"},    {"clash n", "clashes"},
};

START_TEST(regular_noun_is_unfolded_into_its_plural) {
  ck_assert_int_eq(load("words.txt", nouns[_i].line), ENT_SUCCESS);
  ck_assert_str_eq(tags(nouns[_i].plural), "plural ");
  ck_assert_str_eq(tags(noun(nouns[_i].plural)), "noun ");
}
END_TEST

START_TEST(word_may_be_several_things_the_first_is_likeliest) {
  load("words.txt", "attack nv\nwarm va\nfast ar\n");
  ck_assert_str_eq(tags("attack"), "noun base ");
  ck_assert_str_eq(tags("attacks"), "plural third ");
  ck_assert_int_eq(lexicon_word(lexicon, find("attack")).likeliest, TAG_NOUN);
  ck_assert_int_eq(lexicon_word(lexicon, find("attacks")).likeliest, TAG_PLURAL);
  ck_assert_int_eq(lexicon_word(lexicon, find("warm")).likeliest, TAG_BASE);
  ck_assert_str_eq(tags("fast"), "adjective adverb ");
}
END_TEST

START_TEST(irregular_verb_has_its_own_forms_only) {
  samples_write("irregular.txt", "v begin began begun beginning\n");
  load("words.txt", "begin v\n");
  ck_assert_str_eq(tags("began"), "past ");
  ck_assert_str_eq(tags("begun"), "participle ");
  ck_assert_str_eq(tags("beginning"), "gerund ");
  ck_assert_str_eq(tags("begins"), "third ");
  ck_assert_str_eq(verb("begun"), "begin");
  ck_assert_uint_eq(find("begined"), 0);
}
END_TEST

START_TEST(irregular_forms_have_variants_and_a_regular_gerund) {
  samples_write("irregular.txt", "v show showed showed/shown\n");
  load("words.txt", "show v\n");
  ck_assert_str_eq(tags("shown"), "participle ");
  ck_assert_str_eq(tags("showed"), "past participle ");
  ck_assert_str_eq(tags("showing"), "gerund ");
}
END_TEST

START_TEST(shared_form_belongs_to_the_verb_that_is_listed_later) {
  samples_write("irregular.txt", "v found founded founded founding\nv find found found\n");
  load("words.txt", "find v\n");
  ck_assert_str_eq(verb("found"), "find");
  ck_assert_str_eq(verb("founded"), "found");
}
END_TEST

START_TEST(irregular_noun_has_its_own_plural_only) {
  samples_write("irregular.txt", "n man men\n");
  load("words.txt", "man nv\n");
  ck_assert_str_eq(tags("men"), "plural ");
  ck_assert_str_eq(noun("men"), "man");
  ck_assert_str_eq(tags("mans"), "third ");
}
END_TEST

START_TEST(word_listed_twice_stays_as_it_is) {
  load("words.txt", "attack nv\nattack nv\n");
  ck_assert_str_eq(tags("attacks"), "plural third ");
  ck_assert_str_eq(tags("attacked"), "past participle ");
  ck_assert_str_eq(noun("attacks"), "attack");
}
END_TEST

// ----------------------------------------------------------------------------------------------------- Other lists

static const struct {
  const char *form, *tags, *lemma;
} auxiliaries[] = {
    {"is", "third ", "be"},
    {"were", "past ", "be"},
    {"been", "participle ", "be"},
    {"'re", "third ", "be"},
    {"had", "past participle ", "have"},
    {"'ve", "base ", "have"},
    {"did", "past ", "do"},
    {"done", "participle ", "do"},
    {"n't", "negation ", ""},
    {"'ll", "modal ", ""},
};

START_TEST(auxiliaries_are_known_without_a_list) {
  ck_assert_str_eq(tags(auxiliaries[_i].form), auxiliaries[_i].tags);
  ck_assert_str_eq(verb(auxiliaries[_i].form), auxiliaries[_i].lemma);
}
END_TEST

START_TEST(closed_word_may_have_several_tags_the_first_is_likeliest) {
  ck_assert_int_eq(load("closed.txt", "her poss pron\nthat det sub wh\n"), ENT_SUCCESS);
  ck_assert_str_eq(tags("her"), "poss pronoun ");
  ck_assert_int_eq(lexicon_word(lexicon, find("her")).likeliest, TAG_POSSESSIVE);
  ck_assert_str_eq(tags("that"), "determiner wh sub ");
}
END_TEST

START_TEST(abbreviations_have_their_traits) {
  load("abbreviations.txt", "gen. title\nu.s. end\ne.g.\n");
  ck_assert(has("gen.", WORD_ABBREVIATION) && has("gen.", WORD_TITLE) && !has("gen.", WORD_MAY_END));
  ck_assert(has("u.s.", WORD_ABBREVIATION) && has("u.s.", WORD_MAY_END));
  ck_assert(has("e.g.", WORD_ABBREVIATION) && !has("e.g.", WORD_TITLE));
  ck_assert(has("gen", WORD_TITLE) && !has("gen", WORD_ABBREVIATION));
}
END_TEST

START_TEST(verbs_say_how_they_take_clauses) {
  load("control.txt", "object urge\nobject call on\nsubject promise\nsay accuse\nobject accuse\n");
  ck_assert(has("urge", WORD_OBJECT_CONTROL) && !has("urge", WORD_SUBJECT_CONTROL));
  ck_assert(has("call on", WORD_OBJECT_CONTROL) && !has("call", WORD_OBJECT_CONTROL));
  ck_assert(has("promise", WORD_SUBJECT_CONTROL));
  ck_assert(has("accuse", WORD_OBJECT_CONTROL) && has("accuse", WORD_SPEECH));
}
END_TEST

START_TEST(given_name_is_of_women_or_men_or_both) {
  ck_assert_int_eq(load("given.txt", "f nancy\nm omar\nf nour\nm nour\n"), ENT_SUCCESS);
  ck_assert(has("nancy", WORD_FEMALE) && !has("nancy", WORD_MALE));
  ck_assert(has("omar", WORD_MALE) && !has("omar", WORD_FEMALE));
  ck_assert(has("nour", WORD_MALE) && has("nour", WORD_FEMALE));
}
END_TEST

START_TEST(particle_verb_is_reached_by_its_words) {
  load("particles.txt", "call for\ncrack down on\n");
  const Trie *particles = lexicon->particles;
  TrieNode node = trie_step(particles, TRIE_ROOT, find("call"));
  ck_assert_uint_eq(trie_value(particles, trie_step(particles, node, find("for"))), find("call for"));
  node = trie_step(particles, trie_step(particles, TRIE_ROOT, find("crack")), find("down"));
  ck_assert_uint_eq(trie_value(particles, node), 0);
  ck_assert_uint_eq(trie_value(particles, trie_step(particles, node, find("on"))), find("crack down on"));
}
END_TEST

START_TEST(words_of_dates_have_kind_and_value) {
  ck_assert_int_eq(load("dates.txt", "weekday monday 1\nmonth december 12\nday yesterday -1\nunit week\n"),
                   ENT_SUCCESS);
  ck_assert_int_eq(lexicon_date(lexicon, find("monday")).kind, DATE_WEEKDAY);
  ck_assert_int_eq(lexicon_date(lexicon, find("december")).value, 12);
  ck_assert_int_eq(lexicon_date(lexicon, find("yesterday")).value, -1);
  ck_assert_int_eq(lexicon_date(lexicon, find("week")).kind, DATE_UNIT);
  ck_assert_int_eq(lexicon_date(lexicon, find("be")).kind, DATE_NO);
}
END_TEST

START_TEST(comments_blank_lines_and_carriage_returns_are_passed_over) {
  ck_assert_int_eq(load("words.txt", "# words\r\n\r\n \t\r\nattack \t n\r\nally n"), ENT_SUCCESS);
  ck_assert_str_eq(tags("attacks"), "plural ");
  ck_assert_str_eq(tags("allies"), "plural ");
  ck_assert_uint_eq(lexicon->count, 2);
}
END_TEST

START_TEST(other_files_are_passed_over) {
  ck_assert_int_eq(load("notes.txt", "This is no list of words.\n"), ENT_SUCCESS);
  ck_assert_uint_eq(lexicon->count, 0);
}
END_TEST

START_TEST(second_folder_adds_to_the_first) {
  load("words.txt", "attack v\n");
  load("words.txt", "attack n\nally n\n");
  ck_assert_str_eq(tags("attacks"), "plural third ");
  ck_assert_str_eq(tags("attacked"), "past participle ");
  ck_assert_str_eq(tags("allies"), "plural ");
}
END_TEST

START_TEST(word_that_no_list_has_is_unknown) {
  load("words.txt", "attack v\n");
  ck_assert_uint_eq(lexicon_word(lexicon, 0).tags, 0);
  ck_assert_uint_eq(lexicon_word(lexicon, symbols_add(symbols, text_view("zorp"))).tags, 0);
}
END_TEST

// ------------------------------------------------------------------------------------------------------------ Errors

static const struct {
  const char *file, *lines, *want; ///< how the message begins
} errors[] = {
    {"words.txt", "# comment\n\nattack\n", "words.txt:3:0: error: expected a word and its tags\n"},
    {"words.txt", "attack n v\n", "words.txt:1:0: error: expected a word and its tags\n"},
    {"words.txt", "ally n\nattack nx\n", "words.txt:2:0: error: unknown tag, expected letters of v, n, a, r, p\n"},
    {"irregular.txt", "v begin began\n",
     "irregular.txt:1:0: error: expected `v lemma past participle [gerund]` or `n singular plural`\n"},
    {"irregular.txt", "x man men\n",
     "irregular.txt:1:0: error: expected `v lemma past participle [gerund]` or `n singular plural`\n"},
    {"abbreviations.txt", "gen. tittle\n", "abbreviations.txt:1:0: error: unknown trait, expected one "},
    {"control.txt", "object\n", "control.txt:1:0: error: expected a trait and a verb\n"},
    {"control.txt", "objct urge\n", "control.txt:1:0: error: unknown trait, expected one "},
    {"given.txt", "x nancy\n", "given.txt:1:0: error: expected f or m and a given name\n"},
    {"given.txt", "f nancy ann\n", "given.txt:1:0: error: expected f or m and a given name\n"},
    {"particles.txt", "call\n", "particles.txt:1:0: error: expected a verb and its particle\n"},
    {"closed.txt", "the\n", "closed.txt:1:0: error: expected a word and its tags\n"},
    {"closed.txt", "the det\nshe prn\n", "closed.txt:2:0: error: unknown tag, expected one such as det\n"},
    {"dates.txt", "week monday 1\n",
     "dates.txt:1:0: error: expected weekday, month, day or unit, a word and a number\n"},
    {"dates.txt", "month\n", "dates.txt:1:0: error: expected weekday, month, day or unit, a word and a number\n"},
    {"dates.txt", "month may five\n",
     "dates.txt:1:0: error: expected weekday, month, day or unit, a word and a number\n"},
};

START_TEST(wrong_line_is_reported_with_its_place) {
  ck_assert_int_eq(load(errors[_i].file, errors[_i].lines), ENT_ERR_DATA);
  if (!text_starts(text_view(said.text), errors[_i].want)) ck_abort_msg("got %swanted %s", said.text, errors[_i].want);
}
END_TEST

START_TEST(very_long_word_is_refused) {
  char line[600];
  snprintf(line, sizeof line, "%s vn\n", samples_repeat("a", 500).data);
  ck_assert_int_eq(load("words.txt", line), ENT_ERR_DATA);
}
END_TEST

START_TEST(every_wrong_line_is_reported) {
  load("words.txt", "attack x\nally\nfriend n\nfoe 1\n");
  ck_assert_uint_eq(said.count, 3);
  ck_assert_str_eq(tags("friends"), "plural ");
}
END_TEST

START_TEST(missing_folder_is_reported) {
  EntLog log = samples_log(&said);
  ck_assert_int_eq(lexicon_load(lexicon, &arena, samples_path("none"), &log), ENT_ERR_IO);
  ck_assert_uint_eq(said.count, 1);
}
END_TEST

// ----------------------------------------------------------------------------------------------------------- Guesses

static const struct {
  const char *word, *tags;
  Tag likeliest;
  const char *noun;
} guesses[] = {
    {"zorp", "noun ", TAG_NOUN, ""},
    {"zorping", "noun gerund adjective ", TAG_GERUND, ""},
    {"zorped", "past participle adjective ", TAG_PAST, ""},
    {"zorply", "adverb ", TAG_ADVERB, ""},
    {"zorpous", "adjective ", TAG_ADJECTIVE, ""},
    {"zorpful", "adjective ", TAG_ADJECTIVE, ""},
    {"zorpable", "adjective ", TAG_ADJECTIVE, ""},
    {"zorpive", "adjective ", TAG_ADJECTIVE, ""},
    {"zorpical", "adjective ", TAG_ADJECTIVE, ""},
    {"zorpness", "noun ", TAG_NOUN, ""},
    {"zorpus", "noun ", TAG_NOUN, ""},
    {"zorpis", "noun ", TAG_NOUN, ""},
    {"zorps", "plural ", TAG_PLURAL, ""},
    {"drones", "plural ", TAG_PLURAL, "drone"},
    {"armadies", "plural ", TAG_PLURAL, "armady"},
    {"ing", "noun ", TAG_NOUN, ""},
    {"s", "noun ", TAG_NOUN, ""},
    {"", "noun ", TAG_NOUN, ""},
};

START_TEST(unknown_word_is_judged_by_its_ending) {
  symbols_add(symbols, text_view("drone"));
  symbols_add(symbols, text_view("armady"));
  Word word = lexicon_guess(lexicon, text_view(guesses[_i].word));
  ck_assert_str_eq(names(word.tags), guesses[_i].tags);
  ck_assert_int_eq(word.likeliest, guesses[_i].likeliest);
  ck_assert_str_eq(lemma(word.noun), guesses[_i].noun);
}
END_TEST

START_TEST(very_long_word_is_judged_by_its_ending) {
  ck_assert_int_eq(lexicon_guess(lexicon, samples_repeat("is a plurals", 1000)).likeliest, TAG_PLURAL);
}
END_TEST

static void add_lists(TCase *tcase) {
  tcase_add_loop_test(tcase, regular_verb_is_unfolded_into_its_forms, 0, sizeof verbs / sizeof *verbs);
  tcase_add_loop_test(tcase, regular_noun_is_unfolded_into_its_plural, 0, sizeof nouns / sizeof *nouns);
  tcase_add_test(tcase, word_may_be_several_things_the_first_is_likeliest);
  tcase_add_test(tcase, irregular_verb_has_its_own_forms_only);
  tcase_add_test(tcase, irregular_forms_have_variants_and_a_regular_gerund);
  tcase_add_test(tcase, shared_form_belongs_to_the_verb_that_is_listed_later);
  tcase_add_test(tcase, irregular_noun_has_its_own_plural_only);
  tcase_add_test(tcase, word_listed_twice_stays_as_it_is);
  tcase_add_loop_test(tcase, auxiliaries_are_known_without_a_list, 0, sizeof auxiliaries / sizeof *auxiliaries);
  tcase_add_test(tcase, closed_word_may_have_several_tags_the_first_is_likeliest);
  tcase_add_test(tcase, abbreviations_have_their_traits);
  tcase_add_test(tcase, verbs_say_how_they_take_clauses);
  tcase_add_test(tcase, given_name_is_of_women_or_men_or_both);
  tcase_add_test(tcase, particle_verb_is_reached_by_its_words);
  tcase_add_test(tcase, words_of_dates_have_kind_and_value);
}

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start, samples_remove_folder);
  add_lists(tcase);
  tcase_add_test(tcase, comments_blank_lines_and_carriage_returns_are_passed_over);
  tcase_add_test(tcase, other_files_are_passed_over);
  tcase_add_test(tcase, second_folder_adds_to_the_first);
  tcase_add_test(tcase, word_that_no_list_has_is_unknown);
  tcase_add_loop_test(tcase, wrong_line_is_reported_with_its_place, 0, sizeof errors / sizeof *errors);
  tcase_add_test(tcase, very_long_word_is_refused);
  tcase_add_test(tcase, every_wrong_line_is_reported);
  tcase_add_test(tcase, missing_folder_is_reported);
  tcase_add_loop_test(tcase, unknown_word_is_judged_by_its_ending, 0, sizeof guesses / sizeof *guesses);
  tcase_add_test(tcase, very_long_word_is_judged_by_its_ending);
}

int main(void) {
  return samples_run("lexicon", add);
}
