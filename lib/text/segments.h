// What the parts of an article are: where its sentences stand, and where only a picture, an advert or a name does.
#ifndef TEXT_SEGMENTS_H
#define TEXT_SEGMENTS_H

#include "base/array.h"
#include "base/text.h"

typedef enum {
  SEGMENT_BODY,
  SEGMENT_HEADLINE,  ///< first line of an article, without a full stop
  SEGMENT_DATELINE,  ///< "ERBIL (Kurdistan24) -" before the first sentence: place and agency, no actors
  SEGMENT_CAPTION,   ///< under a picture, often without a finite verb
  SEGMENT_CREDIT,    ///< "(Photo: SANA)"
  SEGMENT_BYLINE,    ///< "By Jane Doe", "Reporting by ..."
  SEGMENT_ADVERT,    ///< "Sign up for our newsletter", "Fly Erbil Advertisment"
  SEGMENT_DUPLICATE, ///< a paragraph that stood before
  SEGMENT_COUNT
} SegmentKind;

/// A part of the text without the white space around it.
typedef struct {
  uint32_t begin, end; ///< bytes
  SegmentKind kind;
} Segment;

typedef ARRAY(Segment) Segments;

/// Cut a text into segments, in its order.  A blank line ends a paragraph; so does a line end, but in a text whose
/// lines are wrapped at some width.
void segments_find(Text text, Arena *arena, Segments *segments);

const char *segment_name(SegmentKind kind);

#endif
