// Records that are kept once: actors, what they were called, kinds of relation, strings.
#ifndef GRAPH_STORE_KEEP_H
#define GRAPH_STORE_KEEP_H

#include "graph/store_impl.h"

/// Make the memory of what has been kept.  The functions below, and this one, may run out of it: they jump to
/// `store->arena.exhausted`.
StoreKept *store_kept_new(EntStore *store);

EntStatus store_keep_string(EntStore *store, Text text, Key *key);
EntStatus store_keep_kind(EntStore *store, const EntRelation *relation, Key *key);

/// Keep an actor and what it was called; one that is not there has the key 0.
EntStatus store_keep_actor(EntStore *store, const EntActor *actor, Key *key, Key *surface);

#endif
