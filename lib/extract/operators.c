// Loading operators.  One object a group of verbs: {"id", "verb", "complement", "status", "examples"}.
#include "extract/operators.h"

#include <assert.h>
#include <unistd.h>

#include "base/file.h"
#include "extract/examples.h"
#include "extract/records.h"

typedef struct {
  Operators *operators;
  Frames *frames;
  Lexicon *lexicon;
  Arena *arena;
} Loading;

static const char *const status_names[STATUS_COUNT] = {
    [STATUS_ASSERTED] = "asserted",       [STATUS_REPORTED] = "reported", [STATUS_PLANNED] = "planned",
    [STATUS_CONDITIONAL] = "conditional", [STATUS_NEGATED] = "negated",   [STATUS_DROPPED] = "dropped",
};

static const struct {
  const char *name;
  ComplementKind complement;
} complement_names[] = {{"inf", COMPLEMENT_INFINITIVE},
                        {"gerund", COMPLEMENT_GERUND},
                        {"that", COMPLEMENT_THAT},
                        {"noun", COMPLEMENT_NOUN}};

static const char *const keys[] = {"id", "verb", "complement", "status", "refusal", "examples", NULL};

const char *status_name(Status status) {
  assert(status < STATUS_COUNT);
  return status_names[status];
}

Operators *operators_new(Arena *arena) {
  return arena_alloc(arena, sizeof(Operators));
}

bool operators_status(const Operators *operators, Symbol verb, ComplementKind complement, Status *status) {
  uint32_t entry = verb < operators->by_verb.count ? operators->by_verb.items[verb] : 0;
  for (; entry; entry = operators->list.items[entry - 1].next) {
    const Operator *found = &operators->list.items[entry - 1];
    if (!(found->complements & complement)) continue;
    *status = (Status)found->status;
    return true;
  }
  return false;
}

static uint8_t read_complements(const JsonNode *node) {
  uint8_t set = 0;
  if (!node->value || !json_expect_array(node)) return 0;
  for (JsonNode item = json_first(node); item.value; item = json_next(&item)) {
    uint8_t before = set;
    for (size_t i = 0; i < sizeof complement_names / sizeof *complement_names; i++)
      if (text_is(json_text(&item), complement_names[i].name)) set |= (uint8_t)complement_names[i].complement;
    if (set == before) json_error(&item, "unknown complement, expected inf, gerund, that or noun");
  }
  return set;
}

static Status read_status(const JsonNode *node) {
  Text text = json_text(node);
  for (Status status = STATUS_ASSERTED; status < STATUS_COUNT; status++)
    if (text_is(text, status_names[status])) return status;
  if (node->value) json_error(node, "unknown status, expected one such as planned, reported or dropped");
  return STATUS_ASSERTED;
}

static void add_verb(Loading *loading, Symbol verb, uint8_t complements, Status status) {
  Operators *operators = loading->operators;
  while (operators->by_verb.count <= verb) (void)array_push(loading->arena, &operators->by_verb);
  Operator operator= {verb, complements, (uint8_t)status, operators->by_verb.items[verb]};
  *array_push(loading->arena, &operators->list) = operator;
  operators->by_verb.items[verb] = operators->list.count;
}

/// "refusal": the relation that "will not" makes of a cooperative one.
static void read_refusal(Loading *loading, const JsonNode *node, const JsonNode *refusal) {
  ExampleLoading examples = {loading->frames, loading->lexicon->symbols, loading->arena, NULL, ""};
  loading->operators->refusal = arena_copy(loading->arena, json_text(refusal));
  if (!frames_relation(loading->frames, loading->operators->refusal))
    json_error(refusal, "unknown relation, expected one of relations/");
  examples_read(&examples, node);
}

static void read_operator(Loading *loading, const JsonNode *node) {
  if (!json_expect_object(node)) return;
  json_allow(node, keys);
  JsonNode refusal = json_get(node, "refusal");
  if (refusal.value) {
    read_refusal(loading, node, &refusal);
    return;
  }
  JsonNode verb = json_need(node, "verb"), complement = json_need(node, "complement"),
           status = json_need(node, "status");
  LemmaList verbs = {0};
  ExampleLoading examples = {loading->frames, loading->lexicon->symbols, loading->arena, NULL, ""};
  lemmas_read(loading->frames, loading->lexicon->symbols, loading->arena, &verb, &verbs);
  uint8_t complements = read_complements(&complement);
  Status value = read_status(&status);
  for (uint32_t i = 0; i < verbs.count; i++)
    add_verb(loading, lexicon_spelling(loading->lexicon, verbs.items[i]), complements, value);
  examples_read(&examples, node);
}

EntStatus operators_load(Operators *operators, Frames *frames, Lexicon *lexicon, Arena *arena, const char *folder,
                         const EntLog *log) {
  assert(operators && frames && lexicon && arena && folder);
  Loading loading = {operators, frames, lexicon, arena};
  const char *path = records_path(arena, folder, "operators.json");
  if (access(path, F_OK)) return ENT_SUCCESS;
  Text text;
  EntStatus status = file_read(arena, path, &text, log);
  if (status) return status;
  JsonDocument document;
  status = json_parse(&document, path, 1, text, log);
  if (!status) {
    JsonNode root = json_root(&document);
    for (JsonNode item = json_expect_array(&root) ? json_first(&root) : (JsonNode){0}; item.value;
         item = json_next(&item))
      read_operator(&loading, &item);
    status = document.status;
  }
  json_free(&document);
  return status;
}
