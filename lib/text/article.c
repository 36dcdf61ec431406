// A saved page as it is read: elements come as events, their text gathers in blocks, and blocks lie in containers.  No
// tree is built: a container is a range of blocks.  Which container is the article, article_compose.c decides at the
// end.
//
// Memory that runs out must not jump over libxml2's frames: each event has its own recovery point.
#include "text/article.h"

#include <assert.h>
#include <string.h>

#include "base/xml.h"
#include "text/article_impl.h"

void article_append(Arena *arena, Bytes *bytes, Text text) {
  assert(arena && bytes);
  if (text.length > UINT32_MAX / 4 - bytes->count) longjmp(arena->exhausted, 1);
  const uint32_t count = bytes->count + (uint32_t)text.length;
  if (count > bytes->capacity) {
    const uint32_t capacity = count * 2;
    char *items = arena_alloc(arena, capacity);
    if (bytes->count) memcpy(items, bytes->items, bytes->count);
    bytes->items = items;
    bytes->capacity = capacity;
  }
  if (text.length) memcpy(bytes->items + bytes->count, text.data, text.length);
  bytes->count = count;
}

static OpenElement *innermost(Page *page) {
  return &page->open.items[page->open.count - 1];
}

/// End the block at hand; one without text is none.
static void end_block(Page *page) {
  uint32_t end = page->text.count;
  while (end > page->begin && text_is_blank(page->text.items[end - 1])) end--;
  if (end > page->begin) {
    const OpenElement *element = innermost(page);
    *array_push(page->arena, &page->blocks) =
        (Block){page->begin, end, page->linked, element->container, element->block, page->doubtful > 0};
    const Text text = {page->text.items + page->begin, end - page->begin};
    if (element->block == ROLE_TITLE && !page->first_title.length) page->first_title = arena_copy(page->arena, text);
  }
  page->begin = page->text.count = end;
  page->linked = 0;
  page->breaks = 0;
}

/// Length of a blank at the start of a text: white space, or a no-break space.
static size_t blank_length(Text text) {
  if (text_is_blank(*text.data)) return 1;
  return text_starts(text, "\xc2\xa0") ? 2 : 0;
}

/// Append text with each run of white space as one blank, and none at the start of the block.
static void append_text(Page *page, Text text) {
  const uint32_t before = page->text.count;
  while (text.length) {
    size_t length = blank_length(text);
    const bool blank = length > 0;
    while (!length || (!blank && length < text.length && !blank_length(text_slice(text, length, text.length))))
      length++;
    const bool start = page->text.count == page->begin || text_is_blank(page->text.items[page->text.count - 1]);
    if (!blank) page->breaks = 0;
    if (!blank || !start)
      article_append(page->arena, &page->text, blank ? (Text){" ", 1} : text_slice(text, 0, length));
    text = text_slice(text, length, text.length);
  }
  if (page->links) page->linked += page->text.count - before;
}

/// A line break; two end the block.
static void break_line(Page *page) {
  if (++page->breaks > 1)
    end_block(page);
  else if (page->text.count > page->begin)
    article_append(page->arena, &page->text, (Text){"\n", 1});
}

/// Whether an element's text stands in blocks of its own.
static bool is_block(Role role) {
  return role != ROLE_INLINE && role != ROLE_LINK && role != ROLE_BREAK && role < ROLE_SKIPPED;
}

/// What the text in an element is: a caption's paragraph is a caption, and so on.
static Role block_of(const OpenElement *outer, Role role) {
  if (!is_block(role)) return outer->block;
  const bool holds = outer->block == ROLE_CAPTION || outer->block == ROLE_ITEM;
  return holds && (role == ROLE_PARAGRAPH || role == ROLE_BLOCK) ? outer->block : role;
}

/// Count an element that opens (1) or closes (-1) among those that are open.
static void count_open(Page *page, const OpenElement *element, int by) {
  const unsigned step = (unsigned)by;
  if (element->role == ROLE_LINK) page->links += step;
  if (element->role == ROLE_SKIPPED || element->role == ROLE_SCRIPT) page->skipped += step;
  if (element->linked) page->scripts += step;
  if (element->role == ROLE_NAME) page->names += step;
  if (element->doubtful) page->doubtful += step;
  if (element->opens && page->containers.items[element->container].scope > SCOPE_PLAIN) page->articles += step;
}

static void open_container(Page *page, OpenElement *element, Scope scope) {
  if (scope == SCOPE_NONE) return;
  *array_push(page->arena, &page->containers) =
      (Container){page->blocks.count, UINT32_MAX, element->container, (uint8_t)scope};
  element->container = page->containers.count - 1;
  element->opens = true;
}

static void start_element(Page *page, const char *name, const char *const *attributes) {
  Role role = article_role(name);
  if (role == ROLE_HEADER) role = page->articles ? ROLE_BLOCK : ROLE_SKIPPED;
  if (is_block(role)) end_block(page);
  if (role == ROLE_BREAK && !page->skipped) break_line(page);
  article_note(page, name, attributes);
  const OpenElement outer = *innermost(page);
  OpenElement element = {.name = name, .container = outer.container, .role = (uint8_t)role};
  element.block = (uint8_t)block_of(&outer, role);
  element.doubtful = article_is_doubtful(name, attributes);
  element.linked = role == ROLE_SCRIPT && article_is_linked(attributes);
  open_container(page, &element, article_scope(name, attributes));
  count_open(page, &element, 1);
  *array_push(page->arena, &page->open) = element;
}

static void close_innermost(Page *page) {
  const OpenElement element = *innermost(page);
  if (is_block(element.role)) end_block(page);
  if (element.linked) article_note_script(page);
  if (element.opens) page->containers.items[element.container].end = page->blocks.count;
  count_open(page, &element, -1);
  page->open.count--;
}

/// Close an element with all that was left open in it; an end without a start is passed over.
static void end_element(Page *page, const char *name) {
  uint32_t found = page->open.count - 1;
  while (found && strcmp(page->open.items[found].name, name) != 0) found--;
  while (found && page->open.count > found) close_innermost(page);
}

static void add_text(Page *page, Text text) {
  if (page->scripts)
    article_append(page->arena, &page->script, text);
  else if (page->names && !page->skipped)
    article_append(page->arena, &page->name, text);
  else if (!page->skipped)
    append_text(page, text);
}

static void on_start(void *handle, const char *name, const char *const *attributes) {
  Page *page = handle;
  if (page->failed || setjmp(page->arena->exhausted))
    page->failed = true;
  else
    start_element(page, name, attributes);
}

static void on_end(void *handle, const char *name) {
  Page *page = handle;
  if (page->failed || setjmp(page->arena->exhausted))
    page->failed = true;
  else
    end_element(page, name);
}

static void on_text(void *handle, Text text) {
  Page *page = handle;
  if (page->failed || setjmp(page->arena->exhausted))
    page->failed = true;
  else
    add_text(page, text);
}

/// Whether one title is the other with the site's name behind it: "Treaty - Nordnews".
static bool has_site_name(Text longer, Text title) {
  static const char *const marks[] = {"|", "-", ":", "\xe2\x80\x93", "\xe2\x80\x94", "\xc2\xb7"};
  if (longer.length <= title.length || memcmp(longer.data, title.data, title.length) != 0) return false;
  const Text rest = text_trim(text_slice(longer, title.length, longer.length));
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
    if (text_starts(rest, marks[i])) return true;
  return false;
}

static Text title_of(const Page *page) {
  const Text graph = text_trim(page->graph_title), first = page->first_title;
  if (graph.length) return first.length && has_site_name(graph, first) ? first : graph;
  return first.length ? first : text_trim((Text){page->name.items, page->name.count});
}

static Text clean(Arena *arena, Text text) {
  char *copy = arena_alloc(arena, text.length + 1);
  if (text.length) memcpy(copy, text.data, text.length);
  text_clean(copy, text.length);
  return (Text){copy, text.length};
}

static void start_page(Page *page) {
  *array_push(page->arena, &page->containers) = (Container){0, UINT32_MAX, 0, SCOPE_PLAIN};
  *array_push(page->arena, &page->open) = (OpenElement){.name = "", .block = ROLE_BLOCK};
}

static EntStatus finish(Page *page, Article *article) {
  if (setjmp(page->arena->exhausted)) return ENT_ERR_MEMORY;
  end_block(page);
  article->title = clean(page->arena, title_of(page));
  article->date = clean(page->arena, text_view(page->date));
  article->text = clean(page->arena, article_compose(page));
  return ENT_SUCCESS;
}

EntStatus article_read(Text source, Arena *arena, Article *article) {
  assert(arena && article);
  *article = (Article){.title = {"", 0}, .date = {"", 0}, .text = {"", 0}};
  Page page = {.arena = arena};
  const XmlEvents events = {&page, on_start, on_end, on_text};
  if (setjmp(arena->exhausted)) return ENT_ERR_MEMORY;
  arena_reset(arena);
  start_page(&page);
  const EntStatus status = xml_read_html(source, &events);
  if (status) return status;
  return page.failed ? ENT_ERR_MEMORY : finish(&page, article);
}
