// The gazetteer: who has an id, who held an office, and what a name stands for.
#include "extract/actors.h"

#include <assert.h>

static const char *const type_names[ACTOR_TYPE_COUNT] = {
    [ACTOR_UNKNOWN] = "unknown",         [ACTOR_STATE] = "state",       [ACTOR_TERRITORY] = "territory",
    [ACTOR_GOVERNMENT] = "government",   [ACTOR_MILITARY] = "military", [ACTOR_POLICE] = "police",
    [ACTOR_ARMED_GROUP] = "armed_group", [ACTOR_PARTY] = "party",       [ACTOR_ORGANIZATION] = "organization",
    [ACTOR_COMPANY] = "company",         [ACTOR_MEDIA] = "media",       [ACTOR_PERSON] = "person",
    [ACTOR_PEOPLE] = "people",           [ACTOR_PLACE] = "place",       [ACTOR_JUDICIARY] = "judiciary",
    [ACTOR_LEGISLATURE] = "legislature", [ACTOR_EVENT] = "event",
};

const char *actor_type_name(ActorType type) {
  assert(type < ACTOR_TYPE_COUNT);
  return type_names[type];
}

bool actor_type_parse(Text name, ActorType *type) {
  for (ActorType i = ACTOR_UNKNOWN; i < ACTOR_TYPE_COUNT; i++) {
    if (!text_is(name, type_names[i])) continue;
    *type = i;
    return true;
  }
  return false;
}

Gazetteer *gazetteer_new(Arena *arena) {
  Gazetteer *gazetteer = arena_alloc(arena, sizeof *gazetteer);
  gazetteer->names = trie_new(arena);
  gazetteer->ids = trie_new(arena);
  gazetteer->offices = trie_new(arena);
  (void)array_push(arena, &gazetteer->aliases);
  return gazetteer;
}

const Actor *gazetteer_actor(const Gazetteer *gazetteer, const Symbols *symbols, Text id) {
  Symbol symbol = symbols_find(symbols, id);
  TrieNode node = symbol ? trie_step(gazetteer->ids, TRIE_ROOT, symbol) : 0;
  return node && trie_value(gazetteer->ids, node) ? &gazetteer->actors.items[trie_value(gazetteer->ids, node) - 1]
                                                  : NULL;
}

/// Dates compare as bytes.
bool office_is_held(const Office *office, Text date) {
  if (!date.length) return !office->to.length;
  bool begun = !office->from.length || text_compare(office->from, date) <= 0;
  return begun && (!office->to.length || text_compare(office->to, date) >= 0);
}

const Actor *gazetteer_holder(const Gazetteer *gazetteer, const Symbols *symbols, Office wanted, Text date) {
  Symbol of = symbols_find(symbols, wanted.of);
  TrieNode node = of && wanted.role ? trie_step(gazetteer->offices, TRIE_ROOT, wanted.role) : 0;
  node = node ? trie_step(gazetteer->offices, node, of) : 0;
  for (uint32_t i = node ? trie_value(gazetteer->offices, node) : 0; i; i = gazetteer->holders.items[i - 1].next) {
    const Holder *holder = &gazetteer->holders.items[i - 1];
    if (office_is_held(&holder->office, date)) return &gazetteer->actors.items[holder->actor];
  }
  return NULL;
}

const Alias *gazetteer_find(const Gazetteer *gazetteer, const Symbol *words, size_t count) {
  TrieNode node = TRIE_ROOT;
  for (size_t i = 0; i < count && node; i++) node = words[i] ? trie_step(gazetteer->names, node, words[i]) : 0;
  uint32_t value = node && count ? trie_value(gazetteer->names, node) : 0;
  return value ? &gazetteer->aliases.items[value] : NULL;
}
