// A table for the terminal: cells are collected, then printed in columns as wide as the widest of them.
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "entente.h"

typedef struct Table Table;

/// Return an empty table with `columns` cells a row, or NULL where memory ran out.
Table *table_new(size_t columns);

/// Add the next cell, of which a copy is kept; rows fill from left to right.  False where memory ran out.
bool table_add(Table *table, EntText cell);

size_t table_rows(const Table *table);

/// Return a cell, NUL-terminated, borrowed until the next one is added.
const char *table_cell(const Table *table, size_t row, size_t column);

/// A column as it is printed: cells are lined up at the left, numbers at the right.
typedef struct {
  const char *name;
  size_t column; ///< in the table
  bool number;
} TableColumn;

#define TABLE_COLUMNS 16 ///< that can be printed

/// What is printed: some columns in some order, and what comes below a row, if anything.
typedef struct {
  const TableColumn *columns;
  size_t count;
  bool bold; ///< the names of the columns
  EntStatus (*below)(void *handle, size_t row);
  void *handle;
} TableView;

EntStatus table_print(const Table *table, const TableView *view, FILE *out);

void table_free(Table *table);

#endif
