// The name of a part is put before the extension, so that the files stand side by side in a listing.
#include "parts.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static size_t extension_of(const char *path) {
  const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
  const char *point = strrchr(name, '.');
  return point && point != name ? (size_t)(point - path) : strlen(path);
}

char *parts_path(const char *path, const char *part, const char *extension) {
  struct stat found;
  const size_t length = strlen(path);
  const bool folder = !stat(path, &found) && S_ISDIR(found.st_mode);
  const size_t base = folder ? length : extension_of(path);
  const char *separator = !folder ? "-" : length && path[length - 1] == '/' ? "" : "/";
  if (!folder) extension = path + base;
  const size_t room = length + strlen(part) + strlen(extension) + 2;
  char *joined = malloc(room);
  if (joined) snprintf(joined, room, "%.*s%s%s%s", (int)base, path, separator, part, extension);
  return joined;
}
