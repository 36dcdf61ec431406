// Tables: columns in line, whatever stands in them.
#include "table.h"

#include "program.h"

static const TableColumn columns[] = {{"NAME", 0, false}, {"N", 1, true}, {"NOTE", 2, false}};

static Table *table_of(const EntText *cells, size_t count) {
  Table *table = table_new(3);
  for (size_t i = 0; i < count; i++) ck_assert(table_add(table, cells[i]));
  return table;
}

/// See that the cells, printed in three columns, look like this.
static void looks_like(const EntText *cells, size_t count, const char *expected) {
  const TableView view = {.columns = columns, .count = 3};
  Table *table = table_of(cells, count);
  Printed printed;
  printed_open(&printed);
  ck_assert_int_eq(table_print(table, &view, printed.out), ENT_SUCCESS);
  table_free(table);
  printed_is(&printed, expected);
}

START_TEST(columns_are_in_line) {
  const EntText cells[] = {TEXT("Türkiye"), TEXT("7"), TEXT("a"), TEXT("北国"), TEXT("123"), TEXT("b")};
  looks_like(cells, 6,
             "NAME       N  NOTE\n"
             "Türkiye    7  a\n"
             "北国     123  b\n");
}
END_TEST

START_TEST(no_row_ends_with_blanks) {
  const EntText cells[] = {TEXT("a"), TEXT(""), TEXT(""), TEXT("longer"), TEXT("1"), TEXT("")};
  looks_like(cells, 6,
             "NAME    N  NOTE\n"
             "a\n"
             "longer  1\n");
}
END_TEST

START_TEST(long_cells_are_cut) {
  const EntText cells[] = {TEXT("0123456789012345678901234567890123456789012345"), TEXT("1"), TEXT("a")};
  looks_like(cells, 3,
             "NAME                                          N  NOTE\n"
             "0123456789012345678901234567890123456789012…  1  a\n");
}
END_TEST

static EntStatus print_row_number(void *handle, size_t row) {
  const Printed *printed = handle;
  fprintf(printed->out, "  (%zu)\n", row);
  return row ? ENT_END : ENT_SUCCESS;
}

START_TEST(what_stands_below_a_row_can_end_the_table) {
  const EntText cells[] = {TEXT("a"), TEXT("1"), TEXT("x"), TEXT("b"), TEXT("2"),
                           TEXT("y"), TEXT("c"), TEXT("3"), TEXT("z")};
  Printed printed;
  printed_open(&printed);
  const TableView view = {columns, 3, false, print_row_number, &printed};
  Table *table = table_of(cells, 9);
  ck_assert_int_eq(table_print(table, &view, printed.out), ENT_END);
  table_free(table);
  printed_is(&printed, "NAME  N  NOTE\na     1  x\n  (0)\nb     2  y\n  (1)\n");
}
END_TEST

START_TEST(cells_are_kept) {
  char word[] = "first";
  Table *table = table_new(1);
  ck_assert(table_add(table, (EntText){word, 5}));
  memset(word, 'x', 5);
  for (int i = 0; i < 1000; i++) ck_assert(table_add(table, TEXT("more")));
  ck_assert_str_eq(table_cell(table, 0, 0), "first");
  ck_assert_uint_eq(table_rows(table), 1001);
  table_free(table);
}
END_TEST

START_TEST(nothing_is_freed_in_peace) {
  table_free(NULL);
}
END_TEST

static void add_tests(TCase *tcase) {
  tcase_add_test(tcase, columns_are_in_line);
  tcase_add_test(tcase, no_row_ends_with_blanks);
  tcase_add_test(tcase, long_cells_are_cut);
  tcase_add_test(tcase, what_stands_below_a_row_can_end_the_table);
  tcase_add_test(tcase, cells_are_kept);
  tcase_add_test(tcase, nothing_is_freed_in_peace);
}

int main(void) {
  return program_run("table", add_tests);
}
