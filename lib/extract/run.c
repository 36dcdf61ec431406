// Documents in, relations out, by several threads.  The only door to pthread.
//
//   caller: read -> | ring of slots | -> give to the sink, in the order of the input
//                      |        ^
//                      v        |
//                    workers: scan
//
// Each slot has a scanner of its own, so that results wait in it until their turn, and nothing is copied but the
// document. The caller alone touches the reader, the sink and the log.  Which worker scans what cannot be seen in the
// output.
#include <assert.h>
#include <pthread.h>
#include <stdlib.h>

#include "extract/scanner.h"

/// Slots for each worker: one that is scanned, and one that waits before or behind it.
#define SLOTS_A_WORKER 2u

typedef struct {
  EntScanner *scanner;
  Arena arena; ///< for the document
  EntDocument document;
  EntStatus status; ///< of scanning
  bool done;        ///< scanned; guarded by the ring's mutex
} Slot;

/// Slots in a circle.  Counters only grow: those from `given` to before `taken` are being scanned or done, those from
/// there to before `filled` wait for a worker.
typedef struct {
  pthread_mutex_t mutex;
  pthread_cond_t work; ///< a slot was filled, or the ring was closed
  pthread_cond_t done; ///< a slot was scanned
  Slot *slots;
  pthread_t *workers;
  size_t slot_count, worker_count;
  size_t filled, taken;
  size_t given;  ///< the caller's own
  bool closed;   ///< workers go home
  bool mentions; ///< all sentences are cut into groups
} Ring;

/// What is run.
typedef struct {
  const EntEngine *engine;
  EntReader *reader;
  const EntSink *sink;
  EntText date; ///< of documents that have none
  bool ended;   ///< the reader is at its end
  bool lost;    ///< a document could not be read
} Run;

/// Read the next document that is in its format.
static EntStatus read_next(Run *run, EntDocument *document) {
  EntStatus status;
  while ((status = ent_reader_next(run->reader, document)) == ENT_ERR_FORMAT) run->lost = true;
  run->ended = status == ENT_END;
  if (!status && !document->date.length) document->date = run->date;
  return status;
}

/// Read and scan by turns, without threads.
static EntStatus run_alone(Run *run) {
  EntDocument document;
  EntStatus status;
  EntScanner *scanner = ent_scanner_new(run->engine);
  if (!scanner) return ENT_ERR_MEMORY;
  while (!(status = read_next(run, &document)))
    if ((status = ent_scanner_scan(scanner, &document, run->sink))) break;
  ent_scanner_free(scanner);
  return status;
}

/// Take the next slot to be scanned, or wait for one; NULL where there will be none.
static Slot *take_slot(Ring *ring) {
  pthread_mutex_lock(&ring->mutex);
  while (!ring->closed && ring->taken == ring->filled) pthread_cond_wait(&ring->work, &ring->mutex);
  Slot *slot = ring->closed ? NULL : &ring->slots[ring->taken++ % ring->slot_count];
  pthread_mutex_unlock(&ring->mutex);
  return slot;
}

static void *work(void *argument) {
  Ring *ring = argument;
  for (Slot *slot; (slot = take_slot(ring));) {
    slot->status = scanner_read(slot->scanner, &slot->document, ring->mentions, NULL);
    pthread_mutex_lock(&ring->mutex);
    slot->done = true;
    pthread_cond_signal(&ring->done);
    pthread_mutex_unlock(&ring->mutex);
  }
  return NULL;
}

/// Whether the oldest slot was scanned; with `wait`, wait until it is.
static bool is_oldest_done(Ring *ring, bool wait) {
  const Slot *slot = &ring->slots[ring->given % ring->slot_count];
  pthread_mutex_lock(&ring->mutex);
  while (wait && !slot->done) pthread_cond_wait(&ring->done, &ring->mutex);
  const bool done = slot->done;
  pthread_mutex_unlock(&ring->mutex);
  return done;
}

static EntStatus give_oldest(Ring *ring, const EntSink *sink) {
  Slot *slot = &ring->slots[ring->given++ % ring->slot_count];
  slot->done = false;
  return slot->status ? slot->status : scanner_give(slot->scanner, &slot->document, sink);
}

/// Give what was scanned to the sink, until at most `left` slots are in use.
static EntStatus give_down_to(Ring *ring, size_t left, const EntSink *sink) {
  EntStatus status = ENT_SUCCESS;
  while (!status && ring->given < ring->filled && is_oldest_done(ring, ring->filled - ring->given > left))
    status = give_oldest(ring, sink);
  return status;
}

static EntStatus copy_document(Slot *slot, const EntDocument *document) {
  if (setjmp(slot->arena.exhausted)) return ENT_ERR_MEMORY;
  arena_reset(&slot->arena);
  slot->document.id = arena_copy(&slot->arena, document->id);
  slot->document.date = arena_copy(&slot->arena, document->date);
  slot->document.title = arena_copy(&slot->arena, document->title);
  slot->document.text = arena_copy(&slot->arena, document->text);
  return ENT_SUCCESS;
}

/// Put a document into the slot that is free, and wake a worker.
static EntStatus fill_slot(Ring *ring, const EntDocument *document) {
  assert(ring->filled - ring->given < ring->slot_count);
  EntStatus status = copy_document(&ring->slots[ring->filled % ring->slot_count], document);
  if (status) return status;
  pthread_mutex_lock(&ring->mutex);
  ring->filled++;
  pthread_cond_signal(&ring->work);
  pthread_mutex_unlock(&ring->mutex);
  return ENT_SUCCESS;
}

/// Read all documents.  What was read before an error is still given.
static EntStatus run_ring(Run *run, Ring *ring) {
  EntDocument document;
  EntStatus status = ENT_SUCCESS, end = ENT_SUCCESS;
  while (!status) {
    if ((status = give_down_to(ring, ring->slot_count - 1, run->sink))) return status;
    if ((end = read_next(run, &document))) break;
    status = fill_slot(ring, &document);
  }
  if (!status) status = give_down_to(ring, 0, run->sink);
  return status ? status : end;
}

static void close_ring(Ring *ring) {
  pthread_mutex_lock(&ring->mutex);
  ring->closed = true;
  pthread_cond_broadcast(&ring->work);
  pthread_mutex_unlock(&ring->mutex);
  for (size_t i = 0; i < ring->worker_count; i++) pthread_join(ring->workers[i], NULL);
  for (size_t i = 0; ring->slots && i < ring->slot_count; i++) {
    ent_scanner_free(ring->slots[i].scanner);
    arena_free(&ring->slots[i].arena);
  }
  pthread_cond_destroy(&ring->done);
  pthread_cond_destroy(&ring->work);
  pthread_mutex_destroy(&ring->mutex);
  free(ring->slots);
  free(ring->workers);
}

static EntStatus make_slots(Ring *ring, const EntEngine *engine, unsigned threads) {
  ring->slot_count = (size_t)threads * SLOTS_A_WORKER;
  ring->slots = calloc(ring->slot_count, sizeof *ring->slots);
  ring->workers = calloc(threads, sizeof *ring->workers);
  if (!ring->slots || !ring->workers) return ENT_ERR_MEMORY;
  for (size_t i = 0; i < ring->slot_count; i++)
    if (!(ring->slots[i].scanner = ent_scanner_new(engine))) return ENT_ERR_MEMORY;
  return ENT_SUCCESS;
}

/// Start workers, as many as the system allows.
static void start_workers(Ring *ring, unsigned threads) {
  while (ring->worker_count < threads && !pthread_create(&ring->workers[ring->worker_count], NULL, work, ring))
    ring->worker_count++;
}

static EntStatus run_threads(Run *run, unsigned threads) {
  Ring ring = {.mutex = PTHREAD_MUTEX_INITIALIZER,
               .work = PTHREAD_COND_INITIALIZER,
               .done = PTHREAD_COND_INITIALIZER,
               .mentions = run->sink->mention != NULL};
  EntStatus status = make_slots(&ring, run->engine, threads);
  if (!status) start_workers(&ring, threads);
  const bool alone = !status && !ring.worker_count;
  if (!status && !alone) status = run_ring(run, &ring);
  close_ring(&ring);
  return alone ? run_alone(run) : status;
}

EntStatus ent_run(const EntEngine *engine, EntReader *reader, const EntSink *sink, const EntRunOptions *options) {
  assert(engine && reader && sink && options);
  Run run = {engine, reader, sink, text_view(options->date), false, false};
  const EntStatus status = options->threads > 1 ? run_threads(&run, options->threads) : run_alone(&run);
  if (!run.ended || status != ENT_END) return status;
  return run.lost ? ENT_ERR_FORMAT : ENT_SUCCESS;
}
