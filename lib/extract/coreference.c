// Coreference by rule: what a pronoun or a definite noun can refer to is told by its number, gender and type; of those it is
// the one named last, but not in a phrase of place, and not a subject's own object.
#include "extract/resolve.h"

#include <assert.h>

#define SENTENCES_BACK 4u

/// What is looked for.
typedef struct {
  uint32_t types; ///< ACTOR_BITs
  char gender;    ///< 'm', 'f', or 0
  bool plural;
  bool states;    ///< states only, each once
} Wanted;

#define PERSONS ACTOR_BIT(ACTOR_PERSON)
#define THINGS                                                                                                         \
  (ACTOR_BIT(ACTOR_STATE) | ACTOR_BIT(ACTOR_TERRITORY) | ACTOR_BIT(ACTOR_GOVERNMENT) | ACTOR_BIT(ACTOR_MILITARY) |      \
   ACTOR_BIT(ACTOR_POLICE) | ACTOR_BIT(ACTOR_ARMED_GROUP) | ACTOR_BIT(ACTOR_PARTY) | ACTOR_BIT(ACTOR_ORGANIZATION) |    \
   ACTOR_BIT(ACTOR_COMPANY) | ACTOR_BIT(ACTOR_MEDIA) | ACTOR_BIT(ACTOR_JUDICIARY) | ACTOR_BIT(ACTOR_LEGISLATURE))

static const struct {
  const char *word;
  Wanted wanted;
} pronouns[] = {
    {"he", {PERSONS, 'm', false, false}},    {"him", {PERSONS, 'm', false, false}},  {"his", {PERSONS, 'm', false, false}},
    {"she", {PERSONS, 'f', false, false}},   {"her", {PERSONS, 'f', false, false}},  {"it", {THINGS, 0, false, false}},
    {"itself", {THINGS, 0, false, false}},   {"they", {UINT32_MAX, 0, true, false}}, {"them", {UINT32_MAX, 0, true, false}},
};

static bool is_plural(const Entity *entity) {
  return entity->plural || entity->type == ACTOR_PEOPLE || entity->type == ACTOR_ARMED_GROUP;
}

static bool fits(const Entity *entity, const Wanted *wanted) {
  if (!(wanted->types & ACTOR_BIT(entity->type))) return false;
  if (wanted->gender && entity->gender && wanted->gender != entity->gender) return false;
  if (wanted->states && entity->type != ACTOR_STATE && entity->type != ACTOR_TERRITORY) return false;
  return wanted->plural ? is_plural(entity) : !entity->plural;
}

/// Whether a group stands in a phrase of place.
static bool in_place(const Group *group) {
  return group->flags & GROUP_PLACE;
}

/// The last group before `group` that fits; groups of the same clause's subject are no antecedents of its object.
static uint32_t last_group(const Reading *reading, uint32_t group, const Wanted *wanted) {
  for (uint32_t i = group; i-- > 0;) {
    const Group *candidate = &reading->groups.items[i];
    if (candidate->entity == NONE || in_place(candidate) || candidate->flags & GROUP_QUOTED) continue;
    if (candidate->flags & GROUP_GENITIVE && candidate->end + 1 >= reading->groups.items[group].first) continue;
    if (fits(&reading->entities.items[candidate->entity], wanted)) return candidate->entity;
  }
  return NONE;
}

/// The last mention in the sentences just before that fits, sentences' first mentions before others.
static uint32_t last_mention(const Reading *reading, const Sentence *sentence, const Wanted *wanted) {
  uint32_t here = (uint32_t)(sentence - reading->sentences.items);
  for (uint32_t back = 1; back <= SENTENCES_BACK && back <= here; back++) {
    const Sentence *s = &reading->sentences.items[here - back];
    for (uint32_t i = s->first; i < s->end; i++) {
      uint32_t mention = reading->mention_at[i];
      if (mention == NONE || reading->mentions.items[mention].kind == ALIAS_ADJECTIVE || reading->mentions.items[mention].kind == ALIAS_PLACE) continue;
      if (fits(&reading->entities.items[reading->mentions.items[mention].entity], wanted)) return reading->mentions.items[mention].entity;
    }
  }
  return NONE;
}

static uint32_t first_in_sentence(const Reading *reading, uint32_t group, const Wanted *wanted) {
  for (uint32_t i = reading->first_group; i < group; i++) {
    const Group *candidate = &reading->groups.items[i];
    if (candidate->entity == NONE || candidate->preposition != NONE || in_place(candidate)) continue;
    if (fits(&reading->entities.items[candidate->entity], wanted)) return candidate->entity;
  }
  return NONE;
}

static uint32_t find(const Reading *reading, const Sentence *sentence, uint32_t group, const Wanted *wanted) {
  uint32_t found = wanted->types == PERSONS ? first_in_sentence(reading, group, wanted) : NONE;
  if (found == NONE && group > reading->first_group) {
    uint32_t candidate = last_group(reading, group, wanted);
    bool here = candidate != NONE;
    if (here) found = candidate;
  }
  if (found == NONE) found = last_mention(reading, sentence, wanted);
  return found;
}

/// "both nations", "the two countries": the last two states that were named.
static void find_two(Reading *reading, uint32_t group, const Sentence *sentence) {
  Group *g = &reading->groups.items[group];
  uint32_t found[2] = {NONE, NONE}, count = 0;
  for (uint32_t i = sentence->first + (g->first - sentence->first); i-- > 0 && count < 2;) {
    uint32_t mention = reading->mention_at[i];
    if (mention == NONE || reading->mentions.items[mention].kind == ALIAS_PLACE) continue;
    uint32_t entity = reading->mentions.items[mention].entity;
    ActorType type = reading->entities.items[entity].type;
    if ((type == ACTOR_STATE || type == ACTOR_TERRITORY) && entity != found[0]) found[count++] = entity;
  }
  if (count < 2) return;
  g->entity = found[1];
  g->other = found[0];
}

/// "we" in a quotation is the speaker's state, or the speaker.
static void find_we(Reading *reading, Group *group) {
  if (!(group->flags & GROUP_QUOTED) || reading->speaker == NONE) return;
  const Entity *speaker = &reading->entities.items[reading->speaker];
  const Actor *state = speaker->state.length ? gazetteer_actor(reading->engine->gazetteer, reading->engine->symbols, speaker->state) : NULL;
  group->entity = state ? entity_actor(reading, state) : reading->speaker;
}

static void find_pronoun(Reading *reading, const Sentence *sentence, uint32_t group) {
  Group *g = &reading->groups.items[group];
  Text word = symbols_text(reading->engine->symbols, g->lemma);
  if (text_is(word, "we") || text_is(word, "i")) {
    find_we(reading, g);
    return;
  }
  for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
    if (text_is(word, pronouns[i].word)) g->entity = find(reading, sentence, group, &pronouns[i].wanted);
}

void coreference_find(Reading *reading, const Sentence *sentence, uint32_t group) {
  assert(reading && sentence && group < reading->groups.count);
  Group *g = &reading->groups.items[group];
  if (g->flags & GROUP_PRONOUN) {
    find_pronoun(reading, sentence, group);
    return;
  }
  uint32_t countries = ACTOR_BIT(ACTOR_STATE);
  if (!(g->flags & GROUP_DEFINITE)) return;
  if (g->flags & GROUP_DUAL && g->flags & GROUP_PLURAL) {
    if (g->term->class->anaphor & countries) find_two(reading, group, sentence);
    return;
  }
  if (g->flags & GROUP_PLURAL) return;
  Wanted wanted = {g->term->class->anaphor, 0, false, false};
  g->entity = find(reading, sentence, group, &wanted);
}
