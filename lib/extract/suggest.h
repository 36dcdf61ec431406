// Suggestions: what texts speak of that the data lacks, counted.
//
//   reading -> names nobody knows            -> counts -> the strongest first
//   reading -> triggers between two actors   -> counts -> the strongest first
//
// A suggester keeps only its counts, and one sentence of each: memory grows with what is lacking, not with the input.
#ifndef EXTRACT_SUGGEST_H
#define EXTRACT_SUGGEST_H

#include "extract/scanner.h"

/// What most of a long row of values are, told in constant room: Boyer and Moore's vote.
typedef struct {
  Symbol value; ///< of the suggester's own symbols, or 0
  uint32_t lead;
} Vote;

/// What is voted on: the first three of an actor, the last of a relation.
typedef enum { VOTE_TYPE, VOTE_STATE, VOTE_ROLE, VOTE_LABEL, VOTE_COUNT } VoteKind;

/// Parts of a key.  An actor is told by its id alone; a relation by how it is worded, in symbols of the engine.  Where
/// the source is a subject, the trigger is a verb; else it is a noun.
typedef enum {
  KEY_ID = 0,
  KEY_TRIGGER = 0, ///< lemma of the verb or noun
  KEY_PARTICLE,    ///< of a verb that the data does not know with it
  KEY_OBJECT,      ///< noun, where the verb says little: "mount" + "campaign"
  KEY_SOURCE,      ///< StepKind of where the source stood
  KEY_TARGET,      ///< the same for the target
  KEY_PREPOSITION, ///< before the target
  KEY_LENGTH
} KeyPart;

typedef struct {
  Symbol key[KEY_LENGTH];
  Text name; ///< of an actor; of a relation its wording, once all is counted
  uint32_t count, documents;
  uint32_t document; ///< number of the last one that had it
  uint32_t sentence; ///< hash of the last one that had it
  uint32_t acts;     ///< where it is the subject, of an actor
  Text example;
  uint8_t quality; ///< of the example
  Vote votes[VOTE_COUNT];
  double weight; ///< once all is counted
} Count;

/// A table of counts.
typedef struct {
  Trie *keys; ///< -> index of the count
  ARRAY(Count) items;
} Counts;

struct EntSuggesterImpl {
  const EntEngine *engine;
  EntScanner *scanner;
  Arena arena;      ///< for all below
  Symbols *symbols; ///< ids of actors, and what is voted on
  Arena given;      ///< for the suggestion that was given last
  Counts actors, triggers;
  uint32_t *verb_totals, *noun_totals; ///< by lemma: how often it stands in the texts at all
  uint32_t documents;
};

/// What was found once.
typedef struct {
  Symbol key[KEY_LENGTH];
  Text name;     ///< of an actor
  Text sentence; ///< where it stands
  bool named;    ///< there it is called by its full name; of a relation, both actors are called by names
} Sighting;

/// Count what was found; NULL where it was counted in this very sentence already.
Count *counts_add(EntSuggester *suggester, Counts *counts, const Sighting *sighting);

/// Vote for a value; an empty one is no vote.
void counts_vote(EntSuggester *suggester, Vote *vote, Text value);

/// What won a vote, or empty.
Text counts_winner(const EntSuggester *suggester, const Vote *vote);

/// Count the names without an actor of the data that stand as subjects and objects in the document that was read.
void suggest_names(EntSuggester *suggester);

/// Count the verbs and nouns that stand between two actors, and of which no frame fitted.
void suggest_triggers(EntSuggester *suggester);

/// Return the text of a sentence.
Text suggest_sentence(const Reading *reading, const Sentence *sentence);

/// How a relation is worded, in the arena: its trigger and what stands with it, "lash out at".
Text suggest_wording(const EntSuggester *suggester, Arena *arena, const Count *count);

/// What a count suggests.  Its texts are valid until the next one is made.
EntSuggestion suggest_actor(EntSuggester *suggester, const Count *count);
EntSuggestion suggest_relation(EntSuggester *suggester, const Count *count);

#endif
