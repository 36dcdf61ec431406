// Explaining: how a sentence was read, which frames were tried, and why one lost.
#include "extract/readings.h"

static char *explained;

/// Explain a document into `explained`.
static void explain_document(const char *title, const char *text) {
  size_t length;
  FILE *out = open_memstream(&explained, &length);
  ck_assert_ptr_nonnull(out);
  const EntDocument document = {.title = text_view(title), .text = text_view(text)};
  ck_assert_int_eq(ent_scanner_explain(scanner, &document, out), ENT_SUCCESS);
  ck_assert_int_eq(fclose(out), 0);
}

static void forget(void) {
  free(explained);
  explained = NULL;
}

/// Sentences, and lines that must be among what is said of them.
static const struct {
  const char *text, *line;
} told[] = {
    {"Turkey accused Syria.", "Turkey accused Syria."},
    {"Turkey accused Syria.", "  words   Turkey/name accused/past Syria/name"},
    {"Turkey accused Syria.", "  group   Turkey = Türkiye (state, TUR)"},
    {"The army in Turkey left.", "  group   The army = Turkish army (military, TUR) [army]"},
    {"The police in Turkey left.", "  group   (in) Turkey = Türkiye (state, TUR), a place"},
    {"Turkey left on Monday.", "  group   (on) Monday, a date"},
    {"Turkey accused Syria.", "  clause  accused (main clause); subject Turkey; object Syria"},
    {"Syria was accused by Turkey.", "  clause  was accused (main clause, passive); subject Syria; with by Turkey"},
    {"Turkey agreed to meet Syria.", "  clause  to meet (infinitive); subject Turkey; object Syria; under agreed"},
    {"Turkey said that Syria left.", "  clause  left (that-clause); subject Syria; under said"},
    {"Turkey accused Syria.", "  frame   accuse/of: yes"},
    {"Turkey accused Syria.", "  gives   Türkiye -accused-> Syria, asserted [accuse/of]"},
    {"Turkey will attack Syria.", "  gives   Türkiye -attacked-> Syria, planned [attack/verb]"},
    {"Iraq said Turkey attacked Syria.",
     "  gives   Türkiye -attacked-> Syria, reported by = Iraq (state, IRQ) [attack/verb]"},
    // Why a frame lost.
    {"Turkey accused the plan.", "  frame   accuse/of: no, nobody stands where its target is looked for"},
    {"It accused Syria.", "  frame   accuse/of: no, nobody stands where its source is looked for"},
    {"Turkey accepted Syria's plan.", "  frame   reject/accept: no, it is not negated"},
    {"Turkey signed a book.", "  frame   sign/treaty: no, its object is another one"},
    {"Turkey said that Syria left.", "  frame   demand/must: no, its complement is not there"},
};

START_TEST(reading_is_told_line_by_line) {
  char wanted[512];
  explain_document("", told[_i].text);
  snprintf(wanted, sizeof wanted, "\n%s\n", told[_i].line);
  ck_assert_msg(strstr(explained, wanted) != NULL, "%swanted%s", explained, wanted);
  forget();
}
END_TEST

START_TEST(every_sentence_is_told_even_one_without_relations) {
  explain_document("Turkey leaves", "It was cold. Nobody came.");
  ck_assert_ptr_nonnull(strstr(explained, "\nTurkey leaves\n"));
  ck_assert_ptr_nonnull(strstr(explained, "\nIt was cold.\n"));
  ck_assert_ptr_nonnull(strstr(explained, "\nNobody came.\n"));
  forget();
}
END_TEST

START_TEST(nothing_is_told_of_nothing) {
  explain_document("", "");
  ck_assert_str_eq(explained, "");
  forget();
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, reading_is_told_line_by_line, 0, COUNT_OF(told));
  tcase_add_test(tcase, every_sentence_is_told_even_one_without_relations);
  tcase_add_test(tcase, nothing_is_told_of_nothing);
}

int main(void) {
  return readings_run("explain", add, readings_open);
}
