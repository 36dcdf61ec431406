#include <entente.h>

#define TEXT(string)                                                                                                   \
  { string, sizeof(string) - 1 }

static EntStatus print(void *out, const EntRelation *relation) {
  const EntText parts[] = {relation->source.name, relation->label, relation->target.name};
  for (int i = 0; i < 3; i++) fprintf(out, i ? " | %.*s" : "%.*s", (int)parts[i].length, parts[i].data);
  fputc('\n', out);
  return ENT_SUCCESS;
}

int main(int count, char **arguments) {
  const char *folder = count > 1 ? arguments[1] : "/usr/local/share/entente";
  const EntDocument document = {.id = TEXT("note"),
                                .date = TEXT("2025-08-13"),
                                .text = TEXT("Ankara accused the YPG of violating the agreement.")};
  const EntSink sink = {.handle = stdout, .relation = print};
  EntEngine *engine = NULL;
  EntStatus status = ent_engine_open(&engine, &folder, 1, NULL);
  EntScanner *scanner = status ? NULL : ent_scanner_new(engine);
  if (scanner) status = ent_scanner_scan(scanner, &document, &sink);
  ent_scanner_free(scanner);
  ent_engine_free(engine);
  return status ? 1 : 0;
}
