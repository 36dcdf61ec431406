// Columns by ranges of code points: marks that combine fill none, East Asian and picture characters fill two.  A table
// of our own, because wcwidth answers by the locale, and output shall not depend on it.
#include "terminal.h"

/// Ranges in order, of characters that are not one column wide.
static const struct {
  uint32_t first, last;
  size_t columns;
} ranges[] = {
    {0x0300, 0x036f, 0},   {0x0483, 0x0489, 0},   {0x0591, 0x05bd, 0},   {0x05bf, 0x05bf, 0},   {0x05c1, 0x05c2, 0},
    {0x05c4, 0x05c5, 0},   {0x0610, 0x061a, 0},   {0x064b, 0x065f, 0},   {0x0670, 0x0670, 0},   {0x06d6, 0x06dc, 0},
    {0x06df, 0x06e4, 0},   {0x0900, 0x0902, 0},   {0x093c, 0x093c, 0},   {0x0941, 0x0948, 0},   {0x094d, 0x094d, 0},
    {0x0e31, 0x0e31, 0},   {0x0e34, 0x0e3a, 0},   {0x0e47, 0x0e4e, 0},   {0x1100, 0x115f, 2},   {0x1160, 0x11ff, 0},
    {0x1ab0, 0x1aff, 0},   {0x1dc0, 0x1dff, 0},   {0x200b, 0x200f, 0},   {0x202a, 0x202e, 0},   {0x2060, 0x2064, 0},
    {0x2066, 0x206f, 0},   {0x20d0, 0x20ff, 0},   {0x231a, 0x231b, 2},   {0x23e9, 0x23ec, 2},   {0x25fd, 0x25fe, 2},
    {0x2614, 0x2615, 2},   {0x2648, 0x2653, 2},   {0x26bd, 0x26be, 2},   {0x26c4, 0x26c5, 2},   {0x26d4, 0x26d4, 2},
    {0x26ea, 0x26ea, 2},   {0x26f2, 0x26f3, 2},   {0x26fa, 0x26fa, 2},   {0x2705, 0x2705, 2},   {0x270a, 0x270b, 2},
    {0x2728, 0x2728, 2},   {0x274c, 0x274c, 2},   {0x2753, 0x2755, 2},   {0x2795, 0x2797, 2},   {0x2b1b, 0x2b1c, 2},
    {0x2b50, 0x2b50, 2},   {0x2e80, 0x303e, 2},   {0x3041, 0x33ff, 2},   {0x3400, 0x4dbf, 2},   {0x4e00, 0x9fff, 2},
    {0xa000, 0xa4cf, 2},   {0xa960, 0xa97c, 2},   {0xac00, 0xd7a3, 2},   {0xf900, 0xfaff, 2},   {0xfe00, 0xfe0f, 0},
    {0xfe20, 0xfe2f, 0},   {0xfe30, 0xfe6f, 2},   {0xfeff, 0xfeff, 0},   {0xff00, 0xff60, 2},   {0xffe0, 0xffe6, 2},
    {0x1f200, 0x1f265, 2}, {0x1f300, 0x1f3fa, 2}, {0x1f3fb, 0x1f3ff, 0}, {0x1f400, 0x1f64f, 2}, {0x1f680, 0x1f6ff, 2},
    {0x1f7e0, 0x1f7eb, 2}, {0x1f900, 0x1f9ff, 2}, {0x1fa70, 0x1faff, 2}, {0x20000, 0x3fffd, 2}, {0xe0100, 0xe01ef, 0},
};

#define RANGES (sizeof ranges / sizeof *ranges)

uint32_t terminal_next(EntText text, size_t *offset) {
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000};
  unsigned char first = (unsigned char)text.data[(*offset)++];
  size_t more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
  if (first < 0x80) return first;
  if (!more || first > 0xf4 || text.length - *offset < more) return 0xfffd;
  uint32_t codepoint = first & (0x3fu >> more);
  for (size_t i = 0; i < more; i++) {
    unsigned char next = (unsigned char)text.data[*offset + i];
    if ((next & 0xc0) != 0x80) return 0xfffd;
    codepoint = codepoint << 6 | (next & 0x3f);
  }
  bool surrogate = codepoint >= 0xd800 && codepoint < 0xe000;
  if (codepoint < least[more] || codepoint > 0x10ffff || surrogate) return 0xfffd;
  *offset += more;
  return codepoint;
}

static size_t columns_of(uint32_t codepoint) {
  size_t low = 0, high = RANGES;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (ranges[middle].last < codepoint)
      low = middle + 1;
    else
      high = middle;
  }
  return low < RANGES && ranges[low].first <= codepoint ? ranges[low].columns : 1;
}

size_t terminal_width(EntText text) {
  size_t columns = 0;
  for (size_t at = 0; at < text.length;) columns += columns_of(terminal_next(text, &at));
  return columns;
}

size_t terminal_fit(EntText text, size_t columns) {
  size_t filled = 0, at = 0;
  while (at < text.length) {
    size_t next = at;
    filled += columns_of(terminal_next(text, &next));
    if (filled > columns) return at;
    at = next;
  }
  return at;
}

void terminal_print(EntText text, FILE *out) {
  for (size_t at = 0; at < text.length;) {
    size_t begin = at;
    uint32_t codepoint = terminal_next(text, &at);
    bool drives = codepoint < ' ' || (codepoint >= 0x7f && codepoint < 0xa0);
    if (drives)
      putc(' ', out);
    else
      fwrite(text.data + begin, 1, at - begin, out);
  }
}
