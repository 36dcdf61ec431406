// How actors and relations look, in every format that can show it.
#ifndef GRAPH_LOOKS_H
#define GRAPH_LOOKS_H

#include "base/text.h"

/// How an actor is drawn.  Colours are "#rrggbb".
typedef struct {
  const char *type;
  const char *shape, *margin; ///< of Graphviz; a hexagon has room enough of its own
  const char *fill, *border;
} ActorLook;

/// How a kind of relation is drawn.
typedef struct {
  const char *name;  ///< "verbal cooperation"
  const char *color; ///< at least 3.25 to 1 on white, and apart from the others for colour-blind eyes
  double width;      ///< factor: what is done is thicker than what is said
} RelationLook;

/// Return how actors of a type look; never NULL.
const ActorLook *look_of_actor(Text type);

/// Return how relations of a PLOVER type look; never NULL.  The same class has the same pointer.
const RelationLook *look_of_relation(Text type);

/// Return the n-th look of relations from 0, or NULL after the last.
const RelationLook *look_of_class(size_t n);

#endif
