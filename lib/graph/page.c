// A page of its own: one HTML file that has the graph, its evidence and what draws them, and asks no network.
//
// The page is made by the build (page/build.mjs) and its data goes between its two halves, as JSON in an element that
// no browser runs.  Strings are written once and told by their numbers.  Within an HTML element "<" is the one
// character that could end it; in JSON it stands in strings only, so it is escaped wherever it comes.
#include "graph/page.h"
#include "base/json.h"
#include "graph/export.h"
#include "graph/layout.h"
#include "graph/looks.h"
#include "graph/page_evidence.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>
#include <stdlib.h>

/// What is being written, and all that is written of it.
typedef struct {
  const EntGraph *graph;
  Arena arena;
  LayoutPoint *points; ///< of vertices
  PageEvidence evidence;
  Symbols *strings;
  FILE *out; ///< in memory
} Page;

/// Write the number of a string; 0 is the empty one.
static void write_string(Page *page, Text text) {
  fprintf(page->out, "%" PRIu32, text.length ? symbols_add(page->strings, text) : 0);
}

static void write_strings(Page *page, const Text *texts, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (i) putc(',', page->out);
    write_string(page, texts[i]);
  }
}

static void write_number(Page *page, double number) {
  Text digits = attributes_number(number, &page->arena);
  fwrite(digits.data, 1, digits.length, page->out);
}

static void write_actor(Page *page, uint32_t vertex) {
  const EntActor *actor = &page->graph->vertices.items[vertex].actor;
  const ActorLook *look = look_of_actor(actor->type);
  const PageActor *seen = &page->evidence.actors[vertex];
  putc('[', page->out);
  write_strings(page, (const Text[]){actor->id, actor->name, actor->type, actor->state}, 4);
  putc(',', page->out);
  write_number(page, round(page->points[vertex].x * 100) / 100);
  putc(',', page->out);
  write_number(page, round(page->points[vertex].y * 100) / 100);
  putc(',', page->out);
  write_strings(page, (const Text[]){text_view(look->shape), text_view(look->border)}, 2);
  fputs(",[", page->out);
  write_strings(page, seen->names.items, seen->names.count);
  fputs("]]", page->out);
}

/// Write how often an edge was told on each day: day, count, day, count.
static void write_days(Page *page, const PageEdge *edge) {
  const Text *days = edge->days.items;
  putc('[', page->out);
  for (uint32_t i = 0, next; i < edge->days.count; i = next) {
    for (next = i + 1; next < edge->days.count && text_equal(days[next], days[i]);) next++;
    if (i) putc(',', page->out);
    write_string(page, days[i]);
    fprintf(page->out, ",%" PRIu32, next - i);
  }
  putc(']', page->out);
}

static void write_span(const Page *page, PageSpan span) {
  fprintf(page->out, ",%" PRIu32 ",%" PRIu32, span.begin, span.end);
}

static void write_sentence(Page *page, const PageSentence *sentence) {
  putc('[', page->out);
  write_strings(page, (const Text[]){sentence->text, sentence->document, sentence->date, sentence->by}, 4);
  write_span(page, sentence->source);
  write_span(page, sentence->target);
  write_span(page, sentence->trigger);
  putc(']', page->out);
}

/// Return the number of a type's class, as in the list of classes.
static unsigned class_of(Text type) {
  const RelationLook *look = look_of_relation(type);
  unsigned n = 0;
  while (look_of_class(n) && look_of_class(n) != look) n++;
  return n;
}

static void write_edge(Page *page, uint32_t index) {
  const GraphEdge *edge = &page->graph->edges.items[index];
  const PageEdge *told = &page->evidence.edges[index];
  fprintf(page->out, "[%" PRIu32 ",%" PRIu32 ",", edge->source, edge->target);
  write_strings(page, (const Text[]){edge->relation, edge->label, edge->type, edge->status, edge->first, edge->last},
                6);
  fprintf(page->out, ",%u,", class_of(edge->type));
  write_number(page, edge->goldstein);
  fprintf(page->out, ",%d,%" PRIu64 ",%" PRIu64 ",", edge->reciprocal, edge->count, edge->documents);
  write_days(page, told);
  fputs(",[", page->out);
  for (uint32_t i = 0; i < told->sentences.count; i++) {
    if (i) putc(',', page->out);
    write_sentence(page, &told->sentences.items[i]);
  }
  fputs("]]", page->out);
}

static void write_classes(const Page *page) {
  const RelationLook *look;
  fputs("{\"classes\":[", page->out);
  for (size_t i = 0; (look = look_of_class(i)); i++)
    fprintf(page->out, "%s[\"%s\",\"%s\"]", i ? "," : "", look->name, look->color);
}

/// Write a list of the strings of a table, behind the empty one.
static void write_table(const Page *page, const Symbols *table) {
  fputs("[\"\"", page->out);
  for (Symbol i = 1; i <= symbols_count(table); i++) {
    fputs(",\n", page->out);
    json_write(page->out, symbols_text(table, i));
  }
  putc(']', page->out);
}

static void write_data(Page *page) {
  write_classes(page);
  fprintf(page->out, "],\n\"limit\":%" PRIu64 ",\n\"actors\":[", page->graph->query.limit);
  for (uint32_t i = 0; i < page->graph->vertices.count; i++) {
    fputs(i ? ",\n" : "\n", page->out);
    write_actor(page, i);
  }
  fputs("],\n\"edges\":[", page->out);
  for (uint32_t i = 0; i < page->graph->edges.count; i++) {
    fputs(i ? ",\n" : "\n", page->out);
    write_edge(page, i);
  }
  fputs("],\n\"strings\":", page->out);
  write_table(page, page->strings);
  putc('}', page->out);
}

static EntStatus prepare(Page *page) {
  const EntGraph *graph = page->graph;
  EntStatus status = page_gather(graph, &page->arena, &page->evidence);
  if (status) return status;
  if (setjmp(page->arena.exhausted)) return ENT_ERR_MEMORY;
  page->points = arena_alloc(&page->arena, (graph->vertices.count + 1) * sizeof *page->points);
  page->strings = symbols_new(&page->arena);
  status = layout_graph(graph, page->points, graph->log);
  if (!status) write_data(page);
  return status;
}

/// Write JSON so that it can stand in an element of HTML.
static void write_escaped(const char *json, size_t length, FILE *out) {
  size_t begin = 0;
  for (size_t i = 0; i < length; i++) {
    if (json[i] != '<') continue;
    fwrite(json + begin, 1, i - begin, out);
    fputs("\\u003c", out);
    begin = i + 1;
  }
  fwrite(json + begin, 1, length - begin, out);
}

bool page_built(void) {
  return page_head.length > 0;
}

EntStatus page_write(const EntGraph *graph, const EntExportOptions *options, FILE *out) {
  assert(graph && options && out && page_built());
  (void)options;
  char *json = NULL;
  size_t length = 0;
  Page page = {.graph = graph, .out = open_memstream(&json, &length)};
  if (!page.out) return ENT_ERR_MEMORY;
  EntStatus status = prepare(&page);
  if (fclose(page.out) && !status) status = ENT_ERR_MEMORY;
  arena_free(&page.arena);
  if (!status) {
    fwrite(page_head.bytes, 1, page_head.length, out);
    write_escaped(json, length, out);
    fwrite(page_tail.bytes, 1, page_tail.length, out);
  }
  free(json);
  return status;
}
