// Readings of a name: a table for people, with the reason and the record below each; for programs, a record each.
#include "naming.h"

#include <string.h>

#include "columns.h"
#include "listing.h"

/// A name whose readings are printed.
typedef struct {
  Listing listing;
  bool known, chosen;
} Printing;

static EntText place(const EntNaming *naming, char room[CELL_ROOM]) {
  const int length = naming->file ? snprintf(room, CELL_ROOM, "%s:%zu", naming->file, naming->line) : 0;
  return (EntText){room, length < CELL_ROOM ? (size_t)length : CELL_ROOM - 1};
}

COLUMN_CELL(id, EntNaming, it->actor.id)
COLUMN_CELL(actor, EntNaming, it->actor.name)
COLUMN_CELL(type, EntNaming, it->actor.type)
COLUMN_CELL(state, EntNaming, it->actor.state)
COLUMN_CELL(how, EntNaming, it->how)
COLUMN_CELL(alias, EntNaming, it->alias)
COLUMN_CELL(needs, EntNaming, it->needs)
COLUMN_CELL(role, EntNaming, it->role)
COLUMN_CELL(of, EntNaming, it->of)
COLUMN_CELL(from, EntNaming, it->from)
COLUMN_CELL(to, EntNaming, it->to)
COLUMN_CELL(chosen, EntNaming, records_view(it->chosen ? "true" : "false"))
COLUMN_CELL(record, EntNaming, place(it, room))

static const Column columns[] = {
    {"id", id, false},         {"name", actor, false},   {"type", type, false},   {"state", state, false},
    {"how", how, false},       {"chosen", chosen, true}, {"role", role, false},   {"of", of, false},
    {"from", from, false},     {"to", to, false},        {"needs", needs, false}, {"near", alias, false},
    {"record", record, false}, {NULL, NULL, false},
};

/// Write why a reading is one: its office, what it needs, and its record.
static EntText reason(const EntNaming *it, char room[CELL_ROOM]) {
  char where[CELL_ROOM];
  const EntText record = place(it, where);
  size_t used = 0;
  room[0] = '\0';
#define ADD(condition, ...)                                                                                            \
  if ((condition) && used < CELL_ROOM) used += (size_t)snprintf(room + used, CELL_ROOM - used, __VA_ARGS__)
  ADD(it->alias.length, "\"%.*s\"; ", (int)it->alias.length, it->alias.data);
  ADD(it->role.length, "%.*s of %.*s", (int)it->role.length, it->role.data, (int)it->of.length, it->of.data);
  ADD(it->from.length, " from %.*s", (int)it->from.length, it->from.data);
  ADD(it->to.length, " to %.*s", (int)it->to.length, it->to.data);
  ADD(it->role.length, "; ");
  ADD(it->needs.length, "needs %.*s; ", (int)it->needs.length, it->needs.data);
  ADD(record.length, "%.*s", (int)record.length, record.data);
#undef ADD
  return (EntText){room, strlen(room)};
}

COLUMN_CELL(mark, EntNaming, records_view(it->chosen ? "*" : ""))
COLUMN_CELL(why, EntNaming, reason(it, room))

/// The last is printed below the others.
static const Column shown[] = {
    {"", mark, false},       {"id", id, false},   {"name", actor, false}, {"type", type, false},
    {"state", state, false}, {"how", how, false}, {"why", why, false},    {0},
};

static bool is_how(const EntNaming *naming, const char *how) {
  return naming->how.length == strlen(how) && !memcmp(naming->how.data, how, naming->how.length);
}

static EntStatus give(void *handle, const EntNaming *naming) {
  Printing *printing = handle;
  printing->known = printing->known || (!is_how(naming, "unknown") && !is_how(naming, "near"));
  printing->chosen = printing->chosen || naming->chosen;
  return listing_add(&printing->listing, naming);
}

static EntStatus print_below(void *handle, size_t row) {
  const char *below = listing_hidden(handle, row, 0);
  if (*below) printf("    %s\n", below);
  return ENT_SUCCESS;
}

int naming_print(const Settings *settings, const EntEngine *engine, const char *name) {
  Printing printing = {.known = false};
  printing.listing = (Listing){.name = settings->format,
                               .shown = shown,
                               .columns = columns,
                               .hidden = 1,
                               .below = print_below,
                               .handle = &printing.listing};
  EntStatus status = listing_open(&printing.listing);
  if (!status) status = ent_engine_name(engine, &(EntNameQuery){name, settings->date}, give, &printing);
  int code = listing_close(&printing.listing, status);
  if (code) return code;
  if (!printing.known) return console_problem("no actor \"%s\" in the data, expected a name, an office or an id", name);
  if (!printing.chosen) console_note("\"%s\" is left open: a document must tell", name);
  return EXIT_FINE;
}
