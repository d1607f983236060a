# One interface target carries the language level, warnings and Qt definitions;
# casebook_library() makes one static library per folder on top of it.
add_library(casebook_options INTERFACE)
target_include_directories(casebook_options INTERFACE ${PROJECT_SOURCE_DIR})
# g++ 12 takes enumerators of scoped enums for shadowing names; its local form does not.
target_compile_options(casebook_options INTERFACE
    -Wall -Wextra -Wpedantic $<IF:$<CXX_COMPILER_ID:GNU>,-Wshadow=local,-Wshadow> -Wconversion -Woverloaded-virtual -Wnon-virtual-dtor -Wold-style-cast
    $<$<BOOL:${CASEBOOK_WERROR}>:-Werror>
    $<$<BOOL:${CASEBOOK_SANITIZE}>:-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all>
    $<$<BOOL:${CASEBOOK_FUZZ}>:-fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all>)
target_link_options(casebook_options INTERFACE
    $<$<OR:$<BOOL:${CASEBOOK_SANITIZE}>,$<BOOL:${CASEBOOK_FUZZ}>>:-fsanitize=address,undefined>)
target_compile_definitions(casebook_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    CASEBOOK_VERSION="${PROJECT_VERSION}")

# casebook_library(NAME SOURCES a.h a.cpp … LINKS other …)
# Links are PUBLIC: a library sees exactly what stands to its right in the design's table.
function(casebook_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC casebook_options ${arg_LINKS})
endfunction()
