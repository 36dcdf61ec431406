// Text cut into pieces.
//
// What is wanted is written with a blank between pieces: words as they are, "#" before numbers, "{" and "}" for
// quotation marks, and other marks as they are.
#include "base/samples.h"
#include "text/tokens.h"

static Lexicon *lexicon;

static void start(void) {
  samples_make_folder();
  lexicon = lexicon_new(&arena, symbols_new(&arena));
  samples_write("abbreviations.txt", "gen. title\nmr. title\nu.s. end\ne.g.\nno.\n");
  samples_write("irregular.txt", "v lead led led\n");
  samples_write("words.txt", "lead v\nback v\n");
  ck_assert_int_eq(lexicon_load(lexicon, &arena, sandbox.folder, NULL), ENT_SUCCESS);
}

static void print_piece(FILE *out, Text text, const Piece *piece) {
  static const char *const marks[] = {[PIECE_QUOTE_OPEN] = "{", [PIECE_QUOTE_CLOSE] = "}"};
  if (piece->kind == PIECE_QUOTE_OPEN || piece->kind == PIECE_QUOTE_CLOSE)
    fputs(marks[piece->kind], out);
  else
    fprintf(out, "%s%.*s", piece->kind == PIECE_NUMBER ? "#" : "", (int)(piece->end - piece->begin),
            text.data + piece->begin);
}

/// Return the pieces of a text on one line, in the arena.
static Text pieces(const char *string) {
  Lexer lexer = {.text = text_view(string), .lexicon = lexicon};
  char *bytes = NULL;
  size_t length = 0;
  FILE *out = open_memstream(&bytes, &length);
  bool first = true;
  for (Piece piece; lexer_next(&lexer, &piece); first = false) {
    if (!first) fputc(' ', out);
    print_piece(out, lexer.text, &piece);
  }
  fclose(out);
  Text line = arena_copy(&arena, (Text){bytes, length});
  free(bytes);
  return line;
}

static const struct {
  const char *text, *want;
} cuts[] = {
    {"", ""},
    {" \t\r\n", ""},
    {"Ankara accused the group.", "Ankara accused the group ."},

    // Clitics.
    {"Syria's", "Syria 's"},
    {"Syria’s", "Syria ’s"},
    {"Syria‘s", "Syria ‘s"},
    {"SYRIA'S ARMY", "SYRIA 'S ARMY"},
    {"they're we've I'm she'll he'd", "they 're we 've I 'm she 'll he 'd"},
    {"don't", "do n't"},
    {"didn’t", "did n’t"},
    {"WON'T", "WO N'T"},
    {"can't've", "can't 've"},
    {"the rebels' attack", "the rebels ' attack"},
    {"the rebels’ attack", "the rebels ’ attack"},
    {"the REBELS' attack", "the REBELS ' attack"},
    {"O'Connor's", "O'Connor 's"},
    {"Sana'a Ba’ath Sana‘a", "Sana'a Ba’ath Sana‘a"},
    {"the '90s", "the ' #90s"},

    // Full stops.
    {"U.S. troops", "U.S. troops"},
    {"the U.S.", "the U.S."},
    {"u.n. and U.N.", "u.n. and U.N."},
    {"J. R. Biden", "J. R. Biden"},
    {"J.R. Biden", "J.R. Biden"},
    {"Gen. Smith and GEN. Smith", "Gen. Smith and GEN. Smith"},
    {"generals.", "generals ."},
    {"e.g. this", "e.g. this"},
    {"example.com", "example . com"},
    {"He left...", "He left . . ."},
    {"He left…", "He left …"},
    {"end.Start", "end . Start"},

    // Numbers.
    {"1,000 tanks", "#1,000 tanks"},
    {"3.5%", "#3.5 %"},
    {"$1.2bn or $ 5", "#$1.2bn or $ #5"},
    {"12,34,", "#12,34 ,"},
    {"in 2024.", "in #2024 ."},
    {"10:30", "#10 : #30"},
    {"1990s", "#1990s"},
    {"5th", "#5th"},
    {"F-16s", "F-16s"},
    {"COVID-19", "COVID-19"},
    {"1,000-strong", "#1,000-strong"},
    {"1990-2000", "#1990-2000"},
    {"1990–2000", "#1990 – #2000"},
    {"5'10", "#5'10"},

    // Hyphens.
    {"US-led", "US - led"},
    {"U.S.-led", "U.S. - led"},
    {"Saudi-backed", "Saudi - backed"},
    {"Türkiye-backed", "Türkiye - backed"},
    {"Jean-Marie", "Jean - Marie"},
    {"Russia-Ukraine-Poland", "Russia - Ukraine - Poland"},
    {"Recep-Tayyip's", "Recep - Tayyip 's"},
    {"al-Sharaa", "al-Sharaa"},
    {"Al-Sharaa's", "Al-Sharaa 's"},
    {"el-Sisi El-Sisi Ash-Shaab", "el-Sisi El-Sisi Ash-Shaab"},
    {"anti-Kurdish", "anti-Kurdish"},
    {"cease-fire", "cease-fire"},
    {"Ex-president", "Ex-president"},
    {"well-", "well -"},
    {"-led", "- led"},
    {"one--two", "one - - two"},
    {"one—two", "one — two"},
    {"AT&T", "AT&T"},
    {"A & B", "A & B"},

    // Quotation marks.
    {"\"no\" and \"yes\"", "{ no } and { yes }"},
    {"“no,” he said", "{ no , } he said"},
    {"„no“", "{ no {"},
    {"«no»", "{ no }"},
    {"a ‘terrorist’ act", "a { terrorist } act"},
    {"‘terrorists’ attacked", "{ terrorists } attacked"},
    {"a 'terrorist' act", "a { terrorist } act"},
    {"'terrorists' attacked", "{ terrorists } attacked"},
    {"'We don't go,' he said", "{ We do n't go , } he said"},
    {"(‘no’)", "( { no } )"},
    {"“He said ‘no’”", "{ He said { no } }"},
    {"“‘No,’ he said”", "{ { No , } he said }"},
    {"“'No,' he said”", "{ { No , } he said }"},
    {"‘Abd al-Rahman", "‘ Abd al-Rahman"},
    {"‘Abd and the rebels' base", "‘ Abd and the rebels ' base"},
    {"'Abd and the rebels’ base", "' Abd and the rebels ’ base"},
    {"the rebels'/allies' base", "the rebels ' / allies ' base"},
    {"'tis so", "' tis so"},
    {"the ’90s", "the ’ #90s"},
    {"the rebels' and allies' bases", "the rebels ' and allies ' bases"},
    {"6' tall'", "#6 ' tall '"},

    // Other marks and blanks.
    {"(SDF)", "( SDF )"},
    {"[sic]", "[ sic ]"},
    {"yes/no", "yes / no"},
    {"a;b:c!d?", "a ; b : c ! d ?"},
    {"a\u00a0b\u2003c\u202fd\u2028e\u2029f\u200bg", "a b c d e f g"},
    {"• one", "• one"},
    {"€5", "€5"},
    {"Łódź Дамаск", "Łódź Дамаск"},
    {"\xf0\x9f\x90\x98 x", "\xf0\x9f\x90\x98 x"},
};

START_TEST(text_is_cut_into_pieces) {
  samples_same(pieces(cuts[_i].text), cuts[_i].want);
}
END_TEST

/// Whether the pieces stand in order, and between them is nothing but white space.
static bool covers(Text text) {
  Lexer lexer = {.text = text, .lexicon = lexicon};
  size_t end = 0;
  for (Piece piece; lexer_next(&lexer, &piece); end = piece.end) {
    if (piece.begin < end || piece.end <= piece.begin) return false;
    if (text_trim(text_slice(text, end, piece.begin)).length) return false;
  }
  return !text_trim(text_slice(text, end, text.length)).length;
}

static bool has_wide_blanks(Text text) {
  return strstr(text.data, "\u2003") != NULL;
}

START_TEST(pieces_map_to_the_bytes_of_the_text) {
  for (size_t i = 0; i < sizeof cuts / sizeof *cuts; i++) {
    Text text = text_view(cuts[i].text);
    if (!has_wide_blanks(text) && !covers(text)) ck_abort_msg("%s", cuts[i].text);
  }
}
END_TEST

START_TEST(text_may_break_off_at_any_byte) {
  // A copy without a NUL behind it, which the sanitizers watch.
  Text text = text_view("“Gen. Smith’s U.S.-led al-X didn’t,” \xe2\x80\xa8 1,000‘a’ \xf0\x9f\x90\x98");
  for (size_t length = 0; length <= text.length; length++) {
    char *copy = memcpy(malloc(length + 1), text.data, length);
    char *exact = realloc(copy, length ? length : 1);
    Lexer lexer = {.text = {exact, length}, .lexicon = lexicon};
    size_t count = 0;
    for (Piece piece; lexer_next(&lexer, &piece);) count++;
    ck_assert_uint_le(count, length);
    free(exact);
  }
}
END_TEST

static const struct {
  const char *piece;
  size_t count;
} hostile[] = {
    {"a", 1000000},    {"A", 1000000}, {"1", 1000000},   {",", 100000},  {".", 300000},      {"a.", 300000},
    {"“", 100000},     {"‘", 100000},  {"‘a", 20000},    {"'", 20000},   {" 'a", 20000},     {"\"", 100000},
    {"(", 100000},     {"-", 100000},  {"A-", 300000},   {"a'", 300000}, {"n't", 300000},    {"'s", 300000},
    {"A-led", 100000}, {"1,", 300000}, {"\x80", 300000}, {"é", 300000},  {"\u2003", 300000},
};

START_TEST(hostile_text_is_cut_in_linear_time) {
  Text text = samples_repeat(hostile[_i].piece, hostile[_i].count);
  Lexer lexer = {.text = text, .lexicon = lexicon};
  for (Piece piece; lexer_next(&lexer, &piece);) continue; // Check's time limit tells
  ck_assert_uint_eq(lexer.offset, text.length);
}
END_TEST

static const struct {
  const char *word;
  size_t length;
} articles[] = {
    {"al-Assad", 3}, {"Al-Assad", 3}, {"Ash-Shaab", 4}, {"el-Sisi", 3},   {"al", 0},
    {"ex-army", 0},  {"Assad", 0},    {"alto-sax", 0},  {"a-l-Assad", 0}, {"", 0},
};

START_TEST(article_of_a_name_is_told_with_its_hyphen) {
  ck_assert_uint_eq(lexer_article(text_view(articles[_i].word)), articles[_i].length);
}
END_TEST

// ------------------------------------------------------------------------------------------------- Phrases of data
// files

START_TEST(phrase_is_cut_into_folded_symbols) {
  Symbol words[8];
  ck_assert_uint_eq(tokens_symbols(lexicon, text_view("U.S.-led “Coalition”"), words, 8), 4);
  ck_assert_str_eq(symbols_text(lexicon->symbols, words[0]).data, "u.s.");
  ck_assert_str_eq(symbols_text(lexicon->symbols, words[1]).data, "-");
  ck_assert_str_eq(symbols_text(lexicon->symbols, words[3]).data, "coalition");
}
END_TEST

START_TEST(unknown_words_of_a_phrase_are_not_added) {
  Symbol words[8];
  Symbol before = symbols_count(lexicon->symbols);
  ck_assert_uint_eq(tokens_known(lexicon, text_view("the Zorps"), words, 8), 2);
  ck_assert_uint_ne(words[0], 0);
  ck_assert_uint_eq(words[1], 0);
  ck_assert_uint_eq(symbols_count(lexicon->symbols), before);
}
END_TEST

START_TEST(phrase_with_too_many_words_is_cut_off) {
  Symbol words[2];
  ck_assert_uint_eq(tokens_symbols(lexicon, text_view("one two three"), words, 2), 2);
}
END_TEST

START_TEST(phrase_of_one_long_word_stays_in_its_room) {
  Symbol words[2];
  ck_assert_uint_eq(tokens_symbols(lexicon, samples_repeat("\ufdfa", 5000), words, 2), 1);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start, samples_remove_folder);
  tcase_add_loop_test(tcase, text_is_cut_into_pieces, 0, sizeof cuts / sizeof *cuts);
  tcase_add_test(tcase, pieces_map_to_the_bytes_of_the_text);
  tcase_add_test(tcase, text_may_break_off_at_any_byte);
  tcase_add_loop_test(tcase, hostile_text_is_cut_in_linear_time, 0, sizeof hostile / sizeof *hostile);
  tcase_add_loop_test(tcase, article_of_a_name_is_told_with_its_hyphen, 0, sizeof articles / sizeof *articles);
  tcase_add_test(tcase, phrase_is_cut_into_folded_symbols);
  tcase_add_test(tcase, unknown_words_of_a_phrase_are_not_added);
  tcase_add_test(tcase, phrase_with_too_many_words_is_cut_off);
  tcase_add_test(tcase, phrase_of_one_long_word_stays_in_its_room);
}

int main(void) {
  return samples_run("lexer", add);
}
