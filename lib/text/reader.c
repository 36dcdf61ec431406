// The reader: paths -> streams -> documents.
//
// A format is a row of a table: the suffixes it goes by, how it begins, and a function that reads its next document.  A
// file without a suffix that is known, and what comes from a pipe, is told by how it begins.  All formats share one
// buffer and one arena, so that memory is that of the largest document.
#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "text/article.h"
#include "text/reader_impl.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define SUFFIX_ROOM     16u

struct ReaderFormat {
  const char *suffixes;   ///< each between blanks
  bool (*is)(Text start); ///< tells it by how it begins, up to 4096 bytes; or NULL
  EntStatus (*next)(EntReader *reader, EntDocument *document);
  const char *refusal; ///< why it is not read, or NULL
  bool skipped;        ///< where it is refused in a folder: with a warning only
};

static Place place_of(const EntReader *reader) {
  return (Place){reader->name, 0, 0};
}

void reader_clean(EntReader *reader, char *bytes, size_t length) {
  assert(reader && (bytes || !length));
  const size_t changed = text_clean(bytes, length);
  if (!changed || reader->cleaned) return;
  reader->cleaned = true;
  log_warning(reader->log, (Place){reader->name, reader->line, 0},
              "control characters or bytes that are no UTF-8, replaced: %zu here", changed);
}

Text reader_copy(EntReader *reader, Text text) {
  assert(reader);
  char *copy = arena_take(&reader->arena, text.length + 1);
  if (text.length) memcpy(copy, text.data, text.length);
  copy[text.length] = '\0';
  reader_clean(reader, copy, text.length);
  return (Text){copy, text.length};
}

static Text without_mark(Text text) {
  return text_starts(text, BYTE_ORDER_MARK) ? text_slice(text, strlen(BYTE_ORDER_MARK), text.length) : text;
}

/// Take all of a file, which is one document.
static EntStatus take_whole(EntReader *reader, StreamPiece *whole) {
  if (reader->done) return ENT_END;
  reader->done = true;
  EntStatus status = stream_rest(&reader->stream, whole);
  if (status != ENT_ERR_FORMAT) return status;
  return log_error(reader->log, status, place_of(reader), "larger than %zu MiB, expected one article",
                   READER_LIMIT >> 20);
}

static EntStatus next_text(EntReader *reader, EntDocument *document) {
  StreamPiece whole;
  EntStatus status = take_whole(reader, &whole);
  if (status) return status;
  reader_clean(reader, whole.data, whole.length);
  const Text text = without_mark((Text){whole.data, whole.length});
  if (!text_trim(text).length)
    return log_error(reader->log, ENT_ERR_FORMAT, place_of(reader), "nothing but white space, expected a text");
  *document = (EntDocument){
      .id = reader_copy(reader, text_view(reader->path)), .date = {"", 0}, .title = {"", 0}, .text = text};
  return ENT_SUCCESS;
}

static EntStatus next_page(EntReader *reader, EntDocument *document) {
  StreamPiece whole;
  Article article;
  EntStatus status = take_whole(reader, &whole);
  if (!status) status = article_read((Text){whole.data, whole.length}, &reader->page, &article);
  if (status) return status;
  if (!article.text.length)
    return log_error(reader->log, ENT_ERR_FORMAT, place_of(reader),
                     "no article in this page, expected paragraphs of text");
  *document = (EntDocument){.id = reader_copy(reader, text_view(reader->path)),
                            .date = article.date,
                            .title = article.title,
                            .text = article.text};
  return ENT_SUCCESS;
}

static Text skip_blank(Text text) {
  while (text.length && text_is_blank(*text.data)) text = text_slice(text, 1, text.length);
  return text;
}

static bool starts_with(Text start, char first, const char *second) {
  const Text text = skip_blank(without_mark(start));
  if (!text.length || *text.data != first) return false;
  const Text rest = skip_blank(text_slice(text, 1, text.length));
  return !rest.length || strchr(second, *rest.data);
}

static bool is_jsonl(Text start) {
  return starts_with(start, '{', "\"}");
}

static bool is_array(Text start) {
  return starts_with(start, '[', "{");
}

static bool is_empty(Text start) {
  return start.length == 0;
}

static bool is_utf16(Text start) {
  return text_starts(start, "\xff\xfe") || text_starts(start, "\xfe\xff");
}

static bool is_page(Text start) {
  static const char *const marks[] = {"<!doctype html", "<html", "<head", "<body", "<article"};
  const Text text = skip_blank(without_mark(start));
  if (!text_starts(text, "<")) return false;
  for (size_t i = 0; i < text.length; i++)
    for (size_t m = 0; text.data[i] == '<' && m < sizeof marks / sizeof *marks; m++)
      if (text.length - i >= strlen(marks[m]) && !strncasecmp(text.data + i, marks[m], strlen(marks[m]))) return true;
  return false;
}

/// Whether more than one byte in ten is no text.  A character may be cut in two at the end.
static bool is_binary(Text start) {
  char bytes[4096];
  const size_t length = start.length < sizeof bytes ? start.length : sizeof bytes;
  memcpy(bytes, start.data, length);
  return text_starts(start, "%PDF-") || text_clean(bytes, length) > length / 10 + 3;
}

static bool is_any(Text start) {
  return start.data != NULL;
}

/// All formats; what has no suffix that is known is the first whose beginning fits.
static const ReaderFormat formats[] = {
    {" .jsonl .ndjson ", is_jsonl, reader_next_record, NULL, false},
    {" .html .htm .xhtml ", is_page, next_page, NULL, false},
    {" .css .js .svg .xml .rss .csv ", NULL, NULL, "this kind of file is not read, expected text, HTML or JSON Lines",
     true},
    {"", is_empty, NULL, "empty file, expected a text", false},
    {"", is_utf16, NULL, "text in UTF-16, expected UTF-8", false},
    {"", is_array, NULL, "a JSON array, expected JSON Lines: one document a line", false},
    {"", is_binary, NULL, "binary file, expected a text", true},
    {"", is_any, next_text, NULL, false},
};

/// Find the format whose suffix a path has, or NULL.
static const ReaderFormat *format_by_suffix(const char *path) {
  assert(path);
  char suffix[SUFFIX_ROOM + 3] = " ";
  const char *name = strrchr(path, '/'), *dot = strrchr(name ? name : path, '.');
  if (!dot || strlen(dot) > SUFFIX_ROOM) return NULL;
  size_t length = 1;
  for (; *dot; dot++) suffix[length++] = (char)(*dot >= 'A' && *dot <= 'Z' ? *dot + 32 : *dot);
  suffix[length] = ' ';
  for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
    if (strstr(formats[i].suffixes, suffix)) return &formats[i];
  return NULL;
}

static const ReaderFormat *format_by_start(Text start) {
  const ReaderFormat *format = formats;
  while (!format->is || !format->is(start)) format++;
  return format;
}

/// Report a file that is not read.
static EntStatus refuse(const EntReader *reader, const ReaderFormat *format) {
  if (!reader->folder || !format->skipped)
    return log_error(reader->log, ENT_ERR_FORMAT, place_of(reader), "%s", format->refusal);
  log_warning(reader->log, place_of(reader), "%s", format->refusal);
  return ENT_END;
}

/// Find out what a file is; ENT_END where it is left out.  JSON Lines are told from their first line, for no more may
/// have come yet.
static EntStatus choose_format(EntReader *reader) {
  Text start;
  const ReaderFormat *format = format_by_suffix(reader->path);
  EntStatus status = format ? ENT_SUCCESS : stream_peek(&reader->stream, false, &start);
  if (!format && !status && is_jsonl(start)) format = formats;
  if (!format && !status) status = stream_peek(&reader->stream, true, &start);
  if (!format && !status) format = format_by_start(start);
  if (status) return status;
  if (format->is == is_empty && !reader->stream.regular) {
    log_warning(reader->log, place_of(reader), "nothing to read");
    return ENT_END;
  }
  if (format->refusal) return refuse(reader, format);
  reader->format = format;
  return ENT_SUCCESS;
}

static EntStatus io_error(const EntReader *reader, const char *what, int error) {
  return log_error(reader->log, ENT_ERR_IO, place_of(reader), "%s: %s", what, strerror(error));
}

static EntStatus open_source(EntReader *reader, const char *path) {
  reader->path = path;
  reader->name = strcmp(path, "-") != 0 ? path : "<stdin>";
  reader->format = NULL;
  reader->done = reader->cleaned = false;
  reader->line = reader->undated = 0;
  if (!stream_open(&reader->stream, path)) return ENT_SUCCESS;
  reader->path = NULL;
  return io_error(reader, "cannot open", errno);
}

static void close_source(EntReader *reader) {
  if (reader->undated > 1)
    log_warning(reader->log, place_of(reader), "dates that are no ISO dates: %zu more", reader->undated - 1);
  stream_close(&reader->stream);
  reader->path = NULL;
}

/// Whether a path leads into the folder that browsers save the parts of a page to.
static bool is_part_of_page(const EntReader *reader, const char *path) {
  return reader->folder && strstr(path + strlen(reader->root), "_files/");
}

/// Open the next file; ENT_END where there is none.
static EntStatus open_next(EntReader *reader) {
  while (reader->next < reader->paths.count) {
    const char *path = reader->paths.items[reader->next++];
    if (!is_part_of_page(reader, path)) return open_source(reader, path);
  }
  if (!reader->folder || reader->found) return ENT_END;
  reader->found = true;
  return log_error(reader->log, ENT_ERR_FORMAT, (Place){reader->root, 0, 0},
                   "no texts in this folder, expected text, Markdown, HTML or JSON Lines");
}

/// Read the next document of the file that is open, and close it at its end.
static EntStatus read_on(EntReader *reader, EntDocument *document) {
  EntStatus status = reader->format ? ENT_SUCCESS : choose_format(reader);
  assert(status || reader->format);
  if (!status) status = reader->format->next(reader, document);
  if (status == ENT_ERR_IO) io_error(reader, "cannot read", reader->stream.error);
  const bool goes_on = !status || (status == ENT_ERR_FORMAT && reader->format);
  if (!goes_on) close_source(reader);
  return status;
}

static EntStatus next_document(EntReader *reader, EntDocument *document) {
  EntStatus status;
  do {
    status = reader->path ? ENT_SUCCESS : open_next(reader);
    if (status == ENT_END) return status;
    if (!status) status = read_on(reader, document);
  } while (status == ENT_END);
  reader->found = true;
  // One file of a folder that cannot be read is a document lost; the rest goes on.
  return status == ENT_ERR_IO && reader->folder ? ENT_ERR_FORMAT : status;
}

EntStatus ent_reader_next(EntReader *reader, EntDocument *document) {
  assert(reader && document);
  *document = (EntDocument){.id = {"", 0}, .date = {"", 0}, .title = {"", 0}, .text = {"", 0}};
  if (setjmp(reader->arena.exhausted)) return ENT_ERR_MEMORY;
  arena_reset(&reader->arena);
  return next_document(reader, document);
}

/// Find all files below what is opened; open it where it is one itself.
static EntStatus find_sources(EntReader *reader, const char *path) {
  if (setjmp(reader->names.exhausted)) return ENT_ERR_MEMORY;
  Text root = text_view(path);
  while (root.length > 1 && root.data[root.length - 1] == '/') root.length--;
  reader->root = arena_copy(&reader->names, root).data;
  struct stat found;
  reader->folder = strcmp(path, "-") != 0 && !stat(path, &found) && S_ISDIR(found.st_mode);
  if (!reader->folder) return open_source(reader, reader->root);
  return file_list(&reader->names, reader->root, "", &reader->paths, reader->log);
}

EntStatus ent_reader_open(EntReader **reader, const char *path, const EntLog *log) {
  assert(reader && path);
  *reader = NULL;
  EntReader *opened = calloc(1, sizeof *opened);
  if (!opened) return ENT_ERR_MEMORY;
  opened->log = log;
  stream_start(&opened->stream, READER_LIMIT);
  const EntStatus status = find_sources(opened, path);
  if (status)
    ent_reader_close(opened);
  else
    *reader = opened;
  return status;
}

void ent_reader_close(EntReader *reader) {
  if (!reader) return;
  json_free(&reader->json);
  stream_free(&reader->stream);
  arena_free(&reader->names);
  arena_free(&reader->arena);
  arena_free(&reader->page);
  free(reader);
}
