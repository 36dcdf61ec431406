// Private to segments*.c: what one paragraph is.
#ifndef TEXT_SEGMENTS_IMPL_H
#define TEXT_SEGMENTS_IMPL_H

#include "text/segments.h"

/// Return what a whole paragraph is by its looks.
SegmentKind paragraph_kind(Text paragraph);

/// Return where a photo credit begins that a paragraph ends with: "... in Ankara. (Photo: SANA)"; else its length.
size_t paragraph_credit(Text paragraph);

/// Return the length of the dateline that a paragraph begins with, or 0.  Where one is likely (`early`), forms are
/// taken that elsewhere might be a sentence: "BEIRUT - ", "Kyiv, Ukraine - ".
size_t paragraph_dateline(Text paragraph, bool early);

/// Whether a paragraph ends like a sentence.
bool paragraph_is_closed(Text paragraph);

#endif
