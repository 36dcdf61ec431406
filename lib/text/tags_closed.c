// Rules for words that join and point: "to", "that", "her", "after", "all", and the months that are verbs.
#include "text/tags_impl.h"

/// In how many words a clause that a preposition may open must show its verb.
#define CLAUSE_WITHIN 14

static bool always(const Tagging *t) {
  return t != NULL;
}

static bool after_determiner(const Tagging *t) {
  if (tagging_before_is(t, TAG_BIT(TAG_POSSESSIVE) | TAG_BIT(TAG_GENITIVE))) return true;
  return tagging_before_is(t, TAG_BIT(TAG_DETERMINER)) && !tagging_stands_alone(t, t->before);
}

static bool genitive_is(const Tagging *t) {
  return tagging_before_is(t, TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH) | TAG_BIT(TAG_THERE));
}

/// Whether the word before "to" brings a noun with it: "access to", "led to", "according to".
static bool to_is_brought(const Tagging *t) {
  if (!t->before) return false;
  Word known = lexicon_word(t->lexicon, t->before->word);
  Symbol lemma = known.noun && TAG_BIT(t->before->tag) & TAGS_NOUN ? known.noun : t->before->lemma;
  return (lexicon_word(t->lexicon, lemma).habits | known.habits) & HABIT_TO;
}

/// "to increase trade" against "aid to flood victims".
static bool to_infinitive(const Tagging *t) {
  const Token *next = tagging_next(t);
  if (!token_may(next, TAG_BIT(TAG_BASE)) || (next->flags & TOKEN_CAPITAL && !t->capitals)) return false;
  if (!token_may(next, TAGS_NOUN) || lexicon_word(t->lexicon, next->word).likeliest == TAG_BASE) return true;
  const Token *behind = next + 1 < t->tokens + t->end ? next + 1 : NULL;
  bool base = token_may(behind, TAG_BIT(TAG_BASE)) && !token_may(behind, TAGS_NOUN);
  if (to_is_brought(t)) return tagging_opens_group(t, behind) || base;
  return !behind || (behind->word != t->lexicon->known.of && behind->word != t->lexicon->known.by);
}

static bool possessive_her(const Tagging *t) {
  const Token *next = tagging_next(t);
  const uint32_t inside = TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_NUMBER) | TAG_BIT(TAG_PARTICIPLE);
  if (!next || next->mark || token_may(next, TAG_BIT(TAG_PREPOSITION))) return false;
  return token_may(next, inside) || (next->flags & TOKEN_CAPITAL && !t->capitals);
}

/// "gangs that control the port", "a pact that ends the war": which joins a noun and its verb; not "the claim that
/// attacks continue", for a claim tells what is said.
static bool relative_that(const Tagging *t) {
  const Token *next = tagging_next(t);
  if (!tagging_before_is(t, TAGS_NOMINAL) || !token_may(next, TAGS_FINITE) || tagging_opens_group(t, next))
    return false;
  if (!token_may(next, TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE))) return true;
  const Token *behind = next + 1 < t->tokens + t->end ? next + 1 : NULL;
  bool plural = tagging_before_is(t, TAG_BIT(TAG_PLURAL));
  bool agrees =
      token_may(next, plural ? TAG_BIT(TAG_BASE) | TAG_BIT(TAG_PAST) : TAG_BIT(TAG_THIRD) | TAG_BIT(TAG_PAST));
  if (!agrees || token_may(behind, TAG_BIT(TAG_MODAL))) return false;
  if (tagging_opens_group(t, behind) || (behind && behind->word == t->lexicon->known.to)) return true;
  bool tells = lexicon_word(t->lexicon, t->before->lemma).habits & HABIT_THAT;
  bool verb_behind = token_may(behind, TAGS_FINITE & ~TAG_BIT(TAG_BASE)) && !token_may(behind, TAGS_NOUN);
  return !tells && !token_may(next, TAG_BIT(TAG_ADJECTIVE)) && !verb_behind;
}

/// "said that Syria", "warned Greece that it": what follows is no noun that "that" points to.
static bool opens_clause(const Tagging *t) {
  const Token *next = tagging_ahead(t, 1);
  const uint32_t behind =
      TAGS_VERB | TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_CONJUNCTION) | TAG_BIT(TAG_PRONOUN);
  bool noun = token_may(next, TAG_BIT(TAG_NOUN)) && !token_may(next, TAG_BIT(TAG_NAME) | TAG_BIT(TAG_ADJECTIVE));
  bool bare_noun = noun && (!(next->flags & TOKEN_CAPITAL) || t->capitals);
  bool opens = tagging_before_is(t, behind) || (t->before && t->before->mark);
  return opens && (!bare_noun || tagging_before_is(t, TAGS_VERB | TAGS_NOMINAL));
}

/// Whether a finite verb may stand at `i`, for the clause that a preposition would open.
static bool verb_at(const Tagging *t, uint32_t i) {
  const Token *token = &t->tokens[i], *next = i + 1 < t->end ? token + 1 : NULL;
  const uint32_t verbs = TAG_BIT(TAG_MODAL) | TAG_BIT(TAG_THIRD) | TAG_BIT(TAG_PAST);
  bool object = next && (tagging_opens_group(t, next) || next->word == t->lexicon->known.to);
  if (token_may(token, TAG_BIT(TAG_THIRD)) && token_may(token - 1, TAG_BIT(TAG_NAME)) && object) return true;
  bool opens = t->i == t->first && next && next->mark == ',';
  if (token_may(token, TAG_BIT(TAG_BASE)) && token_may(token - 1, TAG_BIT(TAG_PLURAL)) && (object || opens))
    return true;
  if (!token_may(token, verbs) || token_may(token, TAGS_NOMINAL)) return false;
  if (next && next->word == t->lexicon->known.by) return false;
  bool reduced = token_may(token, TAG_BIT(TAG_PARTICIPLE)) && token_behaves(t->lexicon, token, HABIT_REDUCED);
  return !reduced && !(token_may(token, TAG_BIT(TAG_ADJECTIVE)) && token_may(next, TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE)));
}

/// Whether a finite verb follows before the clause ends: "after Syria rejected ..." against "after the talks".
static bool clause_follows(const Tagging *t) {
  const Token *next = tagging_next(t);
  if (next && tagging_is_nominative(t, next)) return true;
  for (uint32_t i = t->i + 1; i < t->end && i < t->i + CLAUSE_WITHIN; i++) {
    if (t->tokens[i].mark == ',' || t->tokens[i].mark == ';') return false;
    if (verb_at(t, i)) return i > t->i + 1;
  }
  return false;
}

/// "do not all agree", "have both signed": between a verb that helps and the one it helps.
static bool floats(const Tagging *t) {
  const KnownWords *known = &t->lexicon->known;
  bool helps = tagging_before_is(t, TAG_BIT(TAG_MODAL)) || tagging_before_lemma(t, known->be) ||
               tagging_before_lemma(t, known->have) || tagging_before_lemma(t, known->do_);
  const Token *next = tagging_next(t);
  return helps && token_may(next, TAGS_VERB) && !token_may(next, TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE));
}

/// "in May", "21 May", "May 24": a month, not a verb.
static bool is_month(const Tagging *t) {
  const Token *next = tagging_ahead(t, 1);
  if (!(tagging_word(t)->flags & TOKEN_CAPITAL)) return false;
  return tagging_before_is(t, TAG_BIT(TAG_PREPOSITION) | TAG_BIT(TAG_NUMBER)) || (next && next->flags & TOKEN_NUMBER);
}

/// A modal that stands where a verb is wanted, and behind no word that asks for a noun: "his will".
static bool modal(const Tagging *t) {
  return tagging_wants_verb(t) && !after_determiner(t);
}

const Rule tags_closed_rules[] = {
    {TAG_BIT(TAG_GENITIVE), genitive_is, {TAG_THIRD}},
    {TAG_BIT(TAG_GENITIVE), always, {TAG_GENITIVE}},
    {TAG_BIT(TAG_TO), to_infinitive, {TAG_TO}},
    {TAG_BIT(TAG_TO), always, {TAG_PREPOSITION}},
    {TAG_BIT(TAG_POSSESSIVE), possessive_her, {TAG_POSSESSIVE}},
    {TAG_BIT(TAG_POSSESSIVE), always, {TAG_PRONOUN, TAG_POSSESSIVE}},
    {TAG_BIT(TAG_WH), relative_that, {TAG_WH}},
    {TAG_BIT(TAG_DETERMINER), opens_clause, {TAG_SUBORDINATOR}},
    {TAG_BIT(TAG_DETERMINER), floats, {TAG_ADVERB}},
    {TAG_BIT(TAG_PREPOSITION), clause_follows, {TAG_SUBORDINATOR}},
    {TAG_BIT(TAG_MODAL), is_month, {TAG_NOUN}},
    {TAG_BIT(TAG_MODAL), modal, {TAG_MODAL}},
    {0, NULL, {TAG_NONE}},
};
