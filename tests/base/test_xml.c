// Pages read however broken, and documents written.
#include "base/samples.h"
#include "base/xml.h"

// ----------------------------------------------------------------------------------------------------------- Reading

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

// ----------------------------------------------------------------------------------------------------------- Writing

static char *bytes;
static size_t length;
static FILE *out;
static XmlWriter *writer;

static void open_writer(void) {
  out = open_memstream(&bytes, &length);
  writer = xml_writer_new(out);
  ck_assert_ptr_nonnull(writer);
}

/// Close the writer; what it wrote is `want` behind the declaration.
static void wrote(const char *want) {
  static const char declaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  ck_assert_int_eq(xml_writer_close(writer), ENT_SUCCESS);
  fclose(out);
  ck_assert(text_starts(text_view(bytes), declaration));
  samples_same(text_view(bytes + sizeof declaration - 1), want);
  free(bytes);
}

START_TEST(elements_are_indented) {
  open_writer();
  xml_start(writer, "a");
  xml_start(writer, "b");
  xml_attribute(writer, "id", text_view("1"));
  xml_start(writer, "c");
  xml_end(writer);
  xml_end(writer);
  xml_end(writer);
  wrote("<a>\n  <b id=\"1\">\n    <c/>\n  </b>\n</a>\n");
}
END_TEST

START_TEST(line_is_not_broken_beside_text) {
  open_writer();
  xml_start(writer, "a");
  xml_start(writer, "p");
  xml_text(writer, text_view("x "));
  xml_start(writer, "b");
  xml_text(writer, text_view("y"));
  xml_end(writer);
  xml_end(writer);
  xml_end(writer);
  wrote("<a>\n  <p>x <b>y</b></p>\n</a>\n");
}
END_TEST

START_TEST(attributes_are_escaped) {
  open_writer();
  xml_start(writer, "a");
  xml_attribute(writer, "x", text_view("<\"&'>\n\té\x01"));
  xml_end(writer);
  wrote("<a x=\"&lt;&quot;&amp;'&gt;&#10;&#9;é\xef\xbf\xbd\"/>\n");
}
END_TEST

static const struct {
  const char *text, *want;
} texts[] = {
    {"plain “text”", "plain “text”"},
    {"", ""},
    {"a & b", "<![CDATA[a & b]]>"},
    {"<b>", "<![CDATA[<b>]]>"},
    {"]]>", "<![CDATA[]]]]><![CDATA[>]]>"},
    {"a]]>b]]>", "<![CDATA[a]]]]><![CDATA[>b]]]]><![CDATA[>]]>"},
    {"a]]b", "a]]b"},
    {"tab\tline\n", "tab\tline\n"},
    {"a\r\nb\rc", "a\nb\nc"},
    {"\x01\x1f", "\xef\xbf\xbd\xef\xbf\xbd"},
    {"\xef\xbf\xbe\xef\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd"},
    {"no \xff UTF-8 \xed\xa0\x80", "no \xef\xbf\xbd UTF-8 \xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    {"\xf0\x9f\x90\x98", "\xf0\x9f\x90\x98"},
};

START_TEST(text_is_written_as_xml_allows_it) {
  char want[256];
  open_writer();
  xml_start(writer, "a");
  xml_text(writer, text_view(texts[_i].text));
  xml_end(writer);
  snprintf(want, sizeof want, *texts[_i].want ? "<a>%s</a>\n" : "<a/>\n", texts[_i].want);
  wrote(want);
}
END_TEST

START_TEST(nul_in_text_is_replaced) {
  open_writer();
  xml_start(writer, "a");
  xml_text(writer, (Text){"x\0y", 3});
  xml_end(writer);
  wrote("<a>x\xef\xbf\xbdy</a>\n");
}
END_TEST

START_TEST(open_elements_are_ended_by_close) {
  open_writer();
  xml_start(writer, "a");
  xml_start(writer, "b");
  wrote("<a>\n  <b/></a>\n");
}
END_TEST

START_TEST(disk_that_is_full_is_an_error) {
  FILE *full = fopen("/dev/full", "w");
  if (!full) return;
  XmlWriter *to_full = xml_writer_new(full);
  xml_start(to_full, "a");
  for (size_t i = 0; i < (size_t)_i; i++) xml_text(to_full, text_view("a piece of text & more"));
  xml_end(to_full);
  ck_assert_int_eq(xml_writer_close(to_full), ENT_ERR_IO);
  fclose(full);
}
END_TEST

START_TEST(close_accepts_null) {
  ck_assert_int_eq(xml_writer_close(NULL), ENT_SUCCESS);
}
END_TEST

static void add_writing(TCase *tcase) {
  tcase_add_test(tcase, elements_are_indented);
  tcase_add_test(tcase, line_is_not_broken_beside_text);
  tcase_add_test(tcase, attributes_are_escaped);
  tcase_add_loop_test(tcase, text_is_written_as_xml_allows_it, 0, sizeof texts / sizeof *texts);
  tcase_add_test(tcase, nul_in_text_is_replaced);
  tcase_add_test(tcase, open_elements_are_ended_by_close);
  tcase_add_loop_test(tcase, disk_that_is_full_is_an_error, 0, 2);
  tcase_add_loop_test(tcase, disk_that_is_full_is_an_error, 10000, 10001);
  tcase_add_test(tcase, close_accepts_null);
}

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, page_is_read_however_broken, 0, sizeof pages / sizeof *pages);
  tcase_add_loop_test(tcase, page_is_utf8_unless_it_says_otherwise, 0, sizeof charsets / sizeof *charsets);
  tcase_add_test(tcase, page_in_utf16_is_known_by_its_mark);
  tcase_add_test(tcase, nul_in_a_page_does_not_end_it);
  tcase_add_test(tcase, entities_from_outside_are_not_read);
  tcase_add_test(tcase, events_that_are_null_are_left_out);
  tcase_add_loop_test(tcase, hostile_page_is_read_in_time, 0, sizeof hostile / sizeof *hostile);
  add_writing(tcase);
}

int main(void) {
  return samples_run("xml", add);
}
