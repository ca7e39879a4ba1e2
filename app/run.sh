#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens Waymark on a demo workspace that is safe to play with.
# With arguments: hands them to waymark-cli. Without a display: does the main job headless and says where the report is.
set -euo pipefail
here=$PWD
cd "$(dirname "$0")/.."
source app/prepare.sh
# Debian's Qt comes with the plugin for X11 only.
if [ -z "${DISPLAY:-}" ] && [ -n "${WAYLAND_DISPLAY:-}" ]; then
  waymark_packages+=(qt6-wayland)
  export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-wayland}
fi
install_missing "${waymark_packages[@]}"
build_preset release waymark waymark-cli
bin=$PWD/build/release/bin

if [ $# -gt 0 ]; then
  cd "$here"
  exec "$bin/waymark-cli" "$@"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec "$bin/waymark" --demo
fi

echo "No display: importing the demo's results without one."
out=$(mktemp -d "${TMPDIR:-/tmp}/waymark-demo-XXXXXX")
"$bin/waymark-cli" new "$out/demo.waymark" --demo
"$bin/waymark-cli" status "$out/demo.waymark"
"$bin/waymark-cli" report "$out/demo.waymark" --out "$out/dashboard.html"
QT_QPA_PLATFORM=offscreen "$bin/waymark" --export-screens "$out" "$out/demo.waymark"
[ -s "$out/dashboard-light.png" ] || { echo "No picture of the dashboard was written to $out." >&2; exit 1; }
echo "Report:    $out/dashboard.html"
echo "Dashboard: $out/dashboard-light.png"
