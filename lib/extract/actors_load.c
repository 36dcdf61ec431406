// Loading the gazetteer: every name of every actor is cut by the same lexer that reads the articles and goes into one
// trie of words.  A name that two actors claim is an error, but for surnames, which a document must tell apart.
#include "extract/actors.h"

#include <assert.h>

#include "extract/records.h"
#include "text/tokens.h"

/// What loading works on.
typedef struct {
  Gazetteer *gazetteer;
  Lexicon *lexicon;
  Arena *arena;
} Loading;

/// Members of an actor that hold its names.
static const struct {
  const char *key;
  AliasKind kind;
} alias_keys[] = {
    {"name", ALIAS_NAME},          {"aliases", ALIAS_NAME},         {"acronyms", ALIAS_ACRONYM},
    {"weak_acronyms", ALIAS_WEAK}, {"adjectives", ALIAS_ADJECTIVE}, {"demonyms", ALIAS_DEMONYM},
    {"capital", ALIAS_CAPITAL},    {"metonyms", ALIAS_METONYM},     {"places", ALIAS_PLACE},
    {"surname", ALIAS_SURNAME},
};

static const char *const actor_keys[] = {"id",        "name",          "type",       "state",    "aliases",
                                         "acronyms",  "weak_acronyms", "adjectives", "demonyms", "capital",
                                         "metonyms",  "places",        "surname",    "gender",   "roles",
                                         "member_of", "not_before",    "not_after",  NULL};
static const char *const role_keys[] = {"role", "of", "from", "to", NULL};

/// Whether two readings of a name can stand side by side, for the document to choose: surnames, and a place or capital
/// beside a name ("Luxembourg", "Djibouti": the same actor; "Tripoli").
static bool may_share(const Alias *a, AliasKind kind) {
  return a->kind == ALIAS_SURNAME || kind == ALIAS_SURNAME || a->kind == ALIAS_WEAK || kind == ALIAS_WEAK;
}

static bool is_upper(Text text) {
  size_t letters = 0;
  for (size_t at = 0; at < text.length;) {
    uint32_t c = text_next(text, &at);
    if (text_is_letter(c) && !text_is_upper(c)) return false;
    letters += text_is_letter(c);
  }
  return letters > 1;
}

/// Add a reading to the chain at a node; complain where another actor has the name.
static void add_reading(Loading *loading, const JsonNode *node, TrieNode at, Alias alias) {
  Gazetteer *gazetteer = loading->gazetteer;
  uint32_t first = trie_value(gazetteer->names, at);
  for (uint32_t i = first; i; i = gazetteer->aliases.items[i].next) {
    Alias *other = &gazetteer->aliases.items[i];
    if (other->actor == alias.actor) {
      other->upper = other->upper && alias.upper; // "NATO" that is listed as "Nato" too
      return;
    }
    if (may_share(other, (AliasKind)alias.kind)) continue;
    Text name = json_text(node), id = gazetteer->actors.items[other->actor].id;
    json_error(node, "\"%.*s\" is a name of %.*s already, expected a name of one actor", (int)name.length, name.data,
               (int)id.length, id.data);
    return;
  }
  alias.next = first;
  *array_push(loading->arena, &gazetteer->aliases) = alias;
  trie_set(gazetteer->names, at, gazetteer->aliases.count - 1);
}

static void add_alias(Loading *loading, const JsonNode *node, uint32_t actor, AliasKind kind) {
  Symbol words[NAME_WORDS];
  Text name = json_text(node);
  size_t count = tokens_symbols(loading->lexicon, name, words, NAME_WORDS);
  if (!count) {
    json_error(node, "expected a name");
    return;
  }
  bool upper = is_upper(name) && (kind == ALIAS_ACRONYM || kind == ALIAS_WEAK || name.length < 6);
  add_reading(loading, node, trie_add(loading->gazetteer->names, words, count),
              (Alias){actor, 0, (uint8_t)kind, upper});
}

static void add_aliases(Loading *loading, const JsonNode *object, uint32_t actor) {
  for (size_t i = 0; i < sizeof alias_keys / sizeof *alias_keys; i++) {
    JsonNode value = json_get(object, alias_keys[i].key);
    if (!value.value) continue;
    if (json_is_string(&value)) {
      add_alias(loading, &value, actor, alias_keys[i].kind);
      continue;
    }
    if (!json_expect_array(&value)) continue;
    for (JsonNode item = json_first(&value); item.value; item = json_next(&item))
      add_alias(loading, &item, actor, alias_keys[i].kind);
  }
}

static void add_offices(Loading *loading, const JsonNode *object, Actor *actor) {
  JsonNode roles = json_get(object, "roles");
  if (!roles.value || !json_expect_array(&roles)) return;
  for (JsonNode item = json_first(&roles); item.value; item = json_next(&item)) {
    if (!json_expect_object(&item)) continue;
    json_allow(&item, role_keys);
    JsonNode role = json_need(&item, "role"), of = json_get(&item, "of"), from = json_get(&item, "from"),
             to = json_get(&item, "to");
    Office *office = array_push(loading->arena, &actor->offices);
    office->role = symbols_add(loading->lexicon->symbols, json_text(&role));
    office->of = arena_copy(loading->arena, json_text(&of));
    office->from = arena_copy(loading->arena, json_text(&from));
    office->to = arena_copy(loading->arena, json_text(&to));
  }
}

static void add_holders(Loading *loading, uint32_t index) {
  Gazetteer *gazetteer = loading->gazetteer;
  const Offices *offices = &gazetteer->actors.items[index].offices;
  for (uint32_t i = 0; i < offices->count; i++) {
    const Symbol path[2] = {offices->items[i].role, symbols_add(loading->lexicon->symbols, offices->items[i].of)};
    TrieNode node = trie_add(gazetteer->offices, path, 2);
    *array_push(loading->arena, &gazetteer->holders) =
        (Holder){index, trie_value(gazetteer->offices, node), offices->items[i]};
    trie_set(gazetteer->offices, node, gazetteer->holders.count);
  }
}

/// Read the words of a guard ("not_before"), each by its first word.
static void add_guard(Loading *loading, const JsonNode *object, const char *key, SymbolList *list) {
  JsonNode value = json_get(object, key);
  if (!value.value || !json_expect_array(&value)) return;
  for (JsonNode item = json_first(&value); item.value; item = json_next(&item)) {
    Symbol words[NAME_WORDS];
    size_t count = tokens_symbols(loading->lexicon, json_text(&item), words, NAME_WORDS);
    if (count) *array_push(loading->arena, list) = words[0];
  }
}

/// The first of a list of adjectives, which composed actors are named by.
static Text first_adjective(Loading *loading, const JsonNode *object) {
  JsonNode adjectives = json_get(object, "adjectives");
  JsonNode first = json_is_array(&adjectives) ? json_first(&adjectives) : adjectives;
  return arena_copy(loading->arena, json_text(&first));
}

static bool claim_id(Loading *loading, const JsonNode *id, uint32_t actor) {
  Symbol symbol = symbols_add(loading->lexicon->symbols, json_text(id));
  TrieNode node = trie_add(loading->gazetteer->ids, &symbol, 1);
  if (trie_value(loading->gazetteer->ids, node)) {
    Text text = json_text(id);
    json_error(id, "there is an actor %.*s already, expected an id of its own", (int)text.length, text.data);
    return false;
  }
  trie_set(loading->gazetteer->ids, node, actor + 1);
  return true;
}

static void read_actor(void *handle, const JsonNode *object) {
  Loading *loading = handle;
  if (!json_expect_object(object)) return;
  json_allow(object, actor_keys);
  JsonNode id = json_need(object, "id"), name = json_need(object, "name"), type = json_need(object, "type");
  JsonNode state = json_get(object, "state"), gender = json_get(object, "gender");
  Actor actor = {.id = arena_copy(loading->arena, json_text(&id)),
                 .name = arena_copy(loading->arena, json_text(&name))};
  uint32_t index = loading->gazetteer->actors.count;
  if (id.value && !actor.id.length) json_error(&id, "expected an id");
  if (name.value && !actor.name.length) json_error(&name, "expected a name");
  if (!actor.id.length || !actor.name.length || !claim_id(loading, &id, index)) return;
  if (type.value && !actor_type_parse(json_text(&type), &actor.type))
    json_error(&type, "unknown type, expected one such as state, person, armed_group or organization");
  actor.state = arena_copy(loading->arena, json_text(&state));
  if (!actor.state.length && actor.type == ACTOR_STATE) actor.state = actor.id;
  actor.adjective = first_adjective(loading, object);
  actor.gender = json_text(&gender).length ? json_text(&gender).data[0] : '\0';
  add_offices(loading, object, &actor);
  add_guard(loading, object, "not_before", &actor.not_before);
  add_guard(loading, object, "not_after", &actor.not_after);
  *array_push(loading->arena, &loading->gazetteer->actors) = actor;
  add_aliases(loading, object, index);
  add_holders(loading, index);
}

EntStatus gazetteer_load(Gazetteer *gazetteer, Lexicon *lexicon, Arena *arena, const char *folder, const EntLog *log) {
  assert(gazetteer && lexicon && arena && folder);
  Loading loading = {gazetteer, lexicon, arena};
  return records_each(arena, folder, log, (RecordVisitor){&loading, read_actor});
}
