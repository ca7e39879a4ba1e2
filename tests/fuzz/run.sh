#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzz target of the importers and runs it: detection, projection and format files, fed with what libFuzzer
# makes of the samples. Fails on a crash, a hang or an input that takes too much memory, whose input it leaves in
# build/fuzz/found: make it small, put it into tests/fuzz/cases, then mend it. Usage: tests/fuzz/run.sh [seconds]
set -euo pipefail
seconds=${1:-60}
[[ $seconds =~ ^[1-9][0-9]*$ ]] || { echo "Usage: tests/fuzz/run.sh [seconds]" >&2; exit 2; }
cd "$(dirname "$0")/../.."
source app/prepare.sh
install_missing "${waymark_packages[@]}" clang libclang-rt-14-dev
build_preset fuzz fuzz_import

seeds=build/fuzz/seeds corpus=build/fuzz/corpus found=build/fuzz/found dictionary=build/fuzz/all.dict
rm -rf "$seeds"
mkdir -p "$seeds" "$corpus" "$found"
largest=40000 # bytes; the fuzzer changes small inputs faster, and most samples are small

# seed HEAD FILE...: an input of the kind that the head says, see tests/fuzz/onefuzz.h.
count=0
seed() {
  local head=$1
  shift
  { printf '%s\n' "$head"; cat "$@"; } > "$seeds/$((count += 1))"
}
for sample in tests/data/*/*; do
  [ "$(stat -c %s "$sample")" -le "$largest" ] || continue
  format=$(basename "$(dirname "$sample")")
  seed detect "$sample"
  seed "$format" "$sample"
done
for format in templates/formats/*.json; do
  seed 'format file' "$format"
  sample=$(find "tests/data/$(basename "$format" .json)" -type f -size -20k 2>/dev/null | sort | head -n 1)
  [ -z "$sample" ] || seed 'own format' "$format" <(printf '\0') "$sample"
done
cp tests/fuzz/cases/* "$seeds/"

{ cat tests/fuzz/json.dict
  grep -ohE '/[A-Za-z_@][A-Za-z0-9_@.-]*' templates/formats/*.json | sort -u | sed -E 's|^/(.*)$|"\\"\1\\":"|'
} > "$dictionary"

echo "Fuzzing for $seconds s from $count seeds ..."
export ASAN_OPTIONS=quarantine_size_mb=16:detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
status=0
build/fuzz/bin/fuzz_import -max_total_time="$seconds" -timeout=5 -rss_limit_mb=512 -max_len=65536 \
  -dict="$dictionary" -artifact_prefix="$found/" -print_final_stats=1 "$corpus" "$seeds" >build/fuzz/log 2>&1 || status=$?
grep -E 'stat::number_of_executed_units|stat::peak_rss_mb|stat::slowest_unit_time_sec' build/fuzz/log || true
if [ "$status" -ne 0 ]; then
  tail -n 60 build/fuzz/log >&2
  echo "The fuzzer found a fault; its input is in $found, all it said in build/fuzz/log." >&2
fi
exit "$status"
