#!/usr/bin/env bash
# Builds and runs every consumer in this package, and measures what an edit costs where connectors are split up.
#
#   bash Tests/Consumers/run.sh native|swiftbuild
set -euo pipefail

system=${1:?usage: run.sh native|swiftbuild}
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
package=$root/Tests/Consumers
options=(--package-path "$package" --scratch-path "$root/.build/consumer-$system" --build-system "$system")

quietly 'the consumers build' package_manager build "${options[@]}"
bin=$(package_manager build "${options[@]}" --show-bin-path 2>/dev/null)

expect 'a category in its own target' \
  'own: parcel-7 1.5 ["tortoise"] 0 /shipping/cancellations' "$("$bin/Own")"
expect 'two categories in one target' \
  'both: loan-1 tomorrow 40.0 false true /storage/cancellations' "$("$bin/Both")"
expect 'a category with its connectors in two other targets' \
  'parts: north/load-8 south/load-9 ["south"] lost' "$("$bin/Parts")"
expect 'internal access without records' 'quiet: true false Ember boiler-3 spec 7' "$("$bin/Quiet")"

expect 'each kind of constraint on everything that it fits' \
  "$(cat "$package/Sources/Limits/expected.txt")" "$("$bin/Limits")"

resolved=$package/Package.resolved
expect 'nothing is pinned' '' "$([ ! -e "$resolved" ] || grep '"identity"' "$resolved")"

echo "$passed passed, 0 failed"
