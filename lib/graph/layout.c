// A layout by igraph's forces (Fruchterman and Reingold 1991).  They drive parts that no edge joins ever farther apart,
// so each part keeps its shape and is put on a shelf: the largest first, small ones in rows below, as wide as a screen
// is.
//
// igraph starts from places on a spiral and not from random ones.
#include "graph/layout.h"

#include "graph/view.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#define ROUNDS       500
#define EXACT        400 ///< vertices up to which each repels each; more are sorted into a grid
#define GOLDEN_ANGLE 2.3999632297286533
#define GAP          1.4 ///< between parts: room for a name
#define SCREEN       1.6 ///< width by height

/// A part that no edge joins to the others.
typedef struct {
  uint32_t number, count;
  double left, top, width, height;
} Part;

/// Places as igraph leaves them, and the part of each vertex.
typedef struct {
  igraph_matrix_t places;
  igraph_vector_int_t parts;
  igraph_integer_t count; ///< of parts
} Forces;

static void start_on_spiral(igraph_matrix_t *places) {
  igraph_integer_t count = igraph_matrix_nrow(places);
  for (igraph_integer_t i = 0; i < count; i++) {
    double radius = sqrt((double)i + 0.5), angle = (double)i * GOLDEN_ANGLE;
    MATRIX(*places, i, 0) = radius * cos(angle);
    MATRIX(*places, i, 1) = radius * sin(angle);
  }
}

static igraph_error_t apply_to_view(igraph_t *view, Forces *forces) {
  igraph_integer_t count = igraph_vcount(view);
  bool seeded = true;
  IGRAPH_CHECK(igraph_connected_components(view, &forces->parts, NULL, &forces->count, IGRAPH_WEAK));
  IGRAPH_CHECK(igraph_matrix_resize(&forces->places, count, 2));
  start_on_spiral(&forces->places);
  return igraph_layout_fruchterman_reingold(view, &forces->places, seeded, ROUNDS, sqrt((double)count),
                                            count > EXACT ? IGRAPH_LAYOUT_GRID : IGRAPH_LAYOUT_NOGRID, NULL, NULL, NULL,
                                            NULL, NULL);
}

/// What is laid out, and where.
typedef struct {
  const Dyads *dyads;
  uint32_t vertices;
  LayoutPoint *points;
  EntStatus status; ///< of what is ours
} Task;

static igraph_error_t apply(const Task *task, Forces *forces) {
  igraph_t view;
  IGRAPH_CHECK(view_make(&view, task->dyads, task->vertices, IGRAPH_UNDIRECTED));
  IGRAPH_FINALLY(igraph_destroy, &view);
  IGRAPH_CHECK(apply_to_view(&view, forces));
  igraph_destroy(&view);
  IGRAPH_FINALLY_CLEAN(1);
  return IGRAPH_SUCCESS;
}

/// Most vertices first; of the same size, that of the first vertex.
static int by_size(const void *a, const void *b) {
  const Part *first = a, *second = b;
  if (first->count != second->count) return first->count < second->count ? 1 : -1;
  return (first->number > second->number) - (first->number < second->number);
}

static void measure_parts(const Forces *forces, Part *parts) {
  for (igraph_integer_t i = 0; i < forces->count; i++) parts[i] = (Part){(uint32_t)i, 0, INFINITY, INFINITY, 0, 0};
  igraph_integer_t count = igraph_vector_int_size(&forces->parts);
  for (igraph_integer_t i = 0; i < count; i++) {
    Part *part = &parts[VECTOR(forces->parts)[i]];
    part->count++;
    part->left = fmin(part->left, MATRIX(forces->places, i, 0));
    part->top = fmin(part->top, MATRIX(forces->places, i, 1));
  }
  for (igraph_integer_t i = 0; i < count; i++) {
    Part *part = &parts[VECTOR(forces->parts)[i]];
    part->width = fmax(part->width, MATRIX(forces->places, i, 0) - part->left);
    part->height = fmax(part->height, MATRIX(forces->places, i, 1) - part->top);
  }
}

/// Give each part its corner on a shelf, in place of the one that it had; `left` and `top` become how far it moves.
static void shelve(Part *parts, size_t count) {
  double area = 0, x = 0, y = 0, shelf = 0;
  for (size_t i = 0; i < count; i++) area += (parts[i].width + GAP) * (parts[i].height + GAP);
  double room = fmax(sqrt(area * SCREEN), parts[0].width + GAP);
  for (size_t i = 0; i < count; i++) {
    Part *part = &parts[i];
    if (x + part->width + GAP > room * 1.001) y += shelf, x = shelf = 0;
    part->left = x - part->left;
    part->top = y - part->top;
    x += part->width + GAP;
    shelf = fmax(shelf, part->height + GAP);
  }
}

static EntStatus place(const Forces *forces, LayoutPoint *points) {
  size_t count = (size_t)forces->count;
  Part *parts = calloc(count * 2, sizeof *parts);
  if (!parts) return ENT_ERR_MEMORY;
  Part *moved = parts + count; // by number again
  measure_parts(forces, parts);
  qsort(parts, count, sizeof *parts, by_size);
  shelve(parts, count);
  for (size_t i = 0; i < count; i++) moved[parts[i].number] = parts[i];
  for (igraph_integer_t i = 0; i < igraph_vector_int_size(&forces->parts); i++) {
    const Part *part = &moved[VECTOR(forces->parts)[i]];
    points[i] = (LayoutPoint){MATRIX(forces->places, i, 0) + part->left, MATRIX(forces->places, i, 1) + part->top};
  }
  free(parts);
  return ENT_SUCCESS;
}

static igraph_error_t find_places(void *handle) {
  Task *task = handle;
  Forces forces;
  IGRAPH_MATRIX_INIT_FINALLY(&forces.places, 0, 0);
  IGRAPH_VECTOR_INT_INIT_FINALLY(&forces.parts, 0);
  IGRAPH_CHECK(apply(task, &forces));
  task->status = place(&forces, task->points);
  igraph_vector_int_destroy(&forces.parts);
  igraph_matrix_destroy(&forces.places);
  IGRAPH_FINALLY_CLEAN(2);
  return IGRAPH_SUCCESS;
}

EntStatus layout_graph(const EntGraph *graph, LayoutPoint *points, const EntLog *log) {
  assert(graph && points);
  if (!graph->vertices.count) return ENT_SUCCESS;
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  const Dyads dyads = dyads_group(&arena, graph, DYADS_ONCE, NULL);
  Task task = {.dyads = &dyads, .vertices = graph->vertices.count, .points = points};
  EntStatus status = view_call(&(ViewCall){find_places, &task, "cannot lay out the graph"}, log);
  arena_free(&arena);
  return status ? status : task.status;
}
