// Who a noun group is: names, actors composed of a state and a noun ("Turkish police"), and words that refer back.
#ifndef EXTRACT_RESOLVE_H
#define EXTRACT_RESOLVE_H

#include "extract/reading.h"

/// Resolve all groups of the sentence that was cut into chunks last, in their order.
void groups_resolve(Reading *reading);

/// Find the state that a document is about, by how often each is named; empty where there is none.
Text context_state(const Reading *reading);

/// Find whom a group means whose noun does not say whose it is: the last one that had a state, or held the office.
uint32_t context_entity(const Reading *reading, const Group *group);

/// Find who did what a noun refers back to, "the attack": the source of the last finding that its frames can word; or
/// NONE.
uint32_t context_doer(const Reading *reading, const Group *group);

/// Join groups that stand for one: appositions, and parts with their whole.
void appositions_find(Reading *reading);

/// Find whom a pronoun or a definite noun refers to; sets the group's entity and, for "both nations", the other one.
void coreference_find(Reading *reading, uint32_t group);

/// Remember whom the sentence that was read last spoke of; one that was passed over, by its names.
void references_note(Reading *reading);
void references_note_names(Reading *reading, const Sentence *sentence);

#endif
