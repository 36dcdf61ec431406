// Telling how a sentence was read, in the reader's words: what was seen, then which frames were tried and why one lost.
#include <assert.h>

#include "extract/scanner.h"

static void print_text(const Reading *reading, uint32_t first, uint32_t end) {
  Text text = reading_text(reading, first, end);
  fprintf(reading->explain, "%.*s", (int)text.length, text.data);
}

static void print_tokens(const Reading *reading, const Sentence *sentence) {
  fputs("  words  ", reading->explain);
  for (uint32_t i = sentence->first; i < sentence->end; i++) {
    if (reading->tokens.items[i].mark) continue;
    putc(' ', reading->explain);
    print_text(reading, i, i + 1);
    fprintf(reading->explain, "/%s", tag_name((Tag)reading->tokens.items[i].tag));
  }
  putc('\n', reading->explain);
}

static void print_entity(const Reading *reading, uint32_t entity) {
  if (entity == NONE) return;
  const Entity *e = &reading->entities.items[entity];
  fprintf(reading->explain, " = %.*s (%s%s%.*s)", (int)e->name.length, e->name.data, actor_type_name(e->type),
          e->state.length ? ", " : "", (int)e->state.length, e->state.data);
}

/// What is remarkable about a group.
static const struct {
  uint16_t flag;
  const char *name;
} group_marks[] = {{GROUP_PLACE, "a place"},      {GROUP_DATE, "a date"},          {GROUP_PLURAL, "plural"},
                   {GROUP_GENITIVE, "possessor"}, {GROUP_CONJUNCT, "coordinated"}, {GROUP_NEGATED, "negated"}};

static void print_group(const Reading *reading, const Group *group) {
  FILE *out = reading->explain;
  fputs("  group   ", out);
  if (group->preposition != NONE && !(group->flags & GROUP_CONJUNCT)) {
    fputc('(', out);
    print_text(reading, group->preposition, group->preposition + 1);
    fputs(") ", out);
  }
  print_text(reading, group->first, group->end);
  print_entity(reading, group->entity);
  print_entity(reading, group->other);
  if (group->term) fprintf(out, " [%.*s]", (int)group->term->class->id.length, group->term->class->id.data);
  for (size_t i = 0; i < sizeof group_marks / sizeof *group_marks; i++)
    if (group->flags & group_marks[i].flag) fprintf(out, ", %s", group_marks[i].name);
  putc('\n', out);
}

static void print_role(const Reading *reading, const char *role, uint32_t group) {
  if (group == NONE) return;
  const Group *g = &reading->groups.items[group];
  fprintf(reading->explain, "; %s ", role);
  print_text(reading, g->preposition == NONE || g->flags & GROUP_CONJUNCT ? g->first : g->preposition, g->end);
}

static const char *const links[] = {
    [LINK_NONE] = "main clause",         [LINK_INFINITIVE] = "infinitive",      [LINK_GERUND] = "gerund",
    [LINK_THAT] = "that-clause",         [LINK_QUOTE] = "what was said",        [LINK_PARTICIPLE] = "participle",
    [LINK_RELATIVE] = "relative clause", [LINK_ADVERBIAL] = "adverbial clause", [LINK_IF] = "condition",
    [LINK_COORDINATE] = "coordinated",
};

static void print_clause(const Reading *reading, const Clause *clause) {
  FILE *out = reading->explain;
  const Verb *verb = &reading->verbs.items[clause->verb];
  fputs("  clause  ", out);
  print_text(reading, verb->first, verb->end);
  fprintf(out, " (%s%s)", links[clause->link], verb->flags & VERB_PASSIVE ? ", passive" : "");
  print_role(reading, "subject", clause->subject);
  print_role(reading, "agent", clause->agent);
  print_role(reading, "object", clause->object);
  print_role(reading, "indirect object", clause->object2);
  for (unsigned i = 0; i < clause->phrase_count; i++) print_role(reading, "with", clause->phrases[i]);
  print_role(reading, "of the noun", clause->noun);
  if (clause->parent != NONE) {
    const Verb *parent = &reading->verbs.items[reading->clauses.items[clause->parent].verb];
    fputs("; under ", out);
    print_text(reading, parent->main, parent->main + 1);
  }
  putc('\n', out);
}

void explain_sentence(const Reading *reading, const Sentence *sentence) {
  assert(reading && sentence && reading->explain);
  putc('\n', reading->explain);
  print_text(reading, sentence->first, sentence->end);
  putc('\n', reading->explain);
  print_tokens(reading, sentence);
  for (uint32_t i = reading->first_group; i < reading->groups.count; i++)
    print_group(reading, &reading->groups.items[i]);
  for (uint32_t i = reading->first_clause; i < reading->clauses.count; i++)
    print_clause(reading, &reading->clauses.items[i]);
}

void explain_findings(const Reading *reading, uint32_t first) {
  assert(reading && reading->explain);
  for (uint32_t i = first; i < reading->findings.count; i++) {
    const Finding *f = &reading->findings.items[i];
    Text source = reading->entities.items[f->source].name, target = reading->entities.items[f->target].name;
    fprintf(reading->explain, "  gives   %.*s -%.*s-> %.*s, %s", (int)source.length, source.data,
            (int)f->relation->label.length, f->relation->label.data, (int)target.length, target.data,
            status_name(f->status));
    if (f->by != NONE) {
      fputs(" by", reading->explain);
      print_entity(reading, f->by);
    }
    fprintf(reading->explain, " [%.*s]\n", (int)f->frame->id.length, f->frame->id.data);
  }
}
