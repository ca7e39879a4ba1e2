# shellcheck shell=bash
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What run.sh measures of screens that paint; it has the functions and variables that are used here.

screen() { QT_QPA_PLATFORM=offscreen "$bin/waymark-bench-screens" "$1" "$dir/screens.waymark"; }

# measure_screen NAME: every line of it, then what has a budget.
measure_screen() {
  local name=$1 out what
  if ! out=$(screen "$name"); then
    echo "  $name can't be measured"
    missed=1
    return
  fi
  sed 's/^/  /' <<<"$out"
  figure "$name: opening it" "$(value "$name-open" <<<"$out")" ms 100
  figure "$name: an edit, painted (p95)" "$(spread "$name-edit" p95 <<<"$out")" ms 16
  figure "$name: its undo, painted (p95)" "$(spread "$name-undo" p95 <<<"$out")" ms 16
  figure "$name: showing new figures (p95)" "$(spread "$name-figures" p95 <<<"$out")" ms 16
  # A screen that is all in sight has nothing to scroll.
  ! grep -q "^$name-scroll " <<<"$out" || figure "$name: scrolled, painted (p95)" "$(spread "$name-scroll" p95 <<<"$out")" ms 16
  case $name in
    board)
      figure "handing the records to the figures (p95)" "$(spread board-records p95 <<<"$out")" ms 4
      figure "a step of a drag among 500 cards, painted (p95)" "$(spread board-drag p95 <<<"$out")" ms 16
      figure "a card moved, saved and painted (p95)" "$(spread board-move p95 <<<"$out")" ms 16
      ;;
    backlog)
      for what in group filter sort; do
        figure "$what the backlog, painted (p95)" "$(spread "backlog-$what" p95 <<<"$out")" ms 100
      done
      ;;
    reviews)
      figure "another question, painted (p95)" "$(spread reviews-question p95 <<<"$out")" ms 16
      figure "an answer, saved and painted (p95)" "$(spread reviews-answer p95 <<<"$out")" ms 16
      ;;
    trace)
      for what in fit read pan hover; do
        figure "a frame of 500 nodes: $what (p95)" "$(spread "trace-$what" p95 <<<"$out")" ms 16
      done
      ;;
    roadmap) figure "a story moved to another cell, painted (p95)" "$(spread roadmap-move p95 <<<"$out")" ms 16 ;;
  esac
}

measure_screens() {
  echo "Screens that paint, among 10,000 stories"
  screen make
  local name
  for name in "${screens[@]}"; do measure_screen "$name"; done
}
