// Records as CSV, TSV and JSON Lines.
#include "records.h"

#include "program.h"

#define HOSTILE "a,\"b\"\n\tc\\ \x01 \xf0\x9f\x90\x98"

static EntText cell(const void *record, char room[CELL_ROOM]) {
  (void)room;
  return records_view(record);
}

static EntText length(const void *record, char room[CELL_ROOM]) {
  return (EntText){room, (size_t)snprintf(room, CELL_ROOM, "%zu", strlen(record))};
}

static const Column columns[] = {{"text", cell, false}, {"length", length, true}, {0}};

/// What each format makes of a hostile text and of a plain one.
static const struct {
  const char *name, *expected;
} looks[] = {
    {"csv", "text,length\n\"a,\"\"b\"\"\n\tc\\ \x01 \xf0\x9f\x90\x98\",16\nplain,5\n"},
    {"tsv", "text\tlength\na,\"b\"\\n\\tc\\\\ \x01 \xf0\x9f\x90\x98\t16\nplain\t5\n"},
    {"jsonl", "{\"text\":\"a,\\\"b\\\"\\u000a\\u0009c\\\\ \\u0001 \xf0\x9f\x90\x98\",\"length\":16}\n"
              "{\"text\":\"plain\",\"length\":5}\n"},
};

START_TEST(hostile_text_survives) {
  const RecordFormat *format = records_format((size_t)_i);
  Printed printed;
  printed_open(&printed);
  ck_assert_str_eq(format->name, looks[_i].name);
  if (format->header) format->header(columns, printed.out);
  format->record(columns, HOSTILE, printed.out);
  format->record(columns, "plain", printed.out);
  printed_is(&printed, looks[_i].expected);
}
END_TEST

START_TEST(formats_come_to_an_end) {
  ck_assert_ptr_null(records_format(sizeof looks / sizeof *looks));
}
END_TEST

static void add_tests(TCase *tcase) {
  tcase_add_loop_test(tcase, hostile_text_survives, 0, sizeof looks / sizeof *looks);
  tcase_add_test(tcase, formats_come_to_an_end);
}

int main(void) {
  return program_run("records", add_tests);
}
