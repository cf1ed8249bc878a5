# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a text of the program has no finished translation, or when the
# file holds a text that the program does not have any more.
# cmake -DLUPDATE=… -DSOURCES=FOLDER -DTS=FILE -DWORK=FOLDER -P check_translations.cmake
get_filename_component(name ${TS} NAME)
file(COPY ${TS} DESTINATION ${WORK})
execute_process(
    COMMAND ${LUPDATE} -silent -locations none ${SOURCES} -ts ${WORK}/${name}
    COMMAND_ERROR_IS_FATAL ANY)
file(READ ${WORK}/${name} text)
foreach(state unfinished vanished obsolete)
    string(REGEX MATCHALL "<source>[^<]*</source>[^/]*<translation type=\"${state}\"" found "${text}")
    foreach(one IN LISTS found)
        string(REGEX REPLACE "<source>([^<]*)</source>.*" "\\1" source "${one}")
        message(SEND_ERROR "${name}, ${state}: ${source}")
    endforeach()
endforeach()
string(REGEX MATCHALL "type=\"(unfinished|vanished|obsolete)\"" left "${text}")
if(left)
    message(FATAL_ERROR "${name} is not up to date: build the target update_translations, then translate")
endif()
