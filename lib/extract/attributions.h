// Attributions: words that say whose claim something is, without a verb of speech.
#ifndef EXTRACT_ATTRIBUTIONS_H
#define EXTRACT_ATTRIBUTIONS_H

#include "extract/reading.h"

/// Whether a group names who claims what the sentence says, "according to Iran": then it is no argument of a verb.
bool attribution_is(const Reading *reading, uint32_t group);

/// Whether an attribution covers a main clause; `by_group` is whom it names, or NONE.
bool attribution_covers(const Reading *reading, const Clause *clause, uint32_t *by_group);

/// Whether a clause, or a noun group, is said to be hearsay: "reportedly attacked", "the alleged attack".
bool attribution_doubts(const Reading *reading, const Clause *clause);
bool attribution_doubts_noun(const Reading *reading, const Group *group);

#endif
