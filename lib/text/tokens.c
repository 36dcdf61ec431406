// Tokens and sentences: pieces of the lexer get their symbols and what they may be; then sentences are cut where a stop
// is followed by something that can begin one.
#include "text/tokens.h"

#include <assert.h>
#include <string.h>

#include "text/tokens_impl.h"

#define LONGEST_SENTENCE 600u ///< in tokens

/// What reading works on.
typedef struct {
  const TokenSource *source;
  Text text;
  Tokens *tokens;
  Sentences *sentences;
} Reading;

static char mark_of(Text text) {
  unsigned char first = (unsigned char)text.data[0];
  if (first < 0x80) return (char)first;
  if (word_is_apostrophe(text)) return '\'';
  return text_is(text, "\xe2\x80\xa6") ? '.' : '-';
}

static void add_token(Reading *reading, const Piece *piece) {
  Text text = text_slice(reading->text, piece->begin, piece->end);
  const Lexicon *lexicon = reading->source->lexicon;
  Token *token = array_push(reading->source->arena, reading->tokens);
  if (piece->kind == PIECE_PUNCTUATION) {
    token->mark = mark_of(text);
    token->word = symbols_find(lexicon->symbols, (Text){&token->mark, 1}); // names hold some: Guinea-Bissau
    token->tags = TAG_BIT(TAG_PUNCTUATION);
    token->tag = TAG_PUNCTUATION;
  } else {
    word_read(lexicon, reading->source->memo, text, token);
  }
  token->begin = piece->begin;
  token->end = piece->end;
}

typedef enum { QUOTE_DOUBLE = 1, QUOTE_SINGLE = 2 } Quote;

/// Marks that stand open while a segment is read.
typedef struct {
  unsigned quotes; ///< set of Quote
  bool quote_before;
  unsigned brackets;
  uint32_t bracket; ///< token of the outermost open bracket
} Open;

static Quote quote_kind(Text mark) {
  return word_is_apostrophe(mark) ? QUOTE_SINGLE : QUOTE_DOUBLE;
}

/// Note a quotation mark.  Single ones may stand inside double ones.
static void note_quote(Reading *reading, Open *open, const Piece *piece, uint32_t first) {
  Tokens *tokens = reading->tokens;
  Quote kind = quote_kind(text_slice(reading->text, piece->begin, piece->end));
  open->quote_before = piece->kind == PIECE_QUOTE_OPEN;
  if (open->quote_before) {
    open->quotes |= kind;
    return;
  }
  open->quotes = kind == QUOTE_SINGLE ? open->quotes & QUOTE_DOUBLE : 0;
  if (tokens->count > first) tokens->items[tokens->count - 1].flags |= TOKEN_QUOTE_CLOSE;
}

static void note_flags(Open *open, Tokens *tokens, bool spaced) {
  Token *token = &tokens->items[tokens->count - 1];
  bool opens = token->mark == '(' || token->mark == '[', closes = token->mark == ')' || token->mark == ']';
  if (opens && !open->brackets++) open->bracket = tokens->count - 1;
  if (open->brackets) token->flags |= TOKEN_BRACKET;
  if (closes && open->brackets) open->brackets--;
  if (open->quotes) token->flags |= TOKEN_QUOTED;
  if (open->quote_before) token->flags |= TOKEN_QUOTE_OPEN;
  if (spaced) token->flags |= TOKEN_SPACED;
  open->quote_before = false;
  if (token->flags & TOKEN_QUOTE_OPEN) token->flags |= TOKEN_START;
}

/// A bracket that is never closed encloses nothing.
static void drop_bracket(const Open *open, Tokens *tokens) {
  for (uint32_t i = open->bracket; open->brackets && i < tokens->count; i++)
    tokens->items[i].flags &= (uint16_t)~TOKEN_BRACKET;
}

static bool is_stop(const Token *token) {
  return token->mark == '.' || token->mark == '!' || token->mark == '?';
}

/// Whether a token can begin a sentence after `stop`.
static bool can_begin(const Reading *reading, const Token *stop, const Token *token) {
  bool capital = token->flags & (TOKEN_CAPITAL | TOKEN_NUMBER) || token->flags & TOKEN_QUOTE_OPEN;
  if (!(token->flags & TOKEN_SPACED) && !(token->flags & TOKEN_QUOTE_OPEN)) return false;
  if (stop->mark) return capital || token->mark == '-' || token->mark == '(' || token->mark == '[';
  Word word = lexicon_word(reading->source->lexicon, token->word);
  uint32_t openers =
      TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_PREPOSITION) | TAG_BIT(TAG_SUBORDINATOR);
  return capital && word.tags & openers;
}

/// Whether the sentence ends behind `token`: at a stop, at a bracket behind a stop, or at an abbreviation before a word
/// that opens a sentence.
static bool ends_sentence(const Reading *reading, const Token *token, const Token *next) {
  bool closes = (token->mark == ')' || token->mark == ']') && token > reading->tokens->items;
  if (is_stop(token) || (closes && is_stop(token - 1))) return can_begin(reading, token, next);
  Word word = lexicon_word(reading->source->lexicon, token->word);
  bool abbreviation = !token->mark && reading->text.data[token->end - 1] == '.';
  return abbreviation && word.traits & WORD_MAY_END && can_begin(reading, token, next);
}

static void describe(const Reading *reading, Sentence *sentence) {
  unsigned words = 0, capitals = 0, uppers = 0;
  for (uint32_t i = sentence->first; i < sentence->end; i++) {
    const Token *token = &reading->tokens->items[i];
    if (token->mark || token->flags & TOKEN_NUMBER || token->end - token->begin < 4) continue;
    words++;
    capitals += (token->flags & TOKEN_CAPITAL) != 0;
    uppers += (token->flags & TOKEN_UPPER) != 0;
  }
  sentence->upper = words >= 2 && uppers * 10 >= words * 9;
  bool stopped = is_stop(&reading->tokens->items[sentence->end - 1]); // headlines have no full stop
  sentence->title = !stopped && words >= 4 && capitals * 10 >= words * 8;
  sentence->begin = reading->tokens->items[sentence->first].begin;
  sentence->byte_end = reading->tokens->items[sentence->end - 1].end;
}

static void add_sentence(Reading *reading, uint32_t first, uint32_t end, uint32_t paragraph, SegmentKind kind) {
  Sentence *sentence = array_push(reading->source->arena, reading->sentences);
  sentence->first = first;
  sentence->end = end;
  sentence->paragraph = paragraph;
  sentence->kind = (uint8_t)kind;
  describe(reading, sentence);
  reading->tokens->items[first].flags |= TOKEN_START;
}

/// Cut what stands from `first` on.  What is longer than any sentence is cut too: later stages look for what belongs
/// together within a sentence, in time that may grow with its square.
static void cut_sentences(Reading *reading, uint32_t first, uint32_t paragraph, SegmentKind kind) {
  const Tokens *tokens = reading->tokens;
  for (uint32_t i = first; i < tokens->count; i++) {
    bool last = i + 1 == tokens->count || i - first >= LONGEST_SENTENCE;
    if (!last && tokens->items[i].flags & TOKEN_BRACKET && tokens->items[i + 1].flags & TOKEN_BRACKET) continue;
    if (!last && !ends_sentence(reading, &tokens->items[i], &tokens->items[i + 1])) continue;
    add_sentence(reading, first, i + 1, paragraph, kind);
    first = i + 1;
  }
}

static void read_segment(Reading *reading, const Segment *segment, uint32_t paragraph) {
  Lexer lexer = {.text = text_slice(reading->text, 0, segment->end),
                 .lexicon = reading->source->lexicon,
                 .offset = segment->begin};
  Open open = {0};
  uint32_t first = reading->tokens->count;
  size_t end = segment->begin;
  for (Piece piece; lexer_next(&lexer, &piece); end = piece.end) {
    if (piece.kind == PIECE_QUOTE_OPEN || piece.kind == PIECE_QUOTE_CLOSE) {
      note_quote(reading, &open, &piece, first);
      continue;
    }
    add_token(reading, &piece);
    note_flags(&open, reading->tokens, piece.begin > end);
  }
  drop_bracket(&open, reading->tokens);
  cut_sentences(reading, first, paragraph, segment->kind);
}

static bool is_read(SegmentKind kind) {
  return kind == SEGMENT_BODY || kind == SEGMENT_HEADLINE || kind == SEGMENT_CAPTION;
}

void tokens_read(const TokenSource *source, Tokens *tokens, Sentences *sentences) {
  assert(source && source->lexicon && source->segments && source->arena && tokens && sentences);
  Reading reading = {source, source->text, tokens, sentences};
  for (uint32_t i = 0; i < source->segments->count; i++)
    if (is_read(source->segments->items[i].kind)) read_segment(&reading, &source->segments->items[i], i);
}

/// Cut a phrase and hand each folded word to `symbol`.
static size_t cut_phrase(const Lexicon *lexicon, Text text, Symbol *words, size_t room,
                         Symbol (*symbol)(Symbols *, Text)) {
  Lexer lexer = {.text = text, .lexicon = lexicon};
  size_t count = 0;
  for (Piece piece; count < room && lexer_next(&lexer, &piece);) {
    char folded[WORD_FOLD_ROOM];
    Text word = text_slice(text, piece.begin, piece.end);
    if (piece.kind == PIECE_QUOTE_OPEN || piece.kind == PIECE_QUOTE_CLOSE) continue;
    words[count++] = symbol(lexicon->symbols, word_fold(word, folded));
  }
  return count;
}

static Symbol find_symbol(Symbols *symbols, Text text) {
  return symbols_find(symbols, text);
}

size_t tokens_symbols(const Lexicon *lexicon, Text text, Symbol *words, size_t room) {
  assert(lexicon && words);
  return cut_phrase(lexicon, text, words, room, symbols_add);
}

size_t tokens_known(const Lexicon *lexicon, Text text, Symbol *words, size_t room) {
  assert(lexicon && words);
  return cut_phrase(lexicon, text, words, room, find_symbol);
}
