#!/usr/bin/env bash
# Prints what generated Swift costs to compile, in seconds of processor time, and fails where a bound does not hold.
#
#   bash Tests/Scripts/compile-cost.sh [records] [queries] [catalogue]
#
# Several minutes, as it builds the tool for release.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
tool=$(release "$root" coverage-matrix)
program=$(release "$packages/Benchmarks" compile-cost)
"$program" "$tool" "$root" "$@"
