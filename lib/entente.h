// Entente: who did what to whom, read from news.
//
//   bytes -> EntReader -> EntDocument -> EntScanner -> EntRelation -> EntSink -> EntStore -> EntQuery -> EntGraph ->
//   export
//
// An EntEngine is compiled data: constant, and shared by any number of threads.  All else belongs to one thread at a
// time. Text is handed around as views (`EntText`), which are not NUL-terminated unless it is said; each function tells
// how long what it gives stays valid.  Every function that can fail returns an EntStatus; what went wrong, and where,
// goes as an EntMessage to the log that the object was opened with.  Every `_free` and `_close` accepts NULL.
#ifndef ENTENTE_H
#define ENTENTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#if defined(__GNUC__)
#define ENT_API __attribute__((visibility("default")))
#else
#define ENT_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

// ---------------------------------------------------------------------------------------------------------- Status

/// What became of a call.
typedef enum {
  ENT_SUCCESS,      ///< done
  ENT_END,          ///< nothing more to read; not an error
  ENT_ERR_ARGUMENT, ///< a name or value the caller gave is not known
  ENT_ERR_MEMORY,   ///< out of memory
  ENT_ERR_IO,       ///< a file could not be read or written
  ENT_ERR_FORMAT,   ///< a document or a relation line is not in its format; the reader may go on
  ENT_ERR_DATA,     ///< a data file is wrong, or one of its examples does not hold
  ENT_ERR_STORE     ///< the store could not do what was asked
} EntStatus;

/// Return a short English description of a status: a constant string.
ENT_API const char *ent_status_text(EntStatus status);

/// Return the version of the library, such as "0.1.0": a constant string.
ENT_API const char *ent_version(void);

typedef enum { ENT_LEVEL_ERROR, ENT_LEVEL_WARNING, ENT_LEVEL_NOTE } EntLevel;

/// One message: what is wrong and where.  All strings are borrowed for the call.
typedef struct {
  EntLevel level;
  const char *file; ///< path as it was given, or NULL
  size_t line;      ///< from 1, or 0 where there is none
  size_t column;    ///< in bytes from 1, or 0
  const char *text; ///< one line, lower case, without a full stop
} EntMessage;

/// Where messages go.  A NULL log, or a NULL `write`, drops them.
typedef struct {
  void (*write)(void *handle, const EntMessage *message);
  void *handle;
} EntLog;

// ---------------------------------------------------------------------------------------------------- Text, documents

/// A view of UTF-8 bytes that belong to somebody else.
typedef struct {
  const char *data;
  size_t length; ///< in bytes
} EntText;

/// A document: one news article.
typedef struct {
  EntText id;      ///< unique in a graph
  EntText date;    ///< ISO date "2024-08-31", or empty
  EntText title;   ///< may be empty
  EntText text;    ///< valid UTF-8 without control characters
  uint64_t digest; ///< of date, title and text, where the text itself is not there; else 0
} EntDocument;

/// A stream of documents read from a file, a folder or standard input.
typedef struct EntReaderImpl EntReader;

/// Open `path`: a file, a folder (read recursively, in the order of names) or "-" for standard input.
/// `log` is borrowed until the reader is closed.
ENT_API EntStatus ent_reader_open(EntReader **reader, const char *path, const EntLog *log);

/// Read the next document, borrowed until the next call.  ENT_END after the last.  After ENT_ERR_FORMAT (this document
/// is lost, and was reported) the reader may be asked for the next.
ENT_API EntStatus ent_reader_next(EntReader *reader, EntDocument *document);

ENT_API void ent_reader_close(EntReader *reader);

// -------------------------------------------------------------------------------------------------------- Relations

/// An actor at a place in the text.
typedef struct {
  EntText id;     ///< of the data files ("TUR"), or made from the name for an actor no file knows
  EntText name;   ///< "Türkiye"
  EntText type;   ///< "state", "person", "armed_group" ...
  EntText state;  ///< ISO 3166 alpha-3 of the state it belongs to, or empty
  EntText text;   ///< what stands in the text: "Ankara", "the group"
  uint32_t begin; ///< byte offsets into the document's text (its title, for sentence 0)
  uint32_t end;
} EntActor;

/// A span of text.
typedef struct {
  EntText text;
  uint32_t begin, end; ///< byte offsets, as in EntActor
} EntSpan;

/// Who did what to whom, and where it stands: the one record that joins reading and graph.
typedef struct {
  EntText document;  ///< id of the document
  EntText date;      ///< ISO date of the event or, failing that, of the document; or empty
  uint32_t sentence; ///< number in the document from 1; 0 is its title
  EntActor source;
  EntText relation; ///< "accuse"
  EntText label;    ///< "accused"
  EntText type;     ///< PLOVER type: "ACCUSE"
  EntText cameo;    ///< CAMEO code: "112"
  double goldstein; ///< Goldstein weight, -10 (conflict) to 10 (cooperation)
  EntActor target;
  EntText status; ///< "asserted", "reported", "planned", "conditional" or "negated"
  EntActor by;    ///< who claims it, where it is reported; else all empty
  bool reciprocal;
  EntSpan trigger;
  EntText rule;     ///< the frame that found it: "accuse/of"
  EntSpan evidence; ///< the sentence
} EntRelation;

/// Where results go: one call a document, then one for each of its relations.  What is given is borrowed for the call.
/// A call that returns anything but ENT_SUCCESS ends the run with that status.  Calls that are NULL are left out.
typedef struct {
  void *handle;
  EntStatus (*document)(void *handle, const EntDocument *document);
  EntStatus (*relation)(void *handle, const EntRelation *relation);
  EntStatus (*mention)(void *handle, const EntDocument *document, const EntActor *mention); ///< asks for all mentions
} EntSink;

// ------------------------------------------------------------------------------------------------------- Extraction

/// Compiled data: actors, words, relations and their frames.  Constant once opened.
typedef struct EntEngineImpl EntEngine;

/// What a folder of data holds and how its examples did.
typedef struct {
  size_t actors, aliases, words, relations, frames, examples, failed;
} EntCounts;

/// Read and compile `folders` of data; later folders add to earlier ones.  Every problem is reported to `log`, not only
/// the first; ENT_ERR_DATA where there was one.
ENT_API EntStatus ent_engine_open(EntEngine **engine, const char *const *folders, size_t count, const EntLog *log);

/// Folders of data, and where to keep what was compiled.
typedef struct {
  const char *const *folders; ///< `count` of them; later ones add to earlier ones
  size_t count;
  const char *cache; ///< a folder that is there, or NULL: nothing is kept
} EntData;

/// The same as ent_engine_open, but take what was compiled from the cache where it was kept before, and keep it there
/// where not.  It is kept for one build of the library and one content of the folders: where either differs, the file
/// is damaged, or the cache cannot be written, data is compiled as ever.  The cache may be deleted at any time.
ENT_API EntStatus ent_engine_load(EntEngine **engine, const EntData *data, const EntLog *log);

/// Run every example of the engine's data; report each that does not hold.  `counts` may be NULL.
ENT_API EntStatus ent_engine_check(const EntEngine *engine, EntCounts *counts, const EntLog *log);

/// Find the actor that a name, alias, capital or id stands for; its strings are borrowed from the engine.
/// False where there is none, or more than one.
ENT_API bool ent_engine_find(const EntEngine *engine, const char *name, EntActor *actor);

/// A name to be looked up: as it would stand in a document of an ISO date, which may be NULL.
typedef struct {
  const char *name, *date;
} EntNameQuery;

/// One reading of a name, and why it is one.  What does not apply is empty.
typedef struct {
  EntActor actor;             ///< without a place in a text
  EntText how;                ///< "name", "acronym", "capital", "office" ...; "near": a record has a name like it
  EntText alias;              ///< the name of a record that is near
  EntText needs;              ///< what a document must have for this reading to count
  EntText role, of, from, to; ///< an office it holds or held that bears on the choice
  const char *file;           ///< of the record, or NULL
  size_t line;
  bool chosen; ///< what the name stands for in a document that tells no more
} EntNaming;

/// Hand each reading of a name to `naming`: actors of the data that it names, holders of the office that it tells, the
/// actor that a document would make of it; where the data has none, also names that are near.  Views are borrowed for
/// the call.
ENT_API EntStatus ent_engine_name(const EntEngine *engine, const EntNameQuery *query,
                                  EntStatus (*naming)(void *handle, const EntNaming *naming), void *handle);

ENT_API void ent_engine_free(EntEngine *engine);

/// What one thread needs to read documents with an engine.
typedef struct EntScannerImpl EntScanner;

/// Return a scanner, or NULL where memory ran out.  `engine` is borrowed until the scanner is freed.
ENT_API EntScanner *ent_scanner_new(const EntEngine *engine);

/// Read one document and hand what it says to `sink`.
ENT_API EntStatus ent_scanner_scan(EntScanner *scanner, const EntDocument *document, const EntSink *sink);

/// Print how a document was read: its sentences, tokens, names, groups, clauses, and the frames that were tried.
ENT_API EntStatus ent_scanner_explain(EntScanner *scanner, const EntDocument *document, FILE *out);

ENT_API void ent_scanner_free(EntScanner *scanner);

/// How to run over a stream of documents.
typedef struct {
  unsigned threads; ///< 0 and 1: the caller's only
  const char *date; ///< ISO date for documents without one, or NULL
} EntRunOptions;

/// Read all documents of `reader` and hand what they say to `sink`, in the order of the input whatever the number of
/// threads.  Documents that could not be read are skipped: then the result is ENT_ERR_FORMAT, after all others were
/// done.
ENT_API EntStatus ent_run(const EntEngine *engine, EntReader *reader, const EntSink *sink,
                          const EntRunOptions *options);

/// Return a sink that prints relations (and, with `mentions`, only mentions) to `out` as JSON Lines.
ENT_API EntSink ent_jsonl_sink(FILE *out, bool mentions);

// ------------------------------------------------------------------------------------------------------ Suggestions

/// What the data can lack: an actor, or a way to word a relation.
typedef enum { ENT_SUGGEST_ACTOR, ENT_SUGGEST_RELATION } EntSuggestionKind;

/// Something that texts speak of and the data lacks.  What is not known, or of the other kind, is empty.
typedef struct {
  EntSuggestionKind kind;
  EntText id;                ///< that it could have: "harbour_league", "lash_out"
  EntText name;              ///< of an actor; of a relation how it is worded: "lash out at"
  EntText type, state, role; ///< of an actor
  EntText label;             ///< of a relation: "lashed out at"
  EntText verb, noun;        ///< its trigger, a lemma: one of them is empty
  EntText object;            ///< lemma of the verb's object, where the verb says little without it
  EntText source, target;    ///< paths to where its actors stood: "subject", "pp:at"
  EntText frames;            ///< that its trigger has already, none of which fitted: "criticize/verb"
  EntText example;           ///< a sentence
  uint64_t count, documents; ///< sentences and documents that have it
} EntSuggestion;

/// Counts what documents speak of and the data of an engine lacks.
typedef struct EntSuggesterImpl EntSuggester;

/// Return a suggester, or NULL where memory ran out.  `engine` is borrowed until the suggester is freed.
ENT_API EntSuggester *ent_suggester_new(const EntEngine *engine);

/// Read one document and count what it has.
ENT_API EntStatus ent_suggester_read(EntSuggester *suggester, const EntDocument *document);

/// Which suggestions are asked for.
typedef struct {
  EntSuggestionKind kind;
  uint64_t min_count; ///< sentences that have it
  uint64_t limit;     ///< the strongest; 0 is all
} EntSuggestionQuery;

/// Hand what was counted to `suggestion`, the strongest first; views are borrowed for the call.
ENT_API EntStatus ent_suggester_give(EntSuggester *suggester, const EntSuggestionQuery *query,
                                     EntStatus (*suggestion)(void *handle, const EntSuggestion *suggestion),
                                     void *handle);

ENT_API void ent_suggester_free(EntSuggester *suggester);

/// Print a suggestion to `out` as one line of JSON; its member "add" is what can go into the data once it is filled in.
ENT_API EntStatus ent_suggestion_write(const EntSuggestion *suggestion, FILE *out);

// ----------------------------------------------------------------------------------------------------------- Import

/// Turns dictionaries of actors and agents of PETRARCH and TABARI into lines of data.
typedef struct EntImporterImpl EntImporter;

/// What was imported.
typedef struct {
  size_t actors, classes, names; ///< `actors`: with those of the data that were added to; `classes`: of nouns
  size_t left;                   ///< lines, names and codes that could not be carried; each was reported
} EntImported;

/// Return an importer that prints to `out`, or NULL where memory ran out.  All is borrowed until the importer is freed;
/// what `engine` knows is added to, not doubled.
ENT_API EntImporter *ent_importer_new(const EntEngine *engine, FILE *out, const EntLog *log);

/// Read a dictionary and print its actors.  What could not be carried is reported as a warning, with its line.
ENT_API EntStatus ent_importer_read(EntImporter *importer, const char *path);

/// Print the nouns of all agents, and tell what was imported; `counts` may be NULL.
ENT_API EntStatus ent_importer_finish(EntImporter *importer, EntImported *counts);

ENT_API void ent_importer_free(EntImporter *importer);

// ------------------------------------------------------------------------------------------------------------ Store

/// A graph in a file: documents, actors and relations with their evidence.
typedef struct EntStoreImpl EntStore;

typedef enum {
  ENT_STORE_READ,
  ENT_STORE_WRITE, ///< made where there is none
  ENT_STORE_CHANGE ///< written, but must be there
} EntStoreMode;

/// Open the store at `path`; NULL is a store in memory.  One that an older version made is read as it is, and brought
/// up to date where it is opened to be written. `log` is borrowed until the store is closed.
ENT_API EntStatus ent_store_open(EntStore **store, const char *path, EntStoreMode mode, const EntLog *log);

/// Return a sink that adds to the store.  A document that the store has already is left out with its relations, unless
/// its content has changed: then it takes the place of what it was.  One that comes twice between opening and closing
/// adds the relations that it did not have the first time.
ENT_API EntSink ent_store_sink(EntStore *store);

/// Take a document out of the store, with its relations and all actors that only they speak of.  ENT_ERR_ARGUMENT where
/// there is no such document.
ENT_API EntStatus ent_store_forget(EntStore *store, const char *document);

/// What happened to a store since it was opened.
typedef struct {
  uint64_t added, changed, known, forgotten; ///< documents
  uint64_t relations, removed;               ///< relations that came, and that went
} EntStoreCounts;

ENT_API EntStoreCounts ent_store_counts(const EntStore *store);

/// Write what is still held back, and what queries find relations by; to be called once after the last document.
ENT_API EntStatus ent_store_commit(EntStore *store);

/// Close the store.  What was not committed is lost.
ENT_API void ent_store_close(EntStore *store);

/// What to look for: a struct with holes.  NULL, 0 and empty fields ask for nothing.  Names are ids, names, or surfaces
/// that the store has seen; relations are ids or labels; dates are ISO and inclusive.
///
/// `by` tells what edges are counted by: "state" puts states in the place of those who act for them, "month" and "year"
/// split edges by time, "state-month" and "state-year" do both.  By state, actors without a state and armed groups stay
/// who they are, what is done inside one state is left out, and the name of a state stands for all who act for it.
/// `sort` is "count", "documents", "goldstein" (the most hostile first), "first" (the earliest first), "last" (the
/// latest first), "period", "source", "target" or "relation"; without it edges with periods come by these, others by
/// count.
typedef struct {
  const char *source, *target;
  const char *actor;                            ///< source or target
  const char *between[2];                       ///< both, in either direction
  const char *relation, *type, *status, *state; ///< `state`: of source or target
  const char *since, *until;
  const char *by, *sort;
  uint64_t min_count; ///< relations behind an edge
  uint64_t limit;     ///< edges, in their order
} EntQuery;

/// An edge: all relations with one source, relation, target, status and, where it is counted by one, period.
typedef struct {
  EntActor source, target; ///< without place in a text
  EntText relation, label, type, cameo, status;
  double goldstein;
  bool reciprocal;
  uint64_t count, documents;
  EntText first, last; ///< ISO dates, or empty
  EntText period;      ///< "2024-05" or "2024"; empty where edges are not counted by periods, or have no date
} EntEdge;

/// Hand each edge that fits to `edge`, in the order that is asked for; views are borrowed for the call.
/// ENT_ERR_ARGUMENT where a name of the query is not known.
ENT_API EntStatus ent_store_edges(EntStore *store, const EntQuery *query,
                                  EntStatus (*edge)(void *handle, const EntEdge *edge), void *handle);

/// Hand each actor that a name stands for to `actor`, by id; views are borrowed for the call.  ENT_ERR_ARGUMENT where
/// there is none.
ENT_API EntStatus ent_store_actors(EntStore *store, const char *name,
                                   EntStatus (*actor)(void *handle, const EntActor *actor), void *handle);

/// Hand each relation that fits to `sink`, by document and place.
ENT_API EntStatus ent_store_relations(EntStore *store, const EntQuery *query, const EntSink *sink);

// ------------------------------------------------------------------------------------------------------------ Graph

/// The edges of a query as a directed multigraph held in memory.  Texts that it hands out live as long as it does, and
/// are NUL-terminated, so that they can stand in a query.
typedef struct EntGraphImpl EntGraph;

/// Read the edges of a query.  `store`, `log` and what the query points to are borrowed until the graph is freed.
ENT_API EntStatus ent_graph_open(EntGraph **graph, EntStore *store, const EntQuery *query, const EntLog *log);
ENT_API size_t ent_graph_vertices(const EntGraph *graph);
ENT_API size_t ent_graph_edges(const EntGraph *graph);
ENT_API void ent_graph_free(EntGraph *graph);

/// What becomes one edge of an export.
typedef enum {
  ENT_MERGE_RELATION, ///< all relations with one source, relation, target and status
  ENT_MERGE_PAIR,     ///< all relations from a source to a target
  ENT_MERGE_NONE      ///< each relation, with its document and sentence
} EntMerge;

/// How to write a graph.  What is NULL or 0 asks for nothing.
typedef struct {
  const char *format; ///< such as "graphml"
  const char *part;   ///< the file that is asked for, of a format of several; NULL: the edges
  EntMerge merge;
  bool evidence; ///< write the first sentences behind each edge that is one of ENT_MERGE_RELATION
} EntExportOptions;

/// Write the graph to `out`.  ENT_ERR_ARGUMENT where there is no such format.
ENT_API EntStatus ent_graph_export(const EntGraph *graph, const EntExportOptions *options, FILE *out,
                                   const EntLog *log);

/// Return the name of the n-th export format from 0, or NULL after the last: a constant string.
ENT_API const char *ent_format_name(size_t n);

/// Return the name of the n-th file that a format is made of, such as "nodes", or NULL where it is one file only, and
/// after the last.
ENT_API const char *ent_format_part(const char *format, size_t n);

// --------------------------------------------------------------------------------------------------------- Measures
//
// Between two actors all edges from one to the other are one tie.  A reciprocal edge, such as a meeting, ties in both
// directions; what an actor does to itself ties nothing.  Results are the same for the same edges, whatever order they
// came in.

/// What can be measured of an actor.
typedef enum {
  ENT_DEGREE,      ///< edges in and out
  ENT_STRENGTH,    ///< relations behind them
  ENT_PAGERANK,    ///< is acted on by actors who are high themselves, by relations; the sum is 1 (Brin and Page 1998)
  ENT_BETWEENNESS, ///< lies on the shortest paths between others, in steps (Freeman 1977)
  ENT_HUBS,        ///< acts on authorities, by relations; the highest is 1 (Kleinberg 1999)
  ENT_AUTHORITIES, ///< is acted on by hubs, as above
  ENT_COMMUNITY,   ///< number of its community from 1, or 0 where it cooperates with nobody
  ENT_MEASURES     ///< how many there are
} EntMeasure;

/// Return the name of a measure, such as "pagerank", or NULL where there is none: a constant string.
ENT_API const char *ent_measure_name(EntMeasure measure);

/// Measure all actors, and keep that with the graph: it is then also exported.  Degree and strength need no measuring.
/// ENT_ERR_STORE where the computation fails.
ENT_API EntStatus ent_graph_measure(EntGraph *graph, EntMeasure measure);

/// An actor of a graph and its measures; one that was not measured is 0.
typedef struct {
  EntActor actor;
  size_t rank; ///< from 1; the same for the same value
  double values[ENT_MEASURES];
} EntVertex;

/// Hand each actor to `vertex`, the highest by a measure first; views are borrowed from the graph.
ENT_API EntStatus ent_graph_rank(const EntGraph *graph, EntMeasure measure,
                                 EntStatus (*vertex)(void *handle, const EntVertex *vertex), void *handle);

/// An actor of a community.
typedef struct {
  EntActor actor;
  size_t community; ///< number of it
  double strength;  ///< Goldstein weights of what ties it to the others, summed
} EntMember;

/// Actors who cooperate more with each other than with the rest (Traag, Waltman and van Eck 2019).
typedef struct {
  size_t number; ///< from 1: the one with most cooperation comes first
  const EntMember *members;
  size_t count;
  double strength; ///< Goldstein weights of the cooperation within, summed
} EntCommunity;

/// Hand each community to `give`, with its members, the strongest first; borrowed for the call.  What counts is
/// cooperation (Goldstein weights above 0) that is asserted or, where the graph's query named a status, has that.
ENT_API EntStatus ent_graph_communities(EntGraph *graph, EntStatus (*give)(void *handle, const EntCommunity *community),
                                        void *handle);

/// A step of a path: all edges between two actors, in the order of the graph.
typedef struct {
  EntActor from, to;
  const EntEdge *edges; ///< from -> to; a reciprocal one, and on paths without direction any, may stand the other way
  size_t count;
} EntStep;

/// A way from one actor to another that passes nobody twice.
typedef struct {
  const EntStep *steps;
  size_t count;
} EntPath;

/// Which paths are asked for.
typedef struct {
  const EntText *from, *to; ///< ids of actors: from any of these to any of those
  size_t from_count, to_count;
  uint64_t within; ///< steps at most; 0: as many as the shortest path has
  bool undirected; ///< edges may be walked against their direction
} EntPathQuery;

/// Hand each path to `path`, borrowed for the call: the shortest first, and of the same length those whose steps have
/// more relations behind them, from the first step on.  There can be very many: a `path` that returns ENT_END ends it.
/// No path passes another actor of `from` or `to`.  Actors that are not in the graph are passed over.
ENT_API EntStatus ent_graph_paths(const EntGraph *graph, const EntPathQuery *query,
                                  EntStatus (*path)(void *handle, const EntPath *path), void *handle);

/// What two actors are to each other: friends or foes.
typedef struct {
  EntActor first, second;
  uint64_t count; ///< relations between them, in both directions
  double weight;  ///< their Goldstein weights, summed: its sign is that of the tie
  EntEdge edge;   ///< the one that has most part in it
} EntTie;

/// Three actors each of whom is a friend or foe of the others.
typedef struct {
  EntTie ties[3];
  double strength; ///< the weight of its weakest tie, without sign
} EntTriad;

/// How many triads have no tie, one, two and three ties of foes.  With none (friends) or two (a common enemy) a triad
/// is balanced; with one (a friend of two foes) or three it is not (Heider 1946; Cartwright and Harary 1956).
typedef struct {
  uint64_t triads[4];
} EntBalance;

/// Count the triads of a graph, and hand the `limit` strongest of those that are not balanced, or all where it is 0, to
/// `triad`, which may be NULL; borrowed for the call.  What counts is what is asserted or, where the graph's query
/// named a status, has that.
ENT_API EntStatus ent_graph_balance(const EntGraph *graph, uint64_t limit, EntBalance *balance,
                                    EntStatus (*triad)(void *handle, const EntTriad *triad), void *handle);

#ifdef __cplusplus
}
#endif

#endif // ENTENTE_H
