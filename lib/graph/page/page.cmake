# The page of `export --format html`, as C: adds it to entente_page in place of the file that stands for it.  Its libraries
# come by npm, as package-lock.json pins them; a build without npm or without a network has no page, and says so.
option(ENTENTE_PAGE "Build the page of export --format html (needs npm)" ON)
include(${CMAKE_CURRENT_LIST_DIR}/npm.cmake)
set(page_source ${CMAKE_CURRENT_LIST_DIR})
set(page_build ${PROJECT_BINARY_DIR}/page)
set(page_ready FALSE)
if(ENTENTE_PAGE)
  entente_npm(${page_source} ${page_build} page_ready)
endif()

if(page_ready)
  file(GLOB page_files CONFIGURE_DEPENDS ${page_source}/*.js ${page_source}/*.mjs ${page_source}/*.css ${page_source}/*.html)
  add_custom_command(OUTPUT ${page_build}/page_made.c
    COMMAND ${CMAKE_COMMAND} -E copy ${page_files} ${page_build}
    COMMAND ${NODE} build.mjs page_made.c
    WORKING_DIRECTORY ${page_build} DEPENDS ${page_files} VERBATIM)
  set(entente_page ${page_build}/page_made.c)
else()
  message(STATUS "export --format html is left out of this build: it needs npm, and ENTENTE_PAGE on")
endif()
