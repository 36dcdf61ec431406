// Sentences are bounded for the whole page and not for an edge: a small graph shows all it has, and one of 10,000 edges
// still is a file to send.
#include "graph/page_evidence.h"

#include "graph/behind.h"

#include <assert.h>
#include <stdlib.h>

#define SENTENCES       20000 ///< in a page, about: at 200 bytes each, four megabytes
#define SENTENCES_LEAST 3     ///< for an edge
#define SENTENCES_MOST  40
#define NAMES_MOST      8 ///< for an actor

/// What is needed while relations come in.
typedef struct {
  const EntGraph *graph;
  Arena *arena;
  PageEvidence *evidence;
  Symbols *strings;
  uint32_t most; ///< sentences for an edge
} Gathering;

/// Count the UTF-16 units of a text, by the first bytes of its code points: those of four bytes make two units.
static uint32_t count_units(Text text) {
  uint32_t units = 0;
  for (size_t i = 0; i < text.length; i++) {
    unsigned char byte = (unsigned char)text.data[i];
    units += (byte & 0xC0) != 0x80;
    units += byte >= 0xF0;
  }
  return units;
}

/// Return where a span of a document lies in a sentence of it; nowhere where it lies outside, as where "he" stood for
/// it.
static PageSpan place_in(const EntSpan *sentence, uint32_t begin, uint32_t end) {
  uint32_t from = sentence->begin;
  if (begin < from || end <= begin || end - from > sentence->text.length) return (PageSpan){0, 0};
  return (PageSpan){count_units(text_slice(sentence->text, 0, begin - from)),
                    count_units(text_slice(sentence->text, 0, end - from))};
}

static Text keep(const Gathering *gathering, Text text) {
  return symbols_text(gathering->strings, symbols_add(gathering->strings, text));
}

static int compare_sentences(const PageSentence *a, const PageSentence *b) {
  int order = text_compare(a->date, b->date);
  if (!order) order = text_compare(a->document, b->document);
  if (!order) order = text_compare(a->text, b->text);
  return order ? order : (a->trigger.begin > b->trigger.begin) - (a->trigger.begin < b->trigger.begin);
}

/// Add a sentence in its order, so that it does not matter which came first; the last goes where there is no room.
static void add_sentence(const Gathering *gathering, PageEdge *edge, const EntRelation *relation) {
  const PageSentence added = {
      .text = keep(gathering, relation->evidence.text),
      .document = keep(gathering, relation->document),
      .date = keep(gathering, relation->date),
      .by = keep(gathering, relation->by.name),
      .source = place_in(&relation->evidence, relation->source.begin, relation->source.end),
      .target = place_in(&relation->evidence, relation->target.begin, relation->target.end),
      .trigger = place_in(&relation->evidence, relation->trigger.begin, relation->trigger.end),
  };
  if (edge->sentences.count < gathering->most)
    array_push(gathering->arena, &edge->sentences);
  else if (compare_sentences(&added, &edge->sentences.items[edge->sentences.count - 1]) >= 0)
    return;
  PageSentence *items = edge->sentences.items;
  uint32_t i = edge->sentences.count - 1;
  for (; i && compare_sentences(&added, &items[i - 1]) < 0; i--) items[i] = items[i - 1];
  items[i] = added;
}

/// Whether a text is a name and not only "he" or "the group": names have a capital.
static bool is_name(Text text) {
  for (size_t at = 0; at < text.length;)
    if (text_is_upper(text_next(text, &at))) return true;
  return false;
}

/// Keep what a text called an actor, where that is not its name, in its order; the last goes where there is no room.
static void add_name(const Gathering *gathering, uint32_t vertex, Text name) {
  PageActor *actor = &gathering->evidence->actors[vertex];
  if (!is_name(name) || text_equal(name, gathering->graph->vertices.items[vertex].actor.name)) return;
  uint32_t at = 0;
  while (at < actor->names.count && text_compare(actor->names.items[at], name) < 0) at++;
  if (at < actor->names.count && text_equal(actor->names.items[at], name)) return;
  if (at == NAMES_MOST) return;
  if (actor->names.count < NAMES_MOST) array_push(gathering->arena, &actor->names);
  Text *items = actor->names.items;
  for (uint32_t i = actor->names.count - 1; i > at; i--) items[i] = items[i - 1];
  items[at] = keep(gathering, name);
}

static EntStatus add_relation(void *handle, uint32_t index, const EntRelation *relation) {
  Gathering *gathering = handle;
  if (setjmp(gathering->arena->exhausted)) return ENT_ERR_MEMORY;
  PageEdge *edge = &gathering->evidence->edges[index];
  add_sentence(gathering, edge, relation);
  *array_push(gathering->arena, &edge->days) = keep(gathering, relation->date);
  add_name(gathering, gathering->graph->edges.items[index].source, relation->source.text);
  add_name(gathering, gathering->graph->edges.items[index].target, relation->target.text);
  return ENT_SUCCESS;
}

static int by_text(const void *a, const void *b) {
  const Text *first = a, *second = b;
  return text_compare(*first, *second);
}

static uint32_t sentences_for(uint32_t edges) {
  uint32_t share = SENTENCES / (edges ? edges : 1);
  return share < SENTENCES_LEAST ? SENTENCES_LEAST : share > SENTENCES_MOST ? SENTENCES_MOST : share;
}

static void prepare(Gathering *gathering) {
  const EntGraph *graph = gathering->graph;
  PageEvidence *evidence = gathering->evidence;
  evidence->edges = arena_alloc(gathering->arena, (graph->edges.count + 1) * sizeof *evidence->edges);
  evidence->actors = arena_alloc(gathering->arena, (graph->vertices.count + 1) * sizeof *evidence->actors);
  gathering->strings = symbols_new(gathering->arena);
  gathering->most = sentences_for(graph->edges.count);
}

EntStatus page_gather(const EntGraph *graph, Arena *arena, PageEvidence *evidence) {
  assert(graph && arena && evidence);
  Gathering gathering = {.graph = graph, .arena = arena, .evidence = evidence};
  if (setjmp(arena->exhausted)) return ENT_ERR_MEMORY;
  prepare(&gathering);
  EntStatus status = behind_read(graph, arena, (BehindVisitor){&gathering, add_relation});
  for (uint32_t i = 0; !status && i < graph->edges.count; i++)
    if (evidence->edges[i].days.count)
      qsort(evidence->edges[i].days.items, evidence->edges[i].days.count, sizeof(Text), by_text);
  return status;
}
