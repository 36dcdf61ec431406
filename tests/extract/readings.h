// An engine over the small data beside this file, documents read by it, and what was read drawn as a line: that is what
// the tests of lib/extract stand on.
//
// The words of the language are the shipped ones; actors, nouns, relations and operators are the small data's.
#ifndef TESTS_EXTRACT_READINGS_H
#define TESTS_EXTRACT_READINGS_H

#include <stdarg.h>

#include "base/samples.h"
#include "extract/scanner.h"

#define READINGS_DATA   ENTENTE_SOURCE "/tests/extract/data"
#define READINGS_WORDS  ENTENTE_SOURCE "/data/lexicon"
#define COUNT_OF(table) ((int)(sizeof(table) / sizeof *(table)))

static EntEngine *engine;
static EntScanner *scanner;

/// Open the small data, with the shipped words, which a folder of data must hold as "lexicon".
static inline void readings_open(void) {
  Said said = {.count = 0};
  const EntLog log = samples_log(&said);
  char link[128];
  samples_make_folder();
  snprintf(link, sizeof link, "%s/lexicon", sandbox.folder);
  ck_assert_int_eq(symlink(READINGS_WORDS, link), 0);
  const EntStatus status = ent_engine_open(&engine, (const char *const[]){sandbox.folder, READINGS_DATA}, 2, &log);
  unlink(link);
  samples_remove_folder();
  ck_assert_msg(!status, "%s", said.text);
  scanner = ent_scanner_new(engine);
  ck_assert_ptr_nonnull(scanner);
}

static inline void readings_close(void) {
  ent_scanner_free(scanner);
  ent_engine_free(engine);
}

/// Read a document to the last of its stages, every sentence of it.
static inline const Reading *readings_document(const char *title, const char *text, const char *date) {
  const EntDocument document = {.id = text_view("d"),
                                .date = text_view(date ? date : ""),
                                .title = text_view(title ? title : ""),
                                .text = text_view(text)};
  ck_assert_int_eq(scanner_read(scanner, &document, true, NULL), ENT_SUCCESS);
  return &scanner->reading;
}

static inline const Reading *readings_text(const char *text) {
  return readings_document(NULL, text, NULL);
}

/// What was drawn.
typedef struct {
  char text[8192];
} Drawn;

static inline void drawn_add(Drawn *drawn, const char *format, ...) LOG_FORMAT(2, 3);

static inline void drawn_add(Drawn *drawn, const char *format, ...) {
  const size_t used = strlen(drawn->text);
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(drawn->text + used, sizeof drawn->text - used, format, arguments);
  va_end(arguments);
}

/// Draw what parts from what was drawn before.
static inline void drawn_part(Drawn *drawn, const char *between) {
  if (*drawn->text) drawn_add(drawn, "%s", between);
}

static inline void drawn_text(Drawn *drawn, Text text) {
  drawn_add(drawn, "%.*s", (int)text.length, text.data);
}

static inline const char *readings_id(const Reading *reading, uint32_t entity) {
  return entity == NONE ? "nobody" : reading->entities.items[entity].id.data;
}

static inline int drawn_compare(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

/// Put what stands between "; " in the order of bytes, so that two lists are the same whatever their order.
static inline void drawn_sort(Drawn *drawn) {
  Drawn copy = *drawn;
  char *parts[64];
  size_t count = 0;
  for (char *part = copy.text; part && *part && count < 64;) {
    char *end = strstr(part, "; ");
    if (end) *end = '\0';
    parts[count++] = part;
    part = end ? end + 2 : NULL;
  }
  if (count) qsort(parts, count, sizeof *parts, drawn_compare);
  *drawn->text = '\0';
  for (size_t i = 0; i < count; i++) {
    drawn_part(drawn, "; ");
    drawn_add(drawn, "%s", parts[i]);
  }
}

/// Draw the relations that were found: "TUR accuse SYR; SYR attack IRQ reported by TUR".
static inline void drawn_edges(Drawn *drawn, const Reading *reading) {
  for (uint32_t i = 0; i < reading->findings.count; i++) {
    const Finding *finding = &reading->findings.items[i];
    drawn_part(drawn, "; ");
    drawn_add(drawn, "%s %s %s", readings_id(reading, finding->source), finding->relation->id.data,
              readings_id(reading, finding->target));
    if (finding->status) drawn_add(drawn, " %s", status_name(finding->status));
    if (finding->by != NONE) drawn_add(drawn, " by %s", readings_id(reading, finding->by));
  }
  drawn_sort(drawn);
}

/// Draw all that is named: "Turkey=TUR; Ann Lee=ann_lee/person".  A known actor's type is not drawn.
static inline void drawn_mentions(Drawn *drawn, const Reading *reading) {
  for (uint32_t i = 0; i < reading->mentions.count; i++) {
    const Mention *mention = &reading->mentions.items[i];
    const Entity *entity = &reading->entities.items[mention->entity];
    drawn_part(drawn, "; ");
    drawn_text(drawn, reading_text(reading, mention->first, mention->end));
    drawn_add(drawn, "=%s", entity->id.data);
    if (!entity->actor) drawn_add(drawn, "/%s", actor_type_name(entity->type));
  }
}

/// Draw the noun groups with who they are: "the police=turkish_police; its plan=nobody".
static inline void drawn_groups(Drawn *drawn, const Reading *reading) {
  for (uint32_t i = 0; i < reading->groups.count; i++) {
    const Group *group = &reading->groups.items[i];
    if (group->flags & GROUP_AGENT) continue;
    drawn_part(drawn, "; ");
    drawn_text(drawn, reading_text(reading, group->first, group->end));
    drawn_add(drawn, "=%s", readings_id(reading, group->entity));
    if (group->other != NONE) drawn_add(drawn, "+%s", readings_id(reading, group->other));
  }
}

/// Compare what was drawn with what was wanted, and tell the sentence where it is another.
static inline void drawn_same(const Drawn *drawn, const char *want, const char *text) {
  if (strcmp(drawn->text, want)) ck_abort_msg("%s\n  got    %s\n  wanted %s", text, drawn->text, want);
}

/// The same for a list whose order does not count.
static inline void drawn_same_list(Drawn *drawn, const char *want, const char *text) {
  Drawn sorted = {""};
  drawn_add(&sorted, "%s", want);
  drawn_sort(&sorted);
  drawn_sort(drawn);
  drawn_same(drawn, sorted.text, text);
}

/// Whether each part of `want` is a whole part of what was drawn, and tell where one is not.
static inline void drawn_has(const Drawn *drawn, const char *want, const char *text) {
  Drawn parts = {""}, whole = {""};
  drawn_add(&parts, "%s", want);
  drawn_add(&whole, "; %s; ", drawn->text);
  for (char *part = parts.text; part;) {
    char needle[512], *end = strstr(part, "; ");
    if (end) *end = '\0';
    snprintf(needle, sizeof needle, "; %s; ", part);
    if (!strstr(whole.text, needle)) ck_abort_msg("%s\n  got    %s\n  wanted %s", text, drawn->text, part);
    part = end ? end + 2 : NULL;
  }
}

/// Sentences and the relations they must give.
typedef struct {
  const char *text, *want;
} EdgeRow;

static inline void readings_give(const EdgeRow *row) {
  Drawn drawn = {""};
  drawn_edges(&drawn, readings_text(row->text));
  drawn_same_list(&drawn, row->want, row->text);
}

/// Run a suite whose tests share one engine, opened once.
static inline int readings_run(const char *name, void (*add)(TCase *tcase), void (*open)(void)) {
  Suite *suite = suite_create(name);
  TCase *tcase = tcase_create(name);
  tcase_add_unchecked_fixture(tcase, open, readings_close);
  tcase_set_timeout(tcase, 30);
  add(tcase);
  suite_add_tcase(suite, tcase);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_NORMAL);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
