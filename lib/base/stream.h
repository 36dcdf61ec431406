// A file or standard input, read in pieces into one buffer that is used again and again.
//
// By descriptor: stdio would wait for a full block where a pipe has one line ready, and grow a line without limit.
#ifndef BASE_STREAM_H
#define BASE_STREAM_H

#include "base/text.h"

typedef struct {
  int file;     ///< descriptor, or -1
  size_t limit; ///< largest line or whole, in bytes
  char *bytes;  ///< `room` of them, those from `begin` to `end` read and not yet taken
  size_t room, begin, end;
  bool ended;   ///< there is no more to read
  bool regular; ///< a file, no pipe or device
  int error;    ///< errno of a read that failed, or 0
} Stream;

/// A piece of the buffer, to be changed at will, valid until the next call.
typedef struct {
  char *data;
  size_t length;
} StreamPiece;

/// Make an empty stream.
void stream_start(Stream *stream, size_t limit);

/// Open a file, or standard input for "-"; ENT_ERR_IO where it cannot be, with the reason in errno.
EntStatus stream_open(Stream *stream, const char *path);

/// View what comes, without taking it: to the end of the first line that is not blank, or with `whole`, up to 4096
/// bytes.
EntStatus stream_peek(Stream *stream, bool whole, Text *text);

/// Take the next line without its end.  ENT_END where there is none; ENT_ERR_FORMAT where it is longer than the limit,
/// and was skipped.
EntStatus stream_line(Stream *stream, StreamPiece *line);

/// Take all that is left; ENT_ERR_FORMAT where it is more than the limit.
EntStatus stream_rest(Stream *stream, StreamPiece *rest);

void stream_close(Stream *stream);

/// Close, and give the buffer back.
void stream_free(Stream *stream);

#endif
