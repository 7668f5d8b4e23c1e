#!/usr/bin/env bash
# Proves that generated Swift has no diagnostic, whatever language features the module around it has switched on.
#
#   bash Tests/Scripts/flags.sh
#
# About two minutes.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

upcoming=(
  InternalImportsByDefault MemberImportVisibility ExistentialAny NonisolatedNonsendingByDefault InferIsolatedConformances
)

# Typechecks files as one module.
check() { # what flag... -- file...
  local what=$1 flags=()
  shift
  while [ "$1" != -- ]; do
    flags+=("$1")
    shift
  done
  shift
  # The flags come last and there may be none, which Bash 3 takes for an unset variable.
  succeeds "$what" swiftc -typecheck -wmo -warnings-as-errors -swift-version 6 -parse-as-library -module-name Generated \
    -I "$work" "$@" ${flags[@]+"${flags[@]}"}
}

# Whether the compiler has a flag: an unknown option is an error, but an unknown feature is passed over in silence.
knows() { # flag...
  echo '' >"$work/empty.swift"
  if [ "$1" = -enable-upcoming-feature ]; then
    printf '#if !hasFeature(%s)\n#error("unknown")\n#endif\n' "$2" >"$work/empty.swift"
  fi
  swiftc -typecheck -warnings-as-errors -swift-version 6 "$@" "$work/empty.swift" >/dev/null 2>&1
}

compile_library

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

build_tool
quietly 'a second category is generated' "$tool" generate --spec "$packages/HostileNames/Sources/Hostile/Catalogue" \
  --output "$work/second" --build-prefix Second
second=("$work"/second/*.swift)
check 'beside a second category' -- "${ats[@]}" "${second[@]}"
check 'beside a second category, all of these' "${all[@]}" -- "${ats[@]}" "${second[@]}"

summary
