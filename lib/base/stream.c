// The buffer grows twofold, up to the limit.  What was searched for a line end is not searched again, so that a line of
// any length costs linear time.
#include "base/stream.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST_ROOM ((size_t)64 << 10)
#define PEEK       ((size_t)4096)

void stream_start(Stream *stream, size_t limit) {
  assert(stream && limit);
  *stream = (Stream){.file = -1, .limit = limit};
}

EntStatus stream_open(Stream *stream, const char *path) {
  assert(stream && stream->file < 0 && path);
  stream->begin = stream->end = 0;
  stream->ended = false;
  stream->error = 0;
  stream->file = strcmp(path, "-") != 0 ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
  if (stream->file < 0) return ENT_ERR_IO;
  struct stat found;
  stream->regular = !fstat(stream->file, &found) && S_ISREG(found.st_mode);
  return ENT_SUCCESS;
}

/// Make room behind `end`: by moving what is left to the front, or by growing.
static EntStatus make_room(Stream *stream) {
  if (stream->begin) {
    memmove(stream->bytes, stream->bytes + stream->begin, stream->end - stream->begin);
    stream->end -= stream->begin;
    stream->begin = 0;
  }
  if (stream->end < stream->room) return ENT_SUCCESS;
  const size_t room = stream->room ? stream->room * 2 : FIRST_ROOM;
  char *bytes = realloc(stream->bytes, room);
  if (!bytes) return ENT_ERR_MEMORY;
  stream->bytes = bytes;
  stream->room = room;
  return ENT_SUCCESS;
}

/// Read a piece more.  At the end nothing comes, and `ended` is set.
static EntStatus fill(Stream *stream) {
  if (stream->begin == stream->end) stream->begin = stream->end = 0;
  EntStatus status = stream->end == stream->room ? make_room(stream) : ENT_SUCCESS;
  if (status || stream->ended) return status;
  ssize_t got;
  do got = read(stream->file, stream->bytes + stream->end, stream->room - stream->end);
  while (got < 0 && errno == EINTR);
  if (got < 0) stream->error = errno;
  if (got <= 0) stream->ended = true;
  stream->end += got > 0 ? (size_t)got : 0;
  return got < 0 ? ENT_ERR_IO : ENT_SUCCESS;
}

static bool has_full_line(Text text) {
  bool blank = true;
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == '\n' && !blank) return true;
    blank = blank && text_is_blank(text.data[i]);
  }
  return false;
}

static Text view(const Stream *stream) {
  return (Text){stream->bytes ? stream->bytes + stream->begin : "", stream->end - stream->begin};
}

EntStatus stream_peek(Stream *stream, bool whole, Text *text) {
  assert(stream && text);
  EntStatus status = ENT_SUCCESS;
  for (*text = view(stream); !status && !stream->ended && text->length < PEEK; *text = view(stream)) {
    if (!whole && has_full_line(*text)) break;
    status = fill(stream);
  }
  if (text->length > PEEK) text->length = PEEK;
  return status;
}

/// Throw away what is left of a line that is too long.
static EntStatus skip_line(Stream *stream) {
  EntStatus status = ENT_SUCCESS;
  while (!status) {
    const Text text = view(stream);
    const char *newline = memchr(text.data, '\n', text.length);
    stream->begin = newline ? (size_t)(newline - stream->bytes) + 1 : stream->end;
    if (newline || stream->ended) return ENT_ERR_FORMAT;
    stream->begin = stream->end = 0;
    status = fill(stream);
  }
  return status;
}

static StreamPiece take(Stream *stream, size_t length) {
  StreamPiece piece = {stream->bytes + stream->begin, length};
  stream->begin += length;
  return piece;
}

EntStatus stream_line(Stream *stream, StreamPiece *line) {
  assert(stream && line);
  for (size_t searched = 0;;) {
    const Text text = view(stream);
    const char *newline = memchr(text.data + searched, '\n', text.length - searched);
    if (newline && (size_t)(newline - text.data) <= stream->limit) {
      *line = take(stream, (size_t)(newline - text.data));
      stream->begin++;
      return ENT_SUCCESS;
    }
    if (text.length > stream->limit) return skip_line(stream);
    if (stream->ended && !text.length) return ENT_END;
    if (stream->ended) break;
    searched = text.length;
    EntStatus status = fill(stream);
    if (status) return status;
  }
  *line = take(stream, stream->end - stream->begin);
  return ENT_SUCCESS;
}

EntStatus stream_rest(Stream *stream, StreamPiece *rest) {
  assert(stream && rest);
  EntStatus status = ENT_SUCCESS;
  while (!status && !stream->ended && stream->end - stream->begin <= stream->limit) status = fill(stream);
  if (!status && stream->end - stream->begin > stream->limit) status = ENT_ERR_FORMAT;
  *rest = (StreamPiece){stream->bytes, 0};
  if (!status) *rest = take(stream, stream->end - stream->begin);
  return status;
}

void stream_close(Stream *stream) {
  assert(stream);
  if (stream->file > STDIN_FILENO) close(stream->file);
  stream->file = -1;
}

void stream_free(Stream *stream) {
  assert(stream);
  stream_close(stream);
  free(stream->bytes);
  stream->bytes = NULL;
  stream->room = 0;
}
