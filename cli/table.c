// Cells are one run of bytes and the places where each begins.  Cells that are very long are cut.
#include "table.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "terminal.h"

#define WIDEST  44
#define BETWEEN 2

struct Table {
  size_t columns, count; ///< cells: `count`
  char *text;
  size_t length, room;
  size_t *places;
  size_t places_room;
};

Table *table_new(size_t columns) {
  Table *table = calloc(1, sizeof *table);
  if (table) table->columns = columns;
  return table;
}

void table_free(Table *table) {
  if (!table) return;
  free(table->text);
  free(table->places);
  free(table);
}

static bool make_room(Table *table, size_t more) {
  if (table->length + more > table->room) {
    size_t room = (table->length + more) * 2;
    char *text = realloc(table->text, room);
    if (!text) return false;
    table->text = text;
    table->room = room;
  }
  if (table->count < table->places_room) return true;
  size_t room = table->count * 2 + 64;
  size_t *places = realloc(table->places, room * sizeof *places);
  if (!places) return false;
  table->places = places;
  table->places_room = room;
  return true;
}

bool table_add(Table *table, EntText cell) {
  if (!make_room(table, cell.length + 1)) return false;
  table->places[table->count++] = table->length;
  if (cell.length) memcpy(table->text + table->length, cell.data, cell.length);
  table->length += cell.length;
  table->text[table->length++] = '\0';
  return true;
}

size_t table_rows(const Table *table) {
  return table->count / table->columns;
}

const char *table_cell(const Table *table, size_t row, size_t column) {
  return table->text + table->places[row * table->columns + column];
}

static EntText view_cell(const Table *table, size_t row, size_t column) {
  const char *cell = table_cell(table, row, column);
  return (EntText){cell, strlen(cell)};
}

static size_t width_of_column(const Table *table, const TableColumn *column) {
  size_t widest = strlen(column->name);
  for (size_t row = 0; row < table_rows(table); row++) {
    size_t width = terminal_width(view_cell(table, row, column->column));
    if (width > widest) widest = width;
  }
  return widest < WIDEST ? widest : WIDEST;
}

static void print_blanks(size_t count, FILE *out) {
  fprintf(out, "%*s", (int)count, "");
}

/// Print a cell in `width` columns; what is longer is cut and ends with three points.  Return the columns left behind
/// it.
static size_t print_cell(EntText text, size_t width, bool right, FILE *out) {
  size_t filled = terminal_width(text);
  bool cut = filled > width;
  if (cut) text.length = terminal_fit(text, width - 1);
  if (cut) filled = terminal_width(text) + 1;
  if (right) print_blanks(width - filled, out);
  terminal_print(text, out);
  if (cut) fputs("…", out);
  return right ? 0 : width - filled;
}

/// A table that is being printed.
typedef struct {
  const Table *table;
  const TableView *view;
  size_t widths[TABLE_COLUMNS];
  FILE *out;
} Printing;

/// Print a row, or the names of the columns where `row` is beyond the last.  Blanks wait for a cell that shows
/// something.
static void print_row(const Printing *printing, size_t row) {
  const TableView *view = printing->view;
  size_t blanks = 0;
  for (size_t i = 0; i < view->count; i++, blanks += BETWEEN) {
    const TableColumn *column = &view->columns[i];
    bool name = row >= table_rows(printing->table);
    EntText text =
        name ? (EntText){column->name, strlen(column->name)} : view_cell(printing->table, row, column->column);
    if (!text.length) {
      blanks += printing->widths[i];
      continue;
    }
    print_blanks(blanks, printing->out);
    blanks = print_cell(text, printing->widths[i], column->number, printing->out);
  }
}

static void print_names(const Printing *printing) {
  if (printing->view->bold) fputs("\033[1m", printing->out);
  print_row(printing, SIZE_MAX);
  fputs(printing->view->bold ? "\033[0m\n" : "\n", printing->out);
}

EntStatus table_print(const Table *table, const TableView *view, FILE *out) {
  assert(view->count <= TABLE_COLUMNS);
  Printing printing = {.table = table, .view = view, .out = out};
  for (size_t i = 0; i < view->count; i++) printing.widths[i] = width_of_column(table, &view->columns[i]);
  print_names(&printing);
  EntStatus status = ENT_SUCCESS;
  for (size_t row = 0; !status && row < table_rows(table); row++) {
    print_row(&printing, row);
    putc('\n', out);
    if (view->below) status = view->below(view->handle, row);
  }
  return status;
}
