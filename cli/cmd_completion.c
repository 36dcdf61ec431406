// entente completion: what lets a shell complete commands and options.  Each shell is a function that prints a script
// from the same tables that the command line is read by, so that the two cannot differ.
#include "commands.h"

#include <string.h>

/// Call a function for each option of a command.
static void each_option(const Command *command, void (*print)(const Command *, const Option *)) {
  const OptionGroup *group;
  for (size_t i = 0; (group = options_group(command, i)); i++)
    for (const Option *option = group->options; option->name; option++) print(command, option);
}

static void print_choices(const Option *option) {
  const char *choice;
  for (size_t i = 0; (choice = option->choice(i)); i++) printf("%s%s", i ? " " : "", choice);
}

/// Print a text inside single quotes; a backslash goes before those of its characters that mean something to the shell.
static void print_quoted(const char *text, const char *special) {
  for (; *text; text++) {
    if (*text == '\'')
      fputs("'\\''", stdout);
    else
      printf("%s%c", strchr(special, *text) ? "\\" : "", *text);
  }
}

static void print_bash_choices(const Command *command, const Option *option) {
  if (!option->choice) return;
  printf("  %s,--%s", command->name, option->name);
  if (option->letter) printf(" | %s,-%c", command->name, option->letter);
  fputs(") COMPREPLY=($(compgen -W '", stdout);
  print_choices(option);
  fputs("' -- \"$word\")) && return ;;\n", stdout);
}

static void print_bash_name(const Command *command, const Option *option) {
  (void)command;
  printf(" --%s", option->name);
}

static void print_bash(void) {
  fputs("# Completion of entente for bash.\n"
        "_entente() {\n"
        "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
        "  COMPREPLY=()\n"
        "  if [ \"$COMP_CWORD\" = 1 ]; then\n"
        "    COMPREPLY=($(compgen -W 'help",
        stdout);
  for (size_t i = 0; commands[i]; i++) printf(" %s", commands[i]->name);
  fputs("' -- \"$word\"))\n    return\n  fi\n  case ${COMP_WORDS[1]},$previous in\n", stdout);
  for (size_t i = 0; commands[i]; i++) each_option(commands[i], print_bash_choices);
  fputs("  esac\n  case ${COMP_WORDS[1]},$word in\n", stdout);
  for (size_t i = 0; commands[i]; i++) {
    printf("  %s,-*) COMPREPLY=($(compgen -W '", commands[i]->name);
    each_option(commands[i], print_bash_name);
    fputs("' -- \"$word\")) ;;\n", stdout);
  }
  fputs("  esac\n}\ncomplete -o default -F _entente entente\n", stdout);
}

static void print_zsh_option(const Command *command, const Option *option) {
  (void)command;
  if (option->letter)
    printf("      '(-%c --%s)'{-%c,--%s}'[", option->letter, option->name, option->letter, option->name);
  else
    printf("      '%s--%s[", option->kind == OPTION_LIST ? "*" : "", option->name);
  print_quoted(option->help, "[]:\\");
  putchar(']');
  if (option->value) printf(":%s:", option->value);
  if (option->choice) {
    putchar('(');
    print_choices(option);
    putchar(')');
  } else if (option->value) {
    fputs("_files", stdout);
  }
  fputs("' \\\n", stdout);
}

static void print_zsh(void) {
  fputs("#compdef entente\n"
        "# Completion of entente for zsh.\n"
        "_entente() {\n"
        "  local -a commands=(\n    'help:Print the help of a command'\n",
        stdout);
  for (size_t i = 0; commands[i]; i++) {
    printf("    '%s:", commands[i]->name);
    print_quoted(commands[i]->summary, "[]:\\");
    fputs("'\n", stdout);
  }
  fputs("  )\n"
        "  if ((CURRENT == 2)); then\n"
        "    _describe command commands\n"
        "    return\n"
        "  fi\n"
        "  local command=$words[2]\n"
        "  words=(\"${words[@]:1}\")\n"
        "  ((CURRENT--))\n"
        "  case $command in\n",
        stdout);
  for (size_t i = 0; commands[i]; i++) {
    printf("  %s)\n    _arguments -s \\\n", commands[i]->name);
    each_option(commands[i], print_zsh_option);
    fputs("      '*:file:_files'\n    ;;\n", stdout);
  }
  fputs("  esac\n}\n_entente \"$@\"\n", stdout);
}

static void print_fish_option(const Command *command, const Option *option) {
  printf("complete -c entente -n '__fish_seen_subcommand_from %s' -l %s", command->name, option->name);
  if (option->letter) printf(" -s %c", option->letter);
  if (option->choice) {
    fputs(" -x -a '", stdout);
    print_choices(option);
    putchar('\'');
  } else if (option->value) {
    fputs(" -r", stdout);
  }
  fputs(" -d '", stdout);
  print_quoted(option->help, "\\");
  fputs("'\n", stdout);
}

static void print_fish(void) {
  fputs("# Completion of entente for fish.\n"
        "complete -c entente -f -n __fish_use_subcommand -a help -d 'Print the help of a command'\n",
        stdout);
  for (size_t i = 0; commands[i]; i++) {
    printf("complete -c entente -f -n __fish_use_subcommand -a %s -d '", commands[i]->name);
    print_quoted(commands[i]->summary, "\\");
    fputs("'\n", stdout);
    each_option(commands[i], print_fish_option);
  }
}

static const struct {
  const char *name;
  void (*print)(void);
} shells[] = {{"bash", print_bash}, {"zsh", print_zsh}, {"fish", print_fish}};

static int run(const Settings *settings) {
  for (size_t i = 0; i < sizeof shells / sizeof *shells; i++) {
    if (strcmp(settings->arguments[0], shells[i].name)) continue;
    shells[i].print();
    return EXIT_FINE;
  }
  return console_usage("completion", "no completion for \"%s\", expected bash, zsh or fish", settings->arguments[0]);
}

const Command cmd_completion = {
    .name = "completion",
    .summary = "Print what lets a shell complete commands and options",
    .arguments = "bash|zsh|fish",
    .least = 1,
    .example = "  source <(entente completion bash)\n"
               "  entente completion fish >~/.config/fish/completions/entente.fish\n",
    .groups = (const OptionGroup *const[]){NULL},
    .run = run,
};
