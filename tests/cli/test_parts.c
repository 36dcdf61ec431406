// Names of the files that a format is made of.
#include "parts.h"

#include "program.h"

#include <unistd.h>

static const struct {
  const char *path, *part, *want;
} paths[] = {
    {"graph.csv", "nodes", "graph-nodes.csv"},
    {"graph.csv", "edges", "graph-edges.csv"},
    {"graph", "nodes", "graph-nodes"},
    {"no.such/graph", "nodes", "no.such/graph-nodes"},
    {"a.b/graph.tsv", "edges", "a.b/graph-edges.tsv"},
    {".hidden", "nodes", ".hidden-nodes"},
};

START_TEST(part_stands_before_the_extension) {
  char *path = parts_path(paths[_i].path, paths[_i].part, ".csv");
  ck_assert_str_eq(path, paths[_i].want);
  free(path);
}
END_TEST

static const char *const endings[] = {"", "/"};

START_TEST(files_go_into_a_folder_that_is_there) {
  char folder[] = "entente-parts-XXXXXX", given[64], want[64];
  ck_assert_ptr_nonnull(mkdtemp(folder));
  snprintf(given, sizeof given, "%s%s", folder, endings[_i]);
  snprintf(want, sizeof want, "%s/nodes.tsv", folder);
  char *path = parts_path(given, "nodes", ".tsv");
  ck_assert_str_eq(path, want);
  free(path);
  rmdir(folder);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, part_stands_before_the_extension, 0, sizeof paths / sizeof *paths);
  tcase_add_loop_test(tcase, files_go_into_a_folder_that_is_there, 0, 2);
}

int main(void) {
  return program_run("parts", add);
}
