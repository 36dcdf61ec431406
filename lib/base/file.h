// Files read whole, and folders listed in order.
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/array.h"
#include "base/log.h"

typedef ARRAY(const char *) Paths;

/// Read a file whole into `arena`, NUL-terminated.
EntStatus file_read(Arena *arena, const char *path, Text *text, const EntLog *log);

/// List the files below a folder whose names end with `suffix` ("" for all), in the order of bytes; files and folders
/// whose names begin with a dot are left out, and links to folders are not followed.
EntStatus file_list(Arena *arena, const char *folder, const char *suffix, Paths *paths, const EntLog *log);

#endif
