// Verb groups: the verb that says what is done, and what the verbs before it add to it.
#include <assert.h>

#include "extract/groups.h"

typedef struct {
  Reading *reading;
  const Sentence *sentence;
  const KnownWords *known;
  Verb verb;
  uint32_t i;
  bool found;
} Building;

static const Token *token_at(const Building *b, uint32_t i) {
  return &b->reading->tokens.items[i];
}

/// Step over adverbs and negations; true while there is a word left.
static bool skip_adverbs(Building *b) {
  for (; b->i < b->sentence->end; b->i++) {
    const Token *t = token_at(b, b->i);
    if (t->tag == TAG_NEGATION)
      b->verb.flags |= VERB_NEGATED;
    else if (t->tag != TAG_ADVERB)
      return true;
  }
  return false;
}

static Symbol lemma_of(const Building *b, const char *word) {
  return symbols_find(b->reading->engine->symbols, text_view(word));
}

static void read_modal(Building *b) {
  Text text = symbols_text(b->reading->engine->symbols, token_at(b, b->i)->word);
  bool future = text_is(text, "will") || text_is(text, "shall") || text_is(text, "'ll") || text_is(text, "wo");
  bool must = text_is(text, "must") || text_is(text, "should") || text_is(text, "ought");
  if (text_is(text, "would")) b->verb.flags |= VERB_WOULD;
  b->verb.flags |= (uint16_t)(future ? VERB_FUTURE : must ? VERB_MUST : VERB_CONDITIONAL);
  b->verb.form = FORM_FINITE;
  b->i++;
}

/// Whether the verb that was just taken leads on to one of the wanted forms.
static bool leads_to(Building *b, uint32_t tags) {
  uint32_t keep = b->i;
  uint16_t flags = b->verb.flags;
  if (skip_adverbs(b) && TAG_BIT(token_at(b, b->i)->tag) & tags) return true;
  b->i = keep;
  b->verb.flags = flags;
  return false;
}

/// "is to meet", "has to leave", "is going to attack".
static bool leads_to_infinitive(Building *b) {
  uint32_t keep = b->i;
  if (leads_to(b, TAG_BIT(TAG_TO))) {
    b->i++;
    if (leads_to(b, TAG_BIT(TAG_BASE))) return true;
  }
  b->i = keep;
  return false;
}

static void take(Building *b) {
  b->verb.main = b->i;
  b->verb.end = ++b->i;
  b->found = true;
}

/// "is willing to", "are critical of": an adjective that no noun follows says what is done.
static bool takes_adjective(Building *b) {
  uint32_t keep = b->i;
  const uint32_t nominal = TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_NUMBER);
  bool noun = leads_to(b, TAG_BIT(TAG_ADJECTIVE)) && b->i + 1 < b->sentence->end &&
              TAG_BIT(token_at(b, b->i + 1)->tag) & nominal;
  if (!noun && b->i < b->sentence->end && token_at(b, b->i)->tag == TAG_ADJECTIVE) {
    b->verb.flags |= VERB_COPULA;
    take(b);
    return true;
  }
  b->i = keep;
  return false;
}

static void after_be(Building *b) {
  if (leads_to(b, TAG_BIT(TAG_PARTICIPLE))) {
    b->verb.flags |= VERB_PASSIVE;
    take(b);
  } else if (leads_to(b, TAG_BIT(TAG_GERUND))) {
    bool going = token_at(b, b->i)->lemma == lemma_of(b, "go");
    take(b);
    if (going && leads_to_infinitive(b)) {
      b->verb.flags |= VERB_FUTURE;
      take(b);
    } else if (token_at(b, b->verb.main)->lemma == b->known->be) {
      after_be(b);
    }
  } else if (!takes_adjective(b) && leads_to_infinitive(b)) {
    b->verb.flags |= VERB_FUTURE;
    take(b);
  }
}

/// Follow the verbs that help to the one that says what is done.
static void follow(Building *b) {
  Symbol lemma = token_at(b, b->i)->lemma;
  const bool past = token_at(b, b->i)->tag == TAG_PAST;
  take(b);
  if (lemma == b->known->have && leads_to(b, TAG_BIT(TAG_PARTICIPLE))) {
    b->verb.flags |= VERB_PERFECT;
    lemma = token_at(b, b->i)->lemma;
    take(b);
  } else if (lemma == b->known->have && leads_to_infinitive(b)) {
    if (!past) b->verb.flags |= VERB_MUST; // what somebody had to do, he did
    take(b);
  } else if (lemma == b->known->do_ && leads_to(b, TAG_BIT(TAG_BASE))) {
    take(b);
  }
  if (lemma == b->known->be)
    after_be(b);
  else if (lexicon_word(b->reading->engine->lexicon, lemma).traits & WORD_COPULA)
    (void)takes_adjective(b);
}

static VerbForm form_of(Tag tag) {
  if (tag == TAG_GERUND) return FORM_GERUND;
  if (tag == TAG_PARTICIPLE) return FORM_PARTICIPLE;
  return FORM_FINITE;
}

/// Join the verb with the particles behind it: "called for", "cracked down on".
static void take_particle(Building *b) {
  const Lexicon *lexicon = b->reading->engine->lexicon;
  b->verb.plain = b->verb.lemma = token_at(b, b->verb.main)->lemma;
  TrieNode node = b->verb.plain ? trie_step(lexicon->particles, TRIE_ROOT, b->verb.plain) : 0;
  for (uint32_t i = b->verb.main + 1; node && i < b->sentence->end; i++) {
    Symbol word = token_at(b, i)->word;
    node = word ? trie_step(lexicon->particles, node, word) : 0;
    if (!node || !trie_value(lexicon->particles, node)) continue;
    b->verb.lemma = trie_value(lexicon->particles, node);
    b->verb.end = i + 1;
  }
}

/// Whether the verb group before, or one with only an object between, takes an infinitive without "to": "help (X)
/// defend".
static bool after_bare(const Building *b) {
  const Reading *reading = b->reading;
  if (reading->verbs.count <= reading->first_verb) return false;
  const Verb *before = &reading->verbs.items[reading->verbs.count - 1];
  if (!(lexicon_word(reading->engine->lexicon, before->plain).traits & WORD_BARE) || before->flags & VERB_PASSIVE)
    return false;
  if (before->end == b->i) return true;
  if (reading->groups.count <= reading->first_group) return false;
  const Group *object = &reading->groups.items[reading->groups.count - 1];
  return object->end == b->i && object->first >= before->end &&
         reading->tokens.items[before->end].tag != TAG_PREPOSITION;
}

uint32_t groups_verb(Reading *reading, const Sentence *sentence, uint32_t token) {
  assert(reading && sentence);
  Building b = {.reading = reading, .sentence = sentence, .known = &reading->engine->lexicon->known, .i = token};
  b.verb.first = token;
  b.verb.form = FORM_FINITE;
  bool modal = false, infinitive = false;
  if (!skip_adverbs(&b)) return token;
  if (token_at(&b, b.i)->tag == TAG_TO) {
    b.verb.form = FORM_INFINITIVE;
    infinitive = true;
    b.i++;
  } else if (token_at(&b, b.i)->tag == TAG_MODAL) {
    read_modal(&b);
    modal = true;
  }
  if (!skip_adverbs(&b) || !(TAG_BIT(token_at(&b, b.i)->tag) & TAGS_VERB)) return token;
  if (!modal && !infinitive) b.verb.form = (uint8_t)form_of((Tag)token_at(&b, b.i)->tag);
  if (!modal && !infinitive && token_at(&b, b.i)->tag == TAG_BASE && after_bare(&b)) b.verb.form = FORM_BARE;
  if (b.verb.form == FORM_PARTICIPLE) b.verb.flags |= VERB_PASSIVE;
  follow(&b);
  take_particle(&b);
  if (token_at(&b, b.verb.main)->flags & TOKEN_QUOTED) b.verb.flags |= VERB_QUOTED;
  *array_push(reading->arena, &reading->verbs) = b.verb;
  return b.verb.end;
}
