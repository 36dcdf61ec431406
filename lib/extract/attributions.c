// "According to Iran", "in the words of Iran", "reportedly": whose claim a sentence is, without a verb of speech.
//
// Such a phrase covers all main clauses of its sentence, wherever it stands, but for those before an "and" or a
// semicolon that it directly follows.  What only stands beside a main clause, a relative clause or a circumstance, is
// not claimed by it.
#include "extract/attributions.h"

#include <assert.h>

static Symbol word_at(const Reading *reading, uint32_t token) {
  return reading->tokens.items[token].word;
}

/// The group that ends where a preposition begins, or NONE.
static uint32_t group_before(const Reading *reading, uint32_t preposition) {
  for (uint32_t i = reading->first_group; i < reading->groups.count; i++)
    if (reading->groups.items[i].end == preposition) return i;
  return NONE;
}

/// "according to Iran", and not "according to the plan": what can be carried out tells what to do, not what happened.
static bool is_according(const Reading *reading, const Group *group) {
  const KnownWords *known = &reading->engine->lexicon->known;
  Status status;
  return group->preposition && word_at(reading, group->preposition) == known->to &&
         word_at(reading, group->preposition - 1) == known->according &&
         !operators_status(reading->engine->operators, group->lemma, COMPLEMENT_INFINITIVE, &status);
}

/// "in the words of".
static bool is_wording(const Reading *reading, const Group *group) {
  const Symbols *symbols = reading->engine->symbols;
  return group->preposition != NONE && text_is(symbols_text(symbols, word_at(reading, group->preposition)), "in") &&
         text_is(symbols_text(symbols, group->lemma), "word");
}

/// The first token of the attribution that names a group, or NONE.
static uint32_t attribution_start(const Reading *reading, uint32_t group) {
  const Group *g = &reading->groups.items[group];
  if (g->preposition == NONE || g->flags & GROUP_CONJUNCT) return NONE;
  if (is_according(reading, g)) return g->preposition - 1;
  if (word_at(reading, g->preposition) != reading->engine->lexicon->known.of) return NONE;
  uint32_t before = group_before(reading, g->preposition);
  if (before == NONE || !is_wording(reading, &reading->groups.items[before])) return NONE;
  return reading->groups.items[before].preposition;
}

bool attribution_is(const Reading *reading, uint32_t group) {
  assert(reading && group < reading->groups.count);
  return attribution_start(reading, group) != NONE;
}

/// Whether an attribution that begins at a token covers only what follows it.
static bool begins_part(const Reading *reading, uint32_t start) {
  if (start <= reading->sentences.items[reading->sentence].first) return false;
  const Token *before = &reading->tokens.items[start - 1];
  return before->tag == TAG_CONJUNCTION || before->mark == ';' || before->mark == ':';
}

bool attribution_covers(const Reading *reading, const Clause *clause, uint32_t *by_group) {
  assert(reading && clause && by_group);
  for (uint32_t i = reading->first_group; i < reading->groups.count; i++) {
    uint32_t start = attribution_start(reading, i);
    if (start == NONE) continue;
    if (begins_part(reading, start) && reading->verbs.items[clause->verb].first < start) continue;
    *by_group = reading->groups.items[i].entity == NONE ? NONE : i;
    return true;
  }
  return false;
}

static bool is_hearsay(const Reading *reading, uint32_t token) {
  return lexicon_word(reading->engine->lexicon, word_at(reading, token)).traits & WORD_HEARSAY;
}

bool attribution_doubts(const Reading *reading, const Clause *clause) {
  assert(reading && clause);
  const Verb *verb = &reading->verbs.items[clause->verb];
  uint32_t begin = clause->verb > reading->first_verb ? reading->verbs.items[clause->verb - 1].end + 1
                                                      : reading->sentences.items[reading->sentence].first;
  for (uint32_t i = begin; i <= verb->end && i < reading->tokens.count; i++)
    if (reading->tokens.items[i].tag == TAG_ADVERB && is_hearsay(reading, i)) return true;
  return false;
}

bool attribution_doubts_noun(const Reading *reading, const Group *group) {
  assert(reading && group);
  for (uint32_t i = group->first; i < group->head; i++)
    if (is_hearsay(reading, i)) return true;
  return false;
}
