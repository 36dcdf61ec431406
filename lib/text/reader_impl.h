// Private to reader*.c: where a reader stands.
#ifndef TEXT_READER_IMPL_H
#define TEXT_READER_IMPL_H

#include "base/file.h"
#include "base/json.h"
#include "base/stream.h"

/// Largest document or line of JSON, in bytes: offsets into a text are of 32 bits, and nobody writes such an article.
#define READER_LIMIT ((size_t)256 << 20)

/// A format of documents; see the table in reader.c.
typedef struct ReaderFormat ReaderFormat;

struct EntReaderImpl {
  const EntLog *log;
  Arena names;      ///< as long as the reader
  Arena arena;      ///< for the document at hand
  Arena page;       ///< the same, for article_read
  const char *root; ///< what was opened, without slashes at its end
  bool folder;
  Paths paths; ///< of all files
  uint32_t next;
  bool found; ///< a document was read, or its loss reported

  const char *path;           ///< of the file that is being read, or NULL
  const char *name;           ///< the same, for people
  const ReaderFormat *format; ///< NULL until it is known
  Stream stream;
  size_t line;       ///< number of the last that was read
  bool done;         ///< a file that is one document was read
  bool cleaned;      ///< wrong bytes were reported
  size_t undated;    ///< dates that were none
  JsonDocument json; ///< the last line's
};

/// Put text right, and warn of the first wrong byte of a file.
void reader_clean(EntReader *reader, char *bytes, size_t length);

/// Copy a text that is borrowed into the document's memory, put right.
Text reader_copy(EntReader *reader, Text text);

/// Read the next line of JSON as a document.
EntStatus reader_next_record(EntReader *reader, EntDocument *document);

#endif
