# The Debian package: `cpack` in a build folder makes it; app/package.sh builds and checks it too.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME waymark)
set(CPACK_PACKAGE_VENDOR "The Waymark authors")
# Nobody's address: names below .invalid never exist (RFC 2606), and the field must have one.
set(CPACK_PACKAGE_CONTACT "The Waymark authors <waymark@users.noreply.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "plan security epics and prove them by compliance tests")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/permissions.cmake)
set(CPACK_STRIP_FILES ON)

set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no binary names: Qt's plugins for SQLite and for SVG icons, the folders of icons, what registers the type of workspaces.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6, hicolor-icon-theme, shared-mime-info")
# The font that the window is drawn for, Wayland, and Qt's own words in other languages.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-inter, qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "\
Waymark plans the ten security epics of a cloud adoption as sprints, reads
the results of automated compliance tests as JSON from the scanners that a
team already runs, and shows where each epic, sprint and risk stands.
Nothing counts because somebody ticked it; it counts because a test proved
it, and every figure can be opened to see why.

A workspace is one SQLite file. The package has the desktop program waymark
and the command line waymark-cli, whose gate stops a pipeline while the
evidence for a release is missing.")
include(CPack)
