// entente suggest: what texts speak of that the data does not know.
#include "columns.h"
#include "commands.h"
#include "folders.h"
#include "table.h"
#include "terminal.h"

#include <string.h>

#define LIMIT     30 ///< suggestions of each kind, where no other number is given
#define MIN_COUNT 2

static const char *format(size_t n) {
  static const char *const names[] = {"table", "jsonl"};
  return n < sizeof names / sizeof *names ? names[n] : NULL;
}

static const Option rows[] = {
    {"limit", 0, OPTION_COUNT, "N", "the N strongest of each kind (default: 30)", offsetof(Settings, query.limit),
     NULL},
    {"min-count", 0, OPTION_COUNT, "N", "what stands in N sentences or more (default: 2)",
     offsetof(Settings, query.min_count), NULL},
    {"format", 'f', OPTION_CHOICE, "FORMAT", "how suggestions are printed", offsetof(Settings, format), format},
    {0},
};

static const Option reading_rows[] = {
    {"date", 0, OPTION_DAY, "DATE", "date of documents that tell none, such as 2024-05-31", offsetof(Settings, date),
     NULL},
    {0},
};

static const OptionGroup own = {"output", rows}, reading = {"reading", reading_rows};

/// Cells that are kept of a suggestion; the example is printed below the others.
enum { NAME, FIRST, SECOND, FRAMES, COUNT, DOCUMENTS, EXAMPLE, CELLS };

static const TableColumn actor_columns[] = {
    {"ACTOR", NAME, false}, {"TYPE", FIRST, false},         {"STATE", SECOND, false},
    {"COUNT", COUNT, true}, {"DOCUMENTS", DOCUMENTS, true},
};

static const TableColumn relation_columns_shown[] = {
    {"RELATION", NAME, false}, {"SOURCE", FIRST, false},       {"TARGET", SECOND, false},
    {"COUNT", COUNT, true},    {"DOCUMENTS", DOCUMENTS, true}, {"HAS FRAMES", FRAMES, false},
};

/// How suggestions of a kind are shown to people.
static const struct {
  const TableColumn *columns;
  size_t count;
  const char *none;
} shown[] = {
    [ENT_SUGGEST_ACTOR] = {actor_columns, sizeof actor_columns / sizeof *actor_columns, "no actors to suggest"},
    [ENT_SUGGEST_RELATION] = {relation_columns_shown, sizeof relation_columns_shown / sizeof *relation_columns_shown,
                              "no relations to suggest"},
};

static EntStatus keep(void *table, const EntSuggestion *suggestion) {
  const bool actor = suggestion->kind == ENT_SUGGEST_ACTOR;
  char count[CELL_ROOM], documents[CELL_ROOM];
  const EntText cells[CELLS] = {
      [NAME] = suggestion->name,
      [FIRST] = actor ? suggestion->type : suggestion->source,
      [SECOND] = actor ? suggestion->state : suggestion->target,
      [FRAMES] = suggestion->frames,
      [COUNT] = columns_number(suggestion->count, count),
      [DOCUMENTS] = columns_number(suggestion->documents, documents),
      [EXAMPLE] = suggestion->example,
  };
  for (size_t i = 0; i < CELLS; i++)
    if (!table_add(table, cells[i])) return ENT_ERR_MEMORY;
  return ENT_SUCCESS;
}

static EntStatus print_example(void *table, size_t row) {
  fputs("    ", stdout);
  terminal_print(records_view(table_cell(table, row, EXAMPLE)), stdout);
  putchar('\n');
  return ENT_SUCCESS;
}

/// Print a table, with a blank line between it and the one before.
static EntStatus print_rows(const Table *table, const TableView *view, bool *printed) {
  if (*printed) putchar('\n');
  *printed = true;
  return table_print(table, view, stdout);
}

/// Print the table of one kind of suggestions; `printed` tells whether one stands before it.
static EntStatus print_table(EntSuggester *suggester, const EntSuggestionQuery *query, bool *printed) {
  Table *table = table_new(CELLS);
  if (!table) return ENT_ERR_MEMORY;
  const TableView view = {.columns = shown[query->kind].columns,
                          .count = shown[query->kind].count,
                          .bold = console_colours(stdout),
                          .below = print_example,
                          .handle = table};
  EntStatus status = ent_suggester_give(suggester, query, keep, table);
  if (!status && table_rows(table))
    status = print_rows(table, &view, printed);
  else if (!status)
    console_note("%s", shown[query->kind].none);
  table_free(table);
  return status;
}

static EntStatus print_line(void *handle, const EntSuggestion *suggestion) {
  (void)handle;
  return ent_suggestion_write(suggestion, stdout);
}

static EntStatus print(EntSuggester *suggester, const Settings *settings) {
  const bool lines = settings->format && !strcmp(settings->format, "jsonl");
  const EntQuery *asked = &settings->query;
  EntSuggestionQuery query = {.min_count = asked->min_count ? asked->min_count : MIN_COUNT,
                              .limit = asked->limit ? asked->limit : LIMIT};
  static const EntSuggestionKind kinds[] = {ENT_SUGGEST_ACTOR, ENT_SUGGEST_RELATION};
  bool printed = false;
  EntStatus status = ENT_SUCCESS;
  for (size_t i = 0; !status && i < sizeof kinds / sizeof *kinds; i++) {
    query.kind = kinds[i];
    status = lines ? ent_suggester_give(suggester, &query, print_line, NULL) : print_table(suggester, &query, &printed);
  }
  return status;
}

/// Read all documents; those that are not in their format are passed over, and told of in the status.
static EntStatus read_documents(EntSuggester *suggester, EntReader *reader, const char *date) {
  EntDocument document;
  EntStatus status, result = ENT_SUCCESS;
  for (size_t count = 0; (status = ent_reader_next(reader, &document)) == ENT_SUCCESS || status == ENT_ERR_FORMAT;) {
    if (status) {
      result = status;
      continue;
    }
    if (!document.date.length && date) document.date = records_view(date);
    console_progress(count++);
    if ((status = ent_suggester_read(suggester, &document))) return status;
  }
  return status == ENT_END ? result : status;
}

static int read_input(EntSuggester *suggester, const char *path, const Settings *settings) {
  EntReader *reader = NULL;
  EntStatus status = ent_reader_open(&reader, path, &console_log);
  if (!status) status = read_documents(suggester, reader, settings->date);
  ent_reader_close(reader);
  return console_result(status);
}

static int suggest(EntEngine *engine, const Settings *settings) {
  EntSuggester *suggester = ent_suggester_new(engine);
  int code = EXIT_FINE;
  if (!suggester) return console_result(ENT_ERR_MEMORY);
  for (size_t i = 0; i < settings->count; i++) {
    const int read = read_input(suggester, settings->arguments[i], settings);
    if (read) code = read;
  }
  console_progress_end();
  const int printed = console_result(print(suggester, settings));
  ent_suggester_free(suggester);
  return printed ? printed : code;
}

static int run(const Settings *settings) {
  EntEngine *engine;
  int code = folders_open(settings, &engine);
  if (!code) code = suggest(engine, settings);
  ent_engine_free(engine);
  return code;
}

const Command cmd_suggest = {
    .name = "suggest",
    .summary = "Print actors and relations that texts have and the data lacks",
    .arguments = "INPUT...",
    .least = 1,
    .example = "  entente suggest articles/ --format jsonl | jq -c 'select(.suggest == \"actor\").add' >new.jsonl\n",
    .groups = (const OptionGroup *const[]){&own, &reading, &options_data, NULL},
    .run = run,
};
