// Memory of arenas: aligned, zeroed, kept over a reset, and a jump where there is none.
#include "base/samples.h"

START_TEST(memory_is_aligned_for_any_type) {
  for (size_t size = 0; size < 100; size++) ck_assert_uint_eq((uintptr_t)arena_alloc(&arena, size) % 16, 0);
}
END_TEST

static bool is_filled(const unsigned char *bytes, unsigned char with, size_t size) {
  for (size_t i = 0; i < size; i++)
    if (bytes[i] != with) return false;
  return true;
}

START_TEST(memory_is_zeroed_again_after_a_reset) {
  memset(arena_alloc(&arena, 1000), 0xff, 1000);
  arena_reset(&arena);
  ck_assert(is_filled(arena_alloc(&arena, 1000), 0, 1000));
}
END_TEST

START_TEST(pieces_do_not_overlap) {
  unsigned char *pieces[300];
  for (unsigned i = 0; i < 300; i++) pieces[i] = memset(arena_alloc(&arena, i * 7 + 1), (int)(i % 256), i * 7 + 1);
  for (unsigned i = 0; i < 300; i++) ck_assert(is_filled(pieces[i], (unsigned char)(i % 256), i * 7 + 1));
}
END_TEST

START_TEST(reset_gives_the_same_blocks_again) {
  void *first[2000];
  for (size_t i = 0; i < 2000; i++) first[i] = arena_alloc(&arena, 1000);
  arena_reset(&arena);
  size_t same = 0;
  for (size_t i = 0; i < 2000; i++) same += arena_alloc(&arena, 1000) == first[i];
  ck_assert_uint_eq(same, 2000);
}
END_TEST

START_TEST(kept_block_that_is_too_small_is_passed_over) {
  arena_alloc(&arena, 60000);
  arena_alloc(&arena, 60000);
  arena_reset(&arena);
  memset(arena_alloc(&arena, 500000), 0xff, 500000);
  ck_assert(is_filled(arena_alloc(&arena, 60000), 0, 60000));
}
END_TEST

START_TEST(piece_larger_than_any_block_is_one_piece) {
  const size_t size = (size_t)20 << 20;
  unsigned char *large = arena_alloc(&arena, size);
  large[0] = large[size - 1] = 1;
  unsigned char *small = arena_alloc(&arena, 16);
  ck_assert(small < large || small >= large + size);
}
END_TEST

START_TEST(copy_is_terminated) {
  Text copy = arena_copy(&arena, (Text){"Turkey", 4});
  ck_assert_str_eq(copy.data, "Turk");
  ck_assert_uint_eq(copy.length, 4);
}
END_TEST

START_TEST(copy_of_nothing_is_an_empty_string) {
  ck_assert_str_eq(arena_copy(&arena, (Text){NULL, 0}).data, "");
}
END_TEST

START_TEST(reset_of_an_empty_arena_does_nothing) {
  arena_reset(&arena);
  ck_assert_ptr_null(arena.current);
}
END_TEST

START_TEST(free_accepts_null_and_an_empty_arena) {
  arena_free(NULL);
  arena_free(&arena);
}
END_TEST

START_TEST(freed_arena_can_be_used_again) {
  arena_alloc(&arena, 10);
  arena_free(&arena);
  ck_assert_ptr_nonnull(arena_alloc(&arena, 10));
}
END_TEST

static const size_t too_large[] = {SIZE_MAX, SIZE_MAX - 8, SIZE_MAX - 16, SIZE_MAX - 40};

START_TEST(exhaustion_jumps_to_the_owner) {
  volatile bool jumped = false;
  arena_alloc(&arena, 10);
  if (setjmp(arena.exhausted))
    jumped = true;
  else
    arena_alloc(&arena, too_large[_i]);
  ck_assert(jumped);
  ck_assert_ptr_nonnull(arena_alloc(&arena, 10));
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, memory_is_aligned_for_any_type);
  tcase_add_test(tcase, memory_is_zeroed_again_after_a_reset);
  tcase_add_test(tcase, pieces_do_not_overlap);
  tcase_add_test(tcase, reset_gives_the_same_blocks_again);
  tcase_add_test(tcase, kept_block_that_is_too_small_is_passed_over);
  tcase_add_test(tcase, piece_larger_than_any_block_is_one_piece);
  tcase_add_test(tcase, copy_is_terminated);
  tcase_add_test(tcase, copy_of_nothing_is_an_empty_string);
  tcase_add_test(tcase, reset_of_an_empty_arena_does_nothing);
  tcase_add_test(tcase, free_accepts_null_and_an_empty_arena);
  tcase_add_test(tcase, freed_arena_can_be_used_again);
  tcase_add_loop_test(tcase, exhaustion_jumps_to_the_owner, 0, sizeof too_large / sizeof *too_large);
}

int main(void) {
  return samples_run("arena", add);
}
