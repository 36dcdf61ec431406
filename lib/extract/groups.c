// The sentence in chunks: groups and verbs, and the small words between them that clauses are found by.
#include "extract/groups.h"

#include <assert.h>

static void add_chunk(Reading *reading, ChunkKind kind, uint32_t index) {
  *array_push(reading->arena, &reading->chunks) = (Chunk){(uint8_t)kind, index};
}

/// What a small word is as a chunk; CHUNK_GROUP where it is none.
static ChunkKind small_kind(const Token *token) {
  if (token->mark == ',' || (token->mark == '-' && token->flags & TOKEN_SPACED)) return CHUNK_COMMA;
  if (token->mark == ';' || token->mark == ':') return CHUNK_MARK;
  if (token->tag == TAG_PREPOSITION) return CHUNK_PREPOSITION;
  if (token->tag == TAG_CONJUNCTION) return CHUNK_CONJUNCTION;
  if (token->tag == TAG_WH) return CHUNK_WH;
  if (token->tag == TAG_SUBORDINATOR) return CHUNK_SUB;
  return CHUNK_GROUP;
}

/// "encouraged newly elected president Zelensky": a participle that describes the noun behind it.
static bool only_describes(const Reading *reading, const Sentence *sentence, uint32_t token) {
  const Token *tokens = reading->tokens.items;
  const uint32_t openers =
      TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_PREPOSITION) | TAG_BIT(TAG_GENITIVE) | TAG_BIT(TAG_POSSESSIVE) | TAGS_VERB;
  if (token == sentence->first || !(TAG_BIT(tokens[token - 1].tag) & openers)) return false;
  if (lexicon_word(reading->engine->lexicon, tokens[token - 1].lemma).traits & WORD_AUXILIARY) return false;
  while (token < sentence->end && tokens[token].tag == TAG_ADVERB) token++;
  if (token + 1 >= sentence->end || tokens[token].tag != TAG_PARTICIPLE) return false;
  return TAG_BIT(tokens[token + 1].tag) & (TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE));
}

static uint32_t verb_at(Reading *reading, const Sentence *sentence, uint32_t token) {
  const uint32_t first = TAGS_VERB | TAG_BIT(TAG_MODAL) | TAG_BIT(TAG_TO) | TAG_BIT(TAG_ADVERB) | TAG_BIT(TAG_NEGATION);
  if (!(TAG_BIT(reading->tokens.items[token].tag) & first)) return token;
  if (only_describes(reading, sentence, token)) return token;
  uint32_t end = groups_verb(reading, sentence, token);
  if (end > token) add_chunk(reading, CHUNK_VERB, reading->verbs.count - 1);
  return end;
}

static uint32_t noun_at(Reading *reading, const Sentence *sentence, uint32_t token) {
  uint32_t index, end = groups_noun(reading, sentence, token, &index);
  if (index != NONE) add_chunk(reading, CHUNK_GROUP, index);
  return end;
}

static uint32_t chunk_at(Reading *reading, const Sentence *sentence, uint32_t token) {
  const Token *t = &reading->tokens.items[token];
  if (t->flags & TOKEN_BRACKET) return token + 1;
  uint32_t end = verb_at(reading, sentence, token);
  if (end == token) end = noun_at(reading, sentence, token);
  if (end > token) return end;
  ChunkKind kind = small_kind(t);
  if (kind != CHUNK_GROUP) add_chunk(reading, kind, token);
  return token + 1;
}

void groups_find(Reading *reading, const Sentence *sentence) {
  assert(reading && sentence);
  reading->first_group = reading->groups.count;
  reading->first_verb = reading->verbs.count;
  reading->first_chunk = reading->chunks.count;
  for (uint32_t i = sentence->first; i < sentence->end;) i = chunk_at(reading, sentence, i);
  groups_coordinate(reading);
}
