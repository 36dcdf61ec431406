// The scanner: documents of all kinds one after the other, what is merged, and that nothing takes it long.
#include "extract/readings.h"

/// Draw what a sink is given: "[d] TUR accuse SYR; ".
static EntStatus draw_document(void *handle, const EntDocument *document) {
  drawn_add(handle, "[%.*s] ", (int)document->id.length, document->id.data);
  return ENT_SUCCESS;
}

static EntStatus draw_relation(void *handle, const EntRelation *relation) {
  drawn_text(handle, relation->source.id);
  drawn_add(handle, " ");
  drawn_text(handle, relation->relation);
  drawn_add(handle, " ");
  drawn_text(handle, relation->target.id);
  drawn_add(handle, "; ");
  return ENT_SUCCESS;
}

static EntStatus draw_mention(void *handle, const EntDocument *document, const EntActor *mention) {
  (void)document;
  drawn_text(handle, mention->id);
  drawn_add(handle, ", ");
  return ENT_SUCCESS;
}

static EntStatus scan_with(const EntSink *sink, const char *title, const char *text) {
  const EntDocument document = {.id = text_view("d"), .title = text_view(title), .text = text_view(text)};
  return ent_scanner_scan(scanner, &document, sink);
}

static void scan(Drawn *drawn, const char *title, const char *text) {
  const EntSink sink = {drawn, draw_document, draw_relation, NULL};
  ck_assert_int_eq(scan_with(&sink, title, text), ENT_SUCCESS);
}

static const struct {
  const char *title, *text, *want;
} documents[] = {
    {"", "", "[d] "},
    {"", " \n\n\t ", "[d] "},
    {"Turkey accuses Syria of it", "", "[d] TUR accuse SYR; "},
    {"Turkey", "", "[d] "},
    {"", "Turkey accused Syria", "[d] TUR accuse SYR; "},
    {"", "Turkey accused Syria. It was cold. Iraq accused Iran.", "[d] TUR accuse SYR; IRQ accuse IRN; "},
    // One relation of each source, relation, target and status: the first.
    {"Turkey accuses Syria of it", "Turkey accused Syria. Ankara has accused Damascus.", "[d] TUR accuse SYR; "},
    {"", "Turkey met Syria. Syria met Turkey.", "[d] TUR meet SYR; "},
    {"", "Turkey accused Syria. Syria accused Turkey.", "[d] TUR accuse SYR; SYR accuse TUR; "},
    {"", "Turkey attacked Syria. Turkey will attack Syria.", "[d] TUR attack SYR; TUR attack SYR; "},
    // A trigger of several words, of which none is one alone.
    {"", "Turkey lashed out at Syria.", "[d] TUR criticize SYR; "},
    // What is written oddly.
    {"", "...", "[d] "},
    {"", "\"", "[d] "},
    {"", "(", "[d] "},
    {"", "'s", "[d] "},
    {"", "Turkey's", "[d] "},
    {"", "and", "[d] "},
    {"", "to to to", "[d] "},
    {"", "-", "[d] "},
    {"", "US-", "[d] "},
    {"", "who said that", "[d] "},
    {"", "\xf0\x9f\x98\x80 \xe2\x80\x8b Turkey accused Syria.", "[d] TUR accuse SYR; "},
};

START_TEST(document_gives_its_relations) {
  Drawn drawn = {""};
  scan(&drawn, documents[_i].title, documents[_i].text);
  ck_assert_msg(!strcmp(drawn.text, documents[_i].want), "%s\n  got    %s\n  wanted %s", documents[_i].text, drawn.text,
                documents[_i].want);
}
END_TEST

static const char article[] =
    "Turkey accused Syria of attacking the Free Northern Army (FNA). Hakan Fidan said it would attack the FNA. \"We "
    "met them,\" he said.\n\nThe police in Iraq left. Both countries signed a treaty, and the group attacked them.";

START_TEST(second_scan_gives_the_same) {
  Drawn first = {""}, between = {""}, second = {""};
  scan(&first, "Turkey meets Syria in town", article);
  scan(&between, "", "Iran attacked Israel. John Smith accused it.");
  scan(&second, "Turkey meets Syria in town", article);
  ck_assert_str_eq(second.text, first.text);
  ck_assert_str_ne(between.text, first.text);
}
END_TEST

START_TEST(other_scanner_gives_the_same) {
  Drawn first = {""}, second = {""};
  scan(&first, "", article);
  EntScanner *kept = scanner;
  scanner = ent_scanner_new(engine);
  scan(&second, "", article);
  ent_scanner_free(scanner);
  scanner = kept;
  ck_assert_str_eq(second.text, first.text);
}
END_TEST

START_TEST(document_says_nothing_of_the_one_before) {
  Drawn drawn = {""};
  scan(&drawn, "", "Syria left. The Free Northern Army (FNA) left.");
  scan(&drawn, "", "Turkey accused it. Turkey attacked the FNA.");
  ck_assert_str_eq(drawn.text, "[d] [d] TUR attack fna; ");
}
END_TEST

START_TEST(reading_all_sentences_changes_no_relation) {
  Drawn few = {""}, all = {""};
  const EntDocument document = {.text = text_view(article)};
  ck_assert_int_eq(scanner_read(scanner, &document, false, NULL), ENT_SUCCESS);
  drawn_edges(&few, &scanner->reading);
  ck_assert_int_eq(scanner_read(scanner, &document, true, NULL), ENT_SUCCESS);
  drawn_edges(&all, &scanner->reading);
  ck_assert_str_eq(few.text, all.text);
}
END_TEST

START_TEST(mentions_come_before_relations) {
  Drawn drawn = {""};
  const EntSink sink = {&drawn, draw_document, draw_relation, draw_mention};
  ck_assert_int_eq(scan_with(&sink, "", "Turkey accused Syria."), ENT_SUCCESS);
  ck_assert_str_eq(drawn.text, "[d] TUR, SYR, TUR accuse SYR; ");
}
END_TEST

START_TEST(sink_may_leave_calls_out) {
  const EntSink none = {.handle = NULL};
  ck_assert_int_eq(scan_with(&none, "", "Turkey accused Syria."), ENT_SUCCESS);
}
END_TEST

static EntStatus refuse_document(void *handle, const EntDocument *document) {
  (void)handle;
  (void)document;
  return ENT_ERR_STORE;
}

static EntStatus refuse_relation(void *handle, const EntRelation *relation) {
  (void)relation;
  ++*(unsigned *)handle;
  return ENT_END;
}

START_TEST(sink_ends_the_scan_with_its_status) {
  unsigned count = 0;
  const EntSink documents_refused = {&count, refuse_document, refuse_relation, NULL};
  ck_assert_int_eq(scan_with(&documents_refused, "", "Turkey accused Syria."), ENT_ERR_STORE);
  ck_assert_uint_eq(count, 0);
  const EntSink relations_refused = {.handle = &count, .relation = refuse_relation};
  ck_assert_int_eq(scan_with(&relations_refused, "", "Turkey accused Syria. Iraq accused Iran."), ENT_END);
  ck_assert_uint_eq(count, 1);
}
END_TEST

START_TEST(null_is_freed) {
  ent_scanner_free(NULL);
}
END_TEST

/// Texts without end: a piece and how often it stands.  Check's time limit tells where one takes more than linear time.
static const struct {
  const char *piece;
  size_t count;
} endless[] = {
    {"a", 1000000},
    {"A", 1000000},
    {",", 100000},
    {", ", 100000},
    {"(", 100000},
    {"\"", 100000},
    {". ", 100000},
    {"\n\n", 100000},
    {"Turkey ", 50000},
    {"Turkey, ", 50000},
    {"Turkey and Syria ", 25000},
    {"Turkey. ", 50000},
    {"it ", 10000},
    {"He left. ", 10000},
    {"Turkey accused it. ", 10000},
    {"They attacked them, ", 10000},
    {"Zorp Blap accused Turkey. ", 5000},
    {"the Zorp of Turkey ", 10000},
    {"Turkey said that ", 10000},
    {"Turkey accused Syria of attacking ", 5000},
    {"Turkey, which attacked Syria, ", 5000},
    {"the police, ", 20000},
    {"Turkey's ", 20000},
    {"US-backed, ", 20000},
    {"the minister ", 20000},
    {"\"We left,\" he said. ", 5000},
    {"\xe2\x80\x94", 100000},
    {"\xcc\x81", 100000},
};

START_TEST(text_without_end_is_read_in_linear_time) {
  arena_reset(&arena);
  Drawn drawn = {""};
  scan(&drawn, "", samples_repeat(endless[_i].piece, endless[_i].count).data);
  ck_assert_ptr_eq(strstr(drawn.text, "[d] "), drawn.text);
}
END_TEST

/// Names that are all different: "Zaaa Baaa, Zaab Baab, ...".
START_TEST(thousands_of_different_names_are_read_in_linear_time) {
  arena_reset(&arena);
  const size_t names = 20000, each = 14;
  char *text = arena_alloc(&arena, names * each + 1);
  for (size_t i = 0; i < names; i++) {
    const char a = (char)('a' + i % 26), b = (char)('a' + i / 26 % 26), c = (char)('a' + i / 676 % 26);
    const char d = (char)('a' + i / 17576);
    snprintf(text + i * each, each + 1, "Z%c%c%c%c B%c%c%c it,", a, b, c, d, a, b, c);
    text[(i + 1) * each - 1] = ' ';
  }
  Drawn drawn = {""};
  scan(&drawn, "", text);
  ck_assert_str_eq(drawn.text, "[d] ");
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, document_gives_its_relations, 0, COUNT_OF(documents));
  tcase_add_test(tcase, second_scan_gives_the_same);
  tcase_add_test(tcase, other_scanner_gives_the_same);
  tcase_add_test(tcase, document_says_nothing_of_the_one_before);
  tcase_add_test(tcase, reading_all_sentences_changes_no_relation);
  tcase_add_test(tcase, mentions_come_before_relations);
  tcase_add_test(tcase, sink_may_leave_calls_out);
  tcase_add_test(tcase, sink_ends_the_scan_with_its_status);
  tcase_add_test(tcase, null_is_freed);
  tcase_add_loop_test(tcase, text_without_end_is_read_in_linear_time, 0, COUNT_OF(endless));
  tcase_add_test(tcase, thousands_of_different_names_are_read_in_linear_time);
}

int main(void) {
  return readings_run("scanner", add, readings_open);
}
