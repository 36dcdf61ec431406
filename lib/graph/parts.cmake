set(entente_page graph/page_absent.c)
include(graph/page/page.cmake)
entente_part(graph graph/store.c graph/store_schema.c graph/store_keep.c graph/store_write.c graph/store_forget.c
  graph/store_names.c graph/store_query.c graph/store_find.c graph/store_actors.c
  graph/graph.c graph/dyads.c graph/view.c graph/network.c graph/measures.c graph/communities.c graph/paths.c graph/balance.c
  graph/looks.c graph/attributes.c graph/behind.c graph/merge.c graph/merge_relations.c graph/export.c
  graph/dot.c graph/dot_pairs.c graph/dot_text.c graph/graphml.c
  graph/gexf.c graph/csv.c graph/objects.c graph/nodelink.c graph/cytoscape.c
  graph/layout.c graph/page.c graph/page_evidence.c ${entente_page})
target_link_libraries(entente-graph PUBLIC PkgConfig::SQLITE PkgConfig::IGRAPH)
