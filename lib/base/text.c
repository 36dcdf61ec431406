// Views of text, cleaning, and folding.  utf8proc does what Unicode asks for; ASCII, which is nearly all of the news,
// never gets there.
#include "base/text.h"

#include <assert.h>
#include <string.h>
#include <utf8proc.h>

/// Characters that have a plainer form which Unicode does not call compatible.
static const struct {
  uint32_t first, last;
  char plain; ///< 0: left out
} plain_forms[] = {
    {0x00ad, 0x00ad, 0},    {0x00d8, 0x00d8, 'o'}, {0x00f8, 0x00f8, 'o'},  {0x0110, 0x0111, 'd'},
    {0x0131, 0x0131, 'i'},  {0x0141, 0x0142, 'l'}, {0x02bb, 0x02bd, '\''}, {0x2010, 0x2015, '-'},
    {0x2018, 0x201b, '\''}, {0x201c, 0x201f, '"'}, {0x200b, 0x200f, 0},    {0x202a, 0x202e, 0},
    {0x2060, 0x2064, 0},    {0x2066, 0x2069, 0},   {0x2212, 0x2212, '-'},  {0xfeff, 0xfeff, 0},
};

int text_compare(Text a, Text b) {
  size_t shorter = a.length < b.length ? a.length : b.length;
  int order = shorter ? memcmp(a.data, b.data, shorter) : 0;
  if (order) return order;
  return a.length < b.length ? -1 : a.length > b.length;
}

Text text_trim(Text text) {
  while (text.length && text_is_blank(text.data[text.length - 1])) text.length--;
  while (text.length && text_is_blank(*text.data)) text = text_slice(text, 1, text.length);
  return text;
}

size_t text_ascii(Text text) {
  size_t length = 0;
  for (uint64_t bytes; length + sizeof bytes <= text.length; length += sizeof bytes) {
    memcpy(&bytes, text.data + length, sizeof bytes);
    if (bytes & 0x8080808080808080u) break;
  }
  return length;
}

/// Write the plain form of a code point; false where the table knows none.
static bool fold_plain(uint32_t c, char *out, size_t *length) {
  for (size_t i = 0; i < sizeof plain_forms / sizeof *plain_forms; i++) {
    if (c < plain_forms[i].first || c > plain_forms[i].last) continue;
    if (plain_forms[i].plain) out[(*length)++] = plain_forms[i].plain;
    return true;
  }
  return false;
}

static bool is_mark(utf8proc_int32_t c) {
  utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME;
}

/// Fold one code point: decomposed, without marks, in lower case.  At most `room` bytes are written.
static void fold_code_point(uint32_t c, char *out, size_t *length, size_t room) {
  utf8proc_int32_t parts[32];
  int boundary = 0;
  if (fold_plain(c, out, length)) return;
  utf8proc_ssize_t count = utf8proc_decompose_char((utf8proc_int32_t)c, parts, 32,
                                                   UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD, &boundary);
  for (utf8proc_ssize_t i = 0; i < count && i < 32; i++) {
    if (is_mark(parts[i])) continue;
    if (*length + 4 > room) return;
    *length += (size_t)utf8proc_encode_char(parts[i], (utf8proc_uint8_t *)out + *length);
  }
}

static size_t fold_unicode(Text text, size_t begin, char *out) {
  size_t length = begin, room = TEXT_FOLD_ROOM(text.length);
  for (size_t at = begin; at < text.length && length + 4 <= room;) { // a few characters unfold to more than fourfold
    uint32_t c = text_next(text, &at);
    if (c >= 0x80)
      fold_code_point(c, out, &length, room);
    else
      out[length++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return length;
}

size_t text_fold(Text text, char *out) {
  assert(out);
  for (size_t i = 0; i < text.length; i++) {
    unsigned char c = (unsigned char)text.data[i];
    if (c >= 0x80) return fold_unicode(text, i, out);
    out[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return text.length;
}

/// Length of the well-formed UTF-8 character at `data`, or 0.
static size_t character_length(const unsigned char *data, size_t room) {
  utf8proc_int32_t c;
  utf8proc_ssize_t length = utf8proc_iterate(data, (utf8proc_ssize_t)(room < 4 ? room : 4), &c);
  return length > 0 ? (size_t)length : 0;
}

/// Whether eight bytes are all printable ASCII: taking a blank off a smaller byte, or adding one to 0x7f, sets the
/// highest bit.
static bool is_plain(const char *data) {
  uint64_t bytes;
  memcpy(&bytes, data, sizeof bytes);
  const uint64_t less = bytes - 0x2020202020202020u, more = bytes + 0x0101010101010101u;
  return !((bytes | less | more) & 0x8080808080808080u);
}

/// Whether the character of `length` bytes is a control character: of ASCII, or of U+0080 to U+009F.
static bool is_control(const char *data, size_t length) {
  unsigned char c = (unsigned char)*data;
  if (length > 1) return c == 0xc2 && (unsigned char)data[1] < 0xa0;
  return (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
}

size_t text_clean(char *data, size_t length) {
  size_t changed = 0;
  for (size_t i = 0; i < length;) {
    if (i + 8 <= length && is_plain(data + i)) {
      i += 8;
      continue;
    }
    unsigned char c = (unsigned char)data[i];
    size_t step = c < 0x80 ? 1 : character_length((const unsigned char *)data + i, length - i);
    char instead = step ? ' ' : '?';
    if (!step) step = 1;
    if (instead == '?' || is_control(data + i, step)) {
      memset(data + i, instead, step);
      changed += step;
    }
    i += step;
  }
  return changed;
}

uint32_t text_next_wide(Text text, size_t *offset) {
  assert(offset && *offset < text.length);
  const unsigned char *at = (const unsigned char *)text.data + *offset;
  utf8proc_int32_t c;
  size_t room = text.length - *offset;
  utf8proc_ssize_t step = utf8proc_iterate(at, (utf8proc_ssize_t)(room < 4 ? room : 4), &c);
  *offset += step > 0 ? (size_t)step : 1;
  return step > 0 ? (uint32_t)c : 0xfffd;
}

bool text_is_upper_wide(uint32_t codepoint) {
  return utf8proc_category((utf8proc_int32_t)codepoint) == UTF8PROC_CATEGORY_LU;
}

bool text_is_letter_wide(uint32_t codepoint) {
  utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)codepoint);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

Text text_digits(uint64_t number, char room[TEXT_DIGITS]) {
  char *end = room + TEXT_DIGITS, *digit = end;
  do {
    *--digit = (char)('0' + number % 10);
    number /= 10;
  } while (number);
  return (Text){digit, (size_t)(end - digit)};
}
