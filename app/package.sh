#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package in build/release, checks it by lintian where that is installed, and says where it is.
set -euo pipefail
[ $# -eq 0 ] || { echo "Usage: app/package.sh" >&2; exit 2; }
cd "$(dirname "$0")/.."
source app/prepare.sh
install_missing "${waymark_packages[@]}" dpkg-dev file
build_preset release waymark waymark-cli

# The day of the changelog is that of the files: the same sources give the same package.
released=$(sed -n 's/^ -- .*>  //p' resources/packaging/changelog | head -n 1)
SOURCE_DATE_EPOCH=$(date --date="$released" +%s)
export SOURCE_DATE_EPOCH
rm -f build/release/waymark_*.deb
cpack --config build/release/CPackConfig.cmake -B "$PWD/build/release" >/dev/null
package=$(ls "$PWD"/build/release/waymark_*.deb)

if command -v lintian >/dev/null; then
  lintian --fail-on error "$package" || { echo "lintian found errors in $package." >&2; exit 1; }
else
  echo "lintian is not installed: it has not checked the package." >&2
fi
echo "Package: $package"
echo "Install: sudo apt-get install $package"
