// Reading paths: steps parted by full stops, "object.pp:of.possessor", and the sets that give lists of them a name.
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "extract/frames.h"

#define PATH_ROOM 256

static const char *const step_names[STEP_COUNT] = {
    [STEP_SUBJECT] = "subject",     [STEP_OBJECT] = "object",     [STEP_OBJECT2] = "iobject", [STEP_PHRASE] = "pp",
    [STEP_POSSESSOR] = "possessor", [STEP_MODIFIER] = "modifier", [STEP_REST] = "rest",       [STEP_INFINITIVE] = "inf",
    [STEP_GERUND] = "gerund",       [STEP_THAT] = "that",         [STEP_IF] = "if",           [STEP_NOUN] = "noun",
    [STEP_CLAUSE] = "clause",       [STEP_TARGET] = "target",     [STEP_AGENT] = "agent",     [STEP_ANTI] = "anti",
    [STEP_WITHIN] = "within",
};

static bool parse_step(Symbols *symbols, Text text, Step *step) {
  const char *colon = memchr(text.data, ':', text.length);
  Text name = colon ? text_slice(text, 0, (size_t)(colon - text.data)) : text;
  for (uint8_t kind = 0; kind < STEP_COUNT; kind++) {
    if (!text_is(name, step_names[kind])) continue;
    step->kind = kind;
    step->preposition = colon ? symbols_add(symbols, text_slice(text, name.length + 1, text.length)) : 0;
    return !colon || kind == STEP_PHRASE || kind == STEP_GERUND || kind == STEP_TARGET;
  }
  return false;
}

bool path_parse(Symbols *symbols, Text text, Path *path) {
  path->count = 0;
  for (size_t begin = 0; begin < text.length;) {
    const char *stop = memchr(text.data + begin, '.', text.length - begin);
    size_t end = stop ? (size_t)(stop - text.data) : text.length;
    if (path->count == PATH_STEPS || !parse_step(symbols, text_slice(text, begin, end), &path->steps[path->count]))
      return false;
    path->count++;
    if (end + 1 == text.length) return false;
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

/// "pp:on/about.possessor" is a path for each alternative.  Paths are short: what is longer than the room is not known.
static bool add_path(Symbols *symbols, Text text, PathList *list) {
  const char *slash = text.length ? memchr(text.data, '/', text.length) : NULL;
  if (!slash) {
    if (list->count == PATHS || !path_parse(symbols, text, &list->paths[list->count])) return false;
    list->count++;
    return true;
  }
  size_t at = (size_t)(slash - text.data), begin = at, end = at + 1;
  while (begin && text.data[begin - 1] != ':') begin--;
  while (end < text.length && text.data[end] != '.' && text.data[end] != '/') end++;
  size_t tail = end;
  while (tail < text.length && text.data[tail] != '.') tail++;
  char room[PATH_ROOM];
  int first = snprintf(room, sizeof room, "%.*s%.*s", (int)at, text.data, (int)(text.length - tail), text.data + tail);
  if (first < 0 || (size_t)first >= sizeof room || !add_path(symbols, text_view(room), list)) return false;
  int rest =
      snprintf(room, sizeof room, "%.*s%.*s", (int)begin, text.data, (int)(text.length - at - 1), text.data + at + 1);
  return rest >= 0 && (size_t)rest < sizeof room && add_path(symbols, text_view(room), list);
}

void paths_read(const Frames *frames, Symbols *symbols, const JsonNode *node, PathList *list) {
  assert(frames && symbols && node && list);
  if (!json_expect_array(node)) return;
  for (JsonNode item = json_first(node); item.value; item = json_next(&item)) {
    Text text = json_text(&item);
    if (text_starts(text, "@"))
      add_set(frames, symbols, &item, list);
    else if (list->count == PATHS)
      json_error(&item, "too many paths, expected at most %d", PATHS);
    else if (!add_path(symbols, text, list))
      json_error(&item, "unknown path \"%.*s\", expected steps such as subject, object, pp:with or possessor",
                 (int)text.length, text.data);
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
