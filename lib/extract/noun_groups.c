// Noun groups: determiner, modifiers, head.  A name or a noun of a class is one unit, however many words it has, so
// that "Bank of England" and "minister of defense" are not split at "of".
#include <assert.h>

#include "extract/groups.h"

#define TAGS_INSIDE (TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_NUMBER) | TAG_BIT(TAG_DETERMINER))

/// Where reading a group stands.
typedef struct {
  Reading *reading;
  const Sentence *sentence;
  Group group;
  uint32_t i;
  bool named; ///< has a noun, name or number: without one it is no group
} Building;

static const Token *token_at(const Building *b, uint32_t i) {
  return &b->reading->tokens.items[i];
}

static bool has_use(const Building *b, uint32_t i, WordUse use) {
  return lexicon_word(b->reading->engine->lexicon, token_at(b, i)->word).uses & use;
}

static bool is_word(const Building *b, uint32_t i, const char *word) {
  return text_is(symbols_text(b->reading->engine->symbols, token_at(b, i)->word), word);
}

/// Whether a token is part of a date: of one that was found in the sentence, or a word that only dates have.
static bool is_date(const Building *b, uint32_t i) {
  const Dates *dates = &b->reading->dates;
  for (uint32_t k = dates->count; k-- > 0 && dates->items[k].first >= b->sentence->first;)
    if (i >= dates->items[k].first && i < dates->items[k].end) return true;
  DateKind kind = lexicon_date(b->reading->engine->lexicon, token_at(b, i)->word).kind;
  return kind && kind != DATE_UNIT;
}

/// End of the name or noun of a class that begins at a token, or the token behind it.
static uint32_t unit_end(const Building *b, uint32_t i) {
  const Reading *reading = b->reading;
  if (reading->mention_at[i] != NONE) return reading->mentions.items[reading->mention_at[i]].end;
  if (reading->term_at[i] != NONE) return reading->terms.items[reading->term_at[i]].end;
  return i + 1;
}

/// "rebels fighting the army", "police fighting Hamas": a gerund behind a noun describes it and leads to no other one.
static bool describes_noun(const Building *b, uint32_t i) {
  uint32_t before = TAG_BIT(token_at(b, i - 1)->tag), next = TAG_BIT(token_at(b, i + 1)->tag);
  return before & TAG_BIT(TAG_PLURAL) || (before & TAGS_NOUN && next & TAG_BIT(TAG_NAME));
}

/// "rapidly warming ties": an adverb or a participle that leads to a noun.
static bool leads_to_noun(const Building *b, uint32_t i) {
  if (i + 1 >= b->sentence->end) return false;
  uint32_t next = TAG_BIT(token_at(b, i + 1)->tag), tag = TAG_BIT(token_at(b, i)->tag);
  bool inside = i > b->group.first || b->group.possessor != NONE;
  bool participle = tag & TAG_BIT(TAG_PARTICIPLE) || (tag & TAG_BIT(TAG_GERUND) && inside && !describes_noun(b, i));
  if (tag & TAG_BIT(TAG_ADVERB))
    return next & (TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_NUMBER) | TAG_BIT(TAG_PARTICIPLE)) ||
           (next & TAG_BIT(TAG_GERUND) && i > b->group.first);
  return participle && next & (TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE));
}

/// "US-Turkish deal": a hyphen between two modifiers.
static bool joins(const Building *b, uint32_t i) {
  const Token *t = token_at(b, i);
  if (t->mark != '-' || t->flags & TOKEN_SPACED || i + 1 >= b->sentence->end) return false;
  return !(token_at(b, i + 1)->flags & TOKEN_SPACED) && i > b->group.first;
}

/// Whether "last year", "nine months" begins at a token.
static bool period_begins(const Building *b, uint32_t i) {
  if (i + 1 >= b->sentence->end || !lexicon_date(b->reading->engine->lexicon, token_at(b, i + 1)->word).kind)
    return false;
  return token_at(b, i)->tag == TAG_NUMBER || has_use(b, i, USE_PERIOD);
}

/// "political and territorial autonomy": a conjunction or comma between two adjectives of one noun.
static bool joins_adjectives(const Building *b, uint32_t i) {
  if (b->named || i == b->group.first || i + 2 >= b->sentence->end || token_at(b, i - 1)->tag != TAG_ADJECTIVE)
    return false;
  bool mark = token_at(b, i)->tag == TAG_CONJUNCTION || token_at(b, i)->mark == ',';
  uint32_t next = TAG_BIT(token_at(b, i + 1)->tag), after = TAG_BIT(token_at(b, i + 2)->tag);
  bool plain = b->reading->mention_at[i - 1] == NONE && b->reading->mention_at[i + 1] == NONE;
  return mark && plain && next & TAG_BIT(TAG_ADJECTIVE) &&
         after & (TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_CONJUNCTION));
}

/// "denounced as a crime Serbia's suppression": a name in the genitive behind a common noun begins a group of its own.
static bool owner_begins(const Building *b, uint32_t i) {
  if (i == b->group.core || b->reading->mention_at[i] == NONE || !(TAG_BIT(token_at(b, i - 1)->tag) & TAGS_NOUN))
    return false;
  if (b->reading->term_at[b->group.head] != NONE) return false;
  uint32_t end = unit_end(b, i);
  return end < b->sentence->end && token_at(b, end)->tag == TAG_GENITIVE;
}

/// Whether a date begins or ends at a token inside a group.  "the March 10 agreement" is one: there the date only
/// describes.
static bool parts_date(const Building *b, uint32_t i) {
  if (i <= b->group.core || !b->named) return false;
  if (period_begins(b, i)) return true;
  const bool before = is_date(b, i - 1), here = is_date(b, i);
  const bool describes = before && b->group.flags & GROUP_DETERMINED && TAG_BIT(token_at(b, i)->tag) & TAGS_NOUN;
  return before != here && !describes && !(here && TAG_BIT(token_at(b, i)->tag) & TAG_BIT(TAG_NUMBER));
}

/// "took the sailors hostage": a noun that says what becomes of those before it.
static bool is_predicate(const Building *b, uint32_t i) {
  return i > b->group.core && b->named && TAG_BIT(token_at(b, i - 1)->tag) & TAGS_NOMINAL && has_use(b, i, USE_RESULT);
}

/// Whether the group ends before a token that could be inside one: a date, or a determiner after the head.
static bool ends_before(const Building *b, uint32_t i) {
  uint32_t tag = TAG_BIT(token_at(b, i)->tag);
  if (token_at(b, i)->flags & TOKEN_BRACKET || owner_begins(b, i)) return true;
  if (parts_date(b, i) || is_predicate(b, i)) return true;
  const uint32_t nominal = TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_NUMBER) | TAG_BIT(TAG_PARTICIPLE);
  bool leads = unit_end(b, i) < b->sentence->end && TAG_BIT(token_at(b, unit_end(b, i))->tag) & nominal;
  if (tag & TAG_BIT(TAG_ADJECTIVE) && b->named && !leads) return true;
  return tag & TAG_BIT(TAG_DETERMINER) && b->named;
}

/// "US-backed": a name, a hyphen and a participle before the noun.  Where the participle ends, or 0.
static uint32_t agent_end(const Building *b, uint32_t i) {
  uint32_t mention = b->reading->mention_at[i];
  if (mention == NONE) return 0;
  uint32_t hyphen = b->reading->mentions.items[mention].end;
  if (hyphen + 2 >= b->sentence->end || token_at(b, hyphen)->mark != '-') return 0;
  const Token *participle = token_at(b, hyphen + 1);
  bool joined = !(token_at(b, hyphen)->flags & TOKEN_SPACED) && !(participle->flags & TOKEN_SPACED);
  return joined && participle->tags & TAG_BIT(TAG_PARTICIPLE) ? hyphen + 2 : 0;
}

/// Whether a comma leads on from "US-backed" to another one or to the noun: 1, else 0.
static uint32_t next_agent(const Building *b, uint32_t i) {
  if (i + 1 >= b->sentence->end || token_at(b, i)->mark != ',') return 0;
  return (TAG_BIT(token_at(b, i + 1)->tag) & (TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE))) != 0;
}

static void note(Building *b, uint32_t i, uint32_t end) {
  uint32_t tag = TAG_BIT(token_at(b, i)->tag);
  const KnownWords *known = &b->reading->engine->lexicon->known;
  Symbol word = token_at(b, i)->word;
  if (tag & (TAGS_NOMINAL | TAG_BIT(TAG_NUMBER)) || b->reading->mention_at[i] != NONE) b->named = true;
  if (tag & TAG_BIT(TAG_DETERMINER))
    b->group.flags |= (uint16_t)(has_use(b, i, USE_DEFINITE) ? GROUP_DETERMINED | GROUP_DEFINITE : GROUP_DETERMINED);
  if (word == known->both || word == known->two) b->group.flags |= GROUP_DUAL;
  if (word == known->no) b->group.flags |= GROUP_NEGATED;
  b->group.head = end - 1;
}

static void note_modifier(Building *b, uint32_t mention) {
  uint32_t *slot = &b->group.modifiers[b->group.modifiers[0] == NONE ? 0 : 1];
  const Mention *m = &b->reading->mentions.items[mention];
  if (m->kind == ALIAS_PLACE || m->kind == ALIAS_CAPITAL) b->group.flags |= GROUP_OF_PLACE;
  if (m->end <= b->group.head && *slot == NONE) *slot = m->entity;
}

/// The noun of several words that ends at the head: the longest the data knows, or 0.
static Symbol compound_of(const Building *b) {
  const Lexicon *lexicon = b->reading->engine->lexicon;
  for (uint32_t words = 4; words-- > 1;) {
    if (b->group.head < b->group.core + words) continue;
    TrieNode node = TRIE_ROOT;
    for (uint32_t i = b->group.head - words; i < b->group.head && node; i++)
      node = token_at(b, i)->word ? trie_step(lexicon->compounds, node, token_at(b, i)->word) : 0;
    node = node && token_at(b, b->group.head)->lemma
               ? trie_step(lexicon->compounds, node, token_at(b, b->group.head)->lemma)
               : 0;
    if (node && trie_value(lexicon->compounds, node)) return trie_value(lexicon->compounds, node);
  }
  return 0;
}

/// Look up what the head and the modifiers are.
static void finish(Building *b) {
  Group *group = &b->group;
  const Reading *reading = b->reading;
  const Token *head = token_at(b, group->head);
  for (uint32_t i = group->core; i <= group->head; i++) {
    uint32_t mention = reading->mention_at[i], term = reading->term_at[i];
    if (mention != NONE && reading->mentions.items[mention].end == group->head + 1)
      group->entity = reading->mentions.items[mention].entity;
    else if (mention != NONE)
      note_modifier(b, mention);
    if (term != NONE && reading->terms.items[term].end == group->head + 1)
      group->term = &reading->terms.items[term];
    else if (term != NONE)
      group->before = &reading->terms.items[term];
  }
  group->lemma = head->lemma;
  group->compound = compound_of(b);
  if (head->tag == TAG_PLURAL || (group->term && group->term->plural)) group->flags |= GROUP_PLURAL;
  if (head->flags & TOKEN_QUOTED) group->flags |= GROUP_QUOTED;
  if (is_date(b, group->core) || is_date(b, group->head) ||
      lexicon_date(reading->engine->lexicon, head->word).kind == DATE_UNIT)
    group->flags |= GROUP_DATE;
}

static Group empty_group(uint32_t first) {
  return (Group){.first = first,
                 .core = first,
                 .agents = {NONE, NONE},
                 .end = first,
                 .head = first,
                 .entity = NONE,
                 .other = NONE,
                 .modifiers = {NONE, NONE},
                 .doer = NONE,
                 .against = NONE,
                 .possessor = NONE,
                 .next = NONE,
                 .preposition = NONE};
}

/// "more than 50", "at least three": words before a number that only weigh it; where they end, or 0.
static uint32_t quantifier_end(const Building *b, uint32_t i) {
  static const char *const pairs[][2] = {{"more", "than"}, {"less", "than"}, {"fewer", "than"}, {"at", "least"},
                                         {"at", "most"},   {"up", "to"},     {"as", "many"}};
  const uint32_t quantity = TAG_BIT(TAG_NUMBER) | TAG_BIT(TAG_DETERMINER);
  if (i > b->group.first || !has_use(b, i, USE_WEIGHS | USE_COMPARES)) return 0;
  if (i + 1 < b->sentence->end && token_at(b, i + 1)->flags & TOKEN_NUMBER && has_use(b, i, USE_WEIGHS)) return i + 1;
  if (i + 2 >= b->sentence->end || !(TAG_BIT(token_at(b, i + 2)->tag) & quantity)) return 0;
  for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
    if (is_word(b, i, pairs[k][0]) && is_word(b, i + 1, pairs[k][1])) return i + 2;
  return 0;
}

/// "the Syrian Democratic Forces (SDF) spokesman": where brackets inside a group end, or 0.
static uint32_t bracket_end(const Building *b, uint32_t i) {
  if (i == b->group.first || token_at(b, i)->mark != '(') return 0;
  while (i < b->sentence->end && token_at(b, i)->flags & TOKEN_BRACKET) i++;
  return i < b->sentence->end && TAG_BIT(token_at(b, i)->tag) & TAGS_NOUN ? i : 0;
}

/// Step over what does not count in a group; true where it did.
static bool skip_inside(Building *b) {
  uint32_t end = bracket_end(b, b->i);
  if (!end) end = quantifier_end(b, b->i);
  if (end) b->i = end;
  return end;
}

/// Take the words of one group; false where they are none.
static bool build(Building *b) {
  for (;;) {
    if (b->i >= b->sentence->end) break;
    if (skip_inside(b)) continue;
    if (ends_before(b, b->i)) break;
    uint32_t tag = TAG_BIT(token_at(b, b->i)->tag), end = unit_end(b, b->i), agent = agent_end(b, b->i);
    if (agent && b->group.agents[1] == NONE) {
      b->group.agents[b->group.agents[0] != NONE] = b->i;
      b->group.core = agent;
      b->i = agent + next_agent(b, agent);
      continue;
    }
    if (!(tag & TAGS_INSIDE) && !leads_to_noun(b, b->i) && !joins(b, b->i) && !joins_adjectives(b, b->i)) break;
    note(b, b->i, end);
    b->i = end;
  }
  b->group.end = b->group.tail = b->i;
  return b->group.end > b->group.first && (b->named || b->group.flags & GROUP_DETERMINED);
}

static uint32_t add(Building *b) {
  finish(b);
  *array_push(b->reading->arena, &b->reading->groups) = b->group;
  return b->reading->groups.count - 1;
}

/// A pronoun is a group of its own; "his" is one in the genitive.
static uint32_t add_pronoun(Building *b) {
  const Token *t = token_at(b, b->i);
  const KnownWords *known = &b->reading->engine->lexicon->known;
  b->group.end = b->group.tail = b->i + 1;
  b->group.flags |= GROUP_PRONOUN;
  if (t->word == known->they || t->word == known->we) b->group.flags |= GROUP_PLURAL;
  if (t->tag == TAG_POSSESSIVE) b->group.flags |= GROUP_GENITIVE;
  if (t->flags & TOKEN_QUOTED) b->group.flags |= GROUP_QUOTED;
  b->group.lemma = t->word;
  *array_push(b->reading->arena, &b->reading->groups) = b->group;
  return b->reading->groups.count - 1;
}

/// Read one group; where it ends, or where it began where there is none.  `genitive`: it owns the next one.
static uint32_t read_one(Building *b, uint32_t *index, bool *genitive) {
  const uint32_t begin = b->i;
  Tag tag = b->i < b->sentence->end ? (Tag)token_at(b, b->i)->tag : TAG_NONE;
  *genitive = tag == TAG_POSSESSIVE;
  if (*genitive || (tag == TAG_PRONOUN && b->group.possessor == NONE)) {
    *index = add_pronoun(b);
    return begin + 1;
  }
  if (!build(b)) return begin;
  *genitive = b->i < b->sentence->end && token_at(b, b->i)->tag == TAG_GENITIVE;
  if (*genitive) b->group.flags |= GROUP_GENITIVE;
  *index = add(b);
  return b->i + *genitive;
}

/// Whether a group may begin at a token: of small words, which are a third of all, only those that weigh a number.
static bool may_begin(const Reading *reading, uint32_t token) {
  const uint32_t first = TAGS_INSIDE | TAG_BIT(TAG_POSSESSIVE) | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_ADVERB) |
                         TAG_BIT(TAG_PARTICIPLE) | TAG_BIT(TAG_GERUND);
  const Token *t = &reading->tokens.items[token];
  return TAG_BIT(t->tag) & first || reading->mention_at[token] != NONE ||
         lexicon_word(reading->engine->lexicon, t->word).uses & (USE_WEIGHS | USE_COMPARES);
}

uint32_t groups_noun(Reading *reading, const Sentence *sentence, uint32_t token, uint32_t *index) {
  assert(reading && sentence && index);
  bool genitive = true;
  uint32_t i = token;
  *index = NONE;
  if (!may_begin(reading, token)) return token;
  while (genitive) {
    Building b = {reading, sentence, empty_group(i), i, false};
    b.group.possessor = *index;
    uint32_t end = read_one(&b, index, &genitive);
    if (end == i) break;
    i = end;
  }
  return i;
}
