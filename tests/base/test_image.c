// Images: what was saved comes back as it was, and nothing else does.  Under a sanitizer, which has the address for
// itself, there are none.
#include "base/image.h"
#include "base/samples.h"

#define KEY  42u
#define USED 100000u

static const char *path;

/// Save an image whose memory holds a pointer into itself and a text; false where this system has no images.
static bool save(void) {
  size_t size;
  samples_make_folder();
  path = samples_path("a.image");
  Image *image = image_new();
  if (!image) return false;
  char **memory = image_memory(image, &size);
  *memory = strcpy((char *)memory + USED / 2, "Ankara");
  ck_assert(image_save(image, USED, KEY, path));
  image_free(image);
  return true;
}

START_TEST(image_comes_back_with_its_pointers) {
  size_t size;
  if (!save()) return;
  Image *image = image_load(path, KEY);
  ck_assert_ptr_nonnull(image);
  char **memory = image_memory(image, &size);
  ck_assert_uint_eq(size, USED);
  ck_assert_str_eq(*memory, "Ankara");
  image_free(image);
}
END_TEST

START_TEST(image_of_another_key_is_not_taken) {
  if (save()) ck_assert_ptr_null(image_load(path, KEY + 1));
}
END_TEST

START_TEST(image_that_is_not_there_is_not_taken) {
  samples_make_folder();
  ck_assert_ptr_null(image_load(samples_path("none"), KEY));
}
END_TEST

/// Where a byte of the file is changed: at the start and the end of each field of the header.
static const long places[] = {0, 7, 8, 15, 16, 23, 24, 31};

START_TEST(image_with_a_header_changed_is_not_taken) {
  if (!save()) return;
  FILE *file = fopen(path, "r+b");
  fseek(file, places[_i], SEEK_SET);
  int byte = getc(file);
  fseek(file, places[_i], SEEK_SET);
  putc(byte ^ 1, file);
  fclose(file);
  ck_assert_ptr_null(image_load(path, KEY));
}
END_TEST

START_TEST(image_that_is_cut_short_is_not_taken) {
  if (!save()) return;
  ck_assert_int_eq(truncate(path, _i * 20), 0);
  ck_assert_ptr_null(image_load(path, KEY));
}
END_TEST

START_TEST(image_that_others_can_write_is_not_taken) {
  if (!save()) return;
  ck_assert_int_eq(chmod(path, 0622), 0);
  ck_assert_ptr_null(image_load(path, KEY));
}
END_TEST

START_TEST(second_image_at_a_time_is_none) {
  Image *image = image_new();
  if (image) ck_assert_ptr_null(image_new());
  image_free(image);
}
END_TEST

START_TEST(image_that_cannot_be_written_leaves_nothing) {
  Image *image = image_new();
  if (image) ck_assert(!image_save(image, USED, KEY, "/nowhere/at/all"));
  image_free(image);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_checked_fixture(tcase, NULL, samples_remove_folder);
  tcase_add_test(tcase, image_comes_back_with_its_pointers);
  tcase_add_test(tcase, image_of_another_key_is_not_taken);
  tcase_add_test(tcase, image_that_is_not_there_is_not_taken);
  tcase_add_loop_test(tcase, image_with_a_header_changed_is_not_taken, 0, sizeof places / sizeof *places);
  tcase_add_loop_test(tcase, image_that_is_cut_short_is_not_taken, 0, 4);
  tcase_add_test(tcase, image_that_others_can_write_is_not_taken);
  tcase_add_test(tcase, second_image_at_a_time_is_none);
  tcase_add_test(tcase, image_that_cannot_be_written_leaves_nothing);
}

int main(void) {
  return samples_run("image", add);
}
