// Which part of a page is its article: the one that is marked as such and has most of the paragraphs, or else the
// element with the most paragraph text in it.  What is called "comments" or "related" counts only where there is
// nothing else.
#include <assert.h>
#include <string.h>

#include "text/article_impl.h"

#define ENOUGH 140u ///< bytes of paragraphs in an article
#define LEVELS 5u   ///< of containers that a paragraph counts for

/// Which blocks are of an article that they stand in: those with few links, and a sentence or `least` bytes in them.
static const struct {
  unsigned links; ///< 1 in so many bytes may be a link's; 0: none of this role
  size_t least;
} kept[] = {
    [ROLE_BLOCK] = {3, 80},           [ROLE_PARAGRAPH] = {2, 0}, [ROLE_ITEM] = {3, 20},
    [ROLE_HEADING] = {UINT16_MAX, 0}, [ROLE_TITLE] = {0, 0},     [ROLE_CAPTION] = {2, 0},
};

/// What composing works on.
typedef struct {
  const Page *page;
  bool doubtful;  ///< take blocks that are doubtful, too
  size_t *totals; ///< bytes of paragraphs before each block
} Composing;

static Text text_of(const Page *page, const Block *block) {
  return (Text){page->text.items + block->begin, block->end - block->begin};
}

static bool is_sentence(Text text) {
  static const char *const ends[] = {".", "!", "?", "\"", "\xe2\x80\x9d"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    const size_t length = strlen(ends[i]);
    if (text.length >= length && !memcmp(text.data + text.length - length, ends[i], length)) return true;
  }
  return false;
}

static bool is_kept(const Composing *composing, const Block *block) {
  const Text text = text_of(composing->page, block);
  assert(block->role < sizeof kept / sizeof *kept);
  if (!kept[block->role].links || (block->doubtful && !composing->doubtful)) return false;
  if ((size_t)block->linked * kept[block->role].links > text.length) return false;
  return text.length >= kept[block->role].least || is_sentence(text);
}

/// Bytes that a block counts when articles are compared: only paragraphs do.
static size_t weight(const Composing *composing, const Block *block) {
  const bool paragraph = block->role == ROLE_PARAGRAPH || block->role == ROLE_BLOCK;
  return paragraph && is_kept(composing, block) ? block->end - block->begin : 0;
}

static uint32_t end_of(const Page *page, const Container *container) {
  return container->end < page->blocks.count ? container->end : page->blocks.count;
}

static size_t total_of(const Composing *composing, const Container *container) {
  return composing->totals[end_of(composing->page, container)] - composing->totals[container->first];
}

static void add_up(Composing *composing) {
  const Page *page = composing->page;
  composing->totals = arena_alloc(page->arena, (page->blocks.count + 1) * sizeof *composing->totals);
  for (uint32_t i = 0; i < page->blocks.count; i++)
    composing->totals[i + 1] = composing->totals[i] + weight(composing, &page->blocks.items[i]);
}

/// The container of a scope with the most text, or NULL.
static const Container *largest(const Composing *composing, Scope scope) {
  const Container *found = NULL;
  for (uint32_t i = 0; i < composing->page->containers.count; i++) {
    const Container *container = &composing->page->containers.items[i];
    if (container->scope != scope || (found && total_of(composing, container) <= total_of(composing, found))) continue;
    found = container;
  }
  return found;
}

/// The container with the most paragraphs close to it: each counts half for each element between.
static const Container *densest(const Composing *composing) {
  const Page *page = composing->page;
  size_t *scores = arena_alloc(page->arena, page->containers.count * sizeof *scores), best = 0;
  for (uint32_t i = 0; i < page->blocks.count; i++) {
    size_t bytes = weight(composing, &page->blocks.items[i]);
    uint32_t at = page->blocks.items[i].container;
    for (unsigned level = 0; level < LEVELS && bytes; level++, bytes /= 2) {
      scores[at] += bytes;
      if (!at) break;
      at = page->containers.items[at].parent;
    }
  }
  for (uint32_t i = 1; i < page->containers.count; i++)
    if (scores[i] > scores[best]) best = i;
  return &page->containers.items[best];
}

static const Container *choose(const Composing *composing) {
  const size_t all = composing->totals[composing->page->blocks.count];
  for (Scope scope = SCOPE_BODY; scope > SCOPE_PLAIN; scope--) {
    const Container *found = largest(composing, scope);
    const size_t total = found ? total_of(composing, found) : 0;
    if (total >= ENOUGH && total * 3 >= all) return found;
  }
  return densest(composing);
}

static Text write(const Composing *composing, const Container *container) {
  Bytes out = {0};
  const Page *page = composing->page;
  for (uint32_t i = container->first; i < end_of(page, container); i++) {
    const Block *block = &page->blocks.items[i];
    if (!is_kept(composing, block)) continue;
    if (out.count) article_append(page->arena, &out, (Text){"\n\n", 2});
    article_append(page->arena, &out, text_of(page, block));
  }
  return (Text){out.items ? out.items : "", out.count};
}

static Text compose(const Page *page, bool doubtful) {
  Composing composing = {page, doubtful, NULL};
  add_up(&composing);
  return write(&composing, choose(&composing));
}

Text article_compose(const Page *page) {
  assert(page);
  const Text text = compose(page, false);
  if (text.length >= ENOUGH) return text;
  const Text all = compose(page, true);
  return all.length > text.length * 2 ? all : text;
}
