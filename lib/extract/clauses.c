// Clauses: each verb with its subject (see attach.c), and what stands behind it: objects, phrases, complements.
#include "extract/clauses.h"

#include <assert.h>
#include <string.h>

#include "extract/attributions.h"

static bool is_kind(const Reading *reading, uint32_t i, ChunkKind kind) {
  return i >= reading->first_chunk && i < reading->chunks.count && reading->chunks.items[i].kind == kind;
}

static Group *group_at(const Reading *reading, uint32_t i) {
  return is_kind(reading, i, CHUNK_GROUP) ? &reading->groups.items[reading->chunks.items[i].index] : NULL;
}

static const Verb *verb_at(const Reading *reading, uint32_t i) {
  return is_kind(reading, i, CHUNK_VERB) ? &reading->verbs.items[reading->chunks.items[i].index] : NULL;
}

const Clause *clause_at(const Reading *reading, uint32_t index) {
  assert(index < reading->clauses.count);
  return &reading->clauses.items[index];
}

uint32_t clause_child(const Reading *reading, uint32_t parent, ClauseLink link, Symbol preposition) {
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    if (clause->parent == parent && clause->link == link && (!preposition || clause->preposition == preposition))
      return c;
  }
  return NONE;
}

uint32_t clause_of_noun(const Reading *reading, uint32_t group) {
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++)
    if (reading->clauses.items[c].noun == group) return c;
  return NONE;
}

static void add_phrase(Clause *clause, uint32_t group) {
  if (clause->phrase_count < CLAUSE_PHRASES) clause->phrases[clause->phrase_count++] = group;
}

/// The chunk behind the coordination that begins with the group at `i`.
static uint32_t after_conjuncts(const Reading *reading, uint32_t i) {
  uint32_t next = i + 1;
  for (uint32_t k = next; k < reading->chunks.count && k < next + 3; k++) {
    const Group *group = group_at(reading, k);
    if (group && group->flags & GROUP_CONJUNCT)
      next = k + 1;
    else if (group || is_kind(reading, k, CHUNK_VERB))
      break;
  }
  return next;
}

/// Whether the group at a chunk is the subject of a finite verb behind it.
static bool is_next_subject(const Reading *reading, uint32_t i) {
  i = after_conjuncts(reading, i);
  while (is_kind(reading, i, CHUNK_PREPOSITION) && group_at(reading, i + 1)) i = after_conjuncts(reading, i + 1);
  for (; group_at(reading, i) && (group_at(reading, i)->flags & GROUP_DATE);) i++;
  return verb_at(reading, i) && verb_at(reading, i)->form == FORM_FINITE;
}

/// "thanked him very much": a word that tells how far, not whom.
static bool is_degree(const Reading *reading, const Group *group) {
  const Token *token = &reading->tokens.items[group->first];
  return group->end == group->first + 1 && token->tag == TAG_DETERMINER && group->first &&
         reading->tokens.items[group->first - 1].tag == TAG_ADVERB;
}

static void take_group(const Reading *reading, Clause *clause, uint32_t i) {
  Group *group = group_at(reading, i);
  uint32_t index = reading->chunks.items[i].index;
  if (group->flags & (GROUP_CONJUNCT | GROUP_DATE) && !(group->preposition != NONE && !(group->flags & GROUP_CONJUNCT)))
    return;
  if (group->flags & GROUP_LATE || attribution_is(reading, index) || is_degree(reading, group)) return;
  if (group->preposition != NONE)
    add_phrase(clause, index);
  else if (clause->object == NONE)
    clause->object = index;
  else if (clause->object2 == NONE && !clause->phrase_count) {
    clause->object2 = clause->object;
    clause->object = index;
  }
}

/// Whether the object search ends at a chunk.
static bool ends_at(const Reading *reading, const Clause *clause, uint32_t i) {
  const Chunk *chunk = &reading->chunks.items[i];
  if (chunk->kind == CHUNK_WH || chunk->kind == CHUNK_SUB || chunk->kind == CHUNK_MARK) return true;
  if (chunk->kind == CHUNK_CONJUNCTION)
    return verb_at(reading, i + 1) || !group_at(reading, i + 1) || !(group_at(reading, i + 1)->flags & GROUP_CONJUNCT);
  if (chunk->kind == CHUNK_GROUP && group_at(reading, i)->preposition == NONE &&
      !(group_at(reading, i)->flags & (GROUP_CONJUNCT | GROUP_DATE)))
    return is_next_subject(reading, i) &&
           (clause->object != NONE || !group_at(reading, i - 1) || group_at(reading, i - 1)->flags & GROUP_DATE);
  return false;
}

/// Whether the search goes on behind a comma: only within a list, or to a phrase that is not set off by another one.
static bool passes_comma(const Reading *reading, uint32_t i) {
  const Group *next = group_at(reading, i + 1);
  return next && next->flags & GROUP_CONJUNCT;
}

/// Take objects and phrases behind a verb, up to the next one.
static void take_arguments(const Reading *reading, Clause *clause, uint32_t chunk) {
  for (uint32_t i = chunk + 1; i < reading->chunks.count; i++) {
    if (is_kind(reading, i, CHUNK_VERB)) return;
    if (ends_at(reading, clause, i)) return;
    if (is_kind(reading, i, CHUNK_COMMA) && !passes_comma(reading, i)) return;
    if (is_kind(reading, i, CHUNK_GROUP)) take_group(reading, clause, i);
  }
}

/// "At the request of Iran, Turkey left": a phrase that opens the sentence before a subject belongs to its verb.
static void take_fronted(const Reading *reading, Clause *clause) {
  const uint32_t first = reading->first_chunk;
  if (clause->subject == NONE || clause->link != LINK_NONE || !is_kind(reading, first, CHUNK_PREPOSITION)) return;
  uint32_t i = first;
  while (is_kind(reading, i, CHUNK_PREPOSITION) && group_at(reading, i + 1)) i = after_conjuncts(reading, i + 1);
  if (!is_kind(reading, i, CHUNK_COMMA) || !group_at(reading, i + 1)) return;
  if (reading->chunks.items[i + 1].index == clause->subject) take_group(reading, clause, first + 1);
}

/// Phrases behind a complement still belong to the clause where they are agents or set off: "accused ... by Turkey".
static void take_late_agent(const Reading *reading, Clause *clause, uint32_t chunk) {
  const Verb *verb = verb_at(reading, chunk);
  if (!(verb->flags & VERB_PASSIVE)) return;
  Symbol by = reading->engine->lexicon->known.by;
  for (uint32_t i = chunk + 1; i + 1 < reading->chunks.count; i++) {
    if (verb_at(reading, i) && (verb_at(reading, i)->form == FORM_FINITE || verb_at(reading, i)->flags & VERB_PASSIVE))
      return;
    bool agent =
        is_kind(reading, i, CHUNK_PREPOSITION) && reading->tokens.items[reading->chunks.items[i].index].word == by;
    if (!agent || !group_at(reading, i + 1)) continue;
    uint32_t group = reading->chunks.items[i + 1].index;
    for (unsigned k = 0; k < clause->phrase_count; k++)
      if (clause->phrases[k] == group) return;
    reading->groups.items[group].flags |= GROUP_LATE;
    add_phrase(clause, group);
    return;
  }
}

/// ", said Fidan": a verb of speech with its subject behind it.
static void invert(const Reading *reading, Clause *clause, uint32_t chunk) {
  const Verb *verb = verb_at(reading, chunk);
  uint16_t traits = lexicon_word(reading->engine->lexicon, verb->plain).traits;
  if (clause->subject != NONE || verb->form != FORM_FINITE || !(traits & WORD_SPEECH) || verb->flags & VERB_PASSIVE)
    return;
  if (chunk == reading->first_chunk || clause->object == NONE) return;
  clause->subject = clause->object;
  clause->object = NONE;
}

/// Whether a clause is an attribution behind what was said: "..., Fidan said".
static bool trails(const Reading *reading, const Clause *clause) {
  const Verb *verb = &reading->verbs.items[clause->verb];
  uint16_t traits = lexicon_word(reading->engine->lexicon, verb->plain).traits;
  bool speech = traits & WORD_SPEECH && verb->form == FORM_FINITE && !(verb->flags & VERB_PASSIVE);
  return speech && clause->subject != NONE && clause->object == NONE && clause->link != LINK_RELATIVE &&
         clause->link != LINK_ADVERBIAL;
}

/// Whether a comma or the end of a quotation parts a clause from what stands before it.
static bool is_set_off(const Reading *reading, const Clause *clause) {
  uint32_t verb = reading->verbs.items[clause->verb].first, subject = reading->groups.items[clause->subject].first;
  uint32_t first = verb < subject ? verb : subject;
  if (!first) return false;
  const Token *before = &reading->tokens.items[first - 1];
  return before->mark == ',' || before->flags & TOKEN_QUOTE_CLOSE || before->mark == '-';
}

/// Whether a clause stands before another one, or around it: "Turkey, Fidan said, attacked Syria".
static bool begins_before(const Reading *reading, uint32_t clause, uint32_t other) {
  if (clause < other) return true;
  uint32_t subject = reading->clauses.items[clause].subject;
  return subject != NONE && subject < reading->clauses.items[other].subject;
}

/// Hang what was said on the verb of speech behind it, or in its midst.
static void hang_on_speech(Reading *reading) {
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    if (!trails(reading, &reading->clauses.items[c]) || !is_set_off(reading, &reading->clauses.items[c])) continue;
    if (clause_child(reading, c, LINK_THAT, 0) != NONE) continue;
    for (uint32_t k = reading->first_clause; k < reading->clauses.count; k++) {
      Clause *said = &reading->clauses.items[k];
      if (k == c || said->link != LINK_NONE || said->parent != NONE || !begins_before(reading, k, c)) continue;
      said->link = LINK_QUOTE;
      said->parent = c;
    }
    reading->clauses.items[c].link = LINK_NONE;
    reading->clauses.items[c].parent = NONE;
  }
}

static void add_clause(Reading *reading, uint32_t chunk) {
  Attachment found = attach_verb(reading, chunk);
  Clause clause = {.verb = reading->chunks.items[chunk].index,
                   .subject = found.subject,
                   .object = NONE,
                   .object2 = NONE,
                   .agent = NONE,
                   .parent = found.parent,
                   .noun = found.noun,
                   .link = (uint8_t)found.link,
                   .preposition = found.preposition};
  take_arguments(reading, &clause, chunk);
  if (clause.object == NONE) clause.object = found.object;
  take_late_agent(reading, &clause, chunk);
  invert(reading, &clause, chunk);
  take_fronted(reading, &clause);
  *array_push(reading->arena, &reading->clauses) = clause;
}

/// A group for the name in "US-backed rebels".
static uint32_t agent_group(Reading *reading, uint32_t token) {
  const Mention *mention = &reading->mentions.items[reading->mention_at[token]];
  *array_push(reading->arena, &reading->groups) = (Group){.first = token,
                                                          .core = token,
                                                          .end = mention->end,
                                                          .tail = mention->end,
                                                          .head = mention->end - 1,
                                                          .agents = {NONE, NONE},
                                                          .entity = mention->entity,
                                                          .other = NONE,
                                                          .modifiers = {NONE, NONE},
                                                          .doer = NONE,
                                                          .against = NONE,
                                                          .possessor = NONE,
                                                          .next = NONE,
                                                          .preposition = NONE,
                                                          .flags = GROUP_AGENT};
  return reading->groups.count - 1;
}

/// "US-backed rebels" as a clause: the rebels are backed by the US.  `token` is the name's.
static void add_attribute(Reading *reading, uint32_t group, uint32_t token) {
  uint32_t participle = reading->mentions.items[reading->mention_at[token]].end + 1;
  Symbol lemma = lexicon_word(reading->engine->lexicon, reading->tokens.items[participle].word).verb;
  *array_push(reading->arena, &reading->verbs) = (Verb){.first = participle,
                                                        .end = participle + 1,
                                                        .main = participle,
                                                        .lemma = lemma,
                                                        .plain = lemma,
                                                        .form = FORM_PARTICIPLE,
                                                        .flags = VERB_PASSIVE};
  uint32_t agent = agent_group(reading, token);
  *array_push(reading->arena, &reading->clauses) = (Clause){.verb = reading->verbs.count - 1,
                                                            .subject = group,
                                                            .agent = agent,
                                                            .object = NONE,
                                                            .object2 = NONE,
                                                            .parent = NONE,
                                                            .noun = NONE,
                                                            .link = LINK_RELATIVE};
}

static void add_attributes(Reading *reading) {
  const uint32_t groups = reading->groups.count;
  for (uint32_t g = reading->first_group; g < groups; g++)
    for (unsigned i = 0; i < 2; i++)
      if (reading->groups.items[g].agents[i] != NONE) add_attribute(reading, g, reading->groups.items[g].agents[i]);
}

/// "shot and wounded him": the first of two verbs joined directly has the object and the phrases of the second.
static void share_objects(Reading *reading) {
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    if (clause->parent == NONE || clause->link == LINK_NONE) continue;
    Clause *first = c > reading->first_clause ? &reading->clauses.items[c - 1] : NULL;
    const Verb *verb = &reading->verbs.items[clause->verb];
    bool joined = first && reading->verbs.items[first->verb].end + 1 == verb->first &&
                  reading->tokens.items[verb->first - 1].tag == TAG_CONJUNCTION;
    if (!joined || first->object != NONE || first->phrase_count) continue;
    Clause whole = *first;
    whole.object = clause->object;
    whole.object2 = clause->object2;
    whole.phrase_count = clause->phrase_count;
    memcpy(whole.phrases, clause->phrases, sizeof whole.phrases);
    *first = whole;
  }
}

/// "Speaking after a meeting, Yildirim said": a participle before its clause has the subject that follows.
static void take_following_subjects(Reading *reading) {
  for (uint32_t c = reading->first_clause; c + 1 < reading->clauses.count; c++) {
    Clause *clause = &reading->clauses.items[c];
    if (clause->link != LINK_PARTICIPLE || clause->subject != NONE || clause->parent != NONE) continue;
    for (uint32_t next = c + 1; next < reading->clauses.count && clause->subject == NONE; next++) {
      const Clause *after = &reading->clauses.items[next];
      if (reading->verbs.items[after->verb].form != FORM_FINITE || after->link != LINK_NONE) continue;
      clause->subject = after->subject;
      clause->parent = next;
    }
  }
}

void clauses_find(Reading *reading) {
  assert(reading);
  reading->first_clause = reading->clauses.count;
  for (uint32_t i = reading->first_chunk; i < reading->chunks.count; i++)
    if (is_kind(reading, i, CHUNK_VERB)) add_clause(reading, i);
  hang_on_speech(reading);
  take_following_subjects(reading);
  share_objects(reading);
  add_attributes(reading);
}
