// Reading files of JSON Lines, one record at a time, so that a broken line costs only itself.
#include "extract/records.h"

#include <assert.h>
#include <string.h>

#include "base/file.h"

static EntStatus read_record(const char *path, size_t number, Text line, const EntLog *log, RecordVisitor visitor) {
  JsonDocument document;
  EntStatus status = json_parse(&document, path, number, line, log);
  if (!status) {
    JsonNode root = json_root(&document);
    JsonNode about = json_is_object(&root) ? json_get(&root, "about") : root;
    if (!json_is_object(&root))
      json_error(&root, "expected an object");
    else if (!about.value)
      visitor.visit(visitor.handle, &root);
    status = document.status;
  }
  json_free(&document);
  return status;
}

EntStatus records_in(Arena *arena, const char *path, const EntLog *log, RecordVisitor visitor) {
  assert(arena && path && visitor.visit);
  Text text;
  EntStatus result = file_read(arena, path, &text, log);
  size_t number = 0;
  for (size_t begin = 0; begin < text.length;) {
    const char *newline = memchr(text.data + begin, '\n', text.length - begin);
    size_t end = newline ? (size_t)(newline - text.data) : text.length;
    Text line = text_trim(text_slice(text, begin, end));
    EntStatus status = ENT_SUCCESS;
    number++;
    if (line.length) status = read_record(path, number, line, log, visitor);
    if (status) result = status;
    begin = end + 1;
  }
  return result;
}

EntStatus records_each(Arena *arena, const char *folder, const EntLog *log, RecordVisitor visitor) {
  assert(arena && folder && visitor.visit);
  Paths paths = {0};
  EntStatus result = file_list(arena, folder, ".jsonl", &paths, log);
  for (uint32_t i = 0; i < paths.count; i++) {
    EntStatus status = records_in(arena, paths.items[i], log, visitor);
    if (status) result = status;
  }
  return result;
}

const char *records_path(Arena *arena, const char *folder, const char *name) {
  size_t first = strlen(folder), second = strlen(name);
  char *path = arena_alloc(arena, first + second + 2);
  memcpy(path, folder, first);
  path[first] = '/';
  memcpy(path + first + 1, name, second);
  return path;
}
