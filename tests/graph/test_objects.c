// Lists of JSON objects: each has the same members, whatever it lacks.
#include "graph/objects.h"

#include "graph/samples.h"

static Text give_text(const EntGraph *graph, uint32_t index, Arena *arena) {
  (void)graph, (void)arena;
  return text_view(index ? "" : "a \"b\"");
}

static Text give_number(const EntGraph *graph, uint32_t index, Arena *arena) {
  (void)graph, (void)arena;
  return text_view(index ? "" : "12");
}

/// Write objects with a text and a number, of which the first object has both and the others none.
static void written_is(uint32_t count, const char *want) {
  Objects objects = {.count = count, .before = "{", .after = "}"};
  objects.attributes.items[0] = (Attribute){"text", ATTRIBUTE_TEXT, give_text, NULL};
  objects.attributes.items[1] = (Attribute){"number", ATTRIBUTE_NUMBER, give_number, NULL};
  objects.attributes.count = 2;
  Arena arena = {0};
  char *text = NULL;
  size_t length = 0;
  FILE *out = open_memstream(&text, &length);
  objects_write(&objects, &arena, out);
  fclose(out);
  ck_assert_str_eq(text, want);
  free(text);
  arena_free(&arena);
}

START_TEST(object_is_a_line) {
  written_is(1, "\n{\"text\":\"a \\\"b\\\"\",\"number\":12}");
}
END_TEST

START_TEST(what_is_missing_is_empty_or_null) {
  written_is(2, "\n{\"text\":\"a \\\"b\\\"\",\"number\":12},\n{\"text\":\"\",\"number\":null}");
}
END_TEST

START_TEST(list_can_be_empty) {
  written_is(0, "");
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, object_is_a_line);
  tcase_add_test(tcase, what_is_missing_is_empty_or_null);
  tcase_add_test(tcase, list_can_be_empty);
}

int main(void) {
  return samples_run("objects", add);
}
