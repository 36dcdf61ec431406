// Who is named where: names of the gazetteer, names no file knows, nouns for offices and groups, acronyms and titles.
#ifndef EXTRACT_NAMES_H
#define EXTRACT_NAMES_H

#include "extract/reading.h"

/// Find all names of a document: fills entities, mentions and terms, and leaves their tokens the tag of a name.
void names_find(Reading *reading);

/// Whether a name that no file knows can begin or go on at a token.
bool names_like(const Reading *reading, const Sentence *sentence, uint32_t token);

/// Find the longest name of the gazetteer that stands at a token; its end, or 0.
uint32_t names_match(const Reading *reading, const Sentence *sentence, uint32_t token, const Alias **alias);

/// Find the longest noun of a class at a token; its end, or 0.
uint32_t names_term(const Reading *reading, uint32_t token, uint32_t end, const NounClass **class, bool *plural);

/// Find the end of an unknown name that begins at a token.
uint32_t names_unknown_end(const Reading *reading, const Sentence *sentence, uint32_t token);

/// Judge what an unknown name is by its words and what stands before it.
ActorType names_unknown_type(const Reading *reading, uint32_t first, uint32_t end);

/// Judge the gender of a person by a given name: 'm', 'f', or 0.
char names_gender(const Reading *reading, uint32_t first);

/// Give people the offices and states that their titles name: "Turkish Defense Minister Yasar Güler".
void titles_find(Reading *reading);

#endif
