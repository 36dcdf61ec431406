// Dates in a sentence: "on Wednesday", "March 10", "two days ago", and what day that was.
#ifndef TEXT_DATES_H
#define TEXT_DATES_H

#include "text/calendar.h"
#include "text/tokens.h"

/// An expression that is a date, without the preposition before it.
typedef struct {
  uint32_t first, end;     ///< tokens
  char iso[CALENDAR_ROOM]; ///< "2024-08-31", "2024-08" or "2024", as exactly as it is known; empty where it is not
} Date;

typedef ARRAY(Date) Dates;

/// Where dates are looked for.
typedef struct {
  const Lexicon *lexicon;
  const Tokens *tokens;
  Text text;   ///< that the tokens stand in
  Text anchor; ///< ISO date of the document, from which days are counted; or empty
  Arena *arena;
} DateSource;

/// Add the dates among the tokens from `first` to before `end`, a sentence, in their order.
void dates_find(const DateSource *source, uint32_t first, uint32_t end, Dates *dates);

#endif
