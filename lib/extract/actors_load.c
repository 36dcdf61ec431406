// Loading the gazetteer: every name of every actor is cut by the same lexer that reads the articles and goes into one
// trie of words.  A name that two actors claim is an error, but for surnames, which a document must tell apart.
//
// Folders come one behind the other, and the later one is right: nothing is taken out of the tries, but what an earlier
// folder told of an actor counts no more once a later one has a record of it.
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
static const char *const extend_keys[] = {"extend",   "aliases",   "acronyms",   "weak_acronyms", "adjectives",
                                          "demonyms", "capital",   "metonyms",   "places",        "surname",
                                          "roles",    "member_of", "not_before", "not_after",     NULL};
static const char *const remove_keys[] = {"remove", NULL};
static const char *const role_keys[] = {"role", "of", "from", "to", NULL};

/// Whether two readings of a name can stand side by side, for the document to choose: surnames, weak acronyms, and a
/// seat that is a capital too ("Brussels").
static bool may_share(const Alias *a, AliasKind kind) {
  if (a->kind == ALIAS_SURNAME || kind == ALIAS_SURNAME || a->kind == ALIAS_WEAK || kind == ALIAS_WEAK) return true;
  return (a->kind == ALIAS_CAPITAL && kind == ALIAS_METONYM) || (a->kind == ALIAS_METONYM && kind == ALIAS_CAPITAL);
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

/// Whether a name is left to a new reading: that of the same actor, or of an earlier folder.
static bool gives_way(const Loading *loading, Alias *old, const Alias *new) {
  if (old->actor == new->actor) {
    old->upper = old->upper && new->upper; // "NATO" that is listed as "Nato" too
    return true;
  }
  if (old->file >= loading->gazetteer->own_folder) return false;
  const uint32_t next = old->next;
  *old = *new;
  old->next = next;
  return true;
}

/// Add a reading to the chain at a node; complain where another actor has the name.
static void add_reading(Loading *loading, const JsonNode *node, TrieNode at, Alias alias) {
  Gazetteer *gazetteer = loading->gazetteer;
  const uint32_t first = trie_value(gazetteer->names, at);
  for (const Alias *i = gazetteer_reading(gazetteer, first); i; i = gazetteer_reading(gazetteer, i->next)) {
    Alias *other = &gazetteer->aliases.items[i - gazetteer->aliases.items];
    if (other->actor != alias.actor && may_share(other, (AliasKind)alias.kind)) continue;
    if (gives_way(loading, other, &alias)) return;
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
  const Gazetteer *gazetteer = loading->gazetteer;
  add_reading(loading, node, trie_add(gazetteer->names, words, count),
              (Alias){actor, 0, gazetteer->files.count - 1, (uint32_t)node->document->line, (uint8_t)kind, upper});
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

/// List an actor as holder of its offices from the `first` on.
static void add_holders(Loading *loading, uint32_t index, uint32_t first) {
  Gazetteer *gazetteer = loading->gazetteer;
  const Offices *offices = &gazetteer->actors.items[index].offices;
  for (uint32_t i = first; i < offices->count; i++) {
    const Symbol path[2] = {offices->items[i].role, symbols_add(loading->lexicon->symbols, offices->items[i].of)};
    TrieNode node = trie_add(gazetteer->offices, path, 2);
    *array_push(loading->arena, &gazetteer->holders) =
        (Holder){index, trie_value(gazetteer->offices, node), gazetteer->files.count - 1, offices->items[i]};
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

/// Place of an id: where it leads to its actor + 1.
static TrieNode id_node(Loading *loading, const JsonNode *id) {
  Symbol symbol = symbols_add(loading->lexicon->symbols, json_text(id));
  return trie_add(loading->gazetteer->ids, &symbol, 1);
}

/// Find where an actor of this id goes: behind the others, or in the place of an earlier folder's.  False, with a
/// complaint, where this folder has one already.
static bool claim_id(Loading *loading, const JsonNode *id, uint32_t *index) {
  Gazetteer *gazetteer = loading->gazetteer;
  TrieNode node = id_node(loading, id);
  const uint32_t known = trie_value(gazetteer->ids, node);
  if (known && gazetteer->actors.items[known - 1].file >= gazetteer->own_folder) {
    Text text = json_text(id);
    json_error(id, "there is an actor %.*s already, expected an id of its own", (int)text.length, text.data);
    return false;
  }
  *index = known ? known - 1 : gazetteer->actors.count;
  if (!known) (void)array_push(loading->arena, &gazetteer->actors);
  trie_set(gazetteer->ids, node, *index + 1);
  return true;
}

/// Find the actor that a record is about which only changes one.
static bool find_known(Loading *loading, const JsonNode *id, uint32_t *index) {
  const uint32_t known = trie_value(loading->gazetteer->ids, id_node(loading, id));
  Text text = json_text(id);
  if (!known)
    json_error(id, "there is no actor %.*s, expected one of an earlier line or folder", (int)text.length, text.data);
  *index = known - 1;
  return known;
}

/// Read what can be told of an actor in any record of it: names, offices, guards.
static void read_members(Loading *loading, const JsonNode *object, uint32_t index) {
  Actor *actor = &loading->gazetteer->actors.items[index];
  const uint32_t offices = actor->offices.count;
  add_offices(loading, object, actor);
  add_guard(loading, object, "not_before", &actor->not_before);
  add_guard(loading, object, "not_after", &actor->not_after);
  if (!actor->adjective.length) actor->adjective = first_adjective(loading, object);
  add_aliases(loading, object, index);
  add_holders(loading, index, offices);
}

static void read_actor(Loading *loading, const JsonNode *object) {
  json_allow(object, actor_keys);
  JsonNode id = json_need(object, "id"), name = json_need(object, "name"), type = json_need(object, "type");
  JsonNode state = json_get(object, "state"), gender = json_get(object, "gender");
  const Gazetteer *gazetteer = loading->gazetteer;
  Actor actor = {.id = arena_copy(loading->arena, json_text(&id)),
                 .name = arena_copy(loading->arena, json_text(&name)),
                 .file = gazetteer->files.count - 1,
                 .line = (uint32_t)object->document->line,
                 .since = gazetteer->own_folder};
  uint32_t index;
  if (id.value && !actor.id.length) json_error(&id, "expected an id");
  if (name.value && !actor.name.length) json_error(&name, "expected a name");
  if (!actor.id.length || !actor.name.length || !claim_id(loading, &id, &index)) return;
  if (type.value && !actor_type_parse(json_text(&type), &actor.type))
    json_error(&type, "unknown type, expected one such as state, person, armed_group or organization");
  actor.state = arena_copy(loading->arena, json_text(&state));
  if (!actor.state.length && actor.type == ACTOR_STATE) actor.state = actor.id;
  actor.gender = json_text(&gender).length ? json_text(&gender).data[0] : '\0';
  gazetteer->actors.items[index] = actor;
  read_members(loading, object, index);
}

/// `{"extend": ID, ...}` adds to an actor.
static void read_extension(Loading *loading, const JsonNode *object) {
  JsonNode id = json_get(object, "extend");
  uint32_t index;
  json_allow(object, extend_keys);
  if (find_known(loading, &id, &index)) read_members(loading, object, index);
}

/// `{"remove": ID}` takes an actor away, and its id can be used again.
static void read_removal(Loading *loading, const JsonNode *object) {
  JsonNode id = json_get(object, "remove");
  uint32_t index;
  json_allow(object, remove_keys);
  if (!find_known(loading, &id, &index)) return;
  loading->gazetteer->actors.items[index].since = ACTOR_GONE;
  trie_set(loading->gazetteer->ids, id_node(loading, &id), 0);
}

/// Kinds of records, told by a member; the last kind is told by none.
static const struct {
  const char *key;
  void (*read)(Loading *loading, const JsonNode *object);
} record_kinds[] = {{"extend", read_extension}, {"remove", read_removal}, {NULL, read_actor}};

/// Note the file of a record, where it is another than that of the record before.
static void note_file(Loading *loading, const char *path) {
  Gazetteer *gazetteer = loading->gazetteer;
  const Paths *files = &gazetteer->files;
  const bool first = files->count == gazetteer->own_folder;
  if (!first && !strcmp(files->items[files->count - 1], path)) return;
  *array_push(loading->arena, &gazetteer->files) = arena_copy(loading->arena, text_view(path)).data;
}

static void read_record(void *handle, const JsonNode *object) {
  Loading *loading = handle;
  if (!json_expect_object(object)) return;
  note_file(loading, object->document->file);
  for (size_t i = 0;; i++) {
    if (record_kinds[i].key && !json_get(object, record_kinds[i].key).value) continue;
    record_kinds[i].read(loading, object);
    return;
  }
}

EntStatus gazetteer_load(Gazetteer *gazetteer, Lexicon *lexicon, Arena *arena, const char *folder, const EntLog *log) {
  assert(gazetteer && lexicon && arena && folder);
  Loading loading = {gazetteer, lexicon, arena};
  gazetteer->own_folder = gazetteer->files.count;
  return records_each(arena, folder, log, (RecordVisitor){&loading, read_record});
}
