// Private to lexicon*.c: adding words and their forms.
#ifndef TEXT_LEXICON_IMPL_H
#define TEXT_LEXICON_IMPL_H

#include "text/lexicon.h"

/// Longest lemma, with room for an ending.
#define WORD_ROOM 128

/// What words are added to.
typedef struct {
  Lexicon *lexicon;
  Arena *arena;
} Growth;

Symbol growth_symbol(const Growth *to, Text text);

/// What is known of a word, to be added to; valid until the next word is added.
Word *growth_word(const Growth *to, Symbol symbol);

/// Let a word bear a tag; the first it gets is its likeliest.
void growth_allow(const Growth *to, Symbol symbol, Tag tag);
void growth_allow_verb(const Growth *to, Text form, Symbol lemma, Tag tag);
void growth_allow_noun(const Growth *to, Text form, Symbol lemma, Tag tag);

/// Give a lemma all its forms, but for those that irregular.txt, which is read before, has given it.
void growth_verb(const Growth *to, Text lemma);
void growth_noun(const Growth *to, Text lemma);

/// Form the -ing of a verb in `room`.
Text growth_with_ing(char *room, Text word);

#endif
