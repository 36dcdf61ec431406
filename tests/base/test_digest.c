// Digests: the same for the same bytes, another for others.
#include "base/digest.h"
#include "base/samples.h"

START_TEST(same_bytes_have_the_same_digest) {
  char first[] = "Ankara and Damascus talked in Baku for three days.", second[sizeof first];
  memcpy(second, first, sizeof first);
  ck_assert(digest_add(7, text_view(first)) == digest_add(7, text_view(second)));
}
END_TEST

START_TEST(any_byte_that_differs_gives_another_digest) {
  char text[100] = {0};
  const uint64_t before = digest_add(0, (Text){text, sizeof text});
  text[_i] = 1;
  ck_assert(digest_add(0, (Text){text, sizeof text}) != before);
}
END_TEST

START_TEST(zeros_at_the_end_count) {
  const char text[64] = "Baku";
  for (size_t length = 4; length < 64; length++)
    ck_assert(digest_add(0, (Text){text, length}) != digest_add(0, (Text){text, length + 1}));
}
END_TEST

START_TEST(order_of_texts_counts) {
  const uint64_t there = digest_add(digest_add(0, text_view("a")), text_view("b"));
  ck_assert(there != digest_add(digest_add(0, text_view("b")), text_view("a")));
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, same_bytes_have_the_same_digest);
  tcase_add_loop_test(tcase, any_byte_that_differs_gives_another_digest, 0, 100);
  tcase_add_test(tcase, zeros_at_the_end_count);
  tcase_add_test(tcase, order_of_texts_counts);
}

int main(void) {
  return samples_run("digest", add);
}
