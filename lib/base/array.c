// Growing arrays: twice the room each time, so that what is left behind in the arena is no more than what is in use.
#include "base/array.h"

#include <assert.h>
#include <string.h>

/// Room of a first array in bytes, and in items of any size: small, for thousands of actors have one office each.
#define FIRST_BYTES 256u
#define FIRST_LEAST 2u

void array_reserve(Arena *arena, void **items, uint32_t *capacity, uint32_t count, size_t size) {
  assert(arena && items && capacity && count <= *capacity);
  if (count < *capacity) return;
  if (*capacity > UINT32_MAX / 2) longjmp(arena->exhausted, 1);
  uint32_t first = (uint32_t)(FIRST_BYTES / size);
  uint32_t larger = *capacity ? *capacity * 2 : first < FIRST_LEAST ? FIRST_LEAST : first;
  void *memory = arena_take(arena, larger * size); // an item is zeroed when it is pushed
  if (count) memcpy(memory, *items, count * size);
  *items = memory;
  *capacity = larger;
}
