// One list of columns serves both: a table has their names in capitals.
#include "listing.h"

#include <assert.h>
#include <ctype.h>
#include <string.h>

#define NAME_ROOM 32

const char *listing_format(size_t n) {
  const RecordFormat *format = n ? records_format(n - 1) : NULL;
  return format ? format->name : n ? NULL : "table";
}

static size_t count_columns(const Column *columns) {
  size_t count = 0;
  while (columns[count].name) count++;
  return count;
}

const RecordFormat *listing_find(const char *name) {
  const RecordFormat *format = NULL;
  for (size_t i = 0; name && (format = records_format(i)); i++)
    if (!strcmp(format->name, name)) break;
  return format;
}

EntStatus listing_open(Listing *listing) {
  assert(listing && listing->shown && listing->columns);
  listing->format = listing_find(listing->name);
  if (listing->format) {
    if (listing->format->header) listing->format->header(listing->columns, stdout);
    return ENT_SUCCESS;
  }
  listing->table = table_new(count_columns(listing->shown));
  return listing->table ? ENT_SUCCESS : ENT_ERR_MEMORY;
}

EntStatus listing_add(const Listing *listing, const void *record) {
  assert(listing && record);
  if (listing->format) {
    listing->format->record(listing->columns, record, stdout);
    return ferror(stdout) ? ENT_ERR_IO : ENT_SUCCESS;
  }
  char room[CELL_ROOM];
  for (const Column *column = listing->shown; column->name; column++)
    if (!table_add(listing->table, column->cell(record, room))) return ENT_ERR_MEMORY;
  return ENT_SUCCESS;
}

const char *listing_hidden(const Listing *listing, size_t row, size_t n) {
  assert(listing && listing->table && n < listing->hidden);
  return table_cell(listing->table, row, count_columns(listing->shown) - listing->hidden + n);
}

static EntStatus print_table(const Listing *listing) {
  char names[TABLE_COLUMNS][NAME_ROOM];
  TableColumn columns[TABLE_COLUMNS];
  size_t count = count_columns(listing->shown) - listing->hidden;
  assert(count <= TABLE_COLUMNS);
  for (size_t i = 0; i < count; i++) {
    snprintf(names[i], NAME_ROOM, "%s", listing->shown[i].name);
    for (char *c = names[i]; *c; c++) *c = *c == '_' ? ' ' : (char)toupper((unsigned char)*c);
    columns[i] = (TableColumn){names[i], i, listing->shown[i].number};
  }
  const TableView view = {.columns = columns,
                          .count = count,
                          .bold = console_colours(stdout),
                          .below = listing->below,
                          .handle = listing->handle};
  return table_print(listing->table, &view, stdout);
}

int listing_close(Listing *listing, EntStatus status) {
  assert(listing);
  if (status == ENT_END) status = ENT_SUCCESS;
  bool empty = !listing->table || !table_rows(listing->table);
  if (!status && !empty)
    status = print_table(listing);
  else if (!status && listing->table && listing->none)
    console_note("%s", listing->none);
  table_free(listing->table);
  return console_result(status);
}
