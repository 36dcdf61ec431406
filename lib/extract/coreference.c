// Coreference by rule: what a pronoun or a definite noun can refer to is told by its number, gender and type; of those
// the most salient wins, by where it stands (a subject before an object before a phrase) and how many sentences ago.
#include "extract/resolve.h"

#include <assert.h>

#define SENTENCES_BACK 3u
#define PERSONS        ACTOR_BIT(ACTOR_PERSON)
#define STATES         (ACTOR_BIT(ACTOR_STATE) | ACTOR_BIT(ACTOR_TERRITORY))
#define THINGS                                                                                                         \
  (STATES | ACTOR_BIT(ACTOR_GOVERNMENT) | ACTOR_BIT(ACTOR_MILITARY) | ACTOR_BIT(ACTOR_POLICE) |                        \
   ACTOR_BIT(ACTOR_ARMED_GROUP) | ACTOR_BIT(ACTOR_PARTY) | ACTOR_BIT(ACTOR_ORGANIZATION) | ACTOR_BIT(ACTOR_COMPANY) |  \
   ACTOR_BIT(ACTOR_MEDIA) | ACTOR_BIT(ACTOR_JUDICIARY) | ACTOR_BIT(ACTOR_LEGISLATURE))

/// What is looked for.
typedef struct {
  uint32_t types; ///< ACTOR_BITs
  char gender;    ///< 'm', 'f', or 0
  bool plural;
  bool places; ///< a state counts even where it is a place
  Text state;  ///< of whom it must be, or empty
} Wanted;

static const struct {
  const char *word;
  Wanted wanted;
} pronouns[] = {
    {"he", {PERSONS, 'm', false, false, {NULL, 0}}},   {"him", {PERSONS, 'm', false, false, {NULL, 0}}},
    {"his", {PERSONS, 'm', false, false, {NULL, 0}}},  {"she", {PERSONS, 'f', false, false, {NULL, 0}}},
    {"her", {PERSONS, 'f', false, false, {NULL, 0}}},  {"it", {THINGS, 0, false, false, {NULL, 0}}},
    {"its", {THINGS, 0, false, true, {NULL, 0}}},      {"they", {UINT32_MAX, 0, true, false, {NULL, 0}}},
    {"them", {UINT32_MAX, 0, true, false, {NULL, 0}}}, {"their", {UINT32_MAX, 0, true, false, {NULL, 0}}},
};

/// A candidate, and how well it is placed; 0 is none.
typedef struct {
  uint32_t entity, other;
  uint32_t score;
  uint32_t never; ///< who cannot be meant, or NONE
} Best;

static bool is_plural(const Entity *entity) {
  return entity->plural || entity->type == ACTOR_PEOPLE || entity->type == ACTOR_ARMED_GROUP;
}

static bool fits(const Entity *entity, const Wanted *wanted) {
  if (!(wanted->types & ACTOR_BIT(entity->type))) return false;
  if (wanted->gender && entity->gender && wanted->gender != entity->gender) return false;
  if (wanted->state.length && !text_equal(entity->state, wanted->state)) return false;
  return wanted->plural ? is_plural(entity) || entity->class : !entity->plural;
}

/// Named actors are referred to before those that are only called by a noun, and those whose gender is known before
/// others.
static uint32_t merit(const Entity *entity, const Wanted *wanted) {
  bool named = entity->actor || entity->last_word;
  return (named ? 2u : 0u) + (wanted->gender && entity->gender ? 1u : 0u);
}

static void propose(Best *best, uint32_t entity, uint32_t other, uint32_t score) {
  if (score > best->score && entity != best->never) *best = (Best){entity, other, score, best->never};
}

/// Whether a pronoun is an object: then the subject of its own verb is no antecedent.
static bool is_object(const Reading *reading, const Group *group) {
  if (!(group->flags & GROUP_PRONOUN) || group->flags & GROUP_GENITIVE || group->first == 0) return false;
  const Token *before = &reading->tokens.items[group->first - 1];
  if (group->end < reading->tokens.count && TAG_BIT(reading->tokens.items[group->end].tag) & TAGS_FINITE) return false;
  return TAG_BIT(before->tag) & (TAGS_VERB | TAG_BIT(TAG_PREPOSITION));
}

/// The first token of the verb before a token whose subject stands before it; or NONE.  A participle behind its clause
/// has the subject of the finite verb.
static uint32_t verb_before(const Reading *reading, uint32_t token) {
  bool set_off = false;
  for (uint32_t i = reading->verbs.count; i-- > reading->first_verb;) {
    const Verb *verb = &reading->verbs.items[i];
    if (verb->first >= token || (set_off && verb->form != FORM_FINITE)) continue;
    set_off = verb->form == FORM_GERUND || verb->form == FORM_INFINITIVE;
    if (!set_off) return verb->first;
  }
  return NONE;
}

/// The last group before a token that nothing governs: the likely subject.
static uint32_t subject_before(const Reading *reading, uint32_t token) {
  for (uint32_t i = reading->groups.count; i-- > reading->first_group;) {
    const Group *group = &reading->groups.items[i];
    if (group->first < token && group->preposition == NONE &&
        !(group->flags & (GROUP_GENITIVE | GROUP_CONJUNCT | GROUP_DATE)))
      return i;
  }
  return NONE;
}

/// "France said | it would not": the group of whoever speaks right before a pronoun, or NONE.
static uint32_t speaker_before(const Reading *reading, const Group *group) {
  const Lexicon *lexicon = reading->engine->lexicon;
  for (uint32_t i = reading->verbs.count; i-- > reading->first_verb;) {
    const Verb *verb = &reading->verbs.items[i];
    if (verb->end > group->first) continue;
    bool that = verb->end + 1 == group->first && reading->tokens.items[verb->end].word == lexicon->known.that;
    bool speech = lexicon_word(lexicon, verb->plain).traits & WORD_SPEECH;
    return speech && (that || verb->end == group->first) ? subject_before(reading, verb->first) : NONE;
  }
  return NONE;
}

/// How well a group of the same sentence is placed: who says it, and subjects, that stand first, before others.
static uint32_t place_here(const Reading *reading, uint32_t candidate, uint32_t speaker) {
  const Group *group = &reading->groups.items[candidate];
  if (candidate == speaker) return 17;
  if (group->flags & GROUP_GENITIVE) return 12;
  if (group->preposition != NONE) return 11;
  return candidate == reading->first_group ? 15 : 14;
}

/// Groups before the one that refers, in its own sentence.
static void look_here(const Reading *reading, uint32_t group, const Wanted *wanted, Best *best) {
  const Group *referring = &reading->groups.items[group];
  uint32_t verb = is_object(reading, referring) ? verb_before(reading, referring->first) : NONE;
  uint32_t excluded = verb == NONE ? NONE : subject_before(reading, verb);
  uint32_t speaker = referring->flags & GROUP_PRONOUN ? speaker_before(reading, referring) : NONE;
  for (uint32_t i = reading->first_group; i < group; i++) {
    const Group *candidate = &reading->groups.items[i];
    if (candidate->entity == NONE || i == excluded || (candidate->flags & GROUP_PLACE && !wanted->places)) continue;
    if (candidate->flags & GROUP_GENITIVE && candidate->end + 1 >= referring->first) continue;
    if (!wanted->plural && (candidate->next != NONE || candidate->flags & GROUP_CONJUNCT)) continue;
    const Entity *entity = &reading->entities.items[candidate->entity];
    bool both = wanted->plural && candidate->next != NONE;
    uint32_t other = both ? reading->groups.items[candidate->next].entity : candidate->other;
    if (both || fits(entity, wanted))
      propose(best, candidate->entity, wanted->plural ? other : NONE,
              place_here(reading, i, speaker) + merit(entity, wanted));
  }
}

/// References of the sentences just before.
static void look_back(const Reading *reading, const Wanted *wanted, Best *best) {
  for (uint32_t i = reading->references.count; i-- > 0;) {
    const Reference *reference = &reading->references.items[i];
    uint32_t back = reading->sentence - reference->sentence;
    if (back > SENTENCES_BACK) return;
    if (reference->weight == 0 && !wanted->places) continue;
    const Entity *entity = &reading->entities.items[reference->entity];
    bool both = wanted->plural && reference->other != NONE;
    uint32_t score = (SENTENCES_BACK - back) * 3 + reference->weight + merit(entity, wanted);
    if (both || fits(entity, wanted)) propose(best, reference->entity, wanted->plural ? reference->other : NONE, score);
  }
}

/// Whoever is quoted does not say "he" of himself: the speaker of a quotation that a pronoun stands in, or NONE.
static uint32_t speaks(const Reading *reading, const Group *group) {
  return group->flags & GROUP_PRONOUN && group->flags & GROUP_QUOTED ? reading->speaker : NONE;
}

static void find(Reading *reading, uint32_t group, const Wanted *wanted) {
  Group *g = &reading->groups.items[group];
  Best best = {NONE, NONE, 0, speaks(reading, g)};
  look_here(reading, group, wanted, &best);
  look_back(reading, wanted, &best);
  g->entity = best.entity;
  g->other = best.other;
}

static bool is_state(const Reading *reading, uint32_t entity) {
  return entity != NONE && STATES & ACTOR_BIT(reading->entities.items[entity].type);
}

/// Two states that the sentence before coordinated, "Jordan and Israel"; false where there are none.
static bool find_pair(const Reading *reading, Group *group) {
  for (uint32_t i = reading->references.count; i-- > 0;) {
    const Reference *reference = &reading->references.items[i];
    if (reading->sentence > reference->sentence + 1) return false;
    if (!is_state(reading, reference->entity) || !is_state(reading, reference->other)) continue;
    group->entity = reference->entity;
    group->other = reference->other;
    return true;
  }
  return false;
}

/// "both nations", "the two countries": the last two states that were named, best in one breath.
static void find_two(Reading *reading, uint32_t group) {
  Group *g = &reading->groups.items[group];
  if (find_pair(reading, g)) return;
  uint32_t found[2] = {NONE, NONE}, count = 0;
  for (uint32_t i = g->first; i-- > 0 && count < 2;) {
    uint32_t mention = reading->mention_at[i];
    if (mention == NONE || reading->mentions.items[mention].kind == ALIAS_PLACE) continue;
    uint32_t entity = reading->mentions.items[mention].entity;
    if (is_state(reading, entity) && entity != found[0]) found[count++] = entity;
  }
  if (count < 2) return;
  g->entity = found[1];
  g->other = found[0];
}

/// "we" in a quotation is the speaker's state, or the speaker.
static void find_we(Reading *reading, Group *group) {
  if (!(group->flags & GROUP_QUOTED) || reading->speaker == NONE) return;
  const Entity *speaker = &reading->entities.items[reading->speaker];
  const Actor *state = speaker->state.length
                           ? gazetteer_actor(reading->engine->gazetteer, reading->engine->symbols, speaker->state)
                           : NULL;
  group->entity = state ? entity_actor(reading, state) : reading->speaker;
}

static void find_pronoun(Reading *reading, uint32_t group) {
  Group *g = &reading->groups.items[group];
  Text word = symbols_text(reading->engine->symbols, g->lemma);
  if (text_is(word, "we") || text_is(word, "our") || text_is(word, "us")) {
    find_we(reading, g);
    return;
  }
  if ((text_is(word, "i") || text_is(word, "my") || text_is(word, "me")) && g->flags & GROUP_QUOTED)
    g->entity = reading->speaker;
  for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++)
    if (text_is(word, pronouns[i].word)) find(reading, group, &pronouns[i].wanted);
}

void coreference_find(Reading *reading, uint32_t group) {
  assert(reading && group < reading->groups.count);
  const Group *g = &reading->groups.items[group];
  if (g->flags & GROUP_PRONOUN) {
    find_pronoun(reading, group);
    return;
  }
  if (!(g->flags & GROUP_DEFINITE) || g->possessor != NONE) return;
  uint32_t types = g->term->class->anaphor;
  if (g->flags & GROUP_PLURAL) {
    if (g->flags & GROUP_DUAL && types & STATES) find_two(reading, group);
    return;
  }
  Text state = g->modifiers[0] == NONE ? (Text){0} : reading->entities.items[g->modifiers[0]].state;
  const Wanted wanted = {types, 0, false, (types & STATES) != 0, state};
  find(reading, group, &wanted);
}

/// How well a group is placed for those that refer to it later.
static uint8_t weight_of(const Reading *reading, uint32_t group) {
  const Group *g = &reading->groups.items[group];
  if (g->flags & GROUP_PLACE) return 0;
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    if (clause->subject == group) return clause->link == LINK_NONE ? 4 : 3;
    if (clause->object == group) return 2;
  }
  return g->flags & GROUP_GENITIVE || g->preposition != NONE ? 1 : 2;
}

void references_note(Reading *reading) {
  assert(reading);
  for (uint32_t i = reading->first_group; i < reading->groups.count; i++) {
    const Group *group = &reading->groups.items[i];
    if (group->entity == NONE) continue;
    uint32_t other = group->next == NONE ? group->other : reading->groups.items[group->next].entity;
    *array_push(reading->arena, &reading->references) =
        (Reference){group->entity, other, reading->sentence, weight_of(reading, i)};
  }
}

void references_note_names(Reading *reading, const Sentence *sentence) {
  assert(reading && sentence);
  uint8_t weight = 3;
  for (uint32_t i = sentence->first; i < sentence->end; i++) {
    uint32_t mention = reading->mention_at[i];
    if (mention == NONE || reading->mentions.items[mention].kind == ALIAS_ADJECTIVE) continue;
    bool place = reading->mentions.items[mention].kind == ALIAS_PLACE;
    *array_push(reading->arena, &reading->references) =
        (Reference){reading->mentions.items[mention].entity, NONE, reading->sentence, place ? 0 : weight};
    weight = 2;
  }
}
