// What is said on standard error, and what the program ends with.
#ifndef CLI_CONSOLE_H
#define CLI_CONSOLE_H

#include "entente.h"

/// Exit codes.
enum {
  EXIT_FINE = 0,
  EXIT_PROBLEM = 1, ///< with data, input or output
  EXIT_USAGE = 2    ///< the command line is wrong
};

#define CONSOLE_FORMAT(a, b) __attribute__((format(printf, a, b)))

/// The log of the program: messages go to standard error.
extern const EntLog console_log;

/// Say what is wrong and return EXIT_PROBLEM, so that a failing branch is one line.
int console_problem(const char *format, ...) CONSOLE_FORMAT(1, 2);
/// The same for a wrong command line; `command` names the help to read, or is NULL.
int console_usage(const char *command, const char *format, ...) CONSOLE_FORMAT(2, 3);
void console_note(const char *format, ...) CONSOLE_FORMAT(1, 2);

/// Return what stands behind a word of so many things: "s", or nothing behind that of one.
const char *console_plural(uint64_t count);

/// Return the exit code of a status.  Where nobody has told the user what went wrong, its text is told.
int console_result(EntStatus status);

/// Tell how many documents were read, where standard error is a terminal, and no more than a few times a second.
void console_progress(size_t documents);
void console_progress_end(void);

/// Whether output to a stream may be coloured.
bool console_colours(FILE *stream);

/// Return seconds on a clock that only goes on.
double console_clock(void);

/// Remember that the user knows that standard output could not be written.
void console_told_output(void);

/// Close standard output.  Return `code`, or EXIT_PROBLEM where what was printed could not be written.
int console_close(int code);

#endif
