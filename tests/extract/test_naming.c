// How names resolve: all readings, which of them a document gets, and what would decide; and names that are near.
#include "extract/readings.h"

/// Draw a reading: "*TUR name", "hakan_fidan office?the date of the document", "TUR near Turkey".
static EntStatus draw(void *handle, const EntNaming *naming) {
  Drawn *drawn = handle;
  drawn_part(drawn, "; ");
  drawn_add(drawn, "%s%.*s %.*s", naming->chosen ? "*" : "", (int)naming->actor.id.length, naming->actor.id.data,
            (int)naming->how.length, naming->how.data);
  if (naming->needs.length) drawn_add(drawn, "?%.*s", (int)naming->needs.length, naming->needs.data);
  if (naming->alias.length) drawn_add(drawn, " %.*s", (int)naming->alias.length, naming->alias.data);
  return ENT_SUCCESS;
}

static const struct {
  const char *name, *date, *want;
} rows[] = {
    {"Turkey", NULL, "*TUR name"},
    {"TUR", NULL, "*TUR id"},
    {"Ankara", NULL, "*TUR capital?no preposition of place before it"},
    {"Turkish", NULL, "*TUR adjective?a noun behind it"},
    {"Turkish police", NULL, "*turkish_police composed"},
    {"Zork Atall", NULL, "*zork_atall unknown"},
    {"Turky", NULL, "*turky unknown; TUR near Turkey"},
};

START_TEST(name_resolves) {
  Drawn drawn = {""};
  const EntNameQuery query = {rows[_i].name, rows[_i].date};
  ck_assert_int_eq(ent_engine_name(engine, &query, draw, &drawn), ENT_SUCCESS);
  drawn_same(&drawn, rows[_i].want, rows[_i].name);
}
END_TEST

static EntStatus stop(void *handle, const EntNaming *naming) {
  (void)naming;
  ++*(int *)handle;
  return ENT_ERR_IO;
}

START_TEST(visitor_that_fails_ends_the_search) {
  int calls = 0;
  const EntNameQuery query = {"Turky", NULL};
  ck_assert_int_eq(ent_engine_name(engine, &query, stop, &calls), ENT_ERR_IO);
  ck_assert_int_eq(calls, 1);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, name_resolves, 0, COUNT_OF(rows));
  tcase_add_test(tcase, visitor_that_fails_ends_the_search);
}

int main(void) {
  return readings_run("naming", add, readings_open);
}
