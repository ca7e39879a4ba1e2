#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Brings the translations in resources/translations up to date with the texts of the sources: new ones come in unfinished, those
# that are gone go. Says how many are to be translated. The command line isn't translated.
set -euo pipefail
[ $# -eq 0 ] || { echo "Usage: app/translations.sh" >&2; exit 2; }
cd "$(dirname "$0")/.."
source app/prepare.sh
install_missing qt6-l10n-tools

sources=$(mktemp "${TMPDIR:-/tmp}/waymark-sources-XXXXXX")
trap 'rm -f "$sources"' EXIT
find app views model -path app/cli -prune -o \( -name '*.cpp' -o -name '*.h' \) -print | sort >"$sources"
for translation in resources/translations/*.ts; do
  /usr/lib/qt6/bin/lupdate "@$sources" -I . -source-language en -locations none -no-obsolete -ts "$translation"
  unfinished=$(grep -c 'type="unfinished"' "$translation" || true)
  echo "$translation: $unfinished to be translated"
done
