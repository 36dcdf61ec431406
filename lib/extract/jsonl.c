// The sink that prints: one relation, or one mention, a line of JSON.
//
// A line is put together in a buffer and written at once: by printf a relation cost seven times as much, more than to
// find it.
#include <assert.h>
#include <string.h>

#include "base/buffer.h"
#include "base/json.h"
#include "base/text.h"

static void put_number(Buffer *line, uint32_t number) {
  char room[TEXT_DIGITS];
  const Text digits = text_digits(number, room);
  buffer_put(line, digits.data, digits.length);
}

/// Put a text in quotation marks; json_write knows how to escape.
static void put_text(Buffer *line, Text text) {
  if (json_plain(text, 0) == text.length) {
    buffer_put(line, "\"", 1);
    buffer_put(line, text.data, text.length);
    buffer_put(line, "\"", 1);
    return;
  }
  buffer_flush(line);
  json_write(line->out, text);
}

static inline void put_field(Buffer *line, const char *name, Text value) {
  buffer_string(line, name);
  put_text(line, value);
}

static void put_place(Buffer *line, Text text, uint32_t begin, uint32_t end) {
  put_field(line, "\"text\":", text);
  buffer_string(line, ",\"begin\":");
  put_number(line, begin);
  buffer_string(line, ",\"end\":");
  put_number(line, end);
  buffer_string(line, "}");
}

static void put_actor(Buffer *line, const EntActor *actor) {
  if (!actor->id.length) {
    buffer_string(line, "null");
    return;
  }
  put_field(line, "{\"id\":", actor->id);
  put_field(line, ",\"name\":", actor->name);
  put_field(line, ",\"type\":", actor->type);
  put_field(line, ",\"state\":", actor->state);
  buffer_string(line, ",");
  put_place(line, actor->text, actor->begin, actor->end);
}

static void put_goldstein(Buffer *line, double weight) {
  char room[32];
  const int length = snprintf(room, sizeof room, "%.1f", weight);
  buffer_put(line, room, (size_t)length);
}

static EntStatus end_line(Buffer *line) {
  buffer_string(line, "}\n");
  buffer_flush(line);
  return ferror(line->out) ? ENT_ERR_IO : ENT_SUCCESS;
}

static EntStatus write_relation(void *handle, const EntRelation *relation) {
  Buffer line;
  line.out = handle;
  line.used = 0;
  put_field(&line, "{\"doc\":", relation->document);
  put_field(&line, ",\"date\":", relation->date);
  buffer_string(&line, ",\"sentence\":");
  put_number(&line, relation->sentence);
  buffer_string(&line, ",\"source\":");
  put_actor(&line, &relation->source);
  put_field(&line, ",\"relation\":", relation->relation);
  put_field(&line, ",\"label\":", relation->label);
  put_field(&line, ",\"type\":", relation->type);
  put_field(&line, ",\"cameo\":", relation->cameo);
  buffer_string(&line, ",\"goldstein\":");
  put_goldstein(&line, relation->goldstein);
  buffer_string(&line, ",\"target\":");
  put_actor(&line, &relation->target);
  put_field(&line, ",\"status\":", relation->status);
  buffer_string(&line, ",\"by\":");
  put_actor(&line, &relation->by);
  buffer_string(&line, relation->reciprocal ? ",\"reciprocal\":true" : ",\"reciprocal\":false");
  buffer_string(&line, ",\"trigger\":{");
  put_place(&line, relation->trigger.text, relation->trigger.begin, relation->trigger.end);
  put_field(&line, ",\"rule\":", relation->rule);
  put_field(&line, ",\"evidence\":", relation->evidence.text);
  return end_line(&line);
}

static EntStatus write_mention(void *handle, const EntDocument *document, const EntActor *mention) {
  Buffer line;
  line.out = handle;
  line.used = 0;
  put_field(&line, "{\"doc\":", document->id);
  buffer_string(&line, ",\"mention\":");
  put_actor(&line, mention);
  return end_line(&line);
}

EntSink ent_jsonl_sink(FILE *out, bool mentions) {
  assert(out);
  if (mentions) return (EntSink){.handle = out, .mention = write_mention};
  return (EntSink){.handle = out, .relation = write_relation};
}
