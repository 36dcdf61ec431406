// Looks: every PLOVER type has a class, and what no table knows has a look too.
#include "graph/looks.h"
#include "graph/samples.h"

static const struct {
  const char *type, *name;
} classes[] = {
    {"AGREE", "verbal cooperation"},
    {"AID", "material cooperation"},
    {"REQUEST", "verbal conflict"},
    {"ASSAULT", "material conflict"},
    {"JUGGLE", "other"},
    {"", "other"},
};

START_TEST(type_has_the_look_of_its_class) {
  ck_assert_str_eq(look_of_relation(text_view(classes[_i].type))->name, classes[_i].name);
}
END_TEST

START_TEST(classes_can_be_listed) {
  size_t count = 0;
  while (look_of_class(count)) count++;
  ck_assert_uint_eq(count, 5);
}
END_TEST

START_TEST(unknown_actor_type_has_a_look) {
  ck_assert_str_eq(look_of_actor(text_view("person"))->shape, "ellipse");
  ck_assert_ptr_eq(look_of_actor(text_view("wizard")), look_of_actor(text_view("")));
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_loop_test(tcase, type_has_the_look_of_its_class, 0, sizeof classes / sizeof *classes);
  tcase_add_test(tcase, classes_can_be_listed);
  tcase_add_test(tcase, unknown_actor_type_has_a_look);
}

int main(void) {
  return samples_run("looks", add);
}
