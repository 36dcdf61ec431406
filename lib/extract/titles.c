// Titles: what stands before a person's name tells what he is and whose.
//
//   [Turkish] [Defense Minister] Yasar Güler       [his Syrian] [counterpart] Murhef Abu Qasra
//   [Syrian] [Foreign Minister] A and [Intelligence Chief] B        A, [Syria]'s [foreign minister]
#include <assert.h>

#include "extract/names.h"

/// A title: office and state, as far as they are known.
typedef struct {
  Symbol role;
  Text state;
} Title;

static const Mention *mention_ending(const Reading *reading, uint32_t end) {
  for (uint32_t back = 1; back <= NAME_WORDS && back <= end; back++) {
    uint32_t mention = reading->mention_at[end - back];
    if (mention == NONE) continue;
    return reading->mentions.items[mention].end == end ? &reading->mentions.items[mention] : NULL;
  }
  return NULL;
}

static const Term *term_ending(const Reading *reading, uint32_t end) {
  for (uint32_t back = 1; back <= NAME_WORDS && back <= end; back++) {
    uint32_t term = reading->term_at[end - back];
    if (term == NONE) continue;
    return reading->terms.items[term].end == end ? &reading->terms.items[term] : NULL;
  }
  return NULL;
}

static Text state_of(const Reading *reading, const Mention *mention) {
  return mention ? reading->entities.items[mention->entity].state : (Text){0};
}

/// The state whose adjective, genitive or name stands before token `end`, over modifiers such as "deputy" and "former".
static Text state_before(const Reading *reading, uint32_t end) {
  const Token *tokens = reading->tokens.items;
  for (unsigned steps = 0; steps < 3 && end; steps++, end--) {
    const Mention *mention = mention_ending(reading, end);
    if (mention) return state_of(reading, mention);
    uint32_t tags = tokens[end - 1].tags;
    if (tags == TAG_BIT(TAG_GENITIVE) || tokens[end - 1].word == reading->engine->lexicon->known.genitive) continue;
    if (!(tags & (TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_NOUN))) || tokens[end - 1].mark) return (Text){0};
  }
  return (Text){0};
}

/// The state behind a title: "president of Syria", "minister for ... of the Republic" is left alone.
static Text state_after(const Reading *reading, uint32_t end) {
  const Token *tokens = reading->tokens.items;
  if (end + 1 >= reading->tokens.count || tokens[end].word != reading->engine->lexicon->known.of) return (Text){0};
  uint32_t next = end + 1 + (tokens[end + 1].word == reading->engine->lexicon->known.the);
  uint32_t mention = reading->mention_at[next];
  return mention == NONE ? (Text){0} : state_of(reading, &reading->mentions.items[mention]);
}

/// Give a person what a title tells, where it is not known.
static void entitle(Reading *reading, uint32_t entity, Title title) {
  Entity *person = &reading->entities.items[entity];
  if (person->actor && person->type != ACTOR_PERSON) return;
  if (!person->actor) person->type = ACTOR_PERSON;
  if (!person->state.length) person->state = title.state;
  if (!person->role) person->role = title.role;
}

/// Title of the name before "and", for "Foreign Minister A and Intelligence Chief B".
static Text state_of_conjunct(const Reading *reading, uint32_t first) {
  const Token *tokens = reading->tokens.items;
  if (first < 2 || tokens[first - 1].word != reading->engine->lexicon->known.and_) return (Text){0};
  const Mention *before = mention_ending(reading, first - 1);
  return before && reading->entities.items[before->entity].type == ACTOR_PERSON ? state_of(reading, before) : (Text){0};
}

/// Office of the person named last, for "his Syrian counterpart".
static Symbol role_of_last(const Reading *reading, uint32_t mention) {
  for (uint32_t i = mention; i-- > 0 && mention - i < 8;) {
    const Entity *entity = &reading->entities.items[reading->mentions.items[i].entity];
    if (entity->role) return entity->role;
  }
  return 0;
}

static bool is_counterpart(const Term *term) {
  return text_is(term->class->id, "counterpart");
}

static void entitle_before(Reading *reading, uint32_t mention) {
  const Mention *m = &reading->mentions.items[mention];
  const Term *term = term_ending(reading, m->first);
  if (!term || term->class->kind != NOUN_ROLE || term->plural) return;
  Title title = {term->class->symbol, state_before(reading, term->first)};
  if (is_counterpart(term)) title.role = role_of_last(reading, mention);
  if (!title.state.length) title.state = state_of_conjunct(reading, term->first);
  entitle(reading, m->entity, title);
}

/// "A, Syria's foreign minister" and "A, the president of Syria".
static void entitle_behind(Reading *reading, uint32_t mention) {
  const Mention *m = &reading->mentions.items[mention];
  if (reading->entities.items[m->entity].type != ACTOR_PERSON || m->end >= reading->tokens.count) return;
  if (reading->tokens.items[m->end].mark != ',') return;
  for (uint32_t i = m->end + 1; i < m->end + 7 && i < reading->tokens.count && !reading->tokens.items[i].mark; i++) {
    if (reading->tokens.items[i].tags & TAG_BIT(TAG_WH)) return;
    const Term *term = reading->term_at[i] == NONE ? NULL : &reading->terms.items[reading->term_at[i]];
    if (!term || term->class->kind != NOUN_ROLE || term->plural) continue;
    Text state = state_after(reading, term->end);
    entitle(reading, m->entity,
            (Title){term->class->symbol, state.length ? state : state_before(reading, term->first)});
    return;
  }
}

/// "Gen. Haftar": an abbreviated title tells a person.
static bool has_short_title(const Reading *reading, const Mention *mention) {
  if (!mention->first) return false;
  const Token *before = &reading->tokens.items[mention->first - 1];
  return lexicon_word(reading->engine->lexicon, before->word).traits & WORD_TITLE && before->tag != TAG_NAME;
}

void titles_find(Reading *reading) {
  assert(reading);
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    const Mention *m = &reading->mentions.items[i];
    if (m->kind == ALIAS_ADJECTIVE) continue;
    if (has_short_title(reading, m)) entitle(reading, m->entity, (Title){0});
    entitle_before(reading, i);
    entitle_behind(reading, i);
  }
}
