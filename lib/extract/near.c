// Near names.  The engine keeps words, not spellings; so the files it was loaded from are read again, which nobody
// waits for but who has misspelt a name.  Near is what takes few changes of letters (Levenshtein 1966), and what has
// all words of the name among its own.
#include "extract/near.h"

#include <assert.h>

#include "extract/records.h"

#define NEAREST   5u
#define NAME_ROOM 64u ///< bytes of a name that are compared

/// The nearest names so far.
typedef struct {
  const EntEngine *engine;
  Arena *arena;
  char name[TEXT_FOLD_ROOM(NAME_ROOM)];
  size_t length;
  uint32_t file;
  NearName nearest[NEAREST];
  size_t count;
} Search;

static size_t fold(Text text, char *folded) {
  return text_fold(text_slice(text, 0, text.length < NAME_ROOM ? text.length : NAME_ROOM), folded);
}

static size_t least(size_t a, size_t b) {
  return a < b ? a : b;
}

/// Count the bytes to be changed, put in or left out between two folded names.
static size_t distance(Text a, Text b) {
  size_t row[TEXT_FOLD_ROOM(NAME_ROOM) + 1];
  for (size_t k = 0; k <= b.length; k++) row[k] = k;
  for (size_t i = 0; i < a.length; i++) {
    size_t diagonal = row[0]++;
    for (size_t k = 1; k <= b.length; k++) {
      const size_t changed = diagonal + (a.data[i] != b.data[k - 1]);
      diagonal = row[k];
      row[k] = least(changed, least(row[k], row[k - 1]) + 1);
    }
  }
  return row[b.length];
}

/// Whether a name has another one among its words.
static bool has_words(Text name, Text words) {
  for (size_t i = 0; i + words.length <= name.length; i++) {
    const bool begins = !i || name.data[i - 1] == ' ';
    const bool ends = i + words.length == name.length || name.data[i + words.length] == ' ';
    if (begins && ends && !memcmp(name.data + i, words.data, words.length)) return true;
  }
  return false;
}

/// How far a name is from the one that is looked for; more than `bound` where it is not near.
static size_t nearness(const Search *search, Text name, size_t bound) {
  char folded[TEXT_FOLD_ROOM(NAME_ROOM)];
  const Text wanted = {search->name, search->length}, other = {folded, fold(name, folded)};
  const size_t gap = wanted.length > other.length ? wanted.length - other.length : other.length - wanted.length;
  if (has_words(other, wanted)) return least(bound, 1);
  return gap > bound ? gap : distance(wanted, other);
}

/// Take an actor's name out where the new one is nearer; false where it is not.
static bool make_way(Search *search, const NearName *name) {
  size_t at = 0;
  while (at < search->count && search->nearest[at].actor != name->actor) at++;
  if (at == search->count) return true;
  if (search->nearest[at].distance <= name->distance) return false;
  search->count--;
  for (; at < search->count; at++) search->nearest[at] = search->nearest[at + 1];
  return true;
}

/// Put a name among the nearest: an actor stands there once.
static void keep(Search *search, NearName name) {
  if (!make_way(search, &name)) return;
  if (search->count == NEAREST && search->nearest[NEAREST - 1].distance <= name.distance) return;
  if (search->count < NEAREST) search->count++;
  size_t place = search->count - 1;
  for (; place && search->nearest[place - 1].distance > name.distance; place--)
    search->nearest[place] = search->nearest[place - 1];
  name.name = arena_copy(search->arena, name.name);
  search->nearest[place] = name;
}

static void look_at(Search *search, const JsonNode *value, const Actor *actor) {
  if (!json_is_string(value)) return;
  const size_t bound = 1 + search->length / 5;
  const size_t found = nearness(search, json_text(value), bound);
  if (found > bound) return;
  keep(search, (NearName){actor, json_text(value), search->engine->gazetteer->files.items[search->file],
                          value->document->line, found});
}

static const Actor *actor_of(const Search *search, const JsonNode *record) {
  JsonNode id = json_get(record, "id"), extend = json_get(record, "extend");
  const JsonNode *named = id.value ? &id : &extend;
  if (!json_is_string(named)) return NULL;
  const Actor *actor = gazetteer_actor(search->engine->gazetteer, search->engine->symbols, json_text(named));
  return actor && search->file >= actor->since ? actor : NULL;
}

static void look_through(void *handle, const JsonNode *record) {
  static const char *const keys[] = {"name", "aliases", "acronyms", "weak_acronyms", "demonyms", "surname"};
  Search *search = handle;
  const Actor *actor = actor_of(search, record);
  for (size_t i = 0; actor && i < sizeof keys / sizeof *keys; i++) {
    JsonNode value = json_get(record, keys[i]);
    if (!json_is_array(&value))
      look_at(search, &value, actor);
    else
      for (JsonNode item = json_first(&value); item.value; item = json_next(&item)) look_at(search, &item, actor);
  }
}

static EntStatus search_all(Search *search, Text name, NearVisitor visitor) {
  const Paths *files = &search->engine->gazetteer->files;
  EntStatus status = ENT_SUCCESS;
  search->length = fold(name, search->name);
  for (search->file = 0; search->length && search->file < files->count; search->file++)
    (void)records_in(search->arena, files->items[search->file], NULL, (RecordVisitor){search, look_through});
  for (size_t i = 0; i < search->count && !status; i++) status = visitor.visit(visitor.handle, &search->nearest[i]);
  return status;
}

EntStatus near_names(const EntEngine *engine, Text name, NearVisitor visitor) {
  assert(engine && visitor.visit);
  Arena arena = {0};
  Search search = {.engine = engine, .arena = &arena};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  const EntStatus status = search_all(&search, name, visitor);
  arena_free(&arena);
  return status;
}
