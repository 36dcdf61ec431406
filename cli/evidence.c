// [Ankara] *accused* [the group] of undermining Syria.  Marks are put where the spans of a relation begin and end; a
// span that lies outside the sentence, as where "he" was resolved, or inside one that is marked, is passed over.
#include "evidence.h"

#include "terminal.h"

/// How a part of the sentence is marked: on paper, and on a terminal with colours.
typedef struct {
  const char *open, *close;
  const char *colour;
} Mark;

static const Mark source_mark = {"[", "]", "\033[1;34m"}, target_mark = {"[", "]", "\033[1;35m"},
                  trigger_mark = {"*", "*", "\033[1m"};

/// A part of the sentence, in bytes from its beginning.
typedef struct {
  uint32_t begin, end;
  const Mark *mark;
} Part;

/// Whether a part lies inside a sentence of `length` bytes, and is something.
static bool is_inside(const Part *part, size_t length) {
  return part->begin < part->end && part->end <= length;
}

/// Make a span of a document a part of the sentence that begins at `from`; one that does not lie in it becomes nothing.
static Part part_of(uint32_t begin, uint32_t end, uint32_t from, const Mark *mark) {
  return begin < from ? (Part){0} : (Part){begin - from, end - from, mark};
}

static void sort_parts(Part *parts, size_t count) {
  for (size_t i = 1; i < count; i++)
    for (size_t k = i; k && parts[k].begin < parts[k - 1].begin; k--) {
      Part moved = parts[k];
      parts[k] = parts[k - 1];
      parts[k - 1] = moved;
    }
}

static void print_piece(EntText text, size_t begin, size_t end, FILE *out) {
  terminal_print((EntText){text.data + begin, end - begin}, out);
}

static void print_part(EntText text, const Part *part, bool colours, FILE *out) {
  if (colours) fputs(part->mark->colour, out);
  fputs(part->mark->open, out);
  print_piece(text, part->begin, part->end, out);
  fputs(part->mark->close, out);
  if (colours) fputs("\033[0m", out);
}

static void print_sentence(const EntRelation *relation, bool colours, FILE *out) {
  EntText text = relation->evidence.text;
  uint32_t from = relation->evidence.begin;
  Part parts[] = {part_of(relation->source.begin, relation->source.end, from, &source_mark),
                  part_of(relation->target.begin, relation->target.end, from, &target_mark),
                  part_of(relation->trigger.begin, relation->trigger.end, from, &trigger_mark)};
  size_t count = sizeof parts / sizeof *parts, at = 0;
  sort_parts(parts, count);
  for (size_t i = 0; i < count; i++) {
    if (!is_inside(&parts[i], text.length) || parts[i].begin < at) continue;
    print_piece(text, at, parts[i].begin, out);
    print_part(text, &parts[i], colours, out);
    at = parts[i].end;
  }
  print_piece(text, at, text.length, out);
}

void evidence_print(const EntRelation *relation, bool colours, FILE *out) {
  fputs("    ", out);
  print_sentence(relation, colours, out);
  fputs(colours ? "\n        \033[2m" : "\n        ", out);
  terminal_print(relation->document, out);
  if (relation->date.length) fputs(", ", out);
  terminal_print(relation->date, out);
  if (relation->by.name.length) fputs(", reported by ", out);
  terminal_print(relation->by.name, out);
  fputs(colours ? "\033[0m\n" : "\n", out);
}
