// Reading the word lists of a data folder.  Everything that is wrong in one is reported with its line, and reading goes
// on.
#include <assert.h>
#include <string.h>

#include "base/file.h"
#include "text/lexicon_impl.h"

/// A line of a word list: its fields, and where it stands.
typedef struct {
  Text fields[8];
  size_t count;
  Place place;
} Line;

/// What a loader of one file works on.
typedef struct {
  Growth to;
  const EntLog *log;
  EntStatus status;
} Loading;

typedef struct {
  const char *file;
  void (*line)(Loading *loading, const Line *line);
} WordFile;

/// Names of tags in closed.txt, where they differ from ours.
static const struct {
  const char *name;
  Tag tag;
} closed_tags[] = {
    {"det", TAG_DETERMINER},   {"poss", TAG_POSSESSIVE}, {"pron", TAG_PRONOUN},     {"wh", TAG_WH},
    {"modal", TAG_MODAL},      {"to", TAG_TO},           {"prep", TAG_PREPOSITION}, {"conj", TAG_CONJUNCTION},
    {"sub", TAG_SUBORDINATOR}, {"neg", TAG_NEGATION},    {"num", TAG_NUMBER},       {"there", TAG_THERE},
    {"adv", TAG_ADVERB},
};

static const struct {
  const char *name;
  WordTrait trait;
} trait_names[] = {
    {"object", WORD_OBJECT_CONTROL}, {"subject", WORD_SUBJECT_CONTROL}, {"say", WORD_SPEECH}, {"title", WORD_TITLE},
    {"end", WORD_MAY_END},           {"copula", WORD_COPULA},           {"bare", WORD_BARE},  {"hearsay", WORD_HEARSAY},
};

static const struct {
  const char *name;
  WordHabit habit;
} habit_names[] = {
    {"active", HABIT_ACTIVE}, {"reduced", HABIT_REDUCED}, {"naming", HABIT_NAMING}, {"clause", HABIT_CLAUSE},
    {"to", HABIT_TO},         {"alone", HABIT_ALONE},     {"that", HABIT_THAT},
};

static void complain(Loading *loading, const Line *line, const char *what) {
  loading->status = log_error(loading->log, ENT_ERR_DATA, line->place, "%s", what);
}

static void words_line(Loading *loading, const Line *line) {
  if (line->count != 2 || line->fields[0].length > WORD_ROOM - 8) {
    complain(loading, line, "expected a word and its tags");
    return;
  }
  Text word = line->fields[0];
  for (size_t i = 0; i < line->fields[1].length; i++) {
    switch (line->fields[1].data[i]) {
    case 'v':
      growth_verb(&loading->to, word);
      break;
    case 'n':
      growth_noun(&loading->to, word);
      break;
    case 'p':
      growth_allow_noun(&loading->to, word, growth_symbol(&loading->to, word), TAG_PLURAL);
      break;
    case 'a':
      growth_allow(&loading->to, growth_symbol(&loading->to, word), TAG_ADJECTIVE);
      break;
    case 'r':
      growth_allow(&loading->to, growth_symbol(&loading->to, word), TAG_ADVERB);
      break;
    default:
      complain(loading, line, "unknown tag, expected letters of v, n, a, r, p");
      return;
    }
  }
  loading->to.lexicon->count++;
}

/// Allow each of several forms "showed/shown".
static void allow_forms(Loading *loading, Text forms, Symbol lemma, Tag tag) {
  for (size_t begin = 0; begin < forms.length;) {
    size_t end = begin;
    while (end < forms.length && forms.data[end] != '/') end++;
    growth_allow_verb(&loading->to, text_slice(forms, begin, end), lemma, tag);
    begin = end + 1;
  }
}

/// The last field, another spelling of the lemma, gets its forms when words.txt lists it.
static void irregular_verb(Loading *loading, const Line *line) {
  char room[WORD_ROOM];
  const Growth *to = &loading->to;
  Symbol lemma = growth_symbol(to, line->fields[1]);
  growth_word(to, lemma)->verb = lemma;
  allow_forms(loading, line->fields[2], lemma, TAG_PAST);
  allow_forms(loading, line->fields[3], lemma, TAG_PARTICIPLE);
  if (line->count > 4)
    allow_forms(loading, line->fields[4], lemma, TAG_GERUND);
  else
    growth_allow_verb(to, growth_with_ing(room, line->fields[1]), lemma, TAG_GERUND);
  if (line->count < 6) return;
  Word *other = growth_word(to, growth_symbol(to, line->fields[5]));
  other->verb = lemma;
  other->habits |= HABIT_SPELLED;
}

static void irregular_noun(Loading *loading, const Line *line) {
  Symbol lemma = growth_symbol(&loading->to, line->fields[1]);
  growth_allow_noun(&loading->to, line->fields[1], lemma, TAG_NOUN);
  growth_allow_noun(&loading->to, line->fields[2], lemma, TAG_PLURAL);
}

static void irregular_line(Loading *loading, const Line *line) {
  bool fits = line->count >= 3 && line->fields[1].length < WORD_ROOM - 8;
  if (fits && line->count >= 4 && text_is(line->fields[0], "v"))
    irregular_verb(loading, line);
  else if (fits && text_is(line->fields[0], "n"))
    irregular_noun(loading, line);
  else
    complain(loading, line, "expected `v lemma past participle [gerund]` or `n singular plural`");
}

/// Find the tag that closed.txt calls by a name; TAG_NONE where there is none.
static Tag closed_tag(Text name) {
  for (size_t i = 0; i < sizeof closed_tags / sizeof *closed_tags; i++)
    if (text_is(name, closed_tags[i].name)) return closed_tags[i].tag;
  return TAG_NONE;
}

/// Note a way in which a word behaves; false where none has that name.
static bool note_trait(Word *word, Text name) {
  unsigned traits = 0, habits = 0;
  for (size_t k = 0; k < sizeof trait_names / sizeof *trait_names; k++)
    if (text_is(name, trait_names[k].name)) traits |= trait_names[k].trait;
  for (size_t k = 0; k < sizeof habit_names / sizeof *habit_names; k++)
    if (text_is(name, habit_names[k].name)) habits |= habit_names[k].habit;
  word->traits |= (uint16_t)traits;
  word->habits |= (uint8_t)habits;
  return traits || habits;
}

static void traits_line(Loading *loading, Text word, Text name, const Line *line) {
  if (!note_trait(growth_word(&loading->to, growth_symbol(&loading->to, word)), name))
    complain(loading, line, "unknown trait, expected one of object, subject, say ...");
}

/// `several det alone`: tags, then perhaps a habit.
static void closed_line(Loading *loading, const Line *line) {
  if (line->count < 2) complain(loading, line, "expected a word and its tags");
  for (size_t i = 1; i < line->count; i++) {
    Symbol word = growth_symbol(&loading->to, line->fields[0]);
    Tag tag = closed_tag(line->fields[i]);
    if (tag)
      growth_allow(&loading->to, word, tag);
    else if (!note_trait(growth_word(&loading->to, word), line->fields[i]))
      complain(loading, line, "unknown tag, expected one such as det");
  }
  loading->to.lexicon->count++;
}

/// `object call on`: the verb may have a particle.
static void control_line(Loading *loading, const Line *line) {
  if (line->count < 2) {
    complain(loading, line, "expected a trait and a verb");
    return;
  }
  Text first = line->fields[1], last = line->fields[line->count - 1];
  Text verb = {first.data, (size_t)(last.data + last.length - first.data)};
  traits_line(loading, verb, line->fields[0], line);
}

/// Titles are also written without their full stop: "Mr", "Gen".
static void abbreviations_line(Loading *loading, const Line *line) {
  Text word = line->fields[0];
  growth_word(&loading->to, growth_symbol(&loading->to, word))->traits |= WORD_ABBREVIATION;
  for (size_t i = 1; i < line->count; i++) {
    traits_line(loading, word, line->fields[i], line);
    if (text_is(line->fields[i], "title") && word.data[word.length - 1] == '.')
      growth_word(&loading->to, growth_symbol(&loading->to, text_slice(word, 0, word.length - 1)))->traits |=
          WORD_TITLE;
  }
}

/// `f nancy`: a given name, of women or men, or of both where it stands twice.
static void given_line(Loading *loading, const Line *line) {
  bool female = text_is(line->fields[0], "f");
  if (line->count != 2 || (!female && !text_is(line->fields[0], "m"))) {
    complain(loading, line, "expected f or m and a given name");
    return;
  }
  growth_word(&loading->to, growth_symbol(&loading->to, line->fields[1]))->traits |= female ? WORD_FEMALE : WORD_MALE;
}

/// `crack down on`: all fields of the line, one blank between, are the verb.
static void particles_line(Loading *loading, const Line *line) {
  if (line->count < 2) {
    complain(loading, line, "expected a verb and its particle");
    return;
  }
  Text first = line->fields[0], last = line->fields[line->count - 1];
  lexicon_add_particle(loading->to.lexicon,
                       growth_symbol(&loading->to, (Text){first.data, (size_t)(last.data + last.length - first.data)}));
}

static const struct {
  const char *name;
  DateKind kind;
} date_kinds[] = {{"weekday", DATE_WEEKDAY}, {"month", DATE_MONTH}, {"day", DATE_DAY}, {"unit", DATE_UNIT}};

/// Read a number of at most three digits.
static bool small_number(Text text, int *value) {
  bool negative = text.length && text.data[0] == '-';
  *value = 0;
  if (text.length - negative < 1 || text.length - negative > 3) return false;
  for (size_t i = negative; i < text.length; i++) {
    if (text.data[i] < '0' || text.data[i] > '9') return false;
    *value = *value * 10 + (text.data[i] - '0');
  }
  if (negative) *value = -*value;
  return *value >= INT8_MIN && *value <= INT8_MAX;
}

static DateKind date_kind(Text name) {
  for (size_t i = 0; i < sizeof date_kinds / sizeof *date_kinds; i++)
    if (text_is(name, date_kinds[i].name)) return date_kinds[i].kind;
  return DATE_NO;
}

static void dates_line(Loading *loading, const Line *line) {
  DateKind kind = date_kind(line->fields[0]);
  int value = 0;
  if (!kind || line->count < 2 || (line->count > 2 && !small_number(line->fields[2], &value))) {
    complain(loading, line, "expected weekday, month, day or unit, a word and a number");
    return;
  }
  Word *word = growth_word(&loading->to, growth_symbol(&loading->to, line->fields[1]));
  word->date = (DateWord){(uint8_t)kind, (int8_t)value};
}

/// Irregular forms come before words, which fill in the regular ones.
static const WordFile word_files[] = {
    {"closed.txt", closed_line},       {"irregular.txt", irregular_line},
    {"words.txt", words_line},         {"abbreviations.txt", abbreviations_line},
    {"particles.txt", particles_line}, {"control.txt", control_line},
    {"dates.txt", dates_line},         {"given.txt", given_line},
};

static void read_line(Loading *loading, const WordFile *file, Text text, Place place) {
  Line line = {.place = place};
  for (size_t at = 0; at < text.length && line.count < 8;) {
    while (at < text.length && (text.data[at] == ' ' || text.data[at] == '\t' || text.data[at] == '\r')) at++;
    size_t begin = at;
    while (at < text.length && text.data[at] != ' ' && text.data[at] != '\t' && text.data[at] != '\r') at++;
    if (at > begin) line.fields[line.count++] = text_slice(text, begin, at);
  }
  if (line.count) file->line(loading, &line);
}

static void read_file(Loading *loading, const WordFile *file, const char *path) {
  Text text;
  EntStatus status = file_read(loading->to.arena, path, &text, loading->log);
  if (status) loading->status = status;
  Place place = {path, 0, 0};
  for (size_t begin = 0; !status && begin < text.length;) {
    const char *end = memchr(text.data + begin, '\n', text.length - begin);
    size_t stop = end ? (size_t)(end - text.data) : text.length;
    place.line++;
    if (text.data[begin] != '#') read_line(loading, file, text_slice(text, begin, stop), place);
    begin = stop + 1;
  }
}

static const WordFile *find_file(const char *path) {
  const char *name = strrchr(path, '/');
  for (size_t i = 0; i < sizeof word_files / sizeof *word_files; i++)
    if (!strcmp(name ? name + 1 : path, word_files[i].file)) return &word_files[i];
  return NULL;
}

EntStatus lexicon_load(Lexicon *lexicon, Arena *arena, const char *folder, const EntLog *log) {
  Loading loading = {{lexicon, arena}, log, ENT_SUCCESS};
  Paths paths = {0};
  EntStatus status = file_list(arena, folder, ".txt", &paths, log);
  if (status) return status;
  for (size_t i = 0; i < sizeof word_files / sizeof *word_files; i++)
    for (uint32_t k = 0; k < paths.count; k++)
      if (find_file(paths.items[k]) == &word_files[i]) read_file(&loading, &word_files[i], paths.items[k]);
  return loading.status;
}
