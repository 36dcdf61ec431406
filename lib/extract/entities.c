// The table of entities: whom a document speaks of.  Found by name through chains of a small hash table, so that a
// document of fifty thousand names takes no quadratic time worth the name.
#include <assert.h>
#include <string.h>

#include "extract/reading.h"

#define ID_ROOM      96
#define FEWEST       63u ///< slots, - 1
#define BYTES_A_SLOT 32u ///< of text: an entity has a name in it

static uint32_t hash_of(Text text) {
  uint32_t hash = 2166136261u;
  for (size_t i = 0; i < text.length; i++) hash = (hash ^ (unsigned char)text.data[i]) * 16777619u;
  return hash;
}

/// Fold a name into an id: words joined by low lines.
static Text make_id(Arena *arena, Text name) {
  char folded[TEXT_FOLD_ROOM(ID_ROOM)];
  size_t length = text_fold(text_slice(name, 0, name.length < ID_ROOM ? name.length : ID_ROOM), folded), count = 0;
  for (size_t i = 0; i < length; i++) {
    bool plain = (folded[i] >= 'a' && folded[i] <= 'z') || (folded[i] >= '0' && folded[i] <= '9') ||
                 (unsigned char)folded[i] >= 0x80;
    if (plain)
      folded[count++] = folded[i];
    else if (count && folded[count - 1] != '_' && folded[i] != '\'' && folded[i] != '.')
      folded[count++] = '_';
  }
  while (count && folded[count - 1] == '_') count--;
  return arena_copy(arena, (Text){folded, count});
}

void entities_start(Reading *reading) {
  assert(reading);
  reading->latest = NONE;
  reading->entity_mask = FEWEST;
  while (reading->entity_mask < reading->text.length / BYTES_A_SLOT)
    reading->entity_mask = reading->entity_mask * 2 + 1;
  const size_t size = ((size_t)reading->entity_mask + 1) * sizeof *reading->entity_slots;
  reading->entity_slots = memset(arena_take(reading->arena, size), 0xff, size); // NONE is all ones
}

static uint32_t slot_of(const Reading *reading, Text id) {
  return hash_of(id) & reading->entity_mask;
}

static uint32_t find_id(const Reading *reading, Text id, uint32_t slot) {
  for (uint32_t i = reading->entity_slots[slot]; i != NONE; i = reading->entities.items[i].chain)
    if (text_equal(reading->entities.items[i].id, id)) return i;
  return NONE;
}

static uint32_t add_entity(Reading *reading, Entity entity, uint32_t slot) {
  uint32_t index = reading->entities.count;
  entity.chain = reading->entity_slots[slot];
  entity.same = index;
  *array_push(reading->arena, &reading->entities) = entity;
  reading->entity_slots[slot] = index;
  return index;
}

uint32_t entity_actor(Reading *reading, const Actor *actor) {
  assert(reading && actor);
  uint32_t slot = slot_of(reading, actor->id), found = find_id(reading, actor->id, slot);
  if (found != NONE) return found;
  Entity entity = {.actor = actor,
                   .id = actor->id,
                   .name = actor->name,
                   .state = actor->state,
                   .type = actor->type,
                   .gender = actor->gender};
  return add_entity(reading, entity, slot);
}

uint32_t entity_unknown(Reading *reading, Text name, ActorType type, Text state) {
  assert(reading);
  Text id = make_id(reading->arena, name);
  uint32_t slot = slot_of(reading, id), found = find_id(reading, id, slot);
  if (found == NONE) return add_entity(reading, (Entity){.id = id, .name = name, .type = type, .state = state}, slot);
  Entity *entity = &reading->entities.items[found];
  if (!entity->type) entity->type = type;
  if (!entity->state.length) entity->state = state;
  return found;
}

uint32_t entity_find(const Reading *reading, Text id) {
  return find_id(reading, id, slot_of(reading, id));
}

/// Take an entity out of the list of those that were meant; it is not the latest.
static void unlink_meant(Reading *reading, const Entity *entity) {
  reading->entities.items[entity->newer].older = entity->older;
  if (entity->older != NONE) reading->entities.items[entity->older].newer = entity->newer;
}

void entity_meant(Reading *reading, uint32_t entity, uint32_t group) {
  assert(reading && entity < reading->entities.count);
  Entity *meant = &reading->entities.items[entity];
  const bool before = meant->seen != 0;
  meant->seen = group + 1;
  if (reading->latest == entity) return;
  if (before) unlink_meant(reading, meant);
  meant->older = reading->latest;
  meant->newer = NONE;
  if (reading->latest != NONE) reading->entities.items[reading->latest].newer = entity;
  reading->latest = entity;
}

uint32_t entity_same(const Reading *reading, uint32_t entity) {
  while (entity != NONE && reading->entities.items[entity].same != entity)
    entity = reading->entities.items[entity].same;
  return entity;
}

Text reading_text(const Reading *reading, uint32_t first, uint32_t end) {
  assert(first < end && end <= reading->tokens.count);
  return text_slice(reading->text, reading->tokens.items[first].begin, reading->tokens.items[end - 1].end);
}
