// Bytes as the file of a graph: what is broken is told, and nothing that was asked of it crashes.
#include "fuzz.h"

static EntStatus see_edge(void *handle, const EntEdge *edge) {
  uint64_t *count = handle;
  *count += edge->count;
  return ENT_SUCCESS;
}

static EntStatus see_relation(void *handle, const EntRelation *relation) {
  (void)handle;
  FUZZ_EXPECT(relation->source.begin <= relation->source.end || relation->evidence.text.length == 0);
  return ENT_SUCCESS;
}

/// Ask all that can be asked.
static void ask(EntStore *store) {
  const EntQuery all = {0}, some = {.actor = "Ankara", .type = "ACCUSE", .since = "2025"};
  const EntSink sink = {.relation = see_relation};
  uint64_t count = 0;
  ent_store_edges(store, &all, see_edge, &count);
  ent_store_edges(store, &some, see_edge, &count);
  ent_store_relations(store, &all, &sink);
}

/// Draw it in every format.
static void draw(EntStore *store) {
  const EntQuery all = {0};
  EntGraph *graph = NULL;
  FILE *out = fopen("output", "wb");
  FUZZ_EXPECT(out);
  if (!ent_graph_open(&graph, store, &all, &fuzz_log))
    for (size_t i = 0; ent_format_name(i); i++) {
      const EntExportOptions options = {.format = ent_format_name(i)};
      ent_graph_export(graph, &options, out, &fuzz_log);
    }
  ent_graph_free(graph);
  fclose(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  EntStore *store = NULL;
  if (!ent_store_open(&store, fuzz_write("graph.db", bytes, size), ENT_STORE_READ, &fuzz_log)) {
    ask(store);
    draw(store);
  }
  ent_store_close(store);
  return 0;
}
