entente_part(extract extract/actors.c extract/actors_load.c extract/apposition.c extract/arguments.c extract/attach.c extract/attributions.c
  extract/check.c extract/clauses.c extract/context.c
  extract/coordination.c extract/coreference.c extract/engine.c extract/engine_cache.c extract/entities.c extract/examples.c extract/explain.c
  extract/frame_files.c extract/frames.c extract/groups.c extract/import.c extract/import_codes.c extract/import_parse.c extract/jsonl.c extract/lemmas.c extract/match.c
  extract/merge.c
  extract/match_names.c extract/names.c extract/naming.c extract/near.c extract/noun_groups.c extract/nouns.c extract/operators.c extract/paths.c
  extract/records.c extract/resolve.c extract/results.c extract/run.c extract/scanner.c extract/status.c extract/suggest.c
  extract/suggest_counts.c extract/suggest_jsonl.c extract/suggest_names.c extract/suggest_record.c
  extract/suggest_triggers.c extract/titles.c extract/verb_groups.c extract/walk.c extract/walk_within.c)
target_link_libraries(entente-extract PUBLIC Threads::Threads)
