// Memory with one lifetime: taken piece by piece, given back all at once.
//
// An arena never returns NULL.  Where memory runs out it jumps to its owner's recovery point, as Lua does, so that the
// stages which fill it hold no error paths.  Whoever allocates from an arena must hold nothing else that needs freeing.
//
//   Arena arena = {0};
//   if (setjmp(arena.exhausted)) { arena_free(&arena); return ENT_ERR_MEMORY; }
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

#include "base/text.h"

typedef struct ArenaBlock ArenaBlock;

typedef struct {
  ArenaBlock *first, *current; ///< chain of blocks; those after `current` are empty and kept for reuse
  jmp_buf exhausted;           ///< set by the owner before the first allocation
} Arena;

/// Let an empty arena begin in memory that belongs to its owner, who frees it after the arena.
void arena_adopt(Arena *arena, void *memory, size_t size);

/// Return where in adopted memory the next piece would be taken; NULL where that did not suffice.
const void *arena_end(const Arena *arena);

/// Return `size` zeroed bytes, aligned for any type.
void *arena_alloc(Arena *arena, size_t size);

/// The same, not zeroed: for what is filled at once.
void *arena_take(Arena *arena, size_t size);

/// Return a NUL-terminated copy of a text.
Text arena_copy(Arena *arena, Text text);

/// Take everything back, and keep the blocks for what comes next.
void arena_reset(Arena *arena);

void arena_free(Arena *arena);

#endif
