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

/// The mention that a group is, where it is a name that no file knows and no word that refers to one; or NULL.
static const Mention *mention_of(const Reading *reading, const Group *group) {
  for (uint32_t i = group->core; i <= group->head; i++) {
    uint32_t mention = reading->mention_at[i];
    if (mention == NONE) continue;
    const Mention *m = &reading->mentions.items[mention];
    if (m->end == group->head + 1 && !m->known) return m;
  }
  return NULL;
}

/// Whether a mention is a word of the language, "So" at the start of an answer, "the House"; or a given name alone.
static bool is_word(const Reading *reading, const Mention *mention) {
  const Word word = lexicon_word(reading->engine->lexicon, reading->tokens.items[mention->first].word);
  if (mention->end > mention->first + 1) return false;
  return word.tags & ~TAG_BIT(TAG_NAME) || word.traits & (WORD_MALE | WORD_FEMALE);
}

/// Whether a name has no digits: "K2" and "2024" are seldom actors.
static bool is_lettered(Text name) {
  for (size_t i = 0; i < name.length; i++)
    if (name.data[i] >= '0' && name.data[i] <= '9') return false;
  return name.length > 1;
}

static bool is_unknown(const Reading *reading, const Group *group) {
  if (group->entity == NONE || group->flags & (GROUP_DATE | GROUP_PRONOUN | GROUP_PLACE)) return false;
  const Entity *entity = &reading->entities.items[entity_same(reading, group->entity)];
  return !entity->actor && !entity->class && is_lettered(entity->name);
}

/// Whether a role is an office, which the data keeps of a person: "foreign minister", and not "candidate".
static bool is_office(const Nouns *nouns, Symbol role) {
  for (uint32_t i = 1; i < nouns->classes.count; i++)
    if (nouns->classes.items[i].symbol == role) return nouns->classes.items[i].office;
  return false;
}

static void vote(EntSuggester *suggester, Count *count, const Entity *entity) {
  const EntEngine *engine = suggester->engine;
  if (entity->type) counts_vote(suggester, &count->votes[VOTE_TYPE], text_view(actor_type_name(entity->type)));
  counts_vote(suggester, &count->votes[VOTE_STATE], entity->state);
  if (entity->role && entity->state.length && is_office(engine->nouns, entity->role))
    counts_vote(suggester, &count->votes[VOTE_ROLE], symbols_text(engine->symbols, entity->role));
}

static void note(const Walk *walk, const Group *group, bool acts) {
  const Reading *reading = walk->reading;
  EntSuggester *suggester = walk->suggester;
  const Mention *mention = is_unknown(reading, group) ? mention_of(reading, group) : NULL;
  if (!mention) return;
  const Entity *entity = &reading->entities.items[entity_same(reading, group->entity)];
  const bool full = text_equal(reading_text(reading, mention->first, mention->end), entity->name);
  if (full && is_word(reading, mention)) return;
  const Sighting sighting = {.key = {[KEY_ID] = symbols_add(suggester->symbols, entity->id)},
                             .name = entity->name,
                             .sentence = suggest_sentence(reading, walk->sentence),
                             .named = full};
  Count *count = counts_add(suggester, &suggester->actors, &sighting);
  if (!count) return;
  count->acts += acts;
  vote(suggester, count, entity);
}

/// Count a group and those it is coordinated with.
static void note_all(const Walk *walk, uint32_t group, bool acts) {
  for (; group != NONE; group = walk->reading->groups.items[group].next)
    note(walk, &walk->reading->groups.items[group], acts);
}

void suggest_names(EntSuggester *suggester) {
  assert(suggester);
  const Reading *reading = &suggester->scanner->reading;
  Walk walk = {suggester, reading, reading->sentences.items};
  for (uint32_t c = 0; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    const Verb *verb = &reading->verbs.items[clause->verb];
    while (walk.sentence->end <= verb->main) walk.sentence++;
    if (walk.sentence->title || walk.sentence->upper) continue;
    note_all(&walk, clause->subject, !(verb->flags & VERB_PASSIVE));
    note_all(&walk, clause->object, false);
    note_all(&walk, clause->object2, false);
  }
}
