// Make a graph of any size, always the same: make_graph FILE EDGES
//
// Actors and relations are drawn by a small generator of numbers of our own, so that the graph is the same on every
// machine; a tenth as many actors as edges, of which a few are in most of the edges, as in news.
#include <entente.h>

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const char *name, *label, *type, *cameo;
  double goldstein;
} Kind;

static const Kind kinds[] = {
    {"accuse", "accused", "ACCUSE", "112", -2},
    {"meet", "met", "CONSULT", "040", 1},
    {"attack", "attacked", "ASSAULT", "190", -10},
    {"support", "supported", "SUPPORT", "051", 3.4},
    {"sanction", "sanctioned", "SANCTION", "163", -8},
    {"aid", "aided", "AID", "070", 7},
    {"urge", "urged", "REQUEST", "020", 3},
    {"sign", "signed with", "AGREE", "057", 8},
};
static const char *const types[] = {"state", "person", "organization", "armed_group", "company"};
static const char *const statuses[] = {"asserted", "asserted", "asserted", "reported", "planned"};

#define COUNT(array)  (sizeof(array) / sizeof *(array))
#define DOCUMENT_ROOM 10u ///< relations of a document

/// The next number below `limit` of a linear congruential generator.
static uint32_t draw(uint64_t *seed, uint32_t limit) {
  *seed = *seed * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)((*seed >> 33) % limit);
}

static EntText view(const char *text) {
  return (EntText){text, strlen(text)};
}

/// What the texts of one relation are kept in.
typedef struct {
  char ids[2][24], names[2][48], date[16], sentence[160];
} Texts;

/// Draw an actor: the square of a number prefers the first ones.
static EntActor draw_actor(uint64_t *seed, uint32_t actors, char id[24], char name[48]) {
  uint64_t first = draw(seed, actors), second = draw(seed, actors);
  uint32_t number = (uint32_t)(first * second / actors);
  snprintf(id, 24, "actor_%" PRIu32, number);
  snprintf(name, 48, "Actor & Sons no. %" PRIu32, number);
  return (EntActor){.id = view(id), .name = view(name), .type = view(types[number % COUNT(types)]), .text = view(name)};
}

static EntRelation draw_relation(uint64_t *seed, uint32_t actors, EntText document, Texts *texts) {
  const Kind *kind = &kinds[draw(seed, COUNT(kinds))];
  EntRelation relation = {
      .document = document,
      .date = view(texts->date),
      .sentence = 1,
      .source = draw_actor(seed, actors, texts->ids[0], texts->names[0]),
      .relation = view(kind->name),
      .label = view(kind->label),
      .type = view(kind->type),
      .cameo = view(kind->cameo),
      .goldstein = kind->goldstein,
      .target = draw_actor(seed, actors, texts->ids[1], texts->names[1]),
      .status = view(statuses[draw(seed, COUNT(statuses))]),
      .trigger = {view(kind->label), 0, 0},
      .rule = view(kind->name),
  };
  snprintf(texts->sentence, sizeof texts->sentence, "%s %s %s.", texts->names[0], kind->label, texts->names[1]);
  relation.evidence.text = view(texts->sentence);
  return relation;
}

static EntStatus add_document(const EntSink *sink, uint64_t *seed, uint32_t number, uint32_t edges) {
  char id[24];
  Texts texts;
  snprintf(id, sizeof id, "d%" PRIu32, number);
  snprintf(texts.date, sizeof texts.date, "20%02d-%02d-%02d", (int)draw(seed, 20), 1 + (int)draw(seed, 12),
           1 + (int)draw(seed, 28));
  const EntDocument document = {.id = view(id), .date = view(texts.date), .title = view("Drawn")};
  EntStatus status = sink->document(sink->handle, &document);
  for (uint32_t i = 0; !status && i < DOCUMENT_ROOM; i++) {
    EntRelation relation = draw_relation(seed, edges / 10 + 2, document.id, &texts);
    status = sink->relation(sink->handle, &relation);
  }
  return status;
}

int main(int count, char **arguments) {
  EntStore *store = NULL;
  uint32_t edges = count == 3 ? (uint32_t)strtoul(arguments[2], NULL, 10) : 0;
  if (!edges || ent_store_open(&store, arguments[1], ENT_STORE_WRITE, NULL)) return EXIT_FAILURE;
  EntSink sink = ent_store_sink(store);
  uint64_t seed = 7;
  EntStatus status = ENT_SUCCESS;
  for (uint32_t i = 0; !status && i * DOCUMENT_ROOM < edges; i++) status = add_document(&sink, &seed, i, edges);
  if (!status) status = ent_store_commit(store);
  ent_store_close(store);
  return status ? EXIT_FAILURE : EXIT_SUCCESS;
}
