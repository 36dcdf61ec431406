// The scanner: one document through all stages.
#ifndef EXTRACT_SCANNER_H
#define EXTRACT_SCANNER_H

#include "extract/reading.h"

struct EntScannerImpl {
  const EntEngine *engine;
  Arena arena; ///< reset for each document
  WordMemo memo;
  Reading reading;
};

/// Read a document: fills the scanner's reading.  With `all`, sentences that can give no relation are cut into groups
/// too. With `explain`, the stages tell what they saw.
EntStatus scanner_read(EntScanner *scanner, const EntDocument *document, bool all, FILE *explain);

/// Keep one finding of each source, relation, target and status: the first.
void findings_merge(Reading *reading);

/// Number of relations of the document that was read, and the n-th as a record; what it points to is valid until the
/// next document is read.
uint32_t scanner_count(const EntScanner *scanner);
EntRelation scanner_relation(const EntScanner *scanner, const EntDocument *document, uint32_t n);

/// Hand all mentions of actors of the document that was read to a sink.
EntStatus scanner_mentions(const EntScanner *scanner, const EntDocument *document, const EntSink *sink);

/// Hand the document that was read to a sink, with its mentions and relations.
EntStatus scanner_give(const EntScanner *scanner, const EntDocument *document, const EntSink *sink);

/// Tell how a sentence was read, and what the findings from `first` on are.
void explain_sentence(const Reading *reading, const Sentence *sentence);
void explain_findings(const Reading *reading, uint32_t first);

#endif
