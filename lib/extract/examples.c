// Loading examples: {"text", "date"?, "edges": [[source, relation, target, status?], ...]}.
#include "extract/examples.h"

#include <assert.h>

static const char *const keys[] = {"text", "date", "edges", NULL};

static void read_edge(const ExampleLoading *loading, const JsonNode *node, Example *example) {
  if (!json_expect_array(node)) return;
  Text parts[4] = {{0}};
  size_t count = 0;
  for (JsonNode item = json_first(node); item.value && count < 4; item = json_next(&item))
    parts[count++] = arena_copy(loading->arena, json_text(&item));
  if (count < 3) json_error(node, "expected a source, a relation, a target and, where it is not asserted, a status");
  *array_push(loading->arena, &example->edges) = (ExampleEdge){parts[0], parts[1], parts[2], parts[3]};
}

/// The JSON pointer of an example, for messages that come when all is loaded.
static Text pointer_of(const ExampleLoading *loading, uint32_t owner, uint32_t index) {
  char pointer[64];
  snprintf(pointer, sizeof pointer, "%s/%u/examples/%u", loading->pointer, owner, index);
  return arena_copy(loading->arena, text_view(pointer));
}

static void read_example(ExampleLoading *loading, const JsonNode *node, uint32_t owner) {
  if (!json_expect_object(node)) return;
  json_allow(node, keys);
  JsonNode text = json_need(node, "text"), date = json_get(node, "date"), edges = json_need(node, "edges");
  Example *example = array_push(loading->arena, &loading->frames->examples);
  example->file = node->document->file;
  example->line = json_line(node);
  example->pointer = pointer_of(loading, owner, node->index);
  example->text = arena_copy(loading->arena, json_text(&text));
  example->date = arena_copy(loading->arena, json_text(&date));
  example->frame = loading->frame;
  if (!edges.value || !json_expect_array(&edges)) return;
  for (JsonNode item = json_first(&edges); item.value; item = json_next(&item)) read_edge(loading, &item, example);
}

void examples_read(ExampleLoading *loading, const JsonNode *owner) {
  assert(loading && owner);
  JsonNode examples = json_get(owner, "examples");
  JsonNode first = examples.value && json_is_array(&examples) ? json_first(&examples) : (JsonNode){0};
  if (!first.value) json_error(owner, "no example, expected at least one sentence under \"examples\"");
  for (JsonNode item = first; item.value; item = json_next(&item)) read_example(loading, &item, owner->index);
}

EntStatus examples_check_names(const Frames *frames, const EntLog *log) {
  assert(frames);
  EntStatus result = ENT_SUCCESS;
  for (uint32_t i = 0; i < frames->examples.count; i++) {
    const Example *example = &frames->examples.items[i];
    Place place = {example->file, example->line, 0};
    for (uint32_t k = 0; k < example->edges.count; k++) {
      Text id = example->edges.items[k].relation;
      if (!frames_relation(frames, id))
        result =
            log_error(log, ENT_ERR_DATA, place, "%s/edges/%u/1: unknown relation \"%.*s\", expected one of relations/",
                      example->pointer.data, k, (int)id.length, id.data);
    }
  }
  return result;
}
