// entente communities: who stands together.
#include "columns.h"
#include "commands.h"
#include "listing.h"
#include "source.h"

#include <stdlib.h>

#define NAMED 3 ///< members that a community is called by

static const Option rows[] = {
    {"members", 'm', OPTION_FLAG, NULL, "print all actors of each community", offsetof(Settings, members), NULL},
    {"limit", 0, OPTION_COUNT, "N", "the N strongest communities", offsetof(Settings, limit), NULL},
    {"format", 'f', OPTION_CHOICE, "FORMAT", "how communities are printed", offsetof(Settings, format), listing_format},
    {0},
};

static const OptionGroup own = {"output", rows};

/// A community under its name, or one of its members.
typedef struct {
  const EntCommunity *community;
  const EntMember *member;
  EntText name;
} Row;

COLUMN_CELL(number, Row, columns_number(it->community->number, room))
COLUMN_CELL(actors, Row, columns_number(it->community->count, room))
COLUMN_CELL(cooperation, Row, columns_decimal(it->community->strength, 1, room))
COLUMN_CELL(name, Row, it->name)
COLUMN_CELL(member_id, Row, it->member->actor.id)
COLUMN_CELL(member_name, Row, it->member->actor.name)
COLUMN_CELL(member_type, Row, it->member->actor.type)
COLUMN_CELL(member_state, Row, it->member->actor.state)
COLUMN_CELL(member_cooperation, Row, columns_decimal(it->member->strength, 1, room))

static const Column of_community[] = {{"community", number, true},
                                      {"actors", actors, true},
                                      {"cooperation", cooperation, true},
                                      {"strongest", name, false},
                                      {0}};
static const Column of_member_shown[] = {{"community", number, true},
                                         {"actor", member_name, false},
                                         {"type", member_type, false},
                                         {"state", member_state, false},
                                         {"cooperation", member_cooperation, true},
                                         {0}};
static const Column of_member[] = {{"community", number, true},
                                   {"actor_id", member_id, false},
                                   {"actor", member_name, false},
                                   {"type", member_type, false},
                                   {"state", member_state, false},
                                   {"cooperation", member_cooperation, true},
                                   {0}};

typedef struct {
  Listing listing;
  bool members;
  uint64_t left; ///< communities to print
} Printing;

static EntStatus add_members(const Printing *printing, const EntCommunity *community) {
  EntStatus status = ENT_SUCCESS;
  for (size_t i = 0; !status && i < community->count; i++)
    status = listing_add(&printing->listing, &(Row){.community = community, .member = &community->members[i]});
  return status;
}

/// Call a community by its strongest members: "Norland, Soutland, Lake Union".
static EntStatus add_named(const Printing *printing, const EntCommunity *community) {
  char *text = NULL;
  size_t length = 0;
  FILE *out = open_memstream(&text, &length);
  for (size_t i = 0; out && i < NAMED && i < community->count; i++) {
    EntText member = community->members[i].actor.name;
    fprintf(out, "%s%.*s", i ? ", " : "", (int)member.length, member.data);
  }
  bool written = out && !fclose(out);
  EntStatus status = ENT_ERR_MEMORY;
  if (written) status = listing_add(&printing->listing, &(Row){.community = community, .name = {text, length}});
  free(text);
  return status;
}

static EntStatus add_community(void *handle, const EntCommunity *community) {
  Printing *printing = handle;
  if (!printing->left--) return ENT_END;
  return printing->members ? add_members(printing, community) : add_named(printing, community);
}

static int print_communities(const Settings *settings, EntStore *store, EntGraph *graph) {
  (void)store;
  bool members = settings->members;
  Printing printing = {.listing = {.name = settings->format,
                                   .shown = members ? of_member_shown : of_community,
                                   .columns = members ? of_member : of_community,
                                   .none = "no cooperation"},
                       .members = members,
                       .left = settings->limit ? settings->limit : UINT64_MAX};
  EntStatus status = listing_open(&printing.listing);
  if (!status) status = ent_graph_communities(graph, add_community, &printing);
  return listing_close(&printing.listing, status);
}

static int run(const Settings *settings) {
  return source_graph(settings, print_communities);
}

const Command cmd_communities = {
    .name = "communities",
    .summary = "Print groups of actors who cooperate, the strongest first",
    .arguments = "GRAPH|INPUT...",
    .least = 1,
    .example = "  entente communities graph.db --since 2025 --members\n",
    .groups = (const OptionGroup *const[]){&own, &options_filter, &options_run, &options_data, NULL},
    .run = run,
};
