// Edges go to a table for people, which must know them all before it prints the first, or one by one to a format for
// programs.  With evidence, programs get the relations behind the edges; people read them below each edge.
#include "edges.h"

#include <string.h>

#include "columns.h"
#include "evidence.h"
#include "table.h"

/// Cells that are kept of an edge: those that are shown, and those that find its relations again.
enum { PERIOD, SOURCE, LABEL, TARGET, COUNT, DOCUMENTS, FIRST, LAST, SOURCE_ID, RELATION, TARGET_ID, STATUS, CELLS };

/// The period is shown where edges are counted by it.
static const TableColumn shown[] = {
    {"PERIOD", PERIOD, false}, {"SOURCE", SOURCE, false},      {"RELATION", LABEL, false}, {"TARGET", TARGET, false},
    {"COUNT", COUNT, true},    {"DOCUMENTS", DOCUMENTS, true}, {"FIRST", FIRST, false},    {"LAST", LAST, false},
};

/// A query whose edges are printed.
typedef struct {
  const Settings *settings;
  EntStore *store;
  Table *table;               ///< of a table
  const RecordFormat *format; ///< of another format
  const char *relation;       ///< whose evidence is printed
  bool colours;
} Printing;

static bool is_by_period(const EntQuery *query) {
  return query->by && strcmp(query->by, "state") != 0;
}

static EntStatus keep_edge(void *handle, const EntEdge *edge) {
  const Printing *printing = handle;
  char label[CELL_ROOM], count[CELL_ROOM], documents[CELL_ROOM];
  const EntText cells[CELLS] = {
      [PERIOD] = edge->period,
      [SOURCE] = edge->source.name,
      [LABEL] = columns_label(edge, label),
      [TARGET] = edge->target.name,
      [COUNT] = columns_number(edge->count, count),
      [DOCUMENTS] = columns_number(edge->documents, documents),
      [FIRST] = edge->first,
      [LAST] = edge->last,
      [SOURCE_ID] = edge->source.id,
      [RELATION] = edge->relation,
      [TARGET_ID] = edge->target.id,
      [STATUS] = edge->status,
  };
  for (size_t i = 0; i < CELLS; i++)
    if (!table_add(printing->table, cells[i])) return ENT_ERR_MEMORY;
  return ENT_SUCCESS;
}

/// Print the evidence of a relation, but not of one that only has the other's label for its name.
static EntStatus print_evidence(void *handle, const EntRelation *relation) {
  const Printing *printing = handle;
  size_t length = strlen(printing->relation);
  bool same = relation->relation.length == length && !memcmp(relation->relation.data, printing->relation, length);
  if (same) evidence_print(relation, printing->colours, stdout);
  return ENT_SUCCESS;
}

/// Print what stands behind the edge in a row of the table.
static EntStatus print_below(void *handle, size_t row) {
  Printing *printing = handle;
  const EntQuery *query = &printing->settings->query;
  bool by_period = is_by_period(query);
  printing->relation = table_cell(printing->table, row, RELATION);
  const EntQuery of_edge = {
      .source = table_cell(printing->table, row, SOURCE_ID),
      .target = table_cell(printing->table, row, TARGET_ID),
      .relation = printing->relation,
      .status = table_cell(printing->table, row, STATUS),
      .since = by_period ? table_cell(printing->table, row, PERIOD) : query->since,
      .until = by_period ? table_cell(printing->table, row, PERIOD) : query->until,
      .by = query->by,
  };
  const EntSink sink = {.handle = printing, .relation = print_evidence};
  EntStatus status = ent_store_relations(printing->store, &of_edge, &sink);
  bool last = row + 1 == table_rows(printing->table);
  if (!last) putchar('\n');
  return status;
}

static int print_table(Printing *printing) {
  const Settings *settings = printing->settings;
  printing->table = table_new(CELLS);
  printing->colours = console_colours(stdout);
  if (!printing->table) return console_result(ENT_ERR_MEMORY);
  size_t first = is_by_period(&settings->query) ? 0 : 1;
  const TableView view = {.columns = shown + first,
                          .count = sizeof shown / sizeof *shown - first,
                          .bold = printing->colours,
                          .below = settings->evidence ? print_below : NULL,
                          .handle = printing};
  EntStatus status = ent_store_edges(printing->store, &settings->query, keep_edge, printing);
  if (!status && table_rows(printing->table))
    status = table_print(printing->table, &view, stdout);
  else if (!status)
    console_note("no edges");
  table_free(printing->table);
  return console_result(status);
}

static EntStatus written(void) {
  return ferror(stdout) ? ENT_ERR_IO : ENT_SUCCESS;
}

static EntStatus print_edge(void *handle, const EntEdge *edge) {
  const Printing *printing = handle;
  printing->format->record(edge_columns, edge, stdout);
  return written();
}

static EntStatus print_relation(void *handle, const EntRelation *relation) {
  const Printing *printing = handle;
  printing->format->record(relation_columns, relation, stdout);
  return written();
}

/// Print relations; as JSON they are those of `extract`, so that one program reads both.
static int print_relations(Printing *printing) {
  const RecordFormat *format = printing->format;
  const EntSink sink =
      format->header ? (EntSink){.handle = printing, .relation = print_relation} : ent_jsonl_sink(stdout, false);
  if (format->header) format->header(relation_columns, stdout);
  return console_result(ent_store_relations(printing->store, &printing->settings->query, &sink));
}

static int print_edges(Printing *printing) {
  if (printing->format->header) printing->format->header(edge_columns, stdout);
  return console_result(ent_store_edges(printing->store, &printing->settings->query, print_edge, printing));
}

const char *edges_format(size_t n) {
  if (!n) return "table";
  const RecordFormat *format = records_format(n - 1);
  return format ? format->name : NULL;
}

int edges_print(const Settings *settings, EntStore *store) {
  Printing printing = {.settings = settings, .store = store};
  const char *name = settings->format ? settings->format : edges_format(0);
  for (size_t i = 0; (printing.format = records_format(i)); i++)
    if (!strcmp(printing.format->name, name))
      return settings->evidence ? print_relations(&printing) : print_edges(&printing);
  return print_table(&printing);
}
