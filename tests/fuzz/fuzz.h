// What all fuzz targets share.  A target is a file with LLVMFuzzerTestOneInput, as libFuzzer and AFL++ know it; with
// replay.c, which needs neither, it is a test: seeds, and what random changes make of them.
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include "entente.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/// End the program where something is not as it must be: fuzzers keep the input that did it.
#define FUZZ_EXPECT(condition)                                                                                         \
  do {                                                                                                                 \
    if (!(condition)) {                                                                                                \
      fprintf(stderr, "%s:%d: expected %s\n", __FILE__, __LINE__, #condition);                                         \
      abort();                                                                                                         \
    }                                                                                                                  \
  } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/// Write a file into the working folder, or a folder of it that is made; give its path back.
static inline const char *fuzz_write(const char *path, const uint8_t *bytes, size_t size) {
  const char *slash = strrchr(path, '/');
  char folder[256];
  if (slash) {
    snprintf(folder, sizeof folder, "%.*s", (int)(slash - path), path);
    mkdir(folder, 0700);
  }
  FILE *file = fopen(path, "wb");
  FUZZ_EXPECT(file);
  FUZZ_EXPECT(fwrite(bytes, 1, size, file) == size);
  FUZZ_EXPECT(!fclose(file));
  return path;
}

/// A message is one line without control characters, whatever was wrong.
static inline void fuzz_message(void *handle, const EntMessage *message) {
  (void)handle;
  FUZZ_EXPECT(message->text && *message->text);
  for (const char *at = message->text; *at; at++) FUZZ_EXPECT((unsigned char)*at >= ' ' && *at != 0x7f);
}

static const EntLog fuzz_log = {fuzz_message, NULL};

#endif
