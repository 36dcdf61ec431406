// What a rule of tagging can ask of the words around, and the account of clauses that is kept from word to word.
//
// An English clause has one finite verb.  So which clauses are open, and which of them still want theirs, tells more of
// a word such as "attacked" or "plans" than its neighbours do.  Clauses that are broken off by another wait on a small
// stack:
//
//   The plan [that Syria rejected] failed       "that" puts "The plan" to wait; its verb comes when "rejected" is spent
#include <assert.h>

#include "text/tags_impl.h"

/// In how many words a later verb is looked for.
#define VERB_WITHIN 14

#define NOMINAL_BITS (TAGS_NOMINAL | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_THERE))

const Token *tagging_word(const Tagging *t) {
  assert(t->i < t->end);
  return &t->tokens[t->i];
}

const Token *tagging_ahead(const Tagging *t, uint32_t places) {
  return t->i + places < t->end ? &t->tokens[t->i + places] : NULL;
}

const Token *tagging_next(const Tagging *t) {
  for (uint32_t i = t->i + 1; i < t->end; i++)
    if (t->tokens[i].tags != TAG_BIT(TAG_ADVERB)) return &t->tokens[i];
  return NULL;
}

bool token_may(const Token *token, uint32_t tags) {
  return token && token->tags & tags;
}

bool token_behaves(const Lexicon *lexicon, const Token *token, WordHabit habit) {
  Symbol verb = lexicon_word(lexicon, token->word).verb;
  return (lexicon_word(lexicon, verb ? verb : token->word).habits & habit) != 0;
}

bool tagging_is_nominative(const Tagging *t, const Token *token) {
  const KnownWords *known = &t->lexicon->known;
  const Symbol nominatives[] = {known->he, known->she, known->they, known->we, known->i};
  for (size_t i = 0; i < sizeof nominatives / sizeof *nominatives; i++)
    if (token->word == nominatives[i]) return true;
  return false;
}

bool tagging_before_is(const Tagging *t, uint32_t tags) {
  return t->before && TAG_BIT(t->before->tag) & tags;
}

bool tagging_before_lemma(const Tagging *t, Symbol verb) {
  return t->before && t->before->lemma == verb && TAG_BIT(t->before->tag) & TAGS_VERB;
}

bool tagging_opens_group(const Tagging *t, const Token *token) {
  const uint32_t openers = TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_POSSESSIVE) | TAG_BIT(TAG_NAME) |
                           TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_NUMBER);
  if (!token || token->mark) return false;
  return token_may(token, openers) || (token->flags & TOKEN_CAPITAL && !t->capitals);
}

bool tagging_opens_noun(const Tagging *t, const Token *token) {
  const uint32_t inside = TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE);
  return tagging_opens_group(t, token) || (token_may(token, inside) && !token_may(token, TAG_BIT(TAG_PREPOSITION)));
}

bool tagging_wants_verb(const Tagging *t) {
  return t->clause.finite ? t->depth > 0 : t->clause.subject;
}

static bool is_date(const Tagging *t, const Token *token) {
  return token && lexicon_date(t->lexicon, token->word).kind != DATE_NO;
}

/// "killed the", "left Syria", but not "signed this week": whether what follows is an object, by its first word.
static bool object_at(const Tagging *t, uint32_t i) {
  if (i >= t->end || is_date(t, &t->tokens[i]) || !tagging_opens_group(t, &t->tokens[i])) return false;
  return !(i + 1 < t->end && is_date(t, &t->tokens[i + 1]));
}

bool tagging_object_follows(const Tagging *t, uint32_t i) {
  return object_at(t, i + 1) && !token_behaves(t->lexicon, &t->tokens[i], HABIT_NAMING);
}

bool tagging_sure_verb(const Tagging *t, uint32_t i) {
  const Token *token = &t->tokens[i];
  const uint32_t others = TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_GENITIVE);
  Word known = lexicon_word(t->lexicon, token->word);
  if (known.likeliest == TAG_MODAL || known.verb == t->lexicon->known.have)
    return token_may(token, TAGS_FINITE & ~TAG_BIT(TAG_BASE));
  if (token_may(token, TAG_BIT(TAG_THIRD))) return !token_may(token, others);
  if (!token_may(token, TAG_BIT(TAG_PAST)) || token_may(token, TAGS_NOUN)) return false;
  if (!token_may(token, TAG_BIT(TAG_PARTICIPLE))) return !token_may(token, others);
  return token_behaves(t->lexicon, token, HABIT_ACTIVE) || tagging_object_follows(t, i);
}

bool tagging_verb_ahead(const Tagging *t) {
  const uint32_t ends = TAG_BIT(TAG_SUBORDINATOR) | TAG_BIT(TAG_WH) | TAG_BIT(TAG_CONJUNCTION);
  unsigned wanted = t->depth + !t->clause.finite;
  for (uint32_t i = t->i + 1; wanted && i < t->end && i < t->i + VERB_WITHIN; i++) {
    const Token *token = &t->tokens[i];
    if (token->mark == ',' || token->mark == ';' || token_may(token, ends)) return false;
    if (tagging_sure_verb(t, i)) wanted--;
  }
  return !wanted;
}

bool tagging_stands_alone(const Tagging *t, const Token *token) {
  if (token->tag == TAG_NUMBER) return true;
  return token->tag == TAG_DETERMINER && lexicon_word(t->lexicon, token->word).habits & HABIT_ALONE;
}

/// A word opens a clause; the one at hand waits where it wants its verb yet.
static void open_clause(Tagging *t, const Token *token) {
  if (t->clause.subject && !t->clause.finite && t->depth < TAGS_DEPTH) t->outer[t->depth++] = t->clause;
  const KnownWords *known = &t->lexicon->known;
  bool governed =
      tagging_before_is(t, TAG_BIT(TAG_PREPOSITION)) && t->before->word != known->of && token->word != known->what;
  bool relative = token->tag == TAG_WH && !governed;
  bool that = token->tag == TAG_SUBORDINATOR && token->word == t->lexicon->known.that;
  t->clause = (ClauseState){.subject = relative, .opened = true, .that = that};
  t->clause.head = relative;
  t->clause.plural = relative && (t->clause.plural || tagging_before_is(t, TAG_BIT(TAG_PLURAL)));
  t->phrase = false;
}

static void take_finite(Tagging *t) {
  if (t->clause.finite && t->depth) t->clause = t->outer[--t->depth];
  t->clause.finite = true;
  t->clause.joined = false;
}

/// A comma ends a clause within another, and parts what is set off from the subject.
static void pass_comma(Tagging *t) {
  t->phrase = false;
  if (t->clause.finite && t->depth)
    t->clause = t->outer[--t->depth];
  else if (t->clause.finite)
    t->clause.closed = true;
  t->clause.finite = false;
  if (t->clause.head) t->clause.commas++;
}

/// "the political and trade ties": a conjunction within a noun group, not one behind "is free".
static bool joins_adjectives(const Tagging *t) {
  return tagging_before_is(t, TAG_BIT(TAG_ADJECTIVE)) && t->before > t->tokens && t->verb != t->before - 1 &&
         t->before[-1].tag != TAG_ADVERB;
}

static void pass_conjunction(Tagging *t) {
  if (joins_adjectives(t)) return;
  if (t->clause.head && !t->clause.finite && !t->phrase) t->clause.joined = t->clause.plural = true;
  t->clause.finite = false;
}

/// "said Syria attacked": whether a noun behind a verb may be the subject of a clause that the verb takes without
/// "that".
static bool opens_bare_clause(const Tagging *t, const Token *token) {
  if (!t->clause.finite || !t->verb || t->phrase || is_date(t, token)) return false;
  if (!token_behaves(t->lexicon, t->verb, HABIT_CLAUSE) || t->verb == &t->tokens[t->first]) return false;
  return t->verb[-1].mark != ',' && !(t->verb[-1].flags & TOKEN_QUOTE_CLOSE);
}

static void take_nominal(Tagging *t, const Token *token) {
  if (opens_bare_clause(t, token)) t->clause = (ClauseState){0};
  if (t->clause.finite) return;
  if (t->clause.closed) t->clause = (ClauseState){.subject = true};
  if (!tagging_before_is(t, TAG_BIT(TAG_PREPOSITION))) t->clause.subject = true;
  if (t->phrase) return;
  t->clause.head = true;
  t->clause.plural = t->clause.joined || token->tag == TAG_PLURAL || token->tag == TAG_NUMBER;
}

static Help help_before(const Tagging *t) {
  const KnownWords *known = &t->lexicon->known;
  if (tagging_before_is(t, TAG_BIT(TAG_MODAL) | TAG_BIT(TAG_TO))) return HELP_MODAL;
  if (tagging_before_lemma(t, known->be)) return HELP_BE;
  return tagging_before_lemma(t, known->have) ? HELP_HAVE : HELP_NONE;
}

/// A verb behind a conjunction that has the form of the one before is helped by what helped that one.
static void take_verb(Tagging *t, const Token *token) {
  bool coordinated = tagging_before_is(t, TAG_BIT(TAG_CONJUNCTION)) && t->verb && t->verb->tag == token->tag;
  if (!coordinated) t->help = help_before(t);
  if (token->tag == TAG_GERUND && t->clause.closed && t->before->mark == ',') t->clause.finite = true; // ", adding to"
  t->verb = token;
  t->phrase = false;
}

/// Whether a token stands in brackets inside the sentence: it counts for nothing outside.
static bool bracketed(const Tagging *t, const Token *token) {
  return token->flags & TOKEN_BRACKET && !(t->tokens[t->first].flags & TOKEN_BRACKET);
}

/// "at least 12", "more than 12": a preposition that only weighs a number.
static bool weighs_number(const Tagging *t, const Token *token) {
  const Token *next = tagging_ahead(t, 1);
  if (next && next->word == t->lexicon->known.least)
    next = tagging_ahead(t, 2);
  else if (token->word != t->lexicon->known.than)
    return false;
  return token_may(next, TAG_BIT(TAG_NUMBER));
}

void tagging_account(Tagging *t) {
  const Token *token = tagging_word(t);
  const uint32_t tag = TAG_BIT(token->tag);
  if (bracketed(t, token)) return;
  if (tag & TAGS_VERB) take_verb(t, token);
  if (tag & (TAG_BIT(TAG_SUBORDINATOR) | TAG_BIT(TAG_WH)))
    open_clause(t, token);
  else if (token->mark == ';' || token->mark == ':')
    t->clause = (ClauseState){0};
  else if (token->mark == ',')
    pass_comma(t);
  else if (tag & TAGS_FINITE)
    take_finite(t);
  else if (token->tag == TAG_CONJUNCTION)
    pass_conjunction(t);
  else if (token->tag == TAG_PREPOSITION)
    t->phrase = !weighs_number(t, token);
  else if (tag & NOMINAL_BITS || tagging_stands_alone(t, token))
    take_nominal(t, token);
  if (!(tag & (TAG_BIT(TAG_ADVERB) | TAG_BIT(TAG_NEGATION)))) t->before = token;
}
