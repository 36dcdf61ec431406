// Tokens with their flags, and sentences.
#include "base/samples.h"
#include "text/tokens.h"

static Lexicon *lexicon;
static Tokens tokens;
static Sentences sentences;

static void start(void) {
  samples_make_folder();
  lexicon = lexicon_new(&arena, symbols_new(&arena));
  samples_write("abbreviations.txt", "gen. title\nu.s. end\ne.g.\na.m. end\n");
  samples_write("closed.txt", "the det\nhe pron\nin prep\nafter prep sub\n");
  samples_write("words.txt", "army n\nattack vn\n");
  ck_assert_int_eq(lexicon_load(lexicon, &arena, sandbox.folder, NULL), ENT_SUCCESS);
  tokens = (Tokens){0};
  sentences = (Sentences){0};
}

/// Read a text that is one segment.
static void read_text(Text text) {
  Segments segments = {0};
  *array_push(&arena, &segments) = (Segment){0, (uint32_t)text.length, SEGMENT_BODY};
  tokens_read(&(TokenSource){lexicon, NULL, text, &segments, &arena}, &tokens, &sentences);
}

static void join(char *line, size_t room, Text text, const char *between) {
  size_t length = strlen(line);
  snprintf(line + length, room - length, "%s%.*s", *line ? between : "", (int)text.length, text.data);
}

/// Return the tokens of a text that bear a flag, a blank between.
static const char *flagged(const char *string, unsigned flag) {
  static char line[1024];
  *line = '\0';
  read_text(text_view(string));
  for (uint32_t i = 0; i < tokens.count; i++) {
    const Token *token = &tokens.items[i];
    if (token->flags & flag) join(line, sizeof line, text_slice(text_view(string), token->begin, token->end), " ");
  }
  return line;
}

// --------------------------------------------------------------------------------------------------------- Sentences

static const struct {
  const char *text, *want; ///< a bar between sentences; quotation marks are no tokens, so they stand outside
} cuts[] = {
    {"", ""},
    {"One.", "One."},
    {"no stop", "no stop"},
    {"He left. She came.", "He left.|She came."},
    {"He left! Did she? Yes.", "He left!|Did she?|Yes."},
    {"He left. then she", "He left. then she"},
    {"He left.She came.", "He left.She came."},
    {"It is 3.5 now. 12 died.", "It is 3.5 now.|12 died."},
    {"He left... She came.", "He left...|She came."},
    {"He left… She came.", "He left…|She came."},
    {"Gen. Smith left. He came back.", "Gen. Smith left.|He came back."},
    {"J. R. Smith left.", "J. R. Smith left."},
    {"He went to the U.S. The army left.", "He went to the U.S.|The army left."},
    {"He went to the U.S. In May he left.", "He went to the U.S.|In May he left."},
    {"The U.S. Army left.", "The U.S. Army left."},
    {"At 5 a.m. He left.", "At 5 a.m.|He left."},
    {"So, e.g. The army left.", "So, e.g. The army left."},
    {"“We go.” He left.", "We go.|He left."},
    {"\"We go.\" He left.", "We go.|He left."},
    {"‘We go.’ He left.", "We go.|He left."},
    {"He left. “We go.”", "He left.|We go."},
    {"“We go,” he said. “We stay.”", "We go,” he said.|We stay."},
    {"“Is it?” he asked.", "Is it?” he asked."},
    {"He left (the U.S. did not. It stayed) again.", "He left (the U.S. did not. It stayed) again."},
    {"He left. (She came.) They stayed.", "He left.|(She came.)|They stayed."},
    {"He (she left. They came. It went.", "He (she left.|They came.|It went."},
    {"1) He left. 2) She came.", "1) He left.|2) She came."},
    {"He left. — She came.", "He left.|— She came."},
    {"TURKEY LEFT. SYRIA CAME.", "TURKEY LEFT.|SYRIA CAME."},
    {"Éva left. Özil came.", "Éva left.|Özil came."},
};

START_TEST(sentences_end_where_another_can_begin) {
  static char line[1024];
  Text text = text_view(cuts[_i].text);
  *line = '\0';
  read_text(text);
  for (uint32_t i = 0; i < sentences.count; i++)
    join(line, sizeof line, text_slice(text, sentences.items[i].begin, sentences.items[i].byte_end), "|");
  samples_same(text_view(line), cuts[_i].want);
}
END_TEST

START_TEST(sentences_hold_all_tokens_in_order) {
  uint32_t next = 0;
  for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) read_text(text_view(cuts[i].text));
  for (uint32_t i = 0; i < sentences.count; i++) {
    ck_assert_uint_eq(sentences.items[i].first, next);
    ck_assert_uint_gt(sentences.items[i].end, next);
    next = sentences.items[i].end;
  }
  ck_assert_uint_eq(next, tokens.count);
}
END_TEST

static const struct {
  const char *text;
  bool upper, title;
} styles[] = {
    {"TURKEY ATTACKS SYRIAN ARMY", true, true},
    {"Turkey Attacks Syrian Army Again", false, true},
    {"Turkey attacks the Syrian army again", false, false},
    {"US, UK and EU act", false, false},
    {"TURKEY", false, false},
    {"Turkey and Syria", false, false},
};

START_TEST(style_of_a_sentence_is_told) {
  read_text(text_view(styles[_i].text));
  ck_assert_int_eq(sentences.items[0].upper, styles[_i].upper);
  ck_assert_int_eq(sentences.items[0].title, styles[_i].title);
}
END_TEST

// ------------------------------------------------------------------------------------------------------------- Flags

static const struct {
  const char *text;
  unsigned flag;
  const char *want;
} flags[] = {
    {"The army and Özil of al-X, 5 U.S.", TOKEN_CAPITAL, "The Özil al-X U.S."},
    {"NATO and Nato and U.S. and I and ÖVP", TOKEN_UPPER, "NATO U.S. ÖVP"},
    {"in 2024, 1,000 or 5th", TOKEN_NUMBER, "2024 1,000 5th"},
    {"Syria's Jean-Marie, (SDF) a", TOKEN_SPACED, "Jean ( a"},

    {"a \"b c\" d", TOKEN_QUOTED, "b c"},
    {"a “b c” d", TOKEN_QUOTED, "b c"},
    {"a ‘b c’ d", TOKEN_QUOTED, "b c"},
    {"a 'b c' d", TOKEN_QUOTED, "b c"},
    {"a «b c» d", TOKEN_QUOTED, "b c"},
    {"“He said ‘no’ and left” yes", TOKEN_QUOTED, "He said no and left"},
    {"“the rebels’ army” yes", TOKEN_QUOTED, "the rebels ’ army"},
    {"‘terrorists’ attacked", TOKEN_QUOTED, "terrorists"},
    {"'terrorists' attacked", TOKEN_QUOTED, "terrorists"},
    {"the ’90s army", TOKEN_QUOTED, ""},
    {"‘Abd al-Rahman left", TOKEN_QUOTED, ""},
    {"the rebels' army", TOKEN_QUOTED, ""},
    {"“open to the end", TOKEN_QUOTED, "open to the end"},
    {"“a” b “c”", TOKEN_QUOTED, "a c"},
    {"a “b c” d “e”", TOKEN_QUOTE_OPEN, "b e"},
    {"a “b c,” d “e”", TOKEN_QUOTE_CLOSE, ", e"},
    {"a, b” c", TOKEN_QUOTE_CLOSE, "b"},

    {"a (b c) d", TOKEN_BRACKET, "( b c )"},
    {"a [b (c) d] e", TOKEN_BRACKET, "[ b ( c ) d ]"},
    {"1) a", TOKEN_BRACKET, ""},
    {"a (b c", TOKEN_BRACKET, ""},
    {"a (b) c (d e", TOKEN_BRACKET, "( b )"},

    {"He left. She said “We go”", TOKEN_START, "He She We"},
};

START_TEST(tokens_bear_flags) {
  ck_assert_str_eq(flagged(flags[_i].text, flags[_i].flag), flags[_i].want);
}
END_TEST

static const struct {
  const char *text;
  char mark;
} marks[] = {
    {".", '.'}, {",", ','},  {"-", '-'},  {"–", '-'}, {"—", '-'},
    {"…", '.'}, {"'", '\''}, {"’", '\''}, {"(", '('}, {"a", 0},
};

START_TEST(marks_are_known_by_their_plainest_form) {
  read_text(text_view(marks[_i].text));
  ck_assert_uint_eq(tokens.count, 1);
  ck_assert_int_eq(tokens.items[0].mark, marks[_i].mark);
}
END_TEST

// ------------------------------------------------------------------------------------------------------------- Words

START_TEST(known_word_has_its_symbol_and_tags) {
  read_text(text_view("ARMIES"));
  ck_assert_uint_eq(tokens.items[0].word, symbols_find(lexicon->symbols, text_view("armies")));
  ck_assert_uint_eq(tokens.items[0].tags, TAG_BIT(TAG_PLURAL));
  ck_assert_uint_eq(tokens.items[0].lemma, symbols_find(lexicon->symbols, text_view("army")));
}
END_TEST

START_TEST(unknown_word_is_told_by_its_hash) {
  read_text(text_view("Zörp zorp zarp"));
  ck_assert_uint_eq(tokens.items[0].word, 0);
  ck_assert_uint_eq(tokens.items[0].hash, tokens.items[1].hash);
  ck_assert_uint_ne(tokens.items[0].hash, tokens.items[2].hash);
}
END_TEST

static const struct {
  const char *text;
  uint32_t token, tags;
} genitives[] = {
    {"Syria's army", 1, TAG_BIT(TAG_GENITIVE) | TAG_BIT(TAG_THIRD)},
    {"Syria’s army", 1, TAG_BIT(TAG_GENITIVE) | TAG_BIT(TAG_THIRD)},
    {"rebels' army", 1, TAG_BIT(TAG_GENITIVE)},
    {"rebels’ army", 1, TAG_BIT(TAG_GENITIVE)},
    {"a 5 b", 1, TAG_BIT(TAG_NUMBER)},
    {"a, b", 1, TAG_BIT(TAG_PUNCTUATION)},
};

START_TEST(genitives_numbers_and_marks_have_their_tags) {
  read_text(text_view(genitives[_i].text));
  ck_assert_uint_eq(tokens.items[genitives[_i].token].tags, genitives[_i].tags);
}
END_TEST

START_TEST(offsets_are_those_of_the_whole_text) {
  const char *text = "Über Özil, “Ärger” — ok";
  static const char *const want[] = {"Über", "Özil", ",", "Ärger", "—", "ok"};
  read_text(text_view(text));
  ck_assert_uint_eq(tokens.count, 6);
  for (uint32_t i = 0; i < 6; i++)
    samples_same(text_slice(text_view(text), tokens.items[i].begin, tokens.items[i].end), want[i]);
}
END_TEST

/// Words that are met a second time; long ones, those beyond ASCII, and those that differ in their letters only.
static const char *const again[] = {
    "Gen. Güler attacked the army's 12 posts, $5.",
    "US us Us US-led al-Assad don't cannot",
    "aaaaaaaaaaaaaaaa aaaaaaaaaaaaaaaab AAAAAAAAAAAAAAAA",
    "' ’ ‘ 's ’s",
};

START_TEST(remembered_word_is_read_like_a_new_one) {
  WordMemo *memo = arena_alloc(&arena, sizeof *memo);
  Text text = text_view(again[_i]);
  Segments segments = {0};
  *array_push(&arena, &segments) = (Segment){0, (uint32_t)text.length, SEGMENT_BODY};
  tokens_read(&(TokenSource){lexicon, memo, text, &segments, &arena}, &(Tokens){0}, &(Sentences){0});
  Tokens second = {0};
  tokens_read(&(TokenSource){lexicon, memo, text, &segments, &arena}, &second, &(Sentences){0});
  read_text(text);
  ck_assert_uint_eq(second.count, tokens.count);
  ck_assert_mem_eq(second.items, tokens.items, tokens.count * sizeof *tokens.items);
}
END_TEST

// ---------------------------------------------------------------------------------------------------------- Segments

static const struct {
  SegmentKind kind;
  bool read;
} kinds[] = {
    {SEGMENT_BODY, true},    {SEGMENT_HEADLINE, true}, {SEGMENT_CAPTION, true}, {SEGMENT_DATELINE, false},
    {SEGMENT_CREDIT, false}, {SEGMENT_BYLINE, false},  {SEGMENT_ADVERT, false}, {SEGMENT_DUPLICATE, false},
};

START_TEST(only_what_has_sentences_is_read) {
  Segments segments = {0};
  *array_push(&arena, &segments) = (Segment){0, 8, kinds[_i].kind};
  tokens_read(&(TokenSource){lexicon, NULL, text_view("He left."), &segments, &arena}, &tokens, &sentences);
  ck_assert_uint_eq(sentences.count, kinds[_i].read);
  if (kinds[_i].read) ck_assert_uint_eq(sentences.items[0].kind, kinds[_i].kind);
}
END_TEST

START_TEST(segments_part_sentences_and_marks) {
  Text text = text_view("“He (left\nShe came");
  Segments segments = {0};
  *array_push(&arena, &segments) = (Segment){0, 12, SEGMENT_BODY};
  *array_push(&arena, &segments) = (Segment){13, (uint32_t)text.length, SEGMENT_BODY};
  tokens_read(&(TokenSource){lexicon, NULL, text, &segments, &arena}, &tokens, &sentences);
  ck_assert_uint_eq(sentences.count, 2);
  ck_assert_uint_eq(sentences.items[1].paragraph, 1);
  ck_assert_uint_eq(sentences.items[1].begin, 13);
  ck_assert(!(tokens.items[sentences.items[1].first].flags & (TOKEN_QUOTED | TOKEN_BRACKET)));
}
END_TEST

START_TEST(sentence_that_is_longer_than_any_is_cut) {
  read_text(samples_repeat("word ", 2000));
  ck_assert_uint_gt(sentences.count, 2);
  for (uint32_t i = 1; i < sentences.count; i++)
    ck_assert_uint_eq(sentences.items[i].first, sentences.items[i - 1].end);
}
END_TEST

static const struct {
  const char *piece;
  size_t count;
} hostile[] = {
    {"a", 1000000},  {",", 100000},   {"“", 100000},    {"‘", 100000},    {"'a ", 20000},     {"(", 100000},
    {"a. ", 100000}, {"A. ", 100000}, {"(A. ", 100000}, {"“A.” ", 50000}, {"\ufdfa", 100000}, {"n't ", 100000},
};

START_TEST(hostile_text_is_read_in_linear_time) {
  Text text = samples_repeat(hostile[_i].piece, hostile[_i].count);
  read_text(text); // Check's time limit tells
  ck_assert_uint_eq(sentences.count > 0, tokens.count > 0);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start, samples_remove_folder);
  tcase_add_loop_test(tcase, sentences_end_where_another_can_begin, 0, sizeof cuts / sizeof *cuts);
  tcase_add_test(tcase, sentences_hold_all_tokens_in_order);
  tcase_add_loop_test(tcase, style_of_a_sentence_is_told, 0, sizeof styles / sizeof *styles);
  tcase_add_loop_test(tcase, tokens_bear_flags, 0, sizeof flags / sizeof *flags);
  tcase_add_loop_test(tcase, marks_are_known_by_their_plainest_form, 0, sizeof marks / sizeof *marks);
  tcase_add_test(tcase, known_word_has_its_symbol_and_tags);
  tcase_add_test(tcase, unknown_word_is_told_by_its_hash);
  tcase_add_loop_test(tcase, genitives_numbers_and_marks_have_their_tags, 0, sizeof genitives / sizeof *genitives);
  tcase_add_test(tcase, offsets_are_those_of_the_whole_text);
  tcase_add_loop_test(tcase, remembered_word_is_read_like_a_new_one, 0, sizeof again / sizeof *again);
  tcase_add_loop_test(tcase, only_what_has_sentences_is_read, 0, sizeof kinds / sizeof *kinds);
  tcase_add_test(tcase, segments_part_sentences_and_marks);
  tcase_add_test(tcase, sentence_that_is_longer_than_any_is_cut);
  tcase_add_loop_test(tcase, hostile_text_is_read_in_linear_time, 0, sizeof hostile / sizeof *hostile);
}

int main(void) {
  return samples_run("tokens", add);
}
