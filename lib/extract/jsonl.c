// The sink that prints: one relation, or one mention, a line of JSON.
//
// A line is put together in a buffer and written at once: by printf a relation cost seven times as much, more than to
// find it.
#include <assert.h>
#include <string.h>

#include "base/json.h"
#include "base/text.h"

#define LINE_ROOM 4096u

/// A line on its way to `out`: what does not fit goes before.
typedef struct {
  FILE *out;
  size_t length;
  char bytes[LINE_ROOM];
} Line;

static void flush(Line *line) {
  fwrite(line->bytes, 1, line->length, line->out);
  line->length = 0;
}

static void put(Line *line, const char *bytes, size_t length) {
  if (length > LINE_ROOM - line->length) flush(line);
  if (length > LINE_ROOM) {
    fwrite(bytes, 1, length, line->out);
    return;
  }
  memcpy(line->bytes + line->length, bytes, length);
  line->length += length;
}

/// Put a string; inline, so that the length of a literal is a constant.
static inline void put_string(Line *line, const char *string) {
  put(line, string, strlen(string));
}

static void put_number(Line *line, uint32_t number) {
  char digits[10];
  size_t first = sizeof digits;
  do digits[--first] = (char)('0' + number % 10);
  while (number /= 10);
  put(line, digits + first, sizeof digits - first);
}

/// Put a text in quotation marks; json_write knows how to escape.
static void put_text(Line *line, Text text) {
  if (json_plain(text, 0) == text.length) {
    put(line, "\"", 1);
    if (text.length) put(line, text.data, text.length);
    put(line, "\"", 1);
    return;
  }
  flush(line);
  json_write(line->out, text);
}

static inline void put_field(Line *line, const char *name, Text value) {
  put_string(line, name);
  put_text(line, value);
}

static void put_place(Line *line, Text text, uint32_t begin, uint32_t end) {
  put_field(line, "\"text\":", text);
  put_string(line, ",\"begin\":");
  put_number(line, begin);
  put_string(line, ",\"end\":");
  put_number(line, end);
  put_string(line, "}");
}

static void put_actor(Line *line, const EntActor *actor) {
  if (!actor->id.length) {
    put_string(line, "null");
    return;
  }
  put_field(line, "{\"id\":", actor->id);
  put_field(line, ",\"name\":", actor->name);
  put_field(line, ",\"type\":", actor->type);
  put_field(line, ",\"state\":", actor->state);
  put_string(line, ",");
  put_place(line, actor->text, actor->begin, actor->end);
}

static void put_goldstein(Line *line, double weight) {
  char room[32];
  const int length = snprintf(room, sizeof room, "%.1f", weight);
  put(line, room, (size_t)length);
}

static EntStatus end_line(Line *line) {
  put_string(line, "}\n");
  flush(line);
  return ferror(line->out) ? ENT_ERR_IO : ENT_SUCCESS;
}

static EntStatus write_relation(void *handle, const EntRelation *relation) {
  Line line;
  line.out = handle;
  line.length = 0;
  put_field(&line, "{\"doc\":", relation->document);
  put_field(&line, ",\"date\":", relation->date);
  put_string(&line, ",\"sentence\":");
  put_number(&line, relation->sentence);
  put_string(&line, ",\"source\":");
  put_actor(&line, &relation->source);
  put_field(&line, ",\"relation\":", relation->relation);
  put_field(&line, ",\"label\":", relation->label);
  put_field(&line, ",\"type\":", relation->type);
  put_field(&line, ",\"cameo\":", relation->cameo);
  put_string(&line, ",\"goldstein\":");
  put_goldstein(&line, relation->goldstein);
  put_string(&line, ",\"target\":");
  put_actor(&line, &relation->target);
  put_field(&line, ",\"status\":", relation->status);
  put_string(&line, ",\"by\":");
  put_actor(&line, &relation->by);
  put_string(&line, relation->reciprocal ? ",\"reciprocal\":true" : ",\"reciprocal\":false");
  put_string(&line, ",\"trigger\":{");
  put_place(&line, relation->trigger.text, relation->trigger.begin, relation->trigger.end);
  put_field(&line, ",\"rule\":", relation->rule);
  put_field(&line, ",\"evidence\":", relation->evidence.text);
  return end_line(&line);
}

static EntStatus write_mention(void *handle, const EntDocument *document, const EntActor *mention) {
  Line line;
  line.out = handle;
  line.length = 0;
  put_field(&line, "{\"doc\":", document->id);
  put_string(&line, ",\"mention\":");
  put_actor(&line, mention);
  return end_line(&line);
}

EntSink ent_jsonl_sink(FILE *out, bool mentions) {
  assert(out);
  if (mentions) return (EntSink){.handle = out, .mention = write_mention};
  return (EntSink){.handle = out, .relation = write_relation};
}
