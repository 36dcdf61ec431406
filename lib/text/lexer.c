// Cutting text into pieces: words, clitics, numbers, marks.
//
// A run of letters, digits, hyphens, apostrophes and inner full stops is taken first, then cut where English joins
// words: before a clitic (Syria|'s, do|n't, can|not), and at a hyphen after a capitalised part that is no article
// (US|-|led, Jean|-|Marie, but al-Sharaa).  Names of data files pass the same lexer, so the cuts always meet.
#include <assert.h>
#include <string.h>

#include "text/tokens.h"

typedef enum { CHAR_SPACE = ' ', CHAR_LETTER = 'a', CHAR_DIGIT = '0', CHAR_MARK = '.', CHAR_HIGH = '~' } CharClass;

/// Class of each ASCII character.
static const char classes[] = "                                "
                              " ...............0000000000......"
                              ".aaaaaaaaaaaaaaaaaaaaaaaaaa....."
                              ".aaaaaaaaaaaaaaaaaaaaaaaaaa.....";

/// A mark of several bytes: what it is, and the ASCII mark it stands for.
typedef struct {
  const char *bytes;
  PieceKind kind;
} Mark;

static const Mark marks[] = {
    {"\xe2\x80\x9c", PIECE_QUOTE_OPEN},  {"\xe2\x80\x9d", PIECE_QUOTE_CLOSE}, {"\xe2\x80\x9e", PIECE_QUOTE_OPEN},
    {"\xc2\xab", PIECE_QUOTE_OPEN},      {"\xc2\xbb", PIECE_QUOTE_CLOSE},     {"\xe2\x80\x98", PIECE_PUNCTUATION},
    {"\xe2\x80\x99", PIECE_PUNCTUATION}, {"\xe2\x80\x93", PIECE_PUNCTUATION}, {"\xe2\x80\x94", PIECE_PUNCTUATION},
    {"\xe2\x80\x95", PIECE_PUNCTUATION}, {"\xe2\x80\xa6", PIECE_PUNCTUATION}, {"\xe2\x80\xa2", PIECE_PUNCTUATION},
};

/// In how many bytes a single quotation mark must be closed, or it is an apostrophe.
#define SINGLE_WITHIN 300u

static const char *const articles[] = {"al", "el", "es", "as", "ash", "ad", "an", "ar", "at", "az", "ed", "et", "er"};

static const char *const clitics[] = {"s", "re", "ve", "ll", "d", "m"};

static CharClass class_of(unsigned char c) {
  return c < 0x80 ? (CharClass)classes[c] : CHAR_HIGH;
}

static unsigned char at(Text text, size_t offset) {
  return offset < text.length ? (unsigned char)text.data[offset] : 0;
}

static bool matches(Text text, size_t offset, const char *bytes) {
  size_t length = strlen(bytes);
  return offset + length <= text.length && !memcmp(text.data + offset, bytes, length);
}

/// Find the mark of several bytes at `offset`.
static const Mark *mark_at(Text text, size_t offset) {
  unsigned char c = at(text, offset);
  if (c != 0xe2 && c != 0xc2) return NULL;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (matches(text, offset, marks[i].bytes)) return &marks[i];
  return NULL;
}

/// Length of the white space at `offset`, or 0; no-break and other wide blanks and Unicode's line ends count.
static size_t space_at(Text text, size_t offset) {
  unsigned char c = at(text, offset);
  if (c < 0x80) return offset < text.length && class_of(c) == CHAR_SPACE;
  if (matches(text, offset, "\xc2\xa0")) return 2;
  if (c != 0xe2 || at(text, offset + 1) != 0x80) return 0;
  unsigned char last = at(text, offset + 2);
  return (last >= 0x80 && last <= 0x8f) || last == 0xa8 || last == 0xa9 || last == 0xaf ? 3 : 0;
}

static bool is_digit(Text text, size_t offset) {
  return class_of(at(text, offset)) == CHAR_DIGIT;
}

/// Length of the letter or digit at `offset` (the first byte of a longer one stands for all), or 0.
static size_t letter_at(Text text, size_t offset) {
  if (offset >= text.length) return 0;
  CharClass class = class_of(at(text, offset));
  if (class == CHAR_LETTER || class == CHAR_DIGIT) return 1;
  if (at(text, offset) == '$') return is_digit(text, offset + 1);
  return class == CHAR_HIGH && !mark_at(text, offset) && !space_at(text, offset);
}

/// Length of the apostrophe at `offset`, or 0.
static size_t apostrophe_at(Text text, size_t offset) {
  const unsigned char c = at(text, offset);
  if (c < 0x80) return c == '\'';
  return matches(text, offset, "\xe2\x80\x98") || matches(text, offset, "\xe2\x80\x99") ? 3 : 0;
}

/// Length of a sign that belongs to a word when a letter follows: hyphen, apostrophe, ampersand.
static size_t joint_at(Text text, size_t offset) {
  unsigned char c = at(text, offset);
  size_t length = c == '-' || c == '&' ? 1 : apostrophe_at(text, offset);
  return length && letter_at(text, offset + length) ? length : 0;
}

/// Whether the full stop at `offset` belongs to the word that began at `begin`: U.S., J., e.g., Gen.
static bool stop_belongs(const Lexer *lexer, size_t begin, size_t offset) {
  Text text = lexer->text;
  bool initial = offset == begin + 1 || (offset >= begin + 2 && text.data[offset - 2] == '.');
  if (initial && class_of(at(text, offset - 1)) == CHAR_LETTER) return true;
  char folded[64];
  if (offset + 1 - begin > sizeof folded / 8) return false;
  size_t length = text_fold(text_slice(text, begin, offset + 1), folded);
  Symbol symbol = symbols_find(lexer->lexicon->symbols, (Text){folded, length});
  return symbol && lexicon_word(lexer->lexicon, symbol).traits & WORD_ABBREVIATION;
}

/// Where letters and digits of ASCII end: the short way, for nearly all words are these only.
static size_t plain_end(Text text, size_t begin) {
  while (begin < text.length) {
    const CharClass class = class_of((unsigned char)text.data[begin]);
    if (class != CHAR_LETTER && class != CHAR_DIGIT) break;
    begin++;
  }
  return begin;
}

/// Find the end of the run from `begin`, of which what is before `end` is known.
static size_t run_end(const Lexer *lexer, size_t begin, size_t end) {
  Text text = lexer->text;
  for (size_t step; end < text.length; end += step) {
    if ((step = letter_at(text, end)) || (step = joint_at(text, end))) continue;
    bool stop = at(text, end) == '.' && end > begin;
    bool inner = (at(text, end) == '.' || at(text, end) == ',') && end > begin && is_digit(text, end - 1) &&
                 is_digit(text, end + 1);
    if (!inner && !(stop && stop_belongs(lexer, begin, end))) break;
    step = 1;
  }
  return end;
}

/// Whether what follows an apostrophe is a clitic that ends the run.
static bool clitic_at(Text text, size_t offset, size_t end) {
  for (size_t i = 0; i < sizeof clitics / sizeof *clitics; i++) {
    size_t length = strlen(clitics[i]);
    if (end - offset != length) continue;
    bool same = true;
    for (size_t k = 0; k < length; k++) same = same && (text.data[offset + k] | 0x20) == clitics[i][k];
    if (same) return true;
  }
  return false;
}

static bool is_article(Text text) {
  for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
    size_t length = strlen(articles[i]);
    if (text.length != length) continue;
    bool same = true;
    for (size_t k = 0; k < length; k++) same = same && (text.data[k] | 0x20) == articles[i][k];
    if (same) return true;
  }
  return false;
}

size_t lexer_article(Text word) {
  for (size_t i = 2; i < 4 && i < word.length; i++)
    if (word.data[i] == '-') return is_article(text_slice(word, 0, i)) ? i + 1 : 0;
  return 0;
}

static bool starts_capital(Text text) {
  size_t offset = 0;
  return text.length && text_is_upper(text_next(text, &offset));
}

/// Whether a word is a participle: "led", "backed".
static bool is_participle(const Lexicon *lexicon, Text text) {
  char folded[128];
  if (TEXT_FOLD_ROOM(text.length) > sizeof folded) return false;
  Symbol symbol = symbols_find(lexicon->symbols, (Text){folded, text_fold(text, folded)});
  return lexicon_word(lexicon, symbol).tags & TAG_BIT(TAG_PARTICIPLE);
}

/// Whether a hyphen at `offset` parts two words: the left one is capitalised and no article, the right one is
/// capitalised or a participle (US-led).
static bool hyphen_parts(const Lexer *lexer, size_t begin, size_t offset) {
  Text left = text_slice(lexer->text, begin, offset), right = text_slice(lexer->text, offset + 1, lexer->word_end);
  if (at(lexer->text, offset) != '-' || !starts_capital(left) || is_article(left) || text_is(left, "Anti"))
    return false;
  return starts_capital(right) || is_participle(lexer->lexicon, right);
}

/// Whether "n't" stands at `offset` and ends the run.
static bool negation_at(Text text, size_t offset, size_t end) {
  size_t apostrophe = (text.data[offset] | 0x20) == 'n' ? apostrophe_at(text, offset + 1) : 0;
  return apostrophe && offset + 1 + apostrophe + 1 == end && (text.data[end - 1] | 0x20) == 't';
}

/// Where "can" ends in a run that is "cannot", or 0.
static size_t cannot_end(Text text, size_t begin, size_t end) {
  static const char word[] = "cannot";
  if (end - begin != sizeof word - 1) return 0;
  for (size_t i = 0; i < sizeof word - 1; i++)
    if ((text.data[begin + i] | 0x20) != word[i]) return 0;
  return begin + 3;
}

/// Where the first word of the run from `begin` ends.
static size_t cut(const Lexer *lexer, size_t begin) {
  Text text = lexer->text;
  const size_t end = lexer->word_end, can = cannot_end(text, begin, end);
  if (can || lexer->plain) return can ? can : end;
  for (size_t i = begin + 1; i < end; i++) {
    size_t apostrophe = apostrophe_at(text, i);
    if (apostrophe && clitic_at(text, i + apostrophe, end)) return i;
    if (negation_at(text, i, end) || hyphen_parts(lexer, begin, i)) return i;
  }
  return end;
}

/// Whether the apostrophe at `offset` is a genitive without s: "the rebels' attack".
static bool bare_genitive(Text text, size_t offset) {
  return offset > 0 && apostrophe_at(text, offset) && (text.data[offset - 1] | 0x20) == 's';
}

/// Whether an apostrophe that stands at `offset` can close a quotation: behind a word or mark, and before none.
static bool can_close(Text text, size_t offset) {
  size_t length = apostrophe_at(text, offset);
  return length && offset && !space_at(text, offset - 1) && !letter_at(text, offset + length);
}

static bool behind_word(Text text, size_t offset) {
  return offset && letter_at(text, offset - 1) && !(offset >= 3 && mark_at(text, offset - 3));
}

/// Whether the apostrophe at `offset` opens a quotation: no word stands before it, one stands behind it, and not far
/// behind that it is closed.  Else it is no more than an apostrophe: '90s, ‘Abd.
static bool can_open(Text text, size_t offset) {
  bool straight = at(text, offset) == '\'';
  size_t next = offset + apostrophe_at(text, offset), end = offset + SINGLE_WITHIN;
  if (matches(text, offset, "\xe2\x80\x99") || space_at(text, next)) return false;
  if (behind_word(text, offset)) return false;
  for (size_t i = next + 1; i < end && i < text.length; i++)
    if (can_close(text, i) && straight == (text.data[i] == '\'')) return true;
  return false;
}

static bool give(Lexer *lexer, Piece *piece, size_t end, PieceKind kind) {
  *piece = (Piece){(uint32_t)lexer->offset, (uint32_t)end, kind};
  lexer->offset = end;
  return true;
}

/// Give the next word of a run.
static bool give_word(Lexer *lexer, Piece *piece) {
  Text text = lexer->text;
  size_t begin = lexer->offset;
  if (at(text, begin) == '-' && begin < lexer->word_end) return give(lexer, piece, begin + 1, PIECE_PUNCTUATION);
  size_t end = cut(lexer, begin);
  return give(lexer, piece, end, is_digit(text, begin + (at(text, begin) == '$')) ? PIECE_NUMBER : PIECE_WORD);
}

/// Give an apostrophe or a single quotation mark of `length` bytes.
static bool give_single(Lexer *lexer, Piece *piece, size_t length) {
  PieceKind kind = bare_genitive(lexer->text, lexer->offset) ? PIECE_WORD : PIECE_PUNCTUATION;
  if (lexer->single && can_close(lexer->text, lexer->offset))
    kind = PIECE_QUOTE_CLOSE;
  else if (can_open(lexer->text, lexer->offset))
    kind = PIECE_QUOTE_OPEN;
  if (kind == PIECE_QUOTE_OPEN || kind == PIECE_QUOTE_CLOSE) lexer->single = kind == PIECE_QUOTE_OPEN;
  return give(lexer, piece, lexer->offset + length, kind);
}

/// Give a mark; a straight quotation mark opens and closes by turns.
static bool give_mark(Lexer *lexer, Piece *piece) {
  Text text = lexer->text;
  size_t apostrophe = apostrophe_at(text, lexer->offset);
  if (apostrophe) return give_single(lexer, piece, apostrophe);
  const Mark *mark = mark_at(text, lexer->offset);
  if (mark) return give(lexer, piece, lexer->offset + strlen(mark->bytes), mark->kind);
  if (at(text, lexer->offset) != '"') return give(lexer, piece, lexer->offset + 1, PIECE_PUNCTUATION);
  lexer->quoted = !lexer->quoted;
  return give(lexer, piece, lexer->offset + 1, lexer->quoted ? PIECE_QUOTE_OPEN : PIECE_QUOTE_CLOSE);
}

/// Whether the letters and digits up to `end` are a word by themselves, with a blank behind: most are.
static bool is_whole(const Lexer *lexer, size_t end) {
  const size_t begin = lexer->offset;
  return end > begin && at(lexer->text, end) == ' ' && !cannot_end(lexer->text, begin, end);
}

bool lexer_next(Lexer *lexer, Piece *piece) {
  assert(lexer && piece);
  if (lexer->offset < lexer->word_end) return give_word(lexer, piece);
  if (at(lexer->text, lexer->offset) == ' ') lexer->offset++;
  for (size_t space; (space = space_at(lexer->text, lexer->offset));) lexer->offset += space;
  if (lexer->offset >= lexer->text.length) return false;
  const size_t plain = plain_end(lexer->text, lexer->offset);
  if (is_whole(lexer, plain))
    return give(lexer, piece, plain, is_digit(lexer->text, lexer->offset) ? PIECE_NUMBER : PIECE_WORD);
  if (!letter_at(lexer->text, lexer->offset)) return give_mark(lexer, piece);
  lexer->word_end = run_end(lexer, lexer->offset, plain);
  lexer->plain = lexer->word_end == plain;
  return give_word(lexer, piece);
}
