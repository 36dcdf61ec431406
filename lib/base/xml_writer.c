// XML by hand and not by libxml2's writer, which took 10.6 s of processor time for a graph of a million edges where
// this takes 4: there each call allocates, copies and walks lists; here spans of plain bytes go to one buffer.
//
// Lines are broken between elements, but not within one that holds text.
#include "base/xml.h"

#include <assert.h>
#include <stdlib.h>

#define ROOM (1u << 16)

/// What is special about a character, by where it stands.
typedef enum { IN_TEXT, IN_CDATA, IN_ATTRIBUTE } Where;

struct XmlWriter {
  FILE *out;
  const char *names[XML_DEPTH]; ///< of open elements
  unsigned depth;               ///< how many they are
  unsigned lines;               ///< elements within more than these begin no line
  unsigned text;                ///< depth of the outermost open element that holds text: no line is broken there; or 0
  bool parent;                  ///< the element at hand has elements in it
  bool open;                    ///< its tag is still to be closed
  size_t used;                  ///< bytes in `room`
  char room[ROOM];
};

static void flush(XmlWriter *writer) {
  fwrite(writer->room, 1, writer->used, writer->out);
  writer->used = 0;
}

static void put(XmlWriter *writer, const char *bytes, size_t length) {
  if (length > ROOM - writer->used) flush(writer);
  if (length > ROOM) {
    fwrite(bytes, 1, length, writer->out);
    return;
  }
  memcpy(writer->room + writer->used, bytes, length);
  writer->used += length;
}

static void put_string(XmlWriter *writer, const char *string) {
  put(writer, string, strlen(string));
}

/// Whether a byte stands for itself everywhere.
static bool is_plain(unsigned char c) {
  static const bool special[256] = {['"'] = true, ['&'] = true, ['<'] = true, ['>'] = true};
  return c >= ' ' && c < 0x80 && !special[c];
}

static bool is_allowed(uint32_t c) {
  return c >= ' ' ? c < 0xfffd || c > 0xffff : c == '\n' || c == '\t';
}

/// Write a character of a tag's attribute that would end it or be changed by a parser; false where it is none.
static bool put_escape(XmlWriter *writer, uint32_t c) {
  static const char *const escapes[] = {
      ['\t'] = "&#9;", ['\n'] = "&#10;", ['"'] = "&quot;", ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;"};
  if (c >= sizeof escapes / sizeof *escapes || !escapes[c]) return false;
  put_string(writer, escapes[c]);
  return true;
}

/// Write the character at `at`, which is not plain, and return where the next begins.  Lines end with newlines, and
/// what XML forbids becomes U+FFFD.
static size_t put_special(XmlWriter *writer, Text text, size_t at, Where where) {
  size_t next = at;
  uint32_t c = text_next(text, &next);
  if (c == '\r' && next < text.length && text.data[next] == '\n') return next;
  if (c == '\r') c = '\n';
  if (where == IN_CDATA && c == '>' && at > 1 && text.data[at - 1] == ']' && text.data[at - 2] == ']')
    put_string(writer, "]]><![CDATA[");
  if (where == IN_ATTRIBUTE && put_escape(writer, c)) return next;
  if (!is_allowed(c))
    put_string(writer, "\xef\xbf\xbd");
  else if (c == '\n')
    put_string(writer, "\n");
  else
    put(writer, text.data + at, next - at);
  return next;
}

static void put_text(XmlWriter *writer, Text text, Where where) {
  for (size_t at = 0, end = 0; at < text.length; at = end) {
    while (end < text.length && is_plain((unsigned char)text.data[end])) end++;
    put(writer, text.data + at, end - at);
    if (end < text.length) end = put_special(writer, text, end, where);
  }
}

XmlWriter *xml_writer_new(FILE *out, unsigned lines) {
  assert(out);
  XmlWriter *writer = calloc(1, sizeof *writer);
  if (!writer) return NULL;
  writer->out = out;
  writer->lines = lines;
  put_string(writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  return writer;
}

static void break_line(XmlWriter *writer) {
  put_string(writer, "\n");
  for (unsigned i = 0; i < writer->depth; i++) put_string(writer, "  ");
}

/// Close the tag of the element at hand, now that there is something in it.
static void close_tag(XmlWriter *writer) {
  if (writer->open) put_string(writer, ">");
  writer->open = false;
}

void xml_start(XmlWriter *writer, const char *name) {
  assert(writer && name && writer->depth < XML_DEPTH);
  close_tag(writer);
  if (writer->depth && writer->depth <= writer->lines && !writer->text) break_line(writer);
  put_string(writer, "<");
  put_string(writer, name);
  writer->names[writer->depth++] = name;
  writer->open = true;
  writer->parent = false;
}

void xml_attribute(XmlWriter *writer, const char *name, Text value) {
  assert(writer && name && writer->open);
  put_string(writer, " ");
  put_string(writer, name);
  put_string(writer, "=\"");
  put_text(writer, value, IN_ATTRIBUTE);
  put_string(writer, "\"");
}

static bool has_markup(Text text) {
  for (size_t i = 0; i < text.length; i++)
    if (text.data[i] == '&' || text.data[i] == '<' || text.data[i] == '>') return true;
  return false;
}

void xml_text(XmlWriter *writer, Text text) {
  assert(writer && writer->depth);
  if (!text.length) return;
  close_tag(writer);
  if (!writer->text) writer->text = writer->depth;
  const bool markup = has_markup(text);
  if (markup) put_string(writer, "<![CDATA[");
  put_text(writer, text, markup ? IN_CDATA : IN_TEXT);
  if (markup) put_string(writer, "]]>");
}

void xml_end(XmlWriter *writer) {
  assert(writer && writer->depth);
  writer->depth--;
  if (writer->parent && !writer->text && writer->depth < writer->lines) break_line(writer);
  if (writer->open) {
    put_string(writer, "/>");
  } else {
    put_string(writer, "</");
    put_string(writer, writer->names[writer->depth]);
    put_string(writer, ">");
  }
  if (writer->text > writer->depth) writer->text = 0;
  writer->open = false;
  writer->parent = true;
}

EntStatus xml_writer_close(XmlWriter *writer) {
  if (!writer) return ENT_SUCCESS;
  FILE *out = writer->out;
  while (writer->depth) xml_end(writer);
  put_string(writer, "\n");
  flush(writer);
  free(writer);
  return fflush(out) || ferror(out) ? ENT_ERR_IO : ENT_SUCCESS;
}
