// Datelines: "ERBIL (Kurdistan24) -", "SAN SALVADOR, 3 JAN 90 -- [TEXT]", "MOSCOW, August 13. /TASS/."
//
// A paragraph is read word by word as long as it may be one: names of places, dates, agencies in brackets; then a dash
// must come, and a capital letter behind it.  A dash alone is weak evidence ("Turkey - Syria's neighbour"), so that
// brackets or a date are asked for, or a place in capital letters where a text begins.
#include <assert.h>
#include <string.h>

#include "text/segments_impl.h"

#define LONGEST   140u ///< bytes, without marks in square brackets
#define MOST      8u   ///< words
#define WORD_ROOM 24u

/// What was seen of a dateline.
typedef struct {
  Text text;
  size_t at;
  unsigned words, uppers;   ///< of places; those in capital letters
  unsigned numbers, months; ///< months and weekdays
  bool bracket, slashes, comma;
  bool upper; ///< the first word is in capital letters
} Dateline;

static const char *const particles[] = {"of", "de", "da", "do", "des", "la", "el", "al", "es", "and", "upon", "y"};

/// Months, days, and the "no date" of telegrams.
static const char *const date_words[] = {
    "jan",       "feb",     "mar",      "apr",       "may",      "jun",    "jul",      "aug",    "sep",  "sept",
    "oct",       "nov",     "dec",      "january",   "february", "march",  "april",    "june",   "july", "august",
    "september", "october", "november", "december",  "mon",      "tue",    "wed",      "thu",    "fri",  "sat",
    "sun",       "monday",  "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday", "date"};

/// Words that no dateline has, however they are written.
static const char *const function_words[] = {"the",  "a",     "an",  "on",    "in",   "at",   "by",  "to",
                                             "from", "with",  "who", "which", "that", "this", "as",  "but",
                                             "if",   "after", "was", "were",  "is",   "are",  "has", "had"};

static bool holds(const char *const *words, size_t count, Text word) {
  for (size_t i = 0; word.length && i < count; i++)
    if (*word.data == *words[i] && text_is(word, words[i])) return true;
  return false;
}

static void skip_blanks(Dateline *line) {
  while (line->at < line->text.length && text_is_blank(line->text.data[line->at])) line->at++;
}

/// Length of a dash at `at`: hyphens, or an en or em dash.
static size_t dash_length(Text text, size_t at) {
  size_t end = at;
  while (end < text.length && text.data[end] == '-') end++;
  if (end > at || at + 3 > text.length) return end - at;
  return !memcmp(text.data + at, "\xe2\x80\x93", 3) || !memcmp(text.data + at, "\xe2\x80\x94", 3) ? 3 : 0;
}

/// End of the run of bytes that holds a word: up to a blank, a mark, or a dash that is no hyphen inside the word.
static size_t word_end(Text text, size_t at) {
  for (; at < text.length; at++) {
    if (text_is_blank(text.data[at]) || strchr(",;:()[]\"", text.data[at])) break;
    size_t dash = dash_length(text, at);
    if (!dash) continue;
    size_t behind = at + dash;
    if (dash != 1 || behind == text.length || text_is_blank(text.data[behind])) break;
  }
  return at;
}

static bool is_number(Text word) {
  size_t digits = 0;
  while (digits < word.length && word.data[digits] >= '0' && word.data[digits] <= '9') digits++;
  return digits && digits <= 4 && (digits == word.length || text_is(text_slice(word, digits, word.length), "."));
}

/// Whether a word is in a list, written small or large, with a full stop or without.
static bool folds_into(const char *const *words, size_t count, Text word) {
  char folded[TEXT_FOLD_ROOM(WORD_ROOM)];
  if (word.length && word.data[word.length - 1] == '.') word.length--;
  if (word.length > WORD_ROOM) return false;
  return holds(words, count, (Text){folded, text_fold(word, folded)});
}

static bool is_date_word(Text word) {
  return folds_into(date_words, sizeof date_words / sizeof *date_words, word);
}

/// Whether a word tells a sentence; "The Hague" is a place.
static bool is_function_word(const Dateline *line, Text word) {
  if (!folds_into(function_words, sizeof function_words / sizeof *function_words, word)) return false;
  Text rest = text_slice(line->text, line->at, line->text.length);
  return !text_starts(rest, " Hague") && !text_starts(rest, " HAGUE");
}

/// Whether a word has capital letters and no small ones.
static bool is_upper_word(Text word) {
  size_t letters = 0;
  for (size_t at = 0; at < word.length;) {
    uint32_t c = text_next(word, &at);
    if (!text_is_letter(c)) continue;
    if (!text_is_upper(c)) return false;
    letters++;
  }
  return letters > 1;
}

static bool starts_upper(Text word) {
  size_t at = 0;
  return word.length && text_is_upper(text_next(word, &at));
}

/// Take a word that may stand in a dateline; false where it may not.
static bool take_word(Dateline *line) {
  Text word = text_slice(line->text, line->at, word_end(line->text, line->at));
  line->at += word.length;
  if (!word.length) return false;
  if (word.data[0] == '/') return line->slashes = word.length > 2;
  if (is_number(word)) return ++line->numbers;
  if (is_date_word(word)) return ++line->months;
  if (line->words && holds(particles, sizeof particles / sizeof *particles, word)) return true;
  if (!starts_upper(word) || is_function_word(line, word)) return false;
  const bool upper = is_upper_word(word);
  if (!line->words) line->upper = upper;
  line->uppers += upper;
  return ++line->words <= MOST;
}

/// Step over brackets of either kind, for telegrams mix them; false where they stay open.
static bool take_bracket(Dateline *line) {
  for (size_t i = line->at, end = i + LONGEST; i < line->text.length && i < end; i++) {
    if (!strchr(")]", line->text.data[i])) continue;
    line->at = i + 1;
    return true;
  }
  return false;
}

/// Step over a dash, which may be of several pieces ("- -"); false where it stands between the numbers of a date.
static bool take_dash(Dateline *line) {
  bool number = line->at > 1 && strchr("0123456789", line->text.data[line->at - 2]);
  for (size_t length; (length = dash_length(line->text, line->at)); skip_blanks(line)) line->at += length;
  skip_blanks(line);
  bool date = number && line->at < line->text.length && strchr("0123456789", line->text.data[line->at]);
  return !date;
}

typedef enum { END_NONE, END_DASH, END_COLON, END_STOP, END_TEXT } End;

/// Read on up to what ends a dateline.
static End read_parts(Dateline *line) {
  for (skip_blanks(line); line->at < line->text.length; skip_blanks(line)) {
    char c = line->text.data[line->at];
    if (line->at > LONGEST) return END_NONE;
    if (c == ':') {
      line->at++;
      return END_COLON;
    }
    if (line->slashes && !dash_length(line->text, line->at)) return END_STOP;
    if (c == ',') {
      line->comma = true;
      line->at++;
    } else if (c == '(' || (c == '[' && line->words)) {
      if (!take_bracket(line)) return END_NONE;
      line->bracket = true;
    } else if (strchr(")]", c)) {
      line->at++;
    } else if (dash_length(line->text, line->at)) {
      if (take_dash(line)) return END_DASH;
    } else if (!take_word(line)) {
      return END_NONE;
    }
  }
  return END_TEXT;
}

/// Whether the text is a telegram, all in capital letters: these tell nothing there.
static bool is_telegram(Text text) {
  size_t small = 0, end = text.length < 400 ? text.length : 400;
  for (size_t i = 0; i < end; i++) small += text.data[i] >= 'a' && text.data[i] <= 'z';
  return small * 10 < end;
}

static bool is_accepted(const Dateline *line, End end, bool early) {
  bool date = line->months || line->numbers > 1;
  bool strong = line->bracket || (date && line->words);
  bool telegram = is_telegram(line->text);
  bool upper = line->words && line->uppers == line->words && !telegram;
  bool pair = line->comma && line->words > 1 && line->words < 5;
  if (line->bracket && line->words > 4 && !line->uppers) return false;
  if (telegram && end != END_TEXT && !(early && date)) return false;
  if (end == END_DASH) return strong || (early && (upper || pair));
  if (end == END_COLON) return early && upper && !date;
  if (end == END_STOP) return line->words > 0;
  return (date && !line->words) || (date && line->comma && line->words < 5) ||
         (line->upper && line->words < 5 && line->text.data[line->text.length - 1] == ')');
}

/// Step over "[TEXT]" and the like.
static void take_marks(Dateline *line) {
  for (skip_blanks(line); line->at < line->text.length && line->text.data[line->at] == '['; skip_blanks(line))
    if (!take_bracket(line)) return;
}

/// Whether a sentence may begin here: with a capital letter, a number or a quotation mark.
static bool can_begin(Text text) {
  static const char *const quotes[] = {"\"", "'", "\xe2\x80\x9c", "\xe2\x80\x98", "[", "$"};
  if (!text.length || starts_upper(text) || strchr("0123456789", *text.data)) return true;
  for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
    if (text_starts(text, quotes[i])) return true;
  return false;
}

size_t paragraph_dateline(Text paragraph, bool early) {
  Dateline line = {.text = paragraph};
  End end = read_parts(&line);
  if (end == END_NONE || !is_accepted(&line, end, early)) return 0;
  skip_blanks(&line);
  if (!can_begin(text_slice(paragraph, line.at, paragraph.length))) return 0;
  take_marks(&line);
  return line.at;
}
