# Packages from npm, for the page and its test.

# Fetch what the lock file in SOURCE pins into FOLDER, once for each of its versions; sets the variable READY to whether
# they are there: entente_npm(SOURCE FOLDER READY).
function(entente_npm source folder ready)
  set(${ready} FALSE PARENT_SCOPE)
  find_program(NPM npm)
  find_program(NODE NAMES node nodejs)
  if(NOT NPM OR NOT NODE)
    return()
  endif()
  file(SHA256 ${source}/package-lock.json lock)
  if(EXISTS ${folder}/fetched)
    file(READ ${folder}/fetched fetched)
  endif()
  if(NOT "${fetched}" STREQUAL "${lock}")
    file(COPY ${source}/package.json ${source}/package-lock.json DESTINATION ${folder})
    execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries=1
      WORKING_DIRECTORY ${folder} OUTPUT_FILE ${folder}/npm.log ERROR_FILE ${folder}/npm.log
      RESULT_VARIABLE failed TIMEOUT 300)
    if(failed)
      message(STATUS "npm could not fetch what ${source}/package-lock.json names, see ${folder}/npm.log")
      return()
    endif()
    file(WRITE ${folder}/fetched ${lock})
  endif()
  set(${ready} TRUE PARENT_SCOPE)
endfunction()
