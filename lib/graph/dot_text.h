// Text in DOT: what Graphviz would read as markup or an escape is made harmless.
#ifndef GRAPH_DOT_TEXT_H
#define GRAPH_DOT_TEXT_H

#include "base/text.h"

/// Write text for a quoted string that Graphviz shows (a label, a tooltip).
void dot_text(FILE *out, Text text);

/// The same in lines of about 16 characters, cut where it is much too long.
void dot_wrapped(FILE *out, Text text);

/// Write text for a label in HTML.
void dot_html(FILE *out, Text text);

#endif
