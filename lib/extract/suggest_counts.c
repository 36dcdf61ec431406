// The table of counts.  A sentence counts once for each of its keys, and not again where it comes again at once: what
// stands below every article of a paper is no news.
#include <assert.h>

#include "extract/suggest.h"

#define EXAMPLE_SHORT 240u ///< bytes
#define EXAMPLE_MOST  600u ///< longer sentences are lists

/// How well a sentence shows what was found: 0 is not at all.
static uint8_t quality_of(const Sighting *sighting) {
  if (sighting->sentence.length > EXAMPLE_MOST) return 0;
  return (uint8_t)(1 + (sighting->sentence.length <= EXAMPLE_SHORT) + 2 * sighting->named);
}

static uint32_t hash_of(Text text) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < text.length; i++) hash = (hash ^ (unsigned char)text.data[i]) * 16777619u;
  return hash;
}

/// Keep a sentence that is a better example than the one there is.  So no count ever kept more than four.
static void keep_example(Arena *arena, Count *count, const Sighting *sighting) {
  const uint8_t quality = quality_of(sighting);
  if (quality <= count->quality) return;
  count->example = arena_copy(arena, sighting->sentence);
  count->quality = quality;
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
  keep_example(&suggester->arena, count, sighting);
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

Text suggest_sentence(const Reading *reading, const Sentence *sentence) {
  assert(reading && sentence);
  return text_slice(reading->text, sentence->begin, sentence->byte_end);
}
