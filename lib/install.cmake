# SPDX-License-Identifier: GPL-3.0-or-later
# What programs elsewhere are built with: the header of the device, this library,
# and the files by which pkg-config and CMake find the two.
#
# The library is a static one. It promises no binary interface: what links to it
# has the version that it was built with, and keeps it.
include(CMakePackageConfigHelpers)

set(device_header ${PROJECT_SOURCE_DIR}/src-kernel/include/uapi/linux/efdmon.h)
add_library(efdmon-device INTERFACE)
target_include_directories(efdmon-device INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
set_target_properties(efdmon-device PROPERTIES EXPORT_NAME device)

install(FILES ${device_header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/linux)
install(DIRECTORY include/efdmon DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS efdmon efdmon-device EXPORT efdmonTargets)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/efdmon)
install(EXPORT efdmonTargets NAMESPACE efdmon:: DESTINATION ${package_folder})
configure_package_config_file(efdmonConfig.cmake.in efdmonConfig.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(efdmonConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/efdmonConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/efdmonConfigVersion.cmake
    DESTINATION ${package_folder})

# Relative to the files themselves: they are right under any prefix.
set(pkgconfig_folder ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH to_include ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_FULL_INCLUDEDIR})
file(STRINGS ${device_header} abi REGEX "^#define[ \t]+EFDMON_ABI_VERSION[ \t]")
string(REGEX MATCH "[0-9]+" abi ${abi})
foreach(name efdmon libefdmon)
    configure_file(${name}.pc.in ${name}.pc @ONLY)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${name}.pc DESTINATION ${pkgconfig_folder})
endforeach()
