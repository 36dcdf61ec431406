// Options of the command line: an option is a row of a table, and help is printed from the same rows.
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "console.h"

#define LIST_ROOM 16

/// Values of an option that can be given several times.
typedef struct {
  const char *items[LIST_ROOM];
  size_t count;
} List;

/// What a command line asks for; each command reads what it has options for.
typedef struct {
  const char *const *arguments; ///< those that are no options
  size_t count;
  List data;
  uint64_t threads;
  const char *date;
  EntQuery query;
  uint64_t limit, within; ///< of what is found in a graph
  const char *measure;
  bool undirected, members;
  bool mentions, evidence, help;
  const char *format, *output, *render, *merge, *with;
} Settings;

typedef enum {
  OPTION_FLAG,   ///< bool
  OPTION_TEXT,   ///< const char *
  OPTION_PAIR,   ///< const char *[2]
  OPTION_COUNT,  ///< uint64_t, from 1
  OPTION_DAY,    ///< const char *: 2024-05-31
  OPTION_DATE,   ///< const char *: a day, or the beginning of one: 2024-05, 2024
  OPTION_CHOICE, ///< const char *: one of the row's choices
  OPTION_LIST    ///< List
} OptionKind;

typedef struct {
  const char *name; ///< NULL ends a table
  char letter;      ///< its short form, or 0
  OptionKind kind;
  const char *value; ///< what help calls its value; NULL for a flag
  const char *help;
  size_t offset;                   ///< in Settings
  const char *(*choice)(size_t n); ///< the n-th value it can have, or NULL after the last
} Option;

/// Options that belong together in help.
typedef struct {
  const char *title;
  const Option *options;
} OptionGroup;

typedef struct {
  const char *name, *summary;
  const char *arguments; ///< as help shows them
  const char *example;   ///< lines of it
  size_t least;          ///< arguments it needs
  const OptionGroup *const *groups;
  int (*run)(const Settings *settings);
} Command;

extern const OptionGroup options_data, options_run, options_filter, options_order;

/// Return the n-th group of a command, or NULL after the last, which is what all commands have in common.
const OptionGroup *options_group(const Command *command, size_t n);

/// Read the arguments behind the name of a command; `arguments` is an array that ends with NULL and is put in new
/// order.
int options_parse(const Command *command, char **arguments, Settings *settings);

/// Print a command's usage, options and example.
void options_help(const Command *command, FILE *out);

#endif
