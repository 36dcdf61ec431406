// Two groups for one: "the Kurdish militia, the YPG", "Turkey's prime minister, Binali Yildirim," and "hundreds of
// refugees".
#include <assert.h>

#include "extract/resolve.h"

static bool is_kind(const Reading *reading, uint32_t i, ChunkKind kind) {
  return i < reading->chunks.count && reading->chunks.items[i].kind == kind;
}

static Group *group_at(const Reading *reading, uint32_t i) {
  return is_kind(reading, i, CHUNK_GROUP) ? &reading->groups.items[reading->chunks.items[i].index] : NULL;
}

static bool is_named(const Reading *reading, const Group *group) {
  for (uint32_t i = group->core; i <= group->head; i++) {
    uint32_t mention = reading->mention_at[i];
    if (mention != NONE && reading->mentions.items[mention].end == group->head + 1)
      return !(group->flags & GROUP_PLACE);
  }
  return false;
}

static bool is_common(const Group *group, NounKind kind) {
  return group->term && group->term->class->kind == kind;
}

/// Whether what a noun says of somebody can be said of an entity.
static bool can_be(const Reading *reading, const Group *noun, const Group *name) {
  if (name->entity == NONE || noun->flags & GROUP_CONJUNCT || name->next != NONE) return false;
  const Entity *entity = &reading->entities.items[name->entity];
  bool person = entity->type == ACTOR_PERSON || (!entity->actor && entity->type == ACTOR_UNKNOWN);
  if (is_common(noun, NOUN_ROLE)) return person && !(noun->flags & GROUP_PLURAL);
  bool group = entity->type == ACTOR_ARMED_GROUP || entity->type == ACTOR_PARTY || entity->type == ACTOR_ORGANIZATION ||
               entity->type == ACTOR_UNKNOWN || entity->type == noun->term->class->type;
  return (is_common(noun, NOUN_GROUP) || is_common(noun, NOUN_ANAPHOR)) && group;
}

/// Give a person what the noun says, where it is not known.
static void describe(Reading *reading, const Group *noun, uint32_t entity) {
  Entity *e = &reading->entities.items[entity];
  const Entity *composed = noun->entity == NONE ? NULL : &reading->entities.items[noun->entity];
  if (e->actor || !is_common(noun, NOUN_ROLE)) return;
  e->type = ACTOR_PERSON;
  if (!e->role) e->role = noun->term->class->symbol;
  if (!e->state.length && composed) e->state = composed->state;
}

/// "Assad's backer, Russia,": a noun that somebody owns is whoever is named behind the comma, where another comma
/// closes it.
static void join_owned(const Reading *reading, Group *noun, const Group *name, uint32_t behind) {
  bool owned =
      noun->possessor != NONE && !noun->term && noun->entity == NONE && !(noun->flags & (GROUP_PLURAL | GROUP_DATE));
  bool closed = behind >= reading->chunks.count || is_kind(reading, behind, CHUNK_COMMA);
  if (owned && closed && is_named(reading, name)) noun->entity = name->entity;
}

/// "noun, name" and "name, noun": the noun is the name's.
static void join(Reading *reading, Group *noun, const Group *name) {
  if (!noun->term || is_named(reading, noun) || !is_named(reading, name) || !can_be(reading, noun, name)) return;
  describe(reading, noun, name->entity);
  noun->entity = name->entity;
  noun->other = NONE;
}

/// Skip the phrases that belong to a noun: "the prime minister of Turkey".
static uint32_t behind_phrases(const Reading *reading, uint32_t i) {
  while (is_kind(reading, i, CHUNK_PREPOSITION) && group_at(reading, i + 1)) i += 2;
  return i;
}

/// Whether what stands behind an apposition closes it: "of Johnson, the Queen suspended" is none.
static bool closes(const Reading *reading, uint32_t i) {
  i = behind_phrases(reading, i);
  bool verb =
      is_kind(reading, i, CHUNK_VERB) && reading->verbs.items[reading->chunks.items[i].index].form == FORM_FINITE;
  return !verb && !is_kind(reading, i, CHUNK_CONJUNCTION);
}

static void apposition_at(Reading *reading, uint32_t i) {
  Group *first = group_at(reading, i);
  uint32_t comma = behind_phrases(reading, i + 1);
  Group *second = first && is_kind(reading, comma, CHUNK_COMMA) ? group_at(reading, comma + 1) : NULL;
  if (!second || second->flags & (GROUP_CONJUNCT | GROUP_DATE) || !closes(reading, comma + 2)) return;
  join(reading, first, second);
  join(reading, second, first);
  join_owned(reading, first, second, comma + 2);
}

/// "hundreds of refugees", "members of parliament": the part is the whole.
static void part_at(const Reading *reading, uint32_t i) {
  Group *part = group_at(reading, i);
  if (!part || part->entity != NONE || !is_kind(reading, i + 1, CHUNK_PREPOSITION) || !group_at(reading, i + 2)) return;
  const Token *of = &reading->tokens.items[reading->chunks.items[i + 1].index];
  bool some = is_common(part, NOUN_ANAPHOR) && !(part->flags & GROUP_DEFINITE);
  bool counts = is_common(part, NOUN_PART) || some || reading->tokens.items[part->head].tag == TAG_NUMBER ||
                reading->tokens.items[part->head].tag == TAG_DETERMINER;
  if (!counts || of->word != reading->engine->lexicon->known.of) return;
  part->entity = group_at(reading, i + 2)->entity;
  part->tail = group_at(reading, i + 2)->tail;
  part->flags |= GROUP_PLURAL;
}

void appositions_find(Reading *reading) {
  assert(reading);
  for (uint32_t i = reading->chunks.count; i-- > reading->first_chunk;) part_at(reading, i);
  for (uint32_t i = reading->first_chunk; i < reading->chunks.count; i++)
    if (group_at(reading, i)) apposition_at(reading, i);
}
