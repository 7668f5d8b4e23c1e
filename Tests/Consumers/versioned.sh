#!/usr/bin/env bash
# Builds and runs a consumer that depends on a version of this package, in a git repository on this machine.
#
#   bash Tests/Consumers/versioned.sh [native|swiftbuild]
set -euo pipefail

system=${1:-native}
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
scratch=$root/.build/versioned-$system
repository=$scratch/coverage-matrix
package=$scratch/package

mkdir -p "$scratch"
rm -rf "$repository" "$package"
git clone --quiet --no-local "$root" "$repository"
# What is not committed yet belongs to the version too.
(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- --create) |
  tar --extract --directory "$repository"
git -C "$repository" add --all
git -C "$repository" -c user.name=test -c user.email=test@example.com commit --quiet --allow-empty --message 'The version'
git -C "$repository" tag 1.0.0

mkdir -p "$package/Sources"
cp -R "$root/Tests/Consumers/Sources/Own" "$package/Sources/Own"
cat >"$package/Package.swift" <<SWIFT
// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "versioned",
  platforms: [.macOS(.v13)],
  dependencies: [.package(url: "file://$repository", from: "1.0.0")],
  targets: [
    .executableTarget(
      name: "Own", dependencies: [.product(name: "CoverageMatrix", package: "coverage-matrix")],
      plugins: [.plugin(name: "CoverageMatrixBuildPlugin", package: "coverage-matrix")])
  ]
)
SWIFT
options=(--package-path "$package" --build-system "$system")
quietly 'a consumer of a version builds' package_manager build "${options[@]}"
expect 'a consumer of a version runs' 'own: parcel-7 1.5 ["tortoise"] 0 /shipping/cancellations' \
  "$("$(package_manager build "${options[@]}" --show-bin-path 2>/dev/null)/Own")"
expect 'this package is the only pin' '"identity" : "coverage-matrix",' \
  "$(grep '"identity"' "$package/Package.resolved" | sed 's/^ *//')"

echo "$passed passed, 0 failed"
