// Records for people or for programs: collected into a table, or written one by one in another format.
#ifndef CLI_LISTING_H
#define CLI_LISTING_H

#include "console.h"
#include "records.h"
#include "table.h"

/// What is printed; set before it is opened.
typedef struct {
  const char *name;      ///< of the format; NULL or "table" is a table
  const Column *shown;   ///< in a table
  const Column *columns; ///< in other formats
  size_t hidden;         ///< the last of `shown`, which are kept for `below` and not printed
  EntStatus (*below)(void *handle, size_t row);
  void *handle;
  const char *none; ///< what is said where a table is empty
  Table *table;     ///< NULL: another format
  const RecordFormat *format;
} Listing;

/// Return the name of the n-th format, or NULL after the last.
const char *listing_format(size_t n);

/// Return the format of a name; NULL where it is a table.
const RecordFormat *listing_find(const char *name);

EntStatus listing_open(Listing *listing);
EntStatus listing_add(const Listing *listing, const void *record);

/// Return the n-th hidden cell of a row of a table, NUL-terminated, valid until the next row is added.
const char *listing_hidden(const Listing *listing, size_t row, size_t n);

/// Print what is still to be printed, unless something went wrong, and return an exit code.  ENT_END counts as done.
int listing_close(Listing *listing, EntStatus status);

#endif
