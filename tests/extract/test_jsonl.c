// The sink that prints: each relation, or mention, a line of JSON that says all its record holds.
#include "base/json.h"
#include "extract/readings.h"

static char *printed;
static size_t length;
static FILE *out;

static void open_out(void) {
  out = open_memstream(&printed, &length);
  ck_assert_ptr_nonnull(out);
}

static void free_out(void) {
  free(printed);
}

/// A relation in which nothing is plain.
static EntRelation odd_relation(void) {
  return (EntRelation){
      .document = text_view("a\"1\""),
      .date = text_view("2024-08-31"),
      .sentence = 3,
      .source = {text_view("x"), text_view("Back\\slash"), text_view("person"), text_view(""), text_view("tab\there"),
                 5, 13},
      .relation = text_view("accuse"),
      .label = text_view("accused"),
      .type = text_view("ACCUSE"),
      .cameo = text_view("112"),
      .goldstein = -2.5,
      .target = {text_view("TUR"), text_view("Türkiye"), text_view("state"), text_view("TUR"), text_view("Türkiye"), 20,
                 28},
      .status = text_view("reported"),
      .by = {text_view("IRQ"), text_view("Iraq"), text_view("state"), text_view("IRQ"), text_view("Iraq"), 0, 4},
      .reciprocal = true,
      .trigger = {text_view("accused"), 14, 21},
      .rule = text_view("accuse/of"),
      .evidence = {text_view("one\nline, \x01 \"two\""), 0, 30},
  };
}

static const char odd_line[] =
    "{\"doc\":\"a\\\"1\\\"\",\"date\":\"2024-08-31\",\"sentence\":3,"
    "\"source\":{\"id\":\"x\",\"name\":\"Back\\\\slash\",\"type\":\"person\",\"state\":\"\",\"text\":\"tab\\there\","
    "\"begin\":5,"
    "\"end\":13},\"relation\":\"accuse\",\"label\":\"accused\",\"type\":\"ACCUSE\",\"cameo\":\"112\",\"goldstein\":-2."
    "5,"
    "\"target\":{\"id\":\"TUR\",\"name\":\"Türkiye\",\"type\":\"state\",\"state\":\"TUR\",\"text\":\"Türkiye\","
    "\"begin\":20,"
    "\"end\":28},\"status\":\"reported\","
    "\"by\":{\"id\":\"IRQ\",\"name\":\"Iraq\",\"type\":\"state\",\"state\":\"IRQ\",\"text\":\"Iraq\",\"begin\":0,"
    "\"end\":4},"
    "\"reciprocal\":true,\"trigger\":{\"text\":\"accused\",\"begin\":14,\"end\":21},\"rule\":\"accuse/of\","
    "\"evidence\":\"one\\nline, \\u0001 \\\"two\\\"\"}\n";

START_TEST(relation_is_one_line_with_what_is_odd_escaped) {
  const EntRelation relation = odd_relation();
  const EntSink sink = ent_jsonl_sink(out, false);
  ck_assert_int_eq(sink.relation(sink.handle, &relation), ENT_SUCCESS);
  fclose(out);
  ck_assert_str_eq(printed, odd_line);
}
END_TEST

START_TEST(nobody_who_claims_it_is_null) {
  EntRelation relation = odd_relation();
  relation.by = (EntActor){.begin = 0};
  const EntSink sink = ent_jsonl_sink(out, false);
  ck_assert_int_eq(sink.relation(sink.handle, &relation), ENT_SUCCESS);
  fclose(out);
  ck_assert_ptr_nonnull(strstr(printed, ",\"by\":null,\"reciprocal\":"));
}
END_TEST

START_TEST(mention_is_one_line) {
  const EntDocument document = {.id = text_view("a\n1")};
  const EntActor mention = odd_relation().target;
  const EntSink sink = ent_jsonl_sink(out, true);
  ck_assert_int_eq(sink.mention(sink.handle, &document, &mention), ENT_SUCCESS);
  fclose(out);
  ck_assert_str_eq(printed,
                   "{\"doc\":\"a\\n1\",\"mention\":{\"id\":\"TUR\",\"name\":\"Türkiye\",\"type\":\"state\",\"state\":"
                   "\"TUR\",\"text\":\"Türkiye\",\"begin\":20,\"end\":28}}\n");
}
END_TEST

START_TEST(sink_prints_relations_or_mentions) {
  const EntSink relations = ent_jsonl_sink(out, false), mentions = ent_jsonl_sink(out, true);
  ck_assert(relations.relation && !relations.mention && !relations.document);
  ck_assert(mentions.mention && !mentions.relation && !mentions.document);
  fclose(out);
}
END_TEST

static void ignore(void *handle, const EntMessage *message) {
  (void)handle;
  (void)message;
}

START_TEST(every_line_of_a_document_parses) {
  const EntDocument document = {
      .id = text_view("d\\1"),
      .title = text_view("Türkiye accuses \"Syria\" of attack"),
      .text = text_view("\"Turkey attacked Syria,\" said\tan \"official\".\nTurkey, Syria and Iraq signed a treaty.\n\n"
                        "Iraq said that Turkey’s attack on the “YPG” failed.")};
  const EntSink sink = ent_jsonl_sink(out, _i);
  const EntLog log = {ignore, NULL};
  size_t lines = 0;
  ck_assert_int_eq(ent_scanner_scan(scanner, &document, &sink), ENT_SUCCESS);
  fclose(out);
  for (char *line = printed, *end; (end = strchr(line, '\n')); line = end + 1, lines++) {
    JsonDocument parsed;
    ck_assert_int_eq(json_parse(&parsed, "-", 1, (Text){line, (size_t)(end - line)}, &log), ENT_SUCCESS);
    const JsonNode root = json_root(&parsed);
    JsonNode id = json_get(&root, "doc");
    samples_same(json_text(&id), "d\\1");
    json_free(&parsed);
  }
  ck_assert_uint_ge(lines, 4);
  ck_assert_int_eq(printed[length - 1], '\n');
}
END_TEST

START_TEST(full_disk_is_an_error) {
  FILE *full = fopen("/dev/full", "w");
  fclose(out);
  if (!full) return;
  setvbuf(full, NULL, _IONBF, 0);
  const EntRelation relation = odd_relation();
  const EntSink sink = ent_jsonl_sink(full, false);
  ck_assert_int_eq(sink.relation(sink.handle, &relation), ENT_ERR_IO);
  fclose(full);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, open_out, free_out);
  tcase_add_test(tcase, relation_is_one_line_with_what_is_odd_escaped);
  tcase_add_test(tcase, nobody_who_claims_it_is_null);
  tcase_add_test(tcase, mention_is_one_line);
  tcase_add_test(tcase, sink_prints_relations_or_mentions);
  tcase_add_loop_test(tcase, every_line_of_a_document_parses, 0, 2);
  tcase_add_test(tcase, full_disk_is_an_error);
}

int main(void) {
  return readings_run("jsonl", add, readings_open);
}
