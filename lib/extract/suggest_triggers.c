// Verbs and nouns that stand between two actors, and of which no frame fitted.
//
// Looked for where frames are mostly made for: the subject of a verb and its object or the phrase right behind it
// ("lashed out at Israel"); the phrase behind its object, where the verb says little without it ("mounted a campaign
// against Israel"); the owner of a noun and the phrase behind it ("Syria's overture to Israel").
#include <assert.h>

#include "extract/arguments.h"
#include "extract/match.h"
#include "extract/suggest.h"

/// A document whose triggers are looked at, and the sentence that has been come to.
typedef struct {
  EntSuggester *suggester;
  const Reading *reading;
  const Sentence *sentence;
} Walk;

/// A trigger between two actors.
typedef struct {
  const FrameIndex *index; ///< of its kind
  Symbol lemma, plain;     ///< with and without its particle
  Symbol object;           ///< head of a verb's object
  Argument source, target;
  Symbol key[KEY_LENGTH];
} Between;

/// Whether an entity is somebody in particular who can act.  Media are left out, for they ask, quote and are told; so
/// are those that are only a noun: "voters", "researchers".
static bool is_actor(const Entity *entity) {
  const uint32_t others =
      ACTOR_BIT(ACTOR_UNKNOWN) | ACTOR_BIT(ACTOR_PLACE) | ACTOR_BIT(ACTOR_EVENT) | ACTOR_BIT(ACTOR_MEDIA);
  const bool somebody = entity->actor || entity->state.length || !entity->class;
  return somebody && !(others & ACTOR_BIT(entity->type));
}

/// Whom a group stands for: the first actor of a coordination, or nobody.
static Argument actor_of(const Reading *reading, uint32_t group) {
  for (; group != NONE; group = reading->groups.items[group].next) {
    const Group *g = &reading->groups.items[group];
    const uint32_t entity = g->flags & (GROUP_PLACE | GROUP_DATE) ? NONE : entity_same(reading, g->entity);
    if (entity != NONE && is_actor(&reading->entities.items[entity])) return (Argument){entity, group};
  }
  return (Argument){NONE, NONE};
}

static bool is_one_of(Text word, const char *const *words) {
  for (; *words; words++)
    if (text_is(word, *words)) return true;
  return false;
}

/// The preposition of a group, but for those that tell when, where and why; or 0.
static Symbol preposition_of(const Reading *reading, const Group *group) {
  static const char *const adjuncts[] = {"after",  "before", "since",   "during",    "amid",  "until",
                                         "in",     "by",     "because", "following", "under", "than",
                                         "as",     "like",   "despite", "between",   "among", "including",
                                         "within", "near",   "inside",  "outside",   NULL};
  if (group->preposition == NONE) return 0;
  Symbol word = reading->tokens.items[group->preposition].word;
  return is_one_of(symbols_text(reading->engine->symbols, word), adjuncts) ? 0 : word;
}

/// Whether only adverbs stand between tokens.
static bool is_next(const Reading *reading, uint32_t end, uint32_t token) {
  while (end < token && reading->tokens.items[end].tag == TAG_ADVERB) end++;
  return end == token;
}

/// The particle that a verb has in the text and not in the data, "lash" + "out"; or 0.
static Symbol particle_of(const Reading *reading, const Verb *verb) {
  static const char *const particles[] = {"out", "up", "off", "down", "back", "away", "apart", "over", NULL};
  const Token *token = &reading->tokens.items[verb->end];
  if (verb->end >= reading->tokens.count || verb->lemma != verb->plain || token->tag != TAG_ADVERB) return 0;
  return is_one_of(symbols_text(reading->engine->symbols, token->word), particles) ? token->word : 0;
}

/// Whether a relation is one that a frame of the lemma gives.
static bool gives(const Reading *reading, const FrameIndex *index, Symbol lemma, const Relation *relation) {
  const Frames *frames = reading->engine->frames;
  for (const FrameEntry *entry = frames_first(frames, index, lemma); entry; entry = frames_next(frames, entry))
    if (entry->frame->relation == relation) return true;
  return false;
}

/// Whether a finding is about the same two actors, whichever of them does it.
static bool is_between(const Finding *finding, const Between *between) {
  const uint32_t source = between->source.entity, target = between->target.entity;
  return (finding->source == source && finding->target == target) ||
         (finding->source == target && finding->target == source);
}

/// Whether the data tells already what happens between two actors here.  Of relations that are found again in a
/// document only the first is left, so that what a trigger would give counts wherever it was found.
static bool is_told(const Walk *walk, const Between *between) {
  const Reading *reading = walk->reading;
  const Frames *frames = reading->engine->frames;
  for (uint32_t i = 0; i < reading->findings.count; i++) {
    const Finding *f = &reading->findings.items[i];
    if (!is_between(f, between)) continue;
    if (&reading->sentences.items[f->sentence] == walk->sentence) return true;
    if (gives(reading, between->index, between->lemma, f->relation)) return true;
    if (gives(reading, between->index, between->plain, f->relation)) return true;
    if (gives(reading, &frames->nouns, between->object, f->relation)) return true;
  }
  return false;
}

static bool is_pronoun(const Reading *reading, Argument argument) {
  return reading->groups.items[argument.group].flags & GROUP_PRONOUN;
}

static Count *note(const Walk *walk, const Between *between) {
  if (between->source.entity == between->target.entity || is_told(walk, between)) return NULL;
  Sighting sighting = {.sentence = suggest_sentence(walk->reading, walk->sentence)};
  sighting.named = !is_pronoun(walk->reading, between->source) && !is_pronoun(walk->reading, between->target);
  for (size_t i = 0; i < KEY_LENGTH; i++) sighting.key[i] = between->key[i];
  return counts_add(walk->suggester, &walk->suggester->triggers, &sighting);
}

/// The past tense of a verb as it stands in the text; or empty.
static Text past_of(const Reading *reading, const Verb *verb) {
  const Token *token = &reading->tokens.items[verb->main];
  bool past = token->tag == TAG_PAST || token->tag == TAG_PARTICIPLE;
  return past ? text_slice(reading->text, token->begin, token->end) : (Text){0};
}

static void note_verb(const Walk *walk, const Verb *verb, const Between *between) {
  Count *count = note(walk, between);
  if (count) counts_vote(walk->suggester, &count->votes[VOTE_LABEL], past_of(walk->reading, verb));
}

/// Whether a verb is known for the clauses it takes, and says little of its object: "told Syria that ...".
static bool is_speech(const Reading *reading, Symbol lemma) {
  return lexicon_word(reading->engine->lexicon, lemma).traits & WORD_SPEECH;
}

/// Whether a verb says little without its object: be, have, and those that the data only knows with certain objects.
static bool is_light(const Reading *reading, Symbol lemma) {
  const Frames *frames = reading->engine->frames;
  if (lexicon_word(reading->engine->lexicon, lemma).traits & (WORD_AUXILIARY | WORD_COPULA)) return true;
  const FrameEntry *entry = frames_first(frames, &frames->verbs, lemma);
  const bool any = entry;
  for (; entry; entry = frames_next(frames, entry))
    if (!entry->frame->objects.count) return false;
  return any;
}

/// Who does what a clause says: in the passive, whom "by" names.
static Argument source_of(const Reading *reading, const Clause *clause) {
  if (!(reading->verbs.items[clause->verb].flags & VERB_PASSIVE)) return actor_of(reading, clause->subject);
  for (unsigned i = 0; i < clause->phrase_count; i++) {
    uint32_t preposition = reading->groups.items[clause->phrases[i]].preposition;
    if (reading->tokens.items[preposition].word == reading->engine->lexicon->known.by)
      return actor_of(reading, clause->phrases[i]);
  }
  return (Argument){NONE, NONE};
}

/// Whether a phrase is a place of a target: right behind the verb, or behind its object, whose own "of" would be.
static bool is_target(const Reading *reading, const Clause *clause, const Group *phrase) {
  const Verb *verb = &reading->verbs.items[clause->verb];
  const bool full = !(verb->flags & VERB_PASSIVE) && clause->object != NONE;
  const uint32_t end = full ? reading->groups.items[clause->object].end : verb->end;
  if (full && reading->tokens.items[phrase->preposition].word == reading->engine->lexicon->known.of) return false;
  return is_next(reading, end, phrase->preposition);
}

/// Look at the phrases of a verb that does nothing to anybody by its object.
static void note_phrase(const Walk *walk, const Clause *clause, Between between) {
  const Reading *reading = walk->reading;
  const Verb *verb = &reading->verbs.items[clause->verb];
  const bool light = is_light(reading, verb->lemma);
  if (light && !between.object) return;
  between.key[KEY_TARGET] = STEP_PHRASE;
  if (light) between.key[KEY_OBJECT] = between.object;
  for (unsigned i = 0; i < clause->phrase_count; i++) {
    const Group *phrase = &reading->groups.items[clause->phrases[i]];
    between.target = actor_of(reading, clause->phrases[i]);
    between.key[KEY_PREPOSITION] = preposition_of(reading, phrase);
    if (between.target.entity == NONE || !between.key[KEY_PREPOSITION] || !is_target(reading, clause, phrase)) continue;
    note_verb(walk, verb, &between);
    return;
  }
}

/// Whether a verb stands in a form that is a preposition too: "including", "regarding".
static bool is_preposition(const Reading *reading, const Verb *verb) {
  const Token *token = &reading->tokens.items[verb->main];
  return lexicon_word(reading->engine->lexicon, token->word).tags & TAG_BIT(TAG_PREPOSITION);
}

/// Whether what a clause says is only asked for, "urged Syria to attack": then it gives nothing though its frame fits.
static bool is_dropped(const Reading *reading, const Clause *clause) {
  uint32_t by;
  const uint32_t index = (uint32_t)(clause - reading->clauses.items);
  return status_of_clause(reading, index, VERB_NEGATED, &by) == STATUS_DROPPED;
}

/// Look at a clause: whether its subject does something to its object, or to somebody in a phrase.
static void note_clause(const Walk *walk, const Clause *clause) {
  const Reading *reading = walk->reading;
  const Verb *verb = &reading->verbs.items[clause->verb];
  const uint32_t object = argument_object(reading, clause);
  Between between = {.index = &reading->engine->frames->verbs, .lemma = verb->lemma, .plain = verb->plain};
  between.source = source_of(reading, clause);
  if (between.source.entity == NONE || !verb->lemma || is_preposition(reading, verb) || is_dropped(reading, clause))
    return;
  between.key[KEY_TRIGGER] = verb->lemma;
  between.key[KEY_PARTICLE] = particle_of(reading, verb);
  between.key[KEY_SOURCE] = STEP_SUBJECT;
  between.key[KEY_TARGET] = STEP_OBJECT;
  between.target = actor_of(reading, object);
  if (between.target.entity == NONE) {
    if (object != NONE && !reading->groups.items[object].term) between.object = reading->groups.items[object].lemma;
    note_phrase(walk, clause, between);
  } else if (!is_light(reading, verb->lemma) && !is_speech(reading, verb->lemma)) {
    note_verb(walk, verb, &between);
  }
}

/// The first noun group behind another one that a preposition joins to it, or NONE.
static uint32_t phrase_behind(const Reading *reading, uint32_t index) {
  const Group *group = &reading->groups.items[index];
  if (index + 1 >= reading->groups.count) return NONE;
  const Group *next = &reading->groups.items[index + 1];
  if (next->flags & GROUP_GENITIVE || next->preposition == NONE || next->preposition != group->end) return NONE;
  return index + 1;
}

/// Whether a noun can be an act: it is a verb too, or made of one.
static bool is_act(const Reading *reading, const Group *group) {
  static const char *const endings[] = {"tion", "sion", "ment", "ance", "ence", "ure", "ing", "al", "ery", NULL};
  if (group->term || group->entity != NONE || group->flags & (GROUP_DATE | GROUP_PRONOUN) || !group->lemma)
    return false;
  if (reading->tokens.items[group->head].tag == TAG_NAME) return false;
  if (lexicon_word(reading->engine->lexicon, group->lemma).verb) return true;
  const Text lemma = symbols_text(reading->engine->symbols, group->lemma);
  for (const char *const *ending = endings; *ending; ending++) {
    const Text end = text_view(*ending);
    if (lemma.length > end.length + 3 && text_equal(text_slice(lemma, lemma.length - end.length, lemma.length), end))
      return true;
  }
  return false;
}

/// Who does what a noun says: who owns it, or modifies it.
static Argument source_of_noun(const Reading *reading, uint32_t index) {
  const Group *group = &reading->groups.items[index];
  if (group->possessor != NONE) return actor_of(reading, group->possessor);
  const bool place = group->flags & GROUP_OF_PLACE;
  return (Argument){place ? NONE : entity_same(reading, group->modifiers[0]), index};
}

/// Look at a noun: whether it is an act of somebody, done to somebody.
static void note_noun(const Walk *walk, uint32_t index) {
  const Reading *reading = walk->reading;
  const Group *group = &reading->groups.items[index];
  const uint32_t phrase = phrase_behind(reading, index);
  if (phrase == NONE || !is_act(reading, group)) return;
  Between between = {.index = &reading->engine->frames->nouns, .lemma = group->lemma, .plain = group->compound};
  between.source = source_of_noun(reading, index);
  between.target = actor_of(reading, phrase);
  between.key[KEY_TRIGGER] = group->compound ? group->compound : group->lemma;
  between.key[KEY_SOURCE] = group->possessor == NONE ? STEP_MODIFIER : STEP_POSSESSOR;
  between.key[KEY_TARGET] = STEP_PHRASE;
  between.key[KEY_PREPOSITION] = preposition_of(reading, &reading->groups.items[phrase]);
  if (between.source.entity != NONE && between.target.entity != NONE && between.key[KEY_PREPOSITION])
    note(walk, &between);
}

static bool says_nothing(const Reading *reading, const Sentence *sentence) {
  return sentence->title || sentence->upper || reading->tokens.items[sentence->end - 1].mark == '?';
}

static void walk_verbs(Walk *walk) {
  const Reading *reading = walk->reading;
  for (uint32_t c = 0; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    const Verb *verb = &reading->verbs.items[clause->verb];
    while (walk->sentence->end <= verb->main) walk->sentence++;
    walk->suggester->verb_totals[verb->lemma]++;
    if (!says_nothing(reading, walk->sentence)) note_clause(walk, clause);
  }
}

static void walk_nouns(Walk *walk) {
  const Reading *reading = walk->reading;
  for (uint32_t g = 0; g < reading->groups.count; g++) {
    const Group *group = &reading->groups.items[g];
    while (walk->sentence->end <= group->head) walk->sentence++;
    walk->suggester->noun_totals[group->lemma]++;
    if (!says_nothing(reading, walk->sentence)) note_noun(walk, g);
  }
}

void suggest_triggers(EntSuggester *suggester) {
  assert(suggester);
  const Reading *reading = &suggester->scanner->reading;
  if (!reading->sentences.count) return;
  walk_verbs(&(Walk){suggester, reading, reading->sentences.items});
  walk_nouns(&(Walk){suggester, reading, reading->sentences.items});
}
