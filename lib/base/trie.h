// Sequences of symbols -> a value: a hash of (node, symbol), walked one word at a time.
#ifndef BASE_TRIE_H
#define BASE_TRIE_H

#include <assert.h>

#include "base/array.h"
#include "base/symbols.h"

/// A place in a trie; TRIE_ROOT is the start, 0 is nowhere.
typedef uint32_t TrieNode;
#define TRIE_ROOT ((TrieNode)1)

/// A step of a trie: one slot of its hash table.
typedef struct {
  TrieNode from;
  Symbol word;
  TrieNode to; ///< 0: free
} TrieSlot;

/// Private to the functions below; seen here because reading asks them at every word.
typedef struct {
  Arena *arena;
  TrieSlot *slots;
  uint32_t mask;
  ARRAY(uint32_t) values; ///< by node
  ARRAY(uint8_t) begins;  ///< by symbol, a bit each: whether it leads on from the root
} Trie;

/// Return an empty trie that lives in `arena`.
Trie *trie_new(Arena *arena);

/// Return the node for a sequence, which is made where it is new.
TrieNode trie_add(Trie *trie, const Symbol *words, size_t count);

/// Whether some sequence begins with a word.
static inline bool trie_begins(const Trie *trie, Symbol word) {
  return word / 8 < trie->begins.count && trie->begins.items[word / 8] >> word % 8 & 1;
}

/// Slot of a step: where it is, or the free one where it would be.
TrieSlot *trie_slot(const Trie *trie, TrieNode from, Symbol word);

/// Return the node that `word` leads to, or 0.
static inline TrieNode trie_step(const Trie *trie, TrieNode node, Symbol word) {
  assert(trie);
  return node != TRIE_ROOT || trie_begins(trie, word) ? trie_slot(trie, node, word)->to : 0;
}

/// The value kept at a node: 0 until it is set.
static inline uint32_t trie_value(const Trie *trie, TrieNode node) {
  assert(trie && node < trie->values.count);
  return trie->values.items[node];
}

void trie_set(Trie *trie, TrieNode node, uint32_t value);

#endif
