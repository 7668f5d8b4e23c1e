#!/usr/bin/env bash
# Proves that a package builds and runs with the artifact bundle, which has the programs built already: beside its
# package, and by address and checksum.
#
#   bash Tests/Scripts/bundle.sh [native|swiftbuild]
#
# About a minute.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
system=${1:-native}
make_bundle "$work/coverage-matrix"
package=$work/package
options=(--package-path "$package" --build-system "$system")

expect_own 'a consumer of the bundle' "$package" 'path: "../coverage-matrix"'
expect 'nothing of the tool is compiled' '' "$(find "$package/.build" -name '_CoverageSpec*' -o -name '_CoverageGenerator*')"
expect 'nothing is pinned' '' "$([ ! -e "$package/Package.resolved" ] || grep '"identity"' "$package/Package.resolved")"
answer=$(package_manager package "${options[@]}" --allow-writing-to-package-directory \
  coverage-matrix query tortoise features.webhooks 2>"$log" || cat "$log")
expect 'the command plugin runs the tool of the bundle' 'tortoise features.webhooks: supported' "${answer%%$'\n'*}"

# A bundle that was made elsewhere keeps its programs, as long as it is of the same version.
bundle=$work/coverage-matrix/coverage-matrix.artifactbundle
own_triple=$(basename "$(dirname "$bundle"/*/coverage-matrix)")
mkdir "$bundle/aarch64-unknown-linux-gnu"
cp "$bundle/$own_triple"/* "$bundle/aarch64-unknown-linux-gnu"
address=https://example.org/coverage-matrix.artifactbundle.zip
make_bundle "$work/coverage-matrix" --url "$address"
expect 'a slice is added to those that are there' "aarch64-unknown-linux-gnu $own_triple" \
  "$(cd "$bundle" && LC_ALL=C ls -d -- */ | tr -d / | paste -s -d ' ' -)"
expect 'both programs have both slices' 4 "$(grep -o '"path"' "$bundle/info.json" | wc -l | tr -d ' ')"
cp "$work/coverage-matrix/coverage-matrix.artifactbundle.zip" "$work/first.zip"
make_bundle "$work/coverage-matrix" --url "$address"
same 'a bundle that is made again has the same bytes' "$work/first.zip" \
  "$work/coverage-matrix/coverage-matrix.artifactbundle.zip"

# The package manager takes only addresses with https. It looks into its cache first, where the zip is put under the name
# of its address, so that nothing is fetched.
mkdir -p "$work/cache/artifacts"
mv "$work/coverage-matrix/coverage-matrix.artifactbundle.zip" \
  "$work/cache/artifacts/$(sed 's/[^A-Za-z0-9]/_/g' <<<"$address")"
rm -r "$bundle"
options=(--package-path "$work/by-address" --build-system "$system" --cache-path "$work/cache")
expect_own 'a consumer of the bundle by address and checksum' "$work/by-address" 'path: "../coverage-matrix"'
expect 'nothing of the tool is compiled, either' '' "$(find "$work/by-address/.build" -name '_CoverageSpec*')"

# What is not usable is refused before anything is made.
status=0
errors=$(bash "$root/Plugins/artifact-bundle.sh" --tools "$work/nowhere" "$work/other" 2>&1) || status=$?
expect 'a tool that is not there' "2 error: '$work/nowhere/coverage-matrix' is not a file that can be run" "$status $errors"
status=0
errors=$(bash "$root/Plugins/artifact-bundle.sh" --url http://example.org/a.zip "$work/other" 2>&1) || status=$?
expect 'an address that the package manager refuses' 2 "$status"
status=0
bash "$root/Plugins/artifact-bundle.sh" --url 'https://example.org/a"b.zip' "$work/other" 2>/dev/null || status=$?
expect 'an address that would end a text of the manifest' 2 "$status"
mkdir -p "$work/mine/Sources"
echo mine >"$work/mine/Sources/mine.swift"
status=0
errors=$(bash "$root/Plugins/artifact-bundle.sh" --tools "$(dirname "$tool")" "$work/mine" 2>&1) || status=$?
expect "the sources of somebody's package stay" \
  "2 error: '$work/mine' has a 'Sources' that this script did not make; name another folder mine" \
  "$status $errors $(cat "$work/mine/Sources/mine.swift")"
expect 'nothing is left behind' '' "$(find "$work" -maxdepth 2 -name other -o -maxdepth 2 -name '.artifact-bundle.*')"

summary
