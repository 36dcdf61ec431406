// A file that is written whole or not at all.
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include "console.h"

typedef struct Output Output;

/// Open the file at `path` to be written, or standard output where it is NULL or "-".  Return an exit code.
int output_open(Output **output, const char *path);

FILE *output_stream(const Output *output);

/// Put what was written in its place, or drop it where `code` tells that something went wrong; return an exit code.
int output_close(Output *output, int code);

#endif
