// Walking a path of a frame: from a clause or a group to the clauses, groups and actors that its steps lead to.
#ifndef EXTRACT_WALK_H
#define EXTRACT_WALK_H

#include "extract/arguments.h"

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

void walk_add_group(Walk *walk, uint32_t group);
void walk_add_clause(Walk *walk, uint32_t clause);
void walk_add_entity(Walk *walk, uint32_t entity, uint32_t group);

/// Take one step from all that was come to.
void walk_step(const Reading *reading, const Step *step, Walk *walk);

/// Add the phrases that follow a noun directly, one behind the other: "attack by Israel on Syria"; a preposition of 0
/// is any.
void walk_phrases(const Reading *reading, uint32_t group, Symbol preposition, Walk *walk);

/// Add the nearest actor behind the verb of a clause, in its objects and complements.
void walk_within(const Reading *reading, uint32_t clause, Walk *walk);

/// Add the owner of a noun, what modifies it, or the nearest actor of the phrases behind it.
void walk_within_noun(const Reading *reading, uint32_t index, Walk *walk);

#endif
