// Bytes as a file of documents, in whatever format they look like: each document is valid UTF-8 without control
// characters, and reading ends.
#include "fuzz.h"

/// Return the length of the UTF-8 character at `at`, or 0 where there is none.
static size_t character(const unsigned char *at, size_t rest) {
  size_t length = *at < 0x80 ? 1 : *at < 0xc2 ? 0 : *at < 0xe0 ? 2 : *at < 0xf0 ? 3 : *at < 0xf5 ? 4 : 0;
  if (length > rest) return 0;
  for (size_t i = 1; i < length; i++)
    if ((at[i] & 0xc0) != 0x80) return 0;
  return length;
}

static void expect_clean(EntText text) {
  const unsigned char *bytes = (const unsigned char *)text.data;
  for (size_t i = 0; i < text.length;) {
    size_t length = character(bytes + i, text.length - i);
    FUZZ_EXPECT(length);
    FUZZ_EXPECT(bytes[i] >= ' ' || strchr("\n\t\r\f", bytes[i]));
    FUZZ_EXPECT(bytes[i] != 0x7f);
    i += length;
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  EntReader *reader = NULL;
  EntDocument document;
  EntStatus status = ent_reader_open(&reader, fuzz_write("input", bytes, size), &fuzz_log);
  while (!status || status == ENT_ERR_FORMAT) {
    status = ent_reader_next(reader, &document);
    if (status) continue;
    expect_clean(document.text);
    expect_clean(document.title);
    FUZZ_EXPECT(!document.date.length || document.date.length == 10);
    FUZZ_EXPECT(document.id.length);
  }
  FUZZ_EXPECT(status == ENT_END || status == ENT_ERR_IO);
  ent_reader_close(reader);
  return 0;
}
