// Files and folders, by POSIX.
#include "base/file.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/// What listing a folder works on.
typedef struct {
  Arena *arena;
  const char *suffix;
  Paths *paths;
  const EntLog *log;
  EntStatus status;
} Listing;

static EntStatus io_error(const EntLog *log, const char *path, const char *what) {
  return log_error(log, ENT_ERR_IO, (Place){path, 0, 0}, "%s: %s", what, strerror(errno));
}

/// How much a file is likely to hold: one byte less, so that its end is met.
static size_t likely_room(FILE *file) {
  struct stat found;
  const bool known = !fstat(fileno(file), &found) && S_ISREG(found.st_mode) && found.st_size >= 0;
  return known ? (size_t)found.st_size + 1 : (size_t)64 << 10;
}

/// Read a stream to its end in pieces, for it may be no file that knows its size.
static bool read_all(Arena *arena, FILE *file, Text *text) {
  size_t room = likely_room(file), length = 0, got;
  char *data = arena_take(arena, room + 1);
  while ((got = fread(data + length, 1, room - length, file)) > 0) {
    length += got;
    if (length < room) continue;
    char *larger = arena_take(arena, room * 2 + 1);
    memcpy(larger, data, length);
    data = larger;
    room *= 2;
  }
  data[length] = '\0';
  *text = (Text){data, length};
  return !ferror(file);
}

EntStatus file_read(Arena *arena, const char *path, Text *text, const EntLog *log) {
  assert(arena && path && text);
  *text = (Text){"", 0};
  FILE *file = fopen(path, "rb");
  if (!file) return io_error(log, path, "cannot open");
  EntStatus status = read_all(arena, file, text) ? ENT_SUCCESS : io_error(log, path, "cannot read");
  fclose(file);
  return status;
}

static const char *join(Arena *arena, const char *folder, const char *name) {
  size_t first = strlen(folder), second = strlen(name);
  char *path = arena_alloc(arena, first + second + 2);
  memcpy(path, folder, first);
  path[first] = '/';
  memcpy(path + first + 1, name, second);
  return path;
}

static bool has_suffix(const char *name, const char *suffix) {
  size_t length = strlen(name), tail = strlen(suffix);
  return length >= tail && !strcmp(name + length - tail, suffix);
}

static int by_bytes(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/// Collect the names in a folder, so that its handle is closed before folders below are opened.
static bool list_names(Listing *listing, const char *folder, Paths *names) {
  DIR *directory = opendir(folder);
  if (!directory) {
    listing->status = io_error(listing->log, folder, "cannot open folder");
    return false;
  }
  for (const struct dirent *entry; (entry = readdir(directory));) {
    if (entry->d_name[0] == '.') continue;
    *array_push(listing->arena, names) = arena_copy(listing->arena, text_view(entry->d_name)).data;
  }
  closedir(directory);
  if (names->count) qsort(names->items, names->count, sizeof *names->items, by_bytes);
  return true;
}

static void list_folder(Listing *listing, const char *folder, unsigned depth) {
  Paths names = {0};
  if (depth > 64 || !list_names(listing, folder, &names)) return;
  for (uint32_t i = 0; i < names.count; i++) {
    const char *path = join(listing->arena, folder, names.items[i]);
    struct stat found;
    if (lstat(path, &found)) continue;
    bool link = S_ISLNK(found.st_mode);
    if (link && stat(path, &found)) continue;
    if (S_ISDIR(found.st_mode) && !link) list_folder(listing, path, depth + 1);
    if (S_ISREG(found.st_mode) && has_suffix(path, listing->suffix)) *array_push(listing->arena, listing->paths) = path;
  }
}

EntStatus file_list(Arena *arena, const char *folder, const char *suffix, Paths *paths, const EntLog *log) {
  assert(arena && folder && suffix && paths);
  Listing listing = {arena, suffix, paths, log, ENT_SUCCESS};
  list_folder(&listing, folder, 0);
  return listing.status;
}
