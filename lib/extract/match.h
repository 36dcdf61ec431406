// Matching frames: every verb and every noun of the sentence that triggers one gives its relations.
#ifndef EXTRACT_MATCH_H
#define EXTRACT_MATCH_H

#include "extract/reading.h"

/// Find the relations of the sentence whose clauses were found last.
void relations_find(Reading *reading, const Sentence *sentence);

/// Find how sure what a clause says is, and who claims it; `ignored` are VerbFlags of its verb that are not to count.
/// STATUS_DROPPED where it says nothing of the kind.
Status status_of_clause(const Reading *reading, uint32_t clause, uint16_t ignored, uint32_t *by_group);

/// Find the same for a noun: what its clause makes of it.
Status status_of_noun(const Reading *reading, uint32_t group, uint32_t *by_group);

#endif
