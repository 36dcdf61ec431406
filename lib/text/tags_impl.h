// Private to tags*.c: where tagging stands in a sentence, and what its rules can ask there.
//
//   tags.c  ->  rules of words that join and point (tags_closed.c)  ->  rules of verbs, nouns, adjectives (tags_open.c)
//                  \__ both ask what stands around (tags_context.c) __/
#ifndef TEXT_TAGS_IMPL_H
#define TEXT_TAGS_IMPL_H

#include "text/tags.h"

/// How many clauses may wait for their verb while one inside them is read.
#define TAGS_DEPTH 4

/// What is known of a clause so far.
typedef struct {
  bool subject;    ///< it has something that can be a subject
  bool head;       ///< that stands in no phrase
  bool plural;     ///< of which there are several
  bool joined;     ///< that "and" joins
  bool finite;     ///< it has its finite verb
  bool opened;     ///< a word such as "after", "which" opened it
  bool that;       ///< that word was "that"
  bool closed;     ///< a comma stands behind its verb
  unsigned commas; ///< between its subject and its verb
} ClauseState;

/// What helps a verb.
typedef enum { HELP_NONE, HELP_MODAL, HELP_BE, HELP_HAVE } Help;

/// Where tagging stands.
typedef struct {
  const Lexicon *lexicon;
  Token *tokens;
  uint32_t first, end;           ///< of the sentence
  uint32_t i;                    ///< the word to be decided
  const Token *before;           ///< the last word that is no adverb or negation, or NULL
  const Token *verb;             ///< the last verb that says what is done, or NULL
  Help help;                     ///< what stands before that verb; "to" counts as a modal
  bool phrase;                   ///< the noun group at hand belongs to a preposition
  bool capitals;                 ///< capital letters tell nothing in this sentence
  ClauseState clause;            ///< the one at hand
  ClauseState outer[TAGS_DEPTH]; ///< clauses that wait for their verb
  unsigned depth;
} Tagging;

typedef bool (*Condition)(const Tagging *t);

/// A word that may bear one of `of` (0: any) is left the first of `leaves` it can bear, where the condition holds.
typedef struct {
  uint32_t of;
  Condition condition;
  Tag leaves[4];
} Rule;

/// Rules in their order; the last row has no condition.
extern const Rule tags_closed_rules[], tags_open_rules[];

/// The word to be decided; one `places` further, or NULL; the next one that is no adverb, or NULL.
const Token *tagging_word(const Tagging *t);
const Token *tagging_ahead(const Tagging *t, uint32_t places);
const Token *tagging_next(const Tagging *t);

/// Whether a token may bear one of a set of tags, whatever it is left with.
bool token_may(const Token *token, uint32_t tags);

/// Whether the verb that a token may be behaves in some way.
bool token_behaves(const Lexicon *lexicon, const Token *token, WordHabit habit);

/// Whether a token is a pronoun that can only be a subject: "they".
bool tagging_is_nominative(const Tagging *t, const Token *token);

bool tagging_before_is(const Tagging *t, uint32_t tags);
bool tagging_before_lemma(const Tagging *t, Symbol verb);

/// Whether a token surely opens a noun group, as "the" does; whether it can stand in one.
bool tagging_opens_group(const Tagging *t, const Token *token);
bool tagging_opens_noun(const Tagging *t, const Token *token);

/// Whether the clause at hand, or the one around it, has a subject and no finite verb.
bool tagging_wants_verb(const Tagging *t);

/// Whether an object surely stands behind the verb at `i`, as behind no passive participle.
bool tagging_object_follows(const Tagging *t, uint32_t i);

/// Whether a determiner or a number is all there is of its group: "several attacked", "this shows", "12 died".
bool tagging_stands_alone(const Tagging *t, const Token *token);

/// Whether a word that can hardly be anything but a finite verb stands at `i`.
bool tagging_sure_verb(const Tagging *t, uint32_t i);

/// Whether such a verb follows before the clause ends, one for each clause that wants its verb: then the word at hand
/// is none.
bool tagging_verb_ahead(const Tagging *t);

/// Keep account of the clauses, once a word is decided.
void tagging_account(Tagging *t);

#endif
