// Private to article*.c: a page as blocks of text.
#ifndef TEXT_ARTICLE_IMPL_H
#define TEXT_ARTICLE_IMPL_H

#include "base/array.h"
#include "text/article.h"
#include "text/calendar.h"

/// What an element is to an article.
typedef enum {
  ROLE_INLINE, ///< goes on in the block at hand
  ROLE_BLOCK,  ///< text of its own that need be no paragraph: div, td
  ROLE_PARAGRAPH,
  ROLE_ITEM, ///< of a list
  ROLE_HEADING,
  ROLE_TITLE, ///< h1
  ROLE_CAPTION,
  ROLE_LINK,
  ROLE_BREAK,   ///< br
  ROLE_SKIPPED, ///< menus, forms, scripts: no text of the article
  ROLE_HEADER,  ///< skipped where it is the page's, not the article's
  ROLE_SCRIPT,  ///< skipped, but may tell the date
  ROLE_NAME     ///< title of the page
} Role;

/// Where an article may be, by rising evidence.
typedef enum { SCOPE_NONE, SCOPE_PLAIN, SCOPE_MAIN, SCOPE_ARTICLE, SCOPE_BODY } Scope;

/// A piece of text.
typedef struct {
  uint32_t begin, end; ///< in the page's text
  uint32_t linked;     ///< bytes of it that are links
  uint32_t container;  ///< innermost
  uint8_t role;        ///< Role
  bool doubtful;       ///< inside something called "comments", "related" ...
} Block;

/// An element that may hold the article.
typedef struct {
  uint32_t first, end; ///< blocks
  uint32_t parent;     ///< container, or itself
  uint8_t scope;       ///< Scope
} Container;

typedef struct {
  const char *name;   ///< as the parser calls it
  uint32_t container; ///< innermost
  uint8_t role;       ///< Role of the element
  uint8_t block;      ///< Role of the text in it
  bool doubtful;      ///< it is what makes its text doubtful
  bool opens;         ///< it is `container` itself
  bool linked;        ///< a script of JSON-LD
} OpenElement;

typedef ARRAY(char) Bytes;

typedef struct {
  Arena *arena;
  bool failed; ///< memory ran out
  Bytes text;  ///< of all blocks
  ARRAY(Block) blocks;
  ARRAY(Container) containers; ///< the first is the whole page
  ARRAY(OpenElement) open;
  uint32_t begin, linked;            ///< of the block at hand
  unsigned breaks;                   ///< line breaks at its end
  unsigned skipped, doubtful, links; ///< such elements that are open
  unsigned articles, scripts, names; ///< the same: articles, JSON-LD, titles of the page
  Bytes script, name;                ///< what JSON-LD says; the title of the page
  Text graph_title, first_title;     ///< of Open Graph; of the first h1
  char date[CALENDAR_ROOM];
  unsigned date_rank; ///< how sure the date is; 0: there is none
} Page;

/// Return what an element is.
Role article_role(const char *name);

/// Return what an element may hold.
Scope article_scope(const char *name, const char *const *attributes);

/// Whether an element is called what an article is not: "comments", "related", "sidebar" ...
bool article_is_doubtful(const char *name, const char *const *attributes);

/// Note what an element tells of title and date.
void article_note(Page *page, const char *name, const char *const *attributes);

/// Note the date that JSON-LD tells.
void article_note_script(Page *page);

/// Whether it is JSON-LD.
bool article_is_linked(const char *const *attributes);

/// Find the blocks of the article among all, and write them as a text.
Text article_compose(const Page *page);

/// Append bytes.
void article_append(Arena *arena, Bytes *bytes, Text text);

#endif
