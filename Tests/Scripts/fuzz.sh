#!/usr/bin/env bash
# Feeds records with JSON that is almost right, under the address sanitizer: 1,000,000 inputs, times CI_SCALE.
#
#   CI_SCALE=0.01 FUZZ_CONFIGURATION=debug bash Tests/Scripts/fuzz.sh [<number of the first input>]
#
# About three minutes with a CI_SCALE of 0.001, most of them for the build.
#
# An input's number says all about it, so a failure comes back when the run starts at its number.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
# Foundation keeps what it has made once until the process ends, which is no leak.
ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=0} \
  swift run --package-path "$packages/Fuzz" --configuration "${FUZZ_CONFIGURATION:-release}" --sanitize=address \
  fuzz "$(scaled 1000000)" "$@"
