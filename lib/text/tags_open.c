// Rules for verbs, nouns and adjectives: "attacked" past or participle, "attacks" verb or plural, "attack" verb or
// noun, "fighting" verb or noun, "first" adjective or adverb.
//
// What surely decides comes first (verbs that help, subject pronouns, specifiers), then what tells by the account of
// clauses, then what a word is if nothing tells.
#include "text/tags_impl.h"

/// In how many words an aside must end.
#define ASIDE_WITHIN 25

static bool always(const Tagging *t) {
  return t != NULL;
}

static bool is_word(const Token *token, Symbol word) {
  return token && token->word == word;
}

// ------------------------------------------------------------------------------------------------ Verbs that help

static bool after_modal(const Tagging *t) {
  return tagging_before_is(t, TAG_BIT(TAG_MODAL) | TAG_BIT(TAG_TO)) || tagging_before_lemma(t, t->lexicon->known.do_);
}

/// "would you mind", "did they attack": a pronoun between.
static bool after_question(const Tagging *t) {
  if (!tagging_before_is(t, TAG_BIT(TAG_PRONOUN)) || t->before == &t->tokens[t->first]) return false;
  const Token *helper = t->before - 1;
  return helper->tag == TAG_MODAL || (helper->lemma == t->lexicon->known.do_ && TAG_BIT(helper->tag) & TAGS_FINITE);
}

/// "help resolve", "helped them hide the": an infinitive without "to".
static bool after_help(const Tagging *t) {
  if (!t->verb || !(lexicon_word(t->lexicon, t->verb->lemma).traits & WORD_BARE)) return false;
  if (t->verb == t->before) return t->verb->lemma == t->lexicon->known.help;
  return tagging_before_is(t, TAGS_NOMINAL | TAG_BIT(TAG_PRONOUN)) && !t->phrase &&
         tagging_opens_group(t, tagging_next(t));
}

static bool after_have(const Tagging *t) {
  return tagging_before_lemma(t, t->lexicon->known.have) && t->before->tag != TAG_PARTICIPLE;
}

static bool after_be(const Tagging *t) {
  return tagging_before_lemma(t, t->lexicon->known.be);
}

/// "is determined to", "are set to".
static bool is_ready(const Tagging *t) {
  if (!after_be(t) || !is_word(tagging_ahead(t, 1), t->lexicon->known.to)) return false;
  return token_may(tagging_ahead(t, 2), TAG_BIT(TAG_BASE));
}

/// "had" is a participle only behind "have".
static bool is_had(const Tagging *t) {
  return lexicon_word(t->lexicon, tagging_word(t)->word).verb == t->lexicon->known.have;
}

// ------------------------------------------------------------------------------------------------ What stands around

static bool after_specifier(const Tagging *t) {
  return tagging_before_is(t, TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_POSSESSIVE) | TAG_BIT(TAG_GENITIVE) |
                                  TAG_BIT(TAG_NUMBER));
}

/// "US-backed": behind a hyphen that joins.
static bool after_hyphen(const Tagging *t) {
  return t->before && t->before->mark == '-' && !(t->before->flags & TOKEN_SPACED) &&
         !(tagging_word(t)->flags & TOKEN_SPACED);
}

static bool after_adjective(const Tagging *t) {
  return tagging_before_is(t, TAG_BIT(TAG_ADJECTIVE)) && token_may(tagging_word(t), TAGS_NOUN);
}

static bool after_preposition(const Tagging *t) {
  return tagging_before_is(t, TAG_BIT(TAG_PREPOSITION));
}

static bool is_speech(const Lexicon *lexicon, const Token *token) {
  return lexicon_word(lexicon, lexicon_word(lexicon, token->word).verb).traits & WORD_SPEECH;
}

/// Whether the "it" before is no object: "it shot", "announced it planned", but "kept it closed".
static bool it_is_subject(const Tagging *t) {
  if (t->before == &t->tokens[t->first]) return true;
  const Token *governor = t->before - 1;
  if (TAG_BIT(governor->tag) & TAGS_VERB) return is_speech(t->lexicon, governor);
  return governor->tag != TAG_PREPOSITION;
}

/// "they need", "it shot": a pronoun that is a subject, by its form or for nothing governs it.
static bool after_subject(const Tagging *t) {
  if (!tagging_before_is(t, TAG_BIT(TAG_PRONOUN))) return false;
  return tagging_is_nominative(t, t->before) || (t->before->word == t->lexicon->known.it && it_is_subject(t));
}

/// "The decree also mentions": an adverb between a noun and the word.
static bool behind_adverb(const Tagging *t) {
  return t->i > t->first && t->tokens[t->i - 1].tag == TAG_ADVERB && tagging_before_is(t, TAGS_NOMINAL);
}

/// "several attacked the", "12 died", "this shows the": a determiner or a number that is the whole subject.
static bool after_quantity(const Tagging *t) {
  const Token *token = tagging_word(t);
  if (!t->before || !tagging_stands_alone(t, t->before) || !tagging_wants_verb(t)) return false;
  bool past = token_may(token, TAG_BIT(TAG_PAST)), adjective = token_may(token, TAG_BIT(TAG_ADJECTIVE));
  if (past && token_behaves(t->lexicon, token, HABIT_ACTIVE)) return true;
  if (is_word(tagging_ahead(t, 1), t->lexicon->known.that)) return true;
  if (tagging_object_follows(t, t->i)) return past || !adjective;
  if (t->before->tag == TAG_NUMBER || adjective || token_may(token, TAGS_NOUN)) return false;
  return tagging_opens_noun(t, tagging_ahead(t, 1)) && !tagging_verb_ahead(t);
}

/// "call on", "carry out": whether a particle that goes with the verb follows.
static bool particle_follows(const Tagging *t) {
  const Lexicon *lexicon = t->lexicon;
  const Token *next = tagging_ahead(t, 1);
  Symbol verb = lexicon_word(lexicon, tagging_word(t)->word).verb;
  TrieNode node = verb && next && next->word ? trie_step(lexicon->particles, TRIE_ROOT, verb) : 0;
  return node && trie_step(lexicon->particles, node, next->word);
}

/// "backed by Iran", "carried out by rebels", but not "responded by attacking".
static bool by_agent(const Tagging *t) {
  const uint32_t by = particle_follows(t) ? 2 : 1;
  const Token *agent = tagging_ahead(t, by + 1);
  return is_word(tagging_ahead(t, by), t->lexicon->known.by) &&
         !(agent && agent->tags & TAG_BIT(TAG_GERUND) && !token_may(agent, TAGS_NOUN));
}

/// ", said": a verb of speech behind a comma or a quotation; not ", believed to be".
static bool speaks(const Tagging *t) {
  if (t->i == t->first || !is_speech(t->lexicon, tagging_word(t))) return false;
  const Token *before = &t->tokens[t->i - 1];
  bool passive = by_agent(t) || is_word(tagging_ahead(t, 1), t->lexicon->known.to);
  return (before->mark == ',' && !passive) || before->flags & TOKEN_QUOTE_CLOSE;
}

/// "people died", "officials said": a past form that hardly is a participle behind a noun.
static bool is_active(const Tagging *t) {
  const uint32_t subjects = TAGS_NOMINAL | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH);
  return tagging_before_is(t, subjects) && token_behaves(t->lexicon, tagging_word(t), HABIT_ACTIVE);
}

/// "Turkey rejected", "who attacked".
static bool after_name(const Tagging *t) {
  if (tagging_before_is(t, TAG_BIT(TAG_WH))) return t->clause.subject;
  if (!tagging_before_is(t, TAG_BIT(TAG_NAME)) || (t->phrase && !tagging_wants_verb(t))) return false;
  return !token_behaves(t->lexicon, tagging_word(t), HABIT_REDUCED) && !by_agent(t);
}

/// "killed and wounded", "detect, test and trace": a verb directly behind a conjunction is what the one before it was.
static bool after_verb_and(const Tagging *t) {
  if (!t->verb || !t->before) return false;
  return t->before->tag == TAG_CONJUNCTION || (t->before->mark == ',' && t->verb + 1 == t->before);
}

/// "was shot and wounded", "has attacked and killed the".
static bool copies_participle(const Tagging *t) {
  if (!after_verb_and(t) || t->verb->tag != TAG_PARTICIPLE) return false;
  if (t->help == HELP_HAVE) return true;
  return !tagging_object_follows(t, t->i) && !token_behaves(t->lexicon, tagging_word(t), HABIT_ACTIVE);
}

static bool copies_past(const Tagging *t) {
  return after_verb_and(t) && t->verb->tag != TAG_GERUND && t->clause.subject;
}

static bool takes_object(const Tagging *t) {
  bool subject = tagging_before_is(t, TAGS_NOMINAL) || (t->before && t->before->mark == ',');
  return subject && t->clause.subject && tagging_object_follows(t, t->i);
}

/// Whether a verb may stand behind a later comma.
static bool verb_behind_comma(const Tagging *t) {
  const uint32_t verbs = TAG_BIT(TAG_MODAL) | TAG_BIT(TAG_THIRD) | TAG_BIT(TAG_PAST);
  bool comma = false;
  for (uint32_t i = t->i + 1; i < t->end && i < t->i + ASIDE_WITHIN; i++) {
    comma = comma || t->tokens[i].mark == ',';
    if (comma && token_may(&t->tokens[i], verbs) && !token_may(&t->tokens[i], TAG_BIT(TAG_NOUN))) return true;
  }
  return false;
}

/// Whether a comma directly before ends what was set off behind the subject: "Turkey, a member of NATO, attacked", but
/// "The minister, accused of graft, resigned".
static bool closes_aside(const Tagging *t) {
  if (t->clause.closed || !t->clause.commas) return false;
  return t->clause.commas % 2 == 0 || token_behaves(t->lexicon, tagging_word(t), HABIT_ACTIVE) || !verb_behind_comma(t);
}

/// "tried to", "vowed to", not "believed to": a verb whose subject does what the infinitive says.
static bool tries(const Tagging *t) {
  const Lexicon *lexicon = t->lexicon;
  bool controls =
      lexicon_word(lexicon, lexicon_word(lexicon, tagging_word(t)->word).verb).traits & WORD_SUBJECT_CONTROL;
  return controls && is_word(tagging_ahead(t, 1), lexicon->known.to);
}

/// "local activists claimed fires have", "told reporters", not "sanctions announced on Monday have".
static bool says_something(const Tagging *t) {
  const Token *next = tagging_ahead(t, 1);
  bool sets_off =
      !next || next->mark || next->word == t->lexicon->known.to || token_may(next, TAG_BIT(TAG_PREPOSITION));
  return is_speech(t->lexicon, tagging_word(t)) && !sets_off;
}

static bool past_as_verb(const Tagging *t) {
  if (!tagging_wants_verb(t)) return false;
  if (by_agent(t)) return tagging_before_is(t, TAG_BIT(TAG_PRONOUN));
  if (t->before && t->before->mark == ',') return closes_aside(t);
  if (behind_adverb(t) || says_something(t) || tries(t)) return true;
  return !token_behaves(t->lexicon, tagging_word(t), HABIT_REDUCED) && !tagging_verb_ahead(t);
}

/// "Armed men", "suspected militants": before a noun, and behind nothing that asks for a verb.
static bool describes(const Tagging *t) {
  const Token *next = tagging_ahead(t, 1);
  return token_may(next, TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE)) &&
         !token_may(next, TAG_BIT(TAG_PREPOSITION) | TAG_BIT(TAG_DETERMINER));
}

// ------------------------------------------------------------------------------------------------ Verb or noun

/// Whether a verb stands at once behind "that": "forces that attacked".
static bool that_is_subject(const Tagging *t, const Token *behind) {
  return behind < t->tokens + t->end && token_may(behind, TAGS_FINITE) && !token_may(behind, TAGS_NOMINAL);
}

/// Whether what follows can only be an object, an infinitive or a clause.
static bool complement_follows(const Tagging *t) {
  const Token *next = tagging_next(t), *end = t->tokens + t->end;
  if (!next || lexicon_date(t->lexicon, next->word).kind) return false;
  if (next->word == t->lexicon->known.to)
    return next + 1 < end && (token_may(next + 1, TAG_BIT(TAG_BASE)) || !next[1].word);
  if (next->word == t->lexicon->known.that) return !that_is_subject(t, next + 1);
  return tagging_opens_group(t, next) || next->word == t->lexicon->known.whether;
}

/// "uses caucuses": whether a noun follows that is no verb.
static bool noun_follows(const Tagging *t) {
  const Token *next = tagging_next(t);
  if (next && next + 1 < t->tokens + t->end && lexicon_date(t->lexicon, next[1].word).kind) return false;
  const uint32_t verbs = TAGS_FINITE & ~TAG_BIT(TAG_THIRD);
  return tagging_opens_noun(t, next) && !token_may(next, verbs | TAG_BIT(TAG_SUBORDINATOR));
}

/// "Israel attacks Syria", "Turkey plans to": after a name or a singular noun, before an object or an infinitive.
static bool third_as_verb(const Tagging *t) {
  const Token *next = tagging_next(t);
  if (!tagging_wants_verb(t) || !tagging_before_is(t, TAGS_NOMINAL | TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH)))
    return false;
  if (tagging_before_is(t, TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH)) || behind_adverb(t)) return true;
  if (token_may(tagging_word(t), TAG_BIT(TAG_PLURAL)) && tagging_verb_ahead(t)) return false;
  bool name = tagging_before_is(t, TAG_BIT(TAG_NAME));
  if (name && (particle_follows(t) || (t->clause.opened && tagging_opens_noun(t, next)))) return true;
  if (complement_follows(t) || (noun_follows(t) && !tagging_before_is(t, TAG_BIT(TAG_PLURAL)))) return true;
  bool verb_first = lexicon_word(t->lexicon, tagging_word(t)->word).likeliest == TAG_THIRD;
  if (!verb_first || is_word(next, t->lexicon->known.that)) return false;
  return !token_may(next, (TAGS_VERB & ~TAG_BIT(TAG_GERUND)) | TAG_BIT(TAG_MODAL));
}

/// "condemns the raid and calls on", "accuses Iran and supports Israel".
static bool after_third_and(const Tagging *t) {
  return after_verb_and(t) && t->verb->tag == TAG_THIRD &&
         (complement_follows(t) || particle_follows(t) || noun_follows(t));
}

/// "demanded that Sudan pay": a base form stands behind any subject.
static bool demanded(const Tagging *t) {
  return t->clause.that && tagging_before_is(t, TAGS_NOMINAL) && tagging_opens_noun(t, tagging_next(t)) &&
         !tagging_verb_ahead(t);
}

/// "Republicans hold a majority": a name in the plural, by its ending.
static bool name_of_several(const Tagging *t) {
  if (!tagging_before_is(t, TAG_BIT(TAG_NAME)) || !(complement_follows(t) || noun_follows(t))) return false;
  Text name = symbols_text(t->lexicon->symbols, t->before->word);
  return name.length > 3 && name.data[name.length - 1] == 's' && name.data[name.length - 2] != 's';
}

/// "both nations escalate rhetoric", "Turkey and Syria sign": after a plural subject, before an object.
static bool base_as_verb(const Tagging *t) {
  if (!tagging_wants_verb(t) || token_may(tagging_word(t), TAG_BIT(TAG_PREPOSITION))) return false; // "rebels like him"
  if (demanded(t) || !token_may(tagging_word(t), TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE))) return true;
  if (tagging_before_is(t, TAG_BIT(TAG_PRONOUN) | TAG_BIT(TAG_WH))) return true;
  if (!tagging_before_is(t, TAGS_NOMINAL) || !(t->clause.plural || name_of_several(t))) return false;
  if (complement_follows(t) || particle_follows(t) || behind_adverb(t)) return true;
  const Token *next = tagging_next(t);
  bool verb_first = lexicon_word(t->lexicon, tagging_word(t)->word).likeliest == TAG_BASE;
  bool object = verb_first || t->clause.opened || !next || next->mark || tagging_opens_noun(t, next);
  if (!object || t->phrase || !tagging_before_is(t, TAG_BIT(TAG_PLURAL) | TAG_BIT(TAG_NAME))) return false;
  return !tagging_verb_ahead(t) || is_speech(t->lexicon, tagging_word(t));
}

/// "will surround and attack the town", "to stop and search".
static bool after_base_and(const Tagging *t) {
  if (!after_verb_and(t) || t->verb->tag != TAG_BASE) return false;
  if (tagging_opens_group(t, tagging_next(t))) return true;
  if (t->help != HELP_MODAL) return false;
  if (t->verb + 1 == t->before || tagging_opens_group(t, tagging_next(t))) return true;
  return lexicon_word(t->lexicon, tagging_word(t)->word).likeliest == TAG_BASE &&
         tagging_opens_noun(t, tagging_next(t));
}

static bool before_noun(const Tagging *t) {
  const Token *next = tagging_ahead(t, 1);
  if (!next || lexicon_date(t->lexicon, next->word).kind == DATE_WEEKDAY) return false;
  return token_may(next, TAGS_NOUN) && !token_may(next, TAG_BIT(TAG_PREPOSITION) | TAG_BIT(TAG_DETERMINER));
}

/// "a car bombing in": behind a noun, before what is no object.
static bool compound_gerund(const Tagging *t) {
  return token_may(tagging_word(t), TAG_BIT(TAG_NOUN)) && tagging_before_is(t, TAG_BIT(TAG_NOUN)) &&
         !tagging_opens_noun(t, tagging_ahead(t, 1));
}

// ------------------------------------------------------------------------------------------------ Adjectives

/// "the first attack", "is further"; not "first attacked".
static bool adjective_place(const Tagging *t) {
  return before_noun(t) || after_be(t) || tagging_before_is(t, TAG_BIT(TAG_DETERMINER) | TAG_BIT(TAG_POSSESSIVE));
}

static bool is_both(const Tagging *t) {
  return (tagging_word(t)->tags & (TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_ADVERB))) ==
         (TAG_BIT(TAG_ADJECTIVE) | TAG_BIT(TAG_ADVERB));
}

static bool as_adjective(const Tagging *t) {
  return is_both(t) && adjective_place(t);
}

/// "the national army": a word that may be a noun, before one that is no verb.
static bool adjective_first(const Tagging *t) {
  const Token *next = tagging_ahead(t, 1);
  if (lexicon_word(t->lexicon, tagging_word(t)->word).likeliest != TAG_ADJECTIVE) return false;
  return before_noun(t) && !token_may(next, TAGS_FINITE);
}

/// "the US military said": an adjective that is a noun where none follows.
static bool adjective_as_noun(const Tagging *t) {
  const Token *next = tagging_ahead(t, 1);
  bool inside = tagging_before_is(t, TAGS_NOMINAL | TAG_BIT(TAG_ADJECTIVE));
  return inside && token_may(tagging_word(t), TAGS_NOUN) && token_may(next, TAGS_FINITE) &&
         !token_may(next, TAGS_NOUN | TAG_BIT(TAG_ADJECTIVE));
}

const Rule tags_open_rules[] = {
    {TAG_BIT(TAG_PARTICIPLE), after_hyphen, {TAG_PARTICIPLE}},
    {0, after_modal, {TAG_BASE}},
    {TAG_BIT(TAG_BASE), after_question, {TAG_BASE}},
    {TAG_BIT(TAG_BASE), after_help, {TAG_BASE}},
    {0, after_have, {TAG_PARTICIPLE}},
    {TAG_BIT(TAG_PAST), is_had, {TAG_PAST}},
    {TAG_BIT(TAG_ADJECTIVE), is_ready, {TAG_ADJECTIVE}},
    {0, after_be, {TAG_PARTICIPLE, TAG_GERUND, TAG_ADJECTIVE}},
    {TAG_BIT(TAG_PAST) | TAG_BIT(TAG_THIRD) | TAG_BIT(TAG_BASE), after_subject, {TAG_PAST, TAG_THIRD, TAG_BASE}},
    {TAG_BIT(TAG_PAST) | TAG_BIT(TAG_THIRD) | TAG_BIT(TAG_BASE), after_quantity, {TAG_PAST, TAG_THIRD, TAG_BASE}},
    {TAG_BIT(TAG_ADJECTIVE), as_adjective, {TAG_ADJECTIVE}},
    {TAG_BIT(TAG_ADJECTIVE), is_both, {TAG_ADVERB}},
    {TAG_BIT(TAG_ADJECTIVE), adjective_first, {TAG_ADJECTIVE}},
    {TAG_BIT(TAG_ADJECTIVE), adjective_as_noun, {TAG_NOUN, TAG_PLURAL}},
    {TAGS_INFLECTED, after_specifier, {TAG_NOUN, TAG_PLURAL, TAG_ADJECTIVE}},
    {TAG_BIT(TAG_PARTICIPLE) | TAG_BIT(TAG_GERUND), after_specifier, {TAG_ADJECTIVE, TAG_PARTICIPLE, TAG_GERUND}},
    {TAGS_NOUN, after_specifier, {TAG_NOUN, TAG_PLURAL}},
    {TAGS_NOUN, after_adjective, {TAG_NOUN, TAG_PLURAL}},
    {TAG_BIT(TAG_GERUND), after_preposition, {TAG_GERUND}},
    {TAG_BIT(TAG_GERUND), compound_gerund, {TAG_NOUN}},
    {TAG_BIT(TAG_PAST), after_preposition, {TAG_NOUN, TAG_ADJECTIVE, TAG_PARTICIPLE}},
    {TAGS_NOUN, after_preposition, {TAG_NOUN, TAG_PLURAL}},
    {TAG_BIT(TAG_BASE), after_base_and, {TAG_BASE}},
    {TAG_BIT(TAG_PAST), speaks, {TAG_PAST}},
    {TAG_BIT(TAG_PAST), is_active, {TAG_PAST}},
    {TAG_BIT(TAG_PARTICIPLE), copies_participle, {TAG_PARTICIPLE}},
    {TAG_BIT(TAG_PAST), copies_past, {TAG_PAST}},
    {TAG_BIT(TAG_PAST), takes_object, {TAG_PAST}},
    {TAG_BIT(TAG_PAST), after_name, {TAG_PAST}},
    {TAG_BIT(TAG_PAST), past_as_verb, {TAG_PAST}},
    {TAG_BIT(TAG_PARTICIPLE), describes, {TAG_ADJECTIVE, TAG_PARTICIPLE}},
    {TAG_BIT(TAG_PARTICIPLE), always, {TAG_PARTICIPLE}},
    {TAG_BIT(TAG_THIRD), third_as_verb, {TAG_THIRD}},
    {TAG_BIT(TAG_THIRD), after_third_and, {TAG_THIRD}},
    {TAG_BIT(TAG_BASE), base_as_verb, {TAG_BASE}},
    {TAG_BIT(TAG_THIRD), always, {TAG_PLURAL}},
    {TAG_BIT(TAG_GERUND) | TAG_BIT(TAG_NOUN), before_noun, {TAG_GERUND}},
    {0, NULL, {TAG_NONE}},
};
