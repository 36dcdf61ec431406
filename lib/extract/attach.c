// What a verb hangs on, found by looking left from it over the chunks.
//
// A finite verb takes the nearest group that nothing else governs; phrases, dates, appositions between commas and
// relative clauses are stepped over.  Other forms take the subject or the object of the clause they complement, as its
// verb controls
// ("urged Syria to leave": Syria; "promised Syria to leave": the subject).
#include <assert.h>

#include "extract/clauses.h"

/// Where a search stands: `k` is the chunk behind the next one to look at.
typedef struct {
  const Reading *reading;
  uint32_t verb; ///< chunk of the verb
  uint32_t k;
} Search;

static const Attachment nothing = {NONE, NONE, NONE, NONE, LINK_NONE, 0};

static const Chunk *chunk_at(const Reading *reading, uint32_t i) {
  return &reading->chunks.items[i];
}

static bool is_kind(const Reading *reading, uint32_t i, ChunkKind kind) {
  return i >= reading->first_chunk && i < reading->chunks.count && chunk_at(reading, i)->kind == kind;
}

static const Group *group_at(const Reading *reading, uint32_t i) {
  return &reading->groups.items[chunk_at(reading, i)->index];
}

static const Verb *verb_at(const Reading *reading, uint32_t i) {
  return &reading->verbs.items[chunk_at(reading, i)->index];
}

static Symbol word_at(const Reading *reading, uint32_t i) {
  return reading->tokens.items[chunk_at(reading, i)->index].word;
}

static uint16_t traits(const Reading *reading, const Verb *verb) {
  const Lexicon *lexicon = reading->engine->lexicon;
  return (uint16_t)(lexicon_word(lexicon, verb->lemma).traits | lexicon_word(lexicon, verb->plain).traits);
}

static bool is_speech(const Reading *reading, uint32_t i) {
  return is_kind(reading, i, CHUNK_VERB) && traits(reading, verb_at(reading, i)) & WORD_SPEECH;
}

uint32_t clause_before(const Reading *reading, uint32_t chunk) {
  while (chunk-- > reading->first_chunk) {
    if (!is_kind(reading, chunk, CHUNK_VERB)) continue;
    for (uint32_t c = reading->clauses.count; c-- > reading->first_clause;)
      if (reading->clauses.items[c].verb == chunk_at(reading, chunk)->index) return c;
  }
  return NONE;
}

/// The last clause before a chunk whose verb has a form.
static uint32_t clause_of_form(const Reading *reading, uint32_t chunk, VerbForm form) {
  for (uint32_t c = clause_before(reading, chunk); c != NONE && c >= reading->first_clause; c--) {
    if (reading->verbs.items[reading->clauses.items[c].verb].form == form) return c;
    if (c == 0) break;
  }
  return NONE;
}

static uint32_t subject_of(const Reading *reading, uint32_t clause) {
  return clause == NONE ? NONE : reading->clauses.items[clause].subject;
}

/// The first group of the coordination that ends at a chunk.
static uint32_t first_conjunct(const Reading *reading, uint32_t i) {
  while (group_at(reading, i)->flags & GROUP_CONJUNCT) {
    uint32_t before = i;
    while (before > reading->first_chunk) {
      before--;
      if (is_kind(reading, before, CHUNK_GROUP) && group_at(reading, before)->next == chunk_at(reading, i)->index)
        break;
    }
    if (before == i || group_at(reading, before)->next != chunk_at(reading, i)->index) return i;
    i = before;
  }
  return i;
}

/// Step back over a phrase or a date; true where it did.
static bool skip_phrase(Search *s) {
  const Reading *reading = s->reading;
  if (!is_kind(reading, s->k - 1, CHUNK_GROUP)) return false;
  const Group *group = group_at(reading, s->k - 1);
  bool governed = group->preposition != NONE;
  if (!governed && !(group->flags & GROUP_DATE)) return false;
  s->k = first_conjunct(reading, s->k - 1);
  if (is_kind(reading, s->k - 1, CHUNK_PREPOSITION)) s->k--;
  return true;
}

/// Whether a phrase is a clause's beginning in truth: "after Syria rejected".
static bool opens_clause(const Reading *reading, uint32_t preposition) {
  return lexicon_word(reading->engine->lexicon, word_at(reading, preposition)).tags & TAG_BIT(TAG_SUBORDINATOR);
}

/// ", Fidan said on Monday,": somebody who speaks between the commas at two chunks.
static bool is_spoken_aside(const Reading *reading, uint32_t begin, uint32_t end) {
  if (!is_kind(reading, begin + 1, CHUNK_GROUP) || !is_speech(reading, begin + 2)) return false;
  for (uint32_t i = begin + 3; i < end; i++)
    if (!is_kind(reading, i, CHUNK_GROUP) && !is_kind(reading, i, CHUNK_PREPOSITION)) return false;
  return true;
}

/// The comma that opens what a comma before `end` closes: before it must stand a group, behind it an apposition, a
/// relative clause, a participle, a phrase or somebody who speaks.  0 where there is none.
static uint32_t opening_comma(const Reading *reading, uint32_t end) {
  bool finite = false;
  for (uint32_t i = end; i-- > reading->first_chunk + 1;) {
    if (is_kind(reading, i, CHUNK_VERB) && verb_at(reading, i)->form == FORM_FINITE) finite = true;
    if (is_kind(reading, i, CHUNK_MARK)) return 0;
    if (!is_kind(reading, i, CHUNK_COMMA)) continue;
    bool relative = is_kind(reading, i + 1, CHUNK_WH) ||
                    (is_kind(reading, i + 1, CHUNK_PREPOSITION) && is_kind(reading, i + 2, CHUNK_WH));
    bool group = is_kind(reading, i - 1, CHUNK_GROUP);
    if (group && (relative || !finite || is_spoken_aside(reading, i, end))) return i;
    if (finite && !is_kind(reading, i + 1, CHUNK_CONJUNCTION)) return 0;
  }
  return 0;
}

/// Whether the group at a chunk is the object of a verb form that only describes: "rebels fighting the president said".
static bool is_described_by(const Reading *reading, uint32_t i, uint32_t *noun) {
  if (!is_kind(reading, i - 1, CHUNK_VERB)) return false;
  const Verb *verb = verb_at(reading, i - 1);
  if (is_kind(reading, i - 2, CHUNK_WH)) {
    *noun = i - 2;
    return true;
  }
  *noun = i - 1;
  if (verb->form == FORM_INFINITIVE) return true;
  bool nonfinite = verb->form == FORM_GERUND || verb->form == FORM_PARTICIPLE;
  return nonfinite && (is_kind(reading, i - 2, CHUNK_GROUP) || is_kind(reading, i - 2, CHUNK_PREPOSITION));
}

/// "a group designated by Turkey as terrorists attacked": the group at a chunk says what a participle makes of a noun,
/// where no verb before it could be that of a main clause.
static bool is_called(const Reading *reading, uint32_t i) {
  if (!is_kind(reading, i - 1, CHUNK_SUB) || word_at(reading, i - 1) != reading->engine->lexicon->known.as)
    return false;
  uint32_t clause = clause_before(reading, i);
  return clause != NONE && reading->verbs.items[reading->clauses.items[clause].verb].form == FORM_PARTICIPLE &&
         clause_of_form(reading, i, FORM_FINITE) == NONE;
}

/// The chunk behind the phrases and dates that end at a chunk: "said | on Friday | they".
static uint32_t over_phrases(const Reading *reading, uint32_t i) {
  while (i > reading->first_chunk + 1 && is_kind(reading, i - 1, CHUNK_GROUP)) {
    const Group *group = group_at(reading, i - 1);
    if (group->preposition == NONE && !(group->flags & GROUP_DATE)) break;
    i -= is_kind(reading, i - 2, CHUNK_PREPOSITION) ? 2 : 1;
  }
  return i;
}

/// "militias that Turkey views", "the village which Israel bombed": what stands before "that" is the object.
static bool is_object_relative(const Reading *reading, uint32_t before) {
  if (before < reading->first_chunk + 2 || !is_kind(reading, before - 2, CHUNK_GROUP)) return false;
  if (is_kind(reading, before - 1, CHUNK_WH)) return true;
  bool that =
      is_kind(reading, before - 1, CHUNK_SUB) && word_at(reading, before - 1) == reading->engine->lexicon->known.that;
  const Group *group = group_at(reading, before - 2);
  bool somebody = group->term && group->preposition != NONE;
  return that && (somebody || (group->term && clause_before(reading, before) == NONE));
}

/// The chunk behind the word that opens the clause of a subject: "that, in December, | Syria left".  The subject itself
/// where no phrase is fronted behind such a word.
static uint32_t over_fronted(const Reading *reading, uint32_t subject) {
  if (!is_kind(reading, subject - 1, CHUNK_COMMA)) return subject;
  uint32_t i = subject - 1, behind;
  do {
    behind = i;
    i = over_phrases(reading, i);
    if (is_kind(reading, i - 1, CHUNK_PREPOSITION)) i--; // "in July" leaves its preposition alone
  } while (i < behind);
  if (i == subject - 1) return subject;
  if (is_kind(reading, i - 1, CHUNK_COMMA)) i--;
  return is_kind(reading, i - 1, CHUNK_SUB) ? i : subject;
}

static Attachment with_subject(const Reading *reading, uint32_t i) {
  Attachment found = nothing;
  found.subject = chunk_at(reading, i)->index;
  uint32_t before = over_fronted(reading, i);
  if (is_object_relative(reading, before)) {
    found.object = chunk_at(reading, before - 2)->index;
    found.link = LINK_RELATIVE;
    found.parent = clause_before(reading, before);
    return found;
  }
  if (before > reading->first_chunk && is_kind(reading, before - 1, CHUNK_SUB)) {
    Symbol word = word_at(reading, before - 1);
    const KnownWords *known = &reading->engine->lexicon->known;
    found.link = word == known->that                           ? LINK_THAT
                 : word == known->if_ || word == known->unless ? LINK_IF
                                                               : LINK_ADVERBIAL;
    found.parent = clause_before(reading, before);
    bool noun = word == known->that && before >= 2 && is_kind(reading, before - 2, CHUNK_GROUP) &&
                group_at(reading, before - 2)->entity == NONE && !group_at(reading, before - 2)->term;
    if (noun) found.noun = chunk_at(reading, before - 2)->index;
  } else if (before > reading->first_chunk && is_speech(reading, over_phrases(reading, before) - 1)) {
    found.link = LINK_THAT;
    found.parent = clause_before(reading, before);
  } else if (before > reading->first_chunk && is_kind(reading, before - 1, CHUNK_CONJUNCTION)) {
    found.parent = clause_of_form(reading, before, FORM_FINITE);
    found.link = found.parent == NONE ? LINK_NONE : LINK_COORDINATE;
  }
  return found;
}

/// The clause goes on with what the last one of its form began: "signed ... and accused ...".
static Attachment coordinate(const Reading *reading, uint32_t chunk, VerbForm form) {
  uint32_t clause = clause_of_form(reading, chunk, form);
  if (clause == NONE) return nothing;
  const Clause *other = &reading->clauses.items[clause];
  if (other->link == LINK_NONE) return (Attachment){other->subject, NONE, clause, NONE, LINK_COORDINATE, 0};
  return (Attachment){other->subject, NONE, other->parent, other->noun, (ClauseLink)other->link, other->preposition};
}

/// "who met": the subject is the group before, over a comma.
static Attachment relative(const Reading *reading, uint32_t wh) {
  Attachment found = {NONE, NONE, clause_before(reading, wh), NONE, LINK_RELATIVE, 0};
  for (uint32_t i = wh; i-- > reading->first_chunk;) {
    if (is_kind(reading, i, CHUNK_COMMA)) continue;
    if (!is_kind(reading, i, CHUNK_GROUP)) break;
    found.subject = chunk_at(reading, i)->index;
    break;
  }
  return found;
}

/// Step over what stands between commas or describes; true where something was stepped over.
static bool skip_aside(Search *s, uint32_t *comma_seen) {
  const Reading *reading = s->reading;
  if (!is_kind(reading, s->k - 1, CHUNK_COMMA)) return false;
  uint32_t opening = opening_comma(reading, s->k - 1);
  *comma_seen = s->k;
  s->k = opening ? opening : s->k - 1;
  return true;
}

/// "after Syria rejected": a preposition that opens a clause when a verb follows its group.
static bool adverbial(const Search *s, Attachment *found) {
  const Reading *reading = s->reading;
  uint32_t group = s->k - 1;
  if (!is_kind(reading, group, CHUNK_GROUP) || !is_kind(reading, group - 1, CHUNK_PREPOSITION)) return false;
  if (!opens_clause(reading, group - 1) || s->k != s->verb) return false;
  *found = (Attachment){chunk_at(reading, group)->index, NONE, clause_before(reading, group), NONE, LINK_ADVERBIAL, 0};
  return true;
}

static Attachment attach_group(const Search *s) {
  uint32_t i = first_conjunct(s->reading, s->k - 1);
  return with_subject(s->reading, i);
}

static Attachment attach_finite(const Reading *reading, uint32_t chunk) {
  Search s = {reading, chunk, chunk};
  uint32_t comma = 0, noun = 0;
  Attachment found = nothing;
  while (s.k > reading->first_chunk) {
    uint32_t i = s.k - 1;
    if (is_kind(reading, i, CHUNK_CONJUNCTION)) return coordinate(reading, chunk, FORM_FINITE);
    if (is_kind(reading, i, CHUNK_WH)) return relative(reading, i);
    if (is_kind(reading, i, CHUNK_SUB) || is_kind(reading, i, CHUNK_MARK)) return nothing;
    if (adverbial(&s, &found)) return found;
    if (skip_phrase(&s) || skip_aside(&s, &comma)) continue;
    if (is_kind(reading, i, CHUNK_GROUP)) {
      uint32_t start = first_conjunct(reading, i);
      if (group_at(reading, start)->preposition != NONE)
        s.k = start;
      else if (start > reading->first_chunk && is_described_by(reading, start, &noun))
        s.k = noun;
      else if (is_called(reading, start))
        s.k = start - 1;
      else
        return attach_group(&s);
      continue;
    }
    bool finite = is_kind(reading, i, CHUNK_VERB) && verb_at(reading, i)->form == FORM_FINITE;
    if (finite) return comma ? coordinate(reading, chunk, FORM_FINITE) : nothing;
    s.k = i;
  }
  return nothing;
}

/// Whether a group can do something: it is an actor, or a noun or pronoun for one.
static bool is_somebody(const Reading *reading, uint32_t group) {
  const Group *g = &reading->groups.items[group];
  return g->entity != NONE || g->term || g->flags & GROUP_PRONOUN;
}

/// Who does what a clause's complement says: its object, or its subject, as the verb controls.
static uint32_t controller(const Reading *reading, uint32_t clause) {
  const Clause *c = &reading->clauses.items[clause];
  const Verb *verb = &reading->verbs.items[c->verb];
  bool passive = verb->flags & VERB_PASSIVE;
  if (traits(reading, verb) & WORD_OBJECT_CONTROL) {
    if (passive) return c->subject;
    if (c->object != NONE && is_somebody(reading, c->object)) return c->object;
    for (unsigned i = 0; i < c->phrase_count; i++)
      if (reading->groups.items[c->phrases[i]].preposition + 1 >= verb->end) return c->phrases[i];
  }
  return c->subject;
}

/// "to meet": complement of the verb or of the noun before it.
static Attachment attach_infinitive(const Reading *reading, uint32_t chunk) {
  uint32_t clause = clause_before(reading, chunk);
  if (is_kind(reading, chunk - 1, CHUNK_CONJUNCTION)) return coordinate(reading, chunk, FORM_INFINITIVE);
  Attachment found = {NONE, NONE, clause, NONE, LINK_INFINITIVE, 0};
  if (is_kind(reading, chunk - 1, CHUNK_GROUP)) {
    const Group *group = group_at(reading, chunk - 1);
    Status status;
    bool complements = operators_status(reading->engine->operators, group->lemma, COMPLEMENT_INFINITIVE, &status);
    if (complements) found.noun = chunk_at(reading, chunk - 1)->index;
    if (complements && group->possessor != NONE) found.subject = group->possessor;
  }
  if (found.subject == NONE && clause != NONE) found.subject = controller(reading, clause);
  return found;
}

/// "of undermining", ", accusing", "troops crossing".
static Attachment attach_gerund(const Reading *reading, uint32_t chunk) {
  uint32_t clause = clause_before(reading, chunk);
  if (is_kind(reading, chunk - 1, CHUNK_CONJUNCTION)) return coordinate(reading, chunk, FORM_GERUND);
  if (is_kind(reading, chunk - 1, CHUNK_PREPOSITION)) {
    Attachment found = {NONE, NONE, clause, NONE, LINK_GERUND, word_at(reading, chunk - 1)};
    bool noun = is_kind(reading, chunk - 2, CHUNK_GROUP) && group_at(reading, chunk - 2)->entity == NONE &&
                !group_at(reading, chunk - 2)->term;
    if (noun) found.noun = chunk_at(reading, chunk - 2)->index;
    if (clause != NONE) found.subject = controller(reading, clause);
    return found;
  }
  if (is_kind(reading, chunk - 1, CHUNK_GROUP))
    return (Attachment){chunk_at(reading, chunk - 1)->index, NONE, clause, NONE, LINK_RELATIVE, 0};
  if (is_kind(reading, chunk - 1, CHUNK_VERB))
    return (Attachment){controller(reading, clause), NONE, clause, NONE, LINK_GERUND, 0};
  uint32_t finite = clause_of_form(reading, chunk, FORM_FINITE);
  return (Attachment){subject_of(reading, finite), NONE, finite, NONE, LINK_PARTICIPLE, 0};
}

/// "strife fabricated by": describes the group before; ", backed by": the nearest one; "armed by ... and backed by".
static Attachment attach_participle(const Reading *reading, uint32_t chunk) {
  uint32_t clause = clause_before(reading, chunk);
  bool joined = is_kind(reading, chunk - 1, CHUNK_CONJUNCTION) && clause != NONE;
  if (joined && reading->verbs.items[reading->clauses.items[clause].verb].form == FORM_PARTICIPLE)
    return coordinate(reading, chunk, FORM_PARTICIPLE);
  for (uint32_t i = chunk; i-- > reading->first_chunk;) {
    if (is_kind(reading, i, CHUNK_COMMA)) continue;
    if (!is_kind(reading, i, CHUNK_GROUP)) break;
    return (Attachment){chunk_at(reading, i)->index, NONE, clause, NONE, LINK_RELATIVE, 0};
  }
  return (Attachment){NONE, NONE, clause, NONE, LINK_PARTICIPLE, 0};
}

Attachment attach_verb(const Reading *reading, uint32_t chunk) {
  assert(reading && is_kind(reading, chunk, CHUNK_VERB));
  static Attachment (*const by_form[])(const Reading *, uint32_t) = {
      [FORM_FINITE] = attach_finite,         [FORM_INFINITIVE] = attach_infinitive, [FORM_GERUND] = attach_gerund,
      [FORM_PARTICIPLE] = attach_participle, [FORM_BARE] = attach_infinitive,
  };
  return by_form[verb_at(reading, chunk)->form](reading, chunk);
}
