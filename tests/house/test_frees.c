// Whatever gives something back accepts NULL, or, within the library, what is empty.  lists.sh sees that none is left
// out.
#include "base/arena.h"
#include "base/image.h"
#include "base/json.h"
#include "base/samples.h"
#include "base/stream.h"
#include "base/xml.h"

START_TEST(public_frees_accept_null) {
  ent_reader_close(NULL);
  ent_engine_free(NULL);
  ent_scanner_free(NULL);
  ent_suggester_free(NULL);
  ent_importer_free(NULL);
  ent_store_close(NULL);
  ent_graph_free(NULL);
}
END_TEST

START_TEST(frees_of_the_base_accept_null) {
  arena_free(NULL);
  json_free(NULL);
  image_free(NULL);
  ck_assert_int_eq(xml_writer_close(NULL), ENT_SUCCESS);
}
END_TEST

START_TEST(stream_that_was_closed_is_closed_again) {
  Stream stream = {.file = -1};
  stream_close(&stream);
  stream_free(&stream);
  stream_free(&stream);
  ck_assert_ptr_null(stream.bytes);
}
END_TEST

static void add(TCase *tcase) {
  tcase_add_test(tcase, public_frees_accept_null);
  tcase_add_test(tcase, frees_of_the_base_accept_null);
  tcase_add_test(tcase, stream_that_was_closed_is_closed_again);
}

int main(void) {
  return samples_run("frees", add);
}
