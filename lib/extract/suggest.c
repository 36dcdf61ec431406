// The suggester: documents in, counts grow; suggestions out, the strongest first.
//
// An actor is as strong as the number of documents that name it, and stronger where it acts.  A wording is as strong as
// the number of documents that have it, times the share of it in all that its trigger is used for: "say" and "have"
// stand between two actors now and then, "lash out at" nearly always.
#include "extract/suggest.h"

#include <assert.h>
#include <stdlib.h>

/// Make the tables of a suggester whose engine is known.
static EntStatus make_tables(EntSuggester *suggester) {
  Arena *arena = &suggester->arena;
  if (setjmp(arena->exhausted)) return ENT_ERR_MEMORY;
  const size_t symbols = (size_t)symbols_count(suggester->engine->symbols) + 1;
  suggester->symbols = symbols_new(arena);
  suggester->actors.keys = trie_new(arena);
  suggester->triggers.keys = trie_new(arena);
  suggester->verb_totals = arena_alloc(arena, symbols * sizeof *suggester->verb_totals);
  suggester->noun_totals = arena_alloc(arena, symbols * sizeof *suggester->noun_totals);
  return ENT_SUCCESS;
}

void ent_suggester_free(EntSuggester *suggester) {
  if (!suggester) return;
  ent_scanner_free(suggester->scanner);
  arena_free(&suggester->arena);
  arena_free(&suggester->given);
  free(suggester);
}

EntSuggester *ent_suggester_new(const EntEngine *engine) {
  assert(engine);
  EntSuggester *suggester = calloc(1, sizeof *suggester);
  if (!suggester) return NULL;
  suggester->engine = engine;
  suggester->scanner = ent_scanner_new(engine);
  if (suggester->scanner && !make_tables(suggester)) return suggester;
  ent_suggester_free(suggester);
  return NULL;
}

EntStatus ent_suggester_read(EntSuggester *suggester, const EntDocument *document) {
  assert(suggester && document);
  const EntStatus status = scanner_read(suggester->scanner, document, true, NULL);
  if (status) return status;
  if (setjmp(suggester->arena.exhausted)) return ENT_ERR_MEMORY;
  suggester->documents++;
  suggest_names(suggester);
  suggest_triggers(suggester);
  return ENT_SUCCESS;
}

/// How often the trigger of a wording, and the object without which it says little, stand in the texts: the rarer.
static uint32_t total_of(const EntSuggester *suggester, const Count *count) {
  const Symbol *key = count->key;
  if (key[KEY_SOURCE] != STEP_SUBJECT) return suggester->noun_totals[key[KEY_TRIGGER]];
  const uint32_t verb = suggester->verb_totals[key[KEY_TRIGGER]];
  const uint32_t noun = key[KEY_OBJECT] ? suggester->noun_totals[key[KEY_OBJECT]] : verb;
  return noun < verb ? noun : verb;
}

/// An actor that is never seen to act is mostly a thing, and so is one whose type nothing tells.
static double weight_of_actor(const Count *count) {
  const double share = 0.2 + 0.8 * count->acts / count->count;
  return count->documents * share * (count->votes[VOTE_TYPE].value ? 1 : 0.5);
}

/// The share counts one more use that is none of this kind, so that what was seen twice does not lead by chance.
static double weight_of_wording(const EntSuggester *suggester, const Count *count) {
  const uint32_t total = total_of(suggester, count);
  return count->documents * (double)count->count / (1.0 + (total > count->count ? total : count->count));
}

/// Order by weight and count, the highest first, then by name.
static int compare(const void *a, const void *b) {
  const Count *first = *(const Count *const *)a, *second = *(const Count *const *)b;
  if (first->weight != second->weight) return first->weight > second->weight ? -1 : 1;
  if (first->count != second->count) return first->count > second->count ? -1 : 1;
  return text_compare(first->name, second->name);
}

/// Weigh what has been counted often enough, and put it in order; return how much that is.
static size_t rank(EntSuggester *suggester, const EntSuggestionQuery *query, const Count **ranked) {
  const bool actor = query->kind == ENT_SUGGEST_ACTOR;
  Counts *counts = actor ? &suggester->actors : &suggester->triggers;
  size_t found = 0;
  for (uint32_t i = 0; i < counts->items.count; i++) {
    Count *count = &counts->items.items[i];
    if (count->count < query->min_count || !count->example.length) continue;
    count->weight = actor ? weight_of_actor(count) : weight_of_wording(suggester, count);
    if (!actor) count->name = suggest_wording(suggester, &suggester->given, count);
    ranked[found++] = count;
  }
  if (found) qsort(ranked, found, sizeof(Count *), compare);
  return query->limit && query->limit < found ? (size_t)query->limit : found;
}

EntStatus ent_suggester_give(EntSuggester *suggester, const EntSuggestionQuery *query,
                             EntStatus (*suggestion)(void *handle, const EntSuggestion *suggestion), void *handle) {
  assert(suggester && query && suggestion);
  const bool actor = query->kind == ENT_SUGGEST_ACTOR;
  const uint32_t room = actor ? suggester->actors.items.count : suggester->triggers.items.count;
  EntStatus status = ENT_SUCCESS;
  arena_reset(&suggester->given);
  if (setjmp(suggester->given.exhausted)) return ENT_ERR_MEMORY;
  const Count **ranked = arena_alloc(&suggester->given, (room + 1) * sizeof *ranked);
  const size_t count = rank(suggester, query, ranked);
  for (size_t i = 0; !status && i < count; i++) {
    const EntSuggestion given = actor ? suggest_actor(suggester, ranked[i]) : suggest_relation(suggester, ranked[i]);
    status = suggestion(handle, &given);
  }
  return status;
}
