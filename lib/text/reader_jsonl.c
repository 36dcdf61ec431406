// Documents as JSON Lines: {"id", "date", "title", "text"}, one a line; other fields are passed over.
#include <assert.h>
#include <inttypes.h>
#include <string.h>

#include "text/calendar.h"
#include "text/reader_impl.h"

#define ISO_LENGTH 10u

/// Turn each "\u0000" into a blank: a string that holds one would end there.
static void blank_nuls(StreamPiece line) {
  for (size_t i = 0; i < line.length; i += 2) {
    const char *escape = memchr(line.data + i, '\\', line.length - i);
    if (!escape) return;
    i = (size_t)(escape - line.data);
    if (line.length - i >= 6 && !memcmp(escape, "\\u0000", 6)) memcpy(line.data + i, "\\u0020", 6);
  }
}

/// Return a field's text; empty where it is not there, or null.
static Text read_field(EntReader *reader, const JsonNode *record, const char *key) {
  const JsonNode node = json_get(record, key);
  if (!node.value || json_is_null(&node)) return (Text){"", 0};
  return reader_copy(reader, json_text(&node));
}

static Text read_text(EntReader *reader, const JsonNode *record) {
  const JsonNode node = json_get(record, "text");
  if (!node.value || json_is_null(&node)) json_error(record, "no \"text\", expected one");
  return read_field(reader, record, "text");
}

/// Return a document's id, or make one: the place where it was found.
static Text read_id(EntReader *reader, const JsonNode *record) {
  const Text id = read_field(reader, record, "id");
  if (id.length) return id;
  const size_t room = strlen(reader->path) + 24;
  char *place = arena_alloc(&reader->arena, room);
  const int length = snprintf(place, room, "%s:%zu", reader->path, reader->line);
  return reader_copy(reader, (Text){place, (size_t)length});
}

/// Return the ISO date that a field begins with; warn of the first that has none, for it may be all of them.
static Text read_date(EntReader *reader, const JsonNode *record) {
  Day day;
  const Text date = text_trim(read_field(reader, record, "date"));
  if (!date.length) return date;
  if (calendar_read(date, &day)) return text_slice(date, 0, ISO_LENGTH);
  if (!reader->undated++)
    log_warning(reader->log, (Place){reader->name, reader->line, 0},
                "\"%.*s\" is no date, expected one such as \"2024-08-31\"", (int)(date.length < 40 ? date.length : 40),
                date.data);
  return (Text){"", 0};
}

static EntStatus read_record(EntReader *reader, StreamPiece line, EntDocument *document) {
  json_free(&reader->json);
  blank_nuls(line);
  reader_clean(reader, line.data, line.length);
  const Text source = {line.data, line.length};
  if (json_parse(&reader->json, reader->name, reader->line, source, reader->log)) return ENT_ERR_FORMAT;
  const JsonNode record = json_root(&reader->json);
  if (!json_expect_object(&record)) return ENT_ERR_FORMAT;
  *document = (EntDocument){.id = read_id(reader, &record),
                            .date = read_date(reader, &record),
                            .title = read_field(reader, &record, "title"),
                            .text = read_text(reader, &record)};
  return reader->json.status ? ENT_ERR_FORMAT : ENT_SUCCESS;
}

static bool is_blank(StreamPiece line) {
  return text_trim((Text){line.data, line.length}).length == 0;
}

EntStatus reader_next_record(EntReader *reader, EntDocument *document) {
  assert(reader && document);
  StreamPiece line;
  EntStatus status;
  do {
    status = stream_line(&reader->stream, &line);
    reader->line++;
  } while (!status && is_blank(line));
  if (!status) return read_record(reader, line, document);
  if (status != ENT_ERR_FORMAT) return status;
  return log_error(reader->log, status, (Place){reader->name, reader->line, 0},
                   "line longer than %zu MiB, expected one document", READER_LIMIT >> 20);
}
