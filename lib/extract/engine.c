// The engine: reading a data folder in the order of what depends on what, and running the examples it holds.
#include "extract/engine.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "extract/examples.h"
#include "extract/records.h"
#include "extract/scanner.h"
#include "text/tokens.h"

static bool is_folder(const char *path) {
  struct stat found;
  return !stat(path, &found) && S_ISDIR(found.st_mode);
}

/// A part of a data folder and how it is loaded; parts come behind those they need.
typedef struct {
  const char *folder;
  EntStatus (*load)(EntEngine *engine, const char *folder, const EntLog *log);
} Part;

static EntStatus load_lexicon(EntEngine *engine, const char *folder, const EntLog *log) {
  return lexicon_load(engine->lexicon, &engine->arena, folder, log);
}

static EntStatus load_nouns(EntEngine *engine, const char *folder, const EntLog *log) {
  return nouns_load(engine->nouns, engine->lexicon, &engine->arena, folder, log);
}

static EntStatus load_actors(EntEngine *engine, const char *folder, const EntLog *log) {
  return gazetteer_load(engine->gazetteer, engine->lexicon, &engine->arena, folder, log);
}

static EntStatus load_relations(EntEngine *engine, const char *folder, const EntLog *log) {
  return frames_load(engine->frames, engine->lexicon, &engine->arena, folder, log);
}

static const Part parts[] = {
    {"lexicon", load_lexicon}, {"nouns", load_nouns}, {"actors", load_actors}, {"relations", load_relations}};

static EntStatus worse(EntStatus a, EntStatus b) {
  return a ? a : b;
}

static EntStatus load_folder(EntEngine *engine, const char *folder, const EntLog *log) {
  if (!is_folder(folder))
    return log_error(log, ENT_ERR_IO, (Place){folder, 0, 0},
                     "no data folder, expected one with actors/ and relations/");
  EntStatus status = ENT_SUCCESS;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    const char *path = records_path(&engine->arena, folder, parts[i].folder);
    if (is_folder(path)) status = worse(status, parts[i].load(engine, path, log));
  }
  return worse(status, operators_load(engine->operators, engine->frames, engine->lexicon, &engine->arena, folder, log));
}

static void prepare(EntEngine *engine) {
  engine->symbols = symbols_new(&engine->arena);
  engine->lexicon = lexicon_new(&engine->arena, engine->symbols);
  engine->gazetteer = gazetteer_new(&engine->arena);
  engine->nouns = nouns_new(&engine->arena);
  engine->frames = frames_new(&engine->arena);
  engine->operators = operators_new(&engine->arena);
}

EntStatus engine_compile(EntEngine *engine, const EntData *data, const EntLog *log) {
  assert(engine && data && data->folders);
  if (setjmp(engine->arena.exhausted)) return ENT_ERR_MEMORY;
  prepare(engine);
  EntStatus status = ENT_SUCCESS;
  for (size_t i = 0; i < data->count; i++) status = worse(status, load_folder(engine, data->folders[i], log));
  frames_index(engine->frames, &engine->arena);
  return worse(status, examples_check_names(engine->frames, log));
}

EntStatus ent_engine_open(EntEngine **engine, const char *const *folders, size_t count, const EntLog *log) {
  assert(engine && folders);
  *engine = calloc(1, sizeof **engine);
  return *engine ? engine_compile(*engine, &(EntData){folders, count, NULL}, log) : ENT_ERR_MEMORY;
}

void ent_engine_free(EntEngine *engine) {
  if (!engine) return;
  Arena arena = engine->arena; // a copy, for an engine that was mapped cannot be written to
  arena_free(&arena);
  if (engine->image)
    image_free(engine->image);
  else
    free(engine);
}

bool ent_engine_find(const EntEngine *engine, const char *name, EntActor *actor) {
  assert(engine && name && actor);
  Symbol words[NAME_WORDS];
  const Gazetteer *gazetteer = engine->gazetteer;
  const Actor *found = gazetteer_actor(gazetteer, engine->symbols, text_view(name));
  if (!found) {
    size_t count = tokens_known(engine->lexicon, text_view(name), words, NAME_WORDS);
    const Alias *alias = gazetteer_find(gazetteer, words, count);
    if (!alias || gazetteer_reading(gazetteer, alias->next)) return false;
    found = &gazetteer->actors.items[alias->actor];
  }
  *actor = (EntActor){
      .id = found->id, .name = found->name, .type = text_view(actor_type_name(found->type)), .state = found->state};
  return true;
}
