#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes the pictures of the README anew: each is named after the screen of the demo workspace that it shows.
set -euo pipefail
[ $# -eq 0 ] || { echo "Usage: app/pictures.sh" >&2; exit 2; }
cd "$(dirname "$0")/.."
source app/prepare.sh
install_missing "${waymark_packages[@]}"
build_preset release waymark

folder=$(mktemp -d "${TMPDIR:-/tmp}/waymark-pictures-XXXXXX")
trap 'rm -rf "$folder"' EXIT
# With numbers and days as they are written in English, whoever takes them.
LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen build/release/bin/waymark --demo --export-screens "$folder" --size 1440x900
mapfile -t pictures < <(grep -o 'resources/screenshots/[a-z-]*\.png' README.md | sort -u)
[ ${#pictures[@]} -gt 0 ] || { echo "README.md shows no pictures." >&2; exit 1; }
for picture in "${pictures[@]}"; do # all or none
  screen=$(basename "$picture" .png)
  [ -s "$folder/$screen-light.png" ] || { echo "README.md shows $picture, and there is no screen \"$screen\"." >&2; exit 1; }
done
for picture in "${pictures[@]}"; do
  install -m 644 "$folder/$(basename "$picture" .png)-light.png" "$picture"
  echo "$picture"
done
