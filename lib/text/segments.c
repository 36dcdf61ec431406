// Segments: lines -> paragraphs -> segments.
//
// Whether a line end is a paragraph's depends on how the text was written: one paragraph a line, or lines wrapped at
// some width.  The widths of all lines tell: where most are nearly as long as the longest, the text is wrapped, and a
// line that had room for the next word was ended on purpose.  What a paragraph is, segments_kind.c and
// segments_dateline.c say.
#include "text/segments.h"

#include <assert.h>
#include <string.h>

#include "text/segments_impl.h"

#define WIDEST         120u ///< of a wrapped line, in characters
#define NARROWEST      40u
#define RAGGED         15u ///< how much shorter than the width a full line may be
#define LONGEST_TITLE  200u
#define LONGEST_BEFORE 200u ///< of a caption whose credit stands in the next paragraph
#define EARLY          6u   ///< paragraphs of body before which a dateline is likely
#define FOLLOWING      24u  ///< segments behind a headline among which a longer one must be
#define FIRST_SLOTS    64u

/// A line without the white space around it.
typedef struct {
  Text text;
  size_t begin;
  size_t indent;
  size_t width; ///< with its indent, in characters; of a long line, in bytes
  bool fresh;   ///< the first of the text, or behind a blank line
} Line;

/// A paragraph that was met, in a table by its hash.
typedef struct {
  size_t begin, end; ///< none where they are equal
  uint32_t hash;
} Met;

/// What cutting works on.
typedef struct {
  Text text;
  Arena *arena;
  Segments *segments;
  size_t width;        ///< of wrapped lines, or 0
  size_t begin, end;   ///< of the paragraph at hand: none where they are equal
  Line last;           ///< its last line
  bool title;          ///< it is marked as a heading
  unsigned paragraphs; ///< that are body, so far
  bool dateline;       ///< one was found
  Met *met;            ///< `room` slots, a power of two, at most half of them taken
  uint32_t room, taken;
} Cutting;

/// Length of a blank that is no ASCII at the start of a text: a no-break or zero-width space, or a byte order mark.
static size_t odd_blank(Text text) {
  static const char *const blanks[] = {"\xc2\xa0", "\xe2\x80\x8b", "\xef\xbb\xbf", "\xe3\x80\x80"};
  if (!text.length || (unsigned char)*text.data < 0x80) return 0;
  for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
    if (text_starts(text, blanks[i])) return strlen(blanks[i]);
  return 0;
}

static size_t odd_blank_before(Text text) {
  for (size_t length = 2; length <= 3 && length <= text.length; length++)
    if (odd_blank(text_slice(text, text.length - length, text.length)) == length) return length;
  return 0;
}

static size_t skip_blank(Text text, size_t at) {
  for (size_t odd; at < text.length; at += odd ? odd : 1) {
    odd = odd_blank(text_slice(text, at, text.length));
    if (!odd && !text_is_blank(text.data[at])) break;
  }
  return at;
}

static size_t skip_blank_back(Text text, size_t begin, size_t end) {
  for (size_t odd; end > begin; end -= odd ? odd : 1) {
    odd = odd_blank_before(text_slice(text, begin, end));
    if (!odd && !text_is_blank(text.data[end - 1])) break;
  }
  return end;
}

static size_t width_of(Text text) {
  if (text.length > (size_t)WIDEST * 4) return text.length;
  size_t width = text_ascii(text);
  for (size_t i = width; i < text.length; i++) width += ((unsigned char)text.data[i] & 0xc0) != 0x80;
  return width;
}

/// Read the next line that is not blank; false at the end.
static bool next_line(Text text, size_t *offset, Line *line) {
  line->fresh = *offset == 0;
  while (*offset < text.length) {
    const size_t begin = *offset;
    const char *newline = memchr(text.data + begin, '\n', text.length - begin);
    const size_t end = newline ? (size_t)(newline - text.data) : text.length;
    *offset = newline ? end + 1 : end;
    line->begin = skip_blank(text_slice(text, 0, end), begin);
    line->fresh = line->fresh || line->begin == end;
    if (line->begin == end) continue;
    line->text = text_slice(text, line->begin, skip_blank_back(text, line->begin, end));
    line->indent = line->begin - begin;
    line->width = line->indent + width_of(line->text);
    return true;
  }
  return false;
}

/// How many lines have each width, and how many of them end like a sentence.
typedef struct {
  size_t lines, longer;
  size_t counts[WIDEST + 1], closed[WIDEST + 1];
} Widths;

static void measure(Text text, Widths *widths) {
  size_t offset = 0;
  for (Line line; next_line(text, &offset, &line); widths->lines++) {
    if (line.width > WIDEST) {
      widths->longer++;
      continue;
    }
    widths->counts[line.width]++;
    widths->closed[line.width] += paragraph_is_closed(line.text);
  }
}

/// Return the width at which a text was wrapped, or 0.  One line in twenty may be longer.  Of the lines that are nearly
/// as long, most end in the middle of a sentence: else each is a paragraph.
static size_t wrap_width(Text text) {
  Widths widths = {.lines = 0};
  size_t width = WIDEST, full = 0, closed = 0;
  measure(text, &widths);
  size_t longer = widths.longer;
  while (width && (longer + widths.counts[width]) * 20 <= widths.lines) longer += widths.counts[width--];
  if (longer * 20 > widths.lines || width < NARROWEST) return 0;
  for (size_t i = width - RAGGED; i <= width; i++) {
    full += widths.counts[i];
    closed += widths.closed[i];
  }
  return full * 2 >= widths.lines && closed * 2 <= full ? width : 0;
}

/// Length of the mark that makes a line a heading of Markdown, with its blanks; or 0.
static size_t heading_mark(Text line) {
  size_t marks = 0;
  while (marks < line.length && line.data[marks] == '#') marks++;
  return marks && marks <= 6 && marks < line.length && text_is_blank(line.data[marks]) ? skip_blank(line, marks) : 0;
}

/// Whether a line begins an item of a list.
static bool is_item(Text line) {
  size_t digits = 0;
  if (line.length > 1 && strchr("-*+", line.data[0]) && line.data[1] == ' ') return true;
  if (text_starts(line, "\xe2\x80\xa2")) return true;
  while (digits < line.length && digits < 3 && line.data[digits] >= '0' && line.data[digits] <= '9') digits++;
  return digits && digits + 1 < line.length && strchr(".)", line.data[digits]) && line.data[digits + 1] == ' ';
}

/// Whether a line has nothing but what is drawn: "-----", "* * *", "```".
static bool is_rule(Text line) {
  for (size_t i = 0; i < line.length; i++)
    if (!strchr("-=*_~#` ", line.data[i])) return false;
  return true;
}

static size_t first_word(Text line) {
  size_t end = 0;
  while (end < line.length && !text_is_blank(line.data[end])) end++;
  return width_of(text_slice(line, 0, end));
}

/// Whether a line goes on with the sentence of the one before, by its first character.
static bool goes_on(const Line *before, const Line *line) {
  const char c = *line->text.data;
  if (strchr(",;)", c)) return true;
  return c >= 'a' && c <= 'z' && before->width > NARROWEST && !paragraph_is_closed(before->text);
}

/// Whether a line belongs to the paragraph of the one before.
static bool belongs(const Cutting *cutting, const Line *line) {
  const Line *before = &cutting->last;
  if (line->fresh || cutting->begin == cutting->end || cutting->title) return false;
  if (heading_mark(line->text) || is_item(line->text) || text_equal(before->text, line->text)) return false;
  if (line->indent > before->indent + 1 && !is_item(before->text)) return false;
  if (!cutting->width || before->width > cutting->width) return goes_on(before, line);
  return before->width + 1 + first_word(line->text) > cutting->width || goes_on(before, line);
}

static void add(Cutting *cutting, size_t begin, size_t end, SegmentKind kind) {
  begin = skip_blank(text_slice(cutting->text, 0, end), begin);
  end = skip_blank_back(cutting->text, begin, end);
  if (begin == end) return;
  *array_push(cutting->arena, cutting->segments) = (Segment){(uint32_t)begin, (uint32_t)end, kind};
}

/// Hash of a paragraph, eight bytes at a time.
static uint32_t hash_of(Text text) {
  uint64_t hash = text.length, bytes = 0;
  for (; text.length >= sizeof bytes; text = text_slice(text, sizeof bytes, text.length)) {
    memcpy(&bytes, text.data, sizeof bytes);
    hash = (hash ^ bytes) * 0x9e3779b97f4a7c15u;
    hash ^= hash >> 29;
  }
  bytes = 0;
  if (text.length) memcpy(&bytes, text.data, text.length);
  hash = (hash ^ bytes) * 0x9e3779b97f4a7c15u;
  return (uint32_t)(hash >> 32);
}

/// Find the slot of a paragraph, or the empty one where it belongs.
static Met *find_slot(const Cutting *cutting, Text paragraph, uint32_t hash) {
  for (uint32_t i = hash;; i++) {
    Met *met = &cutting->met[i & (cutting->room - 1)];
    if (met->begin == met->end) return met;
    if (met->hash == hash && text_equal(text_slice(cutting->text, met->begin, met->end), paragraph)) return met;
  }
}

static void grow_slots(Cutting *cutting) {
  const Cutting before = *cutting;
  cutting->room = before.room ? before.room * 2 : FIRST_SLOTS;
  cutting->met = arena_alloc(cutting->arena, cutting->room * sizeof *cutting->met);
  for (uint32_t i = 0; i < before.room; i++) {
    const Met *met = &before.met[i];
    if (met->begin < met->end) *find_slot(cutting, text_slice(cutting->text, met->begin, met->end), met->hash) = *met;
  }
}

/// Whether the paragraph at hand stood before; else remember it.
static bool stood_before(Cutting *cutting) {
  const Text paragraph = text_slice(cutting->text, cutting->begin, cutting->end);
  if (cutting->taken * 2 >= cutting->room) grow_slots(cutting);
  const uint32_t hash = hash_of(paragraph);
  Met *met = find_slot(cutting, paragraph, hash);
  if (met->begin < met->end) return true;
  *met = (Met){cutting->begin, cutting->end, hash};
  cutting->taken++;
  return false;
}

/// Whether a paragraph may be a headline: short, and no sentence.
static bool is_title_like(Text paragraph) {
  return paragraph.length <= LONGEST_TITLE && !paragraph_is_closed(paragraph);
}

/// The paragraph before a credit that stands alone is the caption.
static void mark_caption(Cutting *cutting) {
  if (cutting->segments->count < 2) return;
  Segment *last = &cutting->segments->items[cutting->segments->count - 1];
  if (last->kind == SEGMENT_BODY && last->end - last->begin <= LONGEST_BEFORE) last->kind = SEGMENT_CAPTION;
}

/// Add a paragraph of one kind, but for a credit at its end.
static void add_parts(Cutting *cutting, size_t begin, SegmentKind kind) {
  const Text paragraph = text_slice(cutting->text, begin, cutting->end);
  const bool credited = kind == SEGMENT_BODY || kind == SEGMENT_CAPTION;
  const size_t credit = credited ? paragraph_credit(paragraph) : paragraph.length;
  if (credit < paragraph.length) kind = SEGMENT_CAPTION;
  if (kind == SEGMENT_CREDIT || credit == 0) mark_caption(cutting);
  add(cutting, begin, begin + credit, kind);
  add(cutting, begin + credit, cutting->end, SEGMENT_CREDIT);
  cutting->paragraphs += kind == SEGMENT_BODY;
}

static void add_paragraph(Cutting *cutting) {
  const Text paragraph = text_slice(cutting->text, cutting->begin, cutting->end);
  const SegmentKind kind = paragraph_kind(paragraph);
  const bool first = cutting->segments->count == 0 && is_title_like(paragraph);
  const bool early = cutting->paragraphs < EARLY && !cutting->dateline && !first;
  const size_t dateline = kind == SEGMENT_BODY ? paragraph_dateline(paragraph, early) : 0;
  cutting->dateline = cutting->dateline || dateline > 0;
  add(cutting, cutting->begin, cutting->begin + dateline, SEGMENT_DATELINE);
  if (dateline < paragraph.length) add_parts(cutting, cutting->begin + dateline, kind);
}

static void end_paragraph(Cutting *cutting) {
  if (cutting->begin == cutting->end) return;
  if (stood_before(cutting))
    add(cutting, cutting->begin, cutting->end, SEGMENT_DUPLICATE);
  else if (cutting->title)
    add(cutting, cutting->begin, cutting->end, SEGMENT_HEADLINE);
  else
    add_paragraph(cutting);
  cutting->begin = cutting->end;
}

/// End the paragraph at hand with a drawn line, which makes a single line above it a heading.
static void take_rule(Cutting *cutting, const Line *rule) {
  const bool single = cutting->begin == cutting->last.begin && cutting->begin < cutting->end;
  if (single && !rule->fresh && rule->text.data[0] == '=') cutting->title = true;
  end_paragraph(cutting);
}

static void take_line(Cutting *cutting, const Line *line) {
  if (is_rule(line->text)) {
    take_rule(cutting, line);
    return;
  }
  if (!belongs(cutting, line)) {
    end_paragraph(cutting);
    const size_t mark = heading_mark(line->text);
    cutting->title = mark > 0;
    cutting->begin = line->begin + mark;
  }
  cutting->end = line->begin + line->text.length;
  cutting->last = *line;
}

/// The first paragraph is the headline where it looks like one and a longer paragraph follows.
static void mark_headline(Text text, const Segments *segments) {
  if (!segments->count || segments->items[0].kind != SEGMENT_BODY) return;
  Segment *first = &segments->items[0];
  if (!is_title_like(text_slice(text, first->begin, first->end))) return;
  for (uint32_t i = 1; i < segments->count && i <= FOLLOWING; i++) {
    const Segment *segment = &segments->items[i];
    if (segment->kind != SEGMENT_BODY || segment->end - segment->begin <= first->end - first->begin) continue;
    first->kind = SEGMENT_HEADLINE;
    return;
  }
}

void segments_find(Text text, Arena *arena, Segments *segments) {
  assert(arena && segments && text.length < UINT32_MAX);
  Cutting cutting = {.text = text, .arena = arena, .segments = segments, .width = wrap_width(text)};
  size_t offset = 0;
  for (Line line; next_line(text, &offset, &line);) take_line(&cutting, &line);
  end_paragraph(&cutting);
  mark_headline(text, segments);
}

const char *segment_name(SegmentKind kind) {
  static const char *const names[SEGMENT_COUNT] = {
      [SEGMENT_BODY] = "body",       [SEGMENT_HEADLINE] = "headline",  [SEGMENT_DATELINE] = "dateline",
      [SEGMENT_CAPTION] = "caption", [SEGMENT_CREDIT] = "credit",      [SEGMENT_BYLINE] = "byline",
      [SEGMENT_ADVERT] = "advert",   [SEGMENT_DUPLICATE] = "duplicate"};
  assert(kind < SEGMENT_COUNT);
  return names[kind];
}
