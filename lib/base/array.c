// Growing arrays: twice the room each time, so that what is left behind in the arena is no more than what is in use.
#include "base/array.h"

#include <assert.h>
#include <string.h>

#define FIRST_CAPACITY 16u

void array_reserve(Arena *arena, void **items, uint32_t *capacity, uint32_t count, size_t size) {
  assert(arena && items && capacity && count <= *capacity);
  if (count < *capacity) return;
  if (*capacity > UINT32_MAX / 2) longjmp(arena->exhausted, 1);
  uint32_t larger = *capacity ? *capacity * 2 : FIRST_CAPACITY;
  void *memory = arena_take(arena, larger * size); // an item is zeroed when it is pushed
  if (count) memcpy(memory, *items, count * size);
  *items = memory;
  *capacity = larger;
}
