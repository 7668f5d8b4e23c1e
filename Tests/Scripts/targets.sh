#!/usr/bin/env bash
# Proves that targets of every kind build with the plugin, run, and answer what their specs say.
#
#   bash Tests/Scripts/targets.sh [native|swiftbuild]
#
# About three minutes.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
system=${1:-native}
package=$packages/Targets
options=(--package-path "$package" --scratch-path "$root/.build/consumer-$system" --build-system "$system")

quietly 'the targets build' package_manager build "${options[@]}"
bin=$(bin)

expect 'a category in its own target' "$own" "$("$bin/Own")"
expect 'two categories in one target' \
  'both: loan-1 tomorrow 40.0 false true /storage/cancellations' "$("$bin/Both")"
expect 'a category with its connectors in two other targets' \
  'parts: north/load-8 south/load-9 ["south"] lost' "$("$bin/Parts")"
expect 'internal access without records' 'quiet: true false Ember boiler-3 spec 7' "$("$bin/Quiet")"

expect 'each kind of constraint on everything that it fits' \
  "$(cat "$package/Sources/Limits/expected.txt")" "$("$bin/Limits")"

expect 'a value of each type, read and written' "$(cat "$package/Sources/Values/expected.txt")" "$("$bin/Values")"
expect 'a category of payments, with each limit broken once' \
  "$(cat "$package/Sources/Payments/expected.txt")" "$("$bin/Payments")"

resolved=$package/Package.resolved
expect 'nothing is pinned' '' "$([ ! -e "$resolved" ] || grep '"identity"' "$resolved")"

summary
