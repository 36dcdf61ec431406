// The table of counts.  A sentence counts once for each of its keys, and not again where it comes again at once: what
// stands below every article of a paper is no news.
#include <assert.h>

#include "extract/suggest.h"

#define EXAMPLE_GOOD 240u ///< bytes of an example that no shorter one replaces
#define EXAMPLE_MOST 600u ///< longer sentences are lists

static uint32_t hash_of(Text text) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < text.length; i++) hash = (hash ^ (unsigned char)text.data[i]) * 16777619u;
  return hash;
}

/// Keep a sentence as the example, or in place of one that is long; so no count keeps more than two.
static void keep_example(Arena *arena, Count *count, Text sentence) {
  bool good = sentence.length <= EXAMPLE_GOOD && count->example.length > EXAMPLE_GOOD;
  bool first = sentence.length <= EXAMPLE_MOST && !count->example.length;
  if (good || first) count->example = arena_copy(arena, sentence);
}

static Count *find(EntSuggester *suggester, Counts *counts, const Sighting *sighting) {
  TrieNode node = trie_add(counts->keys, sighting->key, KEY_LENGTH);
  uint32_t index = trie_value(counts->keys, node);
  if (index) return &counts->items.items[index - 1];
  Count *count = array_push(&suggester->arena, &counts->items);
  for (size_t i = 0; i < KEY_LENGTH; i++) count->key[i] = sighting->key[i];
  count->name = arena_copy(&suggester->arena, sighting->name);
  trie_set(counts->keys, node, counts->items.count);
  return count;
}

Count *counts_add(EntSuggester *suggester, Counts *counts, const Sighting *sighting) {
  assert(suggester && counts && sighting);
  Count *count = find(suggester, counts, sighting);
  uint32_t sentence = hash_of(sighting->sentence);
  if (count->count && count->sentence == sentence) return NULL;
  count->sentence = sentence;
  count->count++;
  if (count->document != suggester->documents) count->documents++;
  count->document = suggester->documents;
  keep_example(&suggester->arena, count, sighting->sentence);
  return count;
}

void counts_vote(EntSuggester *suggester, Vote *vote, Text value) {
  assert(suggester && vote);
  if (!value.length) return;
  Symbol symbol = symbols_add(suggester->symbols, value);
  if (!vote->lead) vote->value = symbol;
  vote->lead = vote->value == symbol ? vote->lead + 1 : vote->lead - 1;
}

Text counts_winner(const EntSuggester *suggester, const Vote *vote) {
  assert(suggester && vote);
  return vote->value ? symbols_text(suggester->symbols, vote->value) : (Text){0};
}
