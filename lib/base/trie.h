// Sequences of symbols -> a value: a hash of (node, symbol), walked one word at a time.
#ifndef BASE_TRIE_H
#define BASE_TRIE_H

#include "base/symbols.h"

/// A place in a trie; TRIE_ROOT is the start, 0 is nowhere.
typedef uint32_t TrieNode;
#define TRIE_ROOT ((TrieNode)1)

typedef struct Trie Trie;

/// Return an empty trie that lives in `arena`.
Trie *trie_new(Arena *arena);

/// Return the node for a sequence, which is made where it is new.
TrieNode trie_add(Trie *trie, const Symbol *words, size_t count);

/// Return the node that `word` leads to, or 0.
TrieNode trie_step(const Trie *trie, TrieNode node, Symbol word);

/// The value kept at a node: 0 until it is set.
uint32_t trie_value(const Trie *trie, TrieNode node);
void trie_set(Trie *trie, TrieNode node, uint32_t value);

#endif
