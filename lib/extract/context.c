// What a document makes of a noun that does not say whose it is: "the minister" is the one named before, "the police"
// are those of the last police that had a state, else of the state that the document is about.
#include <assert.h>

#include "extract/resolve.h"

#define GROUPS_BACK 4000u ///< among which an actor must have been meant
#define STATES      32u
#define LEAST       3u ///< mentions that make a state the document's
#define TITLE_TIMES 3u ///< what a mention in the title counts

/// How often states are named.
typedef struct {
  Text states[STATES];
  uint32_t counts[STATES];
  uint32_t count;
} Tally;

static void count_state(Tally *tally, Text state, uint32_t times) {
  uint32_t i = 0;
  while (i < tally->count && !text_equal(tally->states[i], state)) i++;
  if (i == STATES) return;
  if (i == tally->count) tally->states[tally->count++] = state;
  tally->counts[i] += times;
}

/// The state that is named much more often than all others, or empty.
static Text winner(const Tally *tally) {
  uint32_t best = 0, second = 0, found = 0;
  for (uint32_t i = 0; i < tally->count; i++) {
    if (tally->counts[i] > best) {
      second = best;
      best = tally->counts[i];
      found = i;
    } else if (tally->counts[i] > second) {
      second = tally->counts[i];
    }
  }
  return best >= LEAST && best * 2 >= second * 3 ? tally->states[found] : (Text){0};
}

Text context_state(const Reading *reading) {
  assert(reading);
  Tally tally = {.count = 0};
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    const Mention *mention = &reading->mentions.items[i];
    Text state = reading->entities.items[mention->entity].state;
    bool title = reading->tokens.items[mention->first].begin < reading->title_length;
    if (state.length) count_state(&tally, state, title ? TITLE_TIMES : 1);
  }
  return winner(&tally);
}

/// Whether a role is another one in general: "minister" of "foreign_minister".
static bool is_kind_of(Text role, Text general) {
  if (text_equal(role, general)) return true;
  if (role.length <= general.length) return false;
  size_t begin = role.length - general.length;
  return role.data[begin - 1] == '_' && text_equal(text_slice(role, begin, role.length), general);
}

/// Whether an entity is one of those a noun can mean.
static bool fits(const Reading *reading, const Entity *entity, const Group *group) {
  const NounClass *class = group->term->class;
  bool plural = group->flags & GROUP_PLURAL, definite = group->flags & GROUP_DEFINITE;
  if (class->kind == NOUN_ROLE && !plural)
    return entity->type == ACTOR_PERSON && !entity->plural && entity->role &&
           is_kind_of(symbols_text(reading->engine->symbols, entity->role), class->id);
  const uint32_t named =
      ACTOR_BIT(ACTOR_ARMED_GROUP) | ACTOR_BIT(ACTOR_PARTY) | ACTOR_BIT(ACTOR_COMPANY) | ACTOR_BIT(ACTOR_MEDIA);
  if (entity->actor && entity->type == class->type) return definite && named & ACTOR_BIT(entity->type);
  return entity->class == class && entity->state.length;
}

uint32_t context_entity(const Reading *reading, const Group *group) {
  assert(reading && group && group->term);
  const Entity *entities = reading->entities.items;
  for (uint32_t i = reading->latest; i != NONE; i = entities[i].older) {
    if (entities[i].seen + GROUPS_BACK < reading->groups.count) return NONE;
    if (entities[i].same == i && fits(reading, &entities[i], group)) return i;
  }
  return NONE;
}

#define EVENTS_BACK 2u ///< sentences that an event is referred to from

/// Whether a noun is a trigger of a relation.
static bool words(const Frames *frames, Symbol noun, const Relation *relation) {
  for (const FrameEntry *entry = frames_first(frames, &frames->nouns, noun); entry; entry = frames_next(frames, entry))
    if (entry->frame->relation == relation) return true;
  return false;
}

uint32_t context_doer(const Reading *reading, const Group *group) {
  assert(reading && group);
  const Frames *frames = reading->engine->frames;
  for (uint32_t i = reading->findings.count; i-- > 0;) {
    const Finding *finding = &reading->findings.items[i];
    if (reading->sentence > finding->sentence + EVENTS_BACK) return NONE;
    if (words(frames, group->lemma, finding->relation)) return finding->source;
  }
  return NONE;
}
