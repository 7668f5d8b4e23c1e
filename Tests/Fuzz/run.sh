#!/usr/bin/env bash
# Feeds records with JSON that is almost right, under the address sanitizer: 1,000,000 inputs, times CI_SCALE.
#
#   CI_SCALE=0.01 FUZZ_CONFIGURATION=debug bash Tests/Fuzz/run.sh [<number of the first input>]
#
# An input's number says all about it, so a failure comes back when the run starts at its number.
set -euo pipefail

fuzz=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
count=$(awk -v scale="${CI_SCALE:-1}" 'BEGIN { printf "%d", 1000000 * scale }')
# Foundation keeps what it has made once until the process ends, which is no leak.
ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0} \
  swift run --package-path "$fuzz" --configuration "${FUZZ_CONFIGURATION:-release}" --sanitize=address fuzz "$count" "$@"
