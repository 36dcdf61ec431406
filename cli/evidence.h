// The sentences behind an edge, as people read them.
#ifndef CLI_EVIDENCE_H
#define CLI_EVIDENCE_H

#include "entente.h"

/// Print the sentence of a relation with its actors and its trigger marked, then where it stands.
void evidence_print(const EntRelation *relation, bool colours, FILE *out);

#endif
