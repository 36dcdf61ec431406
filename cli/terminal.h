// How text stands on a terminal.
#ifndef CLI_TERMINAL_H
#define CLI_TERMINAL_H

#include "entente.h"

/// Decode the code point at `offset` of UTF-8, and move `offset` behind it; a byte that begins none is U+FFFD.
uint32_t terminal_next(EntText text, size_t *offset);

/// Return the columns that a text fills.
size_t terminal_width(EntText text);

/// Return how many bytes of a text fill at most `columns`.
size_t terminal_fit(EntText text, size_t columns);

/// Print a text with its control characters as blanks, so that no name drives the terminal.
void terminal_print(EntText text, FILE *out);

#endif
