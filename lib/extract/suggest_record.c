// What was counted as records: a key becomes words, paths and an id.
#include <assert.h>
#include <string.h>

#include "extract/suggest.h"

#define PARTS 5u

/// Texts that are joined; empty ones are left out.
typedef struct {
  Text parts[PARTS];
  size_t count;
} Words;

static void add(Words *words, Text text) {
  if (text.length && words->count < PARTS) words->parts[words->count++] = text;
}

static void add_symbol(const EntSuggester *suggester, Words *words, Symbol symbol) {
  if (symbol) add(words, symbols_text(suggester->engine->symbols, symbol));
}

static Text join(Arena *arena, const Words *words, const char *between) {
  const size_t gap = strlen(between);
  size_t length = 0;
  for (size_t i = 0; i < words->count; i++) length += words->parts[i].length + gap;
  char *joined = arena_alloc(arena, length + 1), *end = joined;
  for (size_t i = 0; i < words->count; i++) {
    if (i) end = (char *)memcpy(end, between, gap) + gap;
    end = (char *)memcpy(end, words->parts[i].data, words->parts[i].length) + words->parts[i].length;
  }
  return (Text){joined, (size_t)(end - joined)};
}

/// Make an id of words: what is no letter or number becomes '_'.
static Text join_id(Arena *arena, const Words *words) {
  const Text joined = join(arena, words, "_");
  char *id = arena_alloc(arena, joined.length + 1);
  for (size_t i = 0; i < joined.length; i++) {
    const char c = joined.data[i];
    id[i] = c == ' ' || c == '-' || c == '\'' || c == '.' ? '_' : c;
  }
  return (Text){id, joined.length};
}

/// The path to where an actor stood: "subject", "pp:at".
static Text path_of(const EntSuggester *suggester, Arena *arena, Symbol step, Symbol preposition) {
  static const char *const paths[STEP_COUNT] = {[STEP_SUBJECT] = "subject",
                                                [STEP_OBJECT] = "object",
                                                [STEP_PHRASE] = "pp",
                                                [STEP_POSSESSOR] = "possessor",
                                                [STEP_MODIFIER] = "modifier"};
  Words words = {.count = 0};
  assert(step < STEP_COUNT && paths[step]);
  add(&words, text_view(paths[step]));
  add_symbol(suggester, &words, preposition);
  return join(arena, &words, ":");
}

Text suggest_wording(const EntSuggester *suggester, Arena *arena, const Count *count) {
  assert(suggester && arena && count);
  Words words = {.count = 0};
  add_symbol(suggester, &words, count->key[KEY_TRIGGER]);
  add_symbol(suggester, &words, count->key[KEY_PARTICLE]);
  add_symbol(suggester, &words, count->key[KEY_OBJECT]);
  add_symbol(suggester, &words, count->key[KEY_PREPOSITION]);
  return join(arena, &words, " ");
}

/// The trigger with its particle, "lash out", and further words.
static Words trigger_of(const EntSuggester *suggester, const Count *count) {
  Words words = {.count = 0};
  add_symbol(suggester, &words, count->key[KEY_TRIGGER]);
  add_symbol(suggester, &words, count->key[KEY_PARTICLE]);
  return words;
}

/// Write a wording in the past tense; empty where no text had it so.
static Text label_of(const EntSuggester *suggester, Arena *arena, const Count *count) {
  const Text verb = counts_winner(suggester, &count->votes[VOTE_LABEL]);
  const char *blank = strchr(symbols_text(suggester->engine->symbols, count->key[KEY_TRIGGER]).data, ' ');
  Words words = {.count = 0};
  if (!verb.length) return verb;
  add(&words, verb);
  if (blank) add(&words, text_view(blank + 1));
  add_symbol(suggester, &words, count->key[KEY_PARTICLE]);
  add_symbol(suggester, &words, count->key[KEY_OBJECT]);
  add_symbol(suggester, &words, count->key[KEY_PREPOSITION]);
  return join(arena, &words, " ");
}

/// List the frames that a trigger has already, as far as there is room.
static Text frames_of(const EntSuggester *suggester, Arena *arena, const Count *count) {
  const Frames *frames = suggester->engine->frames;
  const FrameIndex *index = count->key[KEY_SOURCE] == STEP_SUBJECT ? &frames->verbs : &frames->nouns;
  const FrameEntry *entry = frames_first(frames, index, count->key[KEY_TRIGGER]);
  Words words = {.count = 0};
  const Frame *last = NULL;
  for (; entry; entry = frames_next(frames, entry)) {
    if (entry->frame != last) add(&words, entry->frame->id);
    last = entry->frame;
  }
  return join(arena, &words, ", ");
}

EntSuggestion suggest_actor(EntSuggester *suggester, const Count *count) {
  assert(suggester && count);
  return (EntSuggestion){
      .kind = ENT_SUGGEST_ACTOR,
      .id = symbols_text(suggester->symbols, count->key[KEY_ID]),
      .name = count->name,
      .type = counts_winner(suggester, &count->votes[VOTE_TYPE]),
      .state = counts_winner(suggester, &count->votes[VOTE_STATE]),
      .role = counts_winner(suggester, &count->votes[VOTE_ROLE]),
      .example = count->example,
      .count = count->count,
      .documents = count->documents,
  };
}

EntSuggestion suggest_relation(EntSuggester *suggester, const Count *count) {
  assert(suggester && count);
  Arena *arena = &suggester->given;
  const Words trigger = trigger_of(suggester, count);
  const Text lemma = join(arena, &trigger, " ");
  const bool verb = count->key[KEY_SOURCE] == STEP_SUBJECT;
  Words act = trigger, object = {.count = 0};
  add_symbol(suggester, &object, count->key[KEY_OBJECT]);
  add_symbol(suggester, &act, count->key[KEY_OBJECT]);
  return (EntSuggestion){
      .kind = ENT_SUGGEST_RELATION,
      .id = join_id(arena, &act),
      .name = count->name,
      .label = label_of(suggester, arena, count),
      .verb = verb ? lemma : (Text){0},
      .noun = verb ? (Text){0} : lemma,
      .object = join(arena, &object, " "),
      .source = path_of(suggester, arena, count->key[KEY_SOURCE], 0),
      .target = path_of(suggester, arena, count->key[KEY_TARGET], count->key[KEY_PREPOSITION]),
      .frames = frames_of(suggester, arena, count),
      .example = count->example,
      .count = count->count,
      .documents = count->documents,
  };
}
