// The distance of Levenshtein (1966), by one row of its table: a letter added, left out or another counts one.
#include "spelling.h"

#include <string.h>

#define ROOM 64
#define NEAR 2

static size_t least(size_t a, size_t b) {
  return a < b ? a : b;
}

/// Count the changes of one letter that lead from one word to another; a long word is far from all.
static size_t distance(const char *a, const char *b) {
  size_t row[ROOM + 1], columns = strlen(b);
  if (columns > ROOM) return ROOM;
  for (size_t k = 0; k <= columns; k++) row[k] = k;
  for (size_t i = 0; a[i]; i++) {
    size_t diagonal = row[0]++;
    for (size_t k = 1; k <= columns; k++) {
      size_t changed = diagonal + (a[i] != b[k - 1]);
      diagonal = row[k];
      row[k] = least(changed, least(row[k], row[k - 1]) + 1);
    }
  }
  return row[columns];
}

void spelling_try(Spelling *spelling, const char *word) {
  size_t changes = distance(spelling->typed, word);
  if (changes > NEAR || (spelling->word && changes >= spelling->changes)) return;
  spelling->word = word;
  spelling->changes = changes;
}
