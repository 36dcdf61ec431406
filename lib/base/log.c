// Messages: formatted into a bounded line, and freed of control characters, so that no hostile name drives a terminal.
#include "base/log.h"

#include <assert.h>
#include <stdarg.h>
#include <string.h>

#include "base/text.h"

#define LINE_ROOM 1024

static const char *const status_texts[] = {
    [ENT_SUCCESS] = "success",
    [ENT_END] = "end of input",
    [ENT_ERR_ARGUMENT] = "unknown argument",
    [ENT_ERR_MEMORY] = "out of memory",
    [ENT_ERR_IO] = "input or output error",
    [ENT_ERR_FORMAT] = "malformed input",
    [ENT_ERR_DATA] = "wrong data",
    [ENT_ERR_STORE] = "store error",
};

const char *ent_status_text(EntStatus status) {
  size_t count = sizeof status_texts / sizeof *status_texts;
  return (size_t)status < count ? status_texts[status] : "unknown status";
}

const char *ent_version(void) {
  return ENTENTE_VERSION;
}

static void write_message(const EntLog *log, EntLevel level, Place place, const char *text) {
  const EntMessage message = {level, place.file, place.line, place.column, text};
  log->write(log->handle, &message);
}

static void clean_line(char *line) {
  text_clean(line, strlen(line)); // the cut may have gone through a character
  for (; *line; line++)
    if ((unsigned char)*line < ' ' || *line == 0x7f) *line = '?';
}

EntStatus log_error(const EntLog *log, EntStatus status, Place place, const char *format, ...) {
  assert(format);
  if (!log || !log->write) return status;
  char line[LINE_ROOM];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  clean_line(line);
  write_message(log, ENT_LEVEL_ERROR, place, line);
  return status;
}

void log_warning(const EntLog *log, Place place, const char *format, ...) {
  assert(format);
  if (!log || !log->write) return;
  char line[LINE_ROOM];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  clean_line(line);
  write_message(log, ENT_LEVEL_WARNING, place, line);
}
