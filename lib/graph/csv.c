// Tables of vertices and of edges: CSV and TSV with the headers that Gephi looks for, CSV with those of Neo4j's import.
//
// A spreadsheet takes a cell that begins with = + - @ or a tab for a formula, and can be made to send data away.  So in
// CSV and TSV such a text has an apostrophe before it; numbers are left as they are.  Neo4j computes nothing: there
// texts stay as they are, but for line ends, which its import does not read unless it is told to.
#include "graph/export.h"

#include <assert.h>

typedef struct {
  char separator;
  const char *end; ///< of a row
  void (*text)(FILE *out, Text text);
  const char *types[ATTRIBUTE_TRUTH + 1]; ///< what stands behind a name in the header; NULL: nothing
} Dialect;

/// One table: its first columns are the format's own.
typedef struct {
  const EntGraph *graph;
  uint32_t rows;
  Attributes columns;
} Sheet;

static bool is_one_of(char c, const char *list) {
  return c && strchr(list, c);
}

static bool has_one_of(Text text, const char *list) {
  for (size_t i = 0; i < text.length; i++)
    if (is_one_of(text.data[i], list)) return true;
  return false;
}

/// Return what stands before a text so that no spreadsheet computes it.
static const char *guard_of(Text text) {
  return text.length && is_one_of(text.data[0], "=+-@\t\r") ? "'" : "";
}

/// Write text in quotes, as RFC 4180 says.
static void write_quoted(FILE *out, Text text, const char *guard) {
  fprintf(out, "\"%s", guard);
  for (size_t i = 0; i < text.length; i++) {
    if (text.data[i] == '"') putc('"', out);
    putc(text.data[i], out);
  }
  putc('"', out);
}

static void write_csv(FILE *out, Text text) {
  const char *guard = guard_of(text);
  if (has_one_of(text, ",\"\r\n")) {
    write_quoted(out, text, guard);
    return;
  }
  fputs(guard, out);
  fwrite(text.data, 1, text.length, out);
}

/// Write text as `entente query` does: a line is always a row.
static void write_tsv(FILE *out, Text text) {
  static const char from[] = "\t\n\r\\", to[] = "tnr\\";
  fputs(guard_of(text), out);
  for (size_t i = 0; i < text.length; i++) {
    const bool escaped = is_one_of(text.data[i], from);
    if (escaped) putc('\\', out);
    putc(escaped ? to[strchr(from, text.data[i]) - from] : text.data[i], out);
  }
}

static void write_neo4j(FILE *out, Text text) {
  putc('"', out);
  for (size_t i = 0; i < text.length; i++) {
    const char c = text.data[i];
    if (c == '"') putc('"', out);
    putc(is_one_of(c, "\r\n") ? ' ' : c, out);
  }
  putc('"', out);
}

static const Dialect csv = {',', "\r\n", write_csv, {NULL}};
static const Dialect tsv = {'\t', "\n", write_tsv, {NULL}};
static const Dialect neo4j = {',',
                              "\n",
                              write_neo4j,
                              {[ATTRIBUTE_DATE] = ":date",
                               [ATTRIBUTE_COUNT] = ":long",
                               [ATTRIBUTE_NUMBER] = ":double",
                               [ATTRIBUTE_TRUTH] = ":boolean"}};

static void write_header(const Dialect *dialect, const Attributes *columns, FILE *out) {
  for (size_t i = 0; i < columns->count; i++) {
    const char *type = dialect->types[columns->items[i].type];
    if (i) putc(dialect->separator, out);
    fprintf(out, "%s%s", columns->items[i].name, type ? type : "");
  }
  fputs(dialect->end, out);
}

static void write_cell(const Dialect *dialect, AttributeType type, Text value, FILE *out) {
  if (value.length && (type == ATTRIBUTE_TEXT || type == ATTRIBUTE_DATE))
    dialect->text(out, value);
  else
    fwrite(value.data, 1, value.length, out);
}

static EntStatus write_sheet(const Dialect *dialect, const Sheet *sheet, FILE *out) {
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  write_header(dialect, &sheet->columns, out);
  for (uint32_t row = 0; row < sheet->rows; row++, arena_reset(&arena)) {
    for (size_t i = 0; i < sheet->columns.count; i++) {
      const Attribute *column = &sheet->columns.items[i];
      if (i) putc(dialect->separator, out);
      write_cell(dialect, column->type, column->value(sheet->graph, row, &arena), out);
    }
    fputs(dialect->end, out);
  }
  arena_free(&arena);
  return ENT_SUCCESS;
}

static Text edge_direction(const EntGraph *graph, uint32_t index, Arena *arena) {
  (void)graph, (void)index, (void)arena;
  return (Text){"Directed", 8};
}

static const Attribute gephi_nodes[] = {
    {"Id", ATTRIBUTE_TEXT, vertex_id, NULL},
    {"Label", ATTRIBUTE_TEXT, vertex_name, NULL},
};
static const Attribute gephi_edges[] = {
    {"Source", ATTRIBUTE_TEXT, edge_source, NULL},
    {"Target", ATTRIBUTE_TEXT, edge_target, NULL},
    {"Type", ATTRIBUTE_TEXT, edge_direction, NULL},
    {"Kind", ATTRIBUTE_TEXT, edge_kind, NULL},
    {"Id", ATTRIBUTE_TEXT, edge_id, NULL},
    {"Label", ATTRIBUTE_TEXT, edge_label, NULL},
    {"Weight", ATTRIBUTE_COUNT, edge_weight, NULL},
    {"source_name", ATTRIBUTE_TEXT, edge_source_name, NULL},
    {"target_name", ATTRIBUTE_TEXT, edge_target_name, NULL},
};

/// Return a text in capitals, as Neo4j writes types.
static Text edge_type(const EntGraph *graph, uint32_t index, Arena *arena) {
  Text relation = graph->edges.items[index].relation;
  char *type = arena_take(arena, relation.length + 1);
  for (size_t i = 0; i < relation.length; i++) {
    const char c = relation.data[i];
    type[i] = (char)(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  }
  return (Text){type, relation.length};
}

static Text vertex_labels(const EntGraph *graph, uint32_t index, Arena *arena) {
  Text type = graph->vertices.items[index].actor.type;
  char *labels = arena_take(arena, type.length + 8);
  return (Text){labels, (size_t)snprintf(labels, type.length + 8, "Actor;%.*s", (int)type.length, type.data)};
}

static const Attribute neo4j_nodes[] = {
    {"id:ID", ATTRIBUTE_TEXT, vertex_id, NULL},
    {":LABEL", ATTRIBUTE_TEXT, vertex_labels, NULL},
    {"name", ATTRIBUTE_TEXT, vertex_name, NULL},
};
static const Attribute neo4j_edges[] = {
    {":START_ID", ATTRIBUTE_TEXT, edge_source, NULL},
    {":END_ID", ATTRIBUTE_TEXT, edge_target, NULL},
    {":TYPE", ATTRIBUTE_TEXT, edge_type, NULL},
    {"label", ATTRIBUTE_TEXT, edge_label, NULL},
};

/// What the two tables of a dialect begin with.
typedef struct {
  const Dialect *dialect;
  const Attribute *nodes, *edges;
  size_t node_columns, edge_columns;
} Tables;

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const Tables csv_tables = {&csv, gephi_nodes, gephi_edges, COUNT(gephi_nodes), COUNT(gephi_edges)};
static const Tables tsv_tables = {&tsv, gephi_nodes, gephi_edges, COUNT(gephi_nodes), COUNT(gephi_edges)};
static const Tables neo4j_tables = {&neo4j, neo4j_nodes, neo4j_edges, COUNT(neo4j_nodes), COUNT(neo4j_edges)};

static EntStatus write_nodes(const Tables *tables, const EntGraph *graph, FILE *out) {
  assert(graph && out);
  Sheet sheet = {.graph = graph, .rows = graph->vertices.count};
  attributes_add(&sheet.columns, graph, tables->nodes, tables->node_columns);
  attributes_of_vertices(&sheet.columns, graph);
  return write_sheet(tables->dialect, &sheet, out);
}

static EntStatus write_edges(const Tables *tables, const EntGraph *graph, FILE *out) {
  assert(graph && out);
  Sheet sheet = {.graph = graph, .rows = graph->edges.count};
  attributes_add(&sheet.columns, graph, tables->edges, tables->edge_columns);
  attributes_of_edges(&sheet.columns, graph);
  return write_sheet(tables->dialect, &sheet, out);
}

/// Define the writer of one table.
#define WRITER(name, part)                                                                                             \
  EntStatus name##_write_##part(const EntGraph *graph, const EntExportOptions *options, FILE *out) {                   \
    (void)options;                                                                                                     \
    return write_##part(&name##_tables, graph, out);                                                                   \
  }

WRITER(csv, nodes)
WRITER(csv, edges)
WRITER(tsv, nodes)
WRITER(tsv, edges)
WRITER(neo4j, nodes)
WRITER(neo4j, edges)
