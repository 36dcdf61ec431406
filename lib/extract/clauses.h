// Clauses: who stands as subject, object and in phrases of each verb, and how clauses hang together.
#ifndef EXTRACT_CLAUSES_H
#define EXTRACT_CLAUSES_H

#include "extract/reading.h"

/// Find the clauses of the sentence that was cut into chunks last.
void clauses_find(Reading *reading);

/// A clause by its index.
const Clause *clause_at(const Reading *reading, uint32_t index);

/// Find the clause that hangs on `parent` by a link; with a gerund, behind a preposition (0: any).  NONE where there is
/// none.
uint32_t clause_child(const Reading *reading, uint32_t parent, ClauseLink link, Symbol preposition);

/// Find the clause that complements a noun, "a plan to invade", or NONE.
uint32_t clause_of_noun(const Reading *reading, uint32_t group);

/// What the search for a subject found.
typedef struct {
  uint32_t subject; ///< group, or NONE
  uint32_t object;  ///< group that a relative clause is about, where it is its object; or NONE
  uint32_t parent;  ///< clause, or NONE
  uint32_t noun;    ///< group that the clause complements, or NONE
  ClauseLink link;
  Symbol preposition;
} Attachment;

/// Find the subject of the verb at a chunk, and what its clause hangs on.  Clauses of all verbs before must be there.
Attachment attach_verb(const Reading *reading, uint32_t chunk);

/// Find the clause of the last verb before a chunk, or NONE.
uint32_t clause_before(const Reading *reading, uint32_t chunk);

#endif
