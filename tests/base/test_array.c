// Arrays that grow in an arena.
#include "base/array.h"
#include "base/samples.h"

typedef struct {
  uint64_t number;
  char letter;
} Item;

typedef ARRAY(Item) Items;

START_TEST(pushed_item_is_zeroed) {
  Items items = {0};
  const Item *item = array_push(&arena, &items);
  ck_assert_uint_eq(item->number, 0);
  ck_assert_int_eq(item->letter, 0);
  ck_assert_uint_eq(items.count, 1);
}
END_TEST

START_TEST(items_keep_their_order_while_the_array_grows) {
  Items items = {0};
  for (uint64_t i = 0; i < 10000; i++) *array_push(&arena, &items) = (Item){i, 'x'};
  ck_assert_uint_eq(items.count, 10000);
  uint64_t kept = 0;
  for (uint64_t i = 0; i < 10000; i++) kept += items.items[i].number == i && items.items[i].letter == 'x';
  ck_assert_uint_eq(kept, 10000);
}
END_TEST

START_TEST(item_behind_the_end_is_zeroed_after_growth) {
  Items items = {0};
  for (unsigned i = 0; i < 16; i++) *array_push(&arena, &items) = (Item){~0u, 'x'};
  ck_assert_uint_eq(array_push(&arena, &items)->number, 0);
}
END_TEST

START_TEST(item_pushed_in_the_place_of_another_is_zeroed) {
  Items items = {0};
  *array_push(&arena, &items) = (Item){7, 'x'};
  items.count = 0;
  const Item *item = array_push(&arena, &items);
  ck_assert_uint_eq(item->number, 0);
  ck_assert_int_eq(item->letter, 0);
}
END_TEST

START_TEST(array_pushed_to_n_times_moves_log_n_times) {
  Items items = {0};
  unsigned moves = 0;
  for (unsigned i = 0; i < 100000; i++) {
    const Item *before = items.items;
    array_push(&arena, &items);
    moves += items.items != before;
  }
  ck_assert_uint_le(moves, 14);
}
END_TEST

START_TEST(array_that_counts_no_further_jumps_to_the_owner) {
  volatile bool jumped = false;
  char item;
  void *items = &item;
  uint32_t capacity = UINT32_MAX - 1;
  if (setjmp(arena.exhausted))
    jumped = true;
  else
    array_reserve(&arena, &items, &capacity, capacity, 1);
  ck_assert(jumped);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, pushed_item_is_zeroed);
  tcase_add_test(tcase, items_keep_their_order_while_the_array_grows);
  tcase_add_test(tcase, item_behind_the_end_is_zeroed_after_growth);
  tcase_add_test(tcase, item_pushed_in_the_place_of_another_is_zeroed);
  tcase_add_test(tcase, array_pushed_to_n_times_moves_log_n_times);
  tcase_add_test(tcase, array_that_counts_no_further_jumps_to_the_owner);
}

int main(void) {
  return samples_run("array", add);
}
