// An engine that is kept: compiled once into an image, then mapped.
//
// The image is named by the folders it was compiled from, so that there is one for each set of folders however often
// they change; its key is a digest of all their files, and of the build of the program.  To read and digest the files
// takes 3 ms, to compile them 90.
#include <assert.h>
#include <limits.h>
#include <string.h>

#include "base/digest.h"
#include "base/file.h"
#include "extract/engine.h"

/// An image that holds an engine: all its memory lies behind it.
typedef struct {
  EntEngine engine;
  _Alignas(16) unsigned char rest[];
} Kept;

static uint64_t add_string(uint64_t digest, const char *string) {
  return digest_add(digest, text_view(string));
}

/// Add a file to a key; false where it cannot be read.
static bool add_file(Arena *arena, const char *path, uint64_t *key) {
  Text text;
  if (setjmp(arena->exhausted)) return false;
  arena_reset(arena);
  if (file_read(arena, path, &text, NULL)) return false;
  *key = digest_add(add_string(*key, path), text);
  return true;
}

static bool list_files(Arena *arena, const char *folder, Paths *paths) {
  if (setjmp(arena->exhausted)) return false;
  return !file_list(arena, folder, "", paths, NULL);
}

/// Add all files of a folder to a key; false where one cannot be read.
static bool add_folder(const char *folder, uint64_t *key) {
  Arena names = {0}, file = {0};
  Paths paths = {0};
  bool read = list_files(&names, folder, &paths);
  for (uint32_t i = 0; read && i < paths.count; i++) read = add_file(&file, paths.items[i], key);
  arena_free(&file);
  arena_free(&names);
  return read;
}

/// Return the key of data as it is now; 0 where it cannot be read.
static uint64_t key_of(const EntData *data) {
  uint64_t key = image_build();
  for (size_t i = 0; key && i < data->count; i++)
    if (!add_folder(data->folders[i], &key)) return 0;
  return key;
}

/// Write the path of the image of some folders; false where it is too long.
static bool find_path(const EntData *data, char *path, size_t room) {
  uint64_t names = data->count;
  for (size_t i = 0; i < data->count; i++) names = add_string(names, data->folders[i]);
  const int length = snprintf(path, room, "%s/%016llx.engine", data->cache, (unsigned long long)names);
  return length > 0 && (size_t)length < room;
}

/// Make an engine in an image.
static EntEngine *engine_in(Image *image) {
  size_t size;
  Kept *kept = image_memory(image, &size);
  kept->engine.image = image;
  arena_adopt(&kept->engine.arena, kept->rest, size - sizeof *kept);
  return &kept->engine;
}

/// Save the image of an engine; without one, it is compiled again the next time.
static void keep(EntEngine *engine, uint64_t key, const char *path) {
  size_t size;
  const char *begin = image_memory(engine->image, &size), *end = arena_end(&engine->arena);
  memset(engine->arena.exhausted, 0, sizeof engine->arena.exhausted); // places of this process
  if (end) (void)image_save(engine->image, (size_t)(end - begin), key, path);
}

EntStatus ent_engine_load(EntEngine **engine, const EntData *data, const EntLog *log) {
  assert(engine && data && data->folders);
  char path[PATH_MAX];
  const uint64_t key = data->cache && find_path(data, path, sizeof path) ? key_of(data) : 0;
  Image *image = key ? image_load(path, key) : NULL;
  if (image) {
    size_t size;
    *engine = image_memory(image, &size);
    return ENT_SUCCESS;
  }
  image = key ? image_new() : NULL;
  if (!image) return ent_engine_open(engine, data->folders, data->count, log);
  *engine = engine_in(image);
  const EntStatus status = engine_compile(*engine, data, log);
  if (!status) keep(*engine, key, path);
  return status;
}
