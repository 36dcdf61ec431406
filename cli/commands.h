// The commands.  A command is a file cmd_<name>.c, and a row in main.c.
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

#include "options.h"

extern const Command cmd_build, cmd_forget, cmd_extract, cmd_query, cmd_rank, cmd_paths, cmd_communities, cmd_balance,
    cmd_export, cmd_explain, cmd_suggest, cmd_actors, cmd_check, cmd_completion;

/// All of them, in the order of their help; NULL ends the table.
extern const Command *const commands[];

#endif
