// Writing XML: what stands in it can be read back, whatever it is.
#include "base/samples.h"
#include "base/xml.h"

static char *bytes;
static size_t length;
static FILE *out;
static XmlWriter *writer;

static void open_writer(void) {
  out = open_memstream(&bytes, &length);
  writer = xml_writer_new(out, 2);
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

START_TEST(deeper_elements_begin_no_line) {
  open_writer();
  static const char *const names[] = {"a", "b", "c", "d"};
  for (size_t i = 0; i < 4; i++) xml_start(writer, names[i]);
  wrote("<a>\n  <b>\n    <c><d/></c>\n  </b>\n</a>\n");
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
  wrote("<a>\n  <b/>\n</a>\n");
}
END_TEST

START_TEST(text_larger_than_the_buffer_is_whole) {
  static char many[200000];
  memset(many, 'x', sizeof many);
  open_writer();
  xml_start(writer, "a");
  xml_text(writer, (Text){many, sizeof many});
  ck_assert_int_eq(xml_writer_close(writer), ENT_SUCCESS);
  fclose(out);
  ck_assert_uint_eq(length, strlen("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a></a>\n") + sizeof many);
  free(bytes);
}
END_TEST

START_TEST(disk_that_is_full_is_an_error) {
  FILE *full = fopen("/dev/full", "w");
  if (!full) return;
  XmlWriter *to_full = xml_writer_new(full, 2);
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

static void add(TCase *tcase) {
  tcase_add_test(tcase, elements_are_indented);
  tcase_add_test(tcase, deeper_elements_begin_no_line);
  tcase_add_test(tcase, text_larger_than_the_buffer_is_whole);
  tcase_add_test(tcase, line_is_not_broken_beside_text);
  tcase_add_test(tcase, attributes_are_escaped);
  tcase_add_loop_test(tcase, text_is_written_as_xml_allows_it, 0, sizeof texts / sizeof *texts);
  tcase_add_test(tcase, nul_in_text_is_replaced);
  tcase_add_test(tcase, open_elements_are_ended_by_close);
  tcase_add_loop_test(tcase, disk_that_is_full_is_an_error, 0, 2);
  tcase_add_loop_test(tcase, disk_that_is_full_is_an_error, 10000, 10001);
  tcase_add_test(tcase, close_accepts_null);
}

int main(void) {
  return samples_run("xml_writer", add);
}
