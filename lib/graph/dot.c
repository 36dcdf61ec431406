// DOT for Graphviz, laid out to be read on a slide: one line between two actors, with up to three relations on it;
// colour and width tell the kind, dashes what is not asserted.  Small graphs go in ranks, larger ones by springs; of
// very large ones only the strongest lines are shown, for beyond some sixty nothing can be read.  All text is escaped,
// and nodes have names of ours.
#include "graph/dot_pairs.h"
#include "graph/dot_text.h"
#include "graph/export.h"
#include "graph/looks.h"

#include <assert.h>
#include <inttypes.h>
#include <math.h>

#define MOST_LINES  60u
#define MOST_LABELS 3u
#define MOST_WIDTH  3.5 ///< points; beyond it arrowheads are blots

/// What is drawn of a graph.
typedef struct {
  const EntGraph *graph;
  FILE *out;
  Pairs pairs;
  uint32_t lines;    ///< the first of `pairs` that are drawn
  bool *shown;       ///< by vertex
  uint32_t actors;   ///< shown
  uint32_t *degrees; ///< lines of each vertex
  uint32_t most;     ///< the highest of `degrees`
} Drawing;

/// Layouts by number of actors, from the smallest.
static const struct {
  uint32_t actors; ///< up to these
  const char *attributes;
} layouts[] = {
    {7, "graph [layout=dot, rankdir=LR, sep=\"+14\", splines=true]\n  edge [fontsize=11]"},
    {25, "graph [layout=neato, sep=\"+26\", splines=true]\n  edge [fontsize=10]"},
    {60, "graph [layout=sfdp, sep=\"+18\", splines=true]\n  edge [fontsize=9]"},
    {UINT32_MAX, "graph [layout=sfdp, sep=\"+18\", splines=line]\n  edge [fontsize=8.5]"},
};

static const char graph_style[] =
    "  graph [charset=\"UTF-8\", bgcolor=white, outputorder=edgesfirst, overlap=prism, esep=\"+8\",\n"
    "    pad=0.3, nodesep=0.4, ranksep=0.8, K=1.1, start=7, fontname=\"Noto Sans,DejaVu "
    "Sans,Helvetica,Arial,sans-serif\"]\n"
    "  node [style=\"rounded,filled\", penwidth=1.2, height=0.3, fontcolor=\"#222222\",\n"
    "    fontname=\"Noto Sans,DejaVu Sans,Helvetica,Arial,sans-serif\"]\n"
    "  edge [fontcolor=\"#222222\", arrowhead=vee, arrowtail=vee, len=1.9,\n"
    "    fontname=\"Noto Sans,DejaVu Sans,Helvetica,Arial,sans-serif\"]\n";

static void show_actor(Drawing *drawing, uint32_t vertex) {
  if (!drawing->shown[vertex]) drawing->actors++;
  drawing->shown[vertex] = true;
  if (++drawing->degrees[vertex] > drawing->most) drawing->most = drawing->degrees[vertex];
}

/// Choose what is shown: the strongest lines and their ends.
static void choose_lines(Drawing *drawing, Arena *arena) {
  uint32_t vertices = drawing->graph->vertices.count;
  pairs_group(arena, drawing->graph, &drawing->pairs);
  drawing->shown = arena_alloc(arena, vertices * sizeof *drawing->shown);
  drawing->degrees = arena_alloc(arena, vertices * sizeof *drawing->degrees);
  drawing->lines = drawing->pairs.count < MOST_LINES ? drawing->pairs.count : MOST_LINES;
  for (uint32_t i = 0; i < drawing->lines; i++) {
    show_actor(drawing, drawing->pairs.items[i].source);
    show_actor(drawing, drawing->pairs.items[i].target);
  }
}

/// Write a number with two decimals by its whole parts: a locale may have a comma for the point.
static void write_number(FILE *out, const char *name, double number) {
  const unsigned hundredths = (unsigned)(number * 100 + 0.5);
  fprintf(out, ", %s=%u.%02u", name, hundredths / 100, hundredths % 100);
}

static bool is_asserted(const GraphEdge *edge) {
  return text_is(edge->status, "asserted");
}

/// Whether a relation that looks so is drawn.
static bool is_drawn(const Drawing *drawing, const RelationLook *look) {
  for (uint32_t i = 0; i < drawing->lines; i++) {
    const Pair *pair = &drawing->pairs.items[i];
    for (uint32_t k = 0; k < pair->labels.count && k < MOST_LABELS; k++)
      if (look_of_relation(pair->labels.items[k].edge->type) == look) return true;
  }
  return false;
}

static bool is_dash_drawn(const Drawing *drawing) {
  for (uint32_t i = 0; i < drawing->lines; i++)
    if (!is_asserted(drawing->pairs.items[i].labels.items[0].edge)) return true;
  return false;
}

/// Say below the drawing what the colours are, and what is not shown.
static void write_caption(const Drawing *drawing) {
  FILE *out = drawing->out;
  const RelationLook *look;
  fputs("  label=<<FONT POINT-SIZE=\"10\" COLOR=\"#444444\"><BR/>", out);
  for (size_t i = 0; (look = look_of_class(i)); i++)
    if (is_drawn(drawing, look))
      fprintf(out, "<FONT COLOR=\"%s\"><B>%s</B></FONT> %s &#160; &#160;", look->color, look->width > 1 ? "━━" : "──",
              look->name);
  if (is_dash_drawn(drawing)) fputs("<B>╌╌</B> not asserted", out);
  if (drawing->lines < drawing->pairs.count)
    fprintf(out, "<BR/>%" PRIu32 " strongest of %" PRIu32 " connections shown", drawing->lines, drawing->pairs.count);
  fputs("</FONT>>\n", out);
}

static void write_node(const Drawing *drawing, uint32_t index) {
  const GraphVertex *vertex = &drawing->graph->vertices.items[index];
  const EntActor *actor = &vertex->actor;
  const ActorLook *look = look_of_actor(actor->type);
  Text name = actor->name.length ? actor->name : actor->id;
  FILE *out = drawing->out;
  fprintf(out, "  n%" PRIu32 " [label=\"", index);
  dot_wrapped(out, name);
  fputs("\", tooltip=\"", out);
  dot_text(out, name);
  fputs(", ", out);
  dot_text(out, actor->type);
  fprintf(out, ", relations: %" PRIu64 "\", shape=%s, margin=\"%s\", fillcolor=\"%s\", color=\"%s\"", vertex->strength,
          look->shape, look->margin, look->fill, look->border);
  write_number(out, "fontsize", 10 + 7 * sqrt((double)drawing->degrees[index] / drawing->most));
  fputs("]\n", out);
}

/// Write a relation as a row: "accused ×3 (reported)".
static void write_label(FILE *out, const PairLabel *label) {
  const GraphEdge *edge = label->edge;
  fputs("<TR><TD>", out);
  dot_html(out, edge->label.length ? edge->label : edge->relation);
  if (label->count > 1) fprintf(out, " ×%" PRIu64, label->count);
  if (!is_asserted(edge)) {
    fputs(" <I>(", out);
    dot_html(out, edge->status);
    fputs(")</I>", out);
  }
  fputs("</TD></TR>", out);
}

static void write_labels(FILE *out, const Pair *pair) {
  fputs("label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"1\" BGCOLOR=\"#FFFFFFD8\">", out);
  for (uint32_t i = 0; i < pair->labels.count && i < MOST_LABELS; i++) write_label(out, &pair->labels.items[i]);
  if (pair->labels.count > MOST_LABELS)
    fprintf(out, "<TR><TD>+%" PRIu32 "</TD></TR>", pair->labels.count - MOST_LABELS);
  fputs("</TABLE>>", out);
}

static void write_line(const Drawing *drawing, const Pair *pair) {
  FILE *out = drawing->out;
  const GraphEdge *strongest = pair->labels.items[0].edge;
  const RelationLook *look = look_of_relation(strongest->type);
  fprintf(out, "  n%" PRIu32 " -> n%" PRIu32 " [", pair->source, pair->target);
  write_labels(out, pair);
  fprintf(out, ", color=\"%s\"", look->color);
  double width = look->width * (1 + log2((double)pair->count) / 2);
  if (width > MOST_WIDTH) width = MOST_WIDTH;
  write_number(out, "penwidth", width);
  write_number(out, "arrowsize", 0.6 + 0.1 * width);
  fprintf(out, ", weight=%d", pair->count < 10 ? (int)pair->count : 10);
  if (!is_asserted(strongest)) fputs(", style=dashed", out);
  if (pair->both) fputs(", dir=both", out);
  fputs("]\n", out);
}

static void write_drawing(const Drawing *drawing) {
  FILE *out = drawing->out;
  size_t layout = 0;
  while (layouts[layout].actors < drawing->actors) layout++;
  fprintf(out, "digraph entente {\n  %s\n%s", layouts[layout].attributes, graph_style);
  write_caption(drawing);
  for (uint32_t i = 0; i < drawing->graph->vertices.count; i++)
    if (drawing->shown[i]) write_node(drawing, i);
  for (uint32_t i = 0; i < drawing->lines; i++) write_line(drawing, &drawing->pairs.items[i]);
  fputs("}\n", out);
}

EntStatus dot_write(const EntGraph *graph, const EntExportOptions *options, FILE *out) {
  assert(graph && out);
  (void)options;
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  Drawing drawing = {.graph = graph, .out = out};
  choose_lines(&drawing, &arena);
  write_drawing(&drawing);
  arena_free(&arena);
  return ENT_SUCCESS;
}
