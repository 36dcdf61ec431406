// Loading relations.  Everything that is wrong in a file is reported with its line and JSON pointer, and loading goes
// on, so that one run tells all.
#include <assert.h>
#include <string.h>

#include "base/file.h"
#include "extract/examples.h"
#include "extract/frames.h"
#include "extract/reading.h"
#include "extract/records.h"

typedef struct {
  Frames *frames;
  Lexicon *lexicon;
  Arena *arena;
  const EntLog *log;
} Loading;

static const char *const relation_keys[] = {"relation", "label", "type", "cameo", "goldstein", "frames", NULL};
static const char *const frame_keys[] = {"id",
                                         "verb",
                                         "noun",
                                         "subject",
                                         "object",
                                         "not_object",
                                         "pp",
                                         "complement",
                                         "modal",
                                         "complement_verb",
                                         "not_complement_verb",
                                         "negated",
                                         "governor",
                                         "foreign",
                                         "with_object",
                                         "no_object",
                                         "voice",
                                         "source",
                                         "target",
                                         "source_is",
                                         "target_is",
                                         "things",
                                         "places",
                                         "reciprocal",
                                         "examples",
                                         NULL};

static void read_lemmas(const Loading *loading, const JsonNode *node, LemmaList *list) {
  lemmas_read(loading->frames, loading->lexicon->symbols, loading->arena, node, list);
}

/// Lemmas of verbs are made known to the lexicon, those of several words as particle verbs.
static void read_verbs(const Loading *loading, const JsonNode *node, LemmaList *list) {
  read_lemmas(loading, node, list);
  for (uint32_t i = 0; i < list->count; i++) {
    list->items[i] = lexicon_spelling(loading->lexicon, list->items[i]);
    lexicon_need_verb(loading->lexicon, loading->arena, list->items[i]);
    lexicon_add_particle(loading->lexicon, list->items[i]);
  }
}

static void read_nouns(const Loading *loading, const JsonNode *node, LemmaList *list) {
  read_lemmas(loading, node, list);
  for (uint32_t i = 0; i < list->count; i++) {
    lexicon_need_noun(loading->lexicon, loading->arena, list->items[i]);
    lexicon_add_compound(loading->lexicon, list->items[i]);
  }
}

static void read_paths(const Loading *loading, const JsonNode *node, PathList *list) {
  paths_read(loading->frames, loading->lexicon->symbols, node, list);
}

/// "pp": {"into": ["talk"]}: a phrase that the trigger must have.
static void read_phrase(const Loading *loading, const JsonNode *node, Frame *frame) {
  if (!node->value || !json_expect_object(node)) return;
  JsonNode member = json_first(node);
  if (!member.value) return;
  frame->phrase = symbols_add(loading->lexicon->symbols, json_key(&member));
  read_nouns(loading, &member, &frame->phrase_heads);
}

static uint8_t read_voice(const JsonNode *node) {
  static const struct {
    const char *name;
    Voice voice;
  } voices[] = {{"both", VOICE_BOTH}, {"active", VOICE_ACTIVE}, {"passive", VOICE_PASSIVE}};
  for (size_t i = 0; node->value && i < sizeof voices / sizeof *voices; i++)
    if (text_is(json_text(node), voices[i].name)) return (uint8_t)voices[i].voice;
  if (node->value) json_error(node, "unknown voice, expected active, passive or both");
  return VOICE_BOTH;
}

static uint16_t read_modal(const JsonNode *node) {
  static const struct {
    const char *name;
    uint16_t flags;
  } modals[] = {{"must", VERB_MUST}, {"will", VERB_FUTURE}, {"may", VERB_CONDITIONAL}};
  for (size_t i = 0; node->value && i < sizeof modals / sizeof *modals; i++)
    if (text_is(json_text(node), modals[i].name)) return modals[i].flags;
  if (node->value) json_error(node, "unknown modal, expected must, will or may");
  return 0;
}

/// "complement": "inf" and "modal": "must": a clause that the trigger must have.
static Complement read_complement(const Loading *loading, const JsonNode *node, const JsonNode *modal) {
  Path path = {.count = 0};
  Complement none = {.kind = STEP_COUNT};
  if (!node->value) return none;
  bool fits = path_parse(loading->lexicon->symbols, json_text(node), &path) && path.count == 1;
  uint8_t kind = path.steps[0].kind;
  if (fits && (kind == STEP_INFINITIVE || kind == STEP_GERUND || kind == STEP_THAT || kind == STEP_IF))
    return (Complement){kind, path.steps[0].preposition, read_modal(modal)};
  json_error(node, "unknown complement, expected inf, gerund, gerund:of, that or if");
  return none;
}

/// "target_is": ["state", "person"]: what an argument may be; anything where it is not said.
static uint32_t read_types(const JsonNode *node) {
  uint32_t set = 0;
  if (!node->value || !json_expect_array(node)) return UINT32_MAX;
  for (JsonNode item = json_first(node); item.value; item = json_next(&item)) {
    ActorType type;
    if (actor_type_parse(json_text(&item), &type))
      set |= ACTOR_BIT(type);
    else
      json_error(&item, "unknown type of actor, expected one such as state, person or armed_group");
  }
  return set;
}

static uint32_t specificity(const Frame *frame) {
  uint32_t points = 0;
  points += frame->objects.count ? 4 : 0;
  points += frame->subjects.count ? 4 : 0;
  points += frame->phrase ? 3 : 0;
  points += frame->complement.kind != STEP_COUNT ? 3 : 0;
  points += frame->complement.flags ? 1 : 0;
  points += frame->complement_verbs.count ? 2 : 0;
  points += frame->negated ? 6 : 0;
  points += frame->governors.count ? 4 : 0;
  points += frame->modal ? 1 : 0;
  points += frame->targets != UINT32_MAX ? 2 : 0;
  points += frame->sources != UINT32_MAX ? 1 : 0;
  return points + (frame->not_objects.count ? 1 : 0);
}

static void read_flags(const JsonNode *node, Frame *frame) {
  const struct {
    const char *key;
    bool *flag;
  } flags[] = {{"negated", &frame->negated},      {"foreign", &frame->foreign}, {"with_object", &frame->full},
               {"no_object", &frame->bare},       {"things", &frame->things},   {"places", &frame->places},
               {"reciprocal", &frame->reciprocal}};
  for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
    JsonNode member = json_get(node, flags[i].key);
    *flags[i].flag = json_bool(&member);
  }
}

/// Read what triggers a frame.
static void read_trigger(const Loading *loading, const JsonNode *node, Frame *frame) {
  JsonNode verb = json_get(node, "verb"), noun = json_get(node, "noun"), voice = json_get(node, "voice");
  JsonNode subject = json_get(node, "subject"), object = json_get(node, "object"),
           not_object = json_get(node, "not_object"), phrase = json_get(node, "pp");
  JsonNode complement = json_get(node, "complement"), modal = json_get(node, "modal"),
           governor = json_get(node, "governor");
  read_verbs(loading, &verb, &frame->verbs);
  read_nouns(loading, &noun, &frame->nouns);
  read_nouns(loading, &object, &frame->objects);
  read_nouns(loading, &subject, &frame->subjects);
  read_nouns(loading, &not_object, &frame->not_objects);
  JsonNode complement_verb = json_get(node, "complement_verb"),
           not_complement_verb = json_get(node, "not_complement_verb");
  read_verbs(loading, &complement_verb, &frame->complement_verbs);
  read_verbs(loading, &not_complement_verb, &frame->not_complement_verbs);
  read_phrase(loading, &phrase, frame);
  frame->voice = read_voice(&voice);
  frame->complement = read_complement(loading, &complement, &modal);
  frame->modal = complement.value ? 0 : read_modal(&modal);
  read_verbs(loading, &governor, &frame->governors);
  if ((frame->verbs.count == 0) == (frame->nouns.count == 0))
    json_error(node, "expected a trigger: either \"verb\" or \"noun\"");
}

static void read_arguments(const Loading *loading, const JsonNode *node, Frame *frame) {
  JsonNode source = json_need(node, "source"), target = json_need(node, "target");
  JsonNode source_is = json_get(node, "source_is"), target_is = json_get(node, "target_is");
  if (source.value) read_paths(loading, &source, &frame->source);
  if (target.value) read_paths(loading, &target, &frame->target);
  frame->sources = read_types(&source_is);
  frame->targets = read_types(&target_is);
}

static void read_frame(const Loading *loading, const JsonNode *node, const Relation *relation) {
  if (!json_expect_object(node)) return;
  json_allow(node, frame_keys);
  JsonNode id = json_need(node, "id");
  Frame *frame = arena_alloc(loading->arena, sizeof *frame);
  frame->relation = relation;
  frame->id = arena_copy(loading->arena, json_text(&id));
  read_trigger(loading, node, frame);
  read_arguments(loading, node, frame);
  read_flags(node, frame);
  frame->specificity = specificity(frame);
  *array_push(loading->arena, &loading->frames->frames) = frame;
  ExampleLoading examples = {loading->frames, loading->lexicon->symbols, loading->arena, frame, "/frames"};
  examples_read(&examples, node);
}

static RelationType read_type(const JsonNode *node) {
  RelationType type = TYPE_SUPPORT;
  Text text = json_text(node);
  if (node->value && !relation_type_parse(text, &type))
    json_error(node, "unknown type \"%.*s\", expected a PLOVER type such as ACCUSE", (int)text.length, text.data);
  return type;
}

static void read_relation(const Loading *loading, const JsonNode *root) {
  if (!json_expect_object(root)) return;
  json_allow(root, relation_keys);
  JsonNode id = json_need(root, "relation"), label = json_need(root, "label"), type = json_need(root, "type");
  JsonNode cameo = json_need(root, "cameo"), goldstein = json_need(root, "goldstein"),
           frames = json_need(root, "frames");
  if (frames_relation(loading->frames, json_text(&id)))
    json_error(&id, "there is such a relation already, expected an id of its own");
  Relation *relation = arena_alloc(loading->arena, sizeof *relation);
  relation->id = arena_copy(loading->arena, json_text(&id));
  relation->label = arena_copy(loading->arena, json_text(&label));
  relation->cameo = arena_copy(loading->arena, json_text(&cameo));
  relation->type = read_type(&type);
  relation->goldstein = json_number(&goldstein);
  *array_push(loading->arena, &loading->frames->relations) = relation;
  if (!frames.value || !json_expect_array(&frames)) return;
  for (JsonNode item = json_first(&frames); item.value; item = json_next(&item)) read_frame(loading, &item, relation);
}

static void read_sets(const Loading *loading, const JsonNode *root) {
  sets_read(loading->frames, loading->lexicon->symbols, loading->arena, root);
}

static void read_path_sets(const Loading *loading, const JsonNode *root) {
  path_sets_read(loading->frames, loading->lexicon->symbols, loading->arena, root);
}

typedef void FileReader(const Loading *loading, const JsonNode *root);

static EntStatus read_file(const Loading *loading, const char *path, FileReader *read) {
  Text text;
  EntStatus status = file_read(loading->arena, path, &text, loading->log);
  if (status) return status;
  JsonDocument document;
  status = json_parse(&document, path, 1, text, loading->log);
  if (!status) {
    JsonNode root = json_root(&document);
    read(loading, &root);
    status = document.status;
  }
  json_free(&document);
  return status;
}

static bool is_named(const char *path, const char *name) {
  const char *slash = strrchr(path, '/');
  return !strcmp(slash ? slash + 1 : path, name);
}

/// Files that others refer to come first.
static const struct {
  const char *name; ///< NULL: all others
  FileReader *read;
} kinds[] = {{"sets.json", read_sets}, {"paths.json", read_path_sets}, {NULL, read_relation}};

static size_t kind_of(const char *path) {
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
    if (!kinds[i].name || is_named(path, kinds[i].name)) return i;
  return 0;
}

EntStatus frames_load(Frames *frames, Lexicon *lexicon, Arena *arena, const char *folder, const EntLog *log) {
  assert(frames && lexicon && arena && folder);
  Loading loading = {frames, lexicon, arena, log};
  Paths paths = {0};
  EntStatus result = file_list(arena, folder, ".json", &paths, log);
  for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++)
    for (uint32_t i = 0; i < paths.count; i++)
      if (kind_of(paths.items[i]) == kind && read_file(&loading, paths.items[i], kinds[kind].read))
        result = ENT_ERR_DATA;
  return result;
}
