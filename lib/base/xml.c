// The door to libxml2: its HTML parser read by events, so that no tree is built.
//
// A page is UTF-8 unless it says otherwise, and is converted and cleaned before it is parsed: libxml2 takes Latin-1 for
// the default, and stops at the first byte that is wrong.
#include "base/xml.h"

#include <assert.h>
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#define CHARSET_ROOM   40u
#define CHARSET_WITHIN 4096u

static void on_start(void *handle, const xmlChar *name, const xmlChar **attributes) {
  static const char *const none[] = {NULL};
  const XmlEvents *events = handle;
  const char *const *pairs = attributes ? (const char *const *)attributes : none;
  if (events->start) events->start(events->handle, (const char *)name, pairs);
}

static void on_end(void *handle, const xmlChar *name) {
  const XmlEvents *events = handle;
  if (events->end) events->end(events->handle, (const char *)name);
}

static void on_text(void *handle, const xmlChar *text, int length) {
  const XmlEvents *events = handle;
  if (events->text && length > 0) events->text(events->handle, (Text){(const char *)text, (size_t)length});
}

/// Find what a page says of its encoding, `charset=...`, near its top.
static void find_charset(Text page, char *name) {
  static const char mark[] = "charset=";
  const size_t length = sizeof mark - 1, within = page.length < CHARSET_WITHIN ? page.length : CHARSET_WITHIN;
  size_t at = 0, count = 0;
  while (at + length < within && strncasecmp(page.data + at, mark, length) != 0) at++;
  at += length;
  if (at < within && strchr("\"'", page.data[at])) at++;
  for (; at < within && count < CHARSET_ROOM - 1; at++) {
    if (strchr("\"'/> ;", page.data[at])) break;
    name[count++] = page.data[at];
  }
  name[count] = '\0';
}

/// Return the encoding that a page says it is in.  One that says Latin-1 means its superset, as in browsers; one that
/// is not known, and UTF-16 where the mark itself could be read, are taken for UTF-8.
static const char *encoding_of(Text page, char *name) {
  if (text_starts(page, "\xff\xfe") || text_starts(page, "\xfe\xff")) return "UTF-16";
  find_charset(page, name);
  if (!strcasecmp(name, "iso-8859-1")) return "windows-1252";
  if (!*name || !strncasecmp(name, "utf", 3)) return "UTF-8";
  const iconv_t converter = iconv_open("UTF-8", name);
  if (converter == (iconv_t)-1) return "UTF-8";
  iconv_close(converter);
  return name;
}

static bool is_ascii(Text text) {
  for (size_t i = 0; i < text.length; i++)
    if ((unsigned char)text.data[i] >= 0x80) return false;
  return true;
}

/// Convert bytes to UTF-8: what is wrong in them becomes '?', byte for byte.  NULL where memory ran out.
static char *convert(char *bytes, size_t *length, const char *encoding) {
  size_t left = *length, room = left * 4 + 16;
  char *converted = malloc(room), *out = converted;
  const iconv_t converter = iconv_open("UTF-8", encoding);
  while (converted && converter != (iconv_t)-1 && iconv(converter, &bytes, &left, &out, &room) == (size_t)-1 && left &&
         room) {
    *out++ = '?';
    room--;
    bytes++;
    left--;
  }
  if (converter != (iconv_t)-1) iconv_close(converter);
  *length = converted ? (size_t)(out - converted) : 0;
  return converted;
}

/// Return a page as clean UTF-8, to be freed; NULL where memory ran out.  Browsers save pages as UTF-8 and leave the
/// old encoding in them, so that a page which can be read as UTF-8 is.
static char *decode(Text page, size_t *length) {
  char name[CHARSET_ROOM];
  const char *encoding = encoding_of(page, name);
  char *clean = malloc(page.length + 1);
  if (!clean) return NULL;
  memcpy(clean, page.data, page.length);
  *length = page.length;
  const size_t wrong = text_clean(clean, page.length);
  if (!strcmp(encoding, "UTF-8") || (!wrong && !is_ascii(page))) return clean;
  memcpy(clean, page.data, page.length);
  char *converted = convert(clean, length, encoding);
  free(clean);
  if (converted) text_clean(converted, *length);
  return converted;
}

static EntStatus parse(Text page, XmlEvents *events) {
  htmlSAXHandler handler = {.startElement = on_start,
                            .endElement = on_end,
                            .characters = on_text,
                            .ignorableWhitespace = on_text,
                            .cdataBlock = on_text};
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (!context) return ENT_ERR_MEMORY;
  *context->sax = handler;
  context->userData = events;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  xmlFreeDoc(htmlCtxtReadMemory(context, page.data, (int)page.length, NULL, "UTF-8", options));
  EntStatus status = context->errNo == XML_ERR_NO_MEMORY ? ENT_ERR_MEMORY : ENT_SUCCESS;
  htmlFreeParserCtxt(context);
  return status;
}

EntStatus xml_read_html(Text page, const XmlEvents *events) {
  assert(events);
  XmlEvents called = *events;
  size_t length;
  if (!page.length) return ENT_SUCCESS;
  char *decoded = decode(page, &length);
  if (!decoded) return ENT_ERR_MEMORY;
  Text text = {decoded, length};
  if (text_starts(text, "\xef\xbb\xbf")) text = text_slice(text, 3, text.length);
  EntStatus status = ENT_SUCCESS;
  if (text.length > INT_MAX)
    status = ENT_ERR_FORMAT;
  else if (text.length)
    status = parse(text, &called);
  free(decoded);
  return status;
}
