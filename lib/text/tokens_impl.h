// Private to tokens*.c: what one word is.
#ifndef TEXT_TOKENS_IMPL_H
#define TEXT_TOKENS_IMPL_H

#include "text/tokens.h"

/// Look up a word of at least one byte and fill all of its token but its place.  `memo` may be NULL.
void word_read(const Lexicon *lexicon, WordMemo *memo, Text text, Token *token);

/// Fold a word in `folded`, of WORD_FOLD_ROOM bytes; a very long one is no word, and cut.
Text word_fold(Text text, char *folded);

#define WORD_FOLD_ROOM 512

/// Whether a text is one apostrophe, of whatever form.
bool word_is_apostrophe(Text text);

#endif
