// What edges and relations have to show.
#ifndef CLI_COLUMNS_H
#define CLI_COLUMNS_H

#include "records.h"

/// Define the function that gives one field of a record, `it`.
#define COLUMN_CELL(name, type, value)                                                                                 \
  static EntText name(const void *record, char room[CELL_ROOM]) {                                                      \
    const type *it = record;                                                                                           \
    (void)room;                                                                                                        \
    return value;                                                                                                      \
  }

/// Columns of edges and of relations, each list ended by a column without a name.
extern const Column edge_columns[], relation_columns[];

/// Columns of edges as people read them, the period first.  The last, which are not for reading, are the ids that an
/// edge's relations are found by: source, relation, target, status.
extern const Column edge_shown[];

#define EDGE_IDS 4

/// Write a relation as people read it: its label, with its status where that is not asserted: "accused (reported)".
EntText columns_label(const EntEdge *edge, char room[CELL_ROOM]);

/// Write a number in digits, or with some decimals.
EntText columns_number(uint64_t number, char room[CELL_ROOM]);
EntText columns_decimal(double number, int decimals, char room[CELL_ROOM]);

#endif
