#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds and runs all tests. --sanitizers: those of model/ and the command line under the
# address and undefined-behaviour sanitizers.
set -euo pipefail
case "$*" in
  '') preset=dev ;;
  --sanitizers) preset=asan ;;
  *) echo "Usage: tests/run.sh [--sanitizers]" >&2; exit 2 ;;
esac
cd "$(dirname "$0")/.."
source app/prepare.sh
install_missing "${waymark_packages[@]}" xvfb poppler-utils \
  dpkg-dev file lintian man-db appstream desktop-file-utils shared-mime-info zsh # which look at what is packaged
build_preset "$preset"
ctest --preset "$preset" -j "$(nproc)" --output-on-failure
