// The lexicon: word lists of lemmas are unfolded into all their forms when they are loaded, so that reading a word is
// one look-up of its symbol.  A word that no list knows is judged by its ending.
#include <assert.h>
#include <string.h>

#include "text/lexicon_impl.h"

#define PARTICLE_WORDS 4

static const char *const tag_names[TAG_COUNT] = {
    [TAG_NONE] = "none",
    [TAG_NOUN] = "noun",
    [TAG_PLURAL] = "plural",
    [TAG_NAME] = "name",
    [TAG_BASE] = "base",
    [TAG_THIRD] = "third",
    [TAG_PAST] = "past",
    [TAG_PARTICIPLE] = "participle",
    [TAG_GERUND] = "gerund",
    [TAG_ADJECTIVE] = "adjective",
    [TAG_ADVERB] = "adverb",
    [TAG_DETERMINER] = "determiner",
    [TAG_POSSESSIVE] = "poss",
    [TAG_PRONOUN] = "pronoun",
    [TAG_WH] = "wh",
    [TAG_MODAL] = "modal",
    [TAG_TO] = "to",
    [TAG_PREPOSITION] = "preposition",
    [TAG_CONJUNCTION] = "conj",
    [TAG_SUBORDINATOR] = "sub",
    [TAG_NUMBER] = "number",
    [TAG_NEGATION] = "negation",
    [TAG_GENITIVE] = "genitive",
    [TAG_THERE] = "there",
    [TAG_PUNCTUATION] = "mark",
};

/// Forms of the verbs that help others.
static const struct {
  const char *form, *lemma;
  Tag tag;
} auxiliaries[] = {
    {"be", "be", TAG_BASE},         {"am", "be", TAG_THIRD},        {"is", "be", TAG_THIRD},
    {"are", "be", TAG_THIRD},       {"was", "be", TAG_PAST},        {"were", "be", TAG_PAST},
    {"been", "be", TAG_PARTICIPLE}, {"being", "be", TAG_GERUND},    {"'re", "be", TAG_THIRD},
    {"'m", "be", TAG_THIRD},        {"have", "have", TAG_BASE},     {"has", "have", TAG_THIRD},
    {"had", "have", TAG_PAST},      {"having", "have", TAG_GERUND}, {"'ve", "have", TAG_BASE},
    {"do", "do", TAG_BASE},         {"does", "do", TAG_THIRD},      {"did", "do", TAG_PAST},
    {"doing", "do", TAG_GERUND},    {"done", "do", TAG_PARTICIPLE},
};

/// Words that noun groups ask for by what they do.
static const struct {
  const char *word;
  WordUse use;
} uses[] = {
    {"the", USE_DEFINITE},   {"this", USE_DEFINITE},        {"that", USE_DEFINITE},   {"these", USE_DEFINITE},
    {"those", USE_DEFINITE}, {"both", USE_DEFINITE},        {"last", USE_PERIOD},     {"next", USE_PERIOD},
    {"this", USE_PERIOD},    {"past", USE_PERIOD},          {"earlier", USE_PERIOD},  {"later", USE_PERIOD},
    {"late", USE_PERIOD},    {"early", USE_PERIOD},         {"about", USE_WEIGHS},    {"around", USE_WEIGHS},
    {"nearly", USE_WEIGHS},  {"almost", USE_WEIGHS},        {"some", USE_WEIGHS},     {"over", USE_WEIGHS},
    {"roughly", USE_WEIGHS}, {"approximately", USE_WEIGHS}, {"more", USE_COMPARES},   {"less", USE_COMPARES},
    {"fewer", USE_COMPARES}, {"at", USE_COMPARES},          {"up", USE_COMPARES},     {"as", USE_COMPARES},
    {"hostage", USE_RESULT}, {"captive", USE_RESULT},       {"prisoner", USE_RESULT},
};

const char *tag_name(Tag tag) {
  assert(tag < TAG_COUNT);
  return tag_names[tag];
}

static void know_words(Symbols *symbols, KnownWords *known) {
  const struct {
    const char *word;
    Symbol *symbol;
  } list[] = {
      {"be", &known->be},
      {"have", &known->have},
      {"do", &known->do_},
      {"not", &known->not_},
      {"that", &known->that},
      {"by", &known->by},
      {"with", &known->with},
      {"of", &known->of},
      {"and", &known->and_},
      {"or", &known->or_},
      {"but", &known->but},
      {"if", &known->if_},
      {"unless", &known->unless},
      {"to", &known->to},
      {"according", &known->according},
      {"the", &known->the},
      {"it", &known->it},
      {"he", &known->he},
      {"she", &known->she},
      {"they", &known->they},
      {"we", &known->we},
      {"both", &known->both},
      {"two", &known->two},
      {"will", &known->will},
      {"would", &known->would},
      {"as", &known->as},
      {"between", &known->between},
      {"no", &known->no},
      {"'s", &known->genitive},
      {"us", &known->us},
      {"i", &known->i},
      {"help", &known->help},
      {"what", &known->what},
      {"whether", &known->whether},
      {"least", &known->least},
      {"than", &known->than},
  };
  for (size_t i = 0; i < sizeof list / sizeof *list; i++)
    *list[i].symbol = symbols_add(symbols, text_view(list[i].word));
}

Lexicon *lexicon_new(Arena *arena, Symbols *symbols) {
  Lexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
  lexicon->symbols = symbols;
  lexicon->particles = trie_new(arena);
  lexicon->compounds = trie_new(arena);
  know_words(symbols, &lexicon->known);
  const Growth to = {lexicon, arena};
  for (size_t i = 0; i < sizeof auxiliaries / sizeof *auxiliaries; i++)
    growth_allow_verb(&to, text_view(auxiliaries[i].form), symbols_add(symbols, text_view(auxiliaries[i].lemma)),
                      auxiliaries[i].tag);
  const Symbol helpers[] = {lexicon->known.be, lexicon->known.have, lexicon->known.do_};
  for (size_t i = 0; i < sizeof helpers / sizeof *helpers; i++) growth_word(&to, helpers[i])->traits |= WORD_AUXILIARY;
  growth_allow_verb(&to, text_view("had"), lexicon->known.have, TAG_PARTICIPLE);
  for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
    growth_word(&to, growth_symbol(&to, text_view(uses[i].word)))->uses |= (uint8_t)uses[i].use;
  growth_allow(&to, growth_symbol(&to, text_view("n't")), TAG_NEGATION);
  growth_allow(&to, growth_symbol(&to, text_view("'ll")), TAG_MODAL);
  growth_allow(&to, growth_symbol(&to, text_view("'d")), TAG_MODAL);
  return lexicon;
}

Symbol lexicon_spelling(Lexicon *lexicon, Symbol verb) {
  assert(lexicon);
  const Text text = symbols_text(lexicon->symbols, verb);
  size_t end = 0;
  while (end < text.length && text.data[end] != ' ') end++;
  Word word = lexicon_word(lexicon, symbols_find(lexicon->symbols, text_slice(text, 0, end)));
  if (!(word.habits & HABIT_SPELLED)) return verb;
  char room[WORD_ROOM];
  const Text lemma = symbols_text(lexicon->symbols, word.verb);
  if (lemma.length + text.length - end >= WORD_ROOM) return verb;
  memcpy(room, lemma.data, lemma.length);
  memcpy(room + lemma.length, text.data + end, text.length - end);
  return symbols_add(lexicon->symbols, (Text){room, lemma.length + text.length - end});
}

/// Keep a symbol of several words at the end of their path in a trie; one of a single word is left out.
static void add_words(Lexicon *lexicon, Trie *trie, Symbol symbol) {
  Symbol path[PARTICLE_WORDS];
  size_t count = 0;
  Text text = symbols_text(lexicon->symbols, symbol);
  for (size_t begin = 0; begin < text.length && count < PARTICLE_WORDS;) {
    size_t end = begin;
    while (end < text.length && text.data[end] != ' ') end++;
    path[count++] = symbols_add(lexicon->symbols, text_slice(text, begin, end));
    begin = end + 1;
  }
  if (count > 1) trie_set(trie, trie_add(trie, path, count), symbol);
}

void lexicon_add_particle(Lexicon *lexicon, Symbol verb) {
  assert(lexicon && verb);
  add_words(lexicon, lexicon->particles, verb);
}

void lexicon_add_compound(Lexicon *lexicon, Symbol noun) {
  assert(lexicon && noun);
  add_words(lexicon, lexicon->compounds, noun);
}
