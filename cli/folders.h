// Where the data is: actors, words and relations.
#ifndef CLI_FOLDERS_H
#define CLI_FOLDERS_H

#include "options.h"

/// Open the engine with the shipped data and the folders that were added to it.  Return an exit code; the engine is to
/// be freed in any case.
int folders_open(const Settings *settings, EntEngine **engine);

#endif
