// Bytes as one file of data, FUZZ_FILE, laid on the data of the tests: it loads, or every fault is told, and its
// examples can be run.
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
  static const char *const folders[] = {ENTENTE_SOURCE "/tests/cases/data", "folder"};
  EntEngine *engine = NULL;
  EntCounts counts;
  mkdir("folder", 0700);
  fuzz_write("folder/" FUZZ_FILE, bytes, size);
  EntStatus status = ent_engine_open(&engine, folders, 2, &fuzz_log);
  FUZZ_EXPECT(!status || status == ENT_ERR_DATA || status == ENT_ERR_FORMAT);
  if (!status) ent_engine_check(engine, &counts, &fuzz_log);
  ent_engine_free(engine);
  return 0;
}
