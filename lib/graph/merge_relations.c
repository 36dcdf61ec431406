// Each relation an edge of its own, or edges with the first sentences behind them.
#include "graph/behind.h"
#include "graph/merge.h"

#include <assert.h>

#define MOST_SENTENCES 3u

static const char between[] = " | ";

/// A graph that is made of another one.
typedef struct {
  const EntGraph *graph;
  EntGraph *made;
} Making;

static EntStatus add_relation(void *handle, uint32_t edge, const EntRelation *relation) {
  const Making *making = handle;
  EntGraph *made = making->made;
  if (setjmp(made->arena.exhausted)) return ENT_ERR_MEMORY;
  GraphEdge *added = array_push(&made->arena, &made->edges);
  *added = making->graph->edges.items[edge];
  added->count = added->documents = 1;
  added->first = added->last = arena_copy(&made->arena, relation->date);
  *array_push(&made->arena, &made->evidence) = (GraphEvidence){arena_copy(&made->arena, relation->document),
                                                               arena_copy(&made->arena, relation->evidence.text), 1};
  return ENT_SUCCESS;
}

static Text join(Arena *arena, Text before, Text text) {
  if (!before.length) return arena_copy(arena, text);
  const size_t room = before.length + sizeof between + text.length;
  char *both = arena_take(arena, room);
  memcpy(both, before.data, before.length);
  memcpy(both + before.length, between, sizeof between - 1);
  memcpy(both + before.length + sizeof between - 1, text.data, text.length);
  return (Text){both, room - 1};
}

static EntStatus add_sentence(void *handle, uint32_t edge, const EntRelation *relation) {
  const Making *making = handle;
  Arena *arena = &making->made->arena;
  if (setjmp(arena->exhausted)) return ENT_ERR_MEMORY;
  GraphEvidence *evidence = &making->made->evidence.items[edge];
  if (evidence->count++ >= MOST_SENTENCES) return ENT_SUCCESS;
  evidence->documents = join(arena, evidence->documents, relation->document);
  evidence->sentences = join(arena, evidence->sentences, relation->evidence.text);
  return ENT_SUCCESS;
}

EntStatus merge_none(const EntGraph *graph, EntGraph *merged) {
  assert(graph && merged);
  merge_begin(graph, merged);
  memset(&merged->edges, 0, sizeof merged->edges);
  if (setjmp(merged->arena.exhausted)) return ENT_ERR_MEMORY;
  Making making = {graph, merged};
  return behind_read(graph, &merged->arena, (BehindVisitor){&making, add_relation});
}

EntStatus merge_evidence(const EntGraph *graph, EntGraph *merged) {
  assert(graph && merged);
  merge_begin(graph, merged);
  if (setjmp(merged->arena.exhausted)) return ENT_ERR_MEMORY;
  for (uint32_t i = 0; i < graph->edges.count; i++) array_push(&merged->arena, &merged->evidence);
  Making making = {graph, merged};
  return behind_read(graph, &merged->arena, (BehindVisitor){&making, add_sentence});
}
