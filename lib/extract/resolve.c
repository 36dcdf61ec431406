// Composition: most actors in the news are no names but a state and a noun.  "Turkish police", "Syria's army", "rebels
// in the Ivory Coast" and "the Turkish foreign minister" get entities of their own; an office that one person is known
// to hold is that person.
#include "extract/resolve.h"

#include <assert.h>
#include <string.h>

#include "text/tokens.h"

static const Entity *entity_at(const Reading *reading, uint32_t entity) {
  return entity == NONE ? NULL : &reading->entities.items[entity];
}

/// The state a group belongs to by its adjective or possessor; or empty.
static Text state_of(const Reading *reading, const Group *group) {
  for (unsigned i = 0; i < 2; i++) {
    const Entity *modifier = entity_at(reading, group->modifiers[i]);
    if (modifier && modifier->state.length) return modifier->state;
  }
  if (group->possessor == NONE) return (Text){0};
  const Entity *possessor = entity_at(reading, reading->groups.items[group->possessor].entity);
  return possessor ? possessor->state : (Text){0};
}

/// Whether an entity is an organisation of the data, which has offices of its own.
static bool has_offices(const Entity *entity) {
  const uint32_t types = ACTOR_BIT(ACTOR_ORGANIZATION) | ACTOR_BIT(ACTOR_ARMED_GROUP) | ACTOR_BIT(ACTOR_PARTY) |
                         ACTOR_BIT(ACTOR_COMPANY) | ACTOR_BIT(ACTOR_MEDIA) | ACTOR_BIT(ACTOR_GOVERNMENT) |
                         ACTOR_BIT(ACTOR_LEGISLATURE);
  return entity && entity->actor && ACTOR_BIT(entity->type) & types;
}

/// The organisation whose office a group tells, by an adjective, its possessor, or the phrase behind it; or NULL.
static const Entity *organization_of(const Reading *reading, const Group *group, const Group *from) {
  const uint32_t possessor = group->possessor == NONE ? NONE : reading->groups.items[group->possessor].entity;
  const uint32_t whose[] = {group->modifiers[0], group->modifiers[1], possessor, from ? from->entity : NONE};
  for (size_t i = 0; i < sizeof whose / sizeof *whose; i++)
    if (has_offices(entity_at(reading, whose[i]))) return entity_at(reading, whose[i]);
  return NULL;
}

#define PHRASES 3u ///< behind a noun, that are looked through for where it is from

/// Whether a preposition can lead to where somebody is from; "from" not of troops, who are withdrawn from where they
/// are, and "to" only on the way: "parties to the conflict in Iraq".
static bool tells_origin(const Reading *reading, const Group *noun, const Group *next) {
  Text word = symbols_text(reading->engine->symbols, reading->tokens.items[next->preposition].word);
  ActorType type = noun->term->class->type;
  if (text_is(word, "from")) return type != ACTOR_MILITARY && type != ACTOR_ARMED_GROUP;
  if (text_is(word, "to")) return next->entity == NONE;
  return text_is(word, "of") || text_is(word, "in") || text_is(word, "at");
}

/// Whether a phrase tells whose a noun is: by a state, or an office's organisation ("president of the Senate").
static bool tells_owner(const Reading *reading, const Group *noun, const Group *next) {
  const Entity *entity = entity_at(reading, next->entity);
  if (!entity || entity->state.length) return entity;
  const bool of = reading->tokens.items[next->preposition].word == reading->engine->lexicon->known.of;
  return of && noun->term->class->office && has_offices(entity);
}

/// The group behind another one that tells where it is from: "rebels in the Ivory Coast", "workers of a company in
/// Tehran".
static const Group *origin(const Reading *reading, uint32_t index) {
  const Group *noun = &reading->groups.items[index], *before = noun;
  for (uint32_t i = index + 1; i < reading->groups.count && i <= index + PHRASES; i++) {
    const Group *next = &reading->groups.items[i];
    if (next->flags & GROUP_GENITIVE) continue;
    if (next->preposition == NONE || next->preposition != before->end || !tells_origin(reading, noun, next))
      return NULL;
    if (tells_owner(reading, noun, next)) return next;
    before = next;
  }
  return NULL;
}

/// Join words in the arena with blanks between.
static Text join(Arena *arena, Text first, const char *between, Text second) {
  size_t gap = strlen(between);
  char *joined = arena_alloc(arena, first.length + gap + second.length + 1);
  memcpy(joined, first.data, first.length);
  memcpy(joined + first.length, between, gap);
  memcpy(joined + first.length + gap, second.data, second.length);
  return (Text){joined, first.length + gap + second.length};
}

/// First token of what names the actor: the first modifier that is a name, else the noun itself.
static uint32_t name_start(const Reading *reading, const Group *group) {
  for (uint32_t i = group->core; i < group->term->first; i++) {
    uint32_t mention = reading->mention_at[i];
    if (mention != NONE && reading->mentions.items[mention].end <= group->term->first) return i;
  }
  return group->term->first;
}

#define SHOUTED 5u ///< bytes from which a common noun in capital letters is no acronym

static void lower(char *letters, size_t begin, size_t end) {
  for (size_t i = begin; i < end; i++)
    if (letters[i] >= 'A' && letters[i] <= 'Z') letters[i] = (char)(letters[i] + ('a' - 'A'));
}

/// Text of tokens; in the arena without the capital letter that only begins a sentence, and without those of a
/// telegram.
static Text name_text(const Reading *reading, uint32_t first, uint32_t end) {
  const Text text = reading_text(reading, first, end);
  const Token *token = &reading->tokens.items[first], *last = &reading->tokens.items[end - 1];
  bool named = reading->mention_at[first] != NONE;
  bool shouted = last->flags & TOKEN_UPPER && last->end - last->begin >= SHOUTED;
  bool opens = !named && token->flags & TOKEN_START && !(token->flags & TOKEN_UPPER);
  if (!shouted && !opens) return text;
  char *letters = arena_alloc(reading->arena, text.length + 1);
  memcpy(letters, text.data, text.length);
  lower(letters, named, shouted ? text.length : 1);
  return (Text){letters, text.length};
}

/// The adjective of a state, or empty: actors of a state are named alike however the text says whose they are.
static Text adjective_of(const Entity *entity) {
  bool state = entity && entity->actor && (entity->type == ACTOR_STATE || entity->type == ACTOR_TERRITORY);
  return state ? entity->actor->adjective : (Text){0};
}

static Text adjective_of_state(const Reading *reading, Text state) {
  const Actor *actor = gazetteer_actor(reading->engine->gazetteer, reading->engine->symbols, state);
  return actor ? actor->adjective : (Text){0};
}

/// An adjective or owner of a noun: then it is not of the state the document is about.
static bool has_owner(const Group *group) {
  return group->modifiers[0] != NONE || group->possessor != NONE || group->agents[0] != NONE;
}

/// What to call a composed actor: "Turkish police", "Hamas's leader", "rebels in Darfur", "rebels".
static Text compose_name(Reading *reading, uint32_t index, Text state, const Group *from) {
  const Group *group = &reading->groups.items[index];
  const Entity *owner =
      group->possessor == NONE ? NULL : entity_at(reading, reading->groups.items[group->possessor].entity);
  const Entity *whose = owner ? owner : from ? entity_at(reading, from->entity) : NULL;
  Text adjective = adjective_of(whose);
  bool shared = group->flags & GROUP_SHARED, bare = !whose && state.length && (shared || !has_owner(group));
  if (bare) adjective = adjective_of_state(reading, state);
  const Entity *modifier = shared ? entity_at(reading, group->modifiers[0]) : NULL;
  if (modifier && modifier->actor && !adjective.length) adjective = modifier->actor->adjective;
  Text noun =
      shared ? name_text(reading, group->term->first, group->term->end)
             : name_text(reading, whose || bare ? group->term->first : name_start(reading, group), group->head + 1);
  if (adjective.length) return join(reading->arena, adjective, " ", noun);
  bool hisses = owner && owner->name.length && owner->name.data[owner->name.length - 1] == 's';
  if (owner) return join(reading->arena, owner->name, hisses && owner->plural ? "' " : "'s ", noun);
  if (!from) return noun;
  bool of = text_is(reading_text(reading, from->preposition, from->preposition + 1), "of");
  return join(reading->arena, noun, of ? " of " : " in ", whose->name);
}

/// Whether an entity is only known by an office: "French president".
static bool is_composed(const Entity *entity) {
  return !entity->actor && !entity->last_word;
}

static bool holds(const Actor *actor, Symbol role, Text state, Text date) {
  for (uint32_t i = 0; i < actor->offices.count; i++) {
    const Office *office = &actor->offices.items[i];
    if (office->role == role && text_equal(office->of, state) && office_is_held(office, date)) return true;
  }
  return false;
}

/// The person the document names who holds an office.
static uint32_t holder_in_document(const Reading *reading, Symbol role, Text state) {
  for (uint32_t i = 0; i < reading->entities.count; i++) {
    const Entity *entity = &reading->entities.items[i];
    if (entity->type != ACTOR_PERSON || entity->same != i || !entity->mentions) continue;
    if (entity->role == role && text_equal(entity->state, state) && !is_composed(entity)) return i;
    if (entity->actor && holds(entity->actor, role, state, reading->date)) return i;
  }
  return NONE;
}

/// The person the data knows to have held an office when the document was written.
static uint32_t holder_in_data(Reading *reading, Symbol role, Text state) {
  const EntEngine *engine = reading->engine;
  if (!reading->date.length) return NONE;
  const Actor *actor =
      gazetteer_holder(engine->gazetteer, engine->symbols, (Office){.role = role, .of = state}, reading->date);
  return actor ? entity_actor(reading, actor) : NONE;
}

/// Who holds the office that a group tells: of an organisation, by its id, or of a state.
static uint32_t holder(Reading *reading, const Group *group, Text state, const Group *from) {
  const NounClass *class = group->term->class;
  const Entity *organization = organization_of(reading, group, from);
  const Text whose = organization ? organization->id : state;
  if (class->kind != NOUN_ROLE || !class->office || !whose.length || group->flags & GROUP_PLURAL) return NONE;
  uint32_t found = holder_in_document(reading, class->symbol, whose);
  return found != NONE ? found : holder_in_data(reading, class->symbol, whose);
}

/// Give a composed actor its plural and its class once it is made.
static void describe(Reading *reading, uint32_t entity, const Group *group) {
  Entity *made = &reading->entities.items[entity];
  made->plural = group->flags & GROUP_PLURAL;
  made->class = group->term->class;
  made->mentions++;
  if (!made->role && group->term->class->kind == NOUN_ROLE) made->role = group->term->class->symbol;
}

/// Whether a noun without a state is of the state the document is about: its government, army, police, courts.
static bool takes_focus(const Group *group) {
  if (group->term->class->kind == NOUN_ROLE && group->flags & GROUP_PLURAL) return false;
  const uint32_t types = ACTOR_BIT(ACTOR_GOVERNMENT) | ACTOR_BIT(ACTOR_MILITARY) | ACTOR_BIT(ACTOR_POLICE) |
                         ACTOR_BIT(ACTOR_JUDICIARY) | ACTOR_BIT(ACTOR_LEGISLATURE);
  return ACTOR_BIT(group->term->class->type) & types || group->term->class->office;
}

static ActorType composed_type(const Group *group) {
  bool person = group->term->class->kind == NOUN_ROLE && !(group->flags & GROUP_PLURAL);
  if (group->term->class->kind == NOUN_ANAPHOR)
    return group->term->class->anaphor & ACTOR_BIT(ACTOR_PERSON) ? ACTOR_PEOPLE : ACTOR_ORGANIZATION;
  return person ? ACTOR_PERSON : group->term->class->type;
}

/// Make the actor that a state and a noun compose.
static void compose_new(Reading *reading, uint32_t index, Text state, const Group *from) {
  Group *group = &reading->groups.items[index];
  group->entity = holder(reading, group, state, from);
  if (group->entity != NONE) return;
  group->entity = entity_unknown(reading, compose_name(reading, index, state, from), composed_type(group), state);
  describe(reading, group->entity, group);
}

/// "terrorists of Shining Path": the armed group or party whose people they are, or NONE.
static uint32_t own_group(const Reading *reading, uint32_t index) {
  const Group *group = &reading->groups.items[index];
  if (index + 1 >= reading->groups.count || group->term->class->type != ACTOR_ARMED_GROUP) return NONE;
  const Group *of = &reading->groups.items[index + 1];
  if (of->preposition != group->end || of->entity == NONE) return NONE;
  if (reading->tokens.items[of->preposition].word != reading->engine->lexicon->known.of) return NONE;
  return reading->entities.items[of->entity].type == ACTOR_ARMED_GROUP ? of->entity : NONE;
}

/// The state of the group that one is coordinated with: "American diplomats and soldiers".
static Text state_of_conjunct(const Reading *reading, uint32_t index) {
  if (!(reading->groups.items[index].flags & GROUP_CONJUNCT) || index == reading->first_group) return (Text){0};
  const Group *before = &reading->groups.items[index - 1];
  return before->next == index && before->term ? state_of(reading, before) : (Text){0};
}

static void compose(Reading *reading, uint32_t index) {
  Group *group = &reading->groups.items[index];
  const Group *from = NULL;
  group->entity = own_group(reading, index);
  if (group->entity != NONE) return;
  Text state = state_of(reading, group);
  if (!state.length && !has_owner(group)) state = state_of_conjunct(reading, index);
  if (!state.length && (from = origin(reading, index))) state = entity_at(reading, from->entity)->state;
  if (from) group->tail = from->end;
  bool open = !state.length && !has_owner(group);
  bool definite = group->flags & GROUP_DEFINITE || group->term->class->kind == NOUN_GROUP;
  if (open && definite) group->entity = context_entity(reading, group);
  if (group->entity != NONE) return;
  if (open && takes_focus(group)) state = reading->focus;
  compose_new(reading, index, state, from);
}

/// Whether the noun before a head stands for somebody: "army" of "an Israeli army raid", not "military" of "a military
/// parade".
static bool stands_for_actor(const Reading *reading, const Group *group) {
  if (!group->before || group->term || group->entity != NONE || group->before->class->kind != NOUN_GROUP) return false;
  const Token *last = &reading->tokens.items[group->before->end - 1];
  if (lexicon_word(reading->engine->lexicon, last->word).tags & TAG_BIT(TAG_ADJECTIVE)) return false;
  const uint32_t institutions = ACTOR_BIT(ACTOR_GOVERNMENT) | ACTOR_BIT(ACTOR_MILITARY) | ACTOR_BIT(ACTOR_POLICE) |
                                ACTOR_BIT(ACTOR_JUDICIARY) | ACTOR_BIT(ACTOR_LEGISLATURE) |
                                ACTOR_BIT(ACTOR_ORGANIZATION);
  return institutions & ACTOR_BIT(group->before->class->type) || state_of(reading, group).length;
}

/// "an Israeli army raid", "a Syrian rebel attack": the noun that modifies another one is an actor of its own.
static void resolve_modifier(Reading *reading, uint32_t index) {
  const Group whole = reading->groups.items[index];
  if (!stands_for_actor(reading, &whole)) return;
  Group *group = &reading->groups.items[index];
  group->term = whole.before;
  group->head = whole.before->end - 1;
  group->end = group->tail = whole.before->end;
  compose(reading, index);
  uint32_t actor = group->entity;
  *group = whole;
  group->modifiers[0] = actor;
  if (actor != NONE) group->flags &= (uint16_t)~GROUP_OF_PLACE;
}

/// "the attack", "this accusation": somebody did it before.
static void resolve_event(const Reading *reading, uint32_t index) {
  Group *group = &reading->groups.items[index];
  bool open = group->entity == NONE && !group->term && !has_owner(group) && group->flags & GROUP_DEFINITE;
  if (open) group->doer = context_doer(reading, group);
}

/// Whom a word such as "anti-Iran" or "anti-government" is against: a name of the data, or a noun of the document's
/// state.
static uint32_t opposed(Reading *reading, Text word) {
  const EntEngine *engine = reading->engine;
  Symbol words[NAME_WORDS];
  size_t count = tokens_known(engine->lexicon, word, words, NAME_WORDS);
  const Alias *alias = gazetteer_find(engine->gazetteer, words, count);
  if (alias) return entity_actor(reading, &engine->gazetteer->actors.items[alias->actor]);
  TrieNode node = count == 1 && words[0] ? trie_step(engine->nouns->words, TRIE_ROOT, words[0]) : 0;
  const NounClass *class = nouns_class(engine->nouns, node);
  Text adjective = class && class->kind == NOUN_GROUP ? adjective_of_state(reading, reading->focus) : (Text){0};
  return adjective.length
             ? entity_unknown(reading, join(reading->arena, adjective, " ", word), class->type, reading->focus)
             : NONE;
}

static void note_opposed(Reading *reading, Group *group) {
  static const char *const prefixes[] = {"anti-", "Anti-", "counter-"};
  for (uint32_t i = group->first; i < group->head; i++) {
    Text word = reading_text(reading, i, i + 1);
    for (size_t k = 0; k < sizeof prefixes / sizeof *prefixes; k++)
      if (text_starts(word, prefixes[k]))
        group->against = opposed(reading, text_slice(word, strlen(prefixes[k]), word.length));
  }
}

/// Names of towns and regions, and whatever stands behind "in" and "at", are places.
static void note_place(const Reading *reading, Group *group) {
  if (group->entity == NONE) return;
  if (reading->entities.items[group->entity].type == ACTOR_PLACE) group->flags |= GROUP_PLACE;
  uint32_t mention = NONE;
  for (uint32_t i = group->first; i < group->end; i++)
    if (reading->mention_at[i] != NONE) mention = reading->mention_at[i];
  if (mention != NONE && reading->mentions.items[mention].kind == ALIAS_PLACE &&
      reading->mentions.items[mention].end == group->head + 1)
    group->flags |= GROUP_PLACE;
  if (group->preposition == NONE) return;
  Text word = reading_text(reading, group->preposition, group->preposition + 1);
  static const char *const places[] = {"in",         "at",     "near",    "inside", "across",
                                       "throughout", "within", "outside", "into"};
  ActorType type = reading->entities.items[group->entity].type;
  for (size_t i = 0; i < sizeof places / sizeof *places; i++)
    if (text_is(word, places[i]) && (type == ACTOR_STATE || type == ACTOR_TERRITORY || type == ACTOR_PLACE))
      group->flags |= GROUP_PLACE;
}

/// The mention that a group's head ends, or NULL.
static const Mention *head_mention(const Reading *reading, const Group *group) {
  for (uint32_t i = group->core; i <= group->head; i++) {
    uint32_t mention = reading->mention_at[i];
    if (mention != NONE && reading->mentions.items[mention].end == group->head + 1)
      return &reading->mentions.items[mention];
  }
  return NULL;
}

/// "the Americans" are the state, "Americans", "a Syrian" and "many Syrians" people of it.
static void resolve_people(Reading *reading, Group *group) {
  const Mention *mention = group->entity == NONE ? NULL : head_mention(reading, group);
  if (!mention || mention->kind != ALIAS_DEMONYM) return;
  bool the = reading->tokens.items[group->first].word == reading->engine->lexicon->known.the;
  if (the && group->first + 1 == mention->first) return;
  const Entity *whose = entity_at(reading, group->entity);
  if (!whose->state.length) return;
  group->entity =
      entity_unknown(reading, reading_text(reading, mention->first, mention->end), ACTOR_PEOPLE, whose->state);
  reading->entities.items[group->entity].mentions++;
}

/// "the island nation of Tuvalu": the actor that a noun which could refer back to one is told the name of; or NONE.
static uint32_t told_by_name(const Reading *reading, uint32_t index) {
  const Group *group = &reading->groups.items[index], *next = group + 1;
  if (index + 1 >= reading->groups.count || group->flags & GROUP_PLURAL) return NONE;
  if (next->preposition == NONE || next->preposition != group->end || next->flags & GROUP_GENITIVE) return NONE;
  if (reading->tokens.items[next->preposition].word != reading->engine->lexicon->known.of) return NONE;
  const Entity *entity = entity_at(reading, next->entity);
  const uint32_t named = ACTOR_BIT(ACTOR_STATE) | ACTOR_BIT(ACTOR_TERRITORY);
  return entity && ACTOR_BIT(entity->type) & group->term->class->anaphor & named ? next->entity : NONE;
}

static void resolve(Reading *reading, uint32_t index) {
  Group *group = &reading->groups.items[index];
  resolve_people(reading, group);
  note_opposed(reading, group);
  group = &reading->groups.items[index];
  if (group->flags & GROUP_DATE) {
    group->entity = NONE;
    return;
  }
  NounKind kind = group->term ? group->term->class->kind : NOUN_ANAPHOR;
  bool stated =
      group->term && kind == NOUN_ANAPHOR && !(group->flags & GROUP_DEFINITE) && state_of(reading, group).length;
  bool anaphor = group->flags & GROUP_PRONOUN || (group->term && kind == NOUN_ANAPHOR && !stated);
  if (group->entity == NONE && group->term && kind == NOUN_ANAPHOR) {
    group->entity = told_by_name(reading, index);
    if (group->entity != NONE) group->tail = group[1].end;
  }
  if (group->entity == NONE && anaphor)
    coreference_find(reading, index);
  else if (group->entity == NONE && group->term && kind != NOUN_PART)
    compose(reading, index);
  resolve_modifier(reading, index);
  resolve_event(reading, index);
  note_place(reading, &reading->groups.items[index]);
  if (group->entity != NONE) entity_meant(reading, group->entity, index);
}

/// Later groups first give their names, so that "president of Syria" finds its state; then words that refer back.
void groups_resolve(Reading *reading) {
  assert(reading);
  for (uint32_t i = reading->first_group; i < reading->groups.count; i++) resolve(reading, i);
  appositions_find(reading);
}
