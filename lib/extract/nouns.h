// Nouns that stand for actors: offices ("foreign minister"), groups ("rebels"), and words that refer back ("the
// country").
#ifndef EXTRACT_NOUNS_H
#define EXTRACT_NOUNS_H

#include "extract/actors.h"

typedef enum {
  NOUN_ROLE,    ///< one who holds an office
  NOUN_GROUP,   ///< people of a kind
  NOUN_ANAPHOR, ///< refers to an actor of certain types that was named before
  NOUN_PART     ///< "members of", "hundreds of": stands for what follows
} NounKind;

/// A class of nouns.
typedef struct {
  Text id;       ///< "foreign_minister", "rebels", "country"
  Symbol symbol; ///< the same as a symbol
  NounKind kind;
  ActorType type;   ///< what it makes of a name or an adjective
  uint32_t anaphor; ///< ACTOR_BITs of what it can refer to
  bool office;      ///< held by one at a time
} NounClass;

typedef struct {
  ARRAY(NounClass) classes; ///< the first is none
  Trie *words;              ///< lemmas -> class
} Nouns;

Nouns *nouns_new(Arena *arena);

/// Read the `.jsonl` files of `folder`; every problem is reported.
EntStatus nouns_load(Nouns *nouns, Lexicon *lexicon, Arena *arena, const char *folder, const EntLog *log);

/// Return the class a node of `words` stands for, or NULL.
const NounClass *nouns_class(const Nouns *nouns, TrieNode node);

#endif
