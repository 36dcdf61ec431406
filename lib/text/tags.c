// Tagging by context: one pass from left to right leaves each word one part of speech; then a sentence that was left without
// a finite verb gets its best candidate back.
//
// The rules are a table, tried in order for words that may be several things.  Each asks for what stands before (adverbs and
// negations are looked through), and leaves the first of its tags that the word can bear.
#include "text/tags.h"

#include <assert.h>

/// Where tagging stands in a sentence.
typedef struct {
  const Lexicon *lexicon;
  Token *tokens;
  uint32_t first, end;
  uint32_t i;        ///< the word to be decided
  const Token *before; ///< the last word that is no adverb or negation, or NULL
  bool finite;       ///< the clause has a finite verb
  bool that;         ///< the clause was opened by "that"
  bool outer;        ///< it is a relative clause, and what it hangs on has a subject and still wants a verb
  bool subject;      ///< the clause has something that can be a subject
} Tagging;

typedef bool (*Condition)(const Tagging *t);

static const Token *word(const Tagging *t) {
  return &t->tokens[t->i];
}

/// The word `ahead` places further, or NULL.
static const Token *ahead(const Tagging *t, uint32_t places) {
  return t->i + places < t->end ? &t->tokens[t->i + places] : NULL;
}

/// The next word that is no adverb.
static const Token *next_word(const Tagging *t) {
  for (uint32_t i = t->i + 1; i < t->end; i++)
    if (t->tokens[i].tags != TAG_BIT(TAG_ADVERB)) return &t->tokens[i];
  return NULL;
}

static bool may(const Token *token, uint32_t tags) {
  return token && token->tags & tags;
}

static bool before_is(const Tagging *t, uint32_t tags) {
  return t->before && TAG_BIT(t->before->tag) & tags;
}

static bool before_lemma(const Tagging *t, Symbol lemma) {
  return t->before && t->before->lemma == lemma && TAG_BIT(t->before->tag) & TAGS_VERB;
}

/// Whether a token opens a noun group.
static bool opens_group(const Token *token) {
  uint32_t openers = TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_POSSESSIVE) | TAG_BIT(TAG_NAME) | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_NUMBER);
  return may(token, openers) || (token && token->flags & TOKEN_CAPITAL && !token->mark);
}

static bool opens_noun(const Token *token) {
  return opens_group(token) || (may(token, TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE)) && !may(token, TAG_BIT(TAG_PREPOSITION)));
}

static bool after_modal(const Tagging *t) {
  return before_is(t, TAG_BIT(TAG_MODAL) | TAG_BIT(TAG_TO)) || before_lemma(t, t->lexicon->known.do_);
}

static bool after_have(const Tagging *t) {
  return before_lemma(t, t->lexicon->known.have) && t->before->tag != TAG_PARTICIPLE;
}

static bool after_be(const Tagging *t) {
  return before_lemma(t, t->lexicon->known.be);
}

static bool after_specifier(const Tagging *t) {
  return before_is(t, TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_POSSESSIVE) | TAG_BIT(TAG_GENITIVE) | TAG_BIT(TAG_NUMBER));
}

/// "US-backed": behind a hyphen that joins.
static bool after_hyphen(const Tagging *t) {
  return t->before && t->before->mark == '-' && !(t->before->flags & TOKEN_SPACED) && !(word(t)->flags & TOKEN_SPACED);
}

static bool after_adjective(const Tagging *t) {
  return before_is(t, TAG_BIT(TAG_ADJECTIVE)) && may(word(t), TAGS_NOUN);
}

/// "closed the crossing", "the fighting in": a gerund behind a determiner that leads to no noun is one itself.
static bool gerund_as_noun(const Tagging *t) {
  const Token *next = next_word(t);
  bool opened = before_is(t, TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_POSSESSIVE) | TAG_BIT(TAG_GENITIVE) | TAG_BIT(TAG_ADJECTIVE));
  return opened && (!next || !may(next, TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE)) || may(next, TAG_BIT(TAG_PREPOSITION)));
}

static bool after_preposition(const Tagging *t) {
  return before_is(t, TAG_BIT(TAG_PREPOSITION));
}

static bool by_agent(const Tagging *t) {
  const Token *next = ahead(t, 1);
  return next && next->word == t->lexicon->known.by;
}

/// A past form without an agent behind it, in a clause that has a subject and wants a verb.
static bool wants_verb(const Tagging *t) {
  return t->finite ? t->outer : t->subject;
}

/// ", said": a verb of speech behind a comma or a quotation.
static bool speaks(const Tagging *t) {
  if (t->i == t->first || !(lexicon_word(t->lexicon, lexicon_word(t->lexicon, word(t)->word).verb).traits & WORD_SPEECH)) return false;
  const Token *before = &t->tokens[t->i - 1];
  return (before->mark == ',' && !by_agent(t)) || before->flags & TOKEN_QUOTE_CLOSE;
}

static bool past_as_verb(const Tagging *t) {
  return wants_verb(t) && !(by_agent(t) && !before_is(t, TAG_BIT(TAG_NAME) | TAG_BIT(TAG_PRONOUN)));
}

/// Whether a word that can only be a finite verb follows before the clause ends.
static bool verb_ahead(const Tagging *t) {
  for (uint32_t i = t->i + 1; i < t->end && i < t->i + 14; i++) {
    const Token *token = &t->tokens[i];
    if (token->mark == ',' || token->mark == ';' || may(token, TAG_BIT(TAG_SUBORDINATOR) | TAG_BIT(TAG_WH) | TAG_BIT(TAG_CONJUNCTION))) return false;
    bool verb = may(token, TAG_BIT(TAG_MODAL) | TAG_BIT(TAG_THIRD) | TAG_BIT(TAG_PAST));
    if (verb && !may(token, TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_GENITIVE))) return true;
  }
  return false;
}

/// "Israel attacks Syria", "Turkey plans to": after a name or a singular noun, before an object or an infinitive.
static bool third_as_verb(const Tagging *t) {
  const Token *next = next_word(t);
  if (!wants_verb(t) || !before_is(t, TAGS_NOMINAL | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH))) return false;
  if (before_is(t, TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH))) return true;
  if (may(word(t), TAG_BIT(TAG_PLURAL)) && verb_ahead(t)) return false;
  bool verb_first = lexicon_word(t->lexicon, word(t)->word).likeliest == TAG_THIRD;
  bool object = opens_group(next) || (next && (next->word == t->lexicon->known.to || next->word == t->lexicon->known.that));
  return object || (verb_first && !may(next, TAGS_VERB | TAG_BIT(TAG_MODAL)));
}

/// "both nations escalate rhetoric": after a plural subject, before an object.
static bool base_as_verb(const Tagging *t) {
  if (!wants_verb(t)) return false;
  bool plural = before_is(t, TAG_BIT(TAG_PLURAL) | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH));
  bool demanded = t->that && before_is(t, TAGS_NOMINAL) && opens_noun(next_word(t)) && !verb_ahead(t);
  if (demanded) return true;
  bool only = !may(word(t), TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE));
  const Token *next = next_word(t);
  return only || (plural && (!next || next->mark || opens_noun(next))) || before_is(t, TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH));
}

/// Title-case headlines: "Türkiye and Syria Sign Agreement".
static bool after_pair(const Tagging *t) {
  if (!wants_verb(t) || !before_is(t, TAG_BIT(TAG_NAME)) || t->i < t->first + 3) return false;
  return t->tokens[t->i - 2].tag == TAG_CONJUNCTION && t->tokens[t->i - 3].tag == TAG_NAME;
}

static bool before_noun(const Tagging *t) {
  return may(ahead(t, 1), TAGS_NOUN) && !may(ahead(t, 1), TAG_BIT(TAG_PREPOSITION) | TAG_BIT(TAG_DETERMINER));
}

static bool to_infinitive(const Tagging *t) {
  const Token *next = next_word(t);
  if (!may(next, TAG_BIT(TAG_BASE)) || next->flags & TOKEN_CAPITAL) return false;
  if (lexicon_word(t->lexicon, next->word).likeliest == TAG_BASE) return true;
  uint32_t i = t->i + 2;
  if (i >= t->end || t->tokens[i].mark || opens_group(&t->tokens[i])) return true;
  const KnownWords *known = &t->lexicon->known;
  if (t->tokens[i].word == known->of || t->tokens[i].word == known->by || t->tokens[i].word == known->from) return false;
  return may(&t->tokens[i], TAG_BIT(TAG_PREPOSITION) | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_ADVERB)) || !may(next, TAGS_NOUN);
}

/// "that": which joins a noun and a verb.
static bool relative_that(const Tagging *t) {
  const Token *next = next_word(t);
  if (!before_is(t, TAGS_NOMINAL) || !next) return false;
  return may(next, TAGS_FINITE) && !opens_group(next) && !may(next, TAG_BIT(TAG_NOUN) | TAG_BIT(TAG_ADJECTIVE));
}

static bool opens_clause(const Tagging *t) {
  const Token *next = ahead(t, 1);
  bool bare_noun = may(next, TAG_BIT(TAG_NOUN)) && !may(next, TAG_BIT(TAG_NAME) | TAG_BIT(TAG_ADJECTIVE)) && !(next->flags & TOKEN_CAPITAL);
  bool after = before_is(t, TAGS_VERB | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_CONJUNCTION) | TAGS_NOUN) || (t->before && t->before->mark);
  return after && (!bare_noun || before_is(t, TAGS_VERB | TAGS_NOUN));
}

/// Whether a finite verb follows before the clause ends: "after Syria rejected ..." against "after the talks".
static bool clause_follows(const Tagging *t) {
  for (uint32_t i = t->i + 1; i < t->end && i < t->i + 14; i++) {
    const Token *token = &t->tokens[i];
    if (token->mark == ',' || token->mark == ';') return false;
    bool verb = may(token, TAG_BIT(TAG_MODAL) | TAG_BIT(TAG_THIRD) | TAG_BIT(TAG_PAST)) && !may(token, TAGS_NOMINAL);
    bool describes = may(token, TAG_BIT(TAG_ADJECTIVE)) && i + 1 < t->end && may(token + 1, TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE));
    if (verb && !describes) return i > t->i + 1;
  }
  return false;
}

static bool possessive_her(const Tagging *t) {
  const Token *next = ahead(t, 1);
  return may(next, TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE)) && !may(next, TAG_BIT(TAG_PREPOSITION));
}

static bool genitive_is(const Tagging *t) {
  return before_is(t, TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH) | TAG_BIT(TAG_THERE));
}

static bool always(const Tagging *t) {
  return t != NULL;
}

/// Rules in order: a word that may bear `of` is left one of `leaves`, where the condition holds.
static const struct {
  uint32_t of; ///< 0: any
  Condition condition;
  Tag leaves[4];
} rules[] = {
    {TAG_BIT(TAG_GENITIVE), genitive_is, {TAG_THIRD}},
    {TAG_BIT(TAG_GENITIVE), always, {TAG_GENITIVE}},
    {TAG_BIT(TAG_TO), to_infinitive, {TAG_TO}},
    {TAG_BIT(TAG_TO), always, {TAG_PREPOSITION}},
    {TAG_BIT(TAG_POSSESSIVE), possessive_her, {TAG_POSSESSIVE}},
    {TAG_BIT(TAG_POSSESSIVE), always, {TAG_PRONOUN, TAG_POSSESSIVE}},
    {TAG_BIT(TAG_WH), relative_that, {TAG_WH}},
    {TAG_BIT(TAG_SUBORDINATOR) | TAG_BIT(TAG_WH), after_modal, {TAG_BASE}},
    {TAG_BIT(TAG_DETERMINER), opens_clause, {TAG_SUBORDINATOR}},
    {TAG_BIT(TAG_PREPOSITION), clause_follows, {TAG_SUBORDINATOR}},
    {TAG_BIT(TAG_MODAL), wants_verb, {TAG_MODAL}},
    {TAG_BIT(TAG_PARTICIPLE), after_hyphen, {TAG_PARTICIPLE}},
    {0, after_modal, {TAG_BASE}},
    {0, after_have, {TAG_PARTICIPLE}},
    {0, after_be, {TAG_PARTICIPLE, TAG_GERUND, TAG_ADJECTIVE}},
    {TAGS_INFLECTED, after_specifier, {TAG_NOUN, TAG_PLURAL, TAG_ADJECTIVE}},
    {TAG_BIT(TAG_PARTICIPLE) | TAG_BIT(TAG_GERUND), after_specifier, {TAG_ADJECTIVE, TAG_PARTICIPLE, TAG_GERUND}},
    {TAGS_NOUN, after_specifier, {TAG_NOUN, TAG_PLURAL}},
    {TAGS_NOUN, after_adjective, {TAG_NOUN, TAG_PLURAL}},
    {TAG_BIT(TAG_GERUND), after_preposition, {TAG_GERUND}},
    {TAG_BIT(TAG_PAST), after_preposition, {TAG_NOUN, TAG_ADJECTIVE, TAG_PARTICIPLE}},
    {TAGS_NOUN, after_preposition, {TAG_NOUN, TAG_PLURAL}},
    {TAG_BIT(TAG_BASE), after_pair, {TAG_BASE}},
    {TAG_BIT(TAG_PAST), speaks, {TAG_PAST}},
    {TAG_BIT(TAG_PAST), past_as_verb, {TAG_PAST}},
    {TAG_BIT(TAG_PAST), by_agent, {TAG_PARTICIPLE}},
    {TAG_BIT(TAG_PARTICIPLE), always, {TAG_PARTICIPLE}},
    {TAG_BIT(TAG_THIRD), third_as_verb, {TAG_THIRD}},
    {TAG_BIT(TAG_BASE), base_as_verb, {TAG_BASE}},
    {TAG_BIT(TAG_THIRD), always, {TAG_PLURAL}},
    {TAG_BIT(TAG_GERUND) | TAG_BIT(TAG_NOUN), before_noun, {TAG_GERUND}},
};

/// The likeliest of what is left when no rule spoke: verbs in the base form want a sign.
static Tag fall_back(const Token *token, Word known) {
  if (known.likeliest && token->tags & TAG_BIT(known.likeliest) && known.likeliest != TAG_BASE) return (Tag)known.likeliest;
  if (token->tags & TAG_BIT(TAG_NOUN)) return TAG_NOUN;
  for (Tag tag = TAG_NOUN; tag < TAG_COUNT; tag++)
    if (token->tags & TAG_BIT(tag)) return tag;
  return TAG_NOUN;
}

static Tag only_tag(uint32_t tags) {
  for (Tag tag = TAG_NOUN; tag < TAG_COUNT; tag++)
    if (tags == TAG_BIT(tag)) return tag;
  return TAG_NONE;
}

static Tag decide(const Tagging *t) {
  const Token *token = word(t);
  Tag only = only_tag(token->tags);
  if (only == TAG_GERUND && gerund_as_noun(t)) return TAG_NOUN;
  if (only) return only;
  for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
    if (rules[i].of && !(token->tags & rules[i].of)) continue;
    if (!rules[i].condition(t)) continue;
    for (size_t k = 0; k < 4 && rules[i].leaves[k]; k++)
      if (token->tags & TAG_BIT(rules[i].leaves[k])) return rules[i].leaves[k];
  }
  return fall_back(token, lexicon_word(t->lexicon, token->word));
}

/// Give a token its tag, and the lemma that goes with it.
static void settle(const Lexicon *lexicon, Token *token, Tag tag) {
  token->tag = (uint8_t)tag;
  Word known = lexicon_word(lexicon, token->word);
  if (TAG_BIT(tag) & TAGS_VERB) token->lemma = known.verb ? known.verb : token->word;
  else if (TAG_BIT(tag) & TAGS_NOUN && known.noun) token->lemma = known.noun;
  else token->lemma = token->word;
  if (tag == TAG_THIRD && token->tags & TAG_BIT(TAG_GENITIVE)) token->lemma = lexicon->known.be;
}

/// Keep account of the clause: what opens one forgets, a finite verb and a subject are remembered.
static void account(Tagging *t) {
  const Token *token = word(t);
  uint32_t tag = TAG_BIT(token->tag);
  if (tag & (TAG_BIT(TAG_SUBORDINATOR) | TAG_BIT(TAG_WH)) || token->mark == ';' || token->mark == ':') {
    t->that = token->word == t->lexicon->known.that && token->tag == TAG_SUBORDINATOR;
    t->outer = token->tag == TAG_WH && t->subject && !t->finite;
    t->finite = false;
    t->subject = token->tag == TAG_WH;
  } else if (tag & TAGS_FINITE) {
    if (t->finite) t->outer = false;
    t->finite = true;
  } else if (token->tag == TAG_CONJUNCTION || (token->mark == ',' && t->finite)) {
    t->finite = false;
  } else if (tag & (TAGS_NOMINAL | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_THERE)) && !(t->before && t->before->tag == TAG_PREPOSITION)) {
    t->subject = true;
  }
  if (!(tag & (TAG_BIT(TAG_ADVERB) | TAG_BIT(TAG_NEGATION)))) t->before = token;
}

/// Give a sentence without a finite verb its best candidate.
static void promote(const Lexicon *lexicon, Token *tokens, uint32_t first, uint32_t end) {
  static const Tag candidates[] = {TAG_PAST, TAG_THIRD, TAG_BASE};
  for (size_t k = 0; k < sizeof candidates / sizeof *candidates; k++)
    for (uint32_t i = first + 1; i < end; i++) {
      const Token *before = &tokens[i - 1];
      bool follows = TAG_BIT(before->tag) & (TAGS_NOMINAL | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_ADVERB));
      bool free = tokens[i].tag != TAG_NAME && tokens[i].tag != TAG_ADJECTIVE;
      bool plural = candidates[k] != TAG_BASE || before->tag == TAG_PLURAL;
      if (!(tokens[i].tags & TAG_BIT(candidates[k])) || !follows || !free || !plural) continue;
      settle(lexicon, &tokens[i], candidates[k]);
      return;
    }
}

void tags_decide(const Lexicon *lexicon, Tokens *tokens, uint32_t first, uint32_t end) {
  assert(lexicon && tokens && first <= end && end <= tokens->count);
  Tagging t = {.lexicon = lexicon, .tokens = tokens->items, .first = first, .end = end};
  bool verb = false;
  for (t.i = first; t.i < end; t.i++) {
    settle(lexicon, &tokens->items[t.i], decide(&t));
    account(&t);
    verb = verb || TAG_BIT(tokens->items[t.i].tag) & TAGS_FINITE;
  }
  if (!verb) promote(lexicon, tokens->items, first, end);
}
