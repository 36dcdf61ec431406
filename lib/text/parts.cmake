entente_part(text text/calendar.c text/dates.c text/dates_period.c text/reader.c text/reader_jsonl.c text/article.c
  text/article_names.c text/article_compose.c text/segments.c text/segments_dateline.c text/segments_kind.c
  text/lexer.c text/tokens.c text/tokens_word.c text/lexicon.c text/lexicon_forms.c text/lexicon_lists.c text/tags.c text/tags_context.c text/tags_closed.c text/tags_open.c)
