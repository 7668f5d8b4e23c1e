#!/usr/bin/env bash
# Prints what the package costs its users to build and to run, in processor time, each figure with its bound, and fails
# where one does not hold.
#
#   bash Tests/Scripts/costs.sh [libraries] [plugin] [first] [release] [tool] [generator] [imports] [answers]
#   [compile]
#
# All of them without a name, which takes about an hour. The machine should have nothing else to do.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
parts=" ${*:-libraries plugin first release tool generator imports answers compile} "
asked() { [[ $parts == *" $1 "* ]]; }
failures=0

# Prints the processor time of a command in seconds, with that of the processes that it starts.
processor() { # command...
  local TIMEFORMAT='%U %S' times
  times=$({ time "$@" >"$log" 2>&1; } 2>&1) || { cat "$log" >&2; return 1; }
  awk '{ printf "%.2f", $1 + $2 }' <<<"$times"
}

# Prints the lesser of two numbers, the first of which may be none yet.
lesser() { awk -v a="${1:-$2}" -v b="$2" 'BEGIN { print a < b ? a : b }'; }

# Prints the smallest processor time of a few runs.
least() { # runs command...
  local runs=$1 best='' one
  shift
  for ((run = 0; run < runs; run++)); do
    one=$(processor "$@")
    best=$(lesser "$best" "$one")
  done
  echo "$best"
}

bound() { # what value most unit
  local verdict
  verdict=$(awk -v value="$2" -v most="$3" 'BEGIN { print value <= most ? "holds" : "does not hold" }')
  printf '%-78s %8s %-5s bound %s: %s\n' "$1" "$2" "$4" "$3" "$verdict"
  [ "$verdict" = holds ] || failures=$((failures + 1))
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

copy_checkout "$work/coverage-matrix"
this='path: "../coverage-matrix"'

# The sources of the libraries without the rest of the package.
mkdir -p "$work/alone/coverage-matrix/Sources"
cp -RL "$root/Sources/CoverageMatrix" "$root/Sources/UnifiedATS" "$work/alone/coverage-matrix/Sources"
cat >"$work/alone/coverage-matrix/Package.swift" <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "coverage-matrix",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "CoverageMatrix", targets: ["CoverageMatrix"]), .library(name: "UnifiedATS", targets: ["UnifiedATS"]),
  ],
  targets: [
    .target(name: "CoverageMatrix", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "UnifiedATS", dependencies: ["CoverageMatrix"]),
  ]
)
SWIFT

# The processor time of a clean debug build of a package that is written by a function.
clean() { # package
  rm -rf "$1/.build"
  processor swift build --package-path "$1"
}

# Builds two packages in turns, and sets the smallest times.
in_turns() { # package other
  with='' without=''
  for _ in 1 2 3; do
    with=$(lesser "$with" "$(clean "$1")")
    without=$(lesser "$without" "$(clean "$2")")
  done
}

if asked libraries; then
  user() { # folder dependency
    write_manifest "$1" "$2" '.executableTarget(name: "App", dependencies: [.product(name: "UnifiedATS", package: "coverage-matrix")])'
    mkdir -p "$1/Sources/App"
    echo 'import UnifiedATS; print(ATS.Connector.careerplug.supports(.jobs))' >"$1/Sources/App/main.swift"
  }
  user "$work/user" "$this"
  user "$work/alone/user" "$this"
  in_turns "$work/user" "$work/alone/user"
  bound "a user of UnifiedATS ($with s) to the same sources alone ($without s)" "$(ratio "$with" "$without")" 1.1 times
fi

if asked plugin; then
  write_manifest "$work/plugin" "$this" ".target(name: \"Own\", dependencies: [$library], plugins: [$plugin])"
  mkdir -p "$work/plugin/Sources/Own"
  echo '// The Swift is generated.' >"$work/plugin/Sources/Own/Own.swift"
  cp -R "$root/Spec/ats" "$work/plugin/Sources/Own/Spec"
  write_manifest "$work/alone/plugin" "$this" ".target(name: \"Own\", dependencies: [$library])"
  mkdir -p "$work/alone/plugin/Sources/Own"
  echo '// The Swift is generated.' >"$work/alone/plugin/Sources/Own/Own.swift"
  cp "$root"/Generated/ats/Swift/*.swift "$work/alone/plugin/Sources/Own"
  in_turns "$work/plugin" "$work/alone/plugin"
  bound "the plugin and five connectors ($with s) to the files checked in ($without s)" "$(ratio "$with" "$without")" 1.6 times
fi

if asked first; then
  copy_checkout "$work/first"
  bound 'the first command of the README on a fresh clone, debug' \
    "$(processor swift run --package-path "$work/first" coverage-matrix query careerplug jobs --spec "$root/Spec")" 100 s
fi

if asked release; then
  copy_checkout "$work/release"
  bound 'the command line, clean, release' \
    "$(processor swift build --package-path "$work/release" -c release --product coverage-matrix)" 200 s
fi

if asked tool; then
  quietly 'the tool builds' swift build --package-path "$root" --product coverage-matrix-build
  build=$(swift build --package-path "$root" --show-bin-path)/coverage-matrix-build
  catalogue=$(release "$packages/Benchmarks" catalogue 2>/dev/null)
  "$catalogue" "$work/spec" 300 "$root/Spec/ats"
  run() { "$build" --spec "$work/spec" --output "$work/built" --build-prefix Spec; }
  fresh() { rm -rf "$work/built" && run; }
  bound 'the debug tool, 300 connectors, the first run' "$(least 3 fresh)" 3 s
  noted=$(grep -l '"note" *: *"' "$work"/spec/connectors/*.json | sed -n 7p)
  edited() {
    sed -i.old '0,/"note" *: *"/s//&Edited. /' "$noted"
    rm "$noted.old"
    run
  }
  bound 'the debug tool, 300 connectors, an edited note' "$(least 3 edited)" 0.5 s
  category() {
    sed -i.old '0,/"label": "/s//&My /' "$work/spec/category.json"
    rm "$work/spec/category.json.old"
    run
  }
  bound 'the debug tool, 300 connectors, an edited category' "$(least 3 category)" 3 s
  five() { rm -rf "$work/five" && "$build" --spec "$root/Spec/ats" --output "$work/five" --build-prefix Spec; }
  bound 'the debug tool, five connectors, the first run' "$(least 5 five)" 0.1 s
fi

if asked generator || asked imports || asked answers; then tool=$(release "$root" coverage-matrix 2>/dev/null); fi
if asked generator; then "$(release "$packages/Benchmarks" generator 2>/dev/null)" "$tool" || failures=$((failures + 1)); fi
if asked imports; then "$(release "$packages/Benchmarks" imports 2>/dev/null)" "$tool" || failures=$((failures + 1)); fi
if asked answers; then "$(release "$packages/Benchmarks" answers 2>/dev/null)" "$tool" || failures=$((failures + 1)); fi
if asked compile; then bash "$root/Tests/Scripts/compile-cost.sh" catalogue 2>/dev/null || failures=$((failures + 1)); fi

[ "$failures" = 0 ] || { echo "$failures bounds do not hold"; exit 1; }
echo 'all bounds hold'
