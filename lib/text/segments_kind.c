// What a paragraph is, by the words it begins with, holds or ends with: a table, read from the top.  Only short
// paragraphs are looked at; a long one is body.
#include <assert.h>
#include <string.h>

#include "text/segments_impl.h"

#define LONGEST          400u ///< bytes of a paragraph that may be anything but body
#define CREDIT_WITHIN    110u
#define SHORTEST_CAPTION 10u ///< "FILE PHOTO:" has none

/// A sign of a kind of paragraph; `limit` is the longest paragraph it is believed in.
typedef struct {
  const char *words;
  SegmentKind kind;
  uint16_t limit;
} Cue;

/// What a paragraph begins with.
static const Cue starts[] = {
    {"photo:", SEGMENT_CREDIT, 100},
    {"photos:", SEGMENT_CREDIT, 100},
    {"photo by ", SEGMENT_CREDIT, 100},
    {"photos by ", SEGMENT_CREDIT, 100},
    {"photo credit", SEGMENT_CREDIT, 100},
    {"photo courtesy", SEGMENT_CREDIT, 100},
    {"photograph:", SEGMENT_CREDIT, 100},
    {"photograph by ", SEGMENT_CREDIT, 100},
    {"image:", SEGMENT_CREDIT, 100},
    {"images:", SEGMENT_CREDIT, 100},
    {"image credit", SEGMENT_CREDIT, 100},
    {"image courtesy", SEGMENT_CREDIT, 100},
    {"picture:", SEGMENT_CREDIT, 100},
    {"credit:", SEGMENT_CREDIT, 100},
    {"ap photo", SEGMENT_CREDIT, 100},
    {"afp photo", SEGMENT_CREDIT, 100},
    {"reuters/", SEGMENT_CREDIT, 60},
    {"afp/", SEGMENT_CREDIT, 60},
    {"getty images", SEGMENT_CREDIT, 60},

    {"photo:", SEGMENT_CAPTION, 400},
    {"image:", SEGMENT_CAPTION, 400},
    {"file photo", SEGMENT_CAPTION, 400},
    {"file -", SEGMENT_CAPTION, 400},
    {"file:", SEGMENT_CAPTION, 400},
    {"caption:", SEGMENT_CAPTION, 400},
    {"pictured:", SEGMENT_CAPTION, 400},
    {"in this photo", SEGMENT_CAPTION, 400},
    {"in this image", SEGMENT_CAPTION, 400},
    {"in this picture", SEGMENT_CAPTION, 400},
    {"this photo", SEGMENT_CAPTION, 400},
    {"this handout", SEGMENT_CAPTION, 400},
    {"a handout p", SEGMENT_CAPTION, 400},

    {"reporting by ", SEGMENT_BYLINE, 250},
    {"(reporting by ", SEGMENT_BYLINE, 250},
    {"additional reporting by ", SEGMENT_BYLINE, 250},
    {"(additional reporting by ", SEGMENT_BYLINE, 250},
    {"writing by ", SEGMENT_BYLINE, 120},
    {"(writing by ", SEGMENT_BYLINE, 250},
    {"written by ", SEGMENT_BYLINE, 60},
    {"editing by ", SEGMENT_BYLINE, 120},
    {"(editing by ", SEGMENT_BYLINE, 120},
    {"edited by ", SEGMENT_BYLINE, 60},
    {"compiled by ", SEGMENT_BYLINE, 60},
    {"translated by ", SEGMENT_BYLINE, 60},
    {"story by ", SEGMENT_BYLINE, 60},
    {"published on ", SEGMENT_BYLINE, 60},
    {"published:", SEGMENT_BYLINE, 60},
    {"updated on ", SEGMENT_BYLINE, 60},
    {"updated:", SEGMENT_BYLINE, 60},
    {"last updated", SEGMENT_BYLINE, 60},

    {"sponsored", SEGMENT_ADVERT, 60},
    {"sign up for ", SEGMENT_ADVERT, 200},
    {"sign up to ", SEGMENT_ADVERT, 200},
    {"subscribe to ", SEGMENT_ADVERT, 200},
    {"subscribe now", SEGMENT_ADVERT, 200},
    {"click here", SEGMENT_ADVERT, 200},
    {"click to ", SEGMENT_ADVERT, 120},
    {"read more", SEGMENT_ADVERT, 200},
    {"read also", SEGMENT_ADVERT, 200},
    {"also read", SEGMENT_ADVERT, 200},
    {"read next", SEGMENT_ADVERT, 200},
    {"see also:", SEGMENT_ADVERT, 200},
    {"related:", SEGMENT_ADVERT, 200},
    {"related articles", SEGMENT_ADVERT, 60},
    {"related stories", SEGMENT_ADVERT, 60},
    {"related topics", SEGMENT_ADVERT, 60},
    {"more on this story", SEGMENT_ADVERT, 60},
    {"most read", SEGMENT_ADVERT, 60},
    {"recommended stories", SEGMENT_ADVERT, 60},
    {"recommended for you", SEGMENT_ADVERT, 60},
    {"you may also like", SEGMENT_ADVERT, 60},
    {"editor's pick", SEGMENT_ADVERT, 60},
    {"editors' pick", SEGMENT_ADVERT, 60},
    {"don't miss", SEGMENT_ADVERT, 60},
    {"follow us ", SEGMENT_ADVERT, 200},
    {"download our ", SEGMENT_ADVERT, 200},
    {"download the app", SEGMENT_ADVERT, 200},
    {"share this ", SEGMENT_ADVERT, 60},
    {"share on ", SEGMENT_ADVERT, 60},
    {"join our ", SEGMENT_ADVERT, 200},
    {"get our ", SEGMENT_ADVERT, 200},
    {"get the latest", SEGMENT_ADVERT, 200},
    {"continue reading", SEGMENT_ADVERT, 60},
    {"story continues", SEGMENT_ADVERT, 60},
    {"article continues", SEGMENT_ADVERT, 60},
    {"donate now", SEGMENT_ADVERT, 100},
    {"donate to", SEGMENT_ADVERT, 100},
    {"copyright ", SEGMENT_ADVERT, 80},
    {"\xc2\xa9", SEGMENT_ADVERT, 120},
};

/// What stands anywhere in a paragraph, at the start of a word: those for the longest paragraphs first.
static const Cue holds[] = {
    {"(l)", SEGMENT_CAPTION, 300},
    {"(left)", SEGMENT_CAPTION, 300},
    {"(right)", SEGMENT_CAPTION, 300},
    {"(centre)", SEGMENT_CAPTION, 300},
    {"(center)", SEGMENT_CAPTION, 300},

    {"contributed to this report", SEGMENT_BYLINE, 250},
    {"contributed to this story", SEGMENT_BYLINE, 250},
    {"contributed reporting", SEGMENT_BYLINE, 250},

    {"support our journalism", SEGMENT_ADVERT, 200},
    {"all rights reserved", SEGMENT_ADVERT, 200},
    {"our newsletter", SEGMENT_ADVERT, 160},
    {"your inbox", SEGMENT_ADVERT, 160},
    {"unsubscribe", SEGMENT_ADVERT, 160},
    {"our whatsapp", SEGMENT_ADVERT, 160},
    {"our telegram channel", SEGMENT_ADVERT, 160},
    {"terms of use", SEGMENT_ADVERT, 120},
    {"privacy policy", SEGMENT_ADVERT, 120},

    {"via getty images", SEGMENT_CREDIT, 60},
    {"advertisement", SEGMENT_ADVERT, 40},
    {"advertisment", SEGMENT_ADVERT, 40},
};

/// First characters of all `holds`, so that most words need no other look.
static const bool hold_starts[1 << 8] = {['('] = true, ['a'] = true, ['c'] = true, ['o'] = true, ['p'] = true,
                                         ['s'] = true, ['t'] = true, ['u'] = true, ['v'] = true, ['y'] = true};

/// What a photo credit says, in brackets or without.
static const char *const credit_words[] = {"photo",    "image", "picture",  "credit", "courtesy", "getty",
                                           "ap/",      "afp/",  "reuters/", "epa/",   "/ap",      "/afp",
                                           "/reuters", "/epa",  "/getty",   "file:"};
static const char *const credit_starts[] = {"photo:", "photograph:", "image:", "credit:", "picture:", "photo by "};
static const char *const credit_agencies[] = {"[afp]", "[ap]", "[reuters]", "[epa]", "[aa]", "[anadolu]", "[sana]"};

static const char *const name_particles[] = {"by",  "and", "of",  "in", "the", "for",  "de", "van",
                                             "von", "al",  "bin", "el", "&",   "with", "at"};

/// Write the start of a paragraph in small letters with single blanks and straight apostrophes; return its length.
static size_t flatten(Text paragraph, char *out) {
  size_t length = 0;
  for (size_t i = 0; i < paragraph.length && length < LONGEST; i++) {
    char c = paragraph.data[i];
    if (c > ' ' && c <= '~') { // most are
      out[length++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
      continue;
    }
    if (c == '\xe2' && paragraph.length - i > 2 && !memcmp(paragraph.data + i, "\xe2\x80\x99", 3)) {
      c = '\'';
      i += 2;
    }
    bool blank = text_is_blank(c);
    if (blank && length && out[length - 1] == ' ') continue;
    out[length++] = blank ? ' ' : c;
  }
  out[length] = '\0';
  return length;
}

static bool fits(const Cue *cue, const char *flat, size_t length) {
  return *flat == *cue->words && length <= cue->limit && !strncmp(flat, cue->words, strlen(cue->words));
}

/// Find the kind that the start of a paragraph tells, or SEGMENT_BODY.
static SegmentKind kind_by_start(const char *flat, size_t length) {
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
    if (fits(&starts[i], flat, length)) return starts[i].kind;
  return SEGMENT_BODY;
}

static SegmentKind kind_by_words(const char *flat, size_t length) {
  const char *word = length <= holds[0].limit ? flat : NULL;
  for (const char *blank; word; word = blank ? blank + 1 : NULL) {
    const size_t count = hold_starts[(unsigned char)*word] ? sizeof holds / sizeof *holds : 0;
    for (size_t i = 0; i < count && length <= holds[i].limit; i++)
      if (fits(&holds[i], word, length)) return holds[i].kind;
    blank = memchr(word, ' ', length - (size_t)(word - flat));
  }
  return SEGMENT_BODY;
}

/// Whether each word is written like a name, or may stand between names.
static bool is_names(Text paragraph) {
  for (size_t i = 0, end; i < paragraph.length; i = end + 1) {
    for (end = i; end < paragraph.length && !strchr(" \t\r\n", paragraph.data[end]);) end++;
    Text word = text_slice(paragraph, i, end);
    size_t at = 0;
    if (!word.length || text_is_upper(text_next(word, &at))) continue;
    bool particle = false;
    for (size_t p = 0; p < sizeof name_particles / sizeof *name_particles; p++)
      particle = particle || text_is(word, name_particles[p]);
    if (!particle) return false;
  }
  return true;
}

static bool has_small_letters(Text text) {
  for (size_t i = 0; i < text.length; i++)
    if (text.data[i] >= 'a' && text.data[i] <= 'z') return true;
  return false;
}

/// "By Jane Doe, Associated Press": all of it names.  In a telegram every word looks like one.
static bool is_byline(const char *flat, size_t length, Text paragraph) {
  if (length <= 5 || strncmp(flat, "by ", 3) != 0) return false;
  return length <= (has_small_letters(paragraph) ? 120 : 50) && is_names(paragraph);
}

SegmentKind paragraph_kind(Text paragraph) {
  char flat[LONGEST + 1];
  if (paragraph.length > LONGEST) return SEGMENT_BODY;
  const size_t length = flatten(paragraph, flat);
  SegmentKind kind = kind_by_start(flat, length);
  if (kind == SEGMENT_BODY) kind = kind_by_words(flat, length);
  if (kind == SEGMENT_BODY && is_byline(flat, length, paragraph)) kind = SEGMENT_BYLINE;
  return kind;
}

static bool says_credit(Text brackets) {
  char flat[LONGEST + 1];
  flatten(brackets, flat);
  for (size_t i = 0; i < sizeof credit_agencies / sizeof *credit_agencies; i++)
    if (!strcmp(flat, credit_agencies[i])) return true;
  for (size_t i = 0; i < sizeof credit_words / sizeof *credit_words; i++)
    if (strstr(flat, credit_words[i])) return true;
  return false;
}

/// Where the brackets open that a paragraph ends with, or its length.
static size_t last_brackets(Text paragraph) {
  size_t end = paragraph.length;
  if (end && paragraph.data[end - 1] == '.') end--;
  if (!end || !strchr(")]", paragraph.data[end - 1])) return paragraph.length;
  const char open = paragraph.data[end - 1] == ')' ? '(' : '[';
  for (size_t i = end - 1; i-- && end - i < CREDIT_WITHIN;)
    if (paragraph.data[i] == open) return i;
  return paragraph.length;
}

/// Where "Photograph: ..." begins near the end of a paragraph, or its length.
static size_t last_words(Text paragraph) {
  size_t begin = paragraph.length > CREDIT_WITHIN ? paragraph.length - CREDIT_WITHIN : 0;
  char flat[LONGEST + 1];
  for (size_t i = begin; i < paragraph.length; i++) {
    const char first = paragraph.data[i] | 0x20;
    if (first != 'p' && first != 'i' && first != 'c') continue; // as all credit_starts do
    if (i && !(i >= SHORTEST_CAPTION && strchr(" |/\n", paragraph.data[i - 1]))) continue;
    flatten(text_slice(paragraph, i, i + 12 < paragraph.length ? i + 12 : paragraph.length), flat);
    for (size_t w = 0; w < sizeof credit_starts / sizeof *credit_starts; w++)
      if (!strncmp(flat, credit_starts[w], strlen(credit_starts[w]))) return i;
  }
  return paragraph.length;
}

size_t paragraph_credit(Text paragraph) {
  if (paragraph.length > LONGEST + CREDIT_WITHIN) return paragraph.length;
  size_t brackets = last_brackets(paragraph);
  if (brackets < paragraph.length && says_credit(text_slice(paragraph, brackets, paragraph.length))) return brackets;
  return last_words(paragraph);
}

bool paragraph_is_closed(Text paragraph) {
  static const char *const closers[] = {"\"", "'", ")", "]", "\xe2\x80\x9d", "\xe2\x80\x99"};
  for (size_t i = 0; i < sizeof closers / sizeof *closers; i++) {
    size_t length = strlen(closers[i]);
    if (paragraph.length < length || memcmp(paragraph.data + paragraph.length - length, closers[i], length) != 0)
      continue;
    paragraph.length -= length;
    break;
  }
  return paragraph.length && strchr(".:;,", paragraph.data[paragraph.length - 1]);
}
