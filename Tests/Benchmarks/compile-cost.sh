#!/usr/bin/env bash
# Prints what generated Swift costs to compile, in seconds of processor time, and fails where a bound does not hold.
#
#   bash Tests/Benchmarks/compile-cost.sh [records] [queries] [catalogue]
set -euo pipefail

benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$benchmarks/../.." && pwd)

swift build --package-path "$root" --configuration release --product coverage-matrix
swift build --package-path "$benchmarks" --configuration release --product compile-cost
tool=$(swift build --package-path "$root" --configuration release --show-bin-path)/coverage-matrix
"$(swift build --package-path "$benchmarks" --configuration release --show-bin-path)/compile-cost" "$tool" "$root" "$@"
