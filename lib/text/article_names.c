// What elements and their attributes say: tables of HTML, of how sites call the parts of a page, and of where they keep
// an article's title and date.
#include <assert.h>
#include <string.h>
#include <strings.h>

#include "text/article_impl.h"

static const struct {
  const char *name;
  Role role;
} roles[] = {
    {"a", ROLE_LINK},         {"address", ROLE_BLOCK},    {"article", ROLE_BLOCK},    {"aside", ROLE_SKIPPED},
    {"audio", ROLE_SKIPPED},  {"blockquote", ROLE_BLOCK}, {"body", ROLE_BLOCK},       {"br", ROLE_BREAK},
    {"button", ROLE_SKIPPED}, {"canvas", ROLE_SKIPPED},   {"center", ROLE_BLOCK},     {"dd", ROLE_ITEM},
    {"details", ROLE_BLOCK},  {"dialog", ROLE_SKIPPED},   {"div", ROLE_BLOCK},        {"dl", ROLE_BLOCK},
    {"dt", ROLE_ITEM},        {"embed", ROLE_SKIPPED},    {"fieldset", ROLE_SKIPPED}, {"figcaption", ROLE_CAPTION},
    {"figure", ROLE_BLOCK},   {"footer", ROLE_SKIPPED},   {"form", ROLE_SKIPPED},     {"h1", ROLE_TITLE},
    {"h2", ROLE_HEADING},     {"h3", ROLE_HEADING},       {"h4", ROLE_HEADING},       {"h5", ROLE_HEADING},
    {"h6", ROLE_HEADING},     {"header", ROLE_HEADER},    {"hr", ROLE_BLOCK},         {"html", ROLE_BLOCK},
    {"iframe", ROLE_SKIPPED}, {"label", ROLE_SKIPPED},    {"li", ROLE_ITEM},          {"main", ROLE_BLOCK},
    {"menu", ROLE_SKIPPED},   {"nav", ROLE_SKIPPED},      {"noscript", ROLE_SKIPPED}, {"object", ROLE_SKIPPED},
    {"ol", ROLE_BLOCK},       {"option", ROLE_SKIPPED},   {"p", ROLE_PARAGRAPH},      {"pre", ROLE_PARAGRAPH},
    {"script", ROLE_SCRIPT},  {"section", ROLE_BLOCK},    {"select", ROLE_SKIPPED},   {"style", ROLE_SKIPPED},
    {"summary", ROLE_BLOCK},  {"svg", ROLE_SKIPPED},      {"table", ROLE_BLOCK},      {"tbody", ROLE_BLOCK},
    {"td", ROLE_BLOCK},       {"template", ROLE_SKIPPED}, {"textarea", ROLE_SKIPPED}, {"th", ROLE_BLOCK},
    {"title", ROLE_NAME},     {"tr", ROLE_BLOCK},         {"ul", ROLE_BLOCK},         {"video", ROLE_SKIPPED},
};

static const char *const containers[] = {"article", "blockquote", "body", "center", "div", "main", "section", "td"};

/// Words in the names of parts that are no article.
static const char *const doubtful_words[] = {
    "ad",       "ads",     "advert",  "advertisement", "banner",      "breadcrumb", "breadcrumbs", "comment",
    "comments", "cookie",  "cookies", "disqus",        "footer",      "hidden",     "masthead",    "menu",
    "modal",    "nav",     "navbar",  "navigation",    "newsletter",  "outbrain",   "pager",       "pagination",
    "popular",  "popup",   "promo",   "recirc",        "recommended", "related",    "respond",     "share",
    "sharing",  "sidebar", "signup",  "social",        "sponsored",   "subscribe",  "taboola",     "tags",
    "teaser",   "teasers", "toolbar", "trending",      "widget",
};

/// Words that say the contrary: "content-sidebar-wrap" holds the article.
static const char *const content_words[] = {"content", "main", "body", "column", "wrap",
                                            "wrapper", "has",  "with", "no",     "is"};

/// Where a page tells its date, the surest first.
enum { DATE_GRAPH = 5, DATE_LINKED = 4, DATE_PROPERTY = 3, DATE_META = 2, DATE_TIME = 1 };

static const struct {
  const char *name;
  unsigned rank;
} date_names[] = {
    {"article:published_time", DATE_GRAPH},
    {"og:article:published_time", DATE_GRAPH},
    {"datepublished", DATE_PROPERTY},
    {"date", DATE_META},
    {"pubdate", DATE_META},
    {"publishdate", DATE_META},
    {"publish-date", DATE_META},
    {"publication_date", DATE_META},
    {"dc.date", DATE_META},
    {"dc.date.issued", DATE_META},
    {"dcterms.created", DATE_META},
    {"dcterms.date", DATE_META},
    {"parsely-pub-date", DATE_META},
    {"sailthru.date", DATE_META},
    {"cxenseparse:recs:publishtime", DATE_META},
};

static const char *attribute(const char *const *attributes, const char *name) {
  for (; attributes[0]; attributes += 2)
    if (!strcmp(attributes[0], name)) return attributes[1] ? attributes[1] : "";
  return NULL;
}

static bool is_one_of(Text word, const char *const *words, size_t count) {
  for (size_t i = 0; i < count; i++)
    if (word.length == strlen(words[i]) && !strncasecmp(word.data, words[i], word.length)) return true;
  return false;
}

Role article_role(const char *name) {
  assert(name);
  for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
    if (!strcmp(roles[i].name, name)) return roles[i].role;
  return ROLE_INLINE;
}

Scope article_scope(const char *name, const char *const *attributes) {
  assert(name && attributes);
  const char *property = attribute(attributes, "itemprop"), *role = attribute(attributes, "role");
  if (!is_one_of(text_view(name), containers, sizeof containers / sizeof *containers)) return SCOPE_NONE;
  if (property && strstr(property, "articleBody")) return SCOPE_BODY;
  if (!strcmp(name, "article") || (role && !strcmp(role, "article"))) return SCOPE_ARTICLE;
  if (!strcmp(name, "main") || (role && !strcmp(role, "main"))) return SCOPE_MAIN;
  return SCOPE_PLAIN;
}

/// Step to the next word of a name, letters and digits; empty at the end.
static Text next_word(const char **at, const char *end) {
  const char *begin = *at;
  while (begin < end && strchr("-_", *begin)) begin++;
  for (*at = begin; *at < end && !strchr("-_", **at);) ++*at;
  return (Text){begin, (size_t)(*at - begin)};
}

static bool is_doubtful_name(const char *name, const char *end) {
  bool doubtful = false;
  for (Text word = next_word(&name, end); word.length; word = next_word(&name, end)) {
    if (is_one_of(word, content_words, sizeof content_words / sizeof *content_words)) return false;
    doubtful = doubtful || is_one_of(word, doubtful_words, sizeof doubtful_words / sizeof *doubtful_words);
  }
  return doubtful;
}

static bool has_doubtful_name(const char *names) {
  while (names && *names) {
    names += strspn(names, " \t\r\n");
    const size_t length = strcspn(names, " \t\r\n");
    if (is_doubtful_name(names, names + length)) return true;
    names += length;
  }
  return false;
}

static bool is_hidden(const char *const *attributes) {
  const char *style = attribute(attributes, "style"), *aria = attribute(attributes, "aria-hidden");
  return attribute(attributes, "hidden") || (aria && !strcmp(aria, "true")) ||
         (style && (strstr(style, "display:none") || strstr(style, "display: none")));
}

bool article_is_doubtful(const char *name, const char *const *attributes) {
  static const char *const never[] = {"html", "body", "main", "article"};
  static const char *const page_parts[] = {"navigation", "complementary", "contentinfo", "search", "banner", "dialog"};
  assert(name && attributes);
  if (is_one_of(text_view(name), never, sizeof never / sizeof *never)) return false;
  const Text role = text_view(attribute(attributes, "role"));
  return is_one_of(role, page_parts, sizeof page_parts / sizeof *page_parts) || is_hidden(attributes) ||
         has_doubtful_name(attribute(attributes, "class")) || has_doubtful_name(attribute(attributes, "id"));
}

/// Keep a date that is surer than the one so far; the first of two alike.
static void note_date(Page *page, Text value, unsigned rank) {
  Day day;
  if (rank <= page->date_rank || !calendar_read(text_trim(value), &day)) return;
  calendar_write(day, page->date);
  page->date_rank = rank;
}

static void note_named_date(Page *page, const char *name, Text value) {
  for (size_t i = 0; name && i < sizeof date_names / sizeof *date_names; i++)
    if (!strcasecmp(name, date_names[i].name)) note_date(page, value, date_names[i].rank);
}

static void note_meta(Page *page, const char *const *attributes) {
  const char *property = attribute(attributes, "property"), *name = attribute(attributes, "name");
  const Text content = text_view(attribute(attributes, "content"));
  note_named_date(page, property, content);
  note_named_date(page, name, content);
  if (page->graph_title.length || !content.length) return;
  if ((property && !strcmp(property, "og:title")) || (name && !strcmp(name, "og:title")))
    page->graph_title = arena_copy(page->arena, content);
}

void article_note(Page *page, const char *name, const char *const *attributes) {
  assert(page && name && attributes);
  const char *time = attribute(attributes, "datetime"), *content = attribute(attributes, "content");
  note_named_date(page, attribute(attributes, "itemprop"), text_view(content ? content : time));
  if (!strcmp(name, "meta")) note_meta(page, attributes);
  if (!strcmp(name, "time") && !page->doubtful) note_date(page, text_view(time), DATE_TIME);
}

bool article_is_linked(const char *const *attributes) {
  const char *type = attribute(attributes, "type");
  return type && !strcasecmp(type, "application/ld+json");
}

/// JSON-LD of the web is often broken, and the one field that is asked for is easily found without parsing it.
void article_note_script(Page *page) {
  static const char key[] = "\"datePublished\"";
  assert(page);
  article_append(page->arena, &page->script, (Text){"", 1});
  const char *found = strstr(page->script.items, key);
  if (found) found += strlen(key) + strspn(found + strlen(key), " \t\r\n:\"");
  note_date(page, text_slice(text_view(found), 0, found ? strcspn(found, "\"") : 0), DATE_LINKED);
  page->script.count = 0;
}
