// The sink that prints: one relation, or one mention, a line of JSON.
#include <assert.h>

#include "base/json.h"
#include "base/text.h"

static void write_field(FILE *out, const char *name, Text value) {
  fprintf(out, ",\"%s\":", name);
  json_write(out, value);
}

static void write_place(FILE *out, Text text, uint32_t begin, uint32_t end) {
  fputs("\"text\":", out);
  json_write(out, text);
  fprintf(out, ",\"begin\":%u,\"end\":%u}", begin, end);
}

static void write_actor(FILE *out, const char *name, const EntActor *actor) {
  fprintf(out, "\"%s\":", name);
  if (!actor->id.length) {
    fputs("null", out);
    return;
  }
  fputs("{\"id\":", out);
  json_write(out, actor->id);
  write_field(out, "name", actor->name);
  write_field(out, "type", actor->type);
  write_field(out, "state", actor->state);
  putc(',', out);
  write_place(out, actor->text, actor->begin, actor->end);
}

static EntStatus written(FILE *out) {
  return ferror(out) ? ENT_ERR_IO : ENT_SUCCESS;
}

static EntStatus write_relation(void *handle, const EntRelation *relation) {
  FILE *out = handle;
  fputs("{\"doc\":", out);
  json_write(out, relation->document);
  write_field(out, "date", relation->date);
  fprintf(out, ",\"sentence\":%u,", relation->sentence);
  write_actor(out, "source", &relation->source);
  write_field(out, "relation", relation->relation);
  write_field(out, "label", relation->label);
  write_field(out, "type", relation->type);
  write_field(out, "cameo", relation->cameo);
  fprintf(out, ",\"goldstein\":%.1f,", relation->goldstein);
  write_actor(out, "target", &relation->target);
  write_field(out, "status", relation->status);
  putc(',', out);
  write_actor(out, "by", &relation->by);
  fprintf(out, ",\"reciprocal\":%s,\"trigger\":{", relation->reciprocal ? "true" : "false");
  write_place(out, relation->trigger.text, relation->trigger.begin, relation->trigger.end);
  write_field(out, "rule", relation->rule);
  write_field(out, "evidence", relation->evidence.text);
  fputs("}\n", out);
  return written(out);
}

static EntStatus write_mention(void *handle, const EntDocument *document, const EntActor *mention) {
  FILE *out = handle;
  fputs("{\"doc\":", out);
  json_write(out, document->id);
  putc(',', out);
  write_actor(out, "mention", mention);
  fputs("}\n", out);
  return written(out);
}

EntSink ent_jsonl_sink(FILE *out, bool mentions) {
  assert(out);
  if (mentions) return (EntSink){.handle = out, .mention = write_mention};
  return (EntSink){.handle = out, .relation = write_relation};
}
