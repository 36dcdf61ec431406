// Running the examples.  Each edge that an example names must be found; of the relation whose frame it belongs to, none
// other may be.
#include <assert.h>

#include "extract/scanner.h"

typedef struct {
  const EntEngine *engine;
  const EntLog *log;
  EntScanner *scanner;
  size_t failed;
} Checking;

static Status expected_status(const ExampleEdge *edge) {
  for (Status status = STATUS_ASSERTED; status < STATUS_COUNT; status++)
    if (text_is(edge->status, status_name(status))) return status;
  return STATUS_ASSERTED;
}

static bool is_edge(const Reading *reading, const Finding *finding, const ExampleEdge *edge) {
  const Entity *source = &reading->entities.items[finding->source], *target = &reading->entities.items[finding->target];
  if (!text_equal(finding->relation->id, edge->relation) || finding->status != expected_status(edge)) return false;
  bool straight = text_equal(source->id, edge->source) && text_equal(target->id, edge->target);
  bool turned = text_equal(target->id, edge->source) && text_equal(source->id, edge->target);
  return straight || (finding->frame->reciprocal && turned);
}

static bool is_found(const Reading *reading, const ExampleEdge *edge) {
  for (uint32_t i = 0; i < reading->findings.count; i++)
    if (is_edge(reading, &reading->findings.items[i], edge)) return true;
  return false;
}

static bool is_expected(const Reading *reading, const Finding *finding, const Example *example) {
  for (uint32_t i = 0; i < example->edges.count; i++)
    if (is_edge(reading, finding, &example->edges.items[i])) return true;
  return false;
}

/// Report what an example gives besides, or instead of, what it must.
static void report(Checking *checking, const Example *example, const char *what, const ExampleEdge *edge) {
  Place place = {example->file, example->line, 0};
  checking->failed++;
  log_error(checking->log, ENT_ERR_DATA, place, "%s: example does not hold: %s %s %s %s %s", example->pointer.data,
            what, edge->source.data, edge->relation.data, edge->target.data,
            edge->status.length ? edge->status.data : "asserted");
}

static void report_extra(Checking *checking, const Example *example, const Finding *finding) {
  const Reading *reading = &checking->scanner->reading;
  ExampleEdge edge = {reading->entities.items[finding->source].id, finding->relation->id,
                      reading->entities.items[finding->target].id, text_view(status_name(finding->status))};
  report(checking, example, "expected no", &edge);
}

static void check_example(Checking *checking, const Example *example) {
  const EntDocument document = {.id = example->pointer, .date = example->date, .text = example->text};
  const Reading *reading = &checking->scanner->reading;
  size_t before = checking->failed;
  if (scanner_read(checking->scanner, &document, false, NULL)) return;
  for (uint32_t i = 0; i < example->edges.count; i++)
    if (!is_found(reading, &example->edges.items[i])) report(checking, example, "expected", &example->edges.items[i]);
  for (uint32_t i = 0; i < reading->findings.count; i++) {
    const Finding *finding = &reading->findings.items[i];
    bool own = !example->frame || finding->relation == example->frame->relation;
    if (own && !is_expected(reading, finding, example)) report_extra(checking, example, finding);
  }
  if (checking->failed > before) checking->failed = before + 1;
}

EntStatus ent_engine_check(const EntEngine *engine, EntCounts *counts, const EntLog *log) {
  assert(engine);
  Checking checking = {engine, log, ent_scanner_new(engine), 0};
  if (!checking.scanner) return ENT_ERR_MEMORY;
  const Frames *frames = engine->frames;
  for (uint32_t i = 0; i < frames->examples.count; i++) check_example(&checking, &frames->examples.items[i]);
  ent_scanner_free(checking.scanner);
  if (counts)
    *counts = (EntCounts){engine->gazetteer->actors.count,
                          engine->gazetteer->aliases.count - 1,
                          engine->lexicon->count,
                          frames->relations.count,
                          frames->frames.count,
                          frames->examples.count,
                          checking.failed};
  return checking.failed ? ENT_ERR_DATA : ENT_SUCCESS;
}
