// The engine: all data, compiled.
#ifndef EXTRACT_ENGINE_H
#define EXTRACT_ENGINE_H

#include "base/image.h"
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
  Image *image; ///< that all of this stands in, or NULL
};

/// Compile folders of data into an engine whose arena is ready.
EntStatus engine_compile(EntEngine *engine, const EntData *data, const EntLog *log);

#endif
