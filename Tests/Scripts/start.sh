#!/usr/bin/env bash
# Times the start of the tool, built for release, beside /bin/true and a program that only loads Foundation, and fails
# where it takes too long.
#
#   bash Tests/Scripts/start.sh
#
# Several minutes, as it builds the tool for release.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
tool=$(release "$root" coverage-matrix)
program=$(release "$packages/Benchmarks" start)
foundation=$(release "$packages/Benchmarks" foundation)
"$program" "$tool" "$foundation" "$root/Spec"
