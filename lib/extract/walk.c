// The steps of a path, each a small function over what was come to so far.
#include "extract/walk.h"

#include <assert.h>

#include "extract/clauses.h"

void walk_add_group(Walk *walk, uint32_t group) {
  if (group != NONE && walk->count < ARGUMENTS) walk->nodes[walk->count++] = (Node){{NONE, group}, NONE};
}

void walk_add_clause(Walk *walk, uint32_t clause) {
  if (clause != NONE && walk->count < ARGUMENTS) walk->nodes[walk->count++] = (Node){{clause, NONE}, NONE};
}

void walk_add_entity(Walk *walk, uint32_t entity, uint32_t group) {
  if (entity != NONE && walk->count < ARGUMENTS) walk->nodes[walk->count++] = (Node){{NONE, group}, entity};
}

static bool is_passive(const Reading *reading, const Clause *clause) {
  return reading->verbs.items[clause->verb].flags & VERB_PASSIVE;
}

static Symbol preposition_of(const Reading *reading, uint32_t group) {
  uint32_t token = reading->groups.items[group].preposition;
  return token == NONE ? 0 : reading->tokens.items[token].word;
}

bool group_is(const Group *group, const LemmaList *list) {
  return lemmas_have(list, group->lemma) || (group->compound && lemmas_have(list, group->compound));
}

/// Whether a phrase is one of those the frame asks for: "in a strike" of "killed in a strike in a village".
static bool is_wanted(const Reading *reading, const Frame *frame, uint32_t group, Symbol preposition) {
  if (!preposition || preposition != frame->phrase || !frame->phrase_heads.count) return true;
  return group_is(&reading->groups.items[group], &frame->phrase_heads);
}

static void add_phrases(const Reading *reading, const Clause *clause, Symbol preposition, Walk *walk) {
  for (unsigned i = 0; i < clause->phrase_count; i++) {
    Symbol word = preposition_of(reading, clause->phrases[i]);
    bool fits = word == preposition || !preposition;
    if (fits && is_wanted(reading, walk->frame, clause->phrases[i], preposition))
      walk_add_group(walk, clause->phrases[i]);
  }
}

uint32_t argument_object(const Reading *reading, const Clause *clause) {
  return is_passive(reading, clause) ? clause->subject : clause->object;
}

static void step_subject(const Reading *reading, const Clause *clause, Walk *walk) {
  if (!is_passive(reading, clause)) {
    walk_add_group(walk, clause->subject);
    return;
  }
  walk_add_group(walk, clause->agent);
  add_phrases(reading, clause, reading->engine->lexicon->known.by, walk);
}

static ClauseLink link_of(StepKind step) {
  static const ClauseLink links[STEP_COUNT] = {
      [STEP_INFINITIVE] = LINK_INFINITIVE, [STEP_GERUND] = LINK_GERUND, [STEP_THAT] = LINK_THAT, [STEP_IF] = LINK_IF};
  return links[step];
}

uint32_t argument_complement(const Reading *reading, uint32_t clause, StepKind step, Symbol preposition) {
  if (!link_of(step)) return NONE;
  uint32_t found = clause_child(reading, clause, link_of(step), preposition);
  return found == NONE && step == STEP_THAT ? clause_child(reading, clause, LINK_QUOTE, 0) : found;
}

/// Whether a relation is of a kind: "cooperative", "conflictual"; 0 is any.
static bool is_of_kind(const Reading *reading, const Relation *relation, Symbol kind) {
  if (!kind) return true;
  bool hostile = relation_valence(relation->type) == VALENCE_CONFLICTUAL;
  return text_is(symbols_text(reading->engine->symbols, kind), "conflictual") == hostile;
}

/// "target": whom the findings of a clause or a noun are done to.
static void step_target(const Reading *reading, Trigger at, Symbol kind, Walk *walk) {
  for (uint32_t i = reading->first_finding; i < reading->findings.count; i++) {
    const Finding *finding = &reading->findings.items[i];
    bool here = finding->at.clause == at.clause && finding->at.group == at.group;
    if (here && is_of_kind(reading, finding->relation, kind))
      walk_add_entity(walk, finding->target, finding->target_group);
  }
}

static void step_rest(const Reading *reading, uint32_t group, Walk *walk) {
  const Group *g = &reading->groups.items[group];
  walk->rest = true;
  if (walk->modifier ? g->modifiers[1] != NONE : g->other != NONE || g->next != NONE) walk_add_group(walk, group);
}

/// "rest" of a clause: the other members of the coordination that its subject is.
static void step_rest_of_subject(const Reading *reading, const Clause *clause, Walk *walk) {
  Walk subjects = {.frame = walk->frame};
  step_subject(reading, clause, &subjects);
  for (uint32_t i = 0; i < subjects.count; i++) step_rest(reading, subjects.nodes[i].at.group, walk);
}

/// Last token of a coordination.
static uint32_t coordination_end(const Reading *reading, uint32_t group) {
  while (reading->groups.items[group].next != NONE) group = reading->groups.items[group].next;
  return reading->groups.items[group].end;
}

/// Where a participle that describes a noun ends: "sanctions imposed | on Eritrea"; or `end`.
static uint32_t over_participle(const Reading *reading, uint32_t end) {
  for (uint32_t i = reading->first_verb; i < reading->verbs.count; i++)
    if (reading->verbs.items[i].first == end && reading->verbs.items[i].form == FORM_PARTICIPLE)
      return reading->verbs.items[i].end;
  return end;
}

void walk_phrases(const Reading *reading, uint32_t group, Symbol preposition, Walk *walk) {
  uint32_t end = reading->groups.items[group].end;
  const uint32_t own = end;
  for (uint32_t i = group + 1; i < reading->groups.count && i < group + 8; i++) {
    const Group *next = &reading->groups.items[i];
    if (next->flags & (GROUP_CONJUNCT | GROUP_GENITIVE | GROUP_LATE)) continue;
    if (next->flags & GROUP_DATE && next->preposition == NONE) {
      end = next->end;
      continue;
    }
    if (next->preposition != NONE && next->preposition > end && end == own) end = over_participle(reading, end);
    if (next->preposition == NONE || next->preposition > end) return;
    if (next->preposition < end) continue;
    Symbol word = reading->tokens.items[next->preposition].word;
    bool chained = next->preposition > own && word == reading->engine->lexicon->known.of;
    if ((word == preposition || !preposition) && !chained) walk_add_group(walk, i);
    end = coordination_end(reading, i);
  }
}

static void from_clause(const Reading *reading, Trigger at, const Step *step, Walk *walk) {
  const Clause *clause = clause_at(reading, at.clause);
  switch ((StepKind)step->kind) {
  case STEP_SUBJECT:
    step_subject(reading, clause, walk);
    break;
  case STEP_OBJECT:
    walk_add_group(walk, argument_object(reading, clause));
    break;
  case STEP_OBJECT2:
    walk_add_group(walk, clause->object2);
    break;
  case STEP_PHRASE:
    add_phrases(reading, clause, step->preposition, walk);
    break;
  case STEP_TARGET:
    step_target(reading, at, step->preposition, walk);
    break;
  case STEP_REST:
    step_rest_of_subject(reading, clause, walk);
    break;
  case STEP_WITHIN:
    walk_within(reading, at.clause, walk);
    break;
  default:
    walk_add_clause(walk, argument_complement(reading, at.clause, (StepKind)step->kind, step->preposition));
  }
}

/// The first group of the coordination a group is a member of.
static uint32_t first_of(const Reading *reading, uint32_t group) {
  while (group && reading->groups.items[group].flags & GROUP_CONJUNCT) {
    uint32_t before = group;
    while (before-- > reading->first_group && reading->groups.items[before].next != group) continue;
    if (before == UINT32_MAX || reading->groups.items[before].next != group) return group;
    group = before;
  }
  return group;
}

/// The group that another one belongs to by "of", "tons of aid", or the group itself.
static uint32_t above(const Reading *reading, uint32_t group) {
  const Group *g = &reading->groups.items[group];
  if (g->preposition == NONE || reading->tokens.items[g->preposition].word != reading->engine->lexicon->known.of)
    return group;
  for (uint32_t i = group; i-- > reading->first_group;)
    if (reading->groups.items[i].end == g->preposition) return i;
  return group;
}

uint32_t argument_top(const Reading *reading, uint32_t group) {
  return first_of(reading, above(reading, first_of(reading, group)));
}

uint32_t argument_clause(const Reading *reading, uint32_t group) {
  group = argument_top(reading, group);
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    if (clause->object == group || clause->object2 == group) return c;
    for (unsigned i = 0; i < clause->phrase_count; i++)
      if (clause->phrases[i] == group) return c;
  }
  return NONE;
}

/// "agent": who does what a participle says of a noun.
static void step_agent(const Reading *reading, uint32_t group, Walk *walk) {
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++)
    if (reading->clauses.items[c].subject == group && is_passive(reading, &reading->clauses.items[c]))
      step_subject(reading, &reading->clauses.items[c], walk);
}

static void from_group(const Reading *reading, Trigger at, const Step *step, Walk *walk) {
  const Group *group = &reading->groups.items[at.group];
  switch ((StepKind)step->kind) {
  case STEP_NOUN:
    walk_add_group(walk, at.group);
    break;
  case STEP_POSSESSOR:
    walk_add_group(walk, group->possessor);
    walk_add_entity(walk, group->doer, at.group);
    break;
  case STEP_PHRASE:
    walk_phrases(reading, at.group, step->preposition, walk);
    break;
  case STEP_REST:
    step_rest(reading, at.group, walk);
    break;
  case STEP_CLAUSE:
    walk_add_clause(walk, argument_clause(reading, at.group));
    break;
  case STEP_TARGET:
    step_target(reading, at, step->preposition, walk);
    break;
  case STEP_AGENT:
    step_agent(reading, at.group, walk);
    break;
  case STEP_WITHIN:
    walk_within_noun(reading, at.group, walk);
    break;
  case STEP_ANTI:
    walk_add_entity(walk, group->against, at.group);
    break;
  case STEP_INFINITIVE:
  case STEP_THAT:
    walk_add_clause(walk, clause_of_noun(reading, at.group));
    break;
  case STEP_MODIFIER:
    walk->modifier = true;
    walk_add_group(walk, at.group);
    break;
  default:
    break;
  }
}

void walk_step(const Reading *reading, const Step *step, Walk *walk) {
  Walk next = {.frame = walk->frame, .rest = walk->rest, .modifier = walk->modifier};
  for (uint32_t i = 0; i < walk->count; i++) {
    if (walk->nodes[i].at.clause != NONE)
      from_clause(reading, walk->nodes[i].at, step, &next);
    else if (walk->nodes[i].entity == NONE)
      from_group(reading, walk->nodes[i].at, step, &next);
  }
  *walk = next;
}
