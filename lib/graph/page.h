// The page around its data.
#ifndef GRAPH_PAGE_H
#define GRAPH_PAGE_H

#include <stddef.h>

typedef struct {
  const unsigned char *bytes;
  size_t length;
} PagePart;

/// What stands before and behind the data: made by the build from the files in page/, and empty where it could not.
extern const PagePart page_head, page_tail;

#endif
