// dot is a program of its own and no library of ours: its licence does not go with igraph's, and a picture that takes
// too long can be given up.  It reads from and writes to nameless files, not pipes, so that neither side ever waits for
// the other, and half a picture is never passed on.
#include "render.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define SECONDS 60.0

extern char **environ;

/// The nameless files that dot works on.
typedef struct {
  FILE *in, *out, *messages;
} Files;

const char *render_format(size_t n) {
  static const char *const formats[] = {"svg", "png", "pdf"};
  return n < sizeof formats / sizeof *formats ? formats[n] : NULL;
}

static void close_files(const Files *files) {
  FILE *const all[] = {files->in, files->out, files->messages};
  for (size_t i = 0; i < 3; i++)
    if (all[i]) fclose(all[i]);
}

static int open_files(Files *files) {
  *files = (Files){tmpfile(), tmpfile(), tmpfile()};
  if (files->in && files->out && files->messages) return EXIT_FINE;
  return console_problem("cannot make a file for dot: %s", strerror(errno));
}

/// Start dot on the files; return an error number of the system.
static int start(const Files *files, const char *format, pid_t *process) {
  char option[16];
  snprintf(option, sizeof option, "-T%s", format);
  char name[] = "dot";
  char *const arguments[] = {name, option, NULL};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, fileno(files->in), STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fileno(files->out), STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, fileno(files->messages), STDERR_FILENO);
  int error = posix_spawnp(process, name, &actions, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

/// Wait for a process, and end it where it takes too long; false where it did.
static bool wait_for(pid_t process, int *state) {
  const struct timespec moment = {0, 10000000};
  double end = console_clock() + SECONDS;
  while (!waitpid(process, state, WNOHANG)) {
    if (console_clock() > end) {
      kill(process, SIGKILL);
      waitpid(process, state, 0);
      return false;
    }
    nanosleep(&moment, NULL);
  }
  return true;
}

/// Tell the first line of what dot complained of.
static int dot_problem(FILE *messages) {
  char line[256] = "";
  rewind(messages);
  if (!fgets(line, sizeof line, messages)) *line = '\0';
  line[strcspn(line, "\n")] = '\0';
  return console_problem("dot could not draw the graph%s%s", *line ? ": " : "", line);
}

static int run_dot(const Files *files, const char *format) {
  pid_t process;
  int state = 0, error = start(files, format, &process);
  if (error == ENOENT)
    return console_problem(
        "cannot render: the program dot of Graphviz is not installed (Debian: apt-get install graphviz)");
  if (error) return console_problem("cannot run dot: %s", strerror(error));
  if (!wait_for(process, &state))
    return console_problem("dot took more than %.0f s, expected a smaller graph: try --limit", SECONDS);
  return WIFEXITED(state) && !WEXITSTATUS(state) ? EXIT_FINE : dot_problem(files->messages);
}

static int copy(FILE *from, FILE *to) {
  char bytes[1 << 16];
  size_t length;
  rewind(from);
  while ((length = fread(bytes, 1, sizeof bytes, from)) > 0)
    if (fwrite(bytes, 1, length, to) != length) break;
  if (!ferror(from) && !ferror(to) && !fflush(to)) return EXIT_FINE;
  return console_problem("cannot write the picture: %s", strerror(errno));
}

static int draw(const EntGraph *graph, const char *format, const Files *files, FILE *out) {
  int code = console_result(ent_graph_export(graph, &(EntExportOptions){.format = "dot"}, files->in, &console_log));
  if (code) return code;
  rewind(files->in); // dot shares the place in the file
  code = run_dot(files, format);
  return code ? code : copy(files->out, out);
}

int render_graph(const EntGraph *graph, const char *format, FILE *out) {
  Files files;
  int code = open_files(&files);
  if (!code) code = draw(graph, format, &files, out);
  close_files(&files);
  return code;
}
