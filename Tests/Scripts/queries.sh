#!/usr/bin/env bash
# Prints what queries cost next to C and to Swift collections, and fails where a bound does not hold.
#
#   bash Tests/Scripts/queries.sh
#
# Several minutes, most of them for a release build.
#
# Instructions are counted by valgrind. Where it is missing, times are measured all the same, but not judged.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
queries=$(release "$packages/Benchmarks" queries)
touch "$work/all"
if command -v valgrind > /dev/null; then
  # Valgrind gives up on the debug information of Swift programs.
  strip --strip-debug -o "$work/queries" "$queries"
  valgrind --quiet --tool=callgrind --instr-atstart=no --callgrind-out-file="$work/callgrind" "$work/queries" \
    < /dev/null
  for file in "$work"/callgrind.*; do
    awk '/^desc: Trigger: Client Request: / { name = substr($0, 32) } /^totals:/ { print $2, name }' "$file"
  done > "$work/all"
else
  echo 'valgrind is missing: instructions are not counted, and times are not judged'
fi
"$queries" < "$work/all"
