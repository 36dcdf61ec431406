// Articles in pages: what is drawn is the text, with blank lines between paragraphs.
#include "text/article.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define FIRST  "Norland and Sudria have signed a treaty on the use of the river Aal, after talks of a year."
#define SECOND "Its text was not shown, but officials of both sides spoke of a great day for the region."

static Arena arena;
static char drawn[4096];

static void tear_down(void) {
  arena_free(&arena);
}

static Article read_page(const char *page) {
  Article article;
  ck_assert_int_eq(article_read((Text){page, strlen(page)}, &arena, &article), ENT_SUCCESS);
  return article;
}

static const char *draw(Text text) {
  snprintf(drawn, sizeof drawn, "%.*s", (int)text.length, text.data);
  return drawn;
}

static const char *text_of(const char *page) {
  return draw(read_page(page).text);
}

START_TEST(paragraphs_are_parted_by_blank_lines) {
  ck_assert_str_eq(text_of("<body><p>" FIRST "</p>\n<p>" SECOND "</p></body>"), FIRST "\n\n" SECOND);
}
END_TEST

START_TEST(white_space_is_one_blank) {
  ck_assert_str_eq(text_of("<p>  Norland &nbsp;\n\t<b> and</b>\nSudria </p>"), "Norland and Sudria");
}
END_TEST

START_TEST(entities_are_decoded) {
  ck_assert_str_eq(text_of("<p>N&ouml;rland &amp; &#8220;Sudria&#8221;&#1;</p>"),
                   "N\xc3\xb6rland & \xe2\x80\x9cSudria\xe2\x80\x9d");
}
END_TEST

START_TEST(line_breaks_part_lines_and_paragraphs) {
  ck_assert_str_eq(text_of("<p>One,<br>two.<br/> <br>Three.</p>"), "One,\ntwo.\n\nThree.");
}
END_TEST

static const char *const left_out[] = {
    "<nav><p>Home and all the other pages of this site, which are many.</p></nav>",
    "<script>var text = '<p>Estland attacked Westland, said the script.</p>';</script>",
    "<style>p { color: red }</style>",
    "<form><p>Enter your name, your country and what you think of all this.</p></form>",
    "<footer><p>All rights reserved, in Norland and in every other country.</p></footer>",
    "<aside><p>Estland attacked Westland on Monday, a reader of ours has said.</p></aside>",
    "<noscript><p>Please switch on the scripts, for without them nothing works.</p></noscript>",
    "<div class='related-stories'><p>Estland attacked Westland on Monday.</p></div>",
    "<div id=comments><p>Estland should attack Westland, if you ask me.</p></div>",
    "<div class=\"big ad-slot\"><p>Buy a car in Norland, for it is cheap there.</p></div>",
    "<div style='display:none'><p>Estland attacked Westland on Monday.</p></div>",
    "<p><a href=x>Estland attacked Westland on Monday</a></p>",
    "<ul><li><a href=x>Estland attacked Westland on Monday</a></li></ul>",
    "<div>Share</div>",
};

START_TEST(what_is_no_article_is_left_out) {
  char page[1024];
  snprintf(page, sizeof page, "<body><article><p>" FIRST "</p>%s<p>" SECOND "</p></article></body>", left_out[_i]);
  ck_assert_str_eq(text_of(page), FIRST "\n\n" SECOND);
}
END_TEST

static const char *const marked[] = {
    "<div><p>%s</p></div><article><p>" FIRST "</p><p>" SECOND "</p></article>",
    "<div><p>%s</p></div><main><p>" FIRST "</p><p>" SECOND "</p></main>",
    "<div><p>%s</p></div><div role=main><p>" FIRST "</p><p>" SECOND "</p></div>",
    "<article><p>%s</p><div itemprop='articleBody'><p>" FIRST "</p><p>" SECOND "</p></div></article>",
    "<article><p>%s</p></article><article><p>" FIRST "</p><p>" SECOND "</p></article>",
    "<table><tr><td>%s</td><td><p>" FIRST "<p>" SECOND "</td></tr></table>",
};

START_TEST(article_is_found_by_mark_or_mass) {
  char page[1024];
  snprintf(page, sizeof page, marked[_i], "Westland rejected a plan of Estland on Monday, it said.");
  ck_assert_str_eq(text_of(page), FIRST "\n\n" SECOND);
}
END_TEST

START_TEST(paragraphs_may_each_have_a_container) {
  ck_assert_str_eq(text_of("<div><p>Westland.</p></div><div><div><p>" FIRST "</p></div><div><p>" SECOND
                           "</p></div><div><p>" FIRST "</p></div></div>"),
                   FIRST "\n\n" SECOND "\n\n" FIRST);
}
END_TEST

START_TEST(teaser_in_an_article_element_is_not_the_article) {
  ck_assert_str_eq(text_of("<div><p>" FIRST "</p><p>" SECOND "</p><p>" FIRST "</p><p>" SECOND "</p></div>"
                           "<article><p>Westland.</p></article>"),
                   FIRST "\n\n" SECOND "\n\n" FIRST "\n\n" SECOND);
}
END_TEST

START_TEST(doubtful_name_is_believed_only_where_there_is_more) {
  ck_assert_str_eq(text_of("<div class=sidebar><p>" FIRST "</p></div>"), FIRST);
  ck_assert_str_eq(text_of("<div class='content-sidebar-wrap has-menu'><p>" FIRST "</p></div>"), FIRST);
}
END_TEST

START_TEST(caption_is_a_paragraph) {
  ck_assert_str_eq(
      text_of("<article><figure><img src=x><figcaption><p>The bridge at dawn</p></figcaption></figure><p>" FIRST
              "</p><p>" SECOND "</p></article>"),
      "The bridge at dawn\n\n" FIRST "\n\n" SECOND);
}
END_TEST

static const struct {
  const char *head, *title;
} titles[] = {
    {"<title>Site</title><meta property='og:title' content='Treaty &amp; river'><h1>Treaty</h1>", "Treaty & river"},
    {"<meta property='og:title' content='Treaty - Nordnews'><h1> Treaty </h1>", "Treaty"},
    {"<title>Site</title><h1>Treaty</h1><h1>Other</h1>", "Treaty"},
    {"<title> Treaty\n</title>", "Treaty"},
    {"<svg><title>Icon</title></svg>", ""},
    {"<meta property='og:title'>", ""},
};

START_TEST(title_is_found) {
  char page[512];
  snprintf(page, sizeof page, "%s<p>" FIRST "</p>", titles[_i].head);
  const Article article = read_page(page);
  ck_assert_str_eq(draw(article.title), titles[_i].title);
  ck_assert_str_eq(draw(article.text), FIRST);
}
END_TEST

static const struct {
  const char *head, *date;
} dates[] = {
    {"<meta property='article:published_time' content='2024-08-31T10:00:00Z'><meta name=date content=2020-01-01>",
     "2024-08-31"},
    {"<script type='application/ld+json'>{\"a\":[{\"datePublished\" : \"2024-08-31T10:00\"}]}</script>", "2024-08-31"},
    {"<span itemprop=datePublished content='2024-08-31'></span>", "2024-08-31"},
    {"<META NAME='DC.date.issued' CONTENT='2024-08-31'>", "2024-08-31"},
    {"<time datetime='2024-08-31'>today</time><time datetime='2024-09-01'>", "2024-08-31"},
    {"<time datetime='2020-01-01'></time><meta name=pubdate content='2024-08-31'>", "2024-08-31"},
    {"<time datetime='10:00'></time><script>\"datePublished\":\"2020-01-01\"</script>", ""},
    {"<script type='application/ld+json'>{\"datePublished\"</script><meta name=date>", ""},
};

START_TEST(date_is_found) {
  char page[512];
  snprintf(page, sizeof page, "%s<p>" FIRST "</p>", dates[_i].head);
  ck_assert_str_eq(draw(read_page(page).date), dates[_i].date);
}
END_TEST

static const char *const empty_pages[] = {"", " ", "<html>", "<nav><p>Home.</p></nav>", "<!--", "<", "</p></p>"};

START_TEST(page_without_text_gives_none) {
  ck_assert_str_eq(text_of(empty_pages[_i]), "");
}
END_TEST

static const struct {
  const char *before, *piece, *behind;
  size_t times;
} hostile[] = {
    {"", "<div>", FIRST, 100000},
    {"", "<b>", FIRST, 100000},
    {"", "<article>", FIRST, 50000},
    {"<p>", FIRST " ", "", 10000},
    {"<p>", "a", "", 1000000},
    {"<p>", "\x80", "", 100000},
    {"<p>", "&amp", "", 100000},
    {"", "</p>", FIRST, 100000},
    {"", "<br>a", ".", 100000},
    {"<p class='", "x-", "'>a</p>", 100000},
    {"<p>", "<a href=x>", "a</a>", 20000},
};

START_TEST(hostile_page_takes_linear_time) {
  const size_t before = strlen(hostile[_i].before), piece = strlen(hostile[_i].piece),
               behind = strlen(hostile[_i].behind);
  const size_t length = before + piece * hostile[_i].times + behind;
  char *page = malloc(length);
  Article article;
  ck_assert_ptr_nonnull(page);
  memcpy(page, hostile[_i].before, before);
  for (size_t i = 0; i < hostile[_i].times; i++) memcpy(page + before + i * piece, hostile[_i].piece, piece);
  memcpy(page + length - behind, hostile[_i].behind, behind);
  ck_assert_int_eq(article_read((Text){page, length}, &arena, &article), ENT_SUCCESS);
  free(page);
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static Suite *article_suite(void) {
  Suite *suite = suite_create("article");
  TCase *tcase = tcase_create("article");
  tcase_add_checked_fixture(tcase, NULL, tear_down);
  tcase_add_test(tcase, paragraphs_are_parted_by_blank_lines);
  tcase_add_test(tcase, white_space_is_one_blank);
  tcase_add_test(tcase, entities_are_decoded);
  tcase_add_test(tcase, line_breaks_part_lines_and_paragraphs);
  tcase_add_loop_test(tcase, what_is_no_article_is_left_out, 0, COUNT(left_out));
  tcase_add_loop_test(tcase, article_is_found_by_mark_or_mass, 0, COUNT(marked));
  tcase_add_test(tcase, paragraphs_may_each_have_a_container);
  tcase_add_test(tcase, teaser_in_an_article_element_is_not_the_article);
  tcase_add_test(tcase, doubtful_name_is_believed_only_where_there_is_more);
  tcase_add_test(tcase, caption_is_a_paragraph);
  tcase_add_loop_test(tcase, title_is_found, 0, COUNT(titles));
  tcase_add_loop_test(tcase, date_is_found, 0, COUNT(dates));
  tcase_add_loop_test(tcase, page_without_text_gives_none, 0, COUNT(empty_pages));
  tcase_add_loop_test(tcase, hostile_page_takes_linear_time, 0, COUNT(hostile));
  suite_add_tcase(suite, tcase);
  return suite;
}

int main(void) {
  SRunner *runner = srunner_create(article_suite());
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
