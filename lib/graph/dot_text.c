// Escapes by table.  Graphviz decodes entities in plain labels too, so they serve in both places; a backslash is an
// escape in plain labels only.
#include "graph/dot_text.h"

#include <assert.h>

#define LINE_WIDTH 16u ///< characters
#define NAME_WIDTH 60u ///< after these a name is cut

static const struct {
  uint32_t character;
  const char *plain, *html;
} escapes[] = {
    {'&', "&amp;", "&amp;"},
    {'<', "&lt;", "&lt;"},
    {'>', "&gt;", "&gt;"},
    {'"', "&quot;", "&quot;"},
    {'\\', "\\\\", "\\"},
    {0xfffe, "\xef\xbf\xbd", "\xef\xbf\xbd"},
    {0xffff, "\xef\xbf\xbd", "\xef\xbf\xbd"},
    {0xfffd, "\xef\xbf\xbd", "\xef\xbf\xbd"},
};

/// Write one character, which stands in `bytes`.
static void write_character(FILE *out, uint32_t character, Text bytes, bool html) {
  for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
    if (escapes[i].character != character) continue;
    fputs(html ? escapes[i].html : escapes[i].plain, out);
    return;
  }
  if (character < ' ' || character == 0x7f)
    putc(' ', out);
  else
    fwrite(bytes.data, 1, bytes.length, out);
}

static void write_text(FILE *out, Text text, bool html) {
  for (size_t at = 0; at < text.length;) {
    size_t begin = at;
    uint32_t character = text_next(text, &at);
    write_character(out, character, text_slice(text, begin, at), html);
  }
}

void dot_text(FILE *out, Text text) {
  assert(out);
  write_text(out, text, false);
}

void dot_html(FILE *out, Text text) {
  assert(out);
  write_text(out, text, true);
}

static bool is_blank(char c) {
  return (unsigned char)c <= ' ';
}

/// Take the next word off `text`; empty at its end.
static Text take_word(Text *text) {
  size_t begin = 0, end;
  while (begin < text->length && is_blank(text->data[begin])) begin++;
  for (end = begin; end < text->length && !is_blank(text->data[end]);) end++;
  Text word = text_slice(*text, begin, end);
  *text = text_slice(*text, end, text->length);
  return word;
}

/// Keep at most `limit` characters of a word, and give how many there are.
static size_t cut_word(Text *word, size_t limit) {
  size_t count = 0, at = 0;
  for (; at < word->length && count < limit; count++) text_next(*word, &at);
  word->length = at;
  return count;
}

void dot_wrapped(FILE *out, Text text) {
  assert(out);
  size_t column = 0, written = 0;
  for (Text word = take_word(&text); word.length; word = take_word(&text)) {
    size_t whole = word.length, width = cut_word(&word, NAME_WIDTH - written);
    bool fits = column + 1 + width <= LINE_WIDTH;
    if (column && width) fputs(fits ? " " : "\\n", out);
    column = column && fits ? column + 1 + width : width;
    dot_text(out, word);
    written += width;
    if (word.length == whole) continue;
    fputs("…", out);
    return;
  }
}
