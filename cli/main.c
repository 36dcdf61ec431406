// entente: the program.  It finds the command, reads its options, runs it, and looks at the end whether all that was
// printed was also written.
#include "commands.h"
#include "spelling.h"

#include <signal.h>
#include <string.h>

const Command *const commands[] = {&cmd_build,   &cmd_forget,      &cmd_extract, &cmd_query,      &cmd_rank,
                                   &cmd_paths,   &cmd_communities, &cmd_balance, &cmd_export,     &cmd_explain,
                                   &cmd_suggest, &cmd_actors,      &cmd_check,   &cmd_completion, NULL};

static void print_usage(FILE *out) {
  fputs("usage: entente COMMAND [options] ...\n\nWho did what to whom, read from news.\n\ncommands:\n", out);
  for (size_t i = 0; commands[i]; i++) fprintf(out, "  %-11s %s\n", commands[i]->name, commands[i]->summary);
  fputs("  help        Print the help of a command\n\n'entente COMMAND --help' tells more.\n", out);
}

static const Command *find_command(const char *name) {
  for (size_t i = 0; commands[i]; i++)
    if (!strcmp(commands[i]->name, name)) return commands[i];
  return NULL;
}

static int unknown_command(const char *name) {
  Spelling spelling = {.typed = name};
  for (size_t i = 0; commands[i]; i++) spelling_try(&spelling, commands[i]->name);
  if (spelling.word) return console_usage(NULL, "no command \"%s\", did you mean %s?", name, spelling.word);
  return console_usage(NULL, "no command \"%s\"", name);
}

static int run_command(const Command *command, char **arguments) {
  Settings settings = {0};
  int code = options_parse(command, arguments, &settings);
  if (code) return code;
  if (!settings.help) return command->run(&settings);
  options_help(command, stdout);
  return EXIT_FINE;
}

/// `entente help`, `entente help COMMAND`.
static int run_help(const char *name) {
  const Command *command = name ? find_command(name) : NULL;
  if (name && !command) return unknown_command(name);
  if (command)
    options_help(command, stdout);
  else
    print_usage(stdout);
  return EXIT_FINE;
}

static bool is_one_of(const char *name, const char *a, const char *b) {
  return !strcmp(name, a) || !strcmp(name, b);
}

static int run(char **arguments) {
  const char *name = arguments[0];
  if (!name) {
    print_usage(stderr);
    return EXIT_USAGE;
  }
  if (is_one_of(name, "--help", "-h")) return run_help(NULL);
  if (!strcmp(name, "help")) return run_help(arguments[1]);
  if (is_one_of(name, "--version", "-V")) {
    printf("entente %s\n", ent_version());
    return EXIT_FINE;
  }
  const Command *command = find_command(name);
  if (command) return run_command(command, arguments + 1);
  return *name == '-' ? console_usage(NULL, "unknown option %s", name) : unknown_command(name);
}

int main(int count, char **arguments) {
  // A reader that goes away, such as `head`, ends us quietly, even where we were started with the signal ignored.
  signal(SIGPIPE, SIG_DFL);
  return console_close(run(count ? arguments + 1 : arguments));
}
