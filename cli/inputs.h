// Reading: documents of all inputs through the engine into a sink.
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include "options.h"

/// What came out of reading.
typedef struct {
  size_t documents, relations;
} Tally;

/// Read the inputs that the settings name, from the first to the last; one that cannot be read does not stop the
/// others. Return an exit code.  `tally` may be NULL.
int inputs_read(const Settings *settings, const EntSink *sink, Tally *tally);

#endif
