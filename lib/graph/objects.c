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

EntStatus objects_write_graph(const EntGraph *graph, const ObjectsFormat *format, FILE *out) {
  assert(graph && format && out);
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  Objects vertices = {.graph = graph, .count = graph->vertices.count, .before = format->before, .after = format->after};
  Objects edges = {.graph = graph, .count = graph->edges.count, .before = format->before, .after = format->after};
  attributes_add(&vertices.attributes, graph, format->of_vertices, format->vertex_count);
  attributes_of_vertices(&vertices.attributes, graph);
  attributes_add(&edges.attributes, graph, format->of_edges, format->edge_count);
  attributes_of_edges(&edges.attributes, graph);
  fputs(format->head, out);
  objects_write(&vertices, &arena, out);
  fputs(format->between, out);
  objects_write(&edges, &arena, out);
  fputs(format->tail, out);
  arena_free(&arena);
  return ENT_SUCCESS;
}
