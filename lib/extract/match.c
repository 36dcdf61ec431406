// Matching: a trigger's frames are tried from the most specific to the least; the first that finds a source and a
// target wins.
//
// Nouns come before verbs, and verbs from the last to the first, so that what a frame's complement is done to ("refused
// to hold talks with Syria") is known when the frame asks for it.
#include "extract/match.h"

#include <assert.h>

#include "extract/arguments.h"
#include "extract/clauses.h"

/// Members of a coordination that are paired with each other; a longer list says little of any two.
#define MEMBERS 6u

/// What one try works on.
typedef struct {
  Reading *reading;
  Trigger trigger;
  const Frame *frame;
  uint32_t first, end;     ///< tokens of the trigger
  Status status, affirmed; ///< as it is said, and without the trigger's own negation
  uint32_t by_group;
} Try;

static void explain(const Try *try, const char *what) {
  FILE *out = try->reading->explain;
  if (out) fprintf(out, "  frame   %.*s: %s\n", (int)try->frame->id.length, try->frame->id.data, what);
}

static bool fits_voice(const Try *try) {
  if (try->trigger.clause == NONE) return true;
  const Clause *clause = clause_at(try->reading, try->trigger.clause);
  bool passive = try->reading->verbs.items[clause->verb].flags & VERB_PASSIVE;
  return try->frame->voice & (passive ? VOICE_PASSIVE : VOICE_ACTIVE);
}

/// Whether the head of a group, or of one it is coordinated with, is in a list.
static bool head_in(const Reading *reading, uint32_t group, const LemmaList *list) {
  for (; group != NONE; group = reading->groups.items[group].next)
    if (group_is(&reading->groups.items[group], list)) return true;
  return false;
}

static bool fits_object(const Try *try) {
  if (try->trigger.clause == NONE) return true;
  uint32_t object = argument_object(try->reading, clause_at(try->reading, try->trigger.clause));
  if (object == NONE) return !try->frame->objects.count && !try->frame->full;
  if (try->frame->bare) return false;
  if (head_in(try->reading, object, &try->frame->not_objects)) return false;
  return !try->frame->objects.count || head_in(try->reading, object, &try->frame->objects);
}

/// Whether the head of whoever does it is one the frame asks for: "Turkish shelling hit the town".
static bool fits_subject(const Try *try) {
  if (!try->frame->subjects.count || try->trigger.clause == NONE) return true;
  const Clause *clause = clause_at(try->reading, try->trigger.clause);
  bool passive = try->reading->verbs.items[clause->verb].flags & VERB_PASSIVE;
  if (!passive) return head_in(try->reading, clause->subject, &try->frame->subjects);
  const Symbol by = try->reading->engine->lexicon->known.by;
  for (unsigned i = 0; i < clause->phrase_count; i++) {
    uint32_t preposition = try->reading->groups.items[clause->phrases[i]].preposition;
    if (try->reading->tokens.items[preposition].word == by &&
        head_in(try->reading, clause->phrases[i], &try->frame->subjects))
      return true;
  }
  return false;
}

/// Whether the phrase that the frame asks for is there: "entered into talks".
static bool fits_phrase(const Try *try) {
  if (!try->frame->phrase || try->trigger.clause == NONE) return true;
  const Clause *clause = clause_at(try->reading, try->trigger.clause);
  for (unsigned i = 0; i < clause->phrase_count; i++) {
    const Group *group = &try->reading->groups.items[clause->phrases[i]];
    bool word = try->reading->tokens.items[group->preposition].word == try->frame->phrase;
    if (word && (!try->frame->phrase_heads.count || group_is(group, &try->frame->phrase_heads))) return true;
  }
  return false;
}

static bool verb_in(const Verb *verb, const LemmaList *list) {
  return lemmas_have(list, verb->lemma) || lemmas_have(list, verb->plain);
}

/// Whether the trigger is negated where the frame asks for it.
static bool fits_negation(const Try *try) {
  if (!try->frame->negated || try->trigger.clause == NONE) return true;
  return try->reading->verbs.items[clause_at(try->reading, try->trigger.clause)->verb].flags & VERB_NEGATED;
}

/// Whether the trigger has the modal verb that the frame asks for, and its noun the verb: "planned an attack on".
static bool fits_verb(const Try *try) {
  const Frame *frame = try->frame;
  uint32_t clause = try->trigger.clause;
  if (clause == NONE && frame->governors.count) {
    clause = argument_clause(try->reading, try->trigger.group);
    return clause != NONE &&
           verb_in(&try->reading->verbs.items[clause_at(try->reading, clause)->verb], &frame->governors);
  }
  return !frame->modal || clause == NONE ||
         try->reading->verbs.items[clause_at(try->reading, clause)->verb].flags & frame->modal;
}

/// Whether the clause that the frame asks for hangs on the trigger: "said that ... must ...".
static bool fits_complement(const Try *try) {
  const Complement *wanted = &try->frame->complement;
  if (wanted->kind == STEP_COUNT) return true;
  if (try->trigger.clause == NONE) return clause_of_noun(try->reading, try->trigger.group) != NONE;
  uint32_t child = argument_complement(try->reading, try->trigger.clause, (StepKind)wanted->kind, wanted->preposition);
  if (child == NONE) return false;
  const Verb *verb = &try->reading->verbs.items[clause_at(try->reading, child)->verb];
  if (wanted->flags && !(verb->flags & wanted->flags)) return false;
  if (verb_in(verb, &try->frame->not_complement_verbs)) return false;
  return !try->frame->complement_verbs.count || verb_in(verb, &try->frame->complement_verbs);
}

/// Status of what a negation says: a refusal is made now, whenever it takes effect, by whom it is reported.
static Status affirmed_now(const Try *try) {
  const uint16_t own = VERB_NEGATED | VERB_FUTURE | VERB_CONDITIONAL;
  uint32_t by_group;
  if (try->trigger.clause == NONE) return try->affirmed;
  Status status = status_of_clause(try->reading, try->trigger.clause, own, &by_group);
  return status == STATUS_PLANNED || status == STATUS_CONDITIONAL ? STATUS_ASSERTED : status;
}

/// Status of what was found.  A frame that asks for a negation says so itself; to reject an accusation does not undo
/// it.
static Status status_of(const Try *try) {
  const uint32_t said =
      1u << TYPE_ACCUSE | 1u << TYPE_THREATEN | 1u << TYPE_REQUEST | 1u << TYPE_REJECT | 1u << TYPE_PROTEST;
  bool act = try->trigger.group != NONE && said & 1u << try->frame->relation->type;
  if (try->frame->negated) return affirmed_now(try);
  return act ? try->affirmed : try->status;
}

/// The relation that "will not", "cannot" and "would not" make of a cooperative one, or NULL.
static const Relation *refusal(const Try *try) {
  if (try->trigger.clause == NONE || try->frame->negated || try->status != STATUS_NEGATED) return NULL;
  const uint16_t flags = try->reading->verbs.items[clause_at(try->reading, try->trigger.clause)->verb].flags;
  bool refuses = flags & VERB_NEGATED && flags & (VERB_FUTURE | VERB_CONDITIONAL);
  if (!refuses || relation_valence(try->frame->relation->type) != VALENCE_COOPERATIVE) return NULL;
  return frames_relation(try->reading->engine->frames, try->reading->engine->operators->refusal);
}

static void add_finding(const Try *try, Argument source, Argument target) {
  Reading *reading = try->reading;
  const Relation *refused = refusal(try);
  Finding *finding = array_push(reading->arena, &reading->findings);
  finding->relation = refused ? refused : try->frame->relation;
  finding->frame = try->frame;
  finding->at = try->trigger;
  finding->source = source.entity;
  finding->source_group = source.group;
  finding->target = target.entity;
  finding->target_group = target.group;
  finding->by_group = try->by_group;
  finding->by = try->by_group == NONE ? NONE : reading->groups.items[try->by_group].entity;
  finding->sentence = reading->sentence;
  finding->trigger = try->first;
  finding->trigger_end = try->end;
  finding->status = refused ? affirmed_now(try) : status_of(try);
}

static bool same_state(const Reading *reading, uint32_t a, uint32_t b) {
  Text state = reading->entities.items[a].state;
  return state.length && text_equal(state, reading->entities.items[b].state);
}

/// Give every source an edge to every target; of a coordination that is both, every pair once.
static bool add_pairs(const Try *try, const Arguments *sources, const Arguments *targets) {
  bool any = false;
  if (targets->rest && sources->count > MEMBERS) return false;
  for (uint32_t i = 0; i < sources->count; i++) {
    for (uint32_t k = targets->rest ? i + 1 : 0; k < targets->count; k++) {
      if (sources->items[i].entity == targets->items[k].entity) continue;
      if (try->frame->foreign && same_state(try->reading, sources->items[i].entity, targets->items[k].entity)) continue;
      add_finding(try, sources->items[i], targets->items[k]);
      any = true;
    }
  }
  return any;
}

/// What a trigger must have besides its lemma, and what is said where it has not.
static const struct {
  bool (*fits)(const Try *try);
  const char *otherwise;
} conditions[] = {
    {fits_voice, "no, its voice is another one"},         {fits_negation, "no, it is not negated"},
    {fits_verb, "no, its verb is another one"},           {fits_subject, "no, its subject is another one"},
    {fits_object, "no, its object is another one"},       {fits_phrase, "no, its phrase is not there"},
    {fits_complement, "no, its complement is not there"},
};

static bool try_frame(const Try *try) {
  const Frame *frame = try->frame;
  Arguments sources, targets;
  for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++) {
    if (conditions[i].fits(try)) continue;
    explain(try, conditions[i].otherwise);
    return false;
  }
  arguments_source(try->reading, try->trigger, frame, &sources);
  if (!sources.count) {
    explain(try, "no, nobody stands where its source is looked for");
    return false;
  }
  arguments_target(try->reading, try->trigger, frame, &sources, &targets);
  bool found = add_pairs(try, &sources, &targets);
  explain(try, found ? "yes" : "no, nobody stands where its target is looked for");
  return found;
}

/// Try the frames of a lemma; true where one gave a relation.
static bool try_frames(Try *try, const FrameIndex *index, Symbol lemma) {
  const Frames *frames = try->reading->engine->frames;
  for (const FrameEntry *entry = frames_first(frames, index, lemma); entry; entry = frames_next(frames, entry)) {
    try->frame = entry->frame;
    if (try_frame(try)) return true;
  }
  return false;
}

static void match_clause(Reading *reading, uint32_t index) {
  const Verb *verb = &reading->verbs.items[clause_at(reading, index)->verb];
  const Frames *frames = reading->engine->frames;
  Try try = {.reading = reading, .trigger = {index, NONE}, .first = verb->main, .end = verb->end};
  if (!frames_first(frames, &frames->verbs, verb->lemma) && !frames_first(frames, &frames->verbs, verb->plain)) return;
  try.affirmed = status_of_clause(reading, index, VERB_NEGATED, &try.by_group);
  try.status = status_of_clause(reading, index, 0, &try.by_group);
  if (try_frames(&try, &frames->verbs, verb->lemma)) return;
  if (verb->plain != verb->lemma) try_frames(&try, &frames->verbs, verb->plain);
}

static void match_noun(Reading *reading, uint32_t index) {
  const Group *group = &reading->groups.items[index];
  const Frames *frames = reading->engine->frames;
  Try try = {.reading = reading, .trigger = {NONE, index}, .first = group->head, .end = group->head + 1};
  if (!frames_first(frames, &frames->nouns, group->lemma) && !frames_first(frames, &frames->nouns, group->compound))
    return;
  try.status = status_of_noun(reading, index, &try.by_group);
  try.affirmed = try.status == STATUS_NEGATED ? STATUS_ASSERTED : try.status;
  if (!try_frames(&try, &frames->nouns, group->compound)) try_frames(&try, &frames->nouns, group->lemma);
}

static bool is_question(const Reading *reading, const Sentence *sentence) {
  return reading->tokens.items[sentence->end - 1].mark == '?';
}

static bool is_first_person(const Reading *reading, uint32_t index) {
  const Group *group = &reading->groups.items[index];
  if (!(group->flags & GROUP_PRONOUN)) return false;
  Text word = symbols_text(reading->engine->symbols, group->lemma);
  return text_is(word, "we") || text_is(word, "i");
}

/// Whether "we" or "I" stands where a finding's source is; in "Putin and I disagree" either may.
static bool speaks_of_himself(const Reading *reading, const Finding *finding) {
  return is_first_person(reading, finding->source_group) ||
         (finding->frame->reciprocal && is_first_person(reading, finding->target_group));
}

/// Words in quotation marks are claims of whoever speaks them.
static void attribute_quote(const Reading *reading, Finding *finding) {
  if (!(reading->tokens.items[finding->trigger].flags & TOKEN_QUOTED) || finding->status > STATUS_REPORTED) return;
  finding->status = STATUS_REPORTED;
  if (finding->by == NONE) finding->by = reading->speaker;
}

/// Whether a finding's source is who claims it, alone or with others: "both countries said they would not".
static bool is_own_claim(const Reading *reading, const Finding *finding) {
  if (finding->by == finding->source) return true;
  for (uint32_t g = finding->by_group; g != NONE; g = reading->groups.items[g].next)
    if (reading->groups.items[g].entity == finding->source || reading->groups.items[g].other == finding->source)
      return true;
  return false;
}

/// What somebody says that he says, he does by saying it: "We urge Iran to", "Iran said it rejected".
static void settle_speech_acts(const Reading *reading, Finding *finding) {
  const uint32_t acts = 1u << TYPE_ACCUSE | 1u << TYPE_THREATEN | 1u << TYPE_REQUEST | 1u << TYPE_REJECT |
                        1u << TYPE_AGREE | 1u << TYPE_SUPPORT | 1u << TYPE_CONCEDE;
  bool own = is_own_claim(reading, finding) || speaks_of_himself(reading, finding);
  if (finding->status != STATUS_REPORTED || !own || !(acts & 1u << finding->relation->type)) return;
  finding->status = STATUS_ASSERTED;
  finding->by = finding->by_group = NONE;
}

static void attribute(Reading *reading) {
  for (uint32_t i = reading->first_finding; i < reading->findings.count; i++) {
    attribute_quote(reading, &reading->findings.items[i]);
    settle_speech_acts(reading, &reading->findings.items[i]);
  }
}

/// Take away what was only needed to find others.
static void drop(Reading *reading) {
  uint32_t kept = reading->first_finding;
  for (uint32_t i = reading->first_finding; i < reading->findings.count; i++)
    if (reading->findings.items[i].status != STATUS_DROPPED)
      reading->findings.items[kept++] = reading->findings.items[i];
  reading->findings.count = kept;
}

void relations_find(Reading *reading, const Sentence *sentence) {
  assert(reading && sentence);
  reading->first_finding = reading->findings.count;
  if (is_question(reading, sentence)) return;
  for (uint32_t g = reading->first_group; g < reading->groups.count; g++) match_noun(reading, g);
  for (uint32_t c = reading->clauses.count; c-- > reading->first_clause;) match_clause(reading, c);
  attribute(reading);
  drop(reading);
}
