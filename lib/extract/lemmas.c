// Lists of lemmas, and the sets that give such lists a name: "@treaty" is agreement, accord, pact ...
#include <assert.h>

#include "extract/frames.h"

bool lemmas_have(const LemmaList *list, Symbol lemma) {
  for (uint32_t i = 0; i < list->count; i++)
    if (list->items[i] == lemma) return true;
  return false;
}

static const LemmaList *find_set(const Frames *frames, const Symbols *symbols, Text name) {
  Symbol symbol = symbols_find(symbols, name);
  TrieNode node = symbol ? trie_step(frames->sets, TRIE_ROOT, symbol) : 0;
  uint32_t value = node ? trie_value(frames->sets, node) : 0;
  return value ? &frames->set_lists.items[value - 1] : NULL;
}

static void add_set(const Frames *frames, const Symbols *symbols, Arena *arena, const JsonNode *node, LemmaList *list) {
  Text name = json_text(node);
  const LemmaList *set = find_set(frames, symbols, name);
  if (!set) json_error(node, "unknown set \"%.*s\", expected one of sets.json", (int)name.length, name.data);
  for (uint32_t i = 0; set && i < set->count; i++) *array_push(arena, list) = set->items[i];
}

static void add_lemma(const Frames *frames, Symbols *symbols, Arena *arena, const JsonNode *node, LemmaList *list) {
  Text text = json_text(node);
  if (text_starts(text, "@"))
    add_set(frames, symbols, arena, node, list);
  else if (text.length)
    *array_push(arena, list) = symbols_add(symbols, text);
}

void lemmas_read(const Frames *frames, Symbols *symbols, Arena *arena, const JsonNode *node, LemmaList *list) {
  assert(frames && symbols && arena && node && list);
  if (!node->value) return;
  if (json_is_string(node)) {
    add_lemma(frames, symbols, arena, node, list);
    return;
  }
  if (!json_expect_array(node)) return;
  for (JsonNode item = json_first(node); item.value; item = json_next(&item))
    add_lemma(frames, symbols, arena, &item, list);
}

void sets_read(Frames *frames, Symbols *symbols, Arena *arena, const JsonNode *object) {
  assert(frames && symbols && arena && object);
  if (!json_expect_object(object)) return;
  for (JsonNode item = json_first(object); item.value; item = json_next(&item)) {
    Symbol name = symbols_add(symbols, json_key(&item));
    LemmaList list = {0};
    lemmas_read(frames, symbols, arena, &item, &list);
    *array_push(arena, &frames->set_lists) = list;
    trie_set(frames->sets, trie_add(frames->sets, &name, 1), frames->set_lists.count);
  }
}
