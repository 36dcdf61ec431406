// Communities of cooperation.  Two actors are tied by the sum of the Goldstein weights of what they do together or for
// each other; conflict neither ties nor parts them, for which there is balance.  What is only claimed or planned does
// not count, unless the query asks for it.
#include "graph/communities.h"

#include "graph/dyads.h"
#include "graph/network.h"

#include <assert.h>
#include <stdlib.h>

/// A community while it gets its number.
typedef struct {
  uint32_t found; ///< its number so far
  uint32_t first; ///< vertex of it
  double weight;  ///< of the cooperation within
} Community;

static bool cooperates(const EntGraph *graph, const GraphEdge *edge) {
  return edge->goldstein > 0 && dyads_is_sure(graph, edge);
}

static int by_weight(const void *a, const void *b) {
  const Community *first = a, *second = b;
  if (first->weight != second->weight) return first->weight > second->weight ? -1 : 1;
  return first->first < second->first ? -1 : first->first > second->first;
}

/// Number communities by what they weigh; an actor alone is in none.
static void number_communities(Arena *arena, const Dyads *dyads, uint32_t count, double *values) {
  Community *communities = arena_alloc(arena, count * sizeof *communities);
  uint32_t *numbers = arena_alloc(arena, count * sizeof *numbers);
  for (uint32_t v = count; v-- > 0;) {
    communities[v].found = v;
    communities[(uint32_t)values[v]].first = v;
  }
  for (uint32_t i = 0; i < dyads->count; i++) {
    const Dyad *dyad = &dyads->items[i];
    uint32_t community = (uint32_t)values[dyad->source];
    if (community == (uint32_t)values[dyad->target]) communities[community].weight += dyad->weight;
  }
  qsort(communities, count, sizeof *communities, by_weight);
  for (uint32_t i = 0; i < count; i++) numbers[communities[i].found] = communities[i].weight > 0 ? i + 1 : 0;
  for (uint32_t v = 0; v < count; v++) values[v] = numbers[(uint32_t)values[v]];
}

EntStatus communities_find(const EntGraph *graph, double *values) {
  assert(graph && values);
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  uint32_t count = graph->vertices.count;
  Dyads dyads = dyads_group(&arena, graph, DYADS_ONCE, cooperates);
  EntStatus status = network_measure(NETWORK_LEIDEN, &dyads, count, values, graph->log);
  if (!status) number_communities(&arena, &dyads, count, values);
  arena_free(&arena);
  return status;
}

static int by_strength(const void *a, const void *b) {
  const EntMember *first = a, *second = b;
  if (first->community != second->community) return first->community < second->community ? -1 : 1;
  if (first->strength != second->strength) return first->strength > second->strength ? -1 : 1;
  int order = text_compare(first->actor.name, second->actor.name);
  return order ? order : text_compare(first->actor.id, second->actor.id);
}

/// List all vertices with what ties each to the others of its community, those in none first.
static EntMember *list_members(Arena *arena, const EntGraph *graph) {
  const double *numbers = graph->measures[ENT_COMMUNITY];
  Dyads dyads = dyads_group(arena, graph, DYADS_ONCE, cooperates);
  EntMember *members = arena_alloc(arena, graph->vertices.count * sizeof *members);
  for (uint32_t v = 0; v < graph->vertices.count; v++) {
    members[v].actor = graph->vertices.items[v].actor;
    members[v].community = (size_t)numbers[v];
  }
  for (uint32_t i = 0; i < dyads.count; i++) {
    const Dyad *dyad = &dyads.items[i];
    if (members[dyad->source].community != members[dyad->target].community) continue;
    members[dyad->source].strength += dyad->weight;
    members[dyad->target].strength += dyad->weight;
  }
  qsort(members, graph->vertices.count, sizeof *members, by_strength);
  return members;
}

/// Return the community whose first member stands at `first`.
static EntCommunity community_at(const EntMember *members, uint32_t count, uint32_t first) {
  EntCommunity community = {.number = members[first].community, .members = members + first};
  for (uint32_t i = first; i < count && members[i].community == community.number; i++) {
    community.count++;
    community.strength += members[i].strength / 2; // each tie is told by both ends
  }
  return community;
}

EntStatus ent_graph_communities(EntGraph *graph, EntStatus (*give)(void *handle, const EntCommunity *community),
                                void *handle) {
  assert(graph && give);
  EntStatus status = ent_graph_measure(graph, ENT_COMMUNITY);
  uint32_t count = graph->vertices.count;
  if (status || !count) return status;
  Arena arena = {0};
  if (setjmp(arena.exhausted)) {
    arena_free(&arena);
    return ENT_ERR_MEMORY;
  }
  const EntMember *members = list_members(&arena, graph);
  for (uint32_t first = 0; !status && first < count;) {
    const EntCommunity community = community_at(members, count, first);
    if (community.number) status = give(handle, &community);
    first += (uint32_t)community.count;
  }
  arena_free(&arena);
  return status;
}
