// Messages in the form that compilers have made known, `file:line: error: ...`, so that editors can jump to the place.
// What has no place begins with the name of the program.
#include "console.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define CLEAR_LINE "\r\033[K"

static const char *const level_names[] = {
    [ENT_LEVEL_ERROR] = "error", [ENT_LEVEL_WARNING] = "warning", [ENT_LEVEL_NOTE] = "note"};

/// What the terminal shows and has shown; one program has one of each.
static struct {
  size_t errors;       ///< that were told
  bool output;         ///< one of them: standard output could not be written
  bool progress;       ///< a line of progress stands on the terminal
  double progress_due; ///< time of the next one
} shown;

double console_clock(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

void console_progress_end(void) {
  if (shown.progress) fputs(CLEAR_LINE, stderr);
  shown.progress = false;
}

void console_progress(size_t documents) {
  double now = console_clock();
  if (now < shown.progress_due) return;
  shown.progress_due = now + 0.2;
  if (!isatty(STDERR_FILENO)) return;
  fprintf(stderr, CLEAR_LINE "%zu documents", documents);
  shown.progress = true;
}

static void print_place(const EntMessage *message) {
  fputs(message->file ? message->file : "entente", stderr);
  if (message->line) fprintf(stderr, ":%zu", message->line);
  if (message->line && message->column) fprintf(stderr, ":%zu", message->column);
}

static void print_message(void *handle, const EntMessage *message) {
  (void)handle;
  console_progress_end();
  print_place(message);
  fprintf(stderr, ": %s: %s\n", level_names[message->level], message->text);
  if (message->level == ENT_LEVEL_ERROR) shown.errors++;
}

const EntLog console_log = {print_message, NULL};

static void say(EntLevel level, const char *format, va_list values) {
  char text[1024];
  vsnprintf(text, sizeof text, format, values);
  const EntMessage message = {.level = level, .text = text};
  print_message(NULL, &message);
}

int console_problem(const char *format, ...) {
  va_list values;
  va_start(values, format);
  say(ENT_LEVEL_ERROR, format, values);
  va_end(values);
  return EXIT_PROBLEM;
}

int console_usage(const char *command, const char *format, ...) {
  va_list values;
  va_start(values, format);
  say(ENT_LEVEL_ERROR, format, values);
  va_end(values);
  fprintf(stderr, "try 'entente %s%s--help'\n", command ? command : "", command ? " " : "");
  return EXIT_USAGE;
}

void console_note(const char *format, ...) {
  va_list values;
  va_start(values, format);
  say(ENT_LEVEL_NOTE, format, values);
  va_end(values);
}

const char *console_plural(uint64_t count) {
  return count == 1 ? "" : "s";
}

int console_result(EntStatus status) {
  if (!status) return EXIT_FINE;
  bool told_at_end = status == ENT_ERR_IO && ferror(stdout);
  if (!shown.errors && !told_at_end) console_problem("%s", ent_status_text(status));
  return EXIT_PROBLEM;
}

bool console_colours(FILE *stream) {
  const char *refused = getenv("NO_COLOR");
  return !(refused && *refused) && isatty(fileno(stream));
}

void console_told_output(void) {
  shown.output = true;
}

int console_close(int code) {
  errno = 0;
  bool failed = ferror(stdout);
  if (fclose(stdout)) failed = true;
  if (shown.output) return EXIT_PROBLEM;
  return failed ? console_problem("cannot write standard output: %s", strerror(errno ? errno : EIO)) : code;
}
