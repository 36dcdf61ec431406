// entente explain: how a text was read.
#include "commands.h"
#include "folders.h"
#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const Option rows[] = {
    {"date", 0, OPTION_DAY, "DATE", "date of a text that tells none, such as 2024-05-31", offsetof(Settings, date),
     NULL},
    {0},
};

static const OptionGroup own = {"reading", rows};

/// Make text what documents are: valid UTF-8 without control characters.  False where it cannot be.
static bool clean(char *text) {
  const EntText view = {text, strlen(text)};
  for (size_t at = 0; at < view.length;) {
    size_t begin = at;
    uint32_t codepoint = terminal_next(view, &at);
    if (codepoint == 0xfffd && at - begin == 1) return false;
    if ((codepoint < ' ' && codepoint != '\n') || codepoint == 0x7f) text[begin] = ' ';
  }
  return true;
}

static EntText view_date(const Settings *settings) {
  return settings->date ? (EntText){settings->date, strlen(settings->date)} : (EntText){"", 0};
}

/// Explain the arguments as one text.
static int explain_text(EntScanner *scanner, const Settings *settings) {
  char *text = strdup(settings->arguments[0]);
  if (!text) return console_result(ENT_ERR_MEMORY);
  const EntDocument document = {.id = {"text", 4}, .date = view_date(settings), .text = {text, strlen(text)}};
  int code = clean(text) ? console_result(ent_scanner_explain(scanner, &document, stdout))
                         : console_usage("explain", "the text is no valid UTF-8");
  free(text);
  return code;
}

static EntStatus explain_documents(EntScanner *scanner, EntReader *reader, const Settings *settings) {
  EntDocument document;
  EntStatus status, result = ENT_SUCCESS;
  while ((status = ent_reader_next(reader, &document)) == ENT_SUCCESS || status == ENT_ERR_FORMAT) {
    if (status) {
      result = status;
      continue;
    }
    if (!document.date.length) document.date = view_date(settings);
    status = ent_scanner_explain(scanner, &document, stdout);
    if (status) return status;
  }
  return status == ENT_END ? result : status;
}

static int explain_file(EntScanner *scanner, const Settings *settings) {
  EntReader *reader = NULL;
  EntStatus status = ent_reader_open(&reader, settings->arguments[0], &console_log);
  if (!status) status = explain_documents(scanner, reader, settings);
  ent_reader_close(reader);
  return console_result(status);
}

static int explain(const EntEngine *engine, const Settings *settings) {
  const char *given = settings->arguments[0];
  EntScanner *scanner = ent_scanner_new(engine);
  if (!scanner) return console_result(ENT_ERR_MEMORY);
  bool file = !strcmp(given, "-") || !access(given, F_OK);
  int code = file ? explain_file(scanner, settings) : explain_text(scanner, settings);
  ent_scanner_free(scanner);
  return code;
}

static int run(const Settings *settings) {
  EntEngine *engine;
  if (settings->count > 1) return console_usage("explain", "expected one text, in quotes, or one file");
  int code = folders_open(settings, &engine);
  if (!code) code = explain(engine, settings);
  ent_engine_free(engine);
  return code;
}

const Command cmd_explain = {
    .name = "explain",
    .summary = "Show how a text was read",
    .arguments = "TEXT|FILE",
    .least = 1,
    .example = "  entente explain \"Ankara accused Damascus of delaying talks.\"\n",
    .groups = (const OptionGroup *const[]){&own, &options_data, NULL},
    .run = run,
};
