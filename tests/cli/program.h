// What the tests of the program's parts stand on.
#ifndef TESTS_CLI_PROGRAM_H
#define TESTS_CLI_PROGRAM_H

#include "entente.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

/// View a string literal; the first form is for tables.
#define TEXT_OF(string)                                                                                                \
  { string, sizeof(string) - 1 }
#define TEXT(string) ((EntText)TEXT_OF(string))

/// What a function printed.
typedef struct {
  FILE *out;
  char *text;
  size_t length;
} Printed;

static inline void printed_open(Printed *printed) {
  printed->out = open_memstream(&printed->text, &printed->length);
}

/// See that what was printed is what was expected.
static inline void printed_is(Printed *printed, const char *expected) {
  fclose(printed->out);
  ck_assert_str_eq(printed->text, expected);
  free(printed->text);
}

static inline int program_run(const char *name, void (*add)(TCase *tcase)) {
  Suite *suite = suite_create(name);
  TCase *tcase = tcase_create(name);
  add(tcase);
  suite_add_tcase(suite, tcase);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_NORMAL);
  int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
