// Noun groups and verb groups: the sentence in chunks.
#ifndef EXTRACT_GROUPS_H
#define EXTRACT_GROUPS_H

#include "extract/reading.h"

/// Cut a sentence, whose tags are decided, into chunks: fills groups, verbs and chunks.
void groups_find(Reading *reading, const Sentence *sentence);

/// Read the noun group that begins at a token, with all possessors before it; where it ends, or `token` where none
/// begins. `index` is the group, or NONE where the words are no group.
uint32_t groups_noun(Reading *reading, const Sentence *sentence, uint32_t token, uint32_t *index);

/// Read the verb group that begins at a token; where it ends, or `token` where none begins.
uint32_t groups_verb(Reading *reading, const Sentence *sentence, uint32_t token);

/// Join groups that are coordinated ("A, B and C") and give them the preposition of the first.
void groups_coordinate(Reading *reading);

#endif
