// Forms of words: from a lemma to its plural or its tenses when lists are read, from an ending to what a word may be
// when a text has one that no list knows.
#include <assert.h>
#include <string.h>

#include "text/lexicon_impl.h"

static const struct {
  const char *ending;
  uint32_t tags;
  Tag likeliest;
} endings[] = {
    {"ing", TAG_BIT(TAG_GERUND) | TAG_BIT(TAG_NOUN) | TAG_BIT(TAG_ADJECTIVE), TAG_GERUND},
    {"ed", TAG_BIT(TAG_PAST) | TAG_BIT(TAG_PARTICIPLE) | TAG_BIT(TAG_ADJECTIVE), TAG_PAST},
    {"ly", TAG_BIT(TAG_ADVERB), TAG_ADVERB},
    {"ous", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"ful", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"able", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"ive", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"ical", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"ss", TAG_BIT(TAG_NOUN), TAG_NOUN},
    {"us", TAG_BIT(TAG_NOUN), TAG_NOUN},
    {"is", TAG_BIT(TAG_NOUN), TAG_NOUN},
    {"s", TAG_BIT(TAG_PLURAL), TAG_PLURAL},
};

Symbol growth_symbol(const Growth *to, Text text) {
  return symbols_add(to->lexicon->symbols, text);
}

Word *growth_word(const Growth *to, Symbol symbol) {
  Lexicon *lexicon = to->lexicon;
  while (lexicon->words.count <= symbol) array_push(to->arena, &lexicon->words);
  return &lexicon->words.items[symbol];
}

void growth_allow(const Growth *to, Symbol symbol, Tag tag) {
  Word *word = growth_word(to, symbol);
  word->tags |= TAG_BIT(tag);
  if (!word->likeliest) word->likeliest = (uint8_t)tag;
}

void growth_allow_verb(const Growth *to, Text form, Symbol lemma, Tag tag) {
  Symbol symbol = growth_symbol(to, form);
  growth_allow(to, symbol, tag);
  growth_word(to, symbol)->verb = lemma;
}

void growth_allow_noun(const Growth *to, Text form, Symbol lemma, Tag tag) {
  Symbol symbol = growth_symbol(to, form);
  growth_allow(to, symbol, tag);
  growth_word(to, symbol)->noun = lemma;
}

static bool ends(Text text, const char *ending) {
  size_t length = strlen(ending);
  return text.length > length && !memcmp(text.data + text.length - length, ending, length);
}

static bool is_vowel(char c) {
  return c && strchr("aeiou", c);
}

static bool ends_consonant_y(Text text) {
  return ends(text, "y") && !is_vowel(text.data[text.length - 2]);
}

/// Join the first `keep` bytes of a word and an ending in `room`.
static Text join(char *room, Text word, size_t keep, const char *ending) {
  size_t length = strlen(ending);
  assert(keep + length < WORD_ROOM);
  memcpy(room, word.data, keep);
  memcpy(room + keep, ending, length + 1);
  return (Text){room, keep + length};
}

/// Form the plural of a noun or the third person of a verb.
static Text with_s(char *room, Text word) {
  if (ends_consonant_y(word)) return join(room, word, word.length - 1, "ies");
  bool hisses = ends(word, "s") || ends(word, "x") || ends(word, "z") || ends(word, "ch") || ends(word, "sh");
  bool goes = ends(word, "o") && word.length > 1 && !is_vowel(word.data[word.length - 2]);
  return join(room, word, word.length, hisses || goes ? "es" : "s");
}

static Text with_ed(char *room, Text word) {
  if (ends(word, "e")) return join(room, word, word.length, "d");
  if (ends_consonant_y(word)) return join(room, word, word.length - 1, "ied");
  return join(room, word, word.length, "ed");
}

Text growth_with_ing(char *room, Text word) {
  if (ends(word, "ie")) return join(room, word, word.length - 2, "ying");
  bool drops = ends(word, "e") && !ends(word, "ee") && !ends(word, "oe") && !ends(word, "ye");
  return join(room, word, word.length - drops, "ing");
}

/// A verb that is spelled otherwise (criticise) has its forms under the other spelling.
void growth_verb(const Growth *to, Text lemma) {
  char room[WORD_ROOM];
  Symbol symbol = growth_symbol(to, lemma);
  const Word known = *growth_word(to, symbol);
  bool spelled = known.habits & HABIT_SPELLED, irregular = spelled || known.verb == symbol;
  Symbol verb = spelled ? known.verb : symbol;
  growth_allow_verb(to, lemma, verb, TAG_BASE);
  growth_allow_verb(to, with_s(room, lemma), verb, TAG_THIRD);
  if (irregular) return;
  growth_allow_verb(to, with_ed(room, lemma), verb, TAG_PAST);
  growth_allow_verb(to, with_ed(room, lemma), verb, TAG_PARTICIPLE);
  growth_allow_verb(to, growth_with_ing(room, lemma), verb, TAG_GERUND);
}

void growth_noun(const Growth *to, Text lemma) {
  char room[WORD_ROOM];
  Symbol symbol = growth_symbol(to, lemma);
  bool irregular = growth_word(to, symbol)->noun != 0;
  growth_allow_noun(to, lemma, irregular ? growth_word(to, symbol)->noun : symbol, TAG_NOUN);
  if (!irregular) growth_allow_noun(to, with_s(room, lemma), symbol, TAG_PLURAL);
}

/// Find the singular of an unknown plural, where it is a known word.
static Symbol guess_singular(const Lexicon *lexicon, Text plural) {
  char room[WORD_ROOM];
  if (plural.length >= WORD_ROOM - 2) return 0;
  if (ends(plural, "ies")) return symbols_find(lexicon->symbols, join(room, plural, plural.length - 3, "y"));
  return symbols_find(lexicon->symbols, text_slice(plural, 0, plural.length - 1));
}

Word lexicon_guess(const Lexicon *lexicon, Text folded) {
  Word word = {.tags = TAG_BIT(TAG_NOUN), .likeliest = TAG_NOUN};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    if (!ends(folded, endings[i].ending)) continue;
    word.tags = endings[i].tags;
    word.likeliest = (uint8_t)endings[i].likeliest;
    if (endings[i].likeliest == TAG_PLURAL) word.noun = guess_singular(lexicon, folded);
    break;
  }
  return word;
}

void lexicon_need_verb(Lexicon *lexicon, Arena *arena, Symbol lemma) {
  assert(lexicon && arena);
  const Growth to = {lexicon, arena};
  Text text = symbols_text(lexicon->symbols, lemma);
  const char *blank = memchr(text.data, ' ', text.length);
  Text word = blank ? text_slice(text, 0, (size_t)(blank - text.data)) : text;
  const uint32_t known = lexicon_word(lexicon, symbols_find(lexicon->symbols, word)).tags;
  if (word.length && word.length < WORD_ROOM - 8 &&
      !(known & (TAGS_VERB | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_PREPOSITION))))
    growth_verb(&to, word);
}

void lexicon_need_noun(Lexicon *lexicon, Arena *arena, Symbol lemma) {
  assert(lexicon && arena);
  const Growth to = {lexicon, arena};
  Text text = symbols_text(lexicon->symbols, lemma);
  size_t begin = text.length;
  while (begin && text.data[begin - 1] != ' ') begin--;
  Text word = text_slice(text, begin, text.length);
  const uint32_t known = lexicon_word(lexicon, symbols_find(lexicon->symbols, word)).tags;
  if (word.length && word.length < WORD_ROOM - 8 && !(known & TAGS_NOUN)) growth_noun(&to, word);
}
