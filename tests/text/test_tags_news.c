// Parts of speech in sentences as news has them: what each group of rows shows is said above it.  Read with the shipped
// lexicon, for the rules ask how single words behave.
#include "base/samples.h"
#include "text/tags.h"

static Lexicon *lexicon;
static Tokens tokens;
static Sentences sentences;

static void start(void) {
  lexicon = lexicon_new(&arena, symbols_new(&arena));
  ck_assert_int_eq(lexicon_load(lexicon, &arena, ENTENTE_SOURCE "/data/lexicon", NULL), ENT_SUCCESS);
  symbols_add(lexicon->symbols, text_view("houthis")); // as the lists of actors do
  tokens = (Tokens){0};
  sentences = (Sentences){0};
}

/// Names are found before tags are decided.
static void mark_name(Text text, Token *token) {
  static const char *const names[] = {"Turkey", "Syria", "Iran", "Israel",   "Sudan", "NATO", "Geneva", "Ankara",
                                      "France", "EU",    "US",   "Khartoum", "Fidan", "Mali", "Houthis"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (text_is(text_slice(text, token->begin, token->end), names[i])) token->tags = TAG_BIT(TAG_NAME);
}

static void read_sentence(Text text) {
  Segments segments = {0};
  *array_push(&arena, &segments) = (Segment){0, (uint32_t)text.length, SEGMENT_BODY};
  tokens_read(&(TokenSource){lexicon, NULL, text, &segments, &arena}, &tokens, &sentences);
  for (uint32_t i = 0; i < tokens.count; i++) mark_name(text, &tokens.items[i]);
  for (uint32_t i = 0; i < sentences.count; i++)
    tags_decide(lexicon, &tokens, sentences.items[i].first, sentences.items[i].end);
}

/// Return a sentence with its tags, a blank before and behind each word: " Syria/name left/past ./mark ".
static const char *tagged(const char *string) {
  static char line[2048];
  size_t length = (size_t)snprintf(line, sizeof line, " ");
  read_sentence(text_view(string));
  for (uint32_t i = 0; i < tokens.count; i++) {
    const Token *token = &tokens.items[i];
    length += (size_t)snprintf(line + length, sizeof line - length, "%.*s/%s ", (int)(token->end - token->begin),
                               string + token->begin, tag_name((Tag)token->tag));
  }
  return line;
}

static const struct {
  const char *text, *want; ///< words that are asked for, in their order
} rows[] = {
    // A pronoun before a verb is its subject.
    {"The rebels said they need weapons.", "need/base weapons/plural"},
    {"He hopes the talks resume.", "hopes/third talks/plural resume/base"},
    {"The army said it shot down a drone.", "shot/past drone/noun"},
    {"Iran announced it planned to leave.", "planned/past leave/base"},
    {"It had shot at a patrol.", "had/past shot/participle"},

    // A determiner or a number can be a subject.
    {"Thousands marched in Ankara.", "Thousands/number marched/past"},
    {"Two died in the raid.", "Two/number died/past"},
    {"Several signed the deal.", "signed/past deal/noun"},
    {"Many carried flags.", "carried/past flags/plural"},
    {"Both rejected the offer.", "rejected/past offer/noun"},
    {"Some want a truce.", "want/base truce/noun"},
    {"This shows that Turkey wants a deal.", "shows/third that/sub wants/third"},
    {"These attack the army.", "attack/base army/noun"},
    {"Two wounded soldiers fled.", "wounded/adjective soldiers/plural fled/past"},

    // "All" and "both" between a verb that helps and its verb.
    {"The ministers do not all agree.", "all/adverb agree/base"},
    {"The two countries have both signed it.", "both/adverb signed/participle"},
    {"They were all killed.", "all/adverb killed/participle"},

    // "That" behind a name, a pronoun or a noun.
    {"Turkey warned Iran that it would respond.", "that/sub it/pronoun would/modal"},
    {"Turkey told them that Syria had left.", "that/sub Syria/name had/past left/participle"},
    {"Gangs that control the port fled.", "that/wh control/base port/noun fled/past"},
    {"Government forces that attacked the town withdrew.", "forces/plural that/wh attacked/past withdrew/past"},
    {"A company that conducts raids was closed.", "that/wh conducts/third raids/plural"},
    {"The claim that rebels control the town is false.", "that/sub control/base is/third false/adjective"},
    {"The accusation that Turkey shelters smugglers made headlines.", "shelters/third smugglers/plural made/past"},

    // What is joined by "and" has one form.
    {"The army will surround and attack the town.", "surround/base attack/base town/noun"},
    {"Police are to stop and search the men.", "stop/base search/base men/plural"},
    {"The army shot and wounded two men.", "shot/past wounded/past"},
    {"The men were arrested and charged with murder.", "arrested/participle charged/participle"},
    {"Turkey has attacked and occupied the town.", "attacked/participle occupied/participle"},
    {"Turkey attacked the camp and killed ten men.", "attacked/past killed/past"},
    {"Countries must detect, test and isolate patients.", "detect/base test/base isolate/base"},
    {"Turkey accuses Syria of raids and threatens to respond.", "accuses/third raids/plural threatens/third"},

    // Adjectives that are adverbs elsewhere.
    {"The first attack failed.", "first/adjective attack/noun"},
    {"The rebels first attacked the town.", "first/adverb attacked/past"},
    {"Early raids failed.", "Early/adjective raids/plural"},
    {"The talks resumed early on Monday.", "resumed/past early/adverb"},
    {"Turkey seeks further talks.", "seeks/third further/adjective talks/plural"},

    // Participles before a noun describe it.
    {"Armed men attacked the camp.", "Armed/adjective men/plural attacked/past"},
    {"Turkey extradited suspected militants.", "extradited/past suspected/adjective militants/plural"},
    {"Police arrested suspected rebels.", "arrested/past suspected/adjective rebels/plural"},
    {"The detained men fled.", "detained/participle men/plural fled/past"},

    // Participles behind a noun, and the verb of the sentence behind them.
    {"The rebels backed by Iran attacked the army.", "backed/participle attacked/past"},
    {"Talks aimed at ending the war resumed.", "aimed/participle ending/gerund resumed/past"},
    {"A group based in Syria attacked the camp.", "based/participle attacked/past"},
    {"The strikes on Syria carried out by Israel angered Iran.", "strikes/plural carried/participle angered/past"},
    {"A plan drawn up by the army failed.", "drawn/participle failed/past"},
    {"Sanctions imposed on Syria were lifted.", "imposed/participle were/past lifted/participle"},
    {"Those killed in the attack were soldiers.", "killed/participle were/past"},
    {"A group called the Brigade attacked the camp.", "called/participle attacked/past"},
    {"A man identified as a rebel attacked the police.", "identified/participle attacked/past"},
    {"Turkey arrested a man suspected of murder.", "arrested/past suspected/participle"},

    // What is set off between commas.
    {"The minister, accused of graft, resigned.", "accused/participle resigned/past"},
    {"The group, believed to be armed, fled.", "believed/participle fled/past"},
    {"Turkey, a member of NATO, attacked Syria.", "member/noun attacked/past"},
    {"Turkey, angered by the raid, recalled its envoy.", "angered/participle recalled/past"},
    {"Turkey, which backed the rebels, condemned the raid.", "backed/past condemned/past"},
    {"Hundreds, a tenth of the town, marched to the port.", "marched/past"},
    {"The front (RUF) announced a truce.", "announced/past truce/noun"},
    {"At least 18 people, most of them children, starved to death.", "starved/past death/noun"},
    {"The rebels, more than 200 men, occupied the town.", "occupied/past"},
    {"Syria closed its embassy, surrounded by police.", "closed/past surrounded/participle"},

    // A clause without "that".
    {"Officials said three people died.", "said/past died/past"},
    {"Turkey said Syria attacked the camp.", "said/past attacked/past"},
    {"Activists claim police attacked them.", "claim/base attacked/past"},
    {"The deal Turkey signed with Syria failed.", "signed/past failed/past"},

    // "Had" is a participle only behind "have".
    {"Officials estimated that dozens of men had been killed.", "had/past been/participle killed/participle"},
    {"Turkey and Iran had had poor ties.", "had/past had/participle poor/adjective"},

    // Plural or third person.
    {"Turkey plans raids on Syria.", "plans/third raids/plural"},
    {"Turkey calls on Syria to withdraw.", "calls/third withdraw/base"},
    {"The decree also mentions weapons.", "mentions/third weapons/plural"},
    {"The party uses caucuses.", "uses/third caucuses/plural"},
    {"Geneva talks with Iran resumed.", "talks/plural resumed/past"},
    {"Turkish calls for talks failed.", "calls/plural talks/plural failed/past"},
    {"Until Syria pays a fine, Turkey keeps the ship.", "Until/sub pays/third keeps/third ship/noun"},
    {"The use of drones raises questions.", "use/noun raises/third"},

    // Base form or noun.
    {"Police arrest dozens in Ankara.", "Police/plural arrest/base"},
    {"The leaders of Iran hope to sign a deal.", "leaders/plural hope/base sign/base"},
    {"As rebels advance, Turkey withdraws troops.", "As/sub advance/base withdraws/third troops/plural"},
    {"Turkey and Iran plan to meet.", "plan/base meet/base"},
    {"The EU, the US and Turkey back the rebels.", "back/base rebels/plural"},
    {"The Houthis hold the port.", "hold/base port/noun"},
    {"The rebels carry out raids.", "carry/base raids/plural"},
    {"Residents wonder whether the truce holds.", "wonder/base whether/sub holds/third"},
    {"Turkey demanded that Sudan pay damages.", "Sudan/name pay/base damages/plural"},
    {"Turkey helped Syria build a port.", "helped/past build/base port/noun"},
    {"The deal will help resolve the war.", "help/base resolve/base war/noun"},
    {"The talks aim to strengthen the political and trade ties between them.",
     "political/adjective trade/noun ties/plural"},
    {"Dozens were killed in nationalist riots last March.", "killed/participle riots/plural"},
    {"Would they attack the town?", "Would/modal attack/base town/noun"},

    {"Militants like the Houthis attacked the town.", "like/preposition attacked/past"},
    {"Turkey would like to leave.", "like/base to/to leave/base"},

    {"Turkey withdrew as they press their battle.", "as/sub they/pronoun press/base battle/noun"},
    {"Troops remained on alert Wednesday.", "remained/past alert/noun Wednesday/noun"},

    // "To" before a verb or a noun.
    {"Turkey urged refugees to return.", "to/to return/base"},
    {"Turkey sought to pressure Syria.", "to/to pressure/base"},
    {"Turkey granted amnesty to rebel leaders.", "to/preposition rebel/noun leaders/plural"},
    {"Turkey sent aid to flood victims.", "to/preposition flood/noun victims/plural"},
    {"Israel and Iran agreed to release prisoners.", "agreed/past to/to release/base prisoners/plural"},
    {"The armies agreed to share information.", "to/to share/base information/noun"},
    {"The strike led to talks.", "led/past to/preposition talks/plural"},

    // Adjectives between "be" and "to".
    {"Turkey is determined to attack Syria.", "determined/adjective to/to attack/base"},
    {"Syria is prepared to talk.", "prepared/adjective to/to talk/base"},
    {"Turkey is opposed to the plan.", "to/preposition plan/noun"},

    // Months that are verbs; "cannot".
    {"In May, Turkey attacked Syria.", "May/noun attacked/past"},
    {"Turkey left on 21 May.", "left/past May/noun"},
    {"Syria may attack Turkey.", "may/modal attack/base"},
    {"Turkey cannot attack Syria.", "can/modal not/negation attack/base"},

    // Nouns in -ing.
    {"Fighting continued in Syria.", "Fighting/noun continued/past"},
    {"Fighting between the army and rebels has resumed.", "Fighting/noun has/third resumed/participle"},
    {"Speaking in Ankara, Fidan said the deal failed.", "Speaking/gerund said/past failed/past"},
    {"A car bombing in Ankara killed ten.", "bombing/noun killed/past"},
    {"Turkey responded by closing the border.", "responded/past closing/gerund"},

    // Headlines and telegrams, where capital letters tell nothing.
    {"REBELS ATTACK ARMY POST", "REBELS/plural ATTACK/base ARMY/noun POST/noun"},
    {"POLICE ARREST TWO MEN", "POLICE/plural ARREST/base MEN/plural"},
    {"REBELS TRIED TO KIDNAP THE MINISTER", "TRIED/past TO/to KIDNAP/base MINISTER/noun"},
    {"Turkey Warns Syria Over Attacks", "Warns/third Attacks/plural"},
    {"Rebels Threaten to Attack Ankara", "Threaten/base to/to Attack/base"},
    {"Turkey, Syria Sign Deal", "Sign/base Deal/noun"},
    {"Turkey Accused of Backing Rebels", "Accused/participle Backing/gerund Rebels/plural"},
    {"France, Mali to Send Troops", "to/to Send/base Troops/plural"},
};

/// Whether the wanted pairs stand in a tagged line, in their order.
static bool holds(const char *line, const char *want) {
  char copy[512], *rest = NULL;
  snprintf(copy, sizeof copy, "%s", want);
  for (const char *pair = strtok_r(copy, " ", &rest); pair; pair = strtok_r(NULL, " ", &rest)) {
    char whole[128];
    snprintf(whole, sizeof whole, " %s ", pair);
    const char *found = strstr(line, whole);
    if (!found) return false;
    line = found + strlen(whole) - 1;
  }
  return true;
}

START_TEST(sentence_of_news_is_tagged) {
  const char *line = tagged(rows[_i].text);
  if (!holds(line, rows[_i].want)) ck_abort_msg("%swanted %s", line, rows[_i].want);
}
END_TEST

static const struct {
  const char *text, *lemma; ///< of the second word
} spellings[] = {
    {"Turkey criticises Syria.", "criticize"},
    {"They recognise Syria.", "recognize"},
    {"Turkey honoured Syria.", "honor"},
    {"Turkey mobilizes troops.", "mobilize"},
};

START_TEST(verb_has_one_lemma_however_it_is_spelled) {
  read_sentence(text_view(spellings[_i].text));
  ck_assert_str_eq(symbols_text(lexicon->symbols, tokens.items[1].lemma).data, spellings[_i].lemma);
}
END_TEST

START_TEST(particle_verb_is_known_by_one_spelling) {
  Symbol british = symbols_add(lexicon->symbols, text_view("mobilise against"));
  ck_assert_str_eq(symbols_text(lexicon->symbols, lexicon_spelling(lexicon, british)).data, "mobilize against");
}
END_TEST

START_TEST(other_verbs_keep_their_spelling) {
  Symbol verb = symbols_add(lexicon->symbols, text_view("exercise"));
  ck_assert_uint_eq(lexicon_spelling(lexicon, verb), verb);
}
END_TEST

int main(void) {
  Suite *suite = suite_create("tags_news");
  TCase *tcase = tcase_create("news");
  tcase_add_checked_fixture(tcase, start, samples_free_arena);
  tcase_add_loop_test(tcase, sentence_of_news_is_tagged, 0, sizeof rows / sizeof *rows);
  tcase_add_loop_test(tcase, verb_has_one_lemma_however_it_is_spelled, 0, sizeof spellings / sizeof *spellings);
  tcase_add_test(tcase, particle_verb_is_known_by_one_spelling);
  tcase_add_test(tcase, other_verbs_keep_their_spelling);
  suite_add_tcase(suite, tcase);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
