// Words: what each may be, and its lemma.  Read from `lexicon/` of a data folder; constant once loaded.
#ifndef TEXT_LEXICON_H
#define TEXT_LEXICON_H

#include "base/arena.h"
#include "base/array.h"
#include "base/log.h"
#include "base/symbols.h"
#include "base/trie.h"

/// Parts of speech.  A word's possible ones are a set of bits until `tags_decide` leaves one.
typedef enum {
  TAG_NONE,
  TAG_NOUN,       ///< singular or mass noun
  TAG_PLURAL,     ///< plural noun
  TAG_NAME,       ///< proper name
  TAG_BASE,       ///< verb: infinitive, or present with a plural subject
  TAG_THIRD,      ///< verb: present, third person singular
  TAG_PAST,       ///< verb: past tense
  TAG_PARTICIPLE, ///< verb: past participle
  TAG_GERUND,     ///< verb: -ing
  TAG_ADJECTIVE,
  TAG_ADVERB,
  TAG_DETERMINER,
  TAG_POSSESSIVE, ///< my, his, their
  TAG_PRONOUN,
  TAG_WH, ///< who, which, that (relative), where
  TAG_MODAL,
  TAG_TO, ///< before an infinitive
  TAG_PREPOSITION,
  TAG_CONJUNCTION, ///< and, or, but
  TAG_SUBORDINATOR,
  TAG_NUMBER,
  TAG_NEGATION,
  TAG_GENITIVE, ///< 's
  TAG_THERE,
  TAG_PUNCTUATION,
  TAG_COUNT
} Tag;

#define TAG_BIT(tag)   (1u << (tag))
#define TAGS_VERB      (TAG_BIT(TAG_BASE) | TAGS_INFLECTED)
#define TAGS_INFLECTED (TAG_BIT(TAG_THIRD) | TAG_BIT(TAG_PAST) | TAG_BIT(TAG_PARTICIPLE) | TAG_BIT(TAG_GERUND))
#define TAGS_FINITE    (TAG_BIT(TAG_BASE) | TAG_BIT(TAG_THIRD) | TAG_BIT(TAG_PAST) | TAG_BIT(TAG_MODAL))
#define TAGS_NOUN      (TAG_BIT(TAG_NOUN) | TAG_BIT(TAG_PLURAL))
#define TAGS_NOMINAL   (TAGS_NOUN | TAG_BIT(TAG_NAME))

/// Ways a word behaves, from `control.txt`, `closed.txt`, `abbreviations.txt` and `given.txt`.
typedef enum {
  WORD_OBJECT_CONTROL = 1 << 0,  ///< "urged Syria to leave": the object leaves
  WORD_SUBJECT_CONTROL = 1 << 1, ///< "promised Syria to leave": the subject leaves
  WORD_SPEECH = 1 << 2,          ///< takes quotes and that-clauses
  WORD_ABBREVIATION = 1 << 3,    ///< its full stop ends no sentence
  WORD_TITLE = 1 << 4,           ///< "Gen.": stands before a name
  WORD_MAY_END = 1 << 5,         ///< an abbreviation that may end a sentence: "U.S."
  WORD_AUXILIARY = 1 << 6,       ///< be, have, do
  WORD_MALE = 1 << 7,            ///< a given name, from `given.txt`
  WORD_FEMALE = 1 << 8,
  WORD_COPULA = 1 << 9,  ///< remain, become: an adjective behind it says what is done
  WORD_BARE = 1 << 10,   ///< help, let: takes an object and an infinitive without "to"
  WORD_HEARSAY = 1 << 11 ///< reportedly, alleged: what it stands with is only said
} WordTrait;

/// What the words around a word are likely to be: for the tagger.  From `control.txt` and `closed.txt`.
typedef enum {
  HABIT_ACTIVE = 1 << 0,  ///< die, say: its past form is no participle behind a noun
  HABIT_REDUCED = 1 << 1, ///< base, aim: its past form behind a noun is a participle, if no object stands behind it
  HABIT_NAMING = 1 << 2,  ///< call, give: a noun may stand behind its participle
  HABIT_CLAUSE = 1 << 3,  ///< say, think: takes a clause without "that"
  HABIT_TO = 1 << 4,      ///< access, lead: "to" behind it brings a noun
  HABIT_ALONE = 1 << 5,   ///< several, this: a determiner that can be all there is of its group
  HABIT_SPELLED = 1 << 6, ///< criticise: the lemma of this verb is spelled otherwise
  HABIT_THAT = 1 << 7     ///< claim, fact: a noun that is told what by a that-clause
} WordHabit;

/// What a word does in a noun group; lexicon.c knows which.
typedef enum {
  USE_DEFINITE = 1 << 0, ///< the, that, both
  USE_PERIOD = 1 << 1,   ///< last, next: before "year", "month"
  USE_WEIGHS = 1 << 2,   ///< about, nearly: before a number
  USE_COMPARES = 1 << 3, ///< more, at: with "than", "least" before a number
  USE_RESULT = 1 << 4    ///< hostage: what becomes of those named before it
} WordUse;

/// What dates are made of.
typedef enum { DATE_NO, DATE_WEEKDAY, DATE_MONTH, DATE_DAY, DATE_UNIT } DateKind;

typedef struct {
  uint8_t kind; ///< DateKind
  int8_t value; ///< number of the weekday or month, or days from today
} DateWord;

/// What is known of a word: one record, so that all stages ask the same line of the cache.
typedef struct {
  uint32_t tags;     ///< set of TAG_BIT
  uint8_t likeliest; ///< Tag
  uint8_t habits;    ///< set of WordHabit
  uint16_t traits;   ///< set of WordTrait
  Symbol noun, verb; ///< lemmas, 0 where it cannot be one
  DateWord date;
  uint8_t uses; ///< set of WordUse
} Word;

/// Words of the language that code asks for by name.
typedef struct {
  Symbol be, have, do_, not_, that, by, with, of, and_, or_, but, if_, unless, to, according, the, it, he, she, they,
      we, i, both, two, will, would, as, between, no, genitive, us, help, what, whether, least, than;
} KnownWords;

typedef struct {
  Symbols *symbols;
  ARRAY(Word) words; ///< by symbol; may be shorter than `symbols`
  Trie *compounds;   ///< words -> symbol of the noun of several words ("hunger strike")
  Trie *particles;   ///< verb lemma, particles -> symbol of the particle verb ("call for", "crack down on")
  KnownWords known;
  size_t count; ///< words loaded
} Lexicon;

/// Make an empty lexicon over `symbols`, both in `arena`.
Lexicon *lexicon_new(Arena *arena, Symbols *symbols);

/// Read the word lists that are in `folder`.
EntStatus lexicon_load(Lexicon *lexicon, Arena *arena, const char *folder, const EntLog *log);

/// Return what is known of a word; of an unknown one, nothing.
static inline Word lexicon_word(const Lexicon *lexicon, Symbol symbol) {
  return symbol < lexicon->words.count ? lexicon->words.items[symbol] : (Word){0};
}

static inline DateWord lexicon_date(const Lexicon *lexicon, Symbol symbol) {
  return lexicon_word(lexicon, symbol).date;
}

/// Return what an unknown word may be, by its ending.  `folded` is its folded form.
Word lexicon_guess(const Lexicon *lexicon, Text folded);

/// Return the lemma that a verb is known by: of a British spelling the American.  Of several words the first is meant.
Symbol lexicon_spelling(Lexicon *lexicon, Symbol verb);

/// Give a lemma the reading of a verb, or of a noun, with all its forms, where it has none.  Of several words the first
/// (of a noun the last) is meant.
void lexicon_need_verb(Lexicon *lexicon, Arena *arena, Symbol lemma);
void lexicon_need_noun(Lexicon *lexicon, Arena *arena, Symbol lemma);

/// Make a verb of several words known, "crack down on": its first word is the verb, the others are its particles.
/// A symbol of one word changes nothing.
void lexicon_add_particle(Lexicon *lexicon, Symbol verb);

/// Make a noun of several words known, "hunger strike", in the singular.  A symbol of one word changes nothing.
void lexicon_add_compound(Lexicon *lexicon, Symbol noun);

const char *tag_name(Tag tag);

#endif
