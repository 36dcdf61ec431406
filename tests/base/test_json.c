// JSON with its places: what is read, what is complained of, and where.
#include "base/json.h"
#include "base/samples.h"

static JsonDocument document;
static Said said;

static void start(void) {
  document = (JsonDocument){0};
  said = (Said){0};
}

static void end(void) {
  json_free(&document);
}

/// Parse a source at line 1 of "a.json", and return its root.
static JsonNode parse(const char *source) {
  static EntLog log;
  log = samples_log(&said);
  json_parse(&document, "a.json", 1, text_view(source), &log);
  return json_root(&document);
}

// ----------------------------------------------------------------------------------------------------------- Reading

START_TEST(values_are_read_by_their_types) {
  JsonNode root = parse("{\"name\": \"T\\u00fcrkiye\", \"weight\": -2.5, \"strong\": true, \"old\": false}");
  JsonNode name = json_get(&root, "name"), weight = json_get(&root, "weight");
  JsonNode strong = json_get(&root, "strong"), old = json_get(&root, "old");
  samples_same(json_text(&name), "Türkiye");
  ck_assert_double_eq(json_number(&weight), -2.5);
  ck_assert(json_bool(&strong) && !json_bool(&old));
  ck_assert_int_eq(document.status, ENT_SUCCESS);
}
END_TEST

START_TEST(kinds_of_nodes_are_told_apart) {
  JsonNode root = parse("[{}, [], \"\", null]");
  JsonNode object = json_first(&root), array = json_next(&object), string = json_next(&array),
           null = json_next(&string);
  ck_assert(json_is_object(&object) && !json_is_object(&array));
  ck_assert(json_is_array(&array) && !json_is_array(&string));
  ck_assert(json_is_string(&string) && !json_is_string(&null));
}
END_TEST

START_TEST(what_is_not_there_is_empty_and_no_complaint) {
  JsonNode root = parse("{\"a\": 1}");
  JsonNode none = json_get(&root, "b"), below = json_get(&none, "c");
  ck_assert_uint_eq(json_text(&none).length, 0);
  ck_assert_double_eq(json_number(&none), 0);
  ck_assert(!json_bool(&none) && !json_expect_array(&none) && !json_expect_object(&none));
  ck_assert_ptr_null(below.value);
  ck_assert_ptr_null(json_first(&none).value);
  ck_assert_uint_eq(said.count, 0);
}
END_TEST

START_TEST(keys_are_told_apart_by_case) {
  JsonNode root = parse("{\"ID\": 1}");
  ck_assert_ptr_null(json_get(&root, "id").value);
}
END_TEST

START_TEST(members_are_walked_with_their_keys) {
  JsonNode root = parse("{\"a\": 1, \"b\": 2}");
  JsonNode first = json_first(&root), second = json_next(&first);
  samples_same(json_key(&first), "a");
  samples_same(json_key(&second), "b");
  ck_assert_ptr_null(json_next(&second).value);
}
END_TEST

START_TEST(item_of_an_array_has_no_key) {
  JsonNode root = parse("[1]");
  JsonNode first = json_first(&root);
  ck_assert_uint_eq(json_key(&first).length, 0);
}
END_TEST

START_TEST(empty_containers_have_nothing_to_walk) {
  JsonNode root = parse("[{}, []]");
  JsonNode object = json_first(&root), array = json_next(&object);
  ck_assert_ptr_null(json_first(&object).value);
  ck_assert_ptr_null(json_first(&array).value);
}
END_TEST

// -------------------------------------------------------------------------------------------------------- Complaints

static void ask_text(const JsonNode *node) {
  ck_assert_uint_eq(json_text(node).length, 0);
}

static void ask_number(const JsonNode *node) {
  ck_assert_double_eq(json_number(node), 0);
}

static void ask_bool(const JsonNode *node) {
  ck_assert(!json_bool(node));
}

static void ask_array(const JsonNode *node) {
  ck_assert(!json_expect_array(node));
}

static void ask_object(const JsonNode *node) {
  ck_assert(!json_expect_object(node));
}

static const struct {
  void (*ask)(const JsonNode *node);
  const char *source, *want;
} wrong_types[] = {
    {ask_text, "{\"a\": 1}", "a.json:1:0: error: /a: expected a string, found a number\n"},
    {ask_text, "{\"a\": true}", "a.json:1:0: error: /a: expected a string, found true\n"},
    {ask_text, "{\"a\": false}", "a.json:1:0: error: /a: expected a string, found false\n"},
    {ask_text, "{\"a\": null}", "a.json:1:0: error: /a: expected a string, found null\n"},
    {ask_text, "{\"a\": []}", "a.json:1:0: error: /a: expected a string, found an array\n"},
    {ask_text, "{\"a\": {}}", "a.json:1:0: error: /a: expected a string, found an object\n"},
    {ask_number, "{\"a\": \"1\"}", "a.json:1:0: error: /a: expected a number, found a string\n"},
    {ask_bool, "{\"a\": \"true\"}", "a.json:1:0: error: /a: expected true or false, found a string\n"},
    {ask_bool, "{\"a\": 1}", "a.json:1:0: error: /a: expected true or false, found a number\n"},
    {ask_array, "{\"a\": {}}", "a.json:1:0: error: /a: expected an array, found an object\n"},
    {ask_object, "{\"a\": []}", "a.json:1:0: error: /a: expected an object, found an array\n"},
};

START_TEST(wrong_type_is_complained_of_and_gives_nothing) {
  JsonNode root = parse(wrong_types[_i].source);
  JsonNode node = json_get(&root, "a");
  wrong_types[_i].ask(&node);
  ck_assert_str_eq(said.text, wrong_types[_i].want);
  ck_assert_int_eq(document.status, ENT_ERR_DATA);
}
END_TEST

START_TEST(needed_member_is_complained_of_at_its_object) {
  JsonNode root = parse("[\n  {\"a\": 1}\n]");
  JsonNode object = json_first(&root);
  ck_assert_ptr_null(json_need(&object, "id").value);
  ck_assert_str_eq(said.text, "a.json:2:0: error: /0: no \"id\", expected one\n");
}
END_TEST

static const char *const keys[] = {"id", "name", NULL};

START_TEST(unknown_field_is_reported_with_its_line) {
  JsonNode root = parse("{\n  \"id\": 1,\n  \"nmae\": \"x\"\n}");
  json_allow(&root, keys);
  ck_assert_str_eq(said.text, "a.json:3:0: error: /nmae: unknown field \"nmae\", expected one such as \"id\"\n");
}
END_TEST

START_TEST(field_that_stands_twice_is_reported) {
  JsonNode root = parse("{\n  \"id\": 1,\n  \"id\": 2\n}");
  json_allow(&root, keys);
  ck_assert_str_eq(said.text, "a.json:3:0: error: /id: field \"id\" stands twice\n");
}
END_TEST

START_TEST(allowed_fields_are_no_complaint) {
  JsonNode root = parse("{\"name\": 1, \"id\": 2}");
  json_allow(&root, keys);
  ck_assert_uint_eq(said.count, 0);
}
END_TEST

START_TEST(array_where_fields_are_allowed_is_no_object) {
  JsonNode root = parse("[1]");
  json_allow(&root, keys);
  ck_assert_str_eq(said.text, "a.json:1:0: error: expected an object, found an array\n");
}
END_TEST

START_TEST(every_complaint_is_made) {
  JsonNode root = parse("[1, 2, 3]");
  for (JsonNode item = json_first(&root); item.value; item = json_next(&item)) json_text(&item);
  ck_assert_uint_eq(said.count, 3);
}
END_TEST

START_TEST(pointer_leads_through_arrays_and_objects) {
  JsonNode root = parse("{\"frames\": [{}, {\"verb\": [\"a\", 5]}]}");
  JsonNode frames = json_get(&root, "frames"), one = json_first(&frames), two = json_next(&one);
  JsonNode verb = json_get(&two, "verb"), first = json_first(&verb), second = json_next(&first);
  json_text(&second);
  ck_assert_str_eq(said.text, "a.json:1:0: error: /frames/1/verb/1: expected a string, found a number\n");
}
END_TEST

START_TEST(marks_of_pointers_in_keys_are_escaped) {
  JsonNode root = parse("{\"a/b~c\": 5}");
  JsonNode node = json_get(&root, "a/b~c");
  json_text(&node);
  ck_assert_str_eq(said.text, "a.json:1:0: error: /a~1b~0c: expected a string, found a number\n");
}
END_TEST

START_TEST(pointer_of_any_length_is_cut) {
  char source[2100];
  snprintf(source, sizeof source, "{\"%s\": 5}", samples_repeat("ü", 1000).data);
  JsonNode root = parse(source);
  JsonNode node = json_first(&root);
  json_text(&node);
  ck_assert_uint_eq(said.count, 1);
}
END_TEST

// ------------------------------------------------------------------------------------------------------------ Places

static const struct {
  const char *source;
  size_t line; ///< of the number 7 in an array or object
} places[] = {
    {"[7]", 1},
    {"\n\n[7]", 3},
    {"[\n7]", 2},
    {"[1,\n2,\n7]", 3},
    {"[\"]\",\n7]", 2},
    {"[\"\\\"],\\\\\",\n7]", 2},
    {"[[1,\n[2]],\n7]", 3},
    {"[{\"a\": [\n]},\n{},\n[],\n7]", 5},
    {"{\"a\": 7}", 1},
    {"{\"a\":\n7}", 2},
    {"{\"b\": {\"a\": 1},\n\"c\": [],\n\"a\"\n:\n7}", 5},
    {"\xef\xbb\xbf{\"b\": 1,\n\"a\": 7}", 2},
    {"[true,\nfalse,\nnull,\n-1.5e3,\n7]", 5},
};

START_TEST(line_of_a_value_is_found) {
  JsonNode root = parse(places[_i].source);
  for (JsonNode node = json_first(&root); node.value; node = json_next(&node))
    if (!json_is_array(&node) && !json_is_object(&node) && !json_is_string(&node) && json_number(&node) == 7)
      ck_assert_uint_eq(json_line(&node), places[_i].line);
}
END_TEST

START_TEST(line_of_a_nested_value_is_found) {
  JsonNode root = parse("{\"id\": \"x\",\n\"frames\":\n[\n{},\n{\"is\": 1,\n\"verb\": 5}]}");
  JsonNode frames = json_get(&root, "frames"), one = json_first(&frames), two = json_next(&one);
  JsonNode verb = json_get(&two, "verb");
  ck_assert_uint_eq(json_line(&frames), 3);
  ck_assert_uint_eq(json_line(&one), 4);
  ck_assert_uint_eq(json_line(&two), 5);
  ck_assert_uint_eq(json_line(&verb), 6);
}
END_TEST

START_TEST(lines_count_on_from_where_the_source_stands) {
  json_parse(&document, "a.jsonl", 40, text_view("[\n1]"), NULL);
  JsonNode root = json_root(&document), item = json_first(&root);
  ck_assert_uint_eq(json_line(&root), 40);
  ck_assert_uint_eq(json_line(&item), 41);
}
END_TEST

START_TEST(what_is_not_there_stands_where_its_object_does) {
  JsonNode root = parse("[1,\n{}]");
  JsonNode first = json_first(&root), object = json_next(&first), none = json_get(&object, "a");
  ck_assert_uint_eq(json_line(&none), 2);
}
END_TEST

// ------------------------------------------------------------------------------------------------------------ Broken

static const struct {
  const char *source;
  size_t line, column;
} broken[] = {
    {"", 1, 1},
    {"nan", 1, 1},
    {"'a'", 1, 1},
    //        v
    {"{\"a\":1,}", 1, 8},
    //   v
    {"[1 2]", 1, 4},
    //       v
    {"{\"a\" 1}", 1, 6},
    //          v
    {"{\"a\":1} x", 1, 9},
    // v
    {"[]]", 1, 3},
    {"{\n \"a\": tru\n}", 2, 7},
    {"{\"a\":\n\"b\",\n\n}", 4, 1},
};

START_TEST(broken_json_is_reported_with_line_and_column) {
  char want[128];
  parse(broken[_i].source);
  snprintf(want, sizeof want, "a.json:%zu:%zu: error: broken JSON, expected another value or mark here\n",
           broken[_i].line, broken[_i].column);
  ck_assert_str_eq(said.text, want);
  ck_assert_int_eq(document.status, ENT_ERR_DATA);
}
END_TEST

static const char *const cut_off[] = {"{", "[1,2", "\"abc", "{\"a\":", "\"\\", "\"\\u12", "-", "\"\\ud800\""};

START_TEST(source_that_breaks_off_is_broken) {
  // A copy without a NUL behind it, which the sanitizers watch.
  size_t length = strlen(cut_off[_i]);
  char *source = memcpy(malloc(length), cut_off[_i], length);
  ck_assert_int_eq(json_parse(&document, "a.json", 1, (Text){source, length}, NULL), ENT_ERR_DATA);
  free(source);
}
END_TEST

START_TEST(nesting_beyond_all_sense_is_broken) {
  ck_assert_int_eq(json_parse(&document, "a.json", 1, samples_repeat("[", 100000), NULL), ENT_ERR_DATA);
}
END_TEST

START_TEST(deep_nesting_is_read_and_placed) {
  char source[1024];
  snprintf(source, sizeof source, "%s\n7%s", samples_repeat("[", 300).data, samples_repeat("]", 300).data);
  JsonNode nodes[301] = {parse(source)};
  for (size_t i = 0; i < 300; i++) nodes[i + 1] = json_first(&nodes[i]);
  json_text(&nodes[300]);
  ck_assert_uint_eq(json_line(&nodes[300]), 2);
  ck_assert_uint_eq(said.count, 1);
}
END_TEST

START_TEST(blanks_around_the_value_are_fine) {
  ck_assert_int_eq(json_parse(&document, "a.json", 1, text_view(" \t\r\n {} \r\n\t "), NULL), ENT_SUCCESS);
}
END_TEST

START_TEST(free_accepts_null_and_comes_twice) {
  parse("{}");
  json_free(&document);
  json_free(&document);
  json_free(NULL);
}
END_TEST

// ----------------------------------------------------------------------------------------------------------- Writing

/// Return a text as json_write writes it, in the arena.
static Text written(Text text) {
  char *bytes = NULL;
  size_t length = 0;
  FILE *out = open_memstream(&bytes, &length);
  json_write(out, text);
  fclose(out);
  Text copy = arena_copy(&arena, (Text){bytes, length});
  free(bytes);
  return copy;
}

static const struct {
  const char *text, *want;
} writes[] = {
    {"", "\"\""},
    {"Ankara", "\"Ankara\""},
    {"\"no\"", "\"\\\"no\\\"\""},
    {"a\\b", "\"a\\\\b\""},
    {"a\nb\tc\rd\be\ff", "\"a\\nb\\tc\\rd\\be\\ff\""},
    {"\x01\x1f\x7f", "\"\\u0001\\u001f\\u007f\""},
    {"Türkiye “x” \xf0\x9f\x90\x98", "\"Türkiye “x” \xf0\x9f\x90\x98\""},
    {"</script>", "\"</script>\""},
};

START_TEST(text_is_written_as_a_json_string) {
  samples_same(written(text_view(writes[_i].text)), writes[_i].want);
}
END_TEST

START_TEST(nul_is_written_as_an_escape) {
  samples_same(written((Text){"a\0b", 3}), "\"a\\u0000b\"");
}
END_TEST

START_TEST(what_is_written_is_read_back) {
  char all[128] = "";
  for (int c = 1; c < 128; c++) all[c - 1] = (char)c;
  Text source = written(text_view(all));
  ck_assert_int_eq(json_parse(&document, "a.json", 1, source, NULL), ENT_SUCCESS);
  JsonNode root = json_root(&document);
  samples_same(json_text(&root), all);
}
END_TEST

static void add_reading(TCase *tcase) {
  tcase_add_test(tcase, values_are_read_by_their_types);
  tcase_add_test(tcase, kinds_of_nodes_are_told_apart);
  tcase_add_test(tcase, what_is_not_there_is_empty_and_no_complaint);
  tcase_add_test(tcase, keys_are_told_apart_by_case);
  tcase_add_test(tcase, members_are_walked_with_their_keys);
  tcase_add_test(tcase, item_of_an_array_has_no_key);
  tcase_add_test(tcase, empty_containers_have_nothing_to_walk);
  tcase_add_loop_test(tcase, wrong_type_is_complained_of_and_gives_nothing, 0,
                      sizeof wrong_types / sizeof *wrong_types);
  tcase_add_test(tcase, needed_member_is_complained_of_at_its_object);
  tcase_add_test(tcase, unknown_field_is_reported_with_its_line);
  tcase_add_test(tcase, field_that_stands_twice_is_reported);
  tcase_add_test(tcase, allowed_fields_are_no_complaint);
  tcase_add_test(tcase, array_where_fields_are_allowed_is_no_object);
  tcase_add_test(tcase, every_complaint_is_made);
}

static void add_places(TCase *tcase) {
  tcase_add_test(tcase, pointer_leads_through_arrays_and_objects);
  tcase_add_test(tcase, marks_of_pointers_in_keys_are_escaped);
  tcase_add_test(tcase, pointer_of_any_length_is_cut);
  tcase_add_loop_test(tcase, line_of_a_value_is_found, 0, sizeof places / sizeof *places);
  tcase_add_test(tcase, line_of_a_nested_value_is_found);
  tcase_add_test(tcase, lines_count_on_from_where_the_source_stands);
  tcase_add_test(tcase, what_is_not_there_stands_where_its_object_does);
  tcase_add_loop_test(tcase, broken_json_is_reported_with_line_and_column, 0, sizeof broken / sizeof *broken);
  tcase_add_loop_test(tcase, source_that_breaks_off_is_broken, 0, sizeof cut_off / sizeof *cut_off);
  tcase_add_test(tcase, nesting_beyond_all_sense_is_broken);
  tcase_add_test(tcase, deep_nesting_is_read_and_placed);
  tcase_add_test(tcase, blanks_around_the_value_are_fine);
  tcase_add_test(tcase, free_accepts_null_and_comes_twice);
}

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, start, end);
  add_reading(tcase);
  add_places(tcase);
  tcase_add_loop_test(tcase, text_is_written_as_a_json_string, 0, sizeof writes / sizeof *writes);
  tcase_add_test(tcase, nul_is_written_as_an_escape);
  tcase_add_test(tcase, what_is_written_is_read_back);
}

int main(void) {
  return samples_run("json", add);
}
