// Names of the data that are near to a name it does not have.
#ifndef EXTRACT_NEAR_H
#define EXTRACT_NEAR_H

#include "extract/engine.h"

typedef struct {
  const Actor *actor;
  Text name; ///< as its record has it
  const char *file;
  size_t line;
  size_t distance; ///< letters that must be changed
} NearName;

typedef struct {
  void *handle;
  EntStatus (*visit)(void *handle, const NearName *near);
} NearVisitor;

/// Hand the names of the data that are nearest to `name` to the visitor, the nearest first; they are valid for the
/// call.
EntStatus near_names(const EntEngine *engine, Text name, NearVisitor visitor);

#endif
