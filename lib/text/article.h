// The article in a page that was saved from the web, without all that stands around it.
#ifndef TEXT_ARTICLE_H
#define TEXT_ARTICLE_H

#include "base/arena.h"

typedef struct {
  Text title, date; ///< empty where the page does not say; the date is ISO
  Text text;        ///< paragraphs with blank lines between; empty where there is no article
} Article;

/// Find the article of a page.  It lives in `arena`, whose recovery point is this function's own.
EntStatus article_read(Text source, Arena *arena, Article *article);

#endif
