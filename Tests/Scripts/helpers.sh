# Shared by the scripts beside this file, which source it: the checkout, a folder that is removed at the end, checks that
# are counted, the package manager, and packages that use this one. Each script prints its first comment with --help.
#
# Builds of this checkout take the options in BUILD_OPTIONS, so that a build that there is already is used again.
if [ "${1:-}" = --help ]; then
  sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
  exit
fi
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
packages=$root/Tests/Packages
work=$(cd "$(mktemp -d)" && pwd -P)
trap 'rm -rf "$work"' EXIT
log=$work/log
# Notes go where the caller's redirections do not hide them.
exec 9>&2

# --- Checks

passed=0

ok() {
  passed=$((passed + 1))
  echo "ok - $1"
}

# Fails with what was seen, which is read from standard input.
not_ok() {
  echo "not ok - $1"
  cut -c 1-300 | tail -60 | sed 's/^/    /'
  echo "$passed passed, 1 failed"
  exit 1
}

expect() { # what wanted found
  [ "$2" = "$3" ] || not_ok "$1" < <(diff <(echo "$2") <(echo "$3"))
  ok "$1"
}

same() { # what wanted found, which are files or folders
  diff -r "$2" "$3" >"$work/diff" 2>&1 || not_ok "$1" < <(head -50 "$work/diff")
  ok "$1"
}

# Runs a command whose output is of interest only where it fails.
quietly() { # what command...
  "${@:2}" >"$log" 2>&1 || not_ok "$1" < <(grep 'error:' "$log" || cat "$log")
}

succeeds() { # what command...
  quietly "$@"
  ok "$1"
}

summary() { echo "$passed passed, 0 failed"; }

# --- Measures

# A count times CI_SCALE.
scaled() { awk -v count="$1" -v scale="${CI_SCALE:-1}" 'BEGIN { printf "%d", count * scale }'; }

seconds() { date +%s.%N; }

elapsed() { # since
  awk -v from="$1" -v to="$(seconds)" 'BEGIN { printf "%.1f", to - from }'
}

# --- Builds

# Runs the package manager, and once more where it was killed by a signal: with the build system swiftbuild it crashes by
# itself now and then (Swift 6.3, Linux). Any other failure is passed on.
package_manager() { # argument of swift...
  local status=0 output
  output=$(mktemp -d)
  swift "$@" >"$output/out" 2>"$output/err" || status=$?
  if [ "$status" -ge 128 ]; then
    echo "note: 'swift $1' crashed with status $status, and runs once more" >&9
    status=0
    swift "$@" >"$output/out" 2>"$output/err" || status=$?
  fi
  cat "$output/out"
  cat "$output/err" >&2
  rm -r "$output"
  return "$status"
}

# The folder of the programs of the package that the options name.
bin() { package_manager build "${options[@]}" --show-bin-path 2>/dev/null; }

# Sets tool to the debug build of this checkout, or to TOOL, which has the build plugin's tool beside it.
build_tool() {
  # shellcheck disable=SC2206 # the words of the options
  local options=(--package-path "$root" ${BUILD_OPTIONS:-})
  tool=${TOOL:-}
  [ -z "$tool" ] || return 0
  quietly 'the tool builds' swift build "${options[@]}" --product coverage-matrix
  quietly 'the tool of the build plugin builds' swift build "${options[@]}" --product coverage-matrix-build
  tool=$(swift build "${options[@]}" --show-bin-path)/coverage-matrix
}

# Builds a program for release, with the words of the build on standard error, and prints its path.
release() { # package product
  local options=(--package-path "$1" --configuration release --product "$2")
  swift build "${options[@]}" >&2
  echo "$(swift build "${options[@]}" --show-bin-path)/$2"
}

# Copies the files of this checkout, committed or not, but none that git ignores.
copy_checkout() { # folder
  mkdir -p "$1"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- --create) |
    tar --extract --directory "$1"
}

# Compiles the library by itself, as it imports nothing.
compile_library() { # further argument of swiftc...
  find "$root/Sources/CoverageMatrix" -name '*.swift' -print0 |
    xargs -0 swiftc -swift-version 6 -parse-as-library -module-name CoverageMatrix -package-name coverage_matrix -wmo \
      -emit-module -emit-module-path "$work/CoverageMatrix.swiftmodule" "$@"
}

# --- Packages

library='.product(name: "CoverageMatrix", package: "coverage-matrix")'
plugin='.plugin(name: "CoverageMatrixBuildPlugin", package: "coverage-matrix")'
this_package="name: \"coverage-matrix\", path: \"$root\""

write_manifest() { # folder dependency target...
  mkdir -p "$1"
  cat >"$1/Package.swift" <<SWIFT
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "$(basename "$1")",
  platforms: [.macOS(.v13)],
  dependencies: [.package($2)],
  targets: [
$(printf '    %s,\n' "${@:3}")
  ]
)
SWIFT
}

# Makes a package of the target Own, which has a category of its own, and proves that it builds and runs.
expect_own() { # what folder dependency
  write_manifest "$2" "$3" ".executableTarget(name: \"Own\", dependencies: [$library], plugins: [$plugin])"
  mkdir "$2/Sources"
  cp -R "$packages/Targets/Sources/Own" "$2/Sources/Own"
  quietly "$1 builds" package_manager build "${options[@]}"
  expect "$1 runs" "$own" "$("$(bin)/Own")"
}
own='own: parcel-7 1.5 ["tortoise"] 0 /shipping/cancellations'

# Makes a package with the plugins and the tool of this checkout, since most of a consumer's first build is the tool.
make_bundle() { # folder [option...]
  build_tool
  quietly 'the bundle is made' bash "$root/Plugins/artifact-bundle.sh" --tools "$(dirname "$tool")" "$@"
}
