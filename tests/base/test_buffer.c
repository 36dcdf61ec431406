// Pieces that are written together.
#include "base/buffer.h"
#include "base/samples.h"

/// What came out of a buffer.
typedef struct {
  char *text;
  size_t length;
  Buffer buffer;
} Written;

static void begin(Written *written) {
  written->buffer.used = 0;
  written->buffer.out = open_memstream(&written->text, &written->length);
}

static void is_all(Written *written, Text want) {
  buffer_flush(&written->buffer);
  fclose(written->buffer.out);
  ck_assert(text_equal((Text){written->text, written->length}, want));
  free(written->text);
}

START_TEST(pieces_stand_side_by_side) {
  Written written;
  begin(&written);
  buffer_string(&written.buffer, "Nor");
  buffer_put(&written.buffer, "", 0);
  buffer_put(&written.buffer, "landic", 4);
  is_all(&written, text_view("Norland"));
}
END_TEST

START_TEST(pieces_may_be_more_than_there_is_room) {
  Written written;
  begin(&written);
  for (size_t i = 0; i < BUFFER_ROOM; i++) buffer_string(&written.buffer, "abc");
  is_all(&written, samples_repeat("abc", BUFFER_ROOM));
}
END_TEST

START_TEST(large_piece_comes_behind_what_was_held_back) {
  const Text large = samples_repeat("x", BUFFER_ROOM + 1);
  Written written;
  begin(&written);
  buffer_string(&written.buffer, "xx");
  buffer_put(&written.buffer, large.data, large.length);
  is_all(&written, samples_repeat("x", BUFFER_ROOM + 3));
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, pieces_stand_side_by_side);
  tcase_add_test(tcase, pieces_may_be_more_than_there_is_room);
  tcase_add_test(tcase, large_piece_comes_behind_what_was_held_back);
}

int main(void) {
  return samples_run("buffer", add);
}
