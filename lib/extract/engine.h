// The engine: all data, compiled.
#ifndef EXTRACT_ENGINE_H
#define EXTRACT_ENGINE_H

#include "extract/actors.h"
#include "extract/frames.h"
#include "extract/nouns.h"
#include "extract/operators.h"
#include "text/lexicon.h"

struct EntEngineImpl {
  Arena arena;
  Symbols *symbols;
  Lexicon *lexicon;
  Gazetteer *gazetteer;
  Nouns *nouns;
  Frames *frames;
  Operators *operators;
};

#endif
