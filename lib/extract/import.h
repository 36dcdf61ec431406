// Dictionaries of other event coders: how their lines are cut, and what their codes stand for.
#ifndef EXTRACT_IMPORT_H
#define EXTRACT_IMPORT_H

#include "extract/actors.h"

/// A code with the days between which it holds: "[IRQGOV 19900101-20030409]".
typedef struct {
  Text code;     ///< "IRQGOV", of an agent "GOV"
  Text from, to; ///< ISO dates, or empty
  size_t line;
} ImportCode;

typedef struct {
  Text text; ///< as people write it: "Abd al-Karim Zaydan"
  size_t line;
} ImportName;

/// An entry of a dictionary: an actor, or a noun for agents.
typedef struct {
  ARRAY(ImportName) names; ///< the first is its own, the others are aliases, or its plural
  ARRAY(ImportCode) codes;
  bool agent; ///< a code of it has the place of a country in it: "[~GOV]"
} ImportEntry;

/// Where entries go.
typedef struct {
  void *handle;
  void (*entry)(void *handle, const ImportEntry *entry);
} ImportVisitor;

/// A dictionary that is read.
typedef struct {
  Arena *arena;
  const char *path;
  const EntLog *log;
  size_t left; ///< lines and codes that could not be carried; each was reported
} ImportFile;

/// Hand every entry of a dictionary to the visitor; what it points to lives in the arena.
EntStatus import_entries(ImportFile *file, ImportVisitor visitor);

/// Report that something of a line is not carried.
void import_leave(ImportFile *file, size_t line, const char *format, ...) LOG_FORMAT(3, 4);

/// Read what stands in brackets, a code and perhaps its dates; false, reported, where it is none.
bool import_code(ImportFile *file, Text inside, size_t line, ImportCode *code);

/// What the letters behind a country's code stand for.
typedef struct {
  const char *code;
  ActorType type;
  const char *role; ///< of a person who has it, or NULL
} ImportSector;

/// Return what a sector's code stands for, or NULL.
const ImportSector *import_sector(Text code);

/// Cut a code into a state (ISO 3166, or empty) and the first sector; a state is what `gazetteer` knows as one.
Text import_state(const Gazetteer *gazetteer, const Symbols *symbols, Text code, Text *sector);

#endif
