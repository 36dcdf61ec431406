// Records as lines for other programs: CSV, TSV, JSON Lines.
#ifndef CLI_RECORDS_H
#define CLI_RECORDS_H

#include "entente.h"

#define CELL_ROOM 256

typedef struct {
  const char *name; ///< NULL ends a list of columns
  /// Return what a record has in this column: a view into it, or into `room`.
  EntText (*cell)(const void *record, char room[CELL_ROOM]);
  bool number; ///< or true and false: stands in JSON without quotes
} Column;

/// A way to write records.
typedef struct {
  const char *name;
  void (*header)(const Column *columns, FILE *out); ///< NULL: has none
  void (*record)(const Column *columns, const void *record, FILE *out);
} RecordFormat;

/// Return the n-th format, or NULL after the last.
const RecordFormat *records_format(size_t n);

/// View a NUL-terminated string.
EntText records_view(const char *string);

#endif
