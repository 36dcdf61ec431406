// Status: what the verb group says itself (not, will, may), and what every clause above makes of it (refused to, said
// that, if, accused of).  The weakest claim counts; the innermost speaker is who claims it.
#include <assert.h>

#include "extract/arguments.h"
#include "extract/attributions.h"
#include "extract/clauses.h"
#include "extract/match.h"

#define STEPS_UP 12u

static Status weaker(Status a, Status b) {
  return a > b ? a : b;
}

static Status status_of_flags(uint16_t flags) {
  if (flags & VERB_NEGATED) return STATUS_NEGATED;
  if (flags & (VERB_CONDITIONAL | VERB_MUST)) return STATUS_CONDITIONAL;
  if (flags & VERB_FUTURE) return STATUS_PLANNED;
  return STATUS_ASSERTED;
}

/// Flags of a clause's verb; "would" behind "said that" is what will be.
static uint16_t flags_of(const Reading *reading, const Clause *clause) {
  uint16_t flags = reading->verbs.items[clause->verb].flags;
  bool later = flags & VERB_WOULD && (clause->link == LINK_THAT || clause->link == LINK_QUOTE);
  return later ? (uint16_t)((flags & ~VERB_CONDITIONAL) | VERB_FUTURE) : flags;
}

static bool is_speech(const Reading *reading, const Verb *verb) {
  const Lexicon *lexicon = reading->engine->lexicon;
  return (lexicon_word(lexicon, verb->plain).traits | lexicon_word(lexicon, verb->lemma).traits) & WORD_SPEECH;
}

static ComplementKind complement_of(const Clause *clause) {
  static const ComplementKind complements[] = {
      [LINK_INFINITIVE] = COMPLEMENT_INFINITIVE,
      [LINK_GERUND] = COMPLEMENT_GERUND,
      [LINK_THAT] = COMPLEMENT_THAT,
      [LINK_QUOTE] = COMPLEMENT_THAT,
      [LINK_COORDINATE] = 0,
  };
  return clause->link < sizeof complements / sizeof *complements ? complements[clause->link] : 0;
}

/// What the data says that a verb makes of its complement; false where it says nothing.
static bool made_by_verb(const Reading *reading, const Verb *verb, ComplementKind complement, Status *status) {
  const Operators *operators = reading->engine->operators;
  return operators_status(operators, verb->lemma, complement, status) ||
         operators_status(operators, verb->plain, complement, status);
}

/// What a parent makes of a clause that hangs on it.
static Status under(const Reading *reading, const Clause *clause, const Clause *parent) {
  const Verb *verb = &reading->verbs.items[parent->verb];
  ComplementKind complement = complement_of(clause);
  Status status = STATUS_ASSERTED;
  if (clause->link == LINK_IF) return STATUS_CONDITIONAL;
  if (!complement || made_by_verb(reading, verb, complement, &status)) return status;
  return complement == COMPLEMENT_THAT && is_speech(reading, verb) ? STATUS_REPORTED : STATUS_ASSERTED;
}

/// What a noun makes of the clause that complements it: "a plan to invade", "claims that".
static Status under_noun(const Reading *reading, const Clause *clause) {
  Status status = STATUS_PLANNED;
  Symbol noun = reading->groups.items[clause->noun].lemma;
  ComplementKind complement = complement_of(clause);
  if (complement && operators_status(reading->engine->operators, noun, complement, &status)) return status;
  return clause->link == LINK_INFINITIVE ? STATUS_CONDITIONAL : STATUS_ASSERTED;
}

static bool carries_down(const Clause *clause) {
  return clause->link != LINK_ADVERBIAL && clause->link != LINK_NONE && clause->link != LINK_PARTICIPLE &&
         clause->link != LINK_RELATIVE;
}

/// The parent's own status reaches what hangs on it, but for clauses that only stand beside it.
static Status inherited(const Reading *reading, const Clause *clause, const Clause *parent) {
  if (!complement_of(clause)) return STATUS_ASSERTED;
  Status status = status_of_flags(flags_of(reading, parent));
  return status == STATUS_NEGATED || status == STATUS_CONDITIONAL || status == STATUS_PLANNED ? status
                                                                                              : STATUS_ASSERTED;
}

/// Who says what a clause says: its subject, in the passive its agent.
static uint32_t speaker_of(const Reading *reading, const Clause *clause) {
  if (!(reading->verbs.items[clause->verb].flags & VERB_PASSIVE)) return clause->subject;
  for (unsigned i = 0; i < clause->phrase_count; i++) {
    uint32_t preposition = reading->groups.items[clause->phrases[i]].preposition;
    if (reading->tokens.items[preposition].word == reading->engine->lexicon->known.by) return clause->phrases[i];
  }
  return clause->agent;
}

/// Whether a clause guesses at what has been: "might have attacked".  In what somebody says that is his claim.
static bool is_guess(const Reading *reading, const Clause *clause) {
  const uint16_t flags = reading->verbs.items[clause->verb].flags;
  return flags & VERB_CONDITIONAL && flags & VERB_PERFECT && !(flags & VERB_WOULD);
}

/// What an attribution makes of the clause at the top of others: "according to Iran".
static Status attributed(const Reading *reading, const Clause *top, uint32_t *by_group) {
  bool main = top->parent == NONE && (top->link == LINK_NONE || carries_down(top));
  return main && *by_group == NONE && attribution_covers(reading, top, by_group) ? STATUS_REPORTED : STATUS_ASSERTED;
}

Status status_of_clause(const Reading *reading, uint32_t index, uint16_t ignored, uint32_t *by_group) {
  assert(reading && by_group);
  Status status = status_of_flags((uint16_t)(flags_of(reading, clause_at(reading, index)) & ~ignored));
  const Clause *own = clause_at(reading, index);
  *by_group = NONE;
  for (unsigned step = 0; step < STEPS_UP; step++) {
    const Clause *clause = clause_at(reading, index);
    if (attribution_doubts(reading, clause)) status = weaker(status, STATUS_REPORTED);
    if (clause->noun != NONE) status = weaker(status, under_noun(reading, clause));
    if (clause->parent == NONE || !carries_down(clause)) break;
    const Clause *parent = clause_at(reading, clause->parent);
    Status made = clause->noun == NONE ? under(reading, clause, parent) : STATUS_ASSERTED;
    bool says = made == STATUS_REPORTED || (made == STATUS_NEGATED && complement_of(clause) == COMPLEMENT_THAT);
    if (says && status == STATUS_CONDITIONAL && is_guess(reading, own)) status = STATUS_REPORTED;
    if (says && *by_group == NONE) *by_group = speaker_of(reading, parent);
    status = weaker(status, weaker(made, inherited(reading, clause, parent)));
    index = clause->parent;
  }
  return weaker(status, attributed(reading, clause_at(reading, index), by_group));
}

/// The clause whose subject a group is, or belongs to: "talks between A and B collapsed".  NONE where there is none.
static uint32_t clause_of_subject(const Reading *reading, uint32_t group) {
  uint32_t found = NONE, token = reading->groups.items[group].first;
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    if (clause->subject == NONE || clause->link == LINK_RELATIVE || clause->noun == group) continue;
    bool within =
        reading->groups.items[clause->subject].first <= token && token < reading->verbs.items[clause->verb].first;
    if (within) found = c;
  }
  return found;
}

/// The clause a group stands near: whose subject it is, of the last verb before it, else of the first one behind it;
/// not one that complements it.
static uint32_t clause_near(const Reading *reading, uint32_t group) {
  uint32_t found = clause_of_subject(reading, group);
  if (found != NONE) return found;
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    if (clause->noun == group) continue;
    if (reading->verbs.items[clause->verb].first < reading->groups.items[group].first || found == NONE) found = c;
  }
  return found;
}

/// Whether a preposition brings a verb's object: "called for talks", and not "left after talks".
static bool brings_object(const Reading *reading, uint32_t preposition) {
  static const char *const words[] = {"for", "from", "of", "to", "on", "against", "with", "over", "about"};
  Text text = symbols_text(reading->engine->symbols, reading->tokens.items[preposition].word);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (text_is(text, words[i])) return true;
  return false;
}

/// Status of a noun that is object of a clause, or stands in a phrase of it: "called off talks", "called for talks".
static Status status_in_clause(const Reading *reading, uint32_t group, uint32_t clause, Status status) {
  const Clause *c = clause_at(reading, clause);
  const Verb *verb = &reading->verbs.items[c->verb];
  uint32_t object = argument_object(reading, c);
  Status made = STATUS_ASSERTED;
  uint32_t preposition = reading->groups.items[group].preposition;
  if (object == group || (verb->end == preposition && brings_object(reading, preposition)))
    made_by_verb(reading, verb, COMPLEMENT_NOUN, &made);
  bool presupposed = status == STATUS_REPORTED && reading->groups.items[group].possessor != NONE;
  return (object == group || status == STATUS_REPORTED) && !presupposed ? weaker(status, made) : made;
}

/// What a noun before "of" makes of another: "a suspension of aid to Syria", "the threat of war".
static Status made_by_noun(const Reading *reading, uint32_t group) {
  Status status = STATUS_ASSERTED;
  const Group *g = &reading->groups.items[group];
  if (group == reading->first_group || g->preposition == NONE) return status;
  for (uint32_t i = group; i-- > reading->first_group;) {
    if (reading->groups.items[i].end != g->preposition) continue;
    if (reading->tokens.items[g->preposition].word == reading->engine->lexicon->known.of)
      operators_status(reading->engine->operators, reading->groups.items[i].lemma, COMPLEMENT_NOUN, &status);
    return status;
  }
  return status;
}

static Status status_within(const Reading *reading, uint32_t group, uint32_t *by_group) {
  if (reading->groups.items[group].flags & GROUP_NEGATED) return STATUS_NEGATED;
  Status made = made_by_noun(reading, group);
  if (made != STATUS_ASSERTED) return made;
  uint32_t within = argument_clause(reading, group);
  uint32_t clause = within == NONE ? clause_near(reading, group) : within;
  if (clause == NONE) return STATUS_ASSERTED;
  Status status = status_of_clause(reading, clause, 0, by_group);
  uint32_t top = argument_top(reading, group);
  if (within != NONE || clause_at(reading, clause)->subject == top)
    return status_in_clause(reading, top, clause, status);
  return status == STATUS_REPORTED ? status : STATUS_ASSERTED;
}

Status status_of_noun(const Reading *reading, uint32_t group, uint32_t *by_group) {
  assert(reading && by_group);
  *by_group = NONE;
  Status status = status_within(reading, group, by_group);
  if (attribution_doubts_noun(reading, &reading->groups.items[group])) status = weaker(status, STATUS_REPORTED);
  if (status == STATUS_ASSERTED) *by_group = NONE;
  return status;
}
