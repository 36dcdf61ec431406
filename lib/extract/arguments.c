// A path is walked over a small set of nodes, clauses and groups; the actors of what is left at its end are the
// arguments.
#include "extract/arguments.h"

#include <assert.h>

#include "extract/clauses.h"

/// Where a walk has come to: a clause, a group, or an actor in a group.
typedef struct {
  Trigger at;
  uint32_t entity; ///< or NONE
} Node;

typedef struct {
  const Frame *frame;
  Node nodes[ARGUMENTS];
  uint32_t count;
  bool rest, modifier;
} Walk;

static void add_group(Walk *walk, uint32_t group) {
  if (group != NONE && walk->count < ARGUMENTS) walk->nodes[walk->count++] = (Node){{NONE, group}, NONE};
}

static void add_clause(Walk *walk, uint32_t clause) {
  if (clause != NONE && walk->count < ARGUMENTS) walk->nodes[walk->count++] = (Node){{clause, NONE}, NONE};
}

static void add_entity(Walk *walk, uint32_t entity, uint32_t group) {
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
    if (fits && is_wanted(reading, walk->frame, clause->phrases[i], preposition)) add_group(walk, clause->phrases[i]);
  }
}

uint32_t argument_object(const Reading *reading, const Clause *clause) {
  return is_passive(reading, clause) ? clause->subject : clause->object;
}

static void step_subject(const Reading *reading, const Clause *clause, Walk *walk) {
  if (!is_passive(reading, clause)) {
    add_group(walk, clause->subject);
    return;
  }
  add_group(walk, clause->agent);
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
    if (here && is_of_kind(reading, finding->relation, kind)) add_entity(walk, finding->target, finding->target_group);
  }
}

static void step_rest(const Reading *reading, uint32_t group, Walk *walk) {
  const Group *g = &reading->groups.items[group];
  walk->rest = true;
  if (walk->modifier ? g->modifiers[1] != NONE : g->other != NONE || g->next != NONE) add_group(walk, group);
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

/// Phrases that follow a noun directly, one behind the other: "attack by Israel on Syria".
static void noun_phrases(const Reading *reading, uint32_t group, Symbol preposition, Walk *walk) {
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
    if ((word == preposition || !preposition) && !chained) add_group(walk, i);
    end = coordination_end(reading, i);
  }
}

/// Whether a group stands in a phrase that tells when or where: nobody something is done to is looked for there.
static bool is_adjunct(const Reading *reading, const Group *group) {
  static const char *const words[] = {"after", "before", "since", "during",  "amid",      "until",
                                      "in",    "at",     "by",    "because", "following", "under"};
  if (group->flags & (GROUP_DATE | GROUP_PLACE)) return true;
  if (group->preposition == NONE) return false;
  Text text = symbols_text(reading->engine->symbols, reading->tokens.items[group->preposition].word);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (text_is(text, words[i])) return true;
  return false;
}

/// The actors of a group itself, or those that own or modify it; true where there are any.
static bool add_nearest(const Reading *reading, uint32_t index, Walk *walk) {
  const Group *group = &reading->groups.items[index];
  uint32_t before = walk->count;
  if (group->entity != NONE)
    add_group(walk, index);
  else if (group->possessor != NONE && reading->groups.items[group->possessor].entity != NONE)
    add_group(walk, group->possessor);
  else if (!(group->flags & GROUP_OF_PLACE))
    add_entity(walk, group->modifiers[0], index);
  return walk->count > before;
}

/// Whether a group is the subject of a clause that does not hang below another.
static bool starts_other(const Reading *reading, uint32_t clause, uint32_t group) {
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    const Clause *other = &reading->clauses.items[c];
    if (other->subject != group || c == clause || other->link == LINK_RELATIVE) continue;
    uint32_t up = c;
    for (unsigned steps = 0; up != NONE && up != clause && steps < 12; steps++) up = reading->clauses.items[up].parent;
    if (up != clause) return true;
  }
  return false;
}

/// "within" a clause: the nearest actor behind its verb, in its objects and complements.
static void step_within(const Reading *reading, uint32_t clause, Walk *walk) {
  const uint32_t end = reading->verbs.items[reading->clauses.items[clause].verb].end;
  const uint32_t subject = reading->clauses.items[clause].subject;
  for (uint32_t i = reading->first_group; i < reading->groups.count; i++) {
    const Group *group = &reading->groups.items[i];
    if (group->first < end || group->flags & (GROUP_GENITIVE | GROUP_CONJUNCT | GROUP_AGENT) || i == subject) continue;
    if (starts_other(reading, clause, i)) return;
    if (!is_adjunct(reading, group) && add_nearest(reading, i, walk)) return;
  }
}

/// "within" a noun: its owner, what modifies it, and the nearest actor of the phrases behind it.
static void step_within_noun(const Reading *reading, uint32_t index, Walk *walk) {
  if (add_nearest(reading, index, walk)) return;
  Walk phrases = {.frame = walk->frame};
  noun_phrases(reading, index, 0, &phrases);
  for (uint32_t i = 0; i < phrases.count; i++) {
    uint32_t group = phrases.nodes[i].at.group;
    if (!is_adjunct(reading, &reading->groups.items[group]) && add_nearest(reading, group, walk)) return;
  }
}

static void from_clause(const Reading *reading, Trigger at, const Step *step, Walk *walk) {
  const Clause *clause = clause_at(reading, at.clause);
  switch ((StepKind)step->kind) {
  case STEP_SUBJECT:
    step_subject(reading, clause, walk);
    break;
  case STEP_OBJECT:
    add_group(walk, argument_object(reading, clause));
    break;
  case STEP_OBJECT2:
    add_group(walk, clause->object2);
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
    step_within(reading, at.clause, walk);
    break;
  default:
    add_clause(walk, argument_complement(reading, at.clause, (StepKind)step->kind, step->preposition));
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
    add_group(walk, at.group);
    break;
  case STEP_POSSESSOR:
    add_group(walk, group->possessor);
    break;
  case STEP_PHRASE:
    noun_phrases(reading, at.group, step->preposition, walk);
    break;
  case STEP_REST:
    step_rest(reading, at.group, walk);
    break;
  case STEP_CLAUSE:
    add_clause(walk, argument_clause(reading, at.group));
    break;
  case STEP_TARGET:
    step_target(reading, at, step->preposition, walk);
    break;
  case STEP_AGENT:
    step_agent(reading, at.group, walk);
    break;
  case STEP_WITHIN:
    step_within_noun(reading, at.group, walk);
    break;
  case STEP_ANTI:
    add_entity(walk, group->against, at.group);
    break;
  case STEP_INFINITIVE:
  case STEP_THAT:
    add_clause(walk, clause_of_noun(reading, at.group));
    break;
  case STEP_MODIFIER:
    walk->modifier = true;
    add_group(walk, at.group);
    break;
  default:
    break;
  }
}

static void take_step(const Reading *reading, const Step *step, Walk *walk) {
  Walk next = {.frame = walk->frame, .rest = walk->rest, .modifier = walk->modifier};
  for (uint32_t i = 0; i < walk->count; i++) {
    if (walk->nodes[i].at.clause != NONE)
      from_clause(reading, walk->nodes[i].at, step, &next);
    else if (walk->nodes[i].entity == NONE)
      from_group(reading, walk->nodes[i].at, step, &next);
  }
  *walk = next;
}

/// What an argument must be.
typedef struct {
  uint32_t types; ///< ACTOR_BITs
  bool things;    ///< things with a name of their own count, as entities of type event
  bool places;
} Accept;

/// What a search for actors adds to.
typedef struct {
  Reading *reading;
  const Frame *frame;
  Accept accept;
  const Arguments *sources; ///< who is not to be found, or NULL
  Arguments *found;
} Search;

static void add(const Search *search, uint32_t entity, uint32_t group) {
  Arguments *found = search->found;
  if (entity == NONE || found->count == ARGUMENTS) return;
  if (!(ACTOR_BIT(search->reading->entities.items[entity].type) & search->accept.types)) return;
  for (uint32_t i = 0; i < found->count; i++)
    if (found->items[i].entity == entity) return;
  for (uint32_t i = 0; !found->rest && search->sources && i < search->sources->count; i++)
    if (search->sources->items[i].entity == entity) return;
  found->items[found->count++] = (Argument){entity, group};
}

static bool has_name(const Reading *reading, const Group *group) {
  if (group->modifiers[0] != NONE) return true;
  for (uint32_t i = group->first + 1; i < group->end; i++)
    if (reading->tokens.items[i].flags & TOKEN_CAPITAL) return true;
  return false;
}

/// A thing that has a name of its own, "the recent Hasakah conference", as an entity: named from its first capital on.
static uint32_t thing(Reading *reading, uint32_t index) {
  const Group *group = &reading->groups.items[index];
  if (group->flags & (GROUP_DATE | GROUP_PRONOUN) || group->term || !has_name(reading, group)) return NONE;
  uint32_t first = group->first;
  while (first < group->head &&
         !(reading->tokens.items[first].flags & TOKEN_CAPITAL && reading->tokens.items[first].tag != TAG_DETERMINER))
    first++;
  Text state = {0};
  for (unsigned i = 0; i < 2; i++)
    if (group->modifiers[i] != NONE && !state.length) state = reading->entities.items[group->modifiers[i]].state;
  return entity_unknown(reading, reading_text(reading, first, group->end), ACTOR_EVENT, state);
}

static void add_actor(const Search *search, uint32_t group) {
  const Group *g = &search->reading->groups.items[group];
  if (g->flags & GROUP_PLACE && !search->accept.places) return;
  uint32_t entity = g->entity, other = g->other;
  if (entity == NONE && search->accept.things) entity = thing(search->reading, group);
  add(search, entity, group);
  add(search, other, group);
}

static void add_members(const Search *search, const Walk *walk, uint32_t group) {
  const Reading *reading = search->reading;
  for (uint32_t i = group; i != NONE; i = reading->groups.items[i].next) {
    const Group *g = &reading->groups.items[i];
    if (!walk->modifier) {
      add_actor(search, i);
      continue;
    }
    if (g->flags & GROUP_OF_PLACE) continue;
    add(search, g->modifiers[0], i);
    add(search, g->modifiers[1], i);
  }
}

static void follow(const Search *search, Trigger trigger, const Path *path) {
  Walk walk = {.frame = search->frame, .nodes = {{trigger, NONE}}, .count = 1};
  for (uint8_t i = 0; i < path->count; i++) take_step(search->reading, &path->steps[i], &walk);
  search->found->rest = walk.rest;
  for (uint32_t i = 0; i < walk.count; i++) {
    if (walk.nodes[i].entity != NONE)
      add(search, walk.nodes[i].entity, walk.nodes[i].at.group);
    else if (walk.nodes[i].at.group != NONE)
      add_members(search, &walk, walk.nodes[i].at.group);
  }
}

static void find(const Search *search, Trigger trigger, const PathList *paths) {
  *search->found = (Arguments){.count = 0};
  for (uint8_t i = 0; i < paths->count && !search->found->count; i++) follow(search, trigger, &paths->paths[i]);
}

void arguments_source(Reading *reading, Trigger trigger, const Frame *frame, Arguments *found) {
  assert(reading && frame && found);
  const Search search = {reading, frame, {frame->sources, false, false}, NULL, found};
  find(&search, trigger, &frame->source);
}

void arguments_target(Reading *reading, Trigger trigger, const Frame *frame, const Arguments *sources,
                      Arguments *found) {
  assert(reading && frame && sources && found);
  const Search search = {reading, frame, {frame->targets, frame->things, frame->places}, sources, found};
  find(&search, trigger, &frame->target);
}
