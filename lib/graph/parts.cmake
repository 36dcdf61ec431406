entente_part(graph graph/store.c)
target_link_libraries(entente-graph PUBLIC PkgConfig::SQLITE PkgConfig::IGRAPH)
