entente_part(text text/segments.c text/segments_dateline.c text/segments_kind.c text/lexer.c text/tokens.c
  text/lexicon.c text/tags.c)
