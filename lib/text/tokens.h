// Words and sentences.
//
//   text -> pieces (lexer) -> tokens (with symbols) -> sentences
//
// Quotation marks are no tokens but flags of the tokens inside, so that they do not part what belongs together.
#ifndef TEXT_TOKENS_H
#define TEXT_TOKENS_H

#include "text/lexicon.h"
#include "text/segments.h"

typedef enum { PIECE_WORD, PIECE_NUMBER, PIECE_PUNCTUATION, PIECE_QUOTE_OPEN, PIECE_QUOTE_CLOSE } PieceKind;

/// A piece of text: a word without its clitic, a clitic, a number, a mark.
typedef struct {
  uint32_t begin, end; ///< bytes
  PieceKind kind;
} Piece;

/// Where a lexer stands in a text.  Start it with the text and zeros.
typedef struct {
  Text text;
  const Lexicon *lexicon; ///< for abbreviations
  size_t offset;          ///< of the next piece
  size_t word_end;        ///< end of the run of letters that is being cut up, or 0
  bool plain;             ///< that run is letters and digits of ASCII only
  bool quoted;            ///< a straight quotation mark closes
  bool single;            ///< a single quotation mark stands open
} Lexer;

/// Find the next piece; false at the end.
bool lexer_next(Lexer *lexer, Piece *piece);

/// Length of the article that a word begins with, and its hyphen (al-Assad); or 0.
size_t lexer_article(Text word);

typedef enum {
  TOKEN_CAPITAL = 1 << 0, ///< begins with a capital letter
  TOKEN_UPPER = 1 << 1,   ///< capital letters only, at least two
  TOKEN_QUOTED = 1 << 2,  ///< stands in quotation marks
  TOKEN_BRACKET = 1 << 3, ///< stands in round or square brackets, or is one
  TOKEN_START = 1 << 4,   ///< first word of its sentence or of a quotation
  TOKEN_NUMBER = 1 << 5,
  TOKEN_SPACED = 1 << 6,     ///< white space stands before it
  TOKEN_QUOTE_OPEN = 1 << 7, ///< a quotation mark opens before it
  TOKEN_QUOTE_CLOSE = 1 << 8 ///< one closes behind it
} TokenFlag;

typedef struct {
  uint32_t begin, end; ///< bytes in the text that was read
  uint32_t hash;       ///< of the folded form: tells unknown words apart
  Symbol word;         ///< folded form, 0 where it is not known
  Symbol lemma;        ///< once tags are decided; 0 where it is not known
  uint32_t tags;       ///< what it may be
  uint16_t flags;      ///< set of TokenFlag
  uint8_t tag;         ///< Tag, once decided
  char mark;           ///< of punctuation: '.', ',', '-' (any dash) ...; else 0
} Token;

typedef ARRAY(Token) Tokens;

typedef struct {
  uint32_t first, end;      ///< tokens
  uint32_t begin, byte_end; ///< bytes
  uint32_t paragraph;       ///< number of the segment
  uint8_t kind;             ///< SegmentKind
  bool upper;               ///< written in capital letters throughout
  bool title;               ///< Written With Capital Letters: these tell nothing
} Sentence;

typedef ARRAY(Sentence) Sentences;

/// Longest word in bytes that is remembered, and how many are, as a power of two.
#define MEMO_BYTES 16
#define MEMO_BITS  13

typedef struct {
  char bytes[MEMO_BYTES]; ///< the word as it was written, with zeros behind
  Token token;            ///< all but its place
} MemoSlot;

/// Words that were met, by their bytes: speed only.  All zeros is empty; it goes with one lexicon and one thread.
typedef struct {
  MemoSlot slots[1 << MEMO_BITS];
} WordMemo;

/// What tokens are read from, and with.
typedef struct {
  const Lexicon *lexicon;
  WordMemo *memo; ///< or NULL
  Text text;
  const Segments *segments;
  Arena *arena; ///< for the tokens and sentences
} TokenSource;

/// Read the segments of a text into tokens and sentences.  Datelines, credits, bylines, adverts and duplicates are
/// passed over.
void tokens_read(const TokenSource *source, Tokens *tokens, Sentences *sentences);

/// Cut a name or phrase of a data file into symbols, which are added where they are new.
/// Return their number, at most `room`; more is cut off.
size_t tokens_symbols(const Lexicon *lexicon, Text text, Symbol *words, size_t room);

/// The same without adding: words that are not known are 0.
size_t tokens_known(const Lexicon *lexicon, Text text, Symbol *words, size_t room);

#endif
