#!/usr/bin/env bash
# Proves that every name and text of Tests/Packages/HostileNames/hostile.json comes back from generated Swift as it went in.
#
#   bash Tests/Scripts/hostile-names.sh [native|swiftbuild]
#
# About three minutes.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
system=${1:-native}
options=(--package-path "$packages/HostileNames" --scratch-path "$root/.build/consumer-$system" --build-system "$system")
quietly 'the package builds' package_manager build "${options[@]}"
"$(bin)/check"
