// Reading counts what goes by: a sink stands before the sink.
#include "inputs.h"

#include "folders.h"

#include <unistd.h>

#define MOST_THREADS 256

typedef struct {
  const EntSink *sink; ///< where all goes on to
  Tally tally;
} Counting;

static EntStatus count_document(void *handle, const EntDocument *document) {
  Counting *counting = handle;
  console_progress(counting->tally.documents++);
  return counting->sink->document ? counting->sink->document(counting->sink->handle, document) : ENT_SUCCESS;
}

static EntStatus count_relation(void *handle, const EntRelation *relation) {
  Counting *counting = handle;
  counting->tally.relations++;
  return counting->sink->relation ? counting->sink->relation(counting->sink->handle, relation) : ENT_SUCCESS;
}

static EntStatus pass_mention(void *handle, const EntDocument *document, const EntActor *mention) {
  const Counting *counting = handle;
  return counting->sink->mention(counting->sink->handle, document, mention);
}

static EntRunOptions run_options(const Settings *settings) {
  uint64_t threads = settings->threads;
  if (!threads) {
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    threads = processors > 0 ? (uint64_t)processors : 1;
  }
  return (EntRunOptions){threads < MOST_THREADS ? (unsigned)threads : MOST_THREADS, settings->date};
}

static EntStatus read_input(const EntEngine *engine, const char *path, const EntSink *sink, const Settings *settings) {
  EntReader *reader = NULL;
  const EntRunOptions options = run_options(settings);
  EntStatus status = ent_reader_open(&reader, path, &console_log);
  if (!status) status = ent_run(engine, reader, sink, &options);
  ent_reader_close(reader);
  return status;
}

/// Whether the inputs that come after can still be read.
static bool goes_on(EntStatus status) {
  return !status || status == ENT_ERR_FORMAT || (status == ENT_ERR_IO && !ferror(stdout));
}

int inputs_read(const Settings *settings, const EntSink *sink, Tally *tally) {
  Counting counting = {.sink = sink};
  const EntSink counter = {&counting, count_document, count_relation, sink->mention ? pass_mention : NULL};
  EntEngine *engine;
  int code = folders_open(settings, &engine);
  EntStatus status = ENT_SUCCESS;
  bool runs = !code;
  for (size_t i = 0; runs && i < settings->count && goes_on(status); i++) {
    status = read_input(engine, settings->arguments[i], &counter, settings);
    if (status) code = console_result(status);
  }
  console_progress_end();
  ent_engine_free(engine);
  if (tally) *tally = counting.tally;
  return code;
}
