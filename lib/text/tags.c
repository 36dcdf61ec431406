// Tagging by context: one pass from left to right leaves each word one part of speech; then a sentence that was left
// without a finite verb gets its best candidate back.
//
// The rules are two tables, tried in order for words that may be several things.  Each asks for what stands before
// (adverbs and negations are looked through), behind, and for the clauses that are open; it leaves the first of its
// tags that the word can bear.
#include <assert.h>

#include "text/tags_impl.h"

/// In how many words a gerund that opens the sentence must have its verb.
#define CLAUSE_WITHIN 30

static bool verb_before_comma(const Tagging *t) {
  for (uint32_t i = t->i + 1; i < t->end && i < t->i + CLAUSE_WITHIN && t->tokens[i].mark != ','; i++)
    if (tagging_sure_verb(t, i)) return true;
  return false;
}

/// "Fighting continued", "Shelling of the town has stopped", not "Speaking in Ankara, Fidan said": a gerund that opens
/// the sentence and is the subject of a verb.
static bool gerund_is_subject(const Tagging *t) {
  const Token *next = tagging_next(t);
  if (!next || next->mark == ',') return next && token_may(tagging_ahead(t, 2), TAG_BIT(TAG_WH));
  bool verb_next = tagging_sure_verb(t, (uint32_t)(next - t->tokens));
  return verb_next || (token_may(next, TAG_BIT(TAG_PREPOSITION)) && verb_before_comma(t));
}

/// "closed the crossing", "the fighting in": a gerund behind a determiner that leads to no noun is one itself.
static bool gerund_as_noun(const Tagging *t) {
  const Token *next = tagging_next(t);
  const uint32_t openers =
      TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_POSSESSIVE) | TAG_BIT(TAG_GENITIVE) | TAG_BIT(TAG_ADJECTIVE);
  if (!t->before) return gerund_is_subject(t);
  if (!tagging_before_is(t, openers)) return false;
  return !token_may(next, TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE)) || token_may(next, TAG_BIT(TAG_PREPOSITION));
}

/// The likeliest of what is left when no rule spoke: verbs in the base form want a sign.
static Tag fall_back(const Token *token, Word known) {
  if (known.likeliest && token->tags & TAG_BIT(known.likeliest) && known.likeliest != TAG_BASE)
    return (Tag)known.likeliest;
  if (token->tags & TAG_BIT(TAG_NOUN)) return TAG_NOUN;
  for (Tag tag = TAG_NOUN; tag < TAG_COUNT; tag++)
    if (token->tags & TAG_BIT(tag)) return tag;
  return TAG_NOUN;
}

/// The only tag a word may bear, which mostly is its likeliest; TAG_NONE where there are several.
static Tag only_tag(const Token *token) {
  if (token->tags == TAG_BIT(token->tag)) return (Tag)token->tag;
  if (!token->tags || token->tags & (token->tags - 1)) return TAG_NONE;
  Tag tag = TAG_NOUN;
  while (token->tags != TAG_BIT(tag)) tag++;
  return tag;
}

/// What the first rule leaves that holds for the word, or nothing.
static Tag try_rules(const Tagging *t, const Rule *rules) {
  const uint32_t tags = tagging_word(t)->tags;
  for (const Rule *rule = rules; rule->condition; rule++) {
    if ((rule->of && !(tags & rule->of)) || !rule->condition(t)) continue;
    for (size_t k = 0; k < 4 && rule->leaves[k]; k++)
      if (tags & TAG_BIT(rule->leaves[k])) return rule->leaves[k];
  }
  return TAG_NONE;
}

static Tag decide(const Tagging *t) {
  const Token *token = tagging_word(t);
  Tag tag = only_tag(token);
  if (token->tags & TAG_BIT(TAG_GERUND) && (tag || !t->before) && gerund_as_noun(t)) return TAG_NOUN;
  if (!tag) tag = try_rules(t, tags_closed_rules);
  if (!tag) tag = try_rules(t, tags_open_rules);
  return tag ? tag : fall_back(token, lexicon_word(t->lexicon, token->word));
}

/// Give a token its tag, and the lemma that goes with it.
static void settle(const Lexicon *lexicon, Token *token, Tag tag) {
  token->tag = (uint8_t)tag;
  Word known = lexicon_word(lexicon, token->word);
  if (TAG_BIT(tag) & TAGS_VERB)
    token->lemma = known.verb ? known.verb : token->word;
  else if (TAG_BIT(tag) & TAGS_NOUN && known.noun)
    token->lemma = known.noun;
  else
    token->lemma = token->word;
  if (tag == TAG_THIRD && token->tags & TAG_BIT(TAG_GENITIVE)) token->lemma = lexicon->known.be;
}

/// Whether a word can be the finite verb that a sentence lacks: it stands behind its subject.
static bool can_be_promoted(const Tagging *t, uint32_t i, Tag tag) {
  const Token *token = &t->tokens[i], *before = token - 1;
  if (!(token->tags & TAG_BIT(tag)) || token->tag == TAG_NAME || token->tag == TAG_ADJECTIVE) return false;
  if (!(TAG_BIT(before->tag) & (TAGS_NOMINAL | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_ADVERB)))) return false;
  if (tag == TAG_PAST)
    return !token_behaves(t->lexicon, token, HABIT_REDUCED) &&
           !(i + 1 < t->end && token[1].word == t->lexicon->known.by);
  bool listed = i > t->first + 2 && before->tag == TAG_NAME && before[-1].mark == ',' && before[-2].tag == TAG_NAME;
  return tag != TAG_BASE || before->tag == TAG_PLURAL || listed;
}

/// Give a sentence without a finite verb its best candidate.
static void promote(const Tagging *t) {
  static const Tag candidates[] = {TAG_PAST, TAG_THIRD, TAG_BASE};
  for (size_t k = 0; k < sizeof candidates / sizeof *candidates; k++)
    for (uint32_t i = t->first + 1; i < t->end; i++) {
      if (!can_be_promoted(t, i, candidates[k])) continue;
      settle(t->lexicon, &t->tokens[i], candidates[k]);
      return;
    }
}

/// Whether capital letters tell nothing: "REBELS ATTACK ARMY POST", "Rebels Attack Army Post".
static bool all_capitals(const Tokens *tokens, uint32_t first, uint32_t end) {
  uint32_t words = 0, capitals = 0;
  for (uint32_t i = first; i < end; i++) {
    const Token *token = &tokens->items[i];
    if (token->mark || token->flags & TOKEN_NUMBER || token->end - token->begin < 4) continue;
    words++;
    capitals += (token->flags & TOKEN_CAPITAL) != 0;
  }
  return words > 2 && capitals * 10 >= words * 8;
}

void tags_decide(const Lexicon *lexicon, Tokens *tokens, uint32_t first, uint32_t end) {
  assert(lexicon && tokens && first <= end && end <= tokens->count);
  Tagging t = {.lexicon = lexicon, .tokens = tokens->items, .first = first, .end = end};
  t.capitals = all_capitals(tokens, first, end);
  bool verb = false;
  for (t.i = first; t.i < end; t.i++) {
    settle(lexicon, &tokens->items[t.i], decide(&t));
    tagging_account(&t);
    verb = verb || TAG_BIT(tokens->items[t.i].tag) & TAGS_FINITE;
  }
  if (!verb) promote(&t);
}
