#!/usr/bin/env bash
# Proves that a package builds and runs with the artifact bundle, which has the tool built already.
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

# What is not usable is refused before anything is made.
status=0
errors=$(bash "$root/Plugins/artifact-bundle.sh" --tool "$work/nowhere" "$work/other" 2>&1) || status=$?
expect 'a tool that is not there' "2 error: '$work/nowhere' is not a file that can be run" "$status $errors"
expect 'nothing is left behind' '' "$(find "$work" -maxdepth 2 -name other -o -maxdepth 2 -name '.artifact-bundle.*')"

summary
