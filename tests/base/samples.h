// A log that keeps what was said, an arena for each test and a folder that goes away after it: what the tests of the
// lower floors stand on.
#ifndef TESTS_BASE_SAMPLES_H
#define TESTS_BASE_SAMPLES_H

#include "base/arena.h"
#include "base/log.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/// What was logged, a line each: "file:line:column: level: text".
typedef struct {
  char text[8192];
  size_t count;
} Said;

static inline void samples_say(void *handle, const EntMessage *message) {
  static const char *const levels[] = {"error", "warning", "note"};
  Said *said = handle;
  const char *file = message->file ? strrchr(message->file, '/') : NULL;
  size_t used = strlen(said->text);
  snprintf(said->text + used, sizeof said->text - used, "%s:%zu:%zu: %s: %s\n",
           file            ? file + 1
           : message->file ? message->file
                           : "-",
           message->line, message->column, levels[message->level], message->text);
  said->count++;
}

static inline EntLog samples_log(Said *said) {
  return (EntLog){samples_say, said};
}

/// The arena of the test at hand, freed after it.
static Arena arena;

static inline void samples_free_arena(void) {
  arena_free(&arena);
}

/// A folder of the test at hand, and what was made in it.
static struct {
  char folder[64], made[64][512];
  size_t count;
} sandbox;

static inline void samples_make_folder(void) {
  snprintf(sandbox.folder, sizeof sandbox.folder, "entente-test-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(sandbox.folder));
  sandbox.count = 0;
}

static inline void samples_remove_folder(void) {
  while (sandbox.count) remove(sandbox.made[--sandbox.count]);
  remove(sandbox.folder);
}

/// Return a path in the folder, which is removed with it.
static inline const char *samples_path(const char *name) {
  ck_assert_uint_lt(sandbox.count, 64);
  char folder[sizeof sandbox.folder], *path = sandbox.made[sandbox.count++];
  memcpy(folder, sandbox.folder, sizeof folder); // for gcc, which sees the two overlap
  snprintf(path, sizeof sandbox.made[0], "%s/%s", folder, name);
  return path;
}

/// Write a file of `length` bytes in the folder, and return its path.
static inline const char *samples_write_bytes(const char *name, const char *bytes, size_t length) {
  const char *path = samples_path(name);
  FILE *file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
  ck_assert_int_eq(fclose(file), 0);
  return path;
}

static inline const char *samples_write(const char *name, const char *text) {
  return samples_write_bytes(name, text, strlen(text));
}

/// Make a folder in the folder.
static inline const char *samples_folder(const char *name) {
  const char *path = samples_path(name);
  ck_assert_int_eq(mkdir(path, 0777), 0);
  return path;
}

/// Return a string of `count` times `piece`, in the arena.
static inline Text samples_repeat(const char *piece, size_t count) {
  size_t length = strlen(piece);
  char *text = arena_alloc(&arena, length * count + 1);
  for (size_t i = 0; i < count; i++) memcpy(text + i * length, piece, length);
  return (Text){text, length * count};
}

/// Whether a text is what it is to be, and says so where it is not.
static inline void samples_same(Text text, const char *want) {
  if (!text_is(text, want)) ck_abort_msg("got \"%.*s\", wanted \"%s\"", (int)text.length, text.data, want);
}

static inline int samples_run(const char *name, void (*add)(TCase *tcase)) {
  Suite *suite = suite_create(name);
  TCase *tcase = tcase_create(name);
  tcase_add_checked_fixture(tcase, NULL, samples_free_arena);
  add(tcase);
  suite_add_tcase(suite, tcase);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
