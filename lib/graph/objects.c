// All objects of a list have the same members: a text that is empty is written too, and a number that is missing is
// null.
#include "graph/objects.h"

#include "base/json.h"

#include <assert.h>

static void write_member(FILE *out, const Attribute *attribute, Text value) {
  const bool quoted = attribute->type == ATTRIBUTE_TEXT || attribute->type == ATTRIBUTE_DATE;
  fprintf(out, "\"%s\":", attribute->name);
  if (quoted)
    json_write(out, value);
  else if (value.length)
    fwrite(value.data, 1, value.length, out);
  else
    fputs("null", out);
}

void objects_write(const Objects *objects, Arena *arena, FILE *out) {
  assert(objects && arena && out);
  for (uint32_t index = 0; index < objects->count; index++, arena_reset(arena)) {
    fprintf(out, "%s%s", index ? ",\n" : "\n", objects->before);
    for (size_t i = 0; i < objects->attributes.count; i++) {
      const Attribute *attribute = &objects->attributes.items[i];
      if (i) putc(',', out);
      write_member(out, attribute, attribute->value(objects->graph, index, arena));
    }
    fputs(objects->after, out);
  }
}
