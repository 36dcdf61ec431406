// Reading paths: steps parted by full stops, "object.pp:of.possessor", and the sets that give lists of them a name.
#include <assert.h>
#include <string.h>

#include "extract/frames.h"

static const char *const step_names[STEP_COUNT] = {
    [STEP_SUBJECT] = "subject",     [STEP_OBJECT] = "object",   [STEP_OBJECT2] = "iobject", [STEP_PHRASE] = "pp",
    [STEP_POSSESSOR] = "possessor", [STEP_MODIFIER] = "modifier", [STEP_REST] = "rest",     [STEP_INFINITIVE] = "inf",
    [STEP_GERUND] = "gerund",       [STEP_THAT] = "that",       [STEP_IF] = "if",           [STEP_NOUN] = "noun",
    [STEP_CLAUSE] = "clause",       [STEP_TARGET] = "target",
};

static bool parse_step(Symbols *symbols, Text text, Step *step) {
  const char *colon = memchr(text.data, ':', text.length);
  Text name = colon ? text_slice(text, 0, (size_t)(colon - text.data)) : text;
  for (uint8_t kind = 0; kind < STEP_COUNT; kind++) {
    if (!text_is(name, step_names[kind])) continue;
    step->kind = kind;
    step->preposition = colon ? symbols_add(symbols, text_slice(text, name.length + 1, text.length)) : 0;
    return !colon || kind == STEP_PHRASE || kind == STEP_GERUND;
  }
  return false;
}

bool path_parse(Symbols *symbols, Text text, Path *path) {
  path->count = 0;
  for (size_t begin = 0; begin < text.length;) {
    const char *stop = memchr(text.data + begin, '.', text.length - begin);
    size_t end = stop ? (size_t)(stop - text.data) : text.length;
    if (path->count == PATH_STEPS || !parse_step(symbols, text_slice(text, begin, end), &path->steps[path->count])) return false;
    path->count++;
    begin = end + 1;
  }
  return path->count > 0;
}

static const PathList *find_set(const Frames *frames, const Symbols *symbols, Text name) {
  Symbol symbol = symbols_find(symbols, name);
  TrieNode node = symbol ? trie_step(frames->path_sets, TRIE_ROOT, symbol) : 0;
  uint32_t value = node ? trie_value(frames->path_sets, node) : 0;
  return value ? &frames->path_lists.items[value - 1] : NULL;
}

static void add_set(const Frames *frames, const Symbols *symbols, const JsonNode *node, PathList *list) {
  Text name = json_text(node);
  const PathList *set = find_set(frames, symbols, name);
  if (!set) json_error(node, "unknown set \"%.*s\", expected one of paths.json", (int)name.length, name.data);
  for (uint8_t i = 0; set && i < set->count && list->count < PATHS; i++) list->paths[list->count++] = set->paths[i];
}

static void add_path(Symbols *symbols, const JsonNode *node, PathList *list) {
  Text text = json_text(node);
  if (path_parse(symbols, text, &list->paths[list->count])) list->count++;
  else json_error(node, "unknown path \"%.*s\", expected steps such as subject, object, pp:with or possessor", (int)text.length, text.data);
}

void paths_read(const Frames *frames, Symbols *symbols, const JsonNode *node, PathList *list) {
  assert(frames && symbols && node && list);
  if (!json_expect_array(node)) return;
  for (JsonNode item = json_first(node); item.value; item = json_next(&item)) {
    if (text_starts(json_text(&item), "@")) add_set(frames, symbols, &item, list);
    else if (list->count < PATHS) add_path(symbols, &item, list);
    else json_error(&item, "too many paths, expected at most %d", PATHS);
  }
}

void path_sets_read(Frames *frames, Symbols *symbols, Arena *arena, const JsonNode *object) {
  assert(frames && symbols && arena && object);
  if (!json_expect_object(object)) return;
  for (JsonNode item = json_first(object); item.value; item = json_next(&item)) {
    Symbol name = symbols_add(symbols, json_key(&item));
    PathList list = {.count = 0};
    paths_read(frames, symbols, &item, &list);
    *array_push(arena, &frames->path_lists) = list;
    trie_set(frames->path_sets, trie_add(frames->path_sets, &name, 1), frames->path_lists.count);
  }
}
