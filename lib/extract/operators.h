// Operators: verbs that say how sure what hangs on them is.  "refused to meet" is no meeting, "agreed to meet" is one
// to come, "accused of attacking" is a claim.
#ifndef EXTRACT_OPERATORS_H
#define EXTRACT_OPERATORS_H

#include "extract/frames.h"

/// Status of a relation, from the strongest claim to the weakest; of two, the weaker counts.
typedef enum {
  STATUS_ASSERTED,
  STATUS_REPORTED,
  STATUS_PLANNED,
  STATUS_CONDITIONAL,
  STATUS_NEGATED,
  STATUS_DROPPED,
  STATUS_COUNT
} Status;

/// How a complement hangs on its verb.
typedef enum {
  COMPLEMENT_INFINITIVE = 1,
  COMPLEMENT_GERUND = 2,
  COMPLEMENT_THAT = 4,
  COMPLEMENT_NOUN = 8
} ComplementKind;

typedef struct {
  Symbol verb;
  uint8_t complements; ///< set of ComplementKind
  uint8_t status;      ///< Status
  uint32_t next;       ///< index + 1 of another entry with this verb, or 0
} Operator;

typedef struct {
  ARRAY(Operator) list;
  FrameIndex by_verb;
  Text refusal; ///< id of the relation that "will not" makes of a cooperative one, or empty
} Operators;

Operators *operators_new(Arena *arena);

/// Read `operators.json` of a folder, where it is there; its examples are added to those of the frames.
EntStatus operators_load(Operators *operators, Frames *frames, Lexicon *lexicon, Arena *arena, const char *folder,
                         const EntLog *log);

/// Return what a verb makes of its complement; false where it is no operator.
bool operators_status(const Operators *operators, Symbol verb, ComplementKind complement, Status *status);

/// Name of a status as in the relation record.
const char *status_name(Status status);

#endif
