// Importing dictionaries: entries become lines of actors, nouns for agents become classes of nouns.
//
// What the data knows already is not doubled: an entry whose name it has adds its other names to that actor, and a name
// that belongs to somebody else stays his.  So an old list of a hundred thousand names can be laid over the data.
#include "extract/import.h"

#include <assert.h>
#include <stdlib.h>

#include "extract/engine.h"
#include "text/tokens.h"

#define KEY_ROOM 128u

/// Nouns of agents with one code.
typedef struct {
  Text code;
  ARRAY(Text) nouns;
} AgentClass;

struct EntImporterImpl {
  Arena arena;
  const EntEngine *engine;
  FILE *out;
  const EntLog *log;
  Symbols *names, *ids; ///< that were given out
  ARRAY(AgentClass) classes;
  EntImported counts;
};

/// A file that is imported.
typedef struct {
  EntImporter *importer;
  ImportFile file;
} Importing;

/// Fold a name into a key, in `room`: the id it can have, which is the same however the name is joined.
static Text key_of(Text name, char *room) {
  const size_t length = text_fold(text_slice(name, 0, name.length < KEY_ROOM ? name.length : KEY_ROOM), room);
  size_t count = 0;
  for (size_t i = 0; i < length; i++) {
    const bool joint = strchr(" -'.,/", room[i]) != NULL;
    if (!joint)
      room[count++] = room[i];
    else if (count && room[count - 1] != '_')
      room[count++] = '_';
  }
  while (count && room[count - 1] == '_') count--;
  return (Text){room, count};
}

/// The actor of the data that has a name, or NULL.
static const Actor *owner_of(const EntEngine *engine, Text name) {
  Symbol words[NAME_WORDS];
  const size_t count = tokens_known(engine->lexicon, name, words, NAME_WORDS);
  const Alias *alias = gazetteer_find(engine->gazetteer, words, count);
  return alias ? &engine->gazetteer->actors.items[alias->actor] : NULL;
}

/// Make an id of a name that no other actor has.
static Text make_id(EntImporter *importer, Text name) {
  char room[TEXT_FOLD_ROOM(KEY_ROOM)], numbered[TEXT_FOLD_ROOM(KEY_ROOM) + 16];
  const Text key = key_of(name, room);
  Text id = key;
  for (unsigned n = 2;
       symbols_find(importer->ids, id) || gazetteer_actor(importer->engine->gazetteer, importer->engine->symbols, id);
       n++) {
    const int length = snprintf(numbered, sizeof numbered, "%.*s_%u", (int)key.length, key.data, n);
    id = (Text){numbered, (size_t)length};
  }
  return symbols_text(importer->ids, symbols_add(importer->ids, id));
}

/// Whether a name can be given to an actor; one that it has already, and one of somebody else, cannot.
static bool claim(Importing *importing, const ImportName *name, const Actor *actor) {
  EntImporter *importer = importing->importer;
  char room[TEXT_FOLD_ROOM(KEY_ROOM)];
  const Text key = key_of(name->text, room);
  const Actor *owner = owner_of(importer->engine, name->text);
  if (!key.length || (owner && owner == actor)) return false;
  if (owner || symbols_find(importer->names, key)) {
    const Text whose = owner ? owner->id : text_view("another entry");
    import_leave(&importing->file, name->line, "\"%.*s\" is a name of %.*s already", (int)name->text.length,
                 name->text.data, (int)whose.length, whose.data);
    return false;
  }
  symbols_add(importer->names, key);
  importer->counts.names++;
  return true;
}

static void write_field(FILE *out, const char *before, Text value) {
  fputs(before, out);
  json_write(out, value);
}

/// Write the names from the `first` on that can be given; the line has been begun.
static void write_names(Importing *importing, const ImportEntry *entry, uint32_t first, const Actor *actor) {
  FILE *out = importing->importer->out;
  bool begun = false;
  for (uint32_t i = first; i < entry->names.count; i++) {
    if (!claim(importing, &entry->names.items[i], actor)) continue;
    write_field(out, begun ? ", " : ", \"aliases\": [", entry->names.items[i].text);
    begun = true;
  }
  if (begun) putc(']', out);
}

/// Write the days of a code as an office that is held between them.
static bool write_role(Importing *importing, const ImportCode *code, bool begun) {
  const EntImporter *importer = importing->importer;
  Text sector;
  const Text state = import_state(importer->engine->gazetteer, importer->engine->symbols, code->code, &sector);
  if (!code->from.length && !code->to.length) return begun;
  const ImportSector *known = import_sector(sector);
  if (!known || !known->role || !state.length) {
    import_leave(&importing->file, code->line, "no office is known for %.*s, whose dates", (int)code->code.length,
                 code->code.data);
    return begun;
  }
  write_field(importer->out, begun ? ", {\"role\": " : ", \"roles\": [{\"role\": ", text_view(known->role));
  write_field(importer->out, ", \"of\": ", state);
  if (code->from.length) write_field(importer->out, ", \"from\": ", code->from);
  if (code->to.length) write_field(importer->out, ", \"to\": ", code->to);
  putc('}', importer->out);
  return true;
}

static void write_roles(Importing *importing, const ImportEntry *entry) {
  bool begun = false;
  for (uint32_t i = 0; i < entry->codes.count; i++) begun = write_role(importing, &entry->codes.items[i], begun);
  if (begun) putc(']', importing->importer->out);
}

/// The code that says what an actor is: the one that holds today, which stands without dates or goes on.
static const ImportCode *main_code(const ImportEntry *entry) {
  for (uint32_t i = 0; i < entry->codes.count; i++)
    if (!entry->codes.items[i].to.length) return &entry->codes.items[i];
  return &entry->codes.items[0];
}

/// Whoever has a code only for a time is a person; else the sector tells.
static ActorType type_of(const ImportEntry *entry, Text sector) {
  for (uint32_t i = 0; i < entry->codes.count; i++)
    if (entry->codes.items[i].from.length || entry->codes.items[i].to.length) return ACTOR_PERSON;
  const ImportSector *known = import_sector(sector);
  return known ? known->type : ACTOR_ORGANIZATION;
}

/// Add to an actor of the data, if there is anything to add.
static void extend(Importing *importing, const ImportEntry *entry, const Actor *actor) {
  bool more = false;
  for (uint32_t i = 0; i < entry->names.count; i++)
    more = more || owner_of(importing->importer->engine, entry->names.items[i].text) != actor;
  if (!more) return;
  write_field(importing->importer->out, "{\"extend\": ", actor->id);
  write_names(importing, entry, 0, actor);
  fputs("}\n", importing->importer->out);
  importing->importer->counts.actors++;
}

static void write_actor(Importing *importing, const ImportEntry *entry, Text state, Text sector) {
  EntImporter *importer = importing->importer;
  if (!claim(importing, &entry->names.items[0], NULL)) return;
  write_field(importer->out, "{\"id\": ", make_id(importer, entry->names.items[0].text));
  write_field(importer->out, ", \"name\": ", entry->names.items[0].text);
  write_field(importer->out, ", \"type\": ", text_view(actor_type_name(type_of(entry, sector))));
  if (state.length) write_field(importer->out, ", \"state\": ", state);
  write_names(importing, entry, 1, NULL);
  write_roles(importing, entry);
  fputs("}\n", importer->out);
  importer->counts.actors++;
}

/// Keep a noun of agents for its class.
static void keep_agent(Importing *importing, const ImportEntry *entry) {
  EntImporter *importer = importing->importer;
  const Text code = entry->codes.items[0].code;
  uint32_t at = 0;
  if (!import_sector(code)) {
    import_leave(&importing->file, entry->codes.items[0].line, "no class is known for %.*s", (int)code.length,
                 code.data);
    return;
  }
  while (at < importer->classes.count && !text_equal(importer->classes.items[at].code, code)) at++;
  if (at == importer->classes.count) array_push(&importer->arena, &importer->classes)->code = code;
  for (uint32_t i = 0; i < entry->names.count; i++)
    *array_push(&importer->arena, &importer->classes.items[at].nouns) = entry->names.items[i].text;
}

static void import_entry(void *handle, const ImportEntry *entry) {
  Importing *importing = handle;
  const EntEngine *engine = importing->importer->engine;
  if (entry->agent) {
    keep_agent(importing, entry);
    return;
  }
  Text sector;
  const Text state = import_state(engine->gazetteer, engine->symbols, main_code(entry)->code, &sector);
  const Actor *known = owner_of(engine, entry->names.items[0].text);
  if (!known && state.length && !sector.length && type_of(entry, sector) != ACTOR_PERSON)
    known = gazetteer_actor(engine->gazetteer, engine->symbols, state); // a people, a town, another name of the state
  if (known)
    extend(importing, entry, known);
  else
    write_actor(importing, entry, state, sector);
}

void ent_importer_free(EntImporter *importer) {
  if (!importer) return;
  arena_free(&importer->arena);
  free(importer);
}

/// Make what the importer remembers names in; false where memory ran out.
static bool prepare(EntImporter *importer) {
  if (setjmp(importer->arena.exhausted)) return false;
  importer->names = symbols_new(&importer->arena);
  importer->ids = symbols_new(&importer->arena);
  return true;
}

EntImporter *ent_importer_new(const EntEngine *engine, FILE *out, const EntLog *log) {
  assert(engine && out);
  EntImporter *importer = calloc(1, sizeof *importer);
  if (!importer) return NULL;
  importer->engine = engine;
  importer->out = out;
  importer->log = log;
  if (prepare(importer)) return importer;
  ent_importer_free(importer);
  return NULL;
}

EntStatus ent_importer_read(EntImporter *importer, const char *path) {
  assert(importer && path);
  if (setjmp(importer->arena.exhausted)) return ENT_ERR_MEMORY;
  Importing importing = {importer, {&importer->arena, path, importer->log, 0}};
  const EntStatus status = import_entries(&importing.file, (ImportVisitor){&importing, import_entry});
  importer->counts.left += importing.file.left;
  return status;
}

/// Write the class of nouns of a sector: "imported_cop".
static void write_class(EntImporter *importer, const AgentClass *class) {
  char id[KEY_ROOM];
  snprintf(id, sizeof id, "imported_%.*s", (int)class->code.length, class->code.data);
  for (char *letter = id; *letter; letter++)
    if (*letter >= 'A' && *letter <= 'Z') *letter = (char)(*letter + ('a' - 'A'));
  write_field(importer->out, "{\"group\": ", text_view(id));
  write_field(importer->out, ", \"type\": ", text_view(actor_type_name(import_sector(class->code)->type)));
  for (uint32_t i = 0; i < class->nouns.count; i++)
    write_field(importer->out, i ? ", " : ", \"nouns\": [", class->nouns.items[i]);
  fputs("]}\n", importer->out);
  importer->counts.classes++;
  importer->counts.names += class->nouns.count;
}

EntStatus ent_importer_finish(EntImporter *importer, EntImported *counts) {
  assert(importer);
  for (uint32_t i = 0; i < importer->classes.count; i++) write_class(importer, &importer->classes.items[i]);
  importer->classes.count = 0;
  if (counts) *counts = importer->counts;
  return ferror(importer->out) ? ENT_ERR_IO : ENT_SUCCESS;
}
