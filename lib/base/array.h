// Typed arrays that grow in an arena: `typedef ARRAY(Token) Tokens;`, zero is empty, items are read as
// `tokens.items[i]`.
#ifndef BASE_ARRAY_H
#define BASE_ARRAY_H

#include <stdint.h>
#include <string.h>

#include "base/arena.h"

#define ARRAY(T)                                                                                                       \
  struct {                                                                                                             \
    T *items;                                                                                                          \
    uint32_t count, capacity;                                                                                          \
  }

/// Append one zeroed item and give a pointer to it, valid until the next push.
#define array_push(arena, array)                                                                                       \
  ((array)->count < (array)->capacity                                                                                  \
       ? (void)0                                                                                                       \
       : array_reserve(arena, (void **)&(array)->items, &(array)->capacity, (array)->count, sizeof *(array)->items),   \
   (void)memset(&(array)->items[(array)->count], 0, sizeof *(array)->items), &(array)->items[(array)->count++])

/// Make room for one item behind `count`; the old items stay in the arena until it is reset.
void array_reserve(Arena *arena, void **items, uint32_t *capacity, uint32_t count, size_t size);

#endif
