// Relations and frames as they are looked up: by id, and by the lemma of a trigger, so that the cost of a verb does not
// grow with the number of frames.  frame_files.c reads them.
#include "extract/frames.h"

#include <assert.h>
#include <stdlib.h>

static const struct {
  const char *name;
  Valence valence;
} types[TYPE_COUNT] = {
    [TYPE_AGREE] = {"AGREE", VALENCE_COOPERATIVE},       [TYPE_CONSULT] = {"CONSULT", VALENCE_COOPERATIVE},
    [TYPE_SUPPORT] = {"SUPPORT", VALENCE_COOPERATIVE},   [TYPE_COOPERATE] = {"COOPERATE", VALENCE_COOPERATIVE},
    [TYPE_AID] = {"AID", VALENCE_COOPERATIVE},           [TYPE_CONCEDE] = {"CONCEDE", VALENCE_COOPERATIVE},
    [TYPE_RETREAT] = {"RETREAT", VALENCE_COOPERATIVE},   [TYPE_REQUEST] = {"REQUEST", VALENCE_NEUTRAL},
    [TYPE_ACCUSE] = {"ACCUSE", VALENCE_CONFLICTUAL},     [TYPE_REJECT] = {"REJECT", VALENCE_CONFLICTUAL},
    [TYPE_THREATEN] = {"THREATEN", VALENCE_CONFLICTUAL}, [TYPE_PROTEST] = {"PROTEST", VALENCE_CONFLICTUAL},
    [TYPE_SANCTION] = {"SANCTION", VALENCE_CONFLICTUAL}, [TYPE_MOBILIZE] = {"MOBILIZE", VALENCE_CONFLICTUAL},
    [TYPE_COERCE] = {"COERCE", VALENCE_CONFLICTUAL},     [TYPE_ASSAULT] = {"ASSAULT", VALENCE_CONFLICTUAL},
};

const char *relation_type_name(RelationType type) {
  assert(type < TYPE_COUNT);
  return types[type].name;
}

bool relation_type_parse(Text name, RelationType *type) {
  for (RelationType i = 0; i < TYPE_COUNT; i++) {
    if (!text_is(name, types[i].name)) continue;
    *type = i;
    return true;
  }
  return false;
}

Valence relation_valence(RelationType type) {
  assert(type < TYPE_COUNT);
  return types[type].valence;
}

Frames *frames_new(Arena *arena) {
  Frames *frames = arena_alloc(arena, sizeof *frames);
  frames->sets = trie_new(arena);
  frames->path_sets = trie_new(arena);
  return frames;
}

const Relation *frames_relation(const Frames *frames, Text id) {
  for (uint32_t i = 0; i < frames->relations.count; i++)
    if (text_equal(frames->relations.items[i]->id, id)) return frames->relations.items[i];
  return NULL;
}

static void index_lemmas(Frames *frames, Arena *arena, const LemmaList *lemmas, FrameIndex *index, const Frame *frame) {
  for (uint32_t i = 0; i < lemmas->count; i++) {
    Symbol lemma = lemmas->items[i];
    while (index->count <= lemma) (void)array_push(arena, index);
    *array_push(arena, &frames->entries) = (FrameEntry){frame, index->items[lemma]};
    index->items[lemma] = frames->entries.count;
  }
}

/// Order frames so that the most specific is indexed last, and so found first; else by their ids.
static int by_specificity(const void *a, const void *b) {
  const Frame *x = *(Frame *const *)a, *y = *(Frame *const *)b;
  if (x->specificity != y->specificity) return x->specificity < y->specificity ? -1 : 1;
  return text_compare(y->id, x->id);
}

void frames_index(Frames *frames, Arena *arena) {
  assert(frames && arena);
  if (frames->frames.count)
    qsort(frames->frames.items, frames->frames.count, sizeof *frames->frames.items, by_specificity);
  for (uint32_t i = 0; i < frames->frames.count; i++) {
    const Frame *frame = frames->frames.items[i];
    index_lemmas(frames, arena, &frame->verbs, &frames->verbs, frame);
    index_lemmas(frames, arena, &frame->nouns, &frames->nouns, frame);
  }
}

const FrameEntry *frames_first(const Frames *frames, const FrameIndex *index, Symbol lemma) {
  uint32_t entry = lemma && lemma < index->count ? index->items[lemma] : 0;
  return entry ? &frames->entries.items[entry - 1] : NULL;
}

const FrameEntry *frames_next(const Frames *frames, const FrameEntry *entry) {
  return entry->next ? &frames->entries.items[entry->next - 1] : NULL;
}
