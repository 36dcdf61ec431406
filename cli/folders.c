// The shipped data is looked for in ENTENTE_DATA; beside the program, in ../share/entente, so that an installed folder
// can be moved (a build tree has a link there); and where it was to be installed.
#include "folders.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_folder(const char *path) {
  struct stat found;
  return !stat(path, &found) && S_ISDIR(found.st_mode);
}

/// Cut the last name off a path; false where it has none.
static bool cut_name(char *path) {
  char *slash = strrchr(path, '/');
  if (slash) *slash = '\0';
  return slash != NULL;
}

/// Write the path of the data beside the program's folder; false where the system does not tell where that is.
static bool find_beside(char *path, size_t room) {
  static const char below[] = "/share/entente";
  ssize_t length = readlink("/proc/self/exe", path, room - sizeof below);
  if (length <= 0) return false;
  path[length] = '\0';
  if (!cut_name(path) || !cut_name(path)) return false;
  memcpy(path + strlen(path), below, sizeof below);
  return is_folder(path);
}

/// Return the folder of the shipped data, in `room` or constant; NULL where there is none.
static const char *find_shipped(char *room, size_t size) {
  const char *named = getenv("ENTENTE_DATA");
  if (named && *named) return named;
  if (find_beside(room, size)) return room;
  return is_folder(ENTENTE_DATADIR) ? ENTENTE_DATADIR : NULL;
}

/// Write the path of the cache, which is made where it is not there; false where there is no place for it.
static bool find_cache(char *path, size_t room) {
  const char *named = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
  const bool own = named && *named;
  if (!own && (!home || !*home)) return false;
  int length = snprintf(path, room, "%s%s", own ? named : home, own ? "" : "/.cache");
  if (length < 0 || (size_t)length + sizeof "/entente" > room) return false;
  (void)mkdir(path, S_IRWXU);
  memcpy(path + length, "/entente", sizeof "/entente");
  (void)mkdir(path, S_IRWXU);
  return is_folder(path);
}

int folders_open(const Settings *settings, EntEngine **engine) {
  char room[PATH_MAX], cache[PATH_MAX];
  const char *folders[LIST_ROOM + 1];
  *engine = NULL;
  folders[0] = find_shipped(room, sizeof room);
  if (!folders[0])
    return console_problem("no data folder, expected one named by ENTENTE_DATA, in ../share/entente beside the program,"
                           " or " ENTENTE_DATADIR);
  for (size_t i = 0; i < settings->data.count; i++) folders[i + 1] = settings->data.items[i];
  const EntData data = {folders, settings->data.count + 1, find_cache(cache, sizeof cache) ? cache : NULL};
  return console_result(ent_engine_load(engine, &data, &console_log));
}
