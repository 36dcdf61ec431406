// The arena: a chain of blocks, each twice as large as the one before up to a limit.  Memory is zeroed when it is
// handed out, for a reset keeps the blocks.
#include "base/arena.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define ALIGNMENT   16u
#define FIRST_BLOCK ((size_t)64 << 10)
#define LAST_BLOCK  ((size_t)16 << 20)

struct ArenaBlock {
  ArenaBlock *next;
  size_t size, used;
  bool adopted; ///< the memory is not ours
  _Alignas(16) unsigned char bytes[];
};

static ArenaBlock *new_block(Arena *arena, size_t size) {
  size_t next = arena->current ? arena->current->size * 2 : FIRST_BLOCK;
  if (next > LAST_BLOCK) next = LAST_BLOCK;
  if (next < size) next = size;
  ArenaBlock *block = next < SIZE_MAX - sizeof *block ? malloc(sizeof *block + next) : NULL;
  if (!block) longjmp(arena->exhausted, 1);
  *block = (ArenaBlock){.size = next};
  return block;
}

/// Make the block behind the current one the current one: an empty one that is large enough, or a new one.
static void advance(Arena *arena, size_t size) {
  ArenaBlock **link = arena->current ? &arena->current->next : &arena->first;
  if (!*link || (*link)->size < size) {
    ArenaBlock *block = new_block(arena, size);
    block->next = *link;
    *link = block;
  }
  arena->current = *link;
  arena->current->used = 0;
}

void arena_adopt(Arena *arena, void *memory, size_t size) {
  assert(arena && !arena->first && memory && size > sizeof(ArenaBlock));
  ArenaBlock *block = memory;
  *block = (ArenaBlock){.size = size - sizeof *block, .adopted = true};
  arena->first = arena->current = block;
}

const void *arena_end(const Arena *arena) {
  assert(arena);
  const ArenaBlock *block = arena->current;
  return block && block->adopted && !block->next ? block->bytes + block->used : NULL;
}

void *arena_take(Arena *arena, size_t size) {
  assert(arena);
  if (size > SIZE_MAX - ALIGNMENT) longjmp(arena->exhausted, 1);
  size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  if (!arena->current || arena->current->size - arena->current->used < size) advance(arena, size);
  void *memory = arena->current->bytes + arena->current->used;
  arena->current->used += size;
  return memory;
}

void *arena_alloc(Arena *arena, size_t size) {
  return memset(arena_take(arena, size), 0, size);
}

Text arena_copy(Arena *arena, Text text) {
  char *copy = arena_take(arena, text.length + 1);
  if (text.length) memcpy(copy, text.data, text.length);
  copy[text.length] = '\0';
  return (Text){copy, text.length};
}

void arena_reset(Arena *arena) {
  assert(arena);
  arena->current = arena->first;
  if (arena->first) arena->first->used = 0;
}

void arena_free(Arena *arena) {
  if (!arena) return;
  for (ArenaBlock *block = arena->first, *next; block; block = next) {
    next = block->next;
    if (!block->adopted) free(block);
  }
  arena->first = arena->current = NULL;
}
