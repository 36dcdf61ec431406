// Escapes and the wrapping of names.
#include "graph/dot_text.h"
#include "graph/samples.h"

static void check(void (*write)(FILE *out, Text text), const char *text, const char *want) {
  char got[512] = "";
  FILE *out = fmemopen(got, sizeof got, "w");
  write(out, text_view(text));
  fclose(out);
  ck_assert_str_eq(got, want);
}

static const struct {
  const char *text, *plain, *html;
} escapes[] = {
    {"", "", ""},
    {"Norland", "Norland", "Norland"},
    {"a&b<c>", "a&amp;b&lt;c&gt;", "a&amp;b&lt;c&gt;"},
    {"\"x\"", "&quot;x&quot;", "&quot;x&quot;"},
    {"\\N", "\\\\N", "\\N"},
    {"a\nb\x01", "a b ", "a b "},
    {"\xc3\xa9\xff", "\xc3\xa9\xef\xbf\xbd", "\xc3\xa9\xef\xbf\xbd"},
};

START_TEST(markup_and_escapes_are_harmless) {
  check(dot_text, escapes[_i].text, escapes[_i].plain);
  check(dot_html, escapes[_i].text, escapes[_i].html);
}
END_TEST

static const struct {
  const char *name, *want;
} names[] = {
    {"", ""},
    {"   ", ""},
    {"Norland", "Norland"},
    {"League of Small Northern Harbours", "League of Small\\nNorthern\\nHarbours"},
    {"Café de l’Étoile à", "Café de l’Étoile\\nà"},
    {"two\nlines", "two lines"},
    {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…"},
};

START_TEST(names_are_wrapped_at_words) {
  check(dot_wrapped, names[_i].name, names[_i].want);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, markup_and_escapes_are_harmless, 0, sizeof escapes / sizeof *escapes);
  tcase_add_loop_test(tcase, names_are_wrapped_at_words, 0, sizeof names / sizeof *names);
}

int main(void) {
  return samples_run("dot_text", add);
}
