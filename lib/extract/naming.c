// How a name resolves, and why.  The name is read in a sentence of its own by the scanner, so that what is told is what
// a document gets; beside that stand all other readings the data has.
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "extract/near.h"
#include "extract/scanner.h"
#include "text/tokens.h"

/// How a kind of alias is called, and what it needs in a document.
static const struct {
  const char *how, *needs;
} kinds[ALIAS_KIND_COUNT] = {
    [ALIAS_NAME] = {"name", ""},
    [ALIAS_ACRONYM] = {"acronym", "capital letters"},
    [ALIAS_WEAK] = {"weak acronym", "its full name or its state in the document"},
    [ALIAS_CAPITAL] = {"capital", "no preposition of place before it"},
    [ALIAS_METONYM] = {"seat of government", ""},
    [ALIAS_DEMONYM] = {"people", ""},
    [ALIAS_SURNAME] = {"surname", ""},
    [ALIAS_ADJECTIVE] = {"adjective", "a noun behind it"},
    [ALIAS_PLACE] = {"place", "a noun behind it"},
};

/// What a name's readings are looked up with.
typedef struct {
  const EntEngine *engine;
  const EntNameQuery *query;
  EntStatus (*give)(void *handle, const EntNaming *naming);
  void *handle;
  const Reading *reading; ///< of the sentence with the name
} Naming;

static Text date_of(const Naming *naming) {
  return text_view(naming->query->date);
}

static EntActor actor_of(const Actor *actor) {
  return (EntActor){
      .id = actor->id, .name = actor->name, .type = text_view(actor_type_name(actor->type)), .state = actor->state};
}

static void tell_place(const Naming *naming, EntNaming *result, uint32_t file, uint32_t line) {
  result->file = naming->engine->gazetteer->files.items[file];
  result->line = line;
}

static void tell_office(const Naming *naming, EntNaming *result, const Office *office) {
  result->role = symbols_text(naming->engine->symbols, office->role);
  result->of = office->of;
  result->from = office->from;
  result->to = office->to;
}

/// The office that bears on the choice of a person: the one held on the date, else the last that is told.
static const Office *telling_office(const Naming *naming, const Actor *actor) {
  const Office *last = NULL;
  for (uint32_t i = 0; i < actor->offices.count; i++) {
    const Office *office = &actor->offices.items[i];
    if (office_is_held(office, date_of(naming))) return office;
    if (!last || text_compare(office->to, last->to) > 0) last = office;
  }
  return last;
}

static EntStatus give_alias(const Naming *naming, const Alias *alias, bool several, bool chosen) {
  const Actor *actor = &naming->engine->gazetteer->actors.items[alias->actor];
  const Office *office = telling_office(naming, actor);
  const char *needs = kinds[alias->kind].needs;
  if (alias->kind == ALIAS_SURNAME && several) needs = "its full name in the document, or office on its date";
  EntNaming result = {
      .actor = actor_of(actor), .how = text_view(kinds[alias->kind].how), .needs = text_view(needs), .chosen = chosen};
  tell_place(naming, &result, alias->file, alias->line);
  if (office) tell_office(naming, &result, office);
  return naming->give(naming->handle, &result);
}

#define BEHIND 3u ///< tokens of the sentence behind the name

/// The group that the name is: the first that ends where the name does; or NULL.
static const Group *group_of_name(const Reading *reading) {
  for (uint32_t i = 0; i < reading->groups.count; i++)
    if (reading->groups.items[i].tail + BEHIND == reading->tokens.count) return &reading->groups.items[i];
  return NULL;
}

/// The entity that the name became; or NULL.
static const Entity *chosen_entity(const Reading *reading) {
  const Group *group = group_of_name(reading);
  if (group && group->entity != NONE) return &reading->entities.items[group->entity];
  return reading->mentions.count ? &reading->entities.items[reading->mentions.items[0].entity] : NULL;
}

/// Give all readings that the data has of the name; their number.
static EntStatus give_aliases(const Naming *naming, const Alias *first, uint32_t *count) {
  const Gazetteer *gazetteer = naming->engine->gazetteer;
  const Entity *chosen = chosen_entity(naming->reading);
  EntStatus status = ENT_SUCCESS;
  const bool several = first && gazetteer_reading(gazetteer, first->next);
  for (const Alias *alias = first; alias && !status; alias = gazetteer_reading(gazetteer, alias->next), ++*count) {
    const bool known = chosen && chosen->actor == &gazetteer->actors.items[alias->actor];
    status = give_alias(naming, alias, several, known);
  }
  return status;
}

static EntStatus give_id(const Naming *naming, const Actor *actor) {
  EntNaming result = {.actor = actor_of(actor), .how = text_view("id"), .chosen = true};
  tell_place(naming, &result, actor->file, actor->line);
  return naming->give(naming->handle, &result);
}

static EntStatus give_holder(const Naming *naming, const Holder *holder) {
  const Actor *actor = &naming->engine->gazetteer->actors.items[holder->actor];
  const bool dated = date_of(naming).length;
  EntNaming result = {.actor = actor_of(actor),
                      .how = text_view("office"),
                      .needs = text_view(dated ? "" : "the date of the document"),
                      .chosen = dated && office_is_held(&holder->office, date_of(naming))};
  tell_place(naming, &result, actor->file, actor->line);
  tell_office(naming, &result, &holder->office);
  return naming->give(naming->handle, &result);
}

/// Give those who held the office that the name tells.
static EntStatus give_holders(const Naming *naming, uint32_t *count) {
  const Reading *reading = naming->reading;
  const Group *group = group_of_name(reading);
  if (!group || !group->term || !group->term->class->office || group->entity == NONE) return ENT_SUCCESS;
  const Gazetteer *gazetteer = naming->engine->gazetteer;
  const uint32_t first = gazetteer_holders(gazetteer, naming->engine->symbols, group->term->class->symbol,
                                           reading->entities.items[group->entity].state);
  EntStatus status = ENT_SUCCESS;
  for (const Holder *i = gazetteer_office(gazetteer, first); i && !status; i = gazetteer_office(gazetteer, i->next)) {
    status = give_holder(naming, i);
    ++*count;
  }
  return status;
}

/// Give the actor that a document makes of a name the data does not know.
static EntStatus give_made(const Naming *naming) {
  const Entity *entity = chosen_entity(naming->reading);
  if (!entity || entity->actor) return ENT_SUCCESS;
  const EntNaming result = {.actor = {.id = entity->id,
                                      .name = entity->name,
                                      .type = text_view(actor_type_name(entity->type)),
                                      .state = entity->state},
                            .how = text_view(entity->class ? "composed" : "unknown"),
                            .chosen = true};
  return naming->give(naming->handle, &result);
}

static EntStatus give_near(void *handle, const NearName *near) {
  const Naming *naming = handle;
  const EntNaming result = {.actor = actor_of(near->actor),
                            .how = text_view("near"),
                            .alias = near->name,
                            .file = near->file,
                            .line = near->line};
  return naming->give(naming->handle, &result);
}

static EntStatus give_all(const Naming *naming) {
  const EntEngine *engine = naming->engine;
  const Text name = text_view(naming->query->name);
  Symbol words[NAME_WORDS];
  uint32_t count = 0;
  const size_t length = tokens_known(engine->lexicon, name, words, NAME_WORDS);
  const Actor *actor = gazetteer_actor(engine->gazetteer, engine->symbols, name);
  const Alias *first = gazetteer_find(engine->gazetteer, words, length);
  if (actor && !first) return give_id(naming, actor);
  EntStatus status = give_aliases(naming, first, &count);
  if (!status && !count) status = give_holders(naming, &count);
  if (!status) status = give_made(naming);
  return status || count ? status : near_names(engine, name, (NearVisitor){(void *)(uintptr_t)naming, give_near});
}

/// Write the sentence that the name is read in; NULL where memory ran out.  Its verb is one that anybody can be the
/// subject of.
static char *sentence_with(const char *name) {
  static const char rest[] = " met reporters.";
  char *sentence = malloc(strlen(name) + sizeof rest);
  if (!sentence) return NULL;
  strcpy(sentence, name);
  strcat(sentence, rest);
  text_clean(sentence, strlen(sentence));
  return sentence;
}

EntStatus ent_engine_name(const EntEngine *engine, const EntNameQuery *query,
                          EntStatus (*give)(void *handle, const EntNaming *naming), void *handle) {
  assert(engine && query && query->name && give);
  EntScanner *scanner = ent_scanner_new(engine);
  char *sentence = sentence_with(query->name);
  EntStatus status = ENT_ERR_MEMORY;
  if (scanner && sentence) {
    const EntDocument document = {.text = text_view(sentence), .date = text_view(query->date)};
    const Naming naming = {engine, query, give, handle, &scanner->reading};
    status = scanner_read(scanner, &document, true, NULL);
    if (!status) status = give_all(&naming);
  }
  free(sentence);
  ent_scanner_free(scanner);
  return status;
}
