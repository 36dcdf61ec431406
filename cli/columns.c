// Columns are one small function each: the table of them is what a reader of the output learns by heart.
#include "columns.h"

#include <inttypes.h>
#include <string.h>

EntText columns_number(uint64_t number, char room[CELL_ROOM]) {
  return (EntText){room, (size_t)snprintf(room, CELL_ROOM, "%" PRIu64, number)};
}

EntText columns_decimal(double number, int decimals, char room[CELL_ROOM]) {
  return (EntText){room, (size_t)snprintf(room, CELL_ROOM, "%.*f", decimals, number)};
}

static EntText truth(bool value) {
  return records_view(value ? "true" : "false");
}

EntText columns_label(const EntEdge *edge, char room[CELL_ROOM]) {
  EntText label = edge->label, status = edge->status;
  if (status.length == 8 && !memcmp(status.data, "asserted", 8)) return label;
  int length = snprintf(room, CELL_ROOM, "%.*s (%.*s)", (int)label.length, label.data, (int)status.length, status.data);
  return (EntText){room, length < CELL_ROOM ? (size_t)length : CELL_ROOM - 1};
}

COLUMN_CELL(edge_source_id, EntEdge, it->source.id)
COLUMN_CELL(edge_source, EntEdge, it->source.name)
COLUMN_CELL(edge_source_type, EntEdge, it->source.type)
COLUMN_CELL(edge_source_state, EntEdge, it->source.state)
COLUMN_CELL(edge_relation, EntEdge, it->relation)
COLUMN_CELL(edge_label, EntEdge, it->label)
COLUMN_CELL(edge_type, EntEdge, it->type)
COLUMN_CELL(edge_cameo, EntEdge, it->cameo)
COLUMN_CELL(edge_goldstein, EntEdge, columns_decimal(it->goldstein, 1, room))
COLUMN_CELL(edge_status, EntEdge, it->status)
COLUMN_CELL(edge_reciprocal, EntEdge, truth(it->reciprocal))
COLUMN_CELL(edge_target_id, EntEdge, it->target.id)
COLUMN_CELL(edge_target, EntEdge, it->target.name)
COLUMN_CELL(edge_target_type, EntEdge, it->target.type)
COLUMN_CELL(edge_target_state, EntEdge, it->target.state)
COLUMN_CELL(edge_count, EntEdge, columns_number(it->count, room))
COLUMN_CELL(edge_documents, EntEdge, columns_number(it->documents, room))
COLUMN_CELL(edge_first, EntEdge, it->first)
COLUMN_CELL(edge_last, EntEdge, it->last)
COLUMN_CELL(edge_period, EntEdge, it->period)

const Column edge_columns[] = {
    {"source_id", edge_source_id, false},
    {"source", edge_source, false},
    {"source_type", edge_source_type, false},
    {"source_state", edge_source_state, false},
    {"relation", edge_relation, false},
    {"label", edge_label, false},
    {"type", edge_type, false},
    {"cameo", edge_cameo, false},
    {"goldstein", edge_goldstein, true},
    {"status", edge_status, false},
    {"reciprocal", edge_reciprocal, true},
    {"target_id", edge_target_id, false},
    {"target", edge_target, false},
    {"target_type", edge_target_type, false},
    {"target_state", edge_target_state, false},
    {"count", edge_count, true},
    {"documents", edge_documents, true},
    {"first", edge_first, false},
    {"last", edge_last, false},
    {"period", edge_period, false},
    {0},
};

COLUMN_CELL(edge_labelled, EntEdge, columns_label(it, room))

const Column edge_shown[] = {
    {"period", edge_period, false},
    {"source", edge_source, false},
    {"relation", edge_labelled, false},
    {"target", edge_target, false},
    {"count", edge_count, true},
    {"documents", edge_documents, true},
    {"first", edge_first, false},
    {"last", edge_last, false},
    {"source_id", edge_source_id, false},
    {"relation", edge_relation, false},
    {"target_id", edge_target_id, false},
    {"status", edge_status, false},
    {0},
};

COLUMN_CELL(relation_document, EntRelation, it->document)
COLUMN_CELL(relation_date, EntRelation, it->date)
COLUMN_CELL(relation_sentence, EntRelation, columns_number(it->sentence, room))
COLUMN_CELL(relation_source, EntRelation, it->source.name)
COLUMN_CELL(relation_source_text, EntRelation, it->source.text)
COLUMN_CELL(relation_relation, EntRelation, it->relation)
COLUMN_CELL(relation_status, EntRelation, it->status)
COLUMN_CELL(relation_target, EntRelation, it->target.name)
COLUMN_CELL(relation_target_text, EntRelation, it->target.text)
COLUMN_CELL(relation_by, EntRelation, it->by.name)
COLUMN_CELL(relation_trigger, EntRelation, it->trigger.text)
COLUMN_CELL(relation_rule, EntRelation, it->rule)
COLUMN_CELL(relation_evidence, EntRelation, it->evidence.text)

const Column relation_columns[] = {
    {"document", relation_document, false},       {"date", relation_date, false},
    {"sentence", relation_sentence, true},        {"source", relation_source, false},
    {"source_text", relation_source_text, false}, {"relation", relation_relation, false},
    {"status", relation_status, false},           {"target", relation_target, false},
    {"target_text", relation_target_text, false}, {"by", relation_by, false},
    {"trigger", relation_trigger, false},         {"rule", relation_rule, false},
    {"evidence", relation_evidence, false},       {0},
};
