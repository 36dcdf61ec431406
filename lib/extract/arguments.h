// Arguments: walking the paths of a frame from its trigger to the actors they lead to.
#ifndef EXTRACT_ARGUMENTS_H
#define EXTRACT_ARGUMENTS_H

#include "extract/reading.h"

#define ARGUMENTS 24

/// An actor at the end of a path.
typedef struct {
  uint32_t entity;
  uint32_t group; ///< where it stands
} Argument;

typedef struct {
  Argument items[ARGUMENTS];
  uint32_t count;
  bool rest; ///< the path asked for the other members of the coordination that the source is
} Arguments;

/// Find the sources of a frame: the actors of the first of its paths that leads to any.
void arguments_source(Reading *reading, Trigger trigger, const Frame *frame, Arguments *found);

/// The same for its targets; a path that leads only to sources leads nowhere.
void arguments_target(Reading *reading, Trigger trigger, const Frame *frame, const Arguments *sources,
                      Arguments *found);

/// Whether the head of a group is in a list, alone or with the words before it.
bool group_is(const Group *group, const LemmaList *list);

/// Return the group that is the object of a clause; in the passive that is its grammatical subject.
uint32_t argument_object(const Reading *reading, const Clause *clause);

/// Find the clause that a complement of a clause is, or NONE.
uint32_t argument_complement(const Reading *reading, uint32_t clause, StepKind step, Symbol preposition);

/// Return the group that stands for a group in its clause: the first of a coordination, "tons" of "tons of aid".
uint32_t argument_top(const Reading *reading, uint32_t group);

/// Find the clause that a group is an object of, or stands in a phrase of; or NONE.
uint32_t argument_clause(const Reading *reading, uint32_t group);

#endif
