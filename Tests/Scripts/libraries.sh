#!/usr/bin/env bash
# Proves that who uses the libraries of this package builds nothing of the tool.
#
#   bash Tests/Scripts/libraries.sh [native|swiftbuild]
#
# About a minute.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
system=${1:-native}
copy_checkout "$work/coverage-matrix"
package=$work/package
options=(--package-path "$package" --build-system "$system" --verbose)
mkdir -p "$package/Sources/App"

# Builds a program with some libraries; one that was built before is built again with those that are new.
expect_no_tool() { # source library...
  local dependencies=
  for name in "${@:2}"; do dependencies+=".product(name: \"$name\", package: \"coverage-matrix\"), "; done
  write_manifest "$package" 'path: "../coverage-matrix"' ".executableTarget(name: \"App\", dependencies: [$dependencies])"
  echo "$1" >"$package/Sources/App/main.swift"
  quietly "a user of $(paste -s -d ' ' - <<<"${*:2}") builds" package_manager build "${options[@]}"
  expect "a user of ${*:2} runs" yes "$("$(bin)/App")"
  expect "no module of the tool is in the log of a user of ${*:2}" '' \
    "$(grep -oE '_Coverage(Spec|Generator|Files|Pages|Editing|Importer|History)|coverage-matrix-build|module-name coverage_matrix' "$log" | sort -u)"
  # Folders are there of all that could be built.
  expect "nothing of it is compiled for a user of ${*:2}" '' \
    "$(find "$package/.build" -type f \( -path '*_Coverage*' -o -path '*coverage_matrix*' \) -name '*.o' | head -5)"
}

expect_no_tool 'import CoverageMatrix; print(Availability(id: "available").id == "available" ? "yes" : "no")' CoverageMatrix
expect_no_tool 'import UnifiedATS; print(ATS.Connector.careerplug.supports(.jobs) ? "yes" : "no")' UnifiedATS
expect_no_tool 'import CoverageMatrix; import UnifiedATS; print(ATS.Connector.crelate.supports(.jobs) ? "yes" : "no")' \
  CoverageMatrix UnifiedATS

summary
