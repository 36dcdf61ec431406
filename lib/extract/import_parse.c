// Cutting dictionaries into entries.
//
//   ABD_AL-KARIM_ZAYDAN_  ; a name, whose words are joined by low lines
//   +ABDUL_KARIM_ZAIDAN   # another name of the same
//     [IRQREL >19900101] [IRQ]
//   ARMY {ARMIES} [~MIL]  <!-- an agent, with its plural -->
//   !MINIST! = MINISTER, SECRETARY
//   AGRICULTURE_!MINIST! [~GOV]
#include <assert.h>
#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>

#include "extract/import.h"

/// Words that stand for each other in the names behind them.
typedef struct {
  Text name; ///< with its exclamation marks
  ARRAY(Text) words;
} WordSet;

typedef struct {
  ImportFile *file;
  ImportVisitor visitor;
  ImportEntry entry; ///< that is being read
  ARRAY(WordSet) sets;
  size_t line;
} Parsing;

void import_leave(ImportFile *file, size_t line, const char *format, ...) {
  char text[256];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  log_warning(file->log, (Place){file->path, line, 0}, "%s: left out", text);
  file->left++;
}

/// Blank the comments of a text, but for its newlines: "<!-- -->" over lines, '#' and ';' to the end of one.
static void blank_comments(char *text, size_t length) {
  bool line = false, block = false;
  for (size_t i = 0; i < length; i++) {
    if (!block && !line && !strncmp(text + i, "<!--", 4)) block = true;
    if (!block && (text[i] == '#' || text[i] == ';')) line = true;
    if (text[i] == '\n') line = false;
    const bool closes = block && !strncmp(text + i, "-->", 3);
    if (closes) memset(text + i, ' ', 3);
    if (closes) block = false;
    if ((line || block) && text[i] != '\n') text[i] = ' ';
  }
}

static bool is_shouted(Text text) {
  for (size_t i = 0; i < text.length; i++)
    if (islower((unsigned char)text.data[i])) return false;
  return true;
}

#define ACRONYM 5u ///< longest word without a vowel that is taken for an acronym

static bool is_acronym(Text word) {
  for (size_t i = 0; i < word.length; i++)
    if (strchr("AEIOU -", word.data[i])) return false;
  return word.length > 1 && word.length <= ACRONYM;
}

static bool is_small(Text word) {
  static const char *const small[] = {"OF", "THE", "FOR", "AND", "IN", "ON", "AL", "BIN", "VAN", "DE"};
  for (size_t i = 0; i < sizeof small / sizeof *small; i++)
    if (text_is(word, small[i])) return true;
  return false;
}

/// Write a word of capital letters as people do; the first of a name has a capital letter in any case.
static void write_word(char *letters, size_t length, bool first) {
  const Text word = {letters, length};
  if (is_acronym(word)) return;
  for (size_t i = !is_small(word) || first; i < length; i++) letters[i] = (char)tolower((unsigned char)letters[i]);
}

/// Write a name as people do: "ABD_AL-KARIM_ZAYDAN_" is "Abd al-Karim Zaydan"; agents stay in small letters.
static Text spell(Arena *arena, Text name, bool agent) {
  char *letters = arena_alloc(arena, name.length + 1);
  const bool shouted = is_shouted(name);
  size_t begin = 0;
  memcpy(letters, name.data, name.length);
  for (size_t i = 0; i <= name.length; i++) {
    if (i < name.length && letters[i] != '_' && letters[i] != ' ' && letters[i] != '-') continue;
    if (shouted && agent)
      for (size_t k = begin; k < i; k++) letters[k] = (char)tolower((unsigned char)letters[k]);
    else if (shouted && i > begin)
      write_word(letters + begin, i - begin, !begin);
    if (i < name.length && letters[i] == '_') letters[i] = ' ';
    begin = i + 1;
  }
  return text_trim((Text){letters, name.length});
}

static const WordSet *find_set(const Parsing *parsing, Text name) {
  for (uint32_t i = 0; i < parsing->sets.count; i++)
    if (text_equal(parsing->sets.items[i].name, name)) return &parsing->sets.items[i];
  return NULL;
}

static Text put_in(Arena *arena, Text name, size_t begin, size_t end, Text word) {
  char *joined = arena_alloc(arena, name.length + word.length + 1);
  const int length = snprintf(joined, name.length + word.length + 1, "%.*s%.*s%.*s", (int)begin, name.data,
                              (int)word.length, word.data, (int)(name.length - end), name.data + end);
  return (Text){joined, (size_t)length};
}

static void push_name(Parsing *parsing, Text name) {
  *array_push(parsing->file->arena, &parsing->entry.names) =
      (ImportName){spell(parsing->file->arena, name, parsing->entry.agent), parsing->line};
}

/// Add a name, or all that the set of words in it makes of it.
static void add_name(Parsing *parsing, Text name) {
  ImportFile *file = parsing->file;
  const char *mark = memchr(name.data, '!', name.length);
  const size_t begin = mark ? (size_t)(mark - name.data) : 0;
  const char *close = mark ? memchr(mark + 1, '!', name.length - begin - 1) : NULL;
  const size_t end = close ? (size_t)(close - name.data) + 1 : name.length;
  if (!mark) {
    push_name(parsing, name);
    return;
  }
  const WordSet *set = find_set(parsing, text_slice(name, begin, end));
  if (!set) import_leave(file, parsing->line, "no set %.*s", (int)(end - begin), name.data + begin);
  for (uint32_t i = 0; set && i < set->words.count; i++)
    push_name(parsing, put_in(file->arena, name, begin, end, set->words.items[i]));
}

/// Hand over the entry that was read.
static void close_entry(Parsing *parsing) {
  const ImportEntry *entry = &parsing->entry;
  if (entry->names.count && entry->codes.count)
    parsing->visitor.entry(parsing->visitor.handle, entry);
  else if (entry->names.count)
    import_leave(parsing->file, entry->names.items[0].line, "\"%.*s\" has no code",
                 (int)entry->names.items[0].text.length, entry->names.items[0].text.data);
  parsing->entry = (ImportEntry){.agent = false};
}

/// Read the codes of a line: what stands in brackets.
static void read_codes(Parsing *parsing, Text text) {
  for (const char *open; (open = text.length ? memchr(text.data, '[', text.length) : NULL);) {
    const size_t begin = (size_t)(open - text.data) + 1;
    const char *close = memchr(open, ']', text.length - begin + 1);
    const size_t end = close ? (size_t)(close - text.data) : text.length;
    ImportCode code;
    if (!close)
      import_leave(parsing->file, parsing->line, "no \"]\" behind \"%.*s\"", (int)(text.length - begin), open + 1);
    else if (import_code(parsing->file, text_slice(text, begin, end), parsing->line, &code))
      *array_push(parsing->file->arena, &parsing->entry.codes) = code;
    text = text_slice(text, close ? end + 1 : end, text.length);
  }
}

/// Read "!NAME! = WORD, WORD".
static void read_set(Parsing *parsing, Text line, size_t equals) {
  Arena *arena = parsing->file->arena;
  WordSet *set = array_push(arena, &parsing->sets);
  set->name = text_trim(text_slice(line, 0, equals));
  for (size_t begin = equals + 1, i = begin; i <= line.length; i++) {
    if (i < line.length && line.data[i] != ',') continue;
    const Text word = text_trim(text_slice(line, begin, i));
    if (word.length) *array_push(arena, &set->words) = word;
    begin = i + 1;
  }
}

/// Length of a line up to the first of some characters.
static size_t up_to(Text line, const char *stops) {
  size_t end = 0;
  while (end < line.length && !strchr(stops, line.data[end])) end++;
  return end;
}

/// Read the plural that stands in braces, where it is another word.
static void read_plural(Parsing *parsing, Text rest) {
  if (!rest.length || rest.data[0] != '{') return;
  const size_t end = up_to(rest, "}");
  const Text plural = text_trim(text_slice(rest, 1, end));
  if (plural.length) push_name(parsing, plural);
}

/// Read the first line of an entry: its name, plural and codes.
static void read_entry(Parsing *parsing, Text line) {
  const size_t end = up_to(line, "[{");
  const Text name = text_trim(text_slice(line, 0, end)), rest = text_slice(line, end, line.length);
  close_entry(parsing);
  parsing->entry.agent = memchr(rest.data, '~', rest.length) != NULL;
  add_name(parsing, name);
  read_plural(parsing, rest);
  read_codes(parsing, rest);
}

static void read_line(Parsing *parsing, Text line) {
  const size_t equals = up_to(line, "=");
  if (!line.length) return;
  if (line.data[0] == '!' && equals < line.length) {
    read_set(parsing, line, equals);
    return;
  }
  if (line.data[0] != '+' && line.data[0] != '[') {
    read_entry(parsing, line);
    return;
  }
  if (!parsing->entry.names.count) {
    import_leave(parsing->file, parsing->line, "no name before \"%.*s\"", (int)line.length, line.data);
    return;
  }
  const size_t end = up_to(line, "[");
  if (line.data[0] == '+') add_name(parsing, text_trim(text_slice(line, 1, end)));
  read_codes(parsing, text_slice(line, end, line.length));
}

EntStatus import_entries(ImportFile *file, ImportVisitor visitor) {
  assert(file && visitor.entry);
  Parsing parsing = {.file = file, .visitor = visitor};
  Text text;
  const EntStatus status = file_read(file->arena, file->path, &text, file->log);
  if (status) return status;
  char *letters = arena_alloc(file->arena, text.length + 8);
  memcpy(letters, text.data, text.length);
  text_clean(letters, text.length);
  blank_comments(letters, text.length);
  for (size_t begin = 0, end; begin < text.length; begin = end + 1) {
    for (end = begin; end < text.length && letters[end] != '\n';) end++;
    parsing.line++;
    read_line(&parsing, text_trim((Text){letters + begin, end - begin}));
  }
  close_entry(&parsing);
  return ENT_SUCCESS;
}
