#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures every budget in the release build and prints each figure beside its budget, or beside a floor measured in the
# same run. Exit 1 if a budget is missed.
set -euo pipefail
usage() {
  cat <<'END'
Usage: tests/bench/run.sh [--quick] [PART...]
Measures the release build and prints each figure beside its budget; exit 1 if one is missed. All parts, unless some are
named. --quick: a tenth of the results.
  import     100,000 OCSF findings: time beside the parser's alone, memory, the same file again
  results    1,000,000 results and 10,000 stories: edits during an import, first pages, what runs changed, what two runs
             or days differ in, figures of the dashboard with exceptions in force, deadlines and two reviews
  answers    beside them: a review by the framework opened and answered, its evidence, its improvement plan
  planning   among them: an edit and its undo, alone and with the backlog's model; auto-plan of 2,000 stories; what Ctrl+K
             finds among 50,000 items; all ties of 10,000 stories and 50,000 checks, a thread among them and its layout
  dashboard  as many results and 10,000 stories in sprints: an edit, a small import, and a move of the slider, until the
             dashboard has followed, beside the same with a hundredth of the results; its screen too
  screens    10,000 stories, painted: how long a screen holds up the window when it opens, is scrolled, when an edit or its
             undo comes in, and when new figures do; a drag among 500 cards; frames of a thread of 500 nodes. Or single ones:
             board backlog roadmap dashboard progress people threats reviews trace
  start      to the first window, and resident memory, beside keepassxc under Xvfb
END
}
all_screens=(board backlog roadmap dashboard progress people threats reviews trace)
rows=100000 parts=() screens=()
for argument in "$@"; do
  case $argument in
    --quick) rows=10000 ;;
    --help | -h) usage; exit 0 ;;
    import | results | answers | planning | screens | start) parts+=("$argument") ;;
    dashboard) parts+=(dashboard) screens+=(dashboard) ;;
    board | backlog | roadmap | progress | people | threats | reviews | trace) screens+=("$argument") ;;
    *) usage >&2; exit 2 ;;
  esac
done
[[ " ${parts[*]} " != *" screens "* ]] || screens=("${all_screens[@]}")
if [ ${#parts[@]} -eq 0 ] && [ ${#screens[@]} -eq 0 ]; then
  parts=(import results answers planning dashboard start)
  screens=("${all_screens[@]}")
fi
wanted() { [[ " ${parts[*]} " == *" $1 "* ]]; }

cd "$(dirname "$0")/../.."
source app/prepare.sh
install_missing "${waymark_packages[@]}"
if wanted start; then install_missing xvfb xdotool openbox keepassxc; fi
build_preset release waymark waymark-cli waymark-bench waymark-bench-screens

bin=$PWD/build/release/bin
dir=$(mktemp -d "${TMPDIR:-/tmp}/waymark-bench-XXXXXX")
trap 'rm -rf "$dir"' EXIT
missed=0

# figure NAME VALUE UNIT BUDGET: a line of the table. A budget whose figure is missing is missed.
figure() {
  local verdict=holds
  if [ -z "$2" ]; then
    printf '%-58s %14s budget %8.2f  MISSED\n' "$1" 'no figure' "$4"
    missed=1
    return
  fi
  awk -v v="$2" -v b="$4" 'BEGIN { exit !(v <= b) }' || { verdict=MISSED; missed=1; }
  printf '%-58s %10.2f %-3s budget %8.2f  %s\n' "$1" "$2" "$3" "$4" "$verdict"
}
field() { awk -v name="$1" -v column="$2" '$1 == name { print $column; exit }'; }
value() { field "$1" 2; }
# The column after the word "median", "p95" or "max" in a spread's line.
spread() { awk -v name="$1" -v word="$2" '$1 == name { for (i = 2; i < NF; i++) if ($i == word) print $(i + 1) }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.3f", a / b }'; }
bench() { "$bin/waymark-bench" "$@"; }
cli() { "$bin/waymark-cli" "$@" >/dev/null; }
size() { stat -c %s "$1"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

source tests/bench/screens.sh

measure_import() {
  echo "Import of $rows OCSF findings"
  bench findings-file "$dir/one.json" "$rows" 000000000001
  sync
  floors=() imports=() again=() peak=0
  for round in 1 2 3; do
    floors+=("$(bench sax-floor "$dir/one.json" | value sax-floor)")
    rm -f "$dir"/one.waymark*
    cli new "$dir/one.waymark"
    out=$(bench command "$bin/waymark-cli" import "$dir/one.waymark" "$dir/one.json")
    imports+=("$(value wall <<<"$out")")
    peak=$(value peak <<<"$out")
    before=$(size "$dir/one.waymark")
    again+=("$(bench command "$bin/waymark-cli" import "$dir/one.waymark" "$dir/one.json" | value wall)")
  done
  floor=$(printf '%s\n' "${floors[@]}" | median)
  import=$(printf '%s\n' "${imports[@]}" | median)
  second=$(printf '%s\n' "${again[@]}" | median)
  printf '  file %d MB, parser alone %.2f s, import %.2f s, again %.2f s\n' "$(($(size "$dir/one.json") / 1000000))" \
    "$floor" "$import" "$second"
  figure "import / nlohmann SAX alone" "$(ratio "$import" "$floor")" x 1.5
  figure "peak memory of the import" "$peak" MB 200
  figure "import again / first import" "$(ratio "$second" "$import")" x 1
  figure "growth of the file by importing again" \
    "$(ratio $((100 * ($(size "$dir/one.waymark") - before))) "$before")" % 1
}

# A workspace with $((10 * rows)) results and 10,000 stories, where one account was looked at three times (5 % of its results
# differ since the second day, of which the results came last), with exceptions in force and two reviews; made once.
make_many() {
  [ ! -f "$dir/many.waymark" ] || return 0
  cli new "$dir/many.waymark"
  bench make-stories "$dir/many.waymark" 10000
  for account in 0 1 2 3 4 5 6 7 8 9; do
    bench findings-file "$dir/part.json" "$rows" "10000000000$account"
    cli import "$dir/many.waymark" "$dir/part.json"
  done
  for day in 2026-03-03 2026-03-02; do
    bench findings-file "$dir/part.json" "$rows" 100000000000 5 $day
    cli import "$dir/many.waymark" "$dir/part.json"
  done
  bench make-reviews "$dir/many.waymark"
}

measure_results() {
  local importer
  echo "A workspace with $((10 * rows)) results and 10,000 stories"
  make_many
  sync # what is measured is not the writing of its own input
  out=$(bench pages "$dir/many.waymark")
  for name in $(awk '{ print $1 }' <<<"$out"); do
    figure "first page of results: ${name#page-} (p95)" "$(spread "$name" p95 <<<"$out")" ms 100
  done
  out=$(bench compare "$dir/many.waymark")
  figure "what two runs differ in, first page (p95)" "$(spread compare-runs p95 <<<"$out")" ms 100
  figure "what two days differ in, first page (p95)" "$(spread compare-days p95 <<<"$out")" ms 100
  figure "what each run changed, one put amidst others (p95)" "$(spread runs p95 <<<"$out")" ms 100
  out=$(bench figures "$dir/many.waymark")
  sed 's/^/  /' <<<"$out"
  figure "dashboard: exceptions, deadlines, two reviews (p95)" "$(spread figures p95 <<<"$out")" ms 100
  bench findings-file "$dir/long.json" $((10 * rows)) 300000000000
  sync
  out=$(bench edits-while-importing "$dir/many.waymark" "$dir/long.json")
  echo "  $out"
  figure "edit during a $((10 * rows))-finding import, this process" "$(spread edit-while-importing max <<<"$out")" ms 100
  "$bin/waymark-cli" import "$dir/many.waymark" "$dir/long.json" >/dev/null &
  importer=$!
  out=$(bench edits-until-gone "$dir/many.waymark" "$importer")
  wait "$importer"
  echo "  $out"
  figure "edit during the same import, another process" "$(spread edit-while-another-imports max <<<"$out")" ms 100
}

measure_answers() {
  echo "Reviews by the framework, among 10,000 stories and $((10 * rows)) results"
  make_many
  out=$(bench answers "$dir/many.waymark")
  figure "an answer and the figures of its question (p95)" "$(spread answer-edit p95 <<<"$out")" ms 16
  figure "its undo likewise (p95)" "$(spread answer-undo p95 <<<"$out")" ms 16
  figure "all figures of a review whose evidence was read (p95)" "$(spread review-figures p95 <<<"$out")" ms 16
  figure "reading the evidence of all reviews (p95)" "$(spread review-evidence p95 <<<"$out")" ms 100
  figure "improvement plan, nothing selected (p95)" "$(spread improvements p95 <<<"$out")" ms 100
}

measure_planning() {
  echo "Planning, among 10,000 stories and $((10 * rows)) results"
  make_many
  out=$(bench edits "$dir/many.waymark")
  figure "an edit (p95)" "$(spread edit p95 <<<"$out")" ms 16
  figure "its undo (p95)" "$(spread undo p95 <<<"$out")" ms 16
  out=$(bench backlog "$dir/many.waymark")
  figure "an edit with the backlog's tree (p95)" "$(spread backlog-edit p95 <<<"$out")" ms 16
  figure "its undo with the backlog's tree (p95)" "$(spread backlog-undo p95 <<<"$out")" ms 16
  for what in group filter sort; do
    figure "$what 10,000 stories (p95)" "$(spread "backlog-$what" p95 <<<"$out")" ms 100
  done
  out=$(bench search)
  sed 's/^/  /' <<<"$out"
  figure "gathering 10,000 stories and the catalogues (p95)" "$(spread search-build p95 <<<"$out")" ms 500
  figure "finding among 50,000 items (p95)" "$(spread search-find p95 <<<"$out")" ms 50
  out=$(bench trace)
  sed 's/^/  /' <<<"$out"
  figure "all ties of 10,000 stories and 50,000 checks (p95)" "$(spread trace-build p95 <<<"$out")" ms 150
  figure "the thread of an epic among them (p95)" "$(spread trace-thread p95 <<<"$out")" ms 100
  figure "laying out 500 nodes with 1,500 edges (p95)" "$(spread trace-layout p95 <<<"$out")" ms 16
  figure "auto-plan of 2,000 stories (max)" "$(bench auto-plan 2000 | spread auto-plan max)" ms 1000
}

# make_programme FILE ROWS: a workspace in its fourth sprint with ten times as many results, of ten accounts.
make_programme() {
  bench make-programme "$1"
  for account in 0 1 2 3 4 5 6 7 8 9; do
    bench findings-file "$dir/part.json" "$2" "10000000000$account"
    cli import "$1" "$dir/part.json"
  done
  bench make-reviews "$1"
}

# beside NAME FIELD BUDGET: what takes as long with many results as with few.
beside() {
  local few_ms many_ms
  few_ms=$(spread "$2" median <<<"$few") many_ms=$(spread "$2" median <<<"$many")
  figure "$1 / with a ${fraction}th of the results" "$(ratio "$many_ms" "$few_ms")" x "$3"
}

measure_dashboard() {
  local few_rows=$((rows / 100 > 1000 ? rows / 100 : 1000)) fraction many few
  fraction=$((rows / few_rows))
  echo "The dashboard, on $((10 * rows)) results and on $((10 * few_rows))"
  make_programme "$dir/manyresults.waymark" "$rows"
  make_programme "$dir/fewresults.waymark" "$few_rows"
  bench findings-file "$dir/small.json" 1000 400000000000
  bench findings-file "$dir/smallflipped.json" 1000 400000000000 10
  sync
  many=$(bench dashboard "$dir/manyresults.waymark" "$dir/small.json" "$dir/smallflipped.json")
  few=$(bench dashboard "$dir/fewresults.waymark" "$dir/small.json" "$dir/smallflipped.json")
  sed 's/^/  /' <<<"$many"
  sed 's/^/  few: /' <<<"$few"
  figure "dashboard after an edit: its figures (p95)" "$(spread dashboard-facts p95 <<<"$many")" ms 100
  figure "dashboard after a small import: its figures (p95)" "$(spread dashboard-import p95 <<<"$many")" ms 100
  beside "dashboard after an edit, all of it" dashboard-all 1.5
  beside "slider to the end of a sprint" dashboard-as-of 1.5
  figure "slider to the end of a sprint / all of it after an edit" \
    "$(ratio "$(spread dashboard-as-of median <<<"$many")" "$(spread dashboard-all median <<<"$many")")" x 3
}

# start_window COMMAND...: seconds to the first visible window, and resident MB one second later.
start_window() {
  local begin end pid
  begin=$(date +%s%N)
  "$@" >/dev/null 2>&1 &
  pid=$!
  until xdotool search --onlyvisible --pid "$pid" >/dev/null 2>&1; do
    kill -0 "$pid" 2>/dev/null || { echo "start 99 rss 9999"; return; }
  done
  end=$(date +%s%N)
  sleep 1
  awk -v ns=$((end - begin)) '/^VmRSS/ { printf "start %.3f rss %.1f\n", ns / 1e9, $2 / 1024 }' "/proc/$pid/status"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

measure_start() {
  make_many
  echo "Start to the first window, under Xvfb"
  cli new "$dir/demo.waymark" --demo
  export DISPLAY=:87 QT_QPA_PLATFORM=xcb XDG_CONFIG_HOME=$dir/config XDG_CACHE_HOME=$dir/cache XDG_DATA_HOME=$dir/data
  Xvfb $DISPLAY -screen 0 1440x900x24 >/dev/null 2>&1 &
  server=$!
  trap 'kill $server 2>/dev/null || true; rm -rf "$dir"' EXIT
  for attempt in $(seq 50); do xdotool getdisplaygeometry >/dev/null 2>&1 && break; sleep 0.1; done
  openbox >/dev/null 2>&1 &
  ours=() theirs=() our_rss=0 their_rss=0
  for round in 1 2 3 4 5; do
    line=$(start_window "$bin/waymark" "$dir/demo.waymark"); ours+=("$(awk '{ print $2 }' <<<"$line")"); our_rss=$(awk '{ print $4 }' <<<"$line")
    line=$(start_window keepassxc); theirs+=("$(awk '{ print $2 }' <<<"$line")"); their_rss=$(awk '{ print $4 }' <<<"$line")
  done
  our=$(printf '%s\n' "${ours[@]}" | median)
  their=$(printf '%s\n' "${theirs[@]}" | median)
  printf '  waymark %.3f s, %s MB; keepassxc %.3f s, %s MB\n' "$our" "$our_rss" "$their" "$their_rss"
  figure "start on the demo / keepassxc" "$(ratio "$our" "$their")" x 1
  figure "resident on the demo / keepassxc" "$(ratio "$our_rss" "$their_rss")" x 1
  line=$(start_window "$bin/waymark" "$dir/many.waymark")
  figure "first window, $((10 * rows)) results and 10,000 stories" "$(awk '{ print $2 }' <<<"$line")" s 0.5
  figure "resident with them" "$(awk '{ print $4 }' <<<"$line")" MB 250
}

for part in import results answers planning dashboard; do
  ! wanted "$part" || "measure_$part"
done
[ ${#screens[@]} -eq 0 ] || measure_screens
! wanted start || measure_start
exit $missed
