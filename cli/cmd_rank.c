// entente rank: the actors of a graph by what can be measured of them.
#include "columns.h"
#include "commands.h"
#include "listing.h"
#include "source.h"

#include <string.h>

/// Those that put actors in an order: all but the last, which is the community.
static const char *measure_choice(size_t n) {
  return n < ENT_COMMUNITY ? ent_measure_name((EntMeasure)n) : NULL;
}

static const Option rows[] = {
    {"measure", 'm', OPTION_CHOICE, "MEASURE", "print this one (default: all, by strength)",
     offsetof(Settings, measure), measure_choice},
    {"limit", 0, OPTION_COUNT, "N", "the first N actors", offsetof(Settings, limit), NULL},
    {"format", 'f', OPTION_CHOICE, "FORMAT", "how actors are printed", offsetof(Settings, format), listing_format},
    {0},
};

static const OptionGroup own = {"output", rows};

COLUMN_CELL(rank, EntVertex, columns_number(it->rank, room))
COLUMN_CELL(id, EntVertex, it->actor.id)
COLUMN_CELL(name, EntVertex, it->actor.name)
COLUMN_CELL(type, EntVertex, it->actor.type)
COLUMN_CELL(state, EntVertex, it->actor.state)
COLUMN_CELL(degree, EntVertex, columns_decimal(it->values[ENT_DEGREE], 0, room))
COLUMN_CELL(strength, EntVertex, columns_decimal(it->values[ENT_STRENGTH], 0, room))
COLUMN_CELL(pagerank, EntVertex, columns_decimal(it->values[ENT_PAGERANK], 8, room))
COLUMN_CELL(betweenness, EntVertex, columns_decimal(it->values[ENT_BETWEENNESS], 3, room))
COLUMN_CELL(hubs, EntVertex, columns_decimal(it->values[ENT_HUBS], 6, room))
COLUMN_CELL(authorities, EntVertex, columns_decimal(it->values[ENT_AUTHORITIES], 6, room))

/// What stands before the measures, for people and for programs.
static const Column who_shown[] = {
    {"rank", rank, true}, {"actor", name, false}, {"type", type, false}, {"state", state, false}, {0}};
static const Column who[] = {{"rank", rank, true},  {"actor_id", id, false}, {"actor", name, false},
                             {"type", type, false}, {"state", state, false}, {0}};

static const Column measures[] = {
    [ENT_DEGREE] = {"degree", degree, true},
    [ENT_STRENGTH] = {"strength", strength, true},
    [ENT_PAGERANK] = {"pagerank", pagerank, true},
    [ENT_BETWEENNESS] = {"betweenness", betweenness, true},
    [ENT_HUBS] = {"hubs", hubs, true},
    [ENT_AUTHORITIES] = {"authorities", authorities, true},
};

#define MEASURES    (sizeof measures / sizeof *measures)
#define COLUMN_ROOM (MEASURES + 6)

/// Put measures behind the columns of `first`: the chosen one, or all.
static const Column *join(Column columns[COLUMN_ROOM], const Column *first, const Column *chosen) {
  size_t count = 0;
  for (; first->name; first++) columns[count++] = *first;
  for (size_t i = 0; i < MEASURES; i++)
    if (!chosen || chosen == &measures[i]) columns[count++] = measures[i];
  columns[count] = (Column){0};
  return columns;
}

typedef struct {
  Listing listing;
  uint64_t left; ///< actors to print
} Ranking;

static EntStatus add_vertex(void *handle, const EntVertex *vertex) {
  Ranking *ranking = handle;
  return ranking->left-- ? listing_add(&ranking->listing, vertex) : ENT_END;
}

static EntStatus measure(EntGraph *graph, const Column *chosen) {
  EntStatus status = ENT_SUCCESS;
  for (size_t i = 0; !status && i < MEASURES; i++)
    if (!chosen || chosen == &measures[i]) status = ent_graph_measure(graph, (EntMeasure)i);
  return status;
}

static int print_rank(const Settings *settings, EntStore *store, EntGraph *graph) {
  (void)store;
  const Column *chosen = NULL;
  for (size_t i = 0; settings->measure && i < MEASURES; i++)
    if (!strcmp(measures[i].name, settings->measure)) chosen = &measures[i];
  Column shown[COLUMN_ROOM], columns[COLUMN_ROOM];
  Ranking ranking = {.listing = {.name = settings->format,
                                 .shown = join(shown, who_shown, chosen),
                                 .columns = join(columns, who, chosen),
                                 .none = "no edges"},
                     .left = settings->limit ? settings->limit : UINT64_MAX};
  EntMeasure order = chosen ? (EntMeasure)(chosen - measures) : ENT_STRENGTH;
  EntStatus status = measure(graph, chosen);
  if (!status) status = listing_open(&ranking.listing);
  if (!status) status = ent_graph_rank(graph, order, add_vertex, &ranking);
  return listing_close(&ranking.listing, status);
}

static int run(const Settings *settings) {
  return source_graph(settings, print_rank);
}

const Command cmd_rank = {
    .name = "rank",
    .summary = "Print the actors of a graph, the most important first",
    .arguments = "GRAPH|INPUT...",
    .least = 1,
    .example = "  entente rank graph.db --measure betweenness --since 2025 --limit 20\n",
    .groups = (const OptionGroup *const[]){&own, &options_filter, &options_run, &options_data, NULL},
    .run = run,
};
