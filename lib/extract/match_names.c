// Matching single names: the gazetteer by its trie of words, nouns of a class by theirs, and whatever is written like a
// name.
#include <assert.h>

#include "extract/names.h"

/// Words that may stand inside a name without a capital letter.
static const char *const particles[] = {"bin", "ibn", "bint", "van", "von", "de", "da", "dos", "del",
                                        "der", "den", "di",   "la",  "le",  "al", "el", "ul",  "ould"};

#define TAGS_CLOSED                                                                                                    \
  (TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_POSSESSIVE) | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH) | TAG_BIT(TAG_MODAL) |   \
   TAG_BIT(TAG_TO) | TAG_BIT(TAG_PREPOSITION) | TAG_BIT(TAG_CONJUNCTION) | TAG_BIT(TAG_SUBORDINATOR) |                 \
   TAG_BIT(TAG_NEGATION) | TAG_BIT(TAG_GENITIVE) | TAG_BIT(TAG_THERE))

static const Token *token_at(const Reading *reading, uint32_t token) {
  return &reading->tokens.items[token];
}

static bool is_particle(const Reading *reading, uint32_t token) {
  Text text = reading_text(reading, token, token + 1);
  for (size_t i = 0; i < sizeof particles / sizeof *particles; i++)
    if (text_is(text, particles[i])) return true;
  return false;
}

/// "March 10", "5 May": months that are also words are none beside a number.
static bool is_month(const Reading *reading, const Sentence *sentence, uint32_t token) {
  static const char *const months[] = {"March", "May"};
  if (reading->text.data[token_at(reading, token)->begin] != 'M') return false;
  bool number = (token + 1 < sentence->end && token_at(reading, token + 1)->flags & TOKEN_NUMBER) ||
                (token > sentence->first && token_at(reading, token - 1)->flags & TOKEN_NUMBER);
  Text text = reading_text(reading, token, token + 1);
  for (size_t i = 0; number && i < sizeof months / sizeof *months; i++)
    if (text_is(text, months[i])) return true;
  return false;
}

bool names_like(const Reading *reading, const Sentence *sentence, uint32_t token) {
  if (token >= sentence->end) return false;
  const Token *t = token_at(reading, token);
  if (t->mark || !(t->flags & TOKEN_CAPITAL) || t->flags & TOKEN_NUMBER || sentence->title) return false;
  const Lexicon *lexicon = reading->engine->lexicon;
  Word word = lexicon_word(lexicon, t->word);
  if (word.traits & WORD_TITLE || text_starts(reading_text(reading, token, token + 1), "Anti-")) return false;
  if (is_month(reading, sentence, token)) return false;
  bool surname =
      word.tags == TAG_BIT(TAG_MODAL) && !(t->flags & TOKEN_START) && token && names_like(reading, sentence, token - 1);
  if ((word.tags & TAGS_CLOSED && !surname) || (lexicon_date(lexicon, t->word).kind && !surname)) return false;
  if (sentence->upper) return !word.tags && t->end - t->begin > 2;
  return !(t->flags & TOKEN_START) || !word.tags;
}

/// Whether a name directly goes on with another capitalised word that nobody knows: "Paris Hilton", "American
/// Airlines".
static bool goes_on(const Reading *reading, const Sentence *sentence, uint32_t end) {
  if (sentence->upper || !names_like(reading, sentence, end) ||
      reading->tokens.items[end].flags & (TOKEN_BRACKET | TOKEN_START))
    return false;
  const NounClass *class;
  bool plural;
  TrieNode node = token_at(reading, end)->word
                      ? trie_step(reading->engine->gazetteer->names, TRIE_ROOT, token_at(reading, end)->word)
                      : 0;
  return !node && !names_term(reading, end, sentence->end, &class, &plural);
}

static bool guarded(const Reading *reading, const Actor *actor, uint32_t first, uint32_t end) {
  for (uint32_t i = 0; i < actor->not_before.count && end < reading->tokens.count; i++)
    if (token_at(reading, end)->word == actor->not_before.items[i]) return true;
  for (uint32_t i = 0; i < actor->not_after.count && first; i++)
    if (token_at(reading, first - 1)->word == actor->not_after.items[i]) return true;
  return false;
}

/// Whether the letters of a name are written as the alias wants: acronyms in capitals, others with at least one.  Where
/// all is written in capitals, an acronym that is a small word too (US, WHO), or a weak one that is any word (IS), is
/// the word.
static bool written_right(const Reading *reading, const Sentence *sentence, const Alias *alias, uint32_t first) {
  const Token *token = token_at(reading, first);
  if (!alias->upper) return token->flags & TOKEN_CAPITAL;
  uint32_t tags = sentence->upper ? lexicon_word(reading->engine->lexicon, token->word).tags : 0;
  return token->flags & TOKEN_UPPER && !(alias->kind == ALIAS_WEAK ? tags : tags & TAGS_CLOSED);
}

/// Whether a name is only a word at the start of a sentence: "May said", "Bush fires".
static bool only_word(const Reading *reading, const Alias *alias, uint32_t first) {
  const Token *token = token_at(reading, first);
  Word word = lexicon_word(reading->engine->lexicon, token->word);
  bool common = word.tags != 0 || lexicon_date(reading->engine->lexicon, token->word).kind;
  return alias->kind == ALIAS_SURNAME && common && token->flags & TOKEN_START;
}

static bool accepts(const Reading *reading, const Sentence *sentence, const Alias *alias, uint32_t first,
                    uint32_t end) {
  const Actor *actor = &reading->engine->gazetteer->actors.items[alias->actor];
  if (!written_right(reading, sentence, alias, first) || guarded(reading, actor, first, end)) return false;
  if (end > first + 1 || alias->upper) return true;
  return !only_word(reading, alias, first) && !goes_on(reading, sentence, end);
}

/// Whether a name's bearer was in office when the document was written: "Bush" is another in 1990 than in 2003.
static bool in_office(const Reading *reading, const Alias *alias) {
  const Offices *offices = &reading->engine->gazetteer->actors.items[alias->actor].offices;
  for (uint32_t i = 0; i < offices->count; i++)
    if (office_is_held(&offices->items[i], reading->date)) return true;
  return false;
}

/// Whether one reading of a name is likelier than another: its own name before a surname, and whoever was in office.
static bool is_likelier(const Reading *reading, const Alias *alias, const Alias *other) {
  if (alias->kind != other->kind) return alias->kind < other->kind;
  return in_office(reading, alias) && !in_office(reading, other);
}

/// Choose among the readings of a name: one that the document has named already, else the likeliest.
static const Alias *choose(const Reading *reading, const Sentence *sentence, uint32_t value, uint32_t first,
                           uint32_t end) {
  const Gazetteer *gazetteer = reading->engine->gazetteer;
  const Alias *chosen = NULL;
  const Alias *alias = gazetteer_reading(gazetteer, value);
  for (; alias; alias = gazetteer_reading(gazetteer, alias->next)) {
    if (!accepts(reading, sentence, alias, first, end)) continue;
    if (entity_find(reading, gazetteer->actors.items[alias->actor].id) != NONE) return alias;
    if (!chosen || is_likelier(reading, alias, chosen)) chosen = alias;
  }
  return chosen;
}

uint32_t names_match(const Reading *reading, const Sentence *sentence, uint32_t token, const Alias **alias) {
  const Trie *trie = reading->engine->gazetteer->names;
  uint32_t end = 0;
  if (!(token_at(reading, token)->flags & (TOKEN_CAPITAL | TOKEN_UPPER))) return 0; // as written_right asks for
  TrieNode node = TRIE_ROOT;
  for (uint32_t i = token; i < sentence->end; i++) {
    Symbol word = token_at(reading, i)->word;
    node = word ? trie_step(trie, node, word) : 0;
    if (!node) break;
    const Alias *found =
        trie_value(trie, node) ? choose(reading, sentence, trie_value(trie, node), token, i + 1) : NULL;
    if (!found) continue;
    *alias = found;
    end = i + 1;
  }
  return end;
}

/// The lemma under which a noun of a class is listed.
static Symbol noun_lemma(const Reading *reading, uint32_t token, bool *plural) {
  Word word = lexicon_word(reading->engine->lexicon, token_at(reading, token)->word);
  *plural = word.noun && word.noun != token_at(reading, token)->word;
  return word.noun;
}

/// Walk the nouns from a token by its word or by its lemma first; of the others the lemma is tried before the word.
static uint32_t term_from(const Reading *reading, uint32_t token, uint32_t end, bool by_word, const NounClass **class,
                          bool *plural) {
  const Nouns *nouns = reading->engine->nouns;
  TrieNode node = TRIE_ROOT;
  uint32_t found_end = 0;
  for (uint32_t i = token; i < end && node; i++) {
    bool many;
    Symbol lemma = noun_lemma(reading, i, &many), word = token_at(reading, i)->word;
    Symbol first = by_word && i == token ? word : lemma, second = by_word && i == token ? 0 : word;
    TrieNode next = first ? trie_step(nouns->words, node, first) : 0;
    node = next ? next : second ? trie_step(nouns->words, node, second) : 0;
    const NounClass *found = nouns_class(nouns, node);
    if (!found) continue;
    *class = found;
    *plural = many;
    found_end = i + 1;
  }
  return found_end;
}

uint32_t names_term(const Reading *reading, uint32_t token, uint32_t end, const NounClass **class, bool *plural) {
  const NounClass *other = NULL;
  const Trie *words = reading->engine->nouns->words;
  bool many;
  const Symbol word = token_at(reading, token)->word, lemma = noun_lemma(reading, token, &many);
  if (!trie_begins(words, word) && !trie_begins(words, lemma)) return 0;
  uint32_t found = term_from(reading, token, end, false, class, plural);
  if (!lemma || lemma == word) return found; // both ways are one
  uint32_t by_word = term_from(reading, token, end, true, &other, &many);
  if (by_word <= found) return found;
  *class = other;
  *plural = many;
  return by_word;
}

/// Whether the words of a name so far are those of an institution, which may go on with "of" or "for".
static bool takes_of(const Reading *reading, uint32_t token) {
  return lexicon_word(reading->engine->lexicon, token_at(reading, token)->word).tags & TAGS_NOUN;
}

/// Where a name goes on behind words without a capital letter ("Observatory for Human Rights", "Abu van Dyck"); or 0.
static uint32_t over_particles(const Reading *reading, const Sentence *sentence, uint32_t end) {
  if (end + 1 >= sentence->end) return 0;
  const Token *t = token_at(reading, end);
  if (is_particle(reading, end) && names_like(reading, sentence, end + 1)) return end + 1;
  bool joined = t->mark == '-' && !(t->flags & TOKEN_SPACED) && !(token_at(reading, end + 1)->flags & TOKEN_SPACED);
  if (joined && names_like(reading, sentence, end + 1)) return end + 1;
  Text text = reading_text(reading, end, end + 1);
  if (!(text_is(text, "of") || text_is(text, "for")) || !takes_of(reading, end - 1)) return 0;
  uint32_t next = end + 1;
  if (token_at(reading, next)->word == reading->engine->lexicon->known.the) next++;
  return names_like(reading, sentence, next) ? next : 0;
}

/// Whether a name stops before a token: an office, or a name of its own that is no given name's surname.
static bool stops_at(const Reading *reading, const Sentence *sentence, uint32_t first, uint32_t token) {
  const NounClass *class;
  const Alias *alias;
  bool plural;
  if (token_at(reading, token)->flags & (TOKEN_BRACKET | TOKEN_QUOTE_OPEN)) return true;
  if (names_term(reading, token, sentence->end, &class, &plural) && class->kind == NOUN_ROLE) return true;
  uint32_t end = names_match(reading, sentence, token, &alias);
  bool given_name = token == first + 1 && end == token + 1 &&
                    !lexicon_word(reading->engine->lexicon, token_at(reading, first)->word).tags;
  return end && !given_name && (end > token + 1 || alias->kind != ALIAS_SURNAME);
}

uint32_t names_unknown_end(const Reading *reading, const Sentence *sentence, uint32_t token) {
  assert(names_like(reading, sentence, token));
  uint32_t end = token + 1;
  for (;;) {
    if (names_like(reading, sentence, end)) {
      if (stops_at(reading, sentence, token, end)) return end;
      end++;
      continue;
    }
    uint32_t next = over_particles(reading, sentence, end);
    if (!next || stops_at(reading, sentence, token, next)) return end;
    end = next + 1;
  }
}

/// Whether a name has a noun for an institution in it, or words that join those of one.
static bool is_institution(const Reading *reading, uint32_t first, uint32_t end) {
  const Lexicon *lexicon = reading->engine->lexicon;
  for (uint32_t i = first; i < end; i++)
    if (lexicon_word(lexicon, token_at(reading, i)->word).tags & TAG_BIT(TAG_PREPOSITION)) return true;
  return lexicon_word(lexicon, token_at(reading, end - 1)->word).tags & (TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE));
}

ActorType names_unknown_type(const Reading *reading, uint32_t first, uint32_t end) {
  const NounClass *class;
  bool plural;
  for (uint32_t i = first; i < end; i++)
    if (names_term(reading, i, end, &class, &plural) && class->kind == NOUN_GROUP) return class->type;
  bool given =
      lexicon_word(reading->engine->lexicon, token_at(reading, first)->word).traits & (WORD_MALE | WORD_FEMALE);
  if (end == first + 1) return given ? ACTOR_PERSON : ACTOR_UNKNOWN;
  if (!given && is_institution(reading, first, end)) return ACTOR_ORGANIZATION;
  return end < first + 6 ? ACTOR_PERSON : ACTOR_UNKNOWN;
}

char names_gender(const Reading *reading, uint32_t first) {
  uint16_t traits =
      lexicon_word(reading->engine->lexicon, token_at(reading, first)->word).traits & (WORD_MALE | WORD_FEMALE);
  if (traits == WORD_MALE) return 'm';
  return traits == WORD_FEMALE ? 'f' : '\0';
}
