// The reader: files are made in a folder of their own, documents are drawn as lines "id|date|title|text", and messages
// as people see them.
#include "entente.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/stream.h"

static char folder[64], drawn[4096], messages[4096];

static void set_up(void) {
  strcpy(folder, "readerXXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  ck_assert_int_eq(chdir(folder), 0);
  drawn[0] = messages[0] = '\0';
}

static void tear_down(void) {
  char command[128];
  ck_assert_int_eq(chdir(".."), 0);
  snprintf(command, sizeof command, "rm -rf %s", folder);
  ck_assert_int_eq(system(command), 0);
}

static void write_bytes(const char *path, const char *bytes, size_t length) {
  FILE *file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_uint_eq(fwrite(bytes, 1, length, file), length);
  fclose(file);
}

static void write_file(const char *path, const char *text) {
  write_bytes(path, text, strlen(text));
}

static void append(char *out, size_t room, const char *text, size_t length) {
  const size_t used = strlen(out), rest = room - used - 1;
  if (length > rest) length = rest;
  memcpy(out + used, text, length);
  out[used + length] = '\0';
}

static void note(void *handle, const EntMessage *message) {
  static const char *const levels[] = {"error", "warning", "note"};
  char line[1400];
  (void)handle;
  int length = snprintf(line, sizeof line, "%s:%zu:%zu: %s: %s\n", message->file, message->line, message->column,
                        levels[message->level], message->text);
  append(messages, sizeof messages, line, (size_t)length);
}

static const EntLog log_all = {note, NULL};

static void draw_text(EntText text, const char *behind) {
  append(drawn, sizeof drawn, text.data, text.length);
  append(drawn, sizeof drawn, behind, strlen(behind));
}

static void draw_document(const EntDocument *document) {
  draw_text(document->id, "|");
  draw_text(document->date, "|");
  draw_text(document->title, "|");
  draw_text(document->text, "\n");
}

/// Read all documents of a path; return the number of those that were lost.
static unsigned read_all(const char *path) {
  EntReader *reader;
  EntDocument document;
  EntStatus status;
  unsigned lost = 0;
  ck_assert_int_eq(ent_reader_open(&reader, path, &log_all), ENT_SUCCESS);
  while ((status = ent_reader_next(reader, &document)) != ENT_END) {
    ck_assert(status == ENT_SUCCESS || status == ENT_ERR_FORMAT);
    if (status)
      lost++;
    else
      draw_document(&document);
  }
  ck_assert_int_eq(ent_reader_next(reader, &document), ENT_END);
  ent_reader_close(reader);
  return lost;
}

START_TEST(closing_nothing_is_fine) {
  ent_reader_close(NULL);
}
END_TEST

START_TEST(text_is_one_document) {
  write_file("a.txt", "Norland accused Soutland.\r\nIt said so.");
  ck_assert_uint_eq(read_all("a.txt"), 0);
  ck_assert_str_eq(drawn, "a.txt|||Norland accused Soutland.\r\nIt said so.\n");
  ck_assert_str_eq(messages, "");
}
END_TEST

START_TEST(byte_order_mark_is_no_text) {
  write_file("a.txt", "\xef\xbb\xbfNorland");
  write_file("b.jsonl", "\xef\xbb\xbf{\"id\":\"b\",\"text\":\"Soutland\"}");
  ck_assert_uint_eq(read_all("."), 0);
  ck_assert_str_eq(drawn, "./a.txt|||Norland\nb|||Soutland\n");
}
END_TEST

START_TEST(lines_of_json_are_documents) {
  write_file("a.jsonl", "{\"id\":\"a1\",\"date\":\"2024-08-31\",\"title\":\"Treaty\",\"text\":\"N\\u00f6rland.\"}\r\n\n"
                        "{\"text\":\"No id.\",\"source\":7,\"text\":\"twice\"}");
  ck_assert_uint_eq(read_all("a.jsonl"), 0);
  ck_assert_str_eq(drawn, "a1|2024-08-31|Treaty|N\xc3\xb6rland.\na.jsonl:3|||No id.\n");
}
END_TEST

START_TEST(content_tells_what_the_suffix_does_not) {
  write_file("json", " \n{ \"id\" : \"j\", \"text\" : \"Norland\"}\n");
  write_file("page", "<!DOCTYPE html>\n<p>Norland accused Soutland.</p>");
  write_file("text", "{Norland}");
  ck_assert_uint_eq(read_all("."), 0);
  ck_assert_str_eq(drawn, "j|||Norland\n./page|||Norland accused Soutland.\n./text|||{Norland}\n");
}
END_TEST

START_TEST(page_has_title_and_date) {
  write_file("a.HTM", "<title>Treaty</title><meta name=date content=2024-08-31><p>Norland accused Soutland.</p>");
  ck_assert_uint_eq(read_all("a.HTM"), 0);
  ck_assert_str_eq(drawn, "a.HTM|2024-08-31|Treaty|Norland accused Soutland.\n");
}
END_TEST

START_TEST(page_without_an_article_is_lost) {
  write_file("a.html", "<nav>Home</nav>");
  ck_assert_uint_eq(read_all("a.html"), 1);
  ck_assert_str_eq(messages, "a.html:0:0: error: no article in this page, expected paragraphs of text\n");
}
END_TEST

START_TEST(folder_is_read_in_the_order_of_names) {
  mkdir("f", 0700);
  mkdir("f/b", 0700);
  mkdir("f/page_files", 0700);
  write_file("f/c.md", "c");
  write_file("f/b/b.txt", "b");
  write_file("f/a", "a");
  write_file("f/.hidden", "h");
  write_file("f/page_files/part.html", "<p>part</p>");
  ck_assert_uint_eq(read_all("f//"), 0);
  ck_assert_str_eq(drawn, "f/a|||a\nf/b/b.txt|||b\nf/c.md|||c\n");
}
END_TEST

START_TEST(folder_without_texts_is_reported) {
  mkdir("f", 0700);
  ck_assert_uint_eq(read_all("f"), 1);
  ck_assert_str_eq(messages, "f:0:0: error: no texts in this folder, expected text, Markdown, HTML or JSON Lines\n");
}
END_TEST

START_TEST(missing_file_is_an_error) {
  EntReader *reader;
  ck_assert_int_eq(ent_reader_open(&reader, "nothing.txt", &log_all), ENT_ERR_IO);
  ck_assert_ptr_null(reader);
  ck_assert_str_eq(messages, "nothing.txt:0:0: error: cannot open: No such file or directory\n");
}
END_TEST

START_TEST(unreadable_file_of_a_folder_is_lost) {
  mkdir("f", 0700);
  write_file("f/a.txt", "a");
  write_file("f/b.txt", "b");
  chmod("f/a.txt", 0);
  if (!access("f/a.txt", R_OK)) return; // root reads all
  ck_assert_uint_eq(read_all("f"), 1);
  ck_assert_str_eq(drawn, "f/b.txt|||b\n");
}
END_TEST

START_TEST(empty_file_is_a_document_lost) {
  mkdir("f", 0700);
  write_file("f/a.txt", "");
  write_file("f/b.txt", " \n\t");
  write_file("f/c.jsonl", "");
  ck_assert_uint_eq(read_all("f"), 2);
  ck_assert_str_eq(messages, "f/a.txt:0:0: error: empty file, expected a text\n"
                             "f/b.txt:0:0: error: nothing but white space, expected a text\n");
}
END_TEST

START_TEST(empty_device_is_no_error) {
  ck_assert_uint_eq(read_all("/dev/null"), 0);
  ck_assert_str_eq(messages, "/dev/null:0:0: warning: nothing to read\n");
}
END_TEST

static const struct {
  const char *line, *message;
} broken[] = {
    //     123456789012345
    {"{\"id\":\"x\",\"text\":", "a.jsonl:2:17: error: broken JSON, expected another value or mark here\n"},
    {"{\"text\":\"x\"} {}", "a.jsonl:2:14: error: broken JSON, expected another value or mark here\n"},
    {"[\"text\"]", "a.jsonl:2:0: error: expected an object, found an array\n"},
    {"{\"id\":\"x\"}", "a.jsonl:2:0: error: no \"text\", expected one\n"},
    {"{\"text\":null}", "a.jsonl:2:0: error: no \"text\", expected one\n"},
    {"{\"text\":5}", "a.jsonl:2:0: error: /text: expected a string, found a number\n"},
    {"{\"id\":5,\"text\":\"x\"}", "a.jsonl:2:0: error: /id: expected a string, found a number\n"},
    {"{\"date\":[],\"text\":\"x\"}", "a.jsonl:2:0: error: /date: expected a string, found an array\n"},
};

START_TEST(broken_line_is_reported_and_the_rest_kept) {
  char text[256];
  snprintf(text, sizeof text, "{\"id\":\"a1\",\"text\":\"x\"}\n%s\n{\"id\":\"a3\",\"text\":\"y\"}\n", broken[_i].line);
  write_file("a.jsonl", text);
  ck_assert_uint_eq(read_all("a.jsonl"), 1);
  ck_assert_str_eq(drawn, "a1|||x\na3|||y\n");
  ck_assert_str_eq(messages, broken[_i].message);
}
END_TEST

static const struct {
  const char *given, *read;
} dates[] = {{"2024-08-31", "2024-08-31"},
             {"2024-08-31T10:00:00Z", "2024-08-31"},
             {"2024-08-31 10:00", "2024-08-31"},
             {" 2024-02-29", "2024-02-29"},
             {"2023-02-29", ""},
             {"2024-8-31", ""},
             {"31 August 2024", ""},
             {"2024-08-311", ""},
             {"2024-13-01", ""}};

START_TEST(date_is_cut_to_the_day) {
  char text[256], expected[64];
  snprintf(text, sizeof text, "{\"id\":\"a\",\"date\":\"%s\",\"text\":\"x\"}", dates[_i].given);
  snprintf(expected, sizeof expected, "a|%s||x\n", dates[_i].read);
  write_file("a.jsonl", text);
  ck_assert_uint_eq(read_all("a.jsonl"), 0);
  ck_assert_str_eq(drawn, expected);
  ck_assert_int_eq(messages[0] == '\0', dates[_i].read[0] != '\0');
}
END_TEST

START_TEST(wrong_dates_are_warned_of_once) {
  write_file("a.jsonl",
             "{\"date\":\"soon\",\"text\":\"x\"}\n{\"date\":\"now\",\"text\":\"y\"}\n{\"date\":\"\",\"text\":\"z\"}\n");
  ck_assert_uint_eq(read_all("a.jsonl"), 0);
  ck_assert_str_eq(messages, "a.jsonl:1:0: warning: \"soon\" is no date, expected one such as \"2024-08-31\"\n"
                             "a.jsonl:0:0: warning: dates that are no ISO dates: 1 more\n");
}
END_TEST

START_TEST(wrong_bytes_are_replaced_one_by_one) {
  write_bytes("a.txt", "Norl\0nd \xff\xfe N\xc3\xb6rland and more of it.", 35);
  ck_assert_uint_eq(read_all("a.txt"), 0);
  ck_assert_str_eq(drawn, "a.txt|||Norl nd ?\x3f N\xc3\xb6rland and more of it.\n");
  ck_assert_str_eq(messages, "a.txt:0:0: warning: control characters or bytes that are no UTF-8, replaced: 3 here\n");
}
END_TEST

START_TEST(wrong_bytes_are_warned_of_once_a_file) {
  write_file("a.jsonl", "{\"id\":\"a\",\"text\":\"x\\u0000y\xff\"}\n{\"id\":\"b\\\\u0000\",\"text\":\"\\u0001\"}");
  ck_assert_uint_eq(read_all("a.jsonl"), 0);
  ck_assert_str_eq(drawn, "a|||x y?\nb\\u0000||| \n");
  ck_assert_str_eq(messages, "a.jsonl:1:0: warning: control characters or bytes that are no UTF-8, replaced: 1 here\n");
}
END_TEST

START_TEST(binary_file_is_skipped_in_a_folder) {
  mkdir("f", 0700);
  write_file("f/a.txt", "a");
  write_bytes("f/b.png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\2\0\0\0\1\0", 24);
  ck_assert_uint_eq(read_all("f"), 0);
  ck_assert_str_eq(drawn, "f/a.txt|||a\n");
  ck_assert_str_eq(messages, "f/b.png:0:0: warning: binary file, expected a text\n");
}
END_TEST

static const struct {
  const char *path, *bytes, *message;
} refused[] = {
    {"a", "\x01\x02\x03\x04\x05\x06", "a:0:0: error: binary file, expected a text\n"},
    {"a.pdf", "%PDF-1.4 all text", "a.pdf:0:0: error: binary file, expected a text\n"},
    {"a.txt", "\xff\xfeN", "a.txt:0:0: error: text in UTF-16, expected UTF-8\n"},
    {"a.json", "[\n{\"id\":\"a\"}]", "a.json:0:0: error: a JSON array, expected JSON Lines: one document a line\n"},
    {"a.css", "p {}", "a.css:0:0: error: this kind of file is not read, expected text, HTML or JSON Lines\n"}};

START_TEST(file_that_is_no_text_is_refused) {
  write_file(refused[_i].path, refused[_i].bytes);
  ck_assert_uint_eq(read_all(refused[_i].path), 1);
  ck_assert_str_eq(messages, refused[_i].message);
}
END_TEST

START_TEST(line_is_read_before_the_next_has_come) {
  int ends[2];
  EntReader *reader;
  EntDocument document;
  ck_assert_int_eq(pipe(ends), 0);
  ck_assert_int_ge(dup2(ends[0], STDIN_FILENO), 0);
  ck_assert_int_eq(ent_reader_open(&reader, "-", &log_all), ENT_SUCCESS);
  ck_assert_int_gt(write(ends[1], "{\"text\":\"one\"}\n", 15), 0);
  ck_assert_int_eq(ent_reader_next(reader, &document), ENT_SUCCESS);
  ck_assert_int_gt(write(ends[1], "{\"text\":\"two\"}\n", 15), 0);
  ck_assert_int_eq(ent_reader_next(reader, &document), ENT_SUCCESS);
  draw_document(&document);
  ck_assert_str_eq(drawn, "-:2|||two\n");
  close(ends[1]);
  ck_assert_int_eq(ent_reader_next(reader, &document), ENT_END);
  ent_reader_close(reader);
}
END_TEST

START_TEST(standard_input_may_be_a_text) {
  write_file("a.txt", "  Norland\n");
  ck_assert_ptr_nonnull(freopen("a.txt", "r", stdin));
  ck_assert_uint_eq(read_all("-"), 0);
  ck_assert_str_eq(drawn, "-|||  Norland\n\n");
}
END_TEST

static const struct {
  const char *before, *piece, *behind;
  size_t times;
  EntStatus status;
} hostile[] = {
    {"", "a", "", 1000000, ENT_SUCCESS},
    {"", ",", "", 100000, ENT_SUCCESS},
    {"", "\x80", "", 100000, ENT_ERR_FORMAT},
    {"{\"text\":\"", "a", "\"}", 1000000, ENT_SUCCESS},
    {"{\"text\":\"", "\\\\", "\"}", 500000, ENT_SUCCESS},
    {"{\"text\":\"", "\\u0000", "\"}", 100000, ENT_SUCCESS},
    {"{\"text\":", "[", "", 500000, ENT_ERR_FORMAT},
    {"", "{\"a\":", "", 500000, ENT_ERR_FORMAT},
    {"<html>", "<div>", "Norland accused Soutland.", 100000, ENT_SUCCESS},
};

START_TEST(hostile_file_takes_linear_time) {
  EntReader *reader;
  EntDocument document;
  FILE *file = fopen("a", "wb");
  ck_assert_ptr_nonnull(file);
  fputs(hostile[_i].before, file);
  for (size_t i = 0; i < hostile[_i].times; i++) fputs(hostile[_i].piece, file);
  fputs(hostile[_i].behind, file);
  fclose(file);
  ck_assert_int_eq(ent_reader_open(&reader, "a", NULL), ENT_SUCCESS);
  ck_assert_int_eq(ent_reader_next(reader, &document), hostile[_i].status);
  ck_assert_int_eq(ent_reader_next(reader, &document), ENT_END);
  ent_reader_close(reader);
}
END_TEST

START_TEST(line_beyond_the_limit_is_skipped) {
  Stream stream;
  StreamPiece line;
  write_file("a", "12345678\n123456789\n1234567890123456789012345\nlast");
  stream_start(&stream, 8);
  ck_assert_int_eq(stream_open(&stream, "a"), ENT_SUCCESS);
  ck_assert_int_eq(stream_line(&stream, &line), ENT_SUCCESS);
  ck_assert_uint_eq(line.length, 8);
  ck_assert_int_eq(stream_line(&stream, &line), ENT_ERR_FORMAT);
  ck_assert_int_eq(stream_line(&stream, &line), ENT_ERR_FORMAT);
  ck_assert_int_eq(stream_line(&stream, &line), ENT_SUCCESS);
  ck_assert_mem_eq(line.data, "last", 4);
  ck_assert_int_eq(stream_line(&stream, &line), ENT_END);
  stream_free(&stream);
}
END_TEST

START_TEST(whole_beyond_the_limit_is_refused) {
  Stream stream;
  StreamPiece whole;
  write_file("a", "123456789");
  stream_start(&stream, 8);
  ck_assert_int_eq(stream_open(&stream, "a"), ENT_SUCCESS);
  ck_assert_int_eq(stream_rest(&stream, &whole), ENT_ERR_FORMAT);
  stream_free(&stream);
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static void add_formats(TCase *tcase) {
  tcase_add_test(tcase, closing_nothing_is_fine);
  tcase_add_test(tcase, text_is_one_document);
  tcase_add_test(tcase, byte_order_mark_is_no_text);
  tcase_add_test(tcase, lines_of_json_are_documents);
  tcase_add_test(tcase, content_tells_what_the_suffix_does_not);
  tcase_add_test(tcase, page_has_title_and_date);
  tcase_add_test(tcase, folder_is_read_in_the_order_of_names);
  tcase_add_test(tcase, line_is_read_before_the_next_has_come);
  tcase_add_test(tcase, standard_input_may_be_a_text);
  tcase_add_loop_test(tcase, date_is_cut_to_the_day, 0, COUNT(dates));
}

static void add_mistakes(TCase *tcase) {
  tcase_add_test(tcase, page_without_an_article_is_lost);
  tcase_add_test(tcase, folder_without_texts_is_reported);
  tcase_add_test(tcase, missing_file_is_an_error);
  tcase_add_test(tcase, unreadable_file_of_a_folder_is_lost);
  tcase_add_test(tcase, empty_file_is_a_document_lost);
  tcase_add_test(tcase, empty_device_is_no_error);
  tcase_add_loop_test(tcase, broken_line_is_reported_and_the_rest_kept, 0, COUNT(broken));
  tcase_add_test(tcase, wrong_dates_are_warned_of_once);
  tcase_add_test(tcase, wrong_bytes_are_replaced_one_by_one);
  tcase_add_test(tcase, wrong_bytes_are_warned_of_once_a_file);
  tcase_add_test(tcase, binary_file_is_skipped_in_a_folder);
  tcase_add_loop_test(tcase, file_that_is_no_text_is_refused, 0, COUNT(refused));
  tcase_add_loop_test(tcase, hostile_file_takes_linear_time, 0, COUNT(hostile));
  tcase_add_test(tcase, line_beyond_the_limit_is_skipped);
  tcase_add_test(tcase, whole_beyond_the_limit_is_refused);
}

static Suite *reader_suite(void) {
  Suite *suite = suite_create("reader");
  TCase *formats = tcase_create("formats"), *mistakes = tcase_create("mistakes");
  tcase_add_checked_fixture(formats, set_up, tear_down);
  tcase_add_checked_fixture(mistakes, set_up, tear_down);
  add_formats(formats);
  add_mistakes(mistakes);
  suite_add_tcase(suite, formats);
  suite_add_tcase(suite, mistakes);
  return suite;
}

int main(void) {
  SRunner *runner = srunner_create(reader_suite());
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
