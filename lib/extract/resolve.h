// Who a noun group is: names, actors composed of a state and a noun ("Turkish police"), and words that refer back.
#ifndef EXTRACT_RESOLVE_H
#define EXTRACT_RESOLVE_H

#include "extract/reading.h"

/// Resolve all groups of the sentence that was cut into chunks last, in their order.
void groups_resolve(Reading *reading, const Sentence *sentence);

/// Join groups that stand for one: appositions, and parts with their whole.
void appositions_find(Reading *reading);

/// Find whom a pronoun or a definite noun refers to; sets the group's entity and, for "both nations", the other one.
void coreference_find(Reading *reading, const Sentence *sentence, uint32_t group);

#endif
