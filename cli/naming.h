// How a name resolves, printed.
#ifndef CLI_NAMING_H
#define CLI_NAMING_H

#include "options.h"

/// Print the readings of a name; return an exit code, EXIT_PROBLEM where the data does not know it.
int naming_print(const Settings *settings, const EntEngine *engine, const char *name);

#endif
