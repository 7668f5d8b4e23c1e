#!/usr/bin/env bash
# Builds and runs a consumer of the artifact bundle, which has the tool built already.
#
#   bash Tests/Consumers/bundle.sh native|swiftbuild
set -euo pipefail

system=${1:?usage: bundle.sh native|swiftbuild}
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
make_bundle "$work/coverage-matrix"
package=$work/package
mkdir -p "$package/Sources"
cp -R "$root/Tests/Consumers/Sources/Own" "$package/Sources/Own"
cat >"$package/Package.swift" <<'SWIFT'
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "bundled",
  platforms: [.macOS(.v13)],
  dependencies: [.package(path: "../coverage-matrix")],
  targets: [
    .executableTarget(
      name: "Own", dependencies: [.product(name: "CoverageMatrix", package: "coverage-matrix")],
      plugins: [.plugin(name: "CoverageMatrixBuildPlugin", package: "coverage-matrix")])
  ]
)
SWIFT

options=(--package-path "$package" --build-system "$system")
quietly 'a consumer of the bundle builds' package_manager build "${options[@]}"
expect 'a consumer of the bundle runs' 'own: parcel-7 1.5 ["tortoise"] 0 /shipping/cancellations' \
  "$("$(package_manager build "${options[@]}" --show-bin-path 2>/dev/null)/Own")"
expect 'nothing of the tool is compiled' '' "$(find "$package/.build" -name '_CoverageSpec*' -o -name '_CoverageGenerator*')"
expect 'nothing is pinned' '' "$([ ! -e "$package/Package.resolved" ] || grep '"identity"' "$package/Package.resolved")"
answer=$(package_manager package "${options[@]}" --allow-writing-to-package-directory \
  coverage-matrix query tortoise features.webhooks 2>"$log" || cat "$log")
expect 'the command plugin runs the tool of the bundle' 'tortoise features.webhooks: supported' "${answer%%$'\n'*}"

# What is not usable is refused before anything is made.
status=0
errors=$(bash "$root/Plugins/artifact-bundle.sh" --tool "$work/nowhere" "$work/other" 2>&1) || status=$?
expect 'a tool that is not there' "2 error: '$work/nowhere' is not a file that can be run" "$status $errors"
expect 'nothing is left behind' '' "$(find "$work" -maxdepth 2 -name other -o -maxdepth 2 -name '.artifact-bundle.*')"

echo "$passed passed, 0 failed"
