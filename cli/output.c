// What is written goes to a new file in the same folder, which takes the name of the old one when all is in it: so
// nobody sees half of it, and an old file stays until there is a new one.  Devices and pipes are written to as they
// are.
#include "output.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct Output {
  FILE *stream;
  char *path; ///< of the file to be, or NULL where the stream is written to as it is
  char *part; ///< of the new file until then
};

/// The new file that goes away when a signal ends the program, or NULL.
static char *volatile unfinished;

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};

static void drop_unfinished(int number) {
  if (unfinished) unlink(unfinished);
  signal(number, SIG_DFL);
  raise(number);
}

/// Have the new file dropped when a signal comes; with NULL, no more.
static void guard(char *part) {
  unfinished = part;
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction action = {.sa_handler = part ? drop_unfinished : SIG_DFL}, old;
    bool ignored = !sigaction(signals[i], NULL, &old) && old.sa_handler == SIG_IGN;
    if (!ignored) sigaction(signals[i], &action, NULL);
  }
}

static int cannot(const char *what, const char *path) {
  return console_problem("cannot %s %s: %s", what, path, strerror(errno));
}

/// Give a new file the rights that it would have had without the detour.
static void set_mode(int file, const char *path) {
  struct stat old;
  mode_t mask = umask(0);
  umask(mask);
  bool replaces = !stat(path, &old);
  (void)fchmod(file, replaces ? old.st_mode & 0777 : 0666 & ~mask);
}

/// Follow links, so that what is replaced is the file and not the link to it.
static char *resolve(const char *path) {
  char *resolved = realpath(path, NULL);
  return resolved ? resolved : strdup(path);
}

static int open_part(Output *output, const char *path) {
  static const char suffix[] = ".XXXXXX";
  output->path = resolve(path);
  if (!output->path) return console_result(ENT_ERR_MEMORY);
  size_t length = strlen(output->path);
  output->part = malloc(length + sizeof suffix);
  if (!output->part) return console_result(ENT_ERR_MEMORY);
  memcpy(output->part, output->path, length);
  memcpy(output->part + length, suffix, sizeof suffix);
  int file = mkstemp(output->part);
  if (file < 0) return cannot("create", path);
  guard(output->part);
  set_mode(file, output->path);
  output->stream = fdopen(file, "wb");
  return output->stream ? EXIT_FINE : cannot("create", path);
}

static int open_as_it_is(Output *output, const char *path) {
  output->stream = fopen(path, "wb");
  return output->stream ? EXIT_FINE : cannot("open", path);
}

static bool is_file(const char *path) {
  struct stat found;
  return stat(path, &found) || S_ISREG(found.st_mode);
}

static int open_path(Output *output, const char *path) {
  bool standard = !path || !strcmp(path, "-");
  if (standard) output->stream = stdout;
  if (standard) return EXIT_FINE;
  return is_file(path) ? open_part(output, path) : open_as_it_is(output, path);
}

int output_open(Output **opened, const char *path) {
  Output *output = *opened = calloc(1, sizeof *output);
  if (!output) return console_result(ENT_ERR_MEMORY);
  int code = open_path(output, path);
  if (!code) return code;
  *opened = NULL;
  return output_close(output, code);
}

FILE *output_stream(const Output *output) {
  return output->stream;
}

/// Put the new file in its place, or drop it.
static int finish_part(const Output *output, int code) {
  if (!code && rename(output->part, output->path)) code = cannot("write", output->path);
  if (code) unlink(output->part);
  guard(NULL);
  return code;
}

int output_close(Output *output, int code) {
  bool own = output->stream && output->stream != stdout;
  errno = 0;
  bool failed = own && fclose(output->stream);
  if (failed && !code) code = cannot("write", output->path ? output->path : "the output");
  if (output->stream == stdout && code && ferror(stdout)) console_told_output();
  if (output->part) code = finish_part(output, code);
  free(output->path);
  free(output->part);
  free(output);
  return code;
}
