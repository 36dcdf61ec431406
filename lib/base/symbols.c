// The symbol table: open addressing with linear probing.  A slot keeps the hash beside the symbol, so that a miss, the
// common case in running text, touches the table only.
#include "base/symbols.h"

#include <assert.h>
#include <string.h>

#include "base/array.h"

#define FIRST_SLOTS 4096u

typedef struct {
  uint32_t hash;
  Symbol symbol; ///< 0: free
} Slot;

struct Symbols {
  Arena *arena;
  Slot *slots;
  uint32_t mask;
  ARRAY(Text) texts; ///< by symbol; the first is none
};

static uint64_t mix(uint64_t hash) {
  hash ^= hash >> 32;
  hash *= 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 29);
}

/// Read up to seven bytes at once: where they are four or more as two halves, which may overlap.
static uint64_t read_few(const char *data, size_t length) {
  uint32_t first, last;
  if (length >= sizeof first) {
    memcpy(&first, data, sizeof first);
    memcpy(&last, data + length - sizeof last, sizeof last);
    return (uint64_t)last << 32 | first;
  }
  uint64_t bytes = 0;
  for (size_t i = 0; i < length; i++) bytes = bytes << 8 | (unsigned char)data[i];
  return bytes;
}

uint32_t symbols_hash(Text text) {
  uint64_t hash = text.length * 0x9e3779b97f4a7c15u, bytes;
  for (; text.length >= sizeof bytes; text = text_slice(text, sizeof bytes, text.length)) {
    memcpy(&bytes, text.data, sizeof bytes);
    hash = mix(hash ^ bytes);
  }
  return (uint32_t)mix(hash ^ read_few(text.data, text.length));
}

Symbols *symbols_new(Arena *arena) {
  assert(arena);
  Symbols *symbols = arena_alloc(arena, sizeof *symbols);
  symbols->arena = arena;
  symbols->slots = arena_alloc(arena, FIRST_SLOTS * sizeof *symbols->slots);
  symbols->mask = FIRST_SLOTS - 1;
  (void)array_push(arena, &symbols->texts);
  return symbols;
}

/// Slot of a text: where it is, or the free one where it would be.
static Slot *find_slot(const Symbols *symbols, Text text, uint32_t hash) {
  for (uint32_t i = hash & symbols->mask;; i = (i + 1) & symbols->mask) {
    Slot *slot = &symbols->slots[i];
    if (!slot->symbol || (slot->hash == hash && text_equal(symbols->texts.items[slot->symbol], text))) return slot;
  }
}

static void grow(Symbols *symbols) {
  const Slot *old = symbols->slots;
  uint32_t count = symbols->mask + 1;
  symbols->mask = count * 2 - 1;
  symbols->slots = arena_alloc(symbols->arena, (size_t)count * 2 * sizeof *symbols->slots);
  for (uint32_t i = 0; i < count; i++)
    if (old[i].symbol) *find_slot(symbols, symbols->texts.items[old[i].symbol], old[i].hash) = old[i];
}

Symbol symbols_add(Symbols *symbols, Text text) {
  assert(symbols);
  uint32_t hash = symbols_hash(text);
  Slot *slot = find_slot(symbols, text, hash);
  if (slot->symbol) return slot->symbol;
  *array_push(symbols->arena, &symbols->texts) = arena_copy(symbols->arena, text);
  Symbol symbol = symbols->texts.count - 1;
  *slot = (Slot){hash, symbol};
  if (symbol > symbols->mask / 2) grow(symbols);
  return symbol;
}

Symbol symbols_find(const Symbols *symbols, Text text) {
  return symbols_find_hashed(symbols, text, symbols_hash(text));
}

Symbol symbols_find_hashed(const Symbols *symbols, Text text, uint32_t hash) {
  assert(symbols);
  return find_slot(symbols, text, hash)->symbol;
}

Text symbols_text(const Symbols *symbols, Symbol symbol) {
  assert(symbols && symbol < symbols->texts.count);
  return symbols->texts.items[symbol];
}

Symbol symbols_count(const Symbols *symbols) {
  return symbols->texts.count - 1;
}
