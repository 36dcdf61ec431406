// Names that no file knows, where they act or are acted on.  An actor that is composed ("Turkish police") needs no line
// in the data, and what is only named beside the verbs, in a list or a credit, is mostly no actor.
#include <assert.h>

#include "extract/suggest.h"

/// A document whose names are counted, and the sentence that has been come to.
typedef struct {
  EntSuggester *suggester;
  const Reading *reading;
  const Sentence *sentence;
} Walk;

/// Whether a group is the name of an entity, and no word that refers to it.
static bool is_named(const Reading *reading, const Group *group, uint32_t entity) {
  for (uint32_t i = group->core; i <= group->head; i++) {
    uint32_t mention = reading->mention_at[i];
    if (mention == NONE) continue;
    const Mention *m = &reading->mentions.items[mention];
    if (m->end == group->head + 1 && !m->known && entity_same(reading, m->entity) == entity) return true;
  }
  return false;
}

/// Whether a name has letters of both cases: "K2", "2024" and "MORE" are mostly none.
static bool looks_like_name(Text name) {
  bool lower = false, upper = false;
  for (size_t i = 0; i < name.length; i++) {
    if (name.data[i] >= '0' && name.data[i] <= '9') return false;
    lower = lower || (name.data[i] >= 'a' && name.data[i] <= 'z');
    upper = upper || (name.data[i] >= 'A' && name.data[i] <= 'Z');
  }
  return upper && (lower || name.length > 2);
}

static bool is_unknown(const Reading *reading, const Group *group, uint32_t entity) {
  if (entity == NONE || group->flags & (GROUP_DATE | GROUP_PRONOUN | GROUP_PLACE)) return false;
  const Entity *e = &reading->entities.items[entity];
  return !e->actor && !e->class && looks_like_name(e->name) && is_named(reading, group, entity);
}

static void note(const Walk *walk, const Group *group) {
  EntSuggester *suggester = walk->suggester;
  uint32_t index = entity_same(walk->reading, group->entity);
  if (!is_unknown(walk->reading, group, index)) return;
  const Entity *entity = &walk->reading->entities.items[index];
  const Sighting sighting = {.key = {[KEY_ID] = symbols_add(suggester->symbols, entity->id)},
                             .name = entity->name,
                             .sentence = suggest_sentence(walk->reading, walk->sentence)};
  Count *count = counts_add(suggester, &suggester->actors, &sighting);
  if (!count) return;
  if (entity->type) counts_vote(suggester, &count->votes[VOTE_TYPE], text_view(actor_type_name(entity->type)));
  counts_vote(suggester, &count->votes[VOTE_STATE], entity->state);
  if (entity->role && entity->state.length)
    counts_vote(suggester, &count->votes[VOTE_ROLE], symbols_text(walk->reading->engine->symbols, entity->role));
}

/// Count a group and those it is coordinated with.
static void note_all(const Walk *walk, uint32_t group) {
  for (; group != NONE; group = walk->reading->groups.items[group].next)
    note(walk, &walk->reading->groups.items[group]);
}

void suggest_names(EntSuggester *suggester) {
  assert(suggester);
  const Reading *reading = &suggester->scanner->reading;
  Walk walk = {suggester, reading, reading->sentences.items};
  for (uint32_t c = 0; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    while (walk.sentence->end <= reading->verbs.items[clause->verb].main) walk.sentence++;
    if (walk.sentence->title || walk.sentence->upper) continue;
    note_all(&walk, clause->subject);
    note_all(&walk, clause->object);
    note_all(&walk, clause->object2);
  }
}
