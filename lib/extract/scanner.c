// The cascade: each stage is a function of the arrays that those before it filled.  Names are found in the whole
// document first; the rest runs sentence by sentence, and only where a sentence can give a relation: that gate decides
// the speed.
#include "extract/scanner.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "extract/clauses.h"
#include "extract/groups.h"
#include "extract/match.h"
#include "extract/names.h"
#include "extract/resolve.h"
#include "text/tags.h"

EntScanner *ent_scanner_new(const EntEngine *engine) {
  assert(engine);
  EntScanner *scanner = calloc(1, sizeof *scanner);
  if (scanner) scanner->engine = engine;
  return scanner;
}

void ent_scanner_free(EntScanner *scanner) {
  if (!scanner) return;
  arena_free(&scanner->arena);
  free(scanner);
}

/// Put title and text behind each other, with a blank line between, so that the title is read like a headline.
static Text with_title(Arena *arena, const EntDocument *document, uint32_t *title_length) {
  *title_length = 0;
  if (!document->title.length) return document->text;
  size_t length = document->title.length + 2 + document->text.length;
  char *text = arena_take(arena, length + 1);
  memcpy(text, document->title.data, document->title.length);
  memcpy(text + document->title.length, "\n\n", 2);
  if (document->text.length) memcpy(text + document->title.length + 2, document->text.data, document->text.length);
  text[length] = '\0';
  *title_length = (uint32_t)document->title.length + 2;
  return (Text){text, length};
}

static void start(EntScanner *scanner, const EntDocument *document, FILE *explain) {
  Reading *reading = &scanner->reading;
  arena_reset(&scanner->arena);
  *reading = (Reading){
      .engine = scanner->engine, .arena = &scanner->arena, .date = document->date, .speaker = NONE, .explain = explain};
  reading->text = with_title(reading->arena, document, &reading->title_length);
  entities_start(reading);
}

/// Whether a trie has a term of several words that begins with this one.
static bool begins_term(const Trie *terms, Symbol word) {
  return word && trie_step(terms, TRIE_ROOT, word);
}

/// Whether a word is a trigger of some frame (a verb, a noun, an adjective), or may be the first of one: "bail out".
static bool can_trigger(const Reading *reading, const Token *token) {
  const Frames *frames = reading->engine->frames;
  const Lexicon *lexicon = reading->engine->lexicon;
  Word word = lexicon_word(lexicon, token->word);
  return frames_first(frames, &frames->verbs, word.verb) || frames_first(frames, &frames->nouns, word.noun) ||
         frames_first(frames, &frames->verbs, token->word) || begins_term(lexicon->particles, word.verb) ||
         begins_term(lexicon->compounds, token->word);
}

/// Whether a sentence can give a relation: somebody is named or referred to, and some word is a trigger.
static bool is_promising(const Reading *reading, const Sentence *sentence) {
  bool actor = false, trigger = false;
  for (uint32_t i = sentence->first; i < sentence->end && !(actor && trigger); i++) {
    const Token *token = &reading->tokens.items[i];
    actor =
        actor || reading->mention_at[i] != NONE || reading->term_at[i] != NONE || token->tags & TAG_BIT(TAG_PRONOUN);
    trigger = trigger || can_trigger(reading, token);
  }
  return actor && trigger;
}

/// Remember who speaks: the subject of a verb of speech outside quotation marks.
static void note_speaker(Reading *reading) {
  const Lexicon *lexicon = reading->engine->lexicon;
  for (uint32_t c = reading->first_clause; c < reading->clauses.count; c++) {
    const Clause *clause = &reading->clauses.items[c];
    const Verb *verb = &reading->verbs.items[clause->verb];
    bool speech =
        lexicon_word(lexicon, verb->plain).traits & WORD_SPEECH && !(verb->flags & (VERB_QUOTED | VERB_PASSIVE));
    if (!speech || clause->subject == NONE) continue;
    if (reading->groups.items[clause->subject].entity != NONE)
      reading->speaker = reading->groups.items[clause->subject].entity;
  }
}

/// "we" of a quotation is known once its speaker is.
static void resolve_we(Reading *reading) {
  for (uint32_t g = reading->first_group; g < reading->groups.count; g++) {
    const Group *group = &reading->groups.items[g];
    if (group->entity == NONE && group->flags & GROUP_PRONOUN && group->flags & GROUP_QUOTED)
      coreference_find(reading, g);
  }
}

static void read_sentence(Reading *reading, const Sentence *sentence) {
  tags_decide(reading->engine->lexicon, &reading->tokens, sentence->first, sentence->end);
  const DateSource dates = {reading->engine->lexicon, &reading->tokens, reading->text, reading->date, reading->arena};
  dates_find(&dates, sentence->first, sentence->end, &reading->dates);
  groups_find(reading, sentence);
  groups_resolve(reading);
  clauses_find(reading);
  note_speaker(reading);
  resolve_we(reading);
  references_note(reading);
  uint32_t first = reading->findings.count;
  if (reading->explain) explain_sentence(reading, sentence);
  relations_find(reading, sentence);
  if (reading->explain) explain_findings(reading, first);
}

EntStatus scanner_read(EntScanner *scanner, const EntDocument *document, bool all, FILE *explain) {
  assert(scanner && document);
  Reading *reading = &scanner->reading;
  if (setjmp(scanner->arena.exhausted)) return ENT_ERR_MEMORY;
  start(scanner, document, explain);
  segments_find(reading->text, reading->arena, &reading->segments);
  const TokenSource source = {scanner->engine->lexicon, &scanner->memo, reading->text, &reading->segments,
                              reading->arena};
  tokens_read(&source, &reading->tokens, &reading->sentences);
  names_find(reading);
  reading->focus = context_state(reading);
  for (uint32_t i = 0; i < reading->sentences.count; i++) {
    reading->sentence = i;
    const Sentence *sentence = &reading->sentences.items[i];
    if (all || explain || is_promising(reading, sentence))
      read_sentence(reading, sentence);
    else
      references_note_names(reading, sentence);
  }
  findings_merge(reading);
  return ENT_SUCCESS;
}

EntStatus scanner_give(const EntScanner *scanner, const EntDocument *document, const EntSink *sink) {
  EntStatus status = sink->document ? sink->document(sink->handle, document) : ENT_SUCCESS;
  if (!status && sink->mention) status = scanner_mentions(scanner, document, sink);
  for (uint32_t i = 0; !status && sink->relation && i < scanner_count(scanner); i++) {
    const EntRelation relation = scanner_relation(scanner, document, i);
    status = sink->relation(sink->handle, &relation);
  }
  return status;
}

EntStatus ent_scanner_scan(EntScanner *scanner, const EntDocument *document, const EntSink *sink) {
  assert(scanner && document && sink);
  const EntStatus status = scanner_read(scanner, document, sink->mention != NULL, NULL);
  return status ? status : scanner_give(scanner, document, sink);
}

EntStatus ent_scanner_explain(EntScanner *scanner, const EntDocument *document, FILE *out) {
  assert(scanner && document && out);
  return scanner_read(scanner, document, true, out);
}
