// entente balance: whose friends are foes, and whose foes are.
#include "columns.h"
#include "commands.h"
#include "listing.h"
#include "source.h"

#include <inttypes.h>

#define LIMIT 30 ///< triads, where no other number is given

static const Option rows[] = {
    {"limit", 0, OPTION_COUNT, "N", "the N strongest triads (default: 30)", offsetof(Settings, limit), NULL},
    {"format", 'f', OPTION_CHOICE, "FORMAT", "how triads are printed", offsetof(Settings, format), listing_format},
    {0},
};

static const OptionGroup own = {"output", rows};

/// A tie of a triad; it is told by the edge that has most part in it.
typedef struct {
  uint64_t number; ///< of the triad, from 1
  const EntTriad *triad;
  const EntTie *tie;
} Row;

COLUMN_CELL(triad, Row, columns_number(it->number, room))
COLUMN_CELL(strength, Row, columns_decimal(it->triad->strength, 1, room))
COLUMN_CELL(tie, Row, records_view(it->tie->weight < 0 ? "foes" : "friends"))
COLUMN_CELL(source_id, Row, it->tie->edge.source.id)
COLUMN_CELL(source, Row, it->tie->edge.source.name)
COLUMN_CELL(relation, Row, it->tie->edge.relation)
COLUMN_CELL(label, Row, it->tie->edge.label)
COLUMN_CELL(target_id, Row, it->tie->edge.target.id)
COLUMN_CELL(target, Row, it->tie->edge.target.name)
COLUMN_CELL(count, Row, columns_number(it->tie->count, room))
COLUMN_CELL(tie_weight, Row, columns_decimal(it->tie->weight, 1, room))

static const Column shown[] = {
    {"triad", triad, true},    {"strength", strength, true}, {"tie", tie, false},
    {"source", source, false}, {"relation", label, false},   {"target", target, false},
    {"count", count, true},    {"weight", tie_weight, true}, {0},
};
static const Column columns[] = {
    {"triad", triad, true},          {"strength", strength, true},    {"tie", tie, false},
    {"source_id", source_id, false}, {"source", source, false},       {"relation", relation, false},
    {"label", label, false},         {"target_id", target_id, false}, {"target", target, false},
    {"count", count, true},          {"weight", tie_weight, true},    {0},
};

typedef struct {
  Listing listing;
  uint64_t count; ///< triads so far
} Printing;

static EntStatus add_triad(void *handle, const EntTriad *triad) {
  Printing *printing = handle;
  EntStatus status = ENT_SUCCESS;
  printing->count++;
  for (size_t i = 0; !status && i < 3; i++)
    status = listing_add(&printing->listing, &(Row){printing->count, triad, &triad->ties[i]});
  return status;
}

/// Tell how many triads are balanced: beside what is for programs, as a note.
static void print_summary(const Printing *printing, const EntBalance *balance) {
  char text[256];
  const uint64_t *triads = balance->triads;
  uint64_t balanced = triads[0] + triads[2], all = balanced + triads[1] + triads[3];
  if (all)
    snprintf(text, sizeof text,
             "triads: %" PRIu64 ", balanced: %" PRIu64 " (%.1f %%), friends of two foes: %" PRIu64
             ", three foes: %" PRIu64,
             all, balanced, 100.0 * (double)balanced / (double)all, triads[1], triads[3]);
  else
    snprintf(text, sizeof text, "no triads");
  if (printing->listing.table && all)
    printf("%s\n%s", text, printing->count ? "\n" : "");
  else
    console_note("%s", text);
}

static int print_balance(const Settings *settings, EntStore *store, EntGraph *graph) {
  (void)store;
  EntBalance balance;
  Printing printing = {.listing = {.name = settings->format, .shown = shown, .columns = columns}};
  EntStatus status = listing_open(&printing.listing);
  if (!status)
    status = ent_graph_balance(graph, settings->limit ? settings->limit : LIMIT, &balance, add_triad, &printing);
  if (!status) print_summary(&printing, &balance);
  return listing_close(&printing.listing, status);
}

static int run(const Settings *settings) {
  return source_graph(settings, print_balance);
}

const Command cmd_balance = {
    .name = "balance",
    .summary = "Print triads of actors in which friends and foes do not fit",
    .arguments = "GRAPH|INPUT...",
    .least = 1,
    .example = "  entente balance graph.db --since 2025\n",
    .groups = (const OptionGroup *const[]){&own, &options_filter, &options_run, &options_data, NULL},
    .run = run,
};
