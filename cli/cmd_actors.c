// entente actors: how a name resolves and why; and other programs' dictionaries as lines of data.
#include "commands.h"
#include "folders.h"
#include "listing.h"
#include "naming.h"
#include "output.h"

#include <string.h>

static const Option rows[] = {
    {"date", 0, OPTION_DAY, "DATE", "date of the document the name stands in, such as 2024-05-31",
     offsetof(Settings, date), NULL},
    {"format", 'f', OPTION_CHOICE, "FORMAT", "how readings of a name are printed", offsetof(Settings, format),
     listing_format},
    {"output", 'o', OPTION_TEXT, "FILE", "where imported lines go (default: standard output)",
     offsetof(Settings, output), NULL},
    {0},
};

static const OptionGroup own = {"names and output", rows};

static int find(const Settings *settings, const EntEngine *engine) {
  int code = EXIT_FINE;
  for (size_t i = 1; i < settings->count; i++) {
    const int found = naming_print(settings, engine, settings->arguments[i]);
    if (found) code = found;
  }
  return code;
}

static int read_all(const Settings *settings, EntImporter *importer) {
  EntImported counts = {0};
  int code = EXIT_FINE;
  for (size_t i = 1; i < settings->count; i++) {
    const int read = console_result(ent_importer_read(importer, settings->arguments[i]));
    if (read) code = read;
  }
  const int finished = console_result(ent_importer_finish(importer, &counts));
  console_note("%zu actors, %zu classes of nouns, %zu names; %zu could not be carried", counts.actors, counts.classes,
               counts.names, counts.left);
  if (counts.actors && counts.classes) console_note("lines with \"group\" belong into nouns/, all others into actors/");
  return finished ? finished : code;
}

static int import(const Settings *settings, const EntEngine *engine) {
  Output *output = NULL;
  int code = output_open(&output, settings->output);
  if (code) return code;
  EntImporter *importer = ent_importer_new(engine, output_stream(output), &console_log);
  code = importer ? read_all(settings, importer) : console_result(ENT_ERR_MEMORY);
  ent_importer_free(importer);
  return output_close(output, code);
}

static const struct {
  const char *name;
  int (*run)(const Settings *settings, const EntEngine *engine);
} actions[] = {{"find", find}, {"import", import}};

static int run(const Settings *settings) {
  EntEngine *engine;
  for (size_t i = 0; i < sizeof actions / sizeof *actions; i++) {
    if (strcmp(settings->arguments[0], actions[i].name)) continue;
    if (settings->count < 2) return console_usage("actors", "nothing to %s", actions[i].name);
    int code = folders_open(settings, &engine);
    if (!code) code = actions[i].run(settings, engine);
    ent_engine_free(engine);
    return code;
  }
  return console_usage("actors", "no action \"%s\", expected find or import", settings->arguments[0]);
}

const Command cmd_actors = {
    .name = "actors",
    .summary = "Tell how a name resolves, or import dictionaries of actors",
    .arguments = "find NAME... | import FILE...",
    .least = 1,
    .example = "  entente actors find \"Turkish foreign minister\" --date 2024-05-31\n"
               "  entente actors import Phoenix.Countries.actors.txt -o mine/actors/phoenix.jsonl\n",
    .groups = (const OptionGroup *const[]){&own, &options_data, NULL},
    .run = run,
};
