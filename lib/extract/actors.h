// The gazetteer: actors of the data files and the names they go by.
#ifndef EXTRACT_ACTORS_H
#define EXTRACT_ACTORS_H

#include "base/file.h"
#include "base/json.h"
#include "base/trie.h"
#include "text/lexicon.h"

/// What an actor is.  The names are those of the data files and of the relation record.
typedef enum {
  ACTOR_UNKNOWN,
  ACTOR_STATE,
  ACTOR_TERRITORY,
  ACTOR_GOVERNMENT,
  ACTOR_MILITARY,
  ACTOR_POLICE,
  ACTOR_ARMED_GROUP,
  ACTOR_PARTY,
  ACTOR_ORGANIZATION,
  ACTOR_COMPANY,
  ACTOR_MEDIA,
  ACTOR_PERSON,
  ACTOR_PEOPLE,
  ACTOR_PLACE,
  ACTOR_JUDICIARY,
  ACTOR_LEGISLATURE,
  ACTOR_EVENT,
  ACTOR_TYPE_COUNT
} ActorType;

#define ACTOR_BIT(type) (1u << (type))

/// An office somebody holds or held.
typedef struct {
  Symbol role;
  Text of;       ///< id of the state or organisation
  Text from, to; ///< ISO dates, or empty where it is open or not known
} Office;

typedef ARRAY(Office) Offices;

/// Who held an office of a state or organisation, and when.
typedef struct {
  uint32_t actor;
  uint32_t next; ///< another holder: index + 1, or 0
  uint32_t file; ///< that tells it
  Office office;
} Holder;
typedef ARRAY(Symbol) SymbolList;

typedef struct {
  Text id, name, state;
  Text adjective; ///< the first of its adjectives, or empty
  ActorType type;
  char gender; ///< 'm', 'f', or 0
  Offices offices;
  SymbolList not_before, not_after; ///< words next to which a name is somebody else's
  uint32_t file, line;              ///< where its record stands
  uint32_t since;                   ///< first file whose names count: those before were overridden
} Actor;

#define ACTOR_GONE UINT32_MAX ///< `since` of an actor that a later folder removed

/// How a name stands for an actor.
typedef enum {
  ALIAS_NAME,    ///< its full name
  ALIAS_ACRONYM, ///< in capital letters only
  ALIAS_WEAK,    ///< an acronym that needs its full name or its state in the document
  ALIAS_CAPITAL, ///< the capital: the state, but for "in Ankara"
  ALIAS_METONYM, ///< a seat of government
  ALIAS_DEMONYM, ///< "Turks"
  ALIAS_SURNAME,
  ALIAS_ADJECTIVE, ///< "Turkish"
  ALIAS_PLACE,     ///< a town or region of the state
  ALIAS_KIND_COUNT
} AliasKind;

typedef struct {
  uint32_t actor;
  uint32_t next;       ///< another reading of the same words, or 0
  uint32_t file, line; ///< where it stands
  uint8_t kind;        ///< AliasKind
  bool upper;          ///< stands in capital letters only
} Alias;

typedef struct {
  ARRAY(Actor) actors;
  ARRAY(Alias) aliases; ///< the first is none, so that trie values can be indices
  Trie *names;          ///< words -> alias
  Trie *ids;            ///< id as one symbol -> actor + 1
  Trie *offices;        ///< role, id of the state -> holder + 1
  ARRAY(Holder) holders;
  Paths files;         ///< that were read, in their order
  uint32_t own_folder; ///< first file of the folder that is being read
} Gazetteer;

/// Make an empty gazetteer in `arena`.
Gazetteer *gazetteer_new(Arena *arena);

/// Read the `.jsonl` files of `folder`, one actor a line.  A record takes the place of one with its id that an earlier
/// folder had, and its names those of others there; `extend` adds to one and `remove` takes it away.  Every problem is
/// reported; ENT_ERR_DATA where there was one.
EntStatus gazetteer_load(Gazetteer *gazetteer, Lexicon *lexicon, Arena *arena, const char *folder, const EntLog *log);

/// Return the actor with an id, or NULL.
const Actor *gazetteer_actor(const Gazetteer *gazetteer, const Symbols *symbols, Text id);

/// Whether an office was held on a date; one without a date is held today.
bool office_is_held(const Office *office, Text date);

/// Return who held an office of a state (by its id) on an ISO date, or NULL where that is not known.
const Actor *gazetteer_holder(const Gazetteer *gazetteer, const Symbols *symbols, Office wanted, Text date);

/// Return the first holder of an office from a place in the chain of its holders, whenever it was held; or NULL.
const Holder *gazetteer_office(const Gazetteer *gazetteer, uint32_t at);

/// Return where the chain of the holders of an office begins, or 0.
uint32_t gazetteer_holders(const Gazetteer *gazetteer, const Symbols *symbols, Symbol role, Text of);

/// Return the first reading from a place in the chain of a name's readings that no later folder overrode, or NULL.
const Alias *gazetteer_reading(const Gazetteer *gazetteer, uint32_t at);

/// Return the first reading of a name, or NULL.
const Alias *gazetteer_find(const Gazetteer *gazetteer, const Symbol *words, size_t count);

const char *actor_type_name(ActorType type);
bool actor_type_parse(Text name, ActorType *type);

/// Longest name in words; what goes beyond is cut off.
#define NAME_WORDS 16

#endif
