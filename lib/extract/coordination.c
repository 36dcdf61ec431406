// Coordination: "A, B and C" is one argument of three actors.  "Israel attacked Syria and Turkey condemned it" is not.
#include <assert.h>

#include "extract/groups.h"

static const Chunk *chunk_at(const Reading *reading, uint32_t i) {
  return i < reading->chunks.count ? &reading->chunks.items[i] : NULL;
}

static bool is_kind(const Reading *reading, uint32_t i, ChunkKind kind) {
  const Chunk *chunk = chunk_at(reading, i);
  return chunk && chunk->kind == kind;
}

static Group *group_at(const Reading *reading, uint32_t i) {
  return is_kind(reading, i, CHUNK_GROUP) ? &reading->groups.items[reading->chunks.items[i].index] : NULL;
}

static bool is_and(const Reading *reading, uint32_t i) {
  const KnownWords *known = &reading->engine->lexicon->known;
  if (!is_kind(reading, i, CHUNK_CONJUNCTION)) return false;
  Symbol word = reading->tokens.items[reading->chunks.items[i].index].word;
  return word == known->and_ || word == known->or_;
}

/// Whether a group is followed by a finite verb, over its own phrases: then it may be a subject.
static bool verb_follows(const Reading *reading, uint32_t i) {
  for (i++; is_kind(reading, i, CHUNK_PREPOSITION) && is_kind(reading, i + 1, CHUNK_GROUP);) i += 2;
  return is_kind(reading, i, CHUNK_VERB) && reading->verbs.items[reading->chunks.items[i].index].form == FORM_FINITE;
}

/// Whether a group stands behind a finite verb of its clause: then it is no subject.
static bool verb_before(const Reading *reading, uint32_t i) {
  while (i-- > reading->first_chunk) {
    const Chunk *chunk = &reading->chunks.items[i];
    if (chunk->kind == CHUNK_VERB) return reading->verbs.items[chunk->index].form == FORM_FINITE;
    if (chunk->kind != CHUNK_GROUP && chunk->kind != CHUNK_PREPOSITION) return false;
  }
  return false;
}

static bool is_actor(const Group *group) {
  return group->entity != NONE || (group->term && group->term->class->kind != NOUN_ANAPHOR) ||
         group->flags & GROUP_PRONOUN;
}

/// Whether two groups are of a kind that is joined: both actors, or both things; never dates.
static bool alike(const Group *a, const Group *b) {
  if ((a->flags | b->flags) & GROUP_DATE) return false;
  return is_actor(a) == is_actor(b) || (a->flags & b->flags & GROUP_PLURAL);
}

/// "Turkish and Syrian officials", "US and British forces": the first, an adjective or a name that serves as one, has
/// the noun of the second.  "Israel and Syrian rebels" are two.
static void share_noun(const Reading *reading, Group *a, const Group *b) {
  uint32_t first = a->flags & GROUP_DETERMINED && a->end > a->first + 1 ? a->first + 1 : a->first;
  uint32_t mention = reading->mention_at[first];
  bool alone = mention != NONE && reading->mentions.items[mention].end == a->end;
  if (!alone || !b->term || b->term->class->kind == NOUN_ANAPHOR || b->modifiers[0] == NONE || a->term ||
      b->term->first == b->core)
    return;
  const Mention *m = &reading->mentions.items[mention];
  bool acronym = reading->tokens.items[m->first].flags & TOKEN_UPPER && m->end == m->first + 1;
  if (m->kind != ALIAS_ADJECTIVE && !acronym) return;
  a->term = b->term;
  a->lemma = b->lemma;
  a->modifiers[0] = m->entity;
  a->entity = NONE;
  a->flags |= (uint16_t)(GROUP_SHARED | (b->flags & GROUP_PLURAL));
}

static void join(const Reading *reading, uint32_t first, uint32_t second) {
  Group *a = group_at(reading, first), *b = group_at(reading, second);
  share_noun(reading, a, b);
  a->next = reading->chunks.items[second].index;
  b->preposition = a->preposition;
  b->flags |= GROUP_CONJUNCT;
}

/// Where the next member of a list stands that closes with "and": behind "and", ", and" or a comma; or 0.
static uint32_t member_after(const Reading *reading, uint32_t i) {
  uint32_t next = i + 1;
  if (is_kind(reading, next, CHUNK_COMMA)) next++;
  if (is_and(reading, next)) next++;
  if (next == i + 1 || !group_at(reading, next)) return 0;
  return alike(group_at(reading, i), group_at(reading, next)) ? next : 0;
}

/// Whether a list that goes on at `i` comes to an "and": a comma alone may only set off an apposition.
static bool closes(const Reading *reading, uint32_t i) {
  for (unsigned members = 0; members < 40; members++) {
    uint32_t next = member_after(reading, i);
    if (!next) return false;
    if (is_and(reading, next - 1)) return true;
    i = next;
  }
  return false;
}

static void coordinate_from(const Reading *reading, uint32_t i) {
  const Group *group = group_at(reading, i);
  uint32_t next = member_after(reading, i);
  if (!group || !next || !closes(reading, i)) return;
  bool new_clause = verb_before(reading, i) && verb_follows(reading, next);
  if (!new_clause) join(reading, i, next);
}

/// Give a group the preposition before it.
static void govern(const Reading *reading, uint32_t i) {
  Group *group = group_at(reading, i);
  if (i > reading->first_chunk && is_kind(reading, i - 1, CHUNK_PREPOSITION))
    group->preposition = reading->chunks.items[i - 1].index;
}

void groups_coordinate(Reading *reading) {
  assert(reading);
  for (uint32_t i = reading->first_chunk; i < reading->chunks.count; i++) {
    if (!is_kind(reading, i, CHUNK_GROUP)) continue;
    if (!(group_at(reading, i)->flags & GROUP_CONJUNCT)) govern(reading, i);
    coordinate_from(reading, i);
  }
}
