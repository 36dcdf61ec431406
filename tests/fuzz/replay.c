// A fuzz target without a fuzzer: replay ROUNDS FILE...
//
// Each file goes to the target as it is, then ROUNDS times with a few random changes.  Chance is the same in every run,
// so that a failure is there again; the input of a failure is left in the working folder as the target wrote it.
#include "fuzz.h"

#define LIMIT ((size_t)1 << 20)

static uint64_t chance = 88172645463325252u;

/// Marsaglia's xorshift (2003): enough to choose by.
static size_t below(size_t limit) {
  chance ^= chance << 13;
  chance ^= chance >> 7;
  chance ^= chance << 17;
  return limit ? (size_t)(chance % limit) : 0;
}

typedef struct {
  uint8_t bytes[LIMIT];
  size_t size;
} Input;

static void flip(Input *input) {
  if (input->size) input->bytes[below(input->size)] ^= (uint8_t)(1u << below(8));
}

static void set(Input *input) {
  static const uint8_t values[] = {0,   ' ', '"', '\'', '{',  '}',  '[',  ']', '<',
                                   '>', ',', '.', '\\', '\n', 0x7f, 0xc3, 0xff};
  if (input->size) input->bytes[below(input->size)] = values[below(sizeof values)];
}

static void take_out(Input *input) {
  size_t begin = below(input->size), count = below(input->size - begin);
  memmove(input->bytes + begin, input->bytes + begin + count, input->size - begin - count);
  input->size -= count;
}

/// Put a piece of the input in again at another place.
static void put_in(Input *input) {
  static uint8_t piece[LIMIT];
  size_t begin = below(input->size), count = below(input->size - begin), at = below(input->size);
  if (count > LIMIT - input->size) return;
  memcpy(piece, input->bytes + begin, count);
  memmove(input->bytes + at + count, input->bytes + at, input->size - at);
  memcpy(input->bytes + at, piece, count);
  input->size += count;
}

static void cut(Input *input) {
  input->size = below(input->size + 1);
}

static void (*const changes[])(Input *) = {flip, set, flip, set, take_out, put_in, cut};

static void read_seed(const char *path, Input *seed) {
  FILE *file = fopen(path, "rb");
  FUZZ_EXPECT(file);
  seed->size = fread(seed->bytes, 1, LIMIT, file);
  fclose(file);
}

/// Give a target a copy that is no longer than the input, so that a sanitizer sees what is read behind its end.
static void try_input(const Input *input) {
  uint8_t *copy = malloc(input->size + !input->size);
  FUZZ_EXPECT(copy);
  memcpy(copy, input->bytes, input->size);
  LLVMFuzzerTestOneInput(copy, input->size);
  free(copy);
}

int main(int count, char **arguments) {
  static Input seed, input;
  FUZZ_EXPECT(count > 2);
  unsigned long rounds = strtoul(arguments[1], NULL, 10), tried = 0;
  for (int i = 2; i < count; i++) {
    read_seed(arguments[i], &seed);
    try_input(&seed);
    for (unsigned long round = 0; round < rounds; round++, tried++) {
      input = seed;
      for (size_t change = 1 + below(4); change; change--) changes[below(sizeof changes / sizeof *changes)](&input);
      try_input(&input);
    }
  }
  printf("%d files, %lu changed\n", count - 2, tried);
  return 0;
}
