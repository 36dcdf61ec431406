// The records of a data folder: files of JSON Lines.
#ifndef EXTRACT_RECORDS_H
#define EXTRACT_RECORDS_H

#include "base/arena.h"
#include "base/json.h"

typedef struct {
  void *handle;
  void (*visit)(void *handle, const JsonNode *record);
} RecordVisitor;

/// Hand every record of the `.jsonl` files below `folder` to the visitor, but for those that tell about their file.
/// All problems are reported; ENT_ERR_DATA where there was one.
EntStatus records_each(Arena *arena, const char *folder, const EntLog *log, RecordVisitor visitor);

/// The same for one file.
EntStatus records_in(Arena *arena, const char *path, const EntLog *log, RecordVisitor visitor);

/// Return `folder`/`name`, in the arena.
const char *records_path(Arena *arena, const char *folder, const char *name);

#endif
