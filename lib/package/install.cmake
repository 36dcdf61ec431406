# What is installed beside the program and the library, so that others find them: by pkg-config, by CMake, and as a
# Debian package (`cpack` in the build folder).
include(CMakePackageConfigHelpers)

# All paths are relative to the file that names them, so that an installation can be moved.
set(entente_pkgconfig ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH entente_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" entente_prefix ${entente_prefix})
file(RELATIVE_PATH entente_libdir ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_LIBDIR})
file(RELATIVE_PATH entente_includedir ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_INCLUDEDIR})
file(RELATIVE_PATH entente_datadir ${CMAKE_INSTALL_PREFIX} ${CMAKE_INSTALL_FULL_DATADIR})
configure_file(${CMAKE_CURRENT_LIST_DIR}/entente.pc.in ${PROJECT_BINARY_DIR}/entente.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/entente.pc DESTINATION ${entente_pkgconfig})

set(entente_cmake ${CMAKE_INSTALL_LIBDIR}/cmake/entente)
set(entente_data ${CMAKE_INSTALL_DATADIR}/entente)
install(EXPORT entente NAMESPACE entente:: FILE entente-targets.cmake DESTINATION ${entente_cmake})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/entente-config.cmake.in ${PROJECT_BINARY_DIR}/entente-config.cmake
  INSTALL_DESTINATION ${entente_cmake} PATH_VARS entente_data)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/entente-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/entente-config.cmake ${PROJECT_BINARY_DIR}/entente-config-version.cmake
  DESTINATION ${entente_cmake})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "The founders of Entente <maintainers@entente.example>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "graphviz, libigraph-dev, libcjson-dev, libsqlite3-dev, libutf8proc-dev, libxml2-dev")
set(CPACK_PACKAGE_DESCRIPTION "Entente finds the actors of news articles and what they did to each other,
and keeps that as a graph with the sentence behind every edge: drawn with
Graphviz, opened in Gephi, queried from the command line.")
include(CPack)
