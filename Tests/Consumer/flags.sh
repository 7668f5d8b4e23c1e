#!/usr/bin/env bash
# Proves that generated Swift has no diagnostic, whatever language features the module around it has switched on.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0

upcoming=(
  InternalImportsByDefault MemberImportVisibility ExistentialAny NonisolatedNonsendingByDefault InferIsolatedConformances
)

# Typechecks files as one module: check <what> <flag>... -- <file>...
check() {
  local what=$1
  shift
  local flags=()
  while [ "$1" != -- ]; do
    flags+=("$1")
    shift
  done
  shift
  # The flags come last and there may be none, which Bash 3 takes for an unset variable.
  swiftc -typecheck -wmo -warnings-as-errors -swift-version 6 -parse-as-library -module-name Generated -I "$work" \
    "$@" ${flags[@]+"${flags[@]}"} >"$work/log" 2>&1 || {
    echo "not ok - $what"
    cut -c 1-300 "$work/log" | head -40
    echo "$passed passed, 1 failed"
    exit 1
  }
  passed=$((passed + 1))
  echo "ok - $what"
}

# Whether the compiler has a flag: an unknown option is an error, but an unknown feature is passed over in silence.
knows() { # flag...
  echo '' >"$work/empty.swift"
  if [ "$1" = -enable-upcoming-feature ]; then
    printf '#if !hasFeature(%s)\n#error("unknown")\n#endif\n' "$2" >"$work/empty.swift"
  fi
  swiftc -typecheck -warnings-as-errors -swift-version 6 "$@" "$work/empty.swift" >/dev/null 2>&1
}

find "$root/Sources/CoverageMatrix" -name '*.swift' -print0 |
  xargs -0 swiftc -swift-version 6 -parse-as-library -module-name CoverageMatrix -package-name coverage_matrix -wmo \
    -emit-module -emit-module-path "$work/CoverageMatrix.swiftmodule"

ats=("$root"/Generated/ats/Swift/*.swift)
all=()
check 'plain' -- "${ats[@]}"
for flag in '-default-isolation MainActor' '-strict-memory-safety' "${upcoming[@]/#/-enable-upcoming-feature }"; do
  read -r -a flags <<<"$flag"
  if knows "${flags[@]}"; then
    check "$flag" "${flags[@]}" -- "${ats[@]}"
    all+=("${flags[@]}")
  else
    echo "skipped - $flag, which this compiler does not know"
  fi
done
check 'all of these' "${all[@]}" -- "${ats[@]}"

swift build --package-path "$root" --product coverage-matrix >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
tool=$(swift build --package-path "$root" --show-bin-path)/coverage-matrix
"$tool" generate --spec "$root/Tests/Consumer/Sources/Hostile/Catalogue" --output "$work/second" --build-prefix Second \
  >"$work/log" 2>&1 || { head -40 "$work/log"; exit 1; }
second=("$work"/second/*.swift)
check 'beside a second category' -- "${ats[@]}" "${second[@]}"
check 'beside a second category, all of these' "${all[@]}" -- "${ats[@]}" "${second[@]}"

echo "$passed passed, 0 failed"
