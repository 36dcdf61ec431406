// What was found as records: entities and tokens become names and offsets.  For a plan the type is what announcing it
// is in PLOVER: an agreement where the act is cooperative, a threat where it is conflictual.
#include <assert.h>

#include "extract/scanner.h"

/// Where a span stands in what the caller gave: its title or its text.
static uint32_t offset_of(const Reading *reading, uint32_t byte) {
  return byte < reading->title_length ? byte : byte - reading->title_length;
}

static EntSpan span_of(const Reading *reading, uint32_t first, uint32_t end) {
  uint32_t begin = reading->tokens.items[first].begin, stop = reading->tokens.items[end - 1].end;
  return (EntSpan){text_slice(reading->text, begin, stop), offset_of(reading, begin),
                   offset_of(reading, begin) + stop - begin};
}

static EntActor actor_of(const Reading *reading, uint32_t entity, uint32_t first, uint32_t end) {
  if (entity == NONE) return (EntActor){.begin = 0};
  const Entity *e = &reading->entities.items[entity];
  EntSpan span = span_of(reading, first, end);
  return (EntActor){e->id, e->name, text_view(actor_type_name(e->type)), e->state, span.text, span.begin, span.end};
}

/// First token of a group with its owners, without its determiner.
static uint32_t group_start(const Reading *reading, const Group *group) {
  while (group->possessor != NONE) group = &reading->groups.items[group->possessor];
  bool determined = group->flags & GROUP_DETERMINED && group->end > group->first + 1 &&
                    reading->tokens.items[group->first].tag == TAG_DETERMINER;
  bool anaphor = group->term && group->term->class->kind == NOUN_ANAPHOR;
  return determined && !anaphor ? group->first + 1 : group->first;
}

static EntActor actor_in_group(const Reading *reading, uint32_t entity, uint32_t group) {
  if (group == NONE) return (EntActor){.begin = 0};
  const Group *g = &reading->groups.items[group];
  return actor_of(reading, entity, group_start(reading, g), g->tail);
}

static RelationType type_of(const Finding *finding) {
  RelationType type = finding->relation->type;
  const uint32_t kept = 1u << TYPE_ACCUSE | 1u << TYPE_REJECT | 1u << TYPE_THREATEN | 1u << TYPE_REQUEST;
  if (finding->status != STATUS_PLANNED || kept & 1u << type) return type;
  static const RelationType announced[] = {
      [VALENCE_COOPERATIVE] = TYPE_AGREE, [VALENCE_NEUTRAL] = TYPE_REQUEST, [VALENCE_CONFLICTUAL] = TYPE_THREATEN};
  return announced[relation_valence(type)];
}

#define DAY_LENGTH 10u ///< of "2024-08-31": dates that are known less exactly date no event

/// The first date from a token on; they stand in the order of the text.
static uint32_t first_date(const Dates *dates, uint32_t token) {
  uint32_t low = 0, high = dates->count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (dates->items[middle].first < token)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/// The day that is named nearest to the trigger in its sentence; failing that, the document's.
static Text date_of(const Reading *reading, const Finding *finding) {
  const Sentence *sentence = &reading->sentences.items[finding->sentence];
  uint32_t nearest = UINT32_MAX;
  Text found = reading->date;
  const Dates *dates = &reading->dates;
  for (uint32_t i = first_date(dates, sentence->first); i < dates->count && dates->items[i].first < sentence->end;
       i++) {
    const Date *date = &dates->items[i];
    Text iso = text_view(date->iso);
    if (date->end > sentence->end || iso.length != DAY_LENGTH) continue;
    uint32_t distance =
        date->first > finding->trigger ? date->first - finding->trigger : finding->trigger - date->first;
    if (distance >= nearest) continue;
    nearest = distance;
    found = iso;
  }
  return found;
}

/// Number of a sentence in the document: 0 is the title, which may be of several.
static uint32_t sentence_number(const Reading *reading, uint32_t sentence) {
  uint32_t titles = 0;
  while (titles < reading->sentences.count && reading->sentences.items[titles].begin < reading->title_length) titles++;
  return sentence < titles ? 0 : sentence - titles + 1;
}

uint32_t scanner_count(const EntScanner *scanner) {
  return scanner->reading.findings.count;
}

EntRelation scanner_relation(const EntScanner *scanner, const EntDocument *document, uint32_t n) {
  const Reading *reading = &scanner->reading;
  assert(n < reading->findings.count);
  const Finding *finding = &reading->findings.items[n];
  const Sentence *sentence = &reading->sentences.items[finding->sentence];
  return (EntRelation){
      .document = document->id,
      .date = date_of(reading, finding),
      .sentence = sentence_number(reading, finding->sentence),
      .source = actor_in_group(reading, finding->source, finding->source_group),
      .relation = finding->relation->id,
      .label = finding->relation->label,
      .type = text_view(relation_type_name(type_of(finding))),
      .cameo = finding->relation->cameo,
      .goldstein = finding->relation->goldstein,
      .target = actor_in_group(reading, finding->target, finding->target_group),
      .status = text_view(status_name(finding->status)),
      .by = actor_in_group(reading, finding->by, finding->by_group),
      .reciprocal = finding->frame->reciprocal,
      .trigger = span_of(reading, finding->trigger, finding->trigger_end),
      .rule = finding->frame->id,
      .evidence = span_of(reading, sentence->first, sentence->end),
  };
}

static EntStatus give_group(const Reading *reading, const EntDocument *document, const EntSink *sink,
                            const Group *group) {
  bool composed = group->term && group->entity != NONE && reading->mention_at[group->head] == NONE;
  if (!composed) return ENT_SUCCESS;
  const EntActor actor = actor_of(reading, group->entity, group_start(reading, group), group->tail);
  return sink->mention(sink->handle, document, &actor);
}

EntStatus scanner_mentions(const EntScanner *scanner, const EntDocument *document, const EntSink *sink) {
  const Reading *reading = &scanner->reading;
  EntStatus status = ENT_SUCCESS;
  for (uint32_t i = 0; !status && i < reading->mentions.count; i++) {
    const Mention *mention = &reading->mentions.items[i];
    const EntActor actor = actor_of(reading, mention->entity, mention->first, mention->end);
    status = sink->mention(sink->handle, document, &actor);
  }
  for (uint32_t i = 0; !status && i < reading->groups.count; i++)
    status = give_group(reading, document, sink, &reading->groups.items[i]);
  return status;
}
