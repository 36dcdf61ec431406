// Parts of speech by context: sentences, and the words in them that could be something else.
//
// Each row is read with the small lexicon beside this file and with the one that is shipped: what the rules leave must
// not hang on which words happen to be listed.
#include "base/samples.h"
#include "text/tags.h"

static Lexicon *lexicon;
static Tokens tokens;
static Sentences sentences;

static void start(const char *folder) {
  char path[512];
  snprintf(path, sizeof path, "%s/%s", ENTENTE_SOURCE, folder);
  Said said = {0};
  EntLog log = samples_log(&said);
  lexicon = lexicon_new(&arena, symbols_new(&arena));
  lexicon_load(lexicon, &arena, path, &log);
  if (said.count) ck_abort_msg("%zu complaints: %.1000s", said.count, said.text);
  tokens = (Tokens){0};
  sentences = (Sentences){0};
}

static void start_small(void) {
  start("tests/text/lexicon");
}

/// Names and what is derived from them are found before tags are decided.
static void mark_name(Text text, Token *token) {
  static const char *const names[] = {"Turkey", "Syria", "Iran", "Israel", "May", "Ankara", "Fidan", "US"};
  static const char *const adjectives[] = {"Turkish", "Syrian", "Kurdish"};
  Text word = text_slice(text, token->begin, token->end);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (text_is(word, names[i])) token->tags = TAG_BIT(TAG_NAME);
  for (size_t i = 0; i < sizeof adjectives / sizeof *adjectives; i++)
    if (text_is(word, adjectives[i])) token->tags = TAG_BIT(TAG_ADJECTIVE);
}

static void read_sentence(Text text) {
  Segments segments = {0};
  *array_push(&arena, &segments) = (Segment){0, (uint32_t)text.length, SEGMENT_BODY};
  tokens_read(&(TokenSource){lexicon, NULL, text, &segments, &arena}, &tokens, &sentences);
  for (uint32_t i = 0; i < tokens.count; i++) mark_name(text, &tokens.items[i]);
  for (uint32_t i = 0; i < sentences.count; i++)
    tags_decide(lexicon, &tokens, sentences.items[i].first, sentences.items[i].end);
}

/// Return a sentence with its tags: "Syria/name left/past ./mark ".
static const char *tagged(const char *string) {
  static char line[2048];
  Text text = text_view(string);
  size_t length = 0;
  *line = '\0';
  read_sentence(text);
  for (uint32_t i = 0; i < tokens.count; i++) {
    const Token *token = &tokens.items[i];
    length += (size_t)snprintf(line + length, sizeof line - length, "%.*s/%s ", (int)(token->end - token->begin),
                               string + token->begin, tag_name((Tag)token->tag));
  }
  return line;
}

static const struct {
  const char *text, *want; ///< words that are asked for, in their order
} sentences_tagged[] = {
    // Past or participle.
    {"Turkey rejected the plan.", "rejected/past plan/noun"},
    {"The plan rejected by Turkey failed.", "rejected/participle failed/past"},
    {"A ceasefire brokered by Turkey collapsed.", "brokered/participle collapsed/past"},
    {"The rebels, backed by Turkey, attacked the camp.", "backed/participle attacked/past"},
    {"Turkey has rejected the plan.", "has/third rejected/participle"},
    {"Turkey had not rejected the plan.", "had/past not/negation rejected/participle"},
    {"Turkey could have rejected it.", "could/modal have/base rejected/participle"},
    {"The plan was rejected by Syria.", "was/past rejected/participle"},
    {"Two soldiers were killed.", "Two/number were/past killed/participle"},
    {"No deal was signed.", "was/past signed/participle"},
    {"It is reported that Syria left.", "reported/participle that/sub left/past"},
    {"The attack killed ten soldiers.", "attack/noun killed/past"},
    {"The group claimed the attack.", "claimed/past attack/noun"},
    {"Turkey again rejected the plan.", "rejected/past"},
    {"The rebels and the army signed a deal.", "signed/past"},
    {"Turkey, Iran and Syria met in May.", "met/past"},
    {"Turkey used drones.", "used/past drones/plural"},
    {"Syria rejected the plan and expelled the group.", "rejected/past expelled/past"},
    {"Turkey accused Syria and attacked the camp.", "accused/past attacked/past"},

    // Infinitives.
    {"Turkey will attack the camp.", "attack/base"},
    {"Turkey will not attack the camp.", "attack/base"},
    {"Turkey did not attack the camp.", "did/past attack/base"},
    {"Turkey didn't sign.", "did/past n't/negation sign/base"},
    {"Syria may attack Turkey.", "may/modal attack/base"},
    {"Turkey wants to attack the camp.", "wants/third to/to attack/base"},
    {"Syria urged Turkey to stop the attacks.", "urged/past stop/base attacks/plural"},
    {"Syria sent an army to support the rebels.", "to/to support/base rebels/plural"},
    {"Syria was willing to talk to Turkey.", "willing/adjective to/to talk/base"},
    {"The talks are to resume.", "talks/plural are/third to/to resume/base"},
    {"Turkey to attack Syria", "to/to attack/base"},
    {"Turkey went to talks.", "to/preposition talks/plural"},
    {"Turkey gave its support to the rebels.", "support/noun to/preposition"},
    {"The threat to Turkey grew.", "to/preposition grew/past"},

    // Third person or plural.
    {"Israel attacks Syria.", "attacks/third"},
    {"Turkey plans to attack Syria.", "plans/third attack/base"},
    {"Turkey claims the island.", "claims/third"},
    {"Turkey strongly supports the deal.", "supports/third deal/noun"},
    {"Turkey opposes attacks on Syria.", "opposes/third attacks/plural"},
    {"Iran says it will respond.", "says/third respond/base"},
    {"Syria condemns strike", "condemns/third strike/noun"},
    {"The attacks on Syria continued.", "attacks/plural continued/past"},
    {"The plans of Turkey failed.", "plans/plural failed/past"},
    {"The claims were rejected.", "claims/plural rejected/participle"},
    {"The talks between Turkey and Syria failed.", "talks/plural failed/past"},
    {"Talks began.", "Talks/plural began/past"},
    {"The army attacks the rebels.", "attacks/third"},
    {"Turkey's plans failed.", "'s/genitive plans/plural failed/past"},

    // Base form or noun.
    {"Both nations escalate rhetoric.", "nations/plural escalate/base"},
    {"They support the plan.", "support/base plan/noun"},
    {"The rebels attack the camp.", "rebels/plural attack/base camp/noun"},
    {"Rebels attack camp", "Rebels/plural attack/base camp/noun"},
    {"Turkey and Syria sign an agreement.", "sign/base"},
    {"Turkey and Syria Sign Agreement", "Sign/base Agreement/noun"},
    {"Turkish support for the rebels grew.", "support/noun grew/past"},
    {"The strike was a mistake.", "strike/noun"},
    {"The new attack failed.", "attack/noun failed/past"},
    {"Its support for Syria is important.", "support/noun is/third"},
    {"Support for Syria grew.", "Support/noun grew/past"},
    {"The rebels want a deal.", "want/base deal/noun"},

    // A sentence that is left without a verb gets its best candidate back.
    {"Turkey attacks", "attacks/third"},
    {"Turkish army strikes", "army/noun strikes/third"},
    {"Rebels attack", "Rebels/plural attack/base"},
    {"Army attack on rebels", "attack/noun rebels/plural"},

    // -ing.
    {"Turkey accused Syria of attacking the camp.", "attacking/gerund camp/noun"},
    {"Turkey has been attacking camps.", "been/participle attacking/gerund"},
    {"Turkey is attacking Syria.", "attacking/gerund"},
    {"Syria left, rejecting the plan.", "left/past rejecting/gerund"},

    // Genitive or verb.
    {"Syria's army left.", "'s/genitive army/noun left/past"},
    {"Syria’s army left.", "’s/genitive"},
    {"The rebels' army left.", "'/genitive army/noun left/past"},
    {"He's attacking Syria.", "'s/third attacking/gerund"},
    {"It's a mistake.", "'s/third"},

    // That, her, there.
    {"The army that attacked Syria left.", "that/wh attacked/past left/past"},
    {"Turkey said that Syria attacked the camp.", "said/past that/sub attacked/past"},
    {"Turkey said that the rebels attacked the camp.", "that/sub attacked/past"},
    {"That plan failed.", "That/determiner failed/past"},
    {"Turkey, which rejected the plan, left.", "which/wh rejected/past left/past"},
    {"The minister who met the rebels resigned.", "who/wh met/past resigned/past"},
    {"Her army left.", "Her/poss left/past"},
    {"Syria praised her.", "praised/past her/pronoun"},
    {"There is a plan.", "There/there is/third plan/noun"},

    // Preposition or subordinator.
    {"After the talks, Turkey left.", "After/preposition left/past"},
    {"After Syria rejected the talks, Turkey left.", "After/sub rejected/past left/past"},
    {"Turkey left before the army attacked the camp.", "left/past before/sub attacked/past"},
    {"Turkey left before the attack.", "before/preposition attack/noun"},
    {"Syria expelled the group after it attacked the army.", "after/sub attacked/past"},
};

/// Whether the wanted pairs stand in a tagged line, in their order.
static bool holds(const char *line, const char *want) {
  char copy[512], *rest = NULL;
  snprintf(copy, sizeof copy, "%s", want);
  for (const char *pair = strtok_r(copy, " ", &rest); pair; pair = strtok_r(NULL, " ", &rest)) {
    char whole[128];
    snprintf(whole, sizeof whole, "%s ", pair);
    const char *found = strstr(line, whole);
    while (found && found != line && found[-1] != ' ') found = strstr(found + 1, whole);
    if (!found) return false;
    line = found + strlen(whole);
  }
  return true;
}

START_TEST(shipped_lexicon_leaves_the_same_tags) {
  char wrong[2048] = "";
  start("data/lexicon");
  for (size_t i = 0; i < sizeof sentences_tagged / sizeof *sentences_tagged; i++) {
    tokens = (Tokens){0};
    sentences = (Sentences){0};
    const char *line = tagged(sentences_tagged[i].text);
    size_t used = strlen(wrong);
    if (!holds(line, sentences_tagged[i].want))
      snprintf(wrong + used, sizeof wrong - used, "\n%swanted %s", line, sentences_tagged[i].want);
  }
  ck_assert_str_eq(wrong, "");
}
END_TEST

START_TEST(context_leaves_one_tag) {
  const char *line = tagged(sentences_tagged[_i].text);
  if (!holds(line, sentences_tagged[_i].want)) ck_abort_msg("%swanted %s", line, sentences_tagged[_i].want);
}
END_TEST

static const char *lemma(uint32_t token) {
  return tokens.items[token].lemma ? symbols_text(lexicon->symbols, tokens.items[token].lemma).data : "";
}

START_TEST(lemma_goes_with_the_tag) {
  read_sentence(text_view("The attacks began and Turkey attacks."));
  ck_assert_str_eq(lemma(1), "attack");
  ck_assert_str_eq(lemma(2), "begin");
  ck_assert_str_eq(lemma(0), "the");
}
END_TEST

START_TEST(genitive_that_is_a_verb_is_be) {
  read_sentence(text_view("It's a mistake."));
  ck_assert_str_eq(lemma(1), "be");
}
END_TEST

START_TEST(every_token_is_left_one_of_its_tags) {
  read_sentence(text_view("That her attacks to support and after, who's back: (strike) willing 5 zorped."));
  for (uint32_t i = 0; i < tokens.count; i++) ck_assert_uint_ne(tokens.items[i].tag, TAG_NONE);
}
END_TEST

START_TEST(empty_sentence_has_nothing_to_decide) {
  tags_decide(lexicon, &tokens, 0, 0);
  ck_assert_uint_eq(tokens.count, 0);
}
END_TEST

static const char *const hostile[] = {"that ", "to ",    "again ",  "to again ", "attack ", "attacks again ",
                                      "her ",  "after ", "Turkey ", ", ",        "'s ",     "rejected by "};

START_TEST(sentence_without_end_is_decided_in_linear_time) {
  read_sentence(samples_repeat(hostile[_i], 20000)); // Check's time limit tells
  ck_assert_uint_ge(tokens.count, 20000);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start_small, NULL);
  tcase_add_loop_test(tcase, context_leaves_one_tag, 0, sizeof sentences_tagged / sizeof *sentences_tagged);
  tcase_add_test(tcase, shipped_lexicon_leaves_the_same_tags);
  tcase_add_test(tcase, lemma_goes_with_the_tag);
  tcase_add_test(tcase, genitive_that_is_a_verb_is_be);
  tcase_add_test(tcase, every_token_is_left_one_of_its_tags);
  tcase_add_test(tcase, empty_sentence_has_nothing_to_decide);
  tcase_add_loop_test(tcase, sentence_without_end_is_decided_in_linear_time, 0, sizeof hostile / sizeof *hostile);
}

int main(void) {
  return samples_run("tags", add);
}
