// Bytes as the text of an article, read with the shipped data: whatever is found lies where it says, within the text,
// and goes into a store.
#include "fuzz.h"

static EntEngine *engine;
static EntScanner *scanner;
static EntStore *store;
static EntSink keep;
static unsigned inputs;

static void start(void) {
  static const char *const folders[] = {ENTENTE_SOURCE "/data"};
  FUZZ_EXPECT(!ent_engine_open(&engine, folders, 1, &fuzz_log));
  FUZZ_EXPECT((scanner = ent_scanner_new(engine)));
  FUZZ_EXPECT(!ent_store_open(&store, NULL, ENT_STORE_WRITE, &fuzz_log));
  keep = ent_store_sink(store);
}

/// A span of the text, or of the title for what stands in sentence 0.
static void expect_span(EntText within, EntText text, uint32_t begin, uint32_t end) {
  FUZZ_EXPECT(begin <= end && end <= within.length);
  FUZZ_EXPECT(text.length == end - begin && !memcmp(text.data, within.data + begin, text.length));
}

static void expect_actor(const EntActor *actor, EntText within) {
  FUZZ_EXPECT(actor->id.length && actor->name.length && actor->type.length);
  FUZZ_EXPECT(!actor->state.length || actor->state.length == 3);
  expect_span(within, actor->text, actor->begin, actor->end);
}

static const EntDocument *current;

static EntStatus see_document(void *handle, const EntDocument *document) {
  (void)handle;
  current = document;
  return keep.document(keep.handle, document);
}

static EntStatus see_relation(void *handle, const EntRelation *relation) {
  (void)handle;
  EntText within = relation->sentence ? current->text : current->title;
  expect_actor(&relation->source, within);
  expect_actor(&relation->target, within);
  if (relation->by.id.length) expect_actor(&relation->by, within);
  expect_span(within, relation->trigger.text, relation->trigger.begin, relation->trigger.end);
  expect_span(within, relation->evidence.text, relation->evidence.begin, relation->evidence.end);
  FUZZ_EXPECT(relation->goldstein >= -10 && relation->goldstein <= 10);
  return keep.relation(keep.handle, relation);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  if (!engine) start();
  char id[32];
  snprintf(id, sizeof id, "input %u", ++inputs);
  EntReader *reader = NULL;
  EntDocument document;
  const EntSink sink = {.document = see_document, .relation = see_relation};
  if (!ent_reader_open(&reader, fuzz_write("input.txt", bytes, size), NULL) && !ent_reader_next(reader, &document)) {
    document.id = (EntText){id, strlen(id)};
    document.date = (EntText){"2025-08-13", 10};
    FUZZ_EXPECT(!ent_scanner_scan(scanner, &document, &sink));
  }
  ent_reader_close(reader);
  return 0;
}
