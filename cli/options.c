// Reading a command line by the rows of its command: `--name value`, `--name=value`, `-o value`, `-ovalue`; options may
// stand behind arguments, and `--` ends them.
#include "options.h"
#include "spelling.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define NAME_ROOM 64

/// A command line that is being read.
typedef struct {
  const Command *command;
  char **next; ///< what comes next
  Settings *settings;
} Reading;

static const char *type_choice(size_t n) {
  static const char *const types[] = {"AGREE",    "CONSULT",  "SUPPORT", "COOPERATE", "AID",      "CONCEDE",
                                      "RETREAT",  "REQUEST",  "ACCUSE",  "REJECT",    "THREATEN", "PROTEST",
                                      "SANCTION", "MOBILIZE", "COERCE",  "ASSAULT"};
  return n < sizeof types / sizeof *types ? types[n] : NULL;
}

static const char *status_choice(size_t n) {
  static const char *const statuses[] = {"asserted", "reported", "planned", "conditional", "negated"};
  return n < sizeof statuses / sizeof *statuses ? statuses[n] : NULL;
}

static const char *by_choice(size_t n) {
  static const char *const units[] = {"state", "month", "year", "state-month", "state-year"};
  return n < sizeof units / sizeof *units ? units[n] : NULL;
}

static const char *sort_choice(size_t n) {
  static const char *const orders[] = {"count",     "documents", "first",  "last",    "period",
                                       "goldstein", "source",    "target", "relation"};
  return n < sizeof orders / sizeof *orders ? orders[n] : NULL;
}

#define AT(field) offsetof(Settings, field)

static const Option common_rows[] = {
    {"help", 'h', OPTION_FLAG, NULL, "print this", AT(help), NULL},
    {0},
};

static const Option data_rows[] = {
    {"data", 0, OPTION_LIST, "DIR", "add a folder of actors, words and relations; may be given several times", AT(data),
     NULL},
    {0},
};

static const Option run_rows[] = {
    {"jobs", 'j', OPTION_COUNT, "N", "read with N threads (default: one for each processor)", AT(threads), NULL},
    {"date", 0, OPTION_DAY, "DATE", "date of documents that tell none, such as 2024-05-31", AT(date), NULL},
    {0},
};

static const Option filter_rows[] = {
    {"source", 0, OPTION_TEXT, "ACTOR", "who acts: a name, an id, or a surface such as \"Ankara\"", AT(query.source),
     NULL},
    {"target", 0, OPTION_TEXT, "ACTOR", "whom it is done to", AT(query.target), NULL},
    {"actor", 0, OPTION_TEXT, "ACTOR", "source or target", AT(query.actor), NULL},
    {"between", 0, OPTION_PAIR, "A B", "one actor is the source, the other the target", AT(query.between), NULL},
    {"relation", 0, OPTION_TEXT, "NAME", "such as accuse, or accused", AT(query.relation), NULL},
    {"type", 0, OPTION_CHOICE, "TYPE", "type of relation in PLOVER", AT(query.type), type_choice},
    {"status", 0, OPTION_CHOICE, "STATUS", "how sure the text is", AT(query.status), status_choice},
    {"state", 0, OPTION_TEXT, "STATE", "source or target belongs to it: TUR, or \"Turkey\"", AT(query.state), NULL},
    {"since", 0, OPTION_DATE, "DATE", "first day, such as 2024-05-31, 2024-05 or 2024", AT(query.since), NULL},
    {"until", 0, OPTION_DATE, "DATE", "last day", AT(query.until), NULL},
    {"min-count", 0, OPTION_COUNT, "N", "edges with N relations or more behind them", AT(query.min_count), NULL},
    {"by", 0, OPTION_CHOICE, "UNIT", "count edges of states, of periods, or of both", AT(query.by), by_choice},
    {0},
};

static const Option order_rows[] = {
    {"limit", 0, OPTION_COUNT, "N", "the first N edges: the strongest, unless sorted otherwise", AT(query.limit), NULL},
    {"sort", 0, OPTION_CHOICE, "ORDER", "what comes first", AT(query.sort), sort_choice},
    {0},
};

static const OptionGroup common = {"other options", common_rows};
const OptionGroup options_data = {"data", data_rows};
const OptionGroup options_run = {"reading", run_rows};
const OptionGroup options_filter = {"filters", filter_rows};
const OptionGroup options_order = {"order", order_rows};

const OptionGroup *options_group(const Command *command, size_t n) {
  size_t count = 0;
  while (command->groups[count]) count++;
  return n < count ? command->groups[n] : n == count ? &common : NULL;
}

/// Whether an option is the one that a long name, or a letter, stands for.
static bool is_option(const Option *option, const char *name, size_t length) {
  if (length == 1) return option->letter == *name;
  return strlen(option->name) == length && !memcmp(option->name, name, length);
}

static const Option *find_option(const Command *command, const char *name, size_t length) {
  const OptionGroup *group;
  for (size_t i = 0; (group = options_group(command, i)); i++)
    for (const Option *option = group->options; option->name; option++)
      if (is_option(option, name, length)) return option;
  return NULL;
}

static const char *nearest_option(const Command *command, const char *name) {
  Spelling spelling = {.typed = name};
  const OptionGroup *group;
  for (size_t i = 0; (group = options_group(command, i)); i++)
    for (const Option *option = group->options; option->name; option++) spelling_try(&spelling, option->name);
  return spelling.word;
}

static int unknown_option(const Command *command, const char *argument) {
  char name[NAME_ROOM];
  size_t length = strcspn(argument, "=");
  snprintf(name, sizeof name, "%.*s", (int)(length < NAME_ROOM ? length : NAME_ROOM - 1), argument);
  const char *nearest = !strncmp(name, "--", 2) ? nearest_option(command, name + 2) : NULL;
  if (nearest) return console_usage(command->name, "unknown option %s, did you mean --%s?", name, nearest);
  return console_usage(command->name, "unknown option %s", name);
}

static int number_at(const char *at) {
  bool digits = isdigit((unsigned char)at[0]) && isdigit((unsigned char)at[1]);
  return digits ? (at[0] - '0') * 10 + at[1] - '0' : -1;
}

/// Whether a text is a day, or at least begins like one: "2024", "2024-05", "2024-05-31".
static bool is_date(const char *text, bool whole) {
  size_t length = strlen(text);
  if (length != 10 && (whole || (length != 4 && length != 7))) return false;
  if (number_at(text) < 0 || number_at(text + 2) < 0) return false;
  if (length > 4 && (text[4] != '-' || number_at(text + 5) < 1 || number_at(text + 5) > 12)) return false;
  return length < 10 || (text[7] == '-' && number_at(text + 8) >= 1 && number_at(text + 8) <= 31);
}

static bool is_same_word(const char *a, const char *b) {
  while (*a && tolower((unsigned char)*a) == tolower((unsigned char)*b)) a++, b++;
  return !*a && !*b;
}

/// The field of the settings that a row names.
static void *field_of(const Reading *reading, const Option *option) {
  return (char *)reading->settings + option->offset;
}

static int set_count(const Reading *reading, const Option *option, const char *value) {
  char *end;
  errno = 0;
  unsigned long long number = strtoull(value, &end, 10);
  if (!isdigit((unsigned char)*value) || *end || !number || errno)
    return console_usage(reading->command->name, "--%s: expected a number from 1, found \"%s\"", option->name, value);
  *(uint64_t *)field_of(reading, option) = number;
  return EXIT_FINE;
}

static int set_text(const Reading *reading, const Option *option, const char *value) {
  if (!*value) return console_usage(reading->command->name, "--%s: no value, expected %s", option->name, option->value);
  *(const char **)field_of(reading, option) = value;
  return EXIT_FINE;
}

/// Set the first of two values; the second is the next argument.
static int set_pair(const Reading *reading, const Option *option, const char *value) {
  const char **pair = field_of(reading, option);
  if (!*value || !*reading->next || !**reading->next)
    return console_usage(reading->command->name, "--%s: expected two values, %s", option->name, option->value);
  pair[0] = value;
  pair[1] = *reading->next;
  return EXIT_FINE;
}

static int set_date(const Reading *reading, const Option *option, const char *value) {
  bool whole = option->kind == OPTION_DAY;
  if (is_date(value, whole)) return set_text(reading, option, value);
  return console_usage(reading->command->name, "--%s: expected a date such as %s, found \"%s\"", option->name,
                       whole ? "2024-05-31" : "2024-05-31, 2024-05 or 2024", value);
}

static int set_choice(const Reading *reading, const Option *option, const char *value) {
  char list[512] = "";
  const char *choice;
  for (size_t i = 0, used = 0; (choice = option->choice(i)) && used < sizeof list; i++) {
    if (is_same_word(choice, value)) return set_text(reading, option, choice);
    used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", i ? ", " : "", choice);
  }
  return console_usage(reading->command->name, "--%s: expected one of %s, found \"%s\"", option->name, list, value);
}

static int add_to_list(const Reading *reading, const Option *option, const char *value) {
  List *list = field_of(reading, option);
  if (list->count == LIST_ROOM)
    return console_usage(reading->command->name, "--%s: given too often, expected at most %d", option->name, LIST_ROOM);
  list->items[list->count++] = value;
  return EXIT_FINE;
}

static int (*const setters[])(const Reading *, const Option *, const char *) = {
    [OPTION_TEXT] = set_text, [OPTION_PAIR] = set_pair,     [OPTION_COUNT] = set_count,  [OPTION_DAY] = set_date,
    [OPTION_DATE] = set_date, [OPTION_CHOICE] = set_choice, [OPTION_LIST] = add_to_list,
};

/// Set an option to what stands behind it in its own argument, `value`, or else to the next argument.
static int set_option(Reading *reading, const Option *option, const char *value) {
  const char *command = reading->command->name;
  if (option->kind == OPTION_FLAG) {
    if (value) return console_usage(command, "--%s takes no value", option->name);
    *(bool *)field_of(reading, option) = true;
    return EXIT_FINE;
  }
  if (!value && !*reading->next)
    return console_usage(command, "--%s: no value, expected %s", option->name, option->value);
  if (!value) value = *reading->next++;
  int code = setters[option->kind](reading, option, value);
  if (!code && option->kind == OPTION_PAIR) reading->next++;
  return code;
}

static int read_long(Reading *reading, const char *argument) {
  const char *name = argument + 2;
  size_t length = strcspn(name, "=");
  const Option *option = length > 1 ? find_option(reading->command, name, length) : NULL;
  if (!option) return unknown_option(reading->command, argument);
  return set_option(reading, option, name[length] ? name + length + 1 : NULL);
}

/// Read letters: those of flags can stand together, `-ab`; behind that of another option comes its value.
static int read_letters(Reading *reading, const char *argument) {
  int code = EXIT_FINE;
  for (const char *letter = argument + 1; !code && *letter; letter++) {
    const Option *option = find_option(reading->command, letter, 1);
    if (!option) return unknown_option(reading->command, (const char[]){'-', *letter, '\0'});
    bool last = option->kind != OPTION_FLAG;
    code = set_option(reading, option, last && letter[1] ? letter + 1 : NULL);
    if (last) return code;
  }
  return code;
}

int options_parse(const Command *command, char **arguments, Settings *settings) {
  Reading reading = {command, arguments, settings};
  bool ended = false;
  int code = EXIT_FINE;
  settings->arguments = (const char *const *)arguments;
  while (!code && *reading.next) {
    char *argument = *reading.next++;
    if (ended || argument[0] != '-' || !argument[1])
      arguments[settings->count++] = argument;
    else if (!strcmp(argument, "--"))
      ended = true;
    else
      code = argument[1] == '-' ? read_long(&reading, argument) : read_letters(&reading, argument);
  }
  if (code || settings->help || settings->count >= command->least) return code;
  return console_usage(command->name, "nothing to work on, expected %s", command->arguments);
}

static void print_choices(const Option *option, int indent, FILE *out) {
  const char *choice;
  int column = 0;
  for (size_t i = 0; (choice = option->choice(i)); i++) {
    bool wraps = column > 70;
    if (!i || wraps)
      column = fprintf(out, "%s\n%*s", i ? "," : "", indent, "");
    else
      fputs(", ", out);
    column += fprintf(out, "%s", choice) + 2;
  }
}

static void print_option(const Option *option, FILE *out) {
  const char letter[] = {'-', option->letter, ',', '\0'};
  char name[NAME_ROOM];
  snprintf(name, sizeof name, "--%s%s%s", option->name, option->value ? " " : "", option->value ? option->value : "");
  fprintf(out, "  %-3s %-17s %s", option->letter ? letter : "", name, option->help);
  if (option->choice) print_choices(option, 24, out);
  putc('\n', out);
}

void options_help(const Command *command, FILE *out) {
  fprintf(out, "usage: entente %s [options]%s%s\n\n%s.\n", command->name, *command->arguments ? " " : "",
          command->arguments, command->summary);
  const OptionGroup *group;
  for (size_t i = 0; (group = options_group(command, i)); i++) {
    fprintf(out, "\n%s:\n", group->title);
    for (const Option *option = group->options; option->name; option++) print_option(option, out);
  }
  fprintf(out, "\nexample:\n%s", command->example);
}
