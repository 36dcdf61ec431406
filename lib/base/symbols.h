// Words as small numbers: a string is kept once, and equal strings have equal symbols.  Filled while data is loaded,
// then only looked up, by any number of threads.
#ifndef BASE_SYMBOLS_H
#define BASE_SYMBOLS_H

#include "base/arena.h"

/// A string's number; 0 is no string.
typedef uint32_t Symbol;

typedef struct Symbols Symbols;

/// Return an empty table that lives in `arena`.
Symbols *symbols_new(Arena *arena);

/// Return the symbol of a text, which is copied where it is new.
Symbol symbols_add(Symbols *symbols, Text text);

/// Return the symbol of a text, or 0 where it is not known.
Symbol symbols_find(const Symbols *symbols, Text text);

/// Return the hash by which the table knows a text, and find a text whose hash is known.
uint32_t symbols_hash(Text text);
Symbol symbols_find_hashed(const Symbols *symbols, Text text, uint32_t hash);

/// Return the text of a symbol, NUL-terminated, valid as long as the table.
Text symbols_text(const Symbols *symbols, Symbol symbol);

/// Return the highest symbol: symbols run from 1 to this.
Symbol symbols_count(const Symbols *symbols);

#endif
