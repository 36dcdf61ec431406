// Parts of speech: of what each word may be, context leaves one.
#ifndef TEXT_TAGS_H
#define TEXT_TAGS_H

#include "text/tokens.h"

/// Decide the tag and the lemma of each token from `first` to before `end`, a sentence.  Tokens that are known to be
/// names must bear TAG_NAME (or, for "Turkish", TAG_ADJECTIVE) as their only possible tag.
void tags_decide(const Lexicon *lexicon, Tokens *tokens, uint32_t first, uint32_t end);

#endif
