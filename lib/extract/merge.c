// Merging: what a document says twice is one relation.  A table by a hash finds what was said before, so that a
// document of many relations takes linear time.
#include <assert.h>

#include "extract/scanner.h"

/// Findings by hash: index + 1; `mask` + 1 slots, at most half of them taken.
typedef struct {
  uint32_t *slots;
  uint32_t mask;
} Table;

static Table table_new(Reading *reading) {
  Table table = {.mask = 15};
  while (table.mask < reading->findings.count * 2) table.mask = table.mask * 2 + 1;
  table.slots = arena_alloc(reading->arena, ((size_t)table.mask + 1) * sizeof *table.slots);
  return table;
}

static bool is_same(const Finding *a, const Finding *b) {
  return a->source == b->source && a->target == b->target && a->relation == b->relation && a->status == b->status;
}

static bool is_turned(const Finding *a, const Finding *b) {
  return a->source == b->target && a->target == b->source && a->relation == b->relation && a->status == b->status;
}

/// Hash of a finding, which is the same when it is turned round.
static uint32_t hash_of(const Finding *finding) {
  const uint64_t pair = (uint64_t)(finding->source ^ finding->target) << 32 | (finding->source + finding->target);
  const uint64_t hash = (pair ^ (uintptr_t)finding->relation ^ finding->status) * 0x9e3779b97f4a7c15u;
  return (uint32_t)(hash >> 32);
}

/// Enter the n-th finding, unless it stands there already: then false.
static bool enter(const Reading *reading, const Table *table, uint32_t n) {
  const Finding *finding = &reading->findings.items[n];
  uint32_t i = hash_of(finding) & table->mask;
  for (; table->slots[i]; i = (i + 1) & table->mask) {
    const Finding *other = &reading->findings.items[table->slots[i] - 1];
    if (is_same(finding, other) || (finding->frame->reciprocal && is_turned(finding, other))) return false;
  }
  table->slots[i] = n + 1;
  return true;
}

void findings_merge(Reading *reading) {
  assert(reading);
  const Table table = table_new(reading);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < reading->findings.count; i++) {
    reading->findings.items[kept] = reading->findings.items[i];
    kept += enter(reading, &table, kept);
  }
  reading->findings.count = kept;
}
