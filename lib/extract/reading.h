// A document as it is read: flat arrays, each filled by one stage from those before it.
//
//   segments -> tokens, sentences -> mentions, entities -> groups -> verbs -> clauses -> findings
//
// What refers to an element of another array is its index; NONE is nothing.
#ifndef EXTRACT_READING_H
#define EXTRACT_READING_H

#include "extract/engine.h"
#include "text/dates.h"
#include "text/tokens.h"

#define NONE UINT32_MAX

/// Somebody or something the document speaks of, however often and by whatever name.
typedef struct {
  const Actor *actor;   ///< of the data, or NULL
  Text id, name, state; ///< `id` is made of the name where there is no actor
  ActorType type;
  char gender; ///< 'm', 'f', or 0
  bool plural;
  Symbol role;        ///< an office the document gives it, or 0
  uint32_t last_word; ///< hash of the last word of its name: tells surnames
  uint32_t same;      ///< entity it turned out to be, or itself
  uint32_t chain;     ///< next entity in the table of names, or NONE
  uint32_t mentions;
  uint32_t seen;          ///< group that meant it last, + 1; 0 is none yet
  uint32_t older, newer;  ///< entities that were meant before and after, or NONE; of no use until one is
  const NounClass *class; ///< of the noun it is composed with, or NULL
} Entity;

/// A place where an entity is named.
typedef struct {
  uint32_t first, end; ///< tokens
  uint32_t entity;
  uint8_t kind; ///< AliasKind
  bool known;   ///< found in the gazetteer
} Mention;

/// Words that are a noun of a class: "foreign minister".
typedef struct {
  uint32_t first, end; ///< tokens
  const NounClass *class;
  bool plural;
} Term;

typedef enum {
  GROUP_PRONOUN = 1 << 0,
  GROUP_DATE = 1 << 1,
  GROUP_PLURAL = 1 << 2,
  GROUP_DEFINITE = 1 << 3,   ///< the, this, that, both
  GROUP_DETERMINED = 1 << 5, ///< has a determiner
  GROUP_GENITIVE = 1 << 4,   ///< 's follows, or it is "his": possessor of the next group
  GROUP_QUOTED = 1 << 6,
  GROUP_PLACE = 1 << 7,     ///< names a place: a town, a region, or a state after "in"
  GROUP_CONJUNCT = 1 << 8,  ///< not the first of a coordination
  GROUP_DUAL = 1 << 9,      ///< "both nations", "the two countries"
  GROUP_RELATIVE = 1 << 10, ///< who, which, that
  GROUP_NEGATED = 1 << 11,  ///< no, neither
  GROUP_LATE = 1 << 15,     ///< agent of a passive clause behind what hangs on it: "accused of ... by Turkey"
  GROUP_OF_PLACE = 1 << 13, ///< a town modifies it: "the Baku summit"
  GROUP_SHARED = 1 << 14,   ///< has its noun from the group it is coordinated with: "Turkish and Syrian officials"
  GROUP_AGENT = 1 << 12     ///< part of another group: "US" of "US-backed rebels"
} GroupFlag;

/// A noun group: "the recent Hasakah conference".
typedef struct {
  uint32_t first, end;   ///< tokens, with its determiner and without a preposition
  uint32_t tail;         ///< where the phrase ends that tells who it is ("rebels in Darfur"), or `end`
  uint32_t core;         ///< first token but for "the US-backed"
  uint32_t agents[2];    ///< tokens of "US" and "Kurdish" in "US-backed, Kurdish-led rebels", or NONE
  uint32_t head;         ///< token
  uint32_t entity;       ///< who it is, once resolved; or NONE
  uint32_t other;        ///< the second of two ("both nations"), or NONE
  uint32_t modifiers[2]; ///< entities that modify it: "US-Turkish deal", or NONE
  uint32_t doer;         ///< entity that did what "the attack" or "this accusation" refers back to, or NONE
  uint32_t against;      ///< entity of "anti-Iran protests", or NONE
  Symbol compound; ///< of its last words, where they are a noun of several words the data knows: "hunger strike"; or 0
  uint32_t possessor;   ///< group: "Israel" of "Israel's strike"; or NONE
  uint32_t next;        ///< next group of a coordination, or NONE
  uint32_t preposition; ///< token that governs it, or NONE
  const Term *before;   ///< noun of a class that modifies the head: "a rebel attack"; or NULL
  const Term *term;     ///< class of its head, or NULL
  Symbol lemma;         ///< of its head
  uint16_t flags;       ///< set of GroupFlag
} Group;

typedef enum { FORM_FINITE, FORM_INFINITIVE, FORM_GERUND, FORM_PARTICIPLE, FORM_BARE } VerbForm;

typedef enum {
  VERB_PASSIVE = 1 << 0,
  VERB_NEGATED = 1 << 1,
  VERB_FUTURE = 1 << 2,      ///< will, shall, is to, is going to
  VERB_CONDITIONAL = 1 << 3, ///< would, could, may, might, can
  VERB_MUST = 1 << 4,        ///< must, should, has to
  VERB_COPULA = 1 << 5,      ///< be + adjective: "is willing to"
  VERB_QUOTED = 1 << 6,
  VERB_PERFECT = 1 << 7,
  VERB_WOULD = 1 << 8 ///< conditional, but for "said it would"
} VerbFlag;

/// A verb group: "has once again outright rejected".
typedef struct {
  uint32_t first, end; ///< tokens
  uint32_t main;       ///< token of the main verb
  Symbol lemma;        ///< of the main verb, with its particle
  Symbol plain;        ///< without
  uint8_t form;        ///< VerbForm
  uint16_t flags;      ///< set of VerbFlag
} Verb;

typedef enum {
  CHUNK_GROUP,
  CHUNK_VERB,
  CHUNK_PREPOSITION,
  CHUNK_CONJUNCTION,
  CHUNK_COMMA,
  CHUNK_WH,
  CHUNK_SUB,
  CHUNK_MARK
} ChunkKind;

/// What a sentence is made of, in its order.
typedef struct {
  uint8_t kind;   ///< ChunkKind
  uint32_t index; ///< group or verb; token of all others
} Chunk;

/// How a clause hangs on another one.
typedef enum {
  LINK_NONE,       ///< main clause
  LINK_INFINITIVE, ///< "agreed to meet"
  LINK_GERUND,     ///< "accused of undermining": `preposition` says which
  LINK_THAT,       ///< "said that ...", with or without "that"
  LINK_QUOTE,      ///< "..." , X said
  LINK_PARTICIPLE, ///< ", accusing ..."
  LINK_RELATIVE,   ///< "who met ..."
  LINK_ADVERBIAL,  ///< "after Syria rejected ..."
  LINK_IF,         ///< "if Syria rejects ..."
  LINK_COORDINATE  ///< "signed ... and accused ..."
} ClauseLink;

#define CLAUSE_PHRASES 8

/// A clause: a verb group and what stands with it.
typedef struct {
  uint32_t verb;
  uint32_t subject;                 ///< group (the first of a coordination), or NONE
  uint32_t object, object2;         ///< groups, or NONE: "gave Pakistan aid" has Pakistan as `object2`
  uint32_t phrases[CLAUSE_PHRASES]; ///< groups with a preposition, in their order
  uint8_t phrase_count;
  uint8_t link;       ///< ClauseLink
  Symbol preposition; ///< before a gerund, or 0
  uint32_t parent;    ///< clause, or NONE
  uint32_t noun;      ///< group whose complement it is ("a plan to invade"), or NONE
  uint32_t agent;     ///< group of "US" in "US-backed rebels", or NONE
} Clause;

/// What triggered a frame: the verb of a clause, or the head of a group.
typedef struct {
  uint32_t clause; ///< or NONE
  uint32_t group;  ///< or NONE
} Trigger;

/// A relation that was found.
typedef struct {
  const Relation *relation;
  const Frame *frame;
  Trigger at;
  uint32_t source, target;             ///< entities
  uint32_t source_group, target_group; ///< where they stand
  uint32_t by;                         ///< entity that claims it, or NONE
  uint32_t by_group;
  uint32_t sentence;
  uint32_t trigger, trigger_end; ///< tokens
  Status status;
} Finding;

/// Somebody a sentence spoke of, for what refers back to it.
typedef struct {
  uint32_t entity, other; ///< the second of two, or NONE
  uint32_t sentence;
  uint8_t weight; ///< 4: subject of the main clause ... 0: a place
} Reference;

typedef struct {
  const EntEngine *engine;
  Arena *arena;
  Text text;             ///< title, blank line, text
  uint32_t title_length; ///< bytes before the document's text
  Text date;
  Segments segments;
  Tokens tokens;
  Sentences sentences;
  ARRAY(Entity) entities;
  uint32_t *entity_slots; ///< heads of chains by the hash of the id, through Entity.chain
  uint32_t entity_mask;   ///< number of slots, a power of two, - 1
  uint32_t latest;        ///< entity that was meant last, or NONE
  ARRAY(Mention) mentions;
  ARRAY(Term) terms;
  uint32_t *mention_at, *term_at; ///< by token: mention or term that begins there, or NONE
  ARRAY(Group) groups;
  ARRAY(Verb) verbs;
  ARRAY(Chunk) chunks;
  ARRAY(Clause) clauses;
  ARRAY(Finding) findings;
  ARRAY(Reference) references;
  Dates dates;                                                                ///< of the sentences that were read
  uint32_t first_group, first_verb, first_chunk, first_clause, first_finding; ///< of the sentence that is being read
  uint32_t sentence;
  Text focus;       ///< the state the document is about, or empty
  uint32_t speaker; ///< entity that spoke last, or NONE
  FILE *explain;    ///< where stages tell what they tried, or NULL
} Reading;

/// Text of tokens `first` to before `end`.
Text reading_text(const Reading *reading, uint32_t first, uint32_t end);

/// Make the table of entities ready for the text that is set.
void entities_start(Reading *reading);

/// Find the entity of an actor of the data, or add it.
uint32_t entity_actor(Reading *reading, const Actor *actor);

/// Find the entity with a name that no file knows, or add it with a type and state, which may be empty.
uint32_t entity_unknown(Reading *reading, Text name, ActorType type, Text state);

/// Find an entity by its id, or NONE.
uint32_t entity_find(const Reading *reading, Text id);

/// Note that a group, the latest so far, means an entity.
void entity_meant(Reading *reading, uint32_t entity, uint32_t group);

/// Follow what entities turned out to be.
uint32_t entity_same(const Reading *reading, uint32_t entity);

#endif
