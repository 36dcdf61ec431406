// Messages to people, each with its place.  Programs look at the status; people read the log.
#ifndef BASE_LOG_H
#define BASE_LOG_H

#include "entente.h"

#define LOG_FORMAT(a, b) __attribute__((format(printf, a, b)))

/// Where something stands: a file, and a line and column in it from 1 (0: none).
typedef struct {
  const char *file;
  size_t line, column;
} Place;

/// Report an error and return `status`, so that a failing branch is one line.
EntStatus log_error(const EntLog *log, EntStatus status, Place place, const char *format, ...) LOG_FORMAT(4, 5);
void log_warning(const EntLog *log, Place place, const char *format, ...) LOG_FORMAT(3, 4);

#endif
