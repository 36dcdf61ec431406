// The lexicon: word lists of lemmas are unfolded into all their forms when they are loaded, so that reading a word is one
// look-up of its symbol.  A word that no list knows is judged by its ending.
#include "text/lexicon.h"

#include <assert.h>
#include <string.h>

#include "base/file.h"

#define WORD_ROOM      128
#define PARTICLE_WORDS 4

/// A line of a word list: its fields, and where it stands.
typedef struct {
  Text fields[8];
  size_t count;
  Place place;
} Line;

/// What a loader of one file works on.
typedef struct {
  Lexicon *lexicon;
  Arena *arena;
  const EntLog *log;
  EntStatus status;
} Loading;

typedef struct {
  const char *file;
  void (*line)(Loading *loading, const Line *line);
} WordFile;

static const char *const tag_names[TAG_COUNT] = {
    [TAG_NONE] = "none",           [TAG_NOUN] = "noun",
    [TAG_PLURAL] = "plural",       [TAG_NAME] = "name",
    [TAG_BASE] = "base",           [TAG_THIRD] = "third",
    [TAG_PAST] = "past",           [TAG_PARTICIPLE] = "participle",
    [TAG_GERUND] = "gerund",       [TAG_ADJECTIVE] = "adjective",
    [TAG_ADVERB] = "adverb",       [TAG_DETERMINER] = "determiner",
    [TAG_POSSESSIVE] = "poss",     [TAG_PRONOUN] = "pronoun",
    [TAG_WH] = "wh",               [TAG_MODAL] = "modal",
    [TAG_TO] = "to",               [TAG_PREPOSITION] = "preposition",
    [TAG_CONJUNCTION] = "conj",    [TAG_SUBORDINATOR] = "sub",
    [TAG_NUMBER] = "number",       [TAG_NEGATION] = "negation",
    [TAG_GENITIVE] = "genitive",   [TAG_THERE] = "there",
    [TAG_PUNCTUATION] = "mark",
};

/// Names of tags in closed.txt, where they differ from ours.
static const struct {
  const char *name;
  Tag tag;
} closed_tags[] = {
    {"det", TAG_DETERMINER}, {"poss", TAG_POSSESSIVE},   {"pron", TAG_PRONOUN},  {"wh", TAG_WH},
    {"modal", TAG_MODAL},    {"to", TAG_TO},             {"prep", TAG_PREPOSITION}, {"conj", TAG_CONJUNCTION},
    {"sub", TAG_SUBORDINATOR}, {"neg", TAG_NEGATION},    {"num", TAG_NUMBER},    {"there", TAG_THERE},
    {"adv", TAG_ADVERB},
};

/// Forms of the verbs that help others.
static const struct {
  const char *form, *lemma;
  Tag tag;
} auxiliaries[] = {
    {"be", "be", TAG_BASE},      {"am", "be", TAG_THIRD},     {"is", "be", TAG_THIRD},         {"are", "be", TAG_THIRD},
    {"was", "be", TAG_PAST},     {"were", "be", TAG_PAST},    {"been", "be", TAG_PARTICIPLE},  {"being", "be", TAG_GERUND},
    {"'re", "be", TAG_THIRD},    {"'m", "be", TAG_THIRD},     {"have", "have", TAG_BASE},      {"has", "have", TAG_THIRD},
    {"had", "have", TAG_PAST},   {"having", "have", TAG_GERUND}, {"'ve", "have", TAG_BASE},    {"do", "do", TAG_BASE},
    {"does", "do", TAG_THIRD},   {"did", "do", TAG_PAST},     {"doing", "do", TAG_GERUND},     {"done", "do", TAG_PARTICIPLE},
};

static const struct {
  const char *name;
  WordTrait trait;
} trait_names[] = {
    {"object", WORD_OBJECT_CONTROL}, {"subject", WORD_SUBJECT_CONTROL}, {"say", WORD_SPEECH},
    {"title", WORD_TITLE},           {"end", WORD_MAY_END},       {"copula", WORD_COPULA},
    {"bare", WORD_BARE},
};

static const struct {
  const char *name;
  WordHabit habit;
} habit_names[] = {
    {"active", HABIT_ACTIVE}, {"reduced", HABIT_REDUCED}, {"naming", HABIT_NAMING},
    {"clause", HABIT_CLAUSE}, {"to", HABIT_TO},           {"alone", HABIT_ALONE},
};

static const struct {
  const char *ending;
  uint32_t tags;
  Tag likeliest;
} endings[] = {
    {"ing", TAG_BIT(TAG_GERUND) | TAG_BIT(TAG_NOUN) | TAG_BIT(TAG_ADJECTIVE), TAG_GERUND},
    {"ed", TAG_BIT(TAG_PAST) | TAG_BIT(TAG_PARTICIPLE) | TAG_BIT(TAG_ADJECTIVE), TAG_PAST},
    {"ly", TAG_BIT(TAG_ADVERB), TAG_ADVERB},
    {"ous", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"ful", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"able", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"ive", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"ical", TAG_BIT(TAG_ADJECTIVE), TAG_ADJECTIVE},
    {"ss", TAG_BIT(TAG_NOUN), TAG_NOUN},
    {"us", TAG_BIT(TAG_NOUN), TAG_NOUN},
    {"is", TAG_BIT(TAG_NOUN), TAG_NOUN},
    {"s", TAG_BIT(TAG_PLURAL), TAG_PLURAL},
};

const char *tag_name(Tag tag) {
  assert(tag < TAG_COUNT);
  return tag_names[tag];
}

static Symbol add(Loading *loading, Text text) {
  return symbols_add(loading->lexicon->symbols, text);
}

static Word *entry(Loading *loading, Symbol symbol) {
  Lexicon *lexicon = loading->lexicon;
  while (lexicon->words.count <= symbol) array_push(loading->arena, &lexicon->words);
  return &lexicon->words.items[symbol];
}

static void allow(Loading *loading, Symbol symbol, Tag tag) {
  Word *word = entry(loading, symbol);
  word->tags |= TAG_BIT(tag);
  if (!word->likeliest) word->likeliest = (uint8_t)tag;
}

static void allow_verb(Loading *loading, Text form, Symbol lemma, Tag tag) {
  Symbol symbol = add(loading, form);
  allow(loading, symbol, tag);
  entry(loading, symbol)->verb = lemma;
}

static void allow_noun(Loading *loading, Text form, Symbol lemma, Tag tag) {
  Symbol symbol = add(loading, form);
  allow(loading, symbol, tag);
  entry(loading, symbol)->noun = lemma;
}

static bool ends(Text text, const char *ending) {
  size_t length = strlen(ending);
  return text.length > length && !memcmp(text.data + text.length - length, ending, length);
}

static bool is_vowel(char c) {
  return c && strchr("aeiou", c);
}

static bool ends_consonant_y(Text text) {
  return ends(text, "y") && !is_vowel(text.data[text.length - 2]);
}

/// Join the first `keep` bytes of a word and an ending in `room`.
static Text join(char *room, Text word, size_t keep, const char *ending) {
  size_t length = strlen(ending);
  assert(keep + length < WORD_ROOM);
  memcpy(room, word.data, keep);
  memcpy(room + keep, ending, length + 1);
  return (Text){room, keep + length};
}

/// Form the plural of a noun or the third person of a verb.
static Text with_s(char *room, Text word) {
  if (ends_consonant_y(word)) return join(room, word, word.length - 1, "ies");
  bool hisses = ends(word, "s") || ends(word, "x") || ends(word, "z") || ends(word, "ch") || ends(word, "sh");
  bool goes = ends(word, "o") && word.length > 1 && !is_vowel(word.data[word.length - 2]);
  return join(room, word, word.length, hisses || goes ? "es" : "s");
}

static Text with_ed(char *room, Text word) {
  if (ends(word, "e")) return join(room, word, word.length, "d");
  if (ends_consonant_y(word)) return join(room, word, word.length - 1, "ied");
  return join(room, word, word.length, "ed");
}

static Text with_ing(char *room, Text word) {
  if (ends(word, "ie")) return join(room, word, word.length - 2, "ying");
  bool drops = ends(word, "e") && !ends(word, "ee") && !ends(word, "oe") && !ends(word, "ye");
  return join(room, word, word.length - drops, "ing");
}

/// Give a verb the forms that irregular.txt, which is read before, has not given it.
static void add_verb(Loading *loading, Text lemma) {
  char room[WORD_ROOM];
  Symbol symbol = add(loading, lemma);
  bool irregular = entry(loading, symbol)->verb == symbol;
  allow_verb(loading, lemma, symbol, TAG_BASE);
  allow_verb(loading, with_s(room, lemma), symbol, TAG_THIRD);
  if (irregular) return;
  allow_verb(loading, with_ed(room, lemma), symbol, TAG_PAST);
  allow_verb(loading, with_ed(room, lemma), symbol, TAG_PARTICIPLE);
  allow_verb(loading, with_ing(room, lemma), symbol, TAG_GERUND);
}

static void add_noun(Loading *loading, Text lemma) {
  char room[WORD_ROOM];
  Symbol symbol = add(loading, lemma);
  bool irregular = entry(loading, symbol)->noun != 0;
  allow_noun(loading, lemma, irregular ? entry(loading, symbol)->noun : symbol, TAG_NOUN);
  if (!irregular) allow_noun(loading, with_s(room, lemma), symbol, TAG_PLURAL);
}

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
    case 'v': add_verb(loading, word); break;
    case 'n': add_noun(loading, word); break;
    case 'a': allow(loading, add(loading, word), TAG_ADJECTIVE); break;
    case 'r': allow(loading, add(loading, word), TAG_ADVERB); break;
    default: complain(loading, line, "unknown tag, expected letters of v, n, a, r"); return;
    }
  }
  loading->lexicon->count++;
}

/// Allow each of several forms "showed/shown".
static void allow_forms(Loading *loading, Text forms, Symbol lemma, Tag tag) {
  for (size_t begin = 0; begin < forms.length;) {
    size_t end = begin;
    while (end < forms.length && forms.data[end] != '/') end++;
    allow_verb(loading, text_slice(forms, begin, end), lemma, tag);
    begin = end + 1;
  }
}

static void irregular_verb(Loading *loading, const Line *line) {
  char room[WORD_ROOM];
  Symbol lemma = add(loading, line->fields[1]);
  entry(loading, lemma)->verb = lemma;
  allow_forms(loading, line->fields[2], lemma, TAG_PAST);
  allow_forms(loading, line->fields[3], lemma, TAG_PARTICIPLE);
  if (line->count > 4) allow_forms(loading, line->fields[4], lemma, TAG_GERUND);
  else allow_verb(loading, with_ing(room, line->fields[1]), lemma, TAG_GERUND);
}

static void irregular_noun(Loading *loading, const Line *line) {
  Symbol lemma = add(loading, line->fields[1]);
  allow_noun(loading, line->fields[1], lemma, TAG_NOUN);
  allow_noun(loading, line->fields[2], lemma, TAG_PLURAL);
}

static void irregular_line(Loading *loading, const Line *line) {
  bool fits = line->count >= 3 && line->fields[1].length < WORD_ROOM - 8;
  if (fits && line->count >= 4 && text_is(line->fields[0], "v")) irregular_verb(loading, line);
  else if (fits && text_is(line->fields[0], "n")) irregular_noun(loading, line);
  else complain(loading, line, "expected `v lemma past participle [gerund]` or `n singular plural`");
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
  if (!note_trait(entry(loading, add(loading, word)), name))
    complain(loading, line, "unknown trait, expected one of object, subject, say ...");
}

/// `several det alone`: tags, then perhaps a habit.
static void closed_line(Loading *loading, const Line *line) {
  if (line->count < 2) complain(loading, line, "expected a word and its tags");
  for (size_t i = 1; i < line->count; i++) {
    Symbol word = add(loading, line->fields[0]);
    Tag tag = closed_tag(line->fields[i]);
    if (tag) allow(loading, word, tag);
    else if (!note_trait(entry(loading, word), line->fields[i])) complain(loading, line, "unknown tag, expected one such as det");
  }
  loading->lexicon->count++;
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
  entry(loading, add(loading, word))->traits |= WORD_ABBREVIATION;
  for (size_t i = 1; i < line->count; i++) {
    traits_line(loading, word, line->fields[i], line);
    if (text_is(line->fields[i], "title") && ends(word, "."))
      entry(loading, add(loading, text_slice(word, 0, word.length - 1)))->traits |= WORD_TITLE;
  }
}

/// `f nancy`: a given name, of women or men, or of both where it stands twice.
static void given_line(Loading *loading, const Line *line) {
  bool female = text_is(line->fields[0], "f");
  if (line->count != 2 || (!female && !text_is(line->fields[0], "m"))) {
    complain(loading, line, "expected f or m and a given name");
    return;
  }
  entry(loading, add(loading, line->fields[1]))->traits |= female ? WORD_FEMALE : WORD_MALE;
}

/// `crack down on`: all fields of the line, one blank between, are the verb.
static void particles_line(Loading *loading, const Line *line) {
  if (line->count < 2) {
    complain(loading, line, "expected a verb and its particle");
    return;
  }
  Text first = line->fields[0], last = line->fields[line->count - 1];
  lexicon_add_particle(loading->lexicon, add(loading, (Text){first.data, (size_t)(last.data + last.length - first.data)}));
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
  Lexicon *lexicon = loading->lexicon;
  DateKind kind = date_kind(line->fields[0]);
  int value = 0;
  if (!kind || line->count < 2 || (line->count > 2 && !small_number(line->fields[2], &value))) {
    complain(loading, line, "expected weekday, month, day or unit, a word and a number");
    return;
  }
  Symbol symbol = add(loading, line->fields[1]);
  while (lexicon->dates.count <= symbol) array_push(loading->arena, &lexicon->dates);
  lexicon->dates.items[symbol] = (DateWord){(uint8_t)kind, (int8_t)value};
}

/// Irregular forms come before words, which fill in the regular ones.
static const WordFile word_files[] = {
    {"closed.txt", closed_line},           {"irregular.txt", irregular_line}, {"words.txt", words_line},
    {"abbreviations.txt", abbreviations_line}, {"particles.txt", particles_line}, {"control.txt", control_line},
    {"dates.txt", dates_line},             {"given.txt", given_line},
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
  EntStatus status = file_read(loading->arena, path, &text, loading->log);
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
  Loading loading = {lexicon, arena, log, ENT_SUCCESS};
  Paths paths = {0};
  EntStatus status = file_list(arena, folder, ".txt", &paths, log);
  if (status) return status;
  for (size_t i = 0; i < sizeof word_files / sizeof *word_files; i++)
    for (uint32_t k = 0; k < paths.count; k++)
      if (find_file(paths.items[k]) == &word_files[i]) read_file(&loading, &word_files[i], paths.items[k]);
  return loading.status;
}

static void know_words(Symbols *symbols, KnownWords *known) {
  const struct {
    const char *word;
    Symbol *symbol;
  } list[] = {
      {"be", &known->be},     {"have", &known->have},   {"do", &known->do_},     {"not", &known->not_},
      {"that", &known->that}, {"by", &known->by},       {"with", &known->with},  {"of", &known->of},
      {"and", &known->and_},  {"or", &known->or_},      {"but", &known->but},    {"if", &known->if_},
      {"unless", &known->unless}, {"to", &known->to},   {"according", &known->according}, {"the", &known->the},
      {"it", &known->it},     {"he", &known->he},       {"she", &known->she},    {"they", &known->they},
      {"we", &known->we},     {"both", &known->both},   {"two", &known->two},    {"will", &known->will},
      {"would", &known->would}, {"as", &known->as},     {"between", &known->between}, {"no", &known->no},
      {"'s", &known->genitive}, {"us", &known->us},     {"i", &known->i},
      {"help", &known->help},
  };
  for (size_t i = 0; i < sizeof list / sizeof *list; i++) *list[i].symbol = symbols_add(symbols, text_view(list[i].word));
}

Lexicon *lexicon_new(Arena *arena, Symbols *symbols) {
  Lexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
  lexicon->symbols = symbols;
  lexicon->particles = trie_new(arena);
  lexicon->compounds = trie_new(arena);
  know_words(symbols, &lexicon->known);
  Loading loading = {lexicon, arena, NULL, ENT_SUCCESS};
  for (size_t i = 0; i < sizeof auxiliaries / sizeof *auxiliaries; i++)
    allow_verb(&loading, text_view(auxiliaries[i].form), symbols_add(symbols, text_view(auxiliaries[i].lemma)),
               auxiliaries[i].tag);
  const Symbol helpers[] = {lexicon->known.be, lexicon->known.have, lexicon->known.do_};
  for (size_t i = 0; i < sizeof helpers / sizeof *helpers; i++) entry(&loading, helpers[i])->traits |= WORD_AUXILIARY;
  allow_verb(&loading, text_view("had"), lexicon->known.have, TAG_PARTICIPLE);
  allow(&loading, add(&loading, text_view("n't")), TAG_NEGATION);
  allow(&loading, add(&loading, text_view("'ll")), TAG_MODAL);
  allow(&loading, add(&loading, text_view("'d")), TAG_MODAL);
  return lexicon;
}

Word lexicon_word(const Lexicon *lexicon, Symbol symbol) {
  static const Word nothing;
  return symbol < lexicon->words.count ? lexicon->words.items[symbol] : nothing;
}

DateWord lexicon_date(const Lexicon *lexicon, Symbol symbol) {
  static const DateWord nothing;
  return symbol < lexicon->dates.count ? lexicon->dates.items[symbol] : nothing;
}

/// Find the singular of an unknown plural, where it is a known word.
static Symbol guess_singular(const Lexicon *lexicon, Text plural) {
  char room[WORD_ROOM];
  if (plural.length >= WORD_ROOM - 2) return 0;
  if (ends(plural, "ies")) return symbols_find(lexicon->symbols, join(room, plural, plural.length - 3, "y"));
  return symbols_find(lexicon->symbols, text_slice(plural, 0, plural.length - 1));
}

Word lexicon_guess(const Lexicon *lexicon, Text folded) {
  Word word = {.tags = TAG_BIT(TAG_NOUN), .likeliest = TAG_NOUN};
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    if (!ends(folded, endings[i].ending)) continue;
    word.tags = endings[i].tags;
    word.likeliest = (uint8_t)endings[i].likeliest;
    if (endings[i].likeliest == TAG_PLURAL) word.noun = guess_singular(lexicon, folded);
    break;
  }
  return word;
}

void lexicon_need_verb(Lexicon *lexicon, Arena *arena, Symbol lemma) {
  assert(lexicon && arena);
  Loading loading = {lexicon, arena, NULL, ENT_SUCCESS};
  Text text = symbols_text(lexicon->symbols, lemma);
  const char *blank = memchr(text.data, ' ', text.length);
  Text word = blank ? text_slice(text, 0, (size_t)(blank - text.data)) : text;
  const uint32_t known = lexicon_word(lexicon, symbols_find(lexicon->symbols, word)).tags;
  if (word.length && word.length < WORD_ROOM - 8 && !(known & (TAGS_VERB | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_PREPOSITION)))) add_verb(&loading, word);
}

void lexicon_need_noun(Lexicon *lexicon, Arena *arena, Symbol lemma) {
  assert(lexicon && arena);
  Loading loading = {lexicon, arena, NULL, ENT_SUCCESS};
  Text text = symbols_text(lexicon->symbols, lemma);
  size_t begin = text.length;
  while (begin && text.data[begin - 1] != ' ') begin--;
  Text word = text_slice(text, begin, text.length);
  const uint32_t known = lexicon_word(lexicon, symbols_find(lexicon->symbols, word)).tags;
  if (word.length && word.length < WORD_ROOM - 8 && !(known & TAGS_NOUN)) add_noun(&loading, word);
}

/// Keep a symbol of several words at the end of their path in a trie; one of a single word is left out.
static void add_words(Lexicon *lexicon, Trie *trie, Symbol symbol) {
  Symbol path[PARTICLE_WORDS];
  size_t count = 0;
  Text text = symbols_text(lexicon->symbols, symbol);
  for (size_t begin = 0; begin < text.length && count < PARTICLE_WORDS;) {
    size_t end = begin;
    while (end < text.length && text.data[end] != ' ') end++;
    path[count++] = symbols_add(lexicon->symbols, text_slice(text, begin, end));
    begin = end + 1;
  }
  if (count > 1) trie_set(trie, trie_add(trie, path, count), symbol);
}

void lexicon_add_particle(Lexicon *lexicon, Symbol verb) {
  assert(lexicon && verb);
  add_words(lexicon, lexicon->particles, verb);
}

void lexicon_add_compound(Lexicon *lexicon, Symbol noun) {
  assert(lexicon && noun);
  add_words(lexicon, lexicon->compounds, noun);
}
