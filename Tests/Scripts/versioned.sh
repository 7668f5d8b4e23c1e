#!/usr/bin/env bash
# Proves that a package which depends on a version of this one, in a git repository on this machine, builds and runs.
#
#   bash Tests/Scripts/versioned.sh [native|swiftbuild]
#
# About three minutes.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
system=${1:-native}
scratch=$root/.build/versioned-$system
repository=$scratch/coverage-matrix
package=$scratch/package
options=(--package-path "$package" --build-system "$system")

mkdir -p "$scratch"
rm -rf "$repository" "$package"
git clone --quiet --no-local "$root" "$repository"
# What is not committed yet belongs to the version too.
copy_checkout "$repository"
git -C "$repository" add --all
git -C "$repository" -c user.name=test -c user.email=test@example.com commit --quiet --allow-empty --message 'The version'
git -C "$repository" tag 1.0.0

expect_own 'a consumer of a version' "$package" "url: \"file://$repository\", from: \"1.0.0\""
expect 'this package is the only pin' '"identity" : "coverage-matrix",' \
  "$(grep '"identity"' "$package/Package.resolved" | sed 's/^ *//')"

summary
