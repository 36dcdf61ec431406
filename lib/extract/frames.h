// Relations and their frames, compiled from `relations/*.json`.
//
// A frame says how a relation is worded: its trigger (a verb, a verb with a certain object, a noun), and where source
// and target stand, as a list of paths that are tried in order.  A path walks from the trigger: "object.possessor" is
// the owner of what the verb's object is.
#ifndef EXTRACT_FRAMES_H
#define EXTRACT_FRAMES_H

#include "extract/actors.h"

/// PLOVER's event types.
typedef enum {
  TYPE_AGREE,
  TYPE_CONSULT,
  TYPE_SUPPORT,
  TYPE_COOPERATE,
  TYPE_AID,
  TYPE_CONCEDE,
  TYPE_RETREAT,
  TYPE_REQUEST,
  TYPE_ACCUSE,
  TYPE_REJECT,
  TYPE_THREATEN,
  TYPE_PROTEST,
  TYPE_SANCTION,
  TYPE_MOBILIZE,
  TYPE_COERCE,
  TYPE_ASSAULT,
  TYPE_COUNT
} RelationType;

typedef enum { VALENCE_COOPERATIVE, VALENCE_NEUTRAL, VALENCE_CONFLICTUAL } Valence;

/// One step of a path.
typedef enum {
  STEP_SUBJECT,
  STEP_OBJECT,
  STEP_OBJECT2, ///< "iobject"
  STEP_PHRASE,  ///< "pp:with"; of a clause or of a noun
  STEP_POSSESSOR,
  STEP_MODIFIER,
  STEP_REST,       ///< "rest": the other members of a coordination
  STEP_INFINITIVE, ///< "inf": the clause behind "to"
  STEP_GERUND,     ///< "gerund"
  STEP_THAT,       ///< "that"
  STEP_IF,         ///< "if"
  STEP_NOUN,       ///< "noun": the noun that is the trigger
  STEP_CLAUSE,     ///< "clause": of a noun, the clause that it stands in
  STEP_TARGET, ///< "target": whom what a clause or a noun says is done to: "refused to [hold talks with Syria]"; with
               ///< "target:cooperative" or "target:conflictual" only where it is of this kind
  STEP_AGENT,  ///< "agent": of a noun, who does what the participle behind it says: "a plan [proposed by Russia]"
  STEP_WITHIN, ///< "within": the nearest actor in what follows a verb, or in all that belongs to a noun
  STEP_ANTI,   ///< "anti": of a noun, "anti-Iran protests"
  STEP_COUNT
} StepKind;

typedef struct {
  uint8_t kind;       ///< StepKind
  Symbol preposition; ///< of STEP_PHRASE and STEP_GERUND; 0 is any
} Step;

#define PATH_STEPS 4
#define PATHS      48

typedef struct {
  Step steps[PATH_STEPS];
  uint8_t count;
} Path;

typedef struct {
  Path paths[PATHS];
  uint8_t count;
} PathList;

typedef ARRAY(Symbol) LemmaList;

/// What must hang on a trigger: "urged ... to leave", "said that ... must leave".
typedef struct {
  uint8_t kind;       ///< StepKind of the step that leads there, or STEP_COUNT: nothing is asked for
  Symbol preposition; ///< before a gerund, or 0
  uint16_t flags;     ///< VerbFlag that its verb must have, or 0
} Complement;

typedef enum { VOICE_ACTIVE = 1, VOICE_PASSIVE = 2, VOICE_BOTH = 3 } Voice;

typedef struct {
  Text id, label, cameo;
  RelationType type;
  double goldstein;
} Relation;

typedef struct {
  Text id; ///< "accuse/of"
  const Relation *relation;
  LemmaList verbs, nouns; ///< triggers: one of them is empty
  LemmaList subjects;     ///< heads that the subject must have; empty: any
  LemmaList objects;      ///< heads that the object must have; empty: any
  LemmaList not_objects;  ///< heads that it must not have
  Symbol phrase;          ///< "into" of "entered into talks with", or 0
  LemmaList phrase_heads; ///< heads that the noun behind it must have
  Complement complement;
  LemmaList complement_verbs, not_complement_verbs; ///< what its verb must be, and must not
  bool negated;              ///< the trigger must be negated ("did not accept"), and that is what the relation says
  uint32_t sources, targets; ///< ACTOR_BITs of what source and target may be
  uint8_t voice;             ///< Voice
  LemmaList governors;       ///< verbs of which one must have the noun that is the trigger as its object; empty: any
  uint16_t modal;            ///< VerbFlag that the trigger must have, or 0
  bool foreign;              ///< source and target are not of the same state
  bool full;                 ///< the trigger must have an object, whatever it is
  bool bare;                 ///< the trigger must have no object
  bool things;               ///< the target may be an event or another thing with a name of its own
  bool places;               ///< a place may be the target
  bool reciprocal;
  PathList source, target;
  uint32_t specificity; ///< more constraints win
} Frame;

typedef struct {
  Text source, relation, target, status;
} ExampleEdge;

/// A sentence and the relations it must give.
typedef struct {
  const char *file;
  size_t line;
  Text pointer; ///< JSON pointer
  Text text, date;
  ARRAY(ExampleEdge) edges;
  const Frame *frame;
} Example;

typedef struct {
  const Frame *frame;
  uint32_t next; ///< index + 1 of the next entry with the same lemma, or 0
} FrameEntry;

/// Entries by the symbol of their lemma: index + 1 of the first, most specific first; 0 is none.
typedef ARRAY(uint32_t) FrameIndex;

typedef struct {
  ARRAY(Relation *) relations;
  ARRAY(Frame *) frames;
  ARRAY(Example) examples;
  ARRAY(FrameEntry) entries;
  FrameIndex verbs, nouns;
  Trie *sets; ///< name of a set as one symbol -> index + 1 in `set_lists`
  ARRAY(LemmaList) set_lists;
  Trie *path_sets; ///< the same for lists of paths
  ARRAY(PathList) path_lists;
} Frames;

Frames *frames_new(Arena *arena);

/// Read `sets.json`, `paths.json` and the relations of `folder`; every problem is reported.
EntStatus frames_load(Frames *frames, Lexicon *lexicon, Arena *arena, const char *folder, const EntLog *log);

/// Make the index; to be called once all folders are loaded.
void frames_index(Frames *frames, Arena *arena);

/// First entry of a lemma, or NULL; then the next one.
const FrameEntry *frames_first(const Frames *frames, const FrameIndex *index, Symbol lemma);
const FrameEntry *frames_next(const Frames *frames, const FrameEntry *entry);

/// Find a relation by its id, or NULL.
const Relation *frames_relation(const Frames *frames, Text id);

const char *relation_type_name(RelationType type);
bool relation_type_parse(Text name, RelationType *type);
Valence relation_valence(RelationType type);

/// Whether a lemma is in a list.
bool lemmas_have(const LemmaList *list, Symbol lemma);

/// Read a lemma ("call for"), a set ("@treaty"), or an array of both; complain of sets that are not there.
void lemmas_read(const Frames *frames, Symbols *symbols, Arena *arena, const JsonNode *node, LemmaList *list);

/// Read an object of sets, each a list of lemmas under its name.
void sets_read(Frames *frames, Symbols *symbols, Arena *arena, const JsonNode *object);

/// Read a path such as "object.pp:of"; false where a step is not known.
bool path_parse(Symbols *symbols, Text text, Path *path);

/// Read an array of paths and of names of path sets; complain of what is not known.
void paths_read(const Frames *frames, Symbols *symbols, const JsonNode *node, PathList *list);

/// Read an object of path sets, each an array of paths under its name.
void path_sets_read(Frames *frames, Symbols *symbols, Arena *arena, const JsonNode *object);

#endif
