#!/usr/bin/env bash
# Measures what the plugin costs a package with a category of its own: a clean debug build against one of the same
# package with the generated files checked in, a build without a change, and an edit where connectors are split up.
#
#   bash Tests/Scripts/plugin-cost.sh [native|swiftbuild] [<category folder>]
#
# Several minutes, as it builds the tool anew.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
system=${1:-native}
spec=$(cd "${2:-$root/Spec/ats}" && pwd -P)

generated_target() { # name [further dependency]
  echo ".target(name: \"$1\", dependencies: [$library${2:+, \"$2\"}], plugins: [$plugin])"
}

make_target() { # folder imports configuration
  mkdir -p "$1"
  echo "@_exported import $2" >"$1/Target.swift"
  [ -z "$3" ] || echo "$3" >"$1/coverage-matrix.json"
}

build() { # folder target...
  local start target
  start=$(seconds)
  for target in "${@:2}"; do
    package_manager build --package-path "$1" --build-system "$system" --target "$target" >"$log" 2>&1 ||
      not_ok "$target of $(basename "$1") builds" <"$log" >&2
  done
  elapsed "$start"
}

generating=$work/generating
write_manifest "$generating" "$this_package" "$(generated_target Own)" "$(generated_target Core)" \
  "$(generated_target Left Core)" "$(generated_target Right Core)"
make_target "$generating/Sources/Own" CoverageMatrix ''
cp -R "$spec" "$generating/Sources/Own/Spec"

# The same category with the types of its connectors in two other targets.
connectors=("$spec"/connectors/*.json)
list() { printf '%s\n' "$@" | sed 's|.*/|"|; s|\.json$|"|' | paste -s -d , -; }
half=$((${#connectors[@]} / 2))
make_target "$generating/Sources/Core" CoverageMatrix '{ "connector_types": false }'
cp -R "$spec" "$generating/Sources/Core/Spec"
for side in Left Right; do
  [ $side = Left ] && slugs=$(list "${connectors[@]:0:half}") || slugs=$(list "${connectors[@]:half}")
  make_target "$generating/Sources/$side" Core "{ \"category_module\": \"Core\", \"connectors\": [$slugs] }"
  ln -s ../Core/Spec "$generating/Sources/$side/Spec"
done

# The library on its own: a package manager builds the tool of a dependency even for those who use no plugin of it, as
# long as another target of the dependency does, and so this package would be compared with itself.
alone=$work/coverage-matrix
mkdir -p "$alone/Sources"
cp -R "$root/Sources/CoverageMatrix" "$alone/Sources/"
cat >"$alone/Package.swift" <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "coverage-matrix",
  platforms: [.macOS(.v13)],
  products: [.library(name: "CoverageMatrix", targets: ["CoverageMatrix"])],
  targets: [
    .target(name: "CoverageMatrix", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))])
  ]
)
SWIFT
write_manifest "$work/checked-in" "path: \"$alone\"" ".target(name: \"Own\", dependencies: [$library])"
make_target "$work/checked-in/Sources/Own" CoverageMatrix ''
with=$(build "$generating" Own)
outputs=$(dirname "$(find "$generating/.build" -path '*/Own/*' -name Spec-Namespace.swift | head -1)")
cp "$outputs"/*.swift "$work/checked-in/Sources/Own/"
without=$(build "$work/checked-in" Own)
awk -v with="$with" -v without="$without" 'BEGIN {
  printf "a clean debug build: %s s with the plugin, %s s with the files checked in, %.2f times\n", with, without, with / without
}'

# The tool writes a missing report again whenever it runs, so a report that stays away tells that it did not.
build "$generating" Own >/dev/null
rm "$outputs/Spec-report/coverage.json"
unchanged=$(build "$generating" Own)
[ ! -e "$outputs/Spec-report/coverage.json" ] || not_ok 'a build without a change ran the tool' <"$log"
echo "a build without a change: $unchanged s, and the tool does not run"

# The connector whose note is edited belongs to the first half.
build "$generating" Left Right >/dev/null
edited=$(cd "$spec/connectors" && grep -l '"note": "' -- *.json | sed -n 1p)
for folder in Own Core; do
  awk '!done && sub(/"note": "/, "&Edited. ") { done = 1 } { print }' "$spec/connectors/$edited" \
    >"$generating/Sources/$folder/Spec/connectors/$edited"
done
one=$(build "$generating" Own)
parts=$(build "$generating" Left Right)
echo "an edited note of $edited: $one s in one target, $parts s with connectors in two other targets"

awk -v with="$with" -v without="$without" 'BEGIN { exit !(with <= 4 * without) }' ||
  not_ok 'a clean build with the plugin takes more than 4 times as long' <<<"$with s against $without s"
echo 'ok - a clean build with the plugin takes at most 4 times as long'
