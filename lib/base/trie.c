// The trie: one hash table of (node, symbol) -> node for the whole of it, and the values by node, so that a step is one
// probe and a hundred thousand names need no pointers.  Most words of running text begin no sequence: a bit for each
// symbol tells so, in a few kilobytes that stay in the cache.
#include "base/trie.h"

#include <assert.h>

#define FIRST_SLOTS 256u

static uint32_t hash_of(TrieNode from, Symbol word) {
  uint64_t hash = ((uint64_t)from << 32 | word) * 0x9e3779b97f4a7c15u;
  return (uint32_t)(hash >> 32);
}

Trie *trie_new(Arena *arena) {
  assert(arena);
  Trie *trie = arena_alloc(arena, sizeof *trie);
  trie->arena = arena;
  trie->slots = arena_alloc(arena, FIRST_SLOTS * sizeof *trie->slots);
  trie->mask = FIRST_SLOTS - 1;
  (void)array_push(arena, &trie->values);
  (void)array_push(arena, &trie->values);
  return trie;
}

TrieSlot *trie_slot(const Trie *trie, TrieNode from, Symbol word) {
  assert(trie);
  for (uint32_t i = hash_of(from, word) & trie->mask;; i = (i + 1) & trie->mask) {
    TrieSlot *slot = &trie->slots[i];
    if (!slot->to || (slot->from == from && slot->word == word)) return slot;
  }
}

static void grow(Trie *trie) {
  const TrieSlot *old = trie->slots;
  uint32_t count = trie->mask + 1;
  trie->mask = count * 2 - 1;
  trie->slots = arena_alloc(trie->arena, (size_t)count * 2 * sizeof *trie->slots);
  for (uint32_t i = 0; i < count; i++)
    if (old[i].to) *trie_slot(trie, old[i].from, old[i].word) = old[i];
}

static void note_beginning(Trie *trie, Symbol word) {
  while (trie->begins.count <= word / 8) (void)array_push(trie->arena, &trie->begins);
  trie->begins.items[word / 8] |= (uint8_t)(1u << word % 8);
}

static TrieNode add_step(Trie *trie, TrieNode from, Symbol word) {
  TrieSlot *slot = trie_slot(trie, from, word);
  if (slot->to) return slot->to;
  (void)array_push(trie->arena, &trie->values);
  TrieNode node = trie->values.count - 1;
  *slot = (TrieSlot){from, word, node};
  if (from == TRIE_ROOT) note_beginning(trie, word);
  if (node > trie->mask / 2) grow(trie);
  return node;
}

TrieNode trie_add(Trie *trie, const Symbol *words, size_t count) {
  assert(trie && words);
  TrieNode node = TRIE_ROOT;
  for (size_t i = 0; i < count; i++) node = add_step(trie, node, words[i]);
  return node;
}

void trie_set(Trie *trie, TrieNode node, uint32_t value) {
  assert(trie && node && node < trie->values.count);
  trie->values.items[node] = value;
}
