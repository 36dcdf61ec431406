// Digests: 64 bits that tell whether bytes are the same.  Against accidents, not against an enemy.
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stdint.h>

#include "base/text.h"

/// Return the digest of a text, and of all that `before` is the digest of.
uint64_t digest_add(uint64_t before, Text text);

#endif
