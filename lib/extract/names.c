// Finding all names of a document.
//
// Names are found from the first sentence to the last; then the document is looked at as a whole, for it may explain
// late what it uses early: an acronym "Full Name (ACR)", the full name behind a surname, the state behind a weak
// acronym.
#include "extract/names.h"

#include <assert.h>
#include <string.h>

static void mark_name(Reading *reading, uint32_t first, uint32_t end, uint8_t kind) {
  uint32_t tag = kind == ALIAS_ADJECTIVE ? TAG_BIT(TAG_ADJECTIVE) : TAG_BIT(TAG_NAME);
  for (uint32_t i = first; i < end; i++) {
    reading->tokens.items[i].tags = tag;
    reading->tokens.items[i].tag = (uint8_t)(kind == ALIAS_ADJECTIVE ? TAG_ADJECTIVE : TAG_NAME);
  }
}

static void add_mention(Reading *reading, Mention mention) {
  reading->mention_at[mention.first] = reading->mentions.count;
  *array_push(reading->arena, &reading->mentions) = mention;
  reading->entities.items[mention.entity].mentions++;
  mark_name(reading, mention.first, mention.end, mention.kind);
}

static uint32_t add_known(Reading *reading, const Alias *alias, uint32_t first, uint32_t end) {
  uint32_t entity = entity_actor(reading, &reading->engine->gazetteer->actors.items[alias->actor]);
  Entity *known = &reading->entities.items[entity];
  if (known->type == ACTOR_PERSON && alias->kind != ALIAS_SURNAME)
    known->last_word = reading->tokens.items[end - 1].hash;
  add_mention(reading, (Mention){first, end, entity, alias->kind, true});
  return end;
}

static uint32_t add_term(Reading *reading, const NounClass *class, Term term) {
  term.class = class;
  reading->term_at[term.first] = reading->terms.count;
  *array_push(reading->arena, &reading->terms) = term;
  const bool several = term.end > term.first + 1;
  for (uint32_t i = term.first; i < term.end; i++) {
    Token *token = &reading->tokens.items[i];
    bool joined = several && token->tags & (TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE));
    if (token->flags & TOKEN_CAPITAL || joined)
      token->tags = TAG_BIT(token->tags & TAG_BIT(TAG_PLURAL) ? TAG_PLURAL : TAG_NOUN);
  }
  return term.end;
}

static uint32_t add_unknown(Reading *reading, uint32_t first, uint32_t end) {
  ActorType type = names_unknown_type(reading, first, end);
  uint32_t entity = entity_unknown(reading, reading_text(reading, first, end), type, (Text){0});
  Entity *made = &reading->entities.items[entity];
  made->last_word = reading->tokens.items[end - 1].hash;
  if (type == ACTOR_PERSON && !made->gender) made->gender = names_gender(reading, first);
  add_mention(reading, (Mention){first, end, entity, ALIAS_NAME, false});
  return end;
}

/// An adjective that is part of a longer name: "American Airlines", "British Petroleum"; its end, or 0.
static uint32_t adjective_name_end(const Reading *reading, const Sentence *sentence, uint32_t token) {
  const Token *t = &reading->tokens.items[token];
  const Alias *alias = t->word ? gazetteer_find(reading->engine->gazetteer, &t->word, 1) : NULL;
  if (!alias || alias->kind != ALIAS_ADJECTIVE || !names_like(reading, sentence, token + 1)) return 0;
  return names_unknown_end(reading, sentence, token + 1);
}

/// Add the adjective's state to what an unknown name is known to be.
static uint32_t add_adjective_name(Reading *reading, uint32_t first, uint32_t end) {
  const Alias *alias = gazetteer_find(reading->engine->gazetteer, &reading->tokens.items[first].word, 1);
  const Actor *state = &reading->engine->gazetteer->actors.items[alias->actor];
  if (names_unknown_type(reading, first + 1, end) == ACTOR_PERSON) return add_known(reading, alias, first, first + 1);
  uint32_t entity = entity_unknown(reading, reading_text(reading, first, end), ACTOR_ORGANIZATION, state->state);
  add_mention(reading, (Mention){first, end, entity, ALIAS_NAME, false});
  return end;
}

static uint32_t find_at(Reading *reading, const Sentence *sentence, uint32_t token) {
  const Alias *alias;
  const NounClass *class;
  Term term = {.first = token};
  if (reading->tokens.items[token].mark) return token + 1;
  uint32_t end = names_match(reading, sentence, token, &alias);
  term.end = names_term(reading, token, sentence->end, &class, &term.plural);
  if (end && end >= term.end) return add_known(reading, alias, token, end);
  if (term.end) return add_term(reading, class, term);
  uint32_t longer = adjective_name_end(reading, sentence, token);
  if (longer) return add_adjective_name(reading, token, longer);
  if (names_like(reading, sentence, token))
    return add_unknown(reading, token, names_unknown_end(reading, sentence, token));
  return token + 1;
}

static void find_in(Reading *reading, const Sentence *sentence) {
  for (uint32_t i = sentence->first; i < sentence->end;) i = find_at(reading, sentence, i);
}

/// Entities by a hash of a word, filled once: the table that explains acronyms and surnames.
typedef struct {
  uint32_t *entities;
  uint32_t *hashes;
  uint32_t mask;
} WordTable;

static WordTable table_new(Reading *reading, uint32_t count) {
  WordTable table = {.mask = 63};
  while (table.mask < count * 2) table.mask = table.mask * 2 + 1;
  table.entities = arena_alloc(reading->arena, (table.mask + 1) * sizeof *table.entities);
  table.hashes = arena_alloc(reading->arena, (table.mask + 1) * sizeof *table.hashes);
  return table;
}

/// Slot of a word: where it is, or where it would be.  Entities are kept as index + 1.
static uint32_t *table_slot(const WordTable *table, uint32_t hash) {
  uint32_t slot = hash & table->mask;
  while (table->entities[slot] && table->hashes[slot] != hash) slot = (slot + 1) & table->mask;
  table->hashes[slot] = hash;
  return &table->entities[slot];
}

/// Surnames that are also words ("Bush") are names at the start of a sentence too, once the document has named their
/// bearer.
static void find_at_starts(Reading *reading) {
  WordTable table = table_new(reading, reading->entities.count);
  for (uint32_t i = 0; i < reading->entities.count; i++)
    if (reading->entities.items[i].type == ACTOR_PERSON)
      *table_slot(&table, reading->entities.items[i].last_word) = i + 1;
  for (uint32_t i = 0; i < reading->tokens.count; i++) {
    const Token *token = &reading->tokens.items[i];
    bool free = token->flags & TOKEN_START && token->flags & TOKEN_CAPITAL && reading->mention_at[i] == NONE &&
                reading->term_at[i] == NONE;
    uint32_t person = free && !token->mark ? *table_slot(&table, token->hash) : 0;
    if (person) add_mention(reading, (Mention){i, i + 1, person - 1, ALIAS_SURNAME, false});
  }
}

/// The name before "(ACR)" at a bracket, or NULL.
static const Mention *defined_by(const Reading *reading, uint32_t bracket) {
  const Token *tokens = reading->tokens.items;
  if (!bracket || bracket + 2 >= reading->tokens.count || tokens[bracket].mark != '(') return NULL;
  if (!(tokens[bracket + 1].flags & TOKEN_UPPER) || tokens[bracket + 2].mark != ')') return NULL;
  for (uint32_t back = 1; back <= NAME_WORDS && back <= bracket; back++) {
    uint32_t mention = reading->mention_at[bracket - back];
    if (mention == NONE) continue;
    const Mention *m = &reading->mentions.items[mention];
    return m->end == bracket && m->kind != ALIAS_ADJECTIVE ? m : NULL;
  }
  return NULL;
}

/// Let acronyms that the document explains stand for what they were explained to be.
static void explain_acronyms(Reading *reading) {
  WordTable table = table_new(reading, reading->mentions.count);
  for (uint32_t i = 0; i < reading->tokens.count; i++) {
    const Mention *name = reading->tokens.items[i].mark == '(' ? defined_by(reading, i) : NULL;
    if (name) *table_slot(&table, reading->tokens.items[i + 1].hash) = name->entity + 1;
  }
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    const Mention *m = &reading->mentions.items[i];
    uint32_t entity = m->end == m->first + 1 ? *table_slot(&table, reading->tokens.items[m->first].hash) : 0;
    if (entity && (!m->known || m->kind == ALIAS_WEAK))
      reading->entities.items[m->entity].same = entity_same(reading, entity - 1);
  }
}

/// Let a surname alone stand for the person whose full name the document gives.
static void explain_surnames(Reading *reading) {
  WordTable table = table_new(reading, reading->entities.count);
  for (uint32_t i = 0; i < reading->entities.count; i++) {
    const Entity *entity = &reading->entities.items[i];
    if (entity->type != ACTOR_PERSON || !entity->last_word || entity->same != i) continue;
    uint32_t *slot = table_slot(&table, entity->last_word);
    const bool full = memchr(entity->name.data, ' ', entity->name.length); // "Ahmed Hassan", not "Hassan" again
    if (!*slot || entity->actor || (full && !reading->entities.items[*slot - 1].actor)) *slot = i + 1;
  }
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    const Mention *m = &reading->mentions.items[i];
    uint32_t hash = reading->tokens.items[m->first].hash,
             person = m->end == m->first + 1 ? *table_slot(&table, hash) : 0;
    bool surname = !m->known || m->kind == ALIAS_SURNAME || m->kind == ALIAS_PLACE;
    if (m->known && reading->entities.items[m->entity].last_word == hash)
      continue; // its full name stands in the document
    if (person && surname && person - 1 != m->entity && reading->entities.items[m->entity].same == m->entity)
      reading->entities.items[m->entity].same = entity_same(reading, person - 1);
  }
}

/// How well the document backs an actor beyond one way of naming it: 3 where it names it in another way, 2 where it
/// names its state or somebody of it, 1 where the actor has no state.
static unsigned backing(const Reading *reading, const Actor *actor, uint8_t kind) {
  const uint32_t entity = entity_find(reading, actor->id);
  for (uint32_t i = 0; i < reading->mentions.count && entity != NONE; i++)
    if (reading->mentions.items[i].entity == entity && reading->mentions.items[i].kind != kind) return 3;
  for (uint32_t i = 0; i < reading->entities.count && actor->state.length; i++) {
    const Entity *other = &reading->entities.items[i];
    if (i != entity && other->mentions && text_equal(other->state, actor->state)) return 2;
  }
  return !actor->state.length;
}

/// The reading of a mention that the document backs best; the one that was chosen where none is backed better.
static const Alias *best_backed(const Reading *reading, const Mention *m) {
  const Gazetteer *gazetteer = reading->engine->gazetteer;
  Symbol words[NAME_WORDS];
  for (uint32_t i = m->first; i < m->end; i++) words[i - m->first] = reading->tokens.items[i].word;
  const Alias *alias = gazetteer_find(gazetteer, words, m->end - m->first), *best = NULL;
  unsigned most = 0;
  if (m->kind != ALIAS_WEAK && alias && !alias->next) return alias;
  for (; alias; alias = gazetteer_reading(gazetteer, alias->next)) {
    const Actor *actor = &gazetteer->actors.items[alias->actor];
    const bool chosen = actor == reading->entities.items[m->entity].actor;
    const unsigned backed = 2 * backing(reading, actor, alias->kind) + chosen;
    if (backed < 2 || backed <= most) continue;
    most = backed;
    best = alias;
  }
  return best;
}

/// Weak acronyms are whomever the document backs; those that nothing backs become names nobody knows.
static void judge_weak(Reading *reading) {
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    const Mention *m = &reading->mentions.items[i];
    if (m->kind != ALIAS_WEAK || reading->entities.items[m->entity].same != m->entity) continue;
    const Alias *best = best_backed(reading, m);
    const uint32_t entity =
        best ? entity_actor(reading, &reading->engine->gazetteer->actors.items[best->actor])
             : entity_unknown(reading, reading_text(reading, m->first, m->end), ACTOR_UNKNOWN, (Text){0});
    reading->mentions.items[i].entity = entity;
    reading->mentions.items[i].known = best;
  }
}

/// A capital that is also a seat of others ("Brussels") is theirs where the document names them, and not its state.
static void judge_seats(Reading *reading) {
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    const Mention *m = &reading->mentions.items[i];
    const Alias *best = m->kind == ALIAS_CAPITAL ? best_backed(reading, m) : NULL;
    if (!best || best->kind != ALIAS_METONYM) continue;
    const Actor *actor = &reading->engine->gazetteer->actors.items[best->actor];
    if (backing(reading, actor, ALIAS_METONYM) < 2) continue;
    reading->mentions.items[i].entity = entity_actor(reading, actor);
    reading->mentions.items[i].kind = ALIAS_METONYM;
  }
}

/// A region that has a state's name is meant by the name alone once the document has told the region in full: "Georgia"
/// behind "Atlanta, Georgia".
static void explain_regions(Reading *reading) {
  WordTable table = table_new(reading, reading->mentions.count);
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    const Mention *m = &reading->mentions.items[i];
    if (m->kind == ALIAS_PLACE && m->known && m->end > m->first + 1)
      *table_slot(&table, reading->tokens.items[m->end - 1].hash) = m->entity + 1;
  }
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    Mention *m = &reading->mentions.items[i];
    if (m->kind != ALIAS_NAME || m->end != m->first + 1 || reading->entities.items[m->entity].type != ACTOR_STATE)
      continue;
    const uint32_t region = *table_slot(&table, reading->tokens.items[m->first].hash);
    if (!region) continue;
    m->entity = region - 1;
    m->kind = ALIAS_PLACE;
  }
}

static void follow(Reading *reading) {
  for (uint32_t i = 0; i < reading->mentions.count; i++)
    reading->mentions.items[i].entity = entity_same(reading, reading->mentions.items[i].entity);
}

static uint32_t *none_by_token(Reading *reading) {
  const size_t size = (reading->tokens.count + 1) * sizeof(uint32_t);
  return memset(arena_take(reading->arena, size), 0xff, size); // NONE is all ones
}

void names_find(Reading *reading) {
  assert(reading && reading->entity_slots);
  reading->mention_at = none_by_token(reading);
  reading->term_at = none_by_token(reading);
  for (uint32_t i = 0; i < reading->sentences.count; i++) find_in(reading, &reading->sentences.items[i]);
  find_at_starts(reading);
  explain_acronyms(reading);
  explain_surnames(reading);
  explain_regions(reading);
  judge_weak(reading);
  judge_seats(reading);
  follow(reading);
  titles_find(reading);
}
