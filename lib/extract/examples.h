// Examples: sentences in the data, with the relations they must give.  Data tests itself with them.
#ifndef EXTRACT_EXAMPLES_H
#define EXTRACT_EXAMPLES_H

#include "extract/frames.h"

typedef struct {
  Frames *frames;
  Symbols *symbols;
  Arena *arena;
  const Frame *frame;  ///< whose examples they are, or NULL
  const char *pointer; ///< JSON pointer of the array that holds the owner
} ExampleLoading;

/// Read the member "examples" of an owner; complain where there is none.
void examples_read(ExampleLoading *loading, const JsonNode *owner);

/// Complain of relations that examples name but no file has.  To be called once all files are loaded.
EntStatus examples_check_names(const Frames *frames, const EntLog *log);

#endif
