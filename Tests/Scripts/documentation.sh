#!/usr/bin/env bash
# Builds the documentation of CoverageMatrix with the toolchain's own docc, and fails where it has a warning to give.
#
#   bash Tests/Scripts/documentation.sh [<output folder>]
#
# About half a minute.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
output=${1:-$root/.build/documentation/CoverageMatrix.doccarchive}

# The program lies beside the compiler, which may be called through a link; on Apple platforms xcrun knows it.
docc=$(command -v docc || true)
[ -n "$docc" ] || docc=$(xcrun --find docc 2>/dev/null || true)
[ -n "$docc" ] || docc=$(dirname "$(readlink -f "$(command -v swift)")")/docc
if [ ! -x "$docc" ]; then
  echo "docc is not beside swift in $(dirname "$docc"), so the documentation is not built" >&2
  [ -z "${CI:-}" ]
  exit
fi

mkdir -p "$work/symbols" "$(dirname "$output")"
compile_library -emit-symbol-graph -emit-symbol-graph-dir "$work/symbols" -symbol-graph-minimum-access-level public
status=0
"$docc" convert "$root/Sources/CoverageMatrix/CoverageMatrix.docc" \
  --additional-symbol-graph-dir "$work/symbols" --output-path "$output" \
  --fallback-display-name CoverageMatrix --fallback-bundle-identifier CoverageMatrix \
  --warnings-as-errors >"$log" 2>&1 || status=$?
if [ "$status" != 0 ] || grep -Eq 'warning:|error:' "$log"; then
  not_ok 'the documentation has warnings' <"$log"
fi
ok "the documentation is built without a warning: ${output#"$root/"}"
