// Loading the classes of nouns.  A line has "role", "group" or "anaphor" for its id, and the nouns, in the singular.
#include "extract/nouns.h"

#include <assert.h>

#include "extract/records.h"
#include "text/tokens.h"

typedef struct {
  Nouns *nouns;
  Lexicon *lexicon;
  Arena *arena;
} Loading;

static const struct {
  const char *key;
  NounKind kind;
} kinds[] = {{"role", NOUN_ROLE}, {"group", NOUN_GROUP}, {"anaphor", NOUN_ANAPHOR}, {"part", NOUN_PART}};

static const char *const keys[] = {"role",  "group",  "anaphor", "part",   "type",
                                   "types", "office", "nouns",   "titles", NULL};

Nouns *nouns_new(Arena *arena) {
  Nouns *nouns = arena_alloc(arena, sizeof *nouns);
  nouns->words = trie_new(arena);
  (void)array_push(arena, &nouns->classes);
  return nouns;
}

const NounClass *nouns_class(const Nouns *nouns, TrieNode node) {
  uint32_t value = node ? trie_value(nouns->words, node) : 0;
  return value ? &nouns->classes.items[value] : NULL;
}

static void add_nouns(Loading *loading, const JsonNode *list, uint32_t class) {
  if (!list->value || !json_expect_array(list)) return;
  for (JsonNode item = json_first(list); item.value; item = json_next(&item)) {
    Symbol words[NAME_WORDS];
    size_t count = tokens_symbols(loading->lexicon, json_text(&item), words, NAME_WORDS);
    if (!count) continue;
    TrieNode node = trie_add(loading->nouns->words, words, count);
    if (!trie_value(loading->nouns->words, node)) trie_set(loading->nouns->words, node, class);
  }
}

static void read_types(const JsonNode *object, NounClass *class) {
  JsonNode type = json_get(object, "type"), types = json_get(object, "types");
  class->type = class->kind == NOUN_ROLE ? ACTOR_PERSON : ACTOR_UNKNOWN;
  if (type.value && !actor_type_parse(json_text(&type), &class->type)) json_error(&type, "unknown type of actor");
  if (!types.value || !json_expect_array(&types)) return;
  for (JsonNode item = json_first(&types); item.value; item = json_next(&item)) {
    ActorType referred;
    if (actor_type_parse(json_text(&item), &referred))
      class->anaphor |= ACTOR_BIT(referred);
    else
      json_error(&item, "unknown type of actor");
  }
}

static void read_class(void *handle, const JsonNode *object) {
  Loading *loading = handle;
  json_allow(object, keys);
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    JsonNode id = json_get(object, kinds[i].key), nouns = json_get(object, "nouns"),
             titles = json_get(object, "titles");
    JsonNode office = json_get(object, "office");
    if (!id.value) continue;
    NounClass class = {
        .id = arena_copy(loading->arena, json_text(&id)), .kind = kinds[i].kind, .office = json_bool(&office)};
    class.symbol = symbols_add(loading->lexicon->symbols, class.id);
    read_types(object, &class);
    *array_push(loading->arena, &loading->nouns->classes) = class;
    add_nouns(loading, &nouns, loading->nouns->classes.count - 1);
    add_nouns(loading, &titles, loading->nouns->classes.count - 1);
    return;
  }
  json_error(object, "expected a \"role\", \"group\", \"anaphor\" or \"part\"");
}

EntStatus nouns_load(Nouns *nouns, Lexicon *lexicon, Arena *arena, const char *folder, const EntLog *log) {
  assert(nouns && lexicon && arena && folder);
  Loading loading = {nouns, lexicon, arena};
  return records_each(arena, folder, log, (RecordVisitor){&loading, read_class});
}
