#!/usr/bin/env bash
# Times the start of the tool, built for release, beside /bin/true and a program that only loads Foundation, and fails
# where it takes too long.
#
#   bash Tests/Benchmarks/start.sh
set -euo pipefail

benchmarks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$benchmarks/../.." && pwd)
options=(--package-path "$benchmarks" --configuration release)
for product in start foundation; do swift build "${options[@]}" --product "$product"; done
swift build --package-path "$root" --configuration release --product coverage-matrix
bin=$(swift build "${options[@]}" --show-bin-path)
tool=$(swift build --package-path "$root" --configuration release --show-bin-path)/coverage-matrix
"$bin/start" "$tool" "$bin/foundation" "$root/Spec"
