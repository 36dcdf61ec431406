// How far apart two spellings are: for "did you mean".
#ifndef CLI_SPELLING_H
#define CLI_SPELLING_H

#include <stddef.h>

/// A word that what was typed may stand for.
typedef struct {
  const char *typed;
  const char *word; ///< the nearest so far, or NULL: no more than two letters are changed
  size_t changes;
} Spelling;

/// Try another word.
void spelling_try(Spelling *spelling, const char *word);

#endif
