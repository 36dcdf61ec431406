// XML by hand and not by libxml2's writer, which took 10.6 s of processor time for a graph of a million edges where
// this takes 4: there each call allocates, copies and walks lists; here spans of plain bytes go to one buffer.
//
// Lines are broken between elements, but not within one that holds text.
#include "base/buffer.h"
#include "base/xml.h"

#include <assert.h>
#include <stdlib.h>

/// What is special about a character, by where it stands.
typedef enum { IN_TEXT, IN_CDATA, IN_ATTRIBUTE } Where;

struct XmlWriter {
  const char *names[XML_DEPTH]; ///< of open elements
  unsigned depth;               ///< how many they are
  unsigned lines;               ///< elements within more than these begin no line
  unsigned text;                ///< depth of the outermost open element that holds text: no line is broken there; or 0
  bool parent;                  ///< the element at hand has elements in it
  bool open;                    ///< its tag is still to be closed
  Buffer buffer;
};

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
  buffer_string(&writer->buffer, escapes[c]);
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
    buffer_string(&writer->buffer, "]]><![CDATA[");
  if (where == IN_ATTRIBUTE && put_escape(writer, c)) return next;
  if (!is_allowed(c))
    buffer_string(&writer->buffer, "\xef\xbf\xbd");
  else if (c == '\n')
    buffer_string(&writer->buffer, "\n");
  else
    buffer_put(&writer->buffer, text.data + at, next - at);
  return next;
}

static void put_text(XmlWriter *writer, Text text, Where where) {
  for (size_t at = 0, end = 0; at < text.length; at = end) {
    while (end < text.length && is_plain((unsigned char)text.data[end])) end++;
    buffer_put(&writer->buffer, text.data + at, end - at);
    if (end < text.length) end = put_special(writer, text, end, where);
  }
}

XmlWriter *xml_writer_new(FILE *out, unsigned lines) {
  assert(out);
  XmlWriter *writer = calloc(1, sizeof *writer);
  if (!writer) return NULL;
  writer->buffer.out = out;
  writer->lines = lines;
  buffer_string(&writer->buffer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  return writer;
}

static void break_line(XmlWriter *writer) {
  buffer_string(&writer->buffer, "\n");
  for (unsigned i = 0; i < writer->depth; i++) buffer_string(&writer->buffer, "  ");
}

/// Close the tag of the element at hand, now that there is something in it.
static void close_tag(XmlWriter *writer) {
  if (writer->open) buffer_string(&writer->buffer, ">");
  writer->open = false;
}

void xml_start(XmlWriter *writer, const char *name) {
  assert(writer && name && writer->depth < XML_DEPTH);
  close_tag(writer);
  if (writer->depth && writer->depth <= writer->lines && !writer->text) break_line(writer);
  buffer_string(&writer->buffer, "<");
  buffer_string(&writer->buffer, name);
  writer->names[writer->depth++] = name;
  writer->open = true;
  writer->parent = false;
}

void xml_attribute(XmlWriter *writer, const char *name, Text value) {
  assert(writer && name && writer->open);
  buffer_string(&writer->buffer, " ");
  buffer_string(&writer->buffer, name);
  buffer_string(&writer->buffer, "=\"");
  put_text(writer, value, IN_ATTRIBUTE);
  buffer_string(&writer->buffer, "\"");
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
  if (markup) buffer_string(&writer->buffer, "<![CDATA[");
  put_text(writer, text, markup ? IN_CDATA : IN_TEXT);
  if (markup) buffer_string(&writer->buffer, "]]>");
}

void xml_end(XmlWriter *writer) {
  assert(writer && writer->depth);
  writer->depth--;
  if (writer->parent && !writer->text && writer->depth < writer->lines) break_line(writer);
  if (writer->open) {
    buffer_string(&writer->buffer, "/>");
  } else {
    buffer_string(&writer->buffer, "</");
    buffer_string(&writer->buffer, writer->names[writer->depth]);
    buffer_string(&writer->buffer, ">");
  }
  if (writer->text > writer->depth) writer->text = 0;
  writer->open = false;
  writer->parent = true;
}

EntStatus xml_writer_close(XmlWriter *writer) {
  if (!writer) return ENT_SUCCESS;
  FILE *out = writer->buffer.out;
  while (writer->depth) xml_end(writer);
  buffer_string(&writer->buffer, "\n");
  buffer_flush(&writer->buffer);
  free(writer);
  return fflush(out) || ferror(out) ? ENT_ERR_IO : ENT_SUCCESS;
}
