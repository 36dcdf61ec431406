// A path is walked over a small set of nodes, clauses and groups; the actors of what is left at its end are the
// arguments.
#include "extract/arguments.h"

#include <assert.h>

#include "extract/walk.h"

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
  for (uint8_t i = 0; i < path->count; i++) walk_step(search->reading, &path->steps[i], &walk);
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
