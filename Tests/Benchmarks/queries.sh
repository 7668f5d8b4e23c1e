#!/usr/bin/env bash
# Prints what queries cost next to C and to Swift collections, and fails where a bound does not hold.
#
#   bash Tests/Benchmarks/queries.sh
#
# Instructions are counted by valgrind. Where it is missing, times are measured all the same, but not judged.
set -euo pipefail

benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
swift build --package-path "$benchmarks" --configuration release --product queries
queries=$(swift build --package-path "$benchmarks" --configuration release --show-bin-path)/queries

counts=$(mktemp -d)
trap 'rm -r "$counts"' EXIT
touch "$counts/all"
if command -v valgrind > /dev/null; then
  # Valgrind gives up on the debug information of Swift programs.
  strip --strip-debug -o "$counts/queries" "$queries"
  valgrind --quiet --tool=callgrind --instr-atstart=no --callgrind-out-file="$counts/callgrind" "$counts/queries" \
    < /dev/null
  for file in "$counts"/callgrind.*; do
    awk '/^desc: Trigger: Client Request: / { name = substr($0, 32) } /^totals:/ { print $2, name }' "$file"
  done > "$counts/all"
else
  echo 'valgrind is missing: instructions are not counted, and times are not judged'
fi
"$queries" < "$counts/all"
