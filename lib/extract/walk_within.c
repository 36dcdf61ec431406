// "within": the nearest actor of a clause or of a noun group, for frames that say no more of where their target stands.
#include <assert.h>

#include "extract/clauses.h"
#include "extract/walk.h"

/// Whether a group stands in a phrase that tells when or where: nobody something is done to is looked for there.
static bool is_adjunct(const Reading *reading, const Group *group) {
  static const char *const words[] = {"after", "before", "since", "during",  "amid",      "until",
                                      "in",    "at",     "by",    "because", "following", "under"};
  if (group->flags & (GROUP_DATE | GROUP_PLACE)) return true;
  if (group->preposition == NONE) return false;
  Text text = symbols_text(reading->engine->symbols, reading->tokens.items[group->preposition].word);
  for (size_t i = 0; i < sizeof words / sizeof *words; i++)
    if (text_is(text, words[i])) return true;
  return false;
}

/// The actors of a group itself, or those that own or modify it; true where there are any.
static bool add_nearest(const Reading *reading, uint32_t index, Walk *walk) {
  const Group *group = &reading->groups.items[index];
  uint32_t before = walk->count;
  if (group->entity != NONE)
    walk_add_group(walk, index);
  else if (group->possessor != NONE && reading->groups.items[group->possessor].entity != NONE)
    walk_add_group(walk, group->possessor);
  else if (!(group->flags & GROUP_OF_PLACE))
    walk_add_entity(walk, group->modifiers[0], index);
  return walk->count > before;
}

/// Whether a group is the subject of a clause that does not hang below another.
static bool starts_other(const Reading *reading, uint32_t clause, uint32_t group) {
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    const Clause *other = &reading->clauses.items[c];
    if (other->subject != group || c == clause || other->link == LINK_RELATIVE) continue;
    uint32_t up = c;
    for (unsigned steps = 0; up != NONE && up != clause && steps < 12; steps++) up = reading->clauses.items[up].parent;
    if (up != clause) return true;
  }
  return false;
}

void walk_within(const Reading *reading, uint32_t clause, Walk *walk) {
  const uint32_t end = reading->verbs.items[reading->clauses.items[clause].verb].end;
  const uint32_t subject = reading->clauses.items[clause].subject;
  for (uint32_t i = reading->first_group; i < reading->groups.count; i++) {
    const Group *group = &reading->groups.items[i];
    if (group->first < end || group->flags & (GROUP_GENITIVE | GROUP_CONJUNCT | GROUP_AGENT) || i == subject) continue;
    if (starts_other(reading, clause, i)) return;
    if (!is_adjunct(reading, group) && add_nearest(reading, i, walk)) return;
  }
}

void walk_within_noun(const Reading *reading, uint32_t index, Walk *walk) {
  if (add_nearest(reading, index, walk)) return;
  Walk phrases = {.frame = walk->frame};
  walk_phrases(reading, index, 0, &phrases);
  for (uint32_t i = 0; i < phrases.count; i++) {
    uint32_t group = phrases.nodes[i].at.group;
    if (!is_adjunct(reading, &reading->groups.items[group]) && add_nearest(reading, group, walk)) return;
  }
}
