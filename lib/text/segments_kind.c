// What a paragraph is, by the words it begins with, holds or ends with: a table, read from the top.  Only short
// paragraphs are looked at; a long one is body.
#include <assert.h>
#include <string.h>

#include "text/segments_impl.h"

#define LONGEST          400u ///< bytes of a paragraph that may be anything but body
#define CREDIT_WITHIN    110u
#define SHORTEST_CAPTION 10u ///< "FILE PHOTO:" has none

typedef enum { STARTS, HOLDS } Where;

/// A sign of a kind of paragraph; `limit` is the longest paragraph it is believed in.
typedef struct {
  const char *words;
  Where where;
  SegmentKind kind;
  uint16_t limit;
} Cue;

static const Cue cues[] = {
    {"photo:", STARTS, SEGMENT_CREDIT, 100},
    {"photos:", STARTS, SEGMENT_CREDIT, 100},
    {"photo by ", STARTS, SEGMENT_CREDIT, 100},
    {"photos by ", STARTS, SEGMENT_CREDIT, 100},
    {"photo credit", STARTS, SEGMENT_CREDIT, 100},
    {"photo courtesy", STARTS, SEGMENT_CREDIT, 100},
    {"photograph:", STARTS, SEGMENT_CREDIT, 100},
    {"photograph by ", STARTS, SEGMENT_CREDIT, 100},
    {"image:", STARTS, SEGMENT_CREDIT, 100},
    {"images:", STARTS, SEGMENT_CREDIT, 100},
    {"image credit", STARTS, SEGMENT_CREDIT, 100},
    {"image courtesy", STARTS, SEGMENT_CREDIT, 100},
    {"picture:", STARTS, SEGMENT_CREDIT, 100},
    {"credit:", STARTS, SEGMENT_CREDIT, 100},
    {"ap photo", STARTS, SEGMENT_CREDIT, 100},
    {"afp photo", STARTS, SEGMENT_CREDIT, 100},
    {"reuters/", STARTS, SEGMENT_CREDIT, 60},
    {"afp/", STARTS, SEGMENT_CREDIT, 60},
    {"getty images", STARTS, SEGMENT_CREDIT, 60},
    {"via getty images", HOLDS, SEGMENT_CREDIT, 60},

    {"photo:", STARTS, SEGMENT_CAPTION, 400},
    {"image:", STARTS, SEGMENT_CAPTION, 400},
    {"file photo", STARTS, SEGMENT_CAPTION, 400},
    {"file -", STARTS, SEGMENT_CAPTION, 400},
    {"file:", STARTS, SEGMENT_CAPTION, 400},
    {"caption:", STARTS, SEGMENT_CAPTION, 400},
    {"pictured:", STARTS, SEGMENT_CAPTION, 400},
    {"in this photo", STARTS, SEGMENT_CAPTION, 400},
    {"in this image", STARTS, SEGMENT_CAPTION, 400},
    {"in this picture", STARTS, SEGMENT_CAPTION, 400},
    {"this photo", STARTS, SEGMENT_CAPTION, 400},
    {"this handout", STARTS, SEGMENT_CAPTION, 400},
    {"a handout p", STARTS, SEGMENT_CAPTION, 400},
    {"(l)", HOLDS, SEGMENT_CAPTION, 300},
    {"(left)", HOLDS, SEGMENT_CAPTION, 300},
    {"(right)", HOLDS, SEGMENT_CAPTION, 300},
    {"(centre)", HOLDS, SEGMENT_CAPTION, 300},
    {"(center)", HOLDS, SEGMENT_CAPTION, 300},

    {"reporting by ", STARTS, SEGMENT_BYLINE, 250},
    {"(reporting by ", STARTS, SEGMENT_BYLINE, 250},
    {"additional reporting by ", STARTS, SEGMENT_BYLINE, 250},
    {"(additional reporting by ", STARTS, SEGMENT_BYLINE, 250},
    {"writing by ", STARTS, SEGMENT_BYLINE, 120},
    {"(writing by ", STARTS, SEGMENT_BYLINE, 250},
    {"written by ", STARTS, SEGMENT_BYLINE, 60},
    {"editing by ", STARTS, SEGMENT_BYLINE, 120},
    {"(editing by ", STARTS, SEGMENT_BYLINE, 120},
    {"edited by ", STARTS, SEGMENT_BYLINE, 60},
    {"compiled by ", STARTS, SEGMENT_BYLINE, 60},
    {"translated by ", STARTS, SEGMENT_BYLINE, 60},
    {"story by ", STARTS, SEGMENT_BYLINE, 60},
    {"published on ", STARTS, SEGMENT_BYLINE, 60},
    {"published:", STARTS, SEGMENT_BYLINE, 60},
    {"updated on ", STARTS, SEGMENT_BYLINE, 60},
    {"updated:", STARTS, SEGMENT_BYLINE, 60},
    {"last updated", STARTS, SEGMENT_BYLINE, 60},
    {"contributed to this report", HOLDS, SEGMENT_BYLINE, 250},
    {"contributed to this story", HOLDS, SEGMENT_BYLINE, 250},
    {"contributed reporting", HOLDS, SEGMENT_BYLINE, 250},

    {"advertisement", HOLDS, SEGMENT_ADVERT, 40},
    {"advertisment", HOLDS, SEGMENT_ADVERT, 40},
    {"sponsored", STARTS, SEGMENT_ADVERT, 60},
    {"sign up for ", STARTS, SEGMENT_ADVERT, 200},
    {"sign up to ", STARTS, SEGMENT_ADVERT, 200},
    {"subscribe to ", STARTS, SEGMENT_ADVERT, 200},
    {"subscribe now", STARTS, SEGMENT_ADVERT, 200},
    {"click here", STARTS, SEGMENT_ADVERT, 200},
    {"click to ", STARTS, SEGMENT_ADVERT, 120},
    {"read more", STARTS, SEGMENT_ADVERT, 200},
    {"read also", STARTS, SEGMENT_ADVERT, 200},
    {"also read", STARTS, SEGMENT_ADVERT, 200},
    {"read next", STARTS, SEGMENT_ADVERT, 200},
    {"see also:", STARTS, SEGMENT_ADVERT, 200},
    {"related:", STARTS, SEGMENT_ADVERT, 200},
    {"related articles", STARTS, SEGMENT_ADVERT, 60},
    {"related stories", STARTS, SEGMENT_ADVERT, 60},
    {"related topics", STARTS, SEGMENT_ADVERT, 60},
    {"more on this story", STARTS, SEGMENT_ADVERT, 60},
    {"most read", STARTS, SEGMENT_ADVERT, 60},
    {"recommended stories", STARTS, SEGMENT_ADVERT, 60},
    {"recommended for you", STARTS, SEGMENT_ADVERT, 60},
    {"you may also like", STARTS, SEGMENT_ADVERT, 60},
    {"editor's pick", STARTS, SEGMENT_ADVERT, 60},
    {"editors' pick", STARTS, SEGMENT_ADVERT, 60},
    {"don't miss", STARTS, SEGMENT_ADVERT, 60},
    {"follow us ", STARTS, SEGMENT_ADVERT, 200},
    {"download our ", STARTS, SEGMENT_ADVERT, 200},
    {"download the app", STARTS, SEGMENT_ADVERT, 200},
    {"share this ", STARTS, SEGMENT_ADVERT, 60},
    {"share on ", STARTS, SEGMENT_ADVERT, 60},
    {"join our ", STARTS, SEGMENT_ADVERT, 200},
    {"get our ", STARTS, SEGMENT_ADVERT, 200},
    {"get the latest", STARTS, SEGMENT_ADVERT, 200},
    {"continue reading", STARTS, SEGMENT_ADVERT, 60},
    {"story continues", STARTS, SEGMENT_ADVERT, 60},
    {"article continues", STARTS, SEGMENT_ADVERT, 60},
    {"support our journalism", HOLDS, SEGMENT_ADVERT, 200},
    {"donate now", STARTS, SEGMENT_ADVERT, 100},
    {"donate to", STARTS, SEGMENT_ADVERT, 100},
    {"our newsletter", HOLDS, SEGMENT_ADVERT, 160},
    {"your inbox", HOLDS, SEGMENT_ADVERT, 160},
    {"unsubscribe", HOLDS, SEGMENT_ADVERT, 160},
    {"our whatsapp", HOLDS, SEGMENT_ADVERT, 160},
    {"our telegram channel", HOLDS, SEGMENT_ADVERT, 160},
    {"terms of use", HOLDS, SEGMENT_ADVERT, 120},
    {"privacy policy", HOLDS, SEGMENT_ADVERT, 120},
    {"all rights reserved", HOLDS, SEGMENT_ADVERT, 200},
    {"copyright ", STARTS, SEGMENT_ADVERT, 80},
    {"\xc2\xa9", STARTS, SEGMENT_ADVERT, 120},
};

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
    if (paragraph.length - i > 2 && (!memcmp(paragraph.data + i, "\xe2\x80\x99", 3))) {
      c = '\'';
      i += 2;
    }
    bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (blank && length && out[length - 1] == ' ') continue;
    out[length++] = blank ? ' ' : c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
  }
  out[length] = '\0';
  return length;
}

static bool is_cue(const Cue *cue, const char *flat, size_t length) {
  if (length > cue->limit) return false;
  return cue->where == HOLDS ? strstr(flat, cue->words) != NULL : !strncmp(flat, cue->words, strlen(cue->words));
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
  size_t limit = has_small_letters(paragraph) ? 120 : 50;
  return length <= limit && length > 5 && !strncmp(flat, "by ", 3) && is_names(paragraph);
}

SegmentKind paragraph_kind(Text paragraph) {
  char flat[LONGEST + 1];
  if (paragraph.length > LONGEST) return SEGMENT_BODY;
  size_t length = flatten(paragraph, flat);
  for (size_t i = 0; i < sizeof cues / sizeof *cues; i++)
    if (is_cue(&cues[i], flat, length)) return cues[i].kind;
  return is_byline(flat, length, paragraph) ? SEGMENT_BYLINE : SEGMENT_BODY;
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
    bool start = i == 0 || (i >= SHORTEST_CAPTION && strchr(" |/\n", paragraph.data[i - 1]));
    if (!start || !strchr("PICpic", paragraph.data[i])) continue;
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
