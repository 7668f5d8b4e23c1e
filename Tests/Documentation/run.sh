#!/usr/bin/env bash
# Builds the documentation of CoverageMatrix with the toolchain's own docc, and fails where it has a warning to give.
#
#   bash Tests/Documentation/run.sh [<output folder>]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
output=${1:-$root/.build/documentation/CoverageMatrix.doccarchive}
work=$(cd "$(mktemp -d)" && pwd -P)
trap 'rm -rf "$work"' EXIT

# The program lies beside the compiler, which may be called through a link; on Apple platforms xcrun knows it.
docc=$(command -v docc || true)
[ -n "$docc" ] || docc=$(xcrun --find docc 2>/dev/null || true)
[ -n "$docc" ] || docc=$(dirname "$(readlink -f "$(command -v swift)")")/docc
if [ ! -x "$docc" ]; then
  echo "docc is not beside swift in $(dirname "$docc"), so the documentation is not built" >&2
  [ -z "${CI:-}" ]
  exit
fi

# Straight from the compiler: the library imports nothing, and the package manager would build the plugin's tool first.
mkdir "$work/symbols"
find "$root/Sources/CoverageMatrix" -name '*.swift' -print0 |
  xargs -0 swiftc -swift-version 6 -module-name CoverageMatrix -package-name coverage_matrix \
    -emit-module -emit-module-path "$work/CoverageMatrix.swiftmodule" \
    -emit-symbol-graph -emit-symbol-graph-dir "$work/symbols" -symbol-graph-minimum-access-level public

mkdir -p "$(dirname "$output")"
if ! "$docc" convert "$root/Sources/CoverageMatrix/CoverageMatrix.docc" \
  --additional-symbol-graph-dir "$work/symbols" --output-path "$output" \
  --fallback-display-name CoverageMatrix --fallback-bundle-identifier CoverageMatrix \
  --warnings-as-errors >"$work/log" 2>&1; then
  cat "$work/log"
  echo 'not ok - the documentation has warnings'
  exit 1
fi
if grep -Eq 'warning:|error:' "$work/log"; then
  cat "$work/log"
  echo 'not ok - the documentation has warnings'
  exit 1
fi
echo "ok - the documentation is built without a warning: ${output#"$root/"}"
