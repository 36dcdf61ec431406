// A buffer before a stream: pieces are put side by side in it and written together.  A stream has one of its own, but
// to hand it a few bytes costs more than to copy them.
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdio.h>
#include <string.h>

#define BUFFER_ROOM 4096u

typedef struct {
  FILE *out;
  size_t used;
  char bytes[BUFFER_ROOM]; ///< need not be set
} Buffer;

/// Write what is held back.  What fails, the stream remembers.
static inline void buffer_flush(Buffer *buffer) {
  fwrite(buffer->bytes, 1, buffer->used, buffer->out);
  buffer->used = 0;
}

static inline void buffer_put(Buffer *buffer, const char *bytes, size_t length) {
  if (length > BUFFER_ROOM - buffer->used) buffer_flush(buffer);
  if (length > BUFFER_ROOM) {
    fwrite(bytes, 1, length, buffer->out);
    return;
  }
  if (length) memcpy(buffer->bytes + buffer->used, bytes, length);
  buffer->used += length;
}

/// Put a string; inline, so that the length of a literal is a constant.
static inline void buffer_string(Buffer *buffer, const char *string) {
  buffer_put(buffer, string, strlen(string));
}

#endif
