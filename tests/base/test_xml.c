// Pages read however broken.
#include "base/samples.h"
#include "base/xml.h"

/// What was met in a page: "<p>text</p>".
typedef struct {
  char *bytes;
  size_t length;
  FILE *out;
} Trace;

static void trace_start(void *handle, const char *name, const char *const *attributes) {
  const Trace *trace = handle;
  fprintf(trace->out, "<%s", name);
  for (; *attributes; attributes += 2)
    fprintf(trace->out, " %s=[%s]", attributes[0], attributes[1] ? attributes[1] : "nothing");
  fputc('>', trace->out);
}

static void trace_end(void *handle, const char *name) {
  const Trace *trace = handle;
  fprintf(trace->out, "</%s>", name);
}

static void trace_text(void *handle, Text text) {
  const Trace *trace = handle;
  fwrite(text.data, 1, text.length, trace->out);
}

/// Return what is met in a page, in the arena.
static Text met(Text page) {
  Trace trace = {0};
  trace.out = open_memstream(&trace.bytes, &trace.length);
  const XmlEvents events = {&trace, trace_start, trace_end, trace_text};
  ck_assert_int_eq(xml_read_html(page, &events), ENT_SUCCESS);
  fclose(trace.out);
  Text copy = arena_copy(&arena, (Text){trace.bytes, trace.length});
  free(trace.bytes);
  return copy;
}

static const struct {
  const char *page, *want;
} pages[] = {
    {"", ""},
    {"<p>Hello</p>", "<html><body><p>Hello</p></body></html>"},
    {"plain text", "<html><body><p>plain text</p></body></html>"},
    {"<P CLASS=a>x</P>", "<html><body><p class=[a]>x</p></body></html>"},
    {"<p>x<b>y</p>z", "<html><body><p>x<b>y</b></p>z</body></html>"},
    {"<p>a<p>b", "<html><body><p>a</p><p>b</p></body></html>"},
    {"</p>x", "<html><body><p>x</p></body></html>"},
    {"<p>1 < 2 > 0</p>", "<html><body><p>1 < 2 > 0</p></body></html>"},
    {"<p>a &amp; b &lt; &eacute;&#8217;&#x2019;", "<html><body><p>a & b < é’’</p></body></html>"},
    {"<p>&nosuch; & x", "<html><body><p>&nosuch; & x</p></body></html>"},
    {"<p>a<!-- <p>no</p> -->b</p>", "<html><body><p>ab</p></body></html>"},
    {"<p>x</p><script>if (a<b) x('</p>')</script>",
     "<html><body><p>x</p><script>if (a<b) x('</p>')</script></body></html>"},
    {"<a href='x&amp;y' rel>z</a>", "<html><body><a href=[x&y] rel=[nothing]>z</a></body></html>"},
    {"<p>a\x01"
     "b</p>",
     "<html><body><p>a b</p></body></html>"},
    {"<", "<"},
    {"<p", "<html><body><p></body></html>"},
};

START_TEST(page_is_read_however_broken) {
  samples_same(met(text_view(pages[_i].page)), pages[_i].want);
}
END_TEST

static const struct {
  const char *page, *want;
} charsets[] = {
    {"<p>Türk", "<html><body><p>Türk</p></body></html>"},
    {"\xef\xbb\xbf<p>Türk", "<html><body><p>Türk</p></body></html>"},
    {"<p>T\xfcrk ü", "<html><body><p>T?rk ü</p></body></html>"},
    {"<meta charset=utf-8><p>Türk", "<html><head><meta charset=[utf-8]></meta></head><body><p>Türk</p></body></html>"},
    {"<meta charset='UTF-16'><p>Türk",
     "<html><head><meta charset=[UTF-16]></meta></head><body><p>Türk</p></body></html>"},
    {"<meta charset=iso-8859-1><p>T\xfcrk \x93x\x94",
     "<html><head><meta charset=[iso-8859-1]></meta></head><body><p>Türk “x”</p></body></html>"},
    {"<meta charset=\"windows-1254\"><p>\xddz",
     "<html><head><meta charset=[windows-1254]></meta></head><body><p>İz</p></body></html>"},
    {"<meta charset=nosuch><p>Türk",
     "<html><head><meta charset=[nosuch]></meta></head><body><p>Türk</p></body></html>"},
    {"<meta charset=us-ascii><p>Türk",
     "<html><head><meta charset=[us-ascii]></meta></head><body><p>Türk</p></body></html>"},
    {"<meta charset=windows-1252><p>T\xfc\x81rk",
     "<html><head><meta charset=[windows-1252]></meta></head><body><p>Tü?rk</p></body></html>"},
    {"<meta http-equiv=x content='text/html; charset=koi8-r'><p>\xeb",
     "<html><head><meta http-equiv=[x] content=[text/html; charset=koi8-r]></meta></head><body><p>К</p></body></html>"},
};

START_TEST(page_is_utf8_unless_it_says_otherwise) {
  samples_same(met(text_view(charsets[_i].page)), charsets[_i].want);
}
END_TEST

START_TEST(page_in_utf16_is_known_by_its_mark) {
  samples_same(met((Text){"\xff\xfe<\0p\0>\0\xfc\0", 10}), "<html><body><p>ü</p></body></html>");
}
END_TEST

START_TEST(nul_in_a_page_does_not_end_it) {
  samples_same(met((Text){"<p>a\0b", 6}), "<html><body><p>a b</p></body></html>");
}
END_TEST

START_TEST(entities_from_outside_are_not_read) {
  Text page = text_view("<!DOCTYPE html [<!ENTITY x SYSTEM 'CMakeLists.txt'>]><p>&x;</p>");
  ck_assert_ptr_null(strstr(met(page).data, "entente"));
}
END_TEST

START_TEST(events_that_are_null_are_left_out) {
  const XmlEvents none = {0};
  ck_assert_int_eq(xml_read_html(text_view("<p class=a>x</p>"), &none), ENT_SUCCESS);
}
END_TEST

static const struct {
  const char *piece;
  size_t count;
} hostile[] = {{"<div>", 50000}, {"<p>", 50000}, {"<table><tr><td>", 10000},
               {"<", 100000},    {"&", 50000},   {"<!--", 50000},
               {"</p>", 50000},  {"a", 1000000}, {"<a b=c ", 20000}};

START_TEST(hostile_page_is_read_in_time) {
  const XmlEvents none = {0};
  ck_assert_int_eq(xml_read_html(samples_repeat(hostile[_i].piece, hostile[_i].count), &none), ENT_SUCCESS);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, page_is_read_however_broken, 0, sizeof pages / sizeof *pages);
  tcase_add_loop_test(tcase, page_is_utf8_unless_it_says_otherwise, 0, sizeof charsets / sizeof *charsets);
  tcase_add_test(tcase, page_in_utf16_is_known_by_its_mark);
  tcase_add_test(tcase, nul_in_a_page_does_not_end_it);
  tcase_add_test(tcase, entities_from_outside_are_not_read);
  tcase_add_test(tcase, events_that_are_null_are_left_out);
  tcase_add_loop_test(tcase, hostile_page_is_read_in_time, 0, sizeof hostile / sizeof *hostile);
}

int main(void) {
  return samples_run("xml", add);
}
