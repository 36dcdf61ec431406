// A suggestion as a line of JSON.  Its member "add" is in the format of the data: an actor, or a relation with a frame
// whose example still wants its edge.
#include <assert.h>
#include <inttypes.h>

#include "base/json.h"
#include "base/text.h"

static void write_field(FILE *out, const char *before, Text value) {
  fputs(before, out);
  json_write(out, value);
}

static void write_actor(const EntSuggestion *suggestion, FILE *out) {
  write_field(out, "{\"id\":", suggestion->id);
  write_field(out, ",\"name\":", suggestion->name);
  write_field(out, ",\"type\":", suggestion->type);
  if (suggestion->state.length) write_field(out, ",\"state\":", suggestion->state);
  if (suggestion->role.length) {
    write_field(out, ",\"roles\":[{\"role\":", suggestion->role);
    write_field(out, ",\"of\":", suggestion->state);
    fputs("}]", out);
  }
  putc('}', out);
}

/// Write the id of a frame: the relation's, and where its target stands, "lash_out/at".
static void write_frame_id(const EntSuggestion *suggestion, FILE *out) {
  const Text target = suggestion->target;
  const Text place = text_starts(target, "pp:") ? text_slice(target, 3, target.length) : target;
  fprintf(out, "\"%.*s/%.*s\"", (int)suggestion->id.length, suggestion->id.data, (int)place.length, place.data);
}

static void write_frame(const EntSuggestion *suggestion, FILE *out) {
  const bool verb = suggestion->verb.length;
  fputs("{\"id\":", out);
  write_frame_id(suggestion, out);
  write_field(out, verb ? ",\"verb\":[" : ",\"noun\":[", verb ? suggestion->verb : suggestion->noun);
  if (suggestion->object.length) write_field(out, "],\"object\":[", suggestion->object);
  write_field(out, "],\"source\":[", suggestion->source);
  write_field(out, "],\"target\":[", suggestion->target);
  write_field(out, "],\"examples\":[{\"text\":", suggestion->example);
  fputs(",\"edges\":[]}]}", out);
}

static void write_relation(const EntSuggestion *suggestion, FILE *out) {
  write_field(out, "{\"relation\":", suggestion->id);
  write_field(out, ",\"label\":", suggestion->label);
  fputs(",\"type\":\"\",\"cameo\":\"\",\"goldstein\":0,\"frames\":[", out);
  write_frame(suggestion, out);
  fputs("]}", out);
}

EntStatus ent_suggestion_write(const EntSuggestion *suggestion, FILE *out) {
  assert(suggestion && out);
  const bool actor = suggestion->kind == ENT_SUGGEST_ACTOR;
  write_field(out,
              actor ? "{\"suggest\":\"actor\",\"name\":" : "{\"suggest\":\"relation\",\"name\":", suggestion->name);
  fprintf(out, ",\"count\":%" PRIu64 ",\"documents\":%" PRIu64, suggestion->count, suggestion->documents);
  if (suggestion->frames.length) write_field(out, ",\"frames\":", suggestion->frames);
  write_field(out, ",\"example\":", suggestion->example);
  fputs(",\"add\":", out);
  if (actor)
    write_actor(suggestion, out);
  else
    write_relation(suggestion, out);
  fputs("}\n", out);
  return ferror(out) ? ENT_ERR_IO : ENT_SUCCESS;
}
