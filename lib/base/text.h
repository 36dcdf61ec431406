// Views of UTF-8 text, and folding: the form in which two spellings of a word are the same.  The only door to utf8proc.
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <assert.h>
#include <string.h>

#include "entente.h"

typedef EntText Text;

// The smallest are inline, for they run at every word: with a literal, the length of text_is is a constant.

/// View a NUL-terminated string; NULL is empty.
static inline Text text_view(const char *string) {
  return (Text){string, string ? strlen(string) : 0};
}

static inline Text text_slice(Text text, size_t begin, size_t end) {
  assert(begin <= end && end <= text.length);
  return (Text){text.data + begin, end - begin};
}

static inline bool text_equal(Text a, Text b) {
  return a.length == b.length && (!a.length || !memcmp(a.data, b.data, a.length));
}

static inline bool text_is(Text text, const char *string) {
  return text_equal(text, text_view(string));
}

static inline bool text_is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static inline bool text_starts(Text text, const char *prefix) {
  size_t length = strlen(prefix);
  return text.length >= length && !memcmp(text.data, prefix, length);
}

/// Order by bytes, shorter first.
int text_compare(Text a, Text b);
Text text_trim(Text text);

/// How many bytes at the start of a text are ASCII: eight at a time, so up to seven of them may be missing.
size_t text_ascii(Text text);

/// Room that text_fold needs for a text of `length` bytes.
#define TEXT_FOLD_ROOM(length) ((length)*4 + 16)

/// Write the folded form of a word and return its length in bytes: lower case, no accents (Türkiye, Turkiye, TÜRKIYE
/// and TÜRKİYE are one), straight quotes and hyphens.  ASCII takes a short way: utf8proc on every token cost ten times
/// more.
size_t text_fold(Text text, char *out);

/// Put text right in place, byte for byte so that offsets stay: each byte that is no UTF-8 becomes '?', each control
/// character but newline, carriage return and tab a space.  Return how many bytes were changed.
size_t text_clean(char *data, size_t length);

/// What is beyond ASCII: the general case of the three functions below.
uint32_t text_next_wide(Text text, size_t *offset);
bool text_is_upper_wide(uint32_t codepoint);
bool text_is_letter_wide(uint32_t codepoint);

/// Decode the code point at `offset`, and move `offset` behind it.  The text must be clean.
static inline uint32_t text_next(Text text, size_t *offset) {
  assert(offset && *offset < text.length);
  const unsigned char byte = (unsigned char)text.data[*offset];
  return byte < 0x80 ? (++*offset, byte) : text_next_wide(text, offset);
}

static inline bool text_is_upper(uint32_t codepoint) {
  return codepoint < 0x80 ? codepoint - 'A' < 26 : text_is_upper_wide(codepoint);
}

static inline bool text_is_letter(uint32_t codepoint) {
  return codepoint < 0x80 ? (codepoint | 0x20) - 'a' < 26 : text_is_letter_wide(codepoint);
}

/// Room for the digits of a number.
#define TEXT_DIGITS 20

/// Write a number in digits, at the end of `room`.  By hand: snprintf takes ten times as long.
Text text_digits(uint64_t number, char room[TEXT_DIGITS]);

#endif
