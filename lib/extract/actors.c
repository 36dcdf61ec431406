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

const Holder *gazetteer_office(const Gazetteer *gazetteer, uint32_t at) {
  assert(gazetteer);
  while (at) {
    const Holder *holder = &gazetteer->holders.items[at - 1];
    if (holder->file >= gazetteer->actors.items[holder->actor].since) return holder;
    at = holder->next;
  }
  return NULL;
}

uint32_t gazetteer_holders(const Gazetteer *gazetteer, const Symbols *symbols, Symbol role, Text of) {
  assert(gazetteer && symbols);
  Symbol whose = symbols_find(symbols, of);
  TrieNode node = whose && role ? trie_step(gazetteer->offices, TRIE_ROOT, role) : 0;
  node = node ? trie_step(gazetteer->offices, node, whose) : 0;
  return node ? trie_value(gazetteer->offices, node) : 0;
}

const Actor *gazetteer_holder(const Gazetteer *gazetteer, const Symbols *symbols, Office wanted, Text date) {
  const Holder *holder = gazetteer_office(gazetteer, gazetteer_holders(gazetteer, symbols, wanted.role, wanted.of));
  for (; holder; holder = gazetteer_office(gazetteer, holder->next))
    if (office_is_held(&holder->office, date)) return &gazetteer->actors.items[holder->actor];
  return NULL;
}

const Alias *gazetteer_reading(const Gazetteer *gazetteer, uint32_t at) {
  assert(gazetteer && at < gazetteer->aliases.count);
  while (at) {
    const Alias *alias = &gazetteer->aliases.items[at];
    if (alias->file >= gazetteer->actors.items[alias->actor].since) return alias;
    at = alias->next;
  }
  return NULL;
}

const Alias *gazetteer_find(const Gazetteer *gazetteer, const Symbol *words, size_t count) {
  TrieNode node = TRIE_ROOT;
  for (size_t i = 0; i < count && node; i++) node = words[i] ? trie_step(gazetteer->names, node, words[i]) : 0;
  return gazetteer_reading(gazetteer, node && count ? trie_value(gazetteer->names, node) : 0);
}
