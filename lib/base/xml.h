// Reading HTML, in the only door to libxml2, and writing XML.
#ifndef BASE_XML_H
#define BASE_XML_H

#include "base/log.h"
#include "base/text.h"

/// What a page is made of, as it is met.  Names are lower case; attributes are pairs of name and value that end with
/// NULL; a value is NULL where an attribute has none.
typedef struct {
  void *handle;
  void (*start)(void *handle, const char *name, const char *const *attributes);
  void (*end)(void *handle, const char *name);
  void (*text)(void *handle, Text text);
} XmlEvents;

/// Read a page, however broken: no network, no entities from outside.
EntStatus xml_read_html(Text page, const XmlEvents *events);

typedef struct XmlWriter XmlWriter;

/// How many elements can be open at once.
#define XML_DEPTH 16

/// Return a writer of an XML document to `out`, or NULL where memory ran out.  Elements within up to `lines` others
/// begin a line, deeper ones stand on the line of those they are in.
XmlWriter *xml_writer_new(FILE *out, unsigned lines);
/// Open an element; `name` is borrowed until its end.
void xml_start(XmlWriter *writer, const char *name);
void xml_attribute(XmlWriter *writer, const char *name, Text value);
/// Write text, in CDATA where it holds characters of markup: Gephi's parser loses blanks between entities.  Characters
/// that XML forbids become U+FFFD.
void xml_text(XmlWriter *writer, Text text);
void xml_end(XmlWriter *writer);
/// End the document and free the writer; ENT_ERR_IO where something could not be written.
EntStatus xml_writer_close(XmlWriter *writer);

#endif
