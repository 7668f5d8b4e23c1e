#!/usr/bin/env bash
# Proves that the command plugin runs the tool for the targets of a package that have categories.
#
#   bash Tests/Scripts/command.sh [native|swiftbuild]
#
# About half a minute.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
system=${1:-native}
make_bundle "$work/coverage-matrix"
tool=$(echo "$work"/coverage-matrix/*.artifactbundle/*/coverage-matrix)
# The targets, with the tool that is built already.
package="$work/a package"
mkdir "$package"
cp -R "$packages/Targets/Sources" "$package/Sources"
sed 's|path: "../../.."|path: "../coverage-matrix"|' "$packages/Targets/Package.swift" >"$package/Package.swift"

# Keeps what is printed in output, and what is said beside it, without the words of the package manager, in errors.
run() { # argument...
  status=0
  output=$(package_manager package --package-path "$package" --build-system "$system" --allow-writing-to-package-directory \
    coverage-matrix "$@" 2>"$log") || status=$?
  errors=$(grep -A1 -E '^error: ' "$log" || true)
}

# The folders that a command wrote, by name.
written() { (cd "$package" && [ ! -e Generated ] || (cd "$package/Generated" && ls)) | paste -s -d ' ' -; }

run generate --target Own
"$tool" generate --spec "$package/Sources/Own/Spec" --output "$work/own" >/dev/null
same 'a target that is named makes what the tool makes' "$work/own" "$package/Generated"
rm -r "$package/Generated"

run generate
expect 'every target with a category is generated, each of a shared category in its own folder' \
  '0 PartsCore PartsNorth PartsSouth heating ledger lending limits payments shipping storage' "$status $(LC_ALL=C written)"
"$tool" generate --spec "$package/Sources/PartsNorth/Catalogue" --output "$work/north" \
  --configuration "$package/Sources/PartsNorth/coverage-matrix.json" >/dev/null
same "a target's own configuration is used" "$work/north" "$package/Generated/PartsNorth"

run check --strict
expect 'what was generated is current' 0 "$status"
rm -r "$package/Generated"

connector=$package/Sources/Own/Spec/connectors/tortoise.json
cp "$connector" "$work/tortoise.json"
tr -d '\n' <"$connector" >"$work/one-line.json"
cp "$work/one-line.json" "$connector"
run format --target Own
same 'a verb that writes specs writes those of the target' "$work/tortoise.json" "$connector"

run query tortoise features.webhooks --target Own
expect 'a question' '0 tortoise features.webhooks: supported' "$status ${output%%$'\n'*}"
status=0
output=$(package_manager package --package-path "$package" --build-system "$system" \
  coverage-matrix query tortoise features.webhooks --target Own 2>"$log" </dev/null) || status=$?
expect 'a question needs no permission' '0 tortoise features.webhooks: supported' "$status ${output%%$'\n'*}"
run query tortoise features.webhooks --spec "$package/Sources/Own/Spec"
expect 'a spec that is named' '0 tortoise features.webhooks: supported' "$status ${output%%$'\n'*}"

run query swift-mule parcels.due_at --target Own
expect 'an answer that is no ends with 1, of which only the package manager speaks' \
  '1 error: Plugin ended with exit code 1' "$status $errors"

run query tortose features.webhooks --target Own
expect 'a failure ends with 1 and the line that repeats it by hand' "1 error: the command ended with status 2; to repeat it \
by hand:
  $tool query tortose features.webhooks --spec '$package/Sources/Own/Spec'" "$status $(sed "s|  .*/coverage-matrix query|  $tool query|" <<<"$errors")"
line=$(sed -n 2p <<<"$errors")
expect 'the line repeats it' "2 error: unknown connector 'tortose'; did you mean 'tortoise'?" \
  "$(status=0; said=$(eval "$line" 2>&1) || status=$?; echo "$status $said")"

run check --target Parts
expect 'a target without a category' 1 "$status"

run --help
expect 'help says how to run it here' 1 "$(grep -c 'swift package coverage-matrix <command>' <<<"$output")"
run completions bash
expect 'a verb without a spec runs once' 1 "$(grep -c '^complete ' <<<"$output")"

printf '#!/bin/sh\necho "{ \\"format\\": 2 }"\n' >"$tool"
run list --target Own
expect 'a tool that describes its commands otherwise is refused in words' 1 "$(grep -c \
  'the tool describes its commands in format 2, and this plugin reads format 1; plugin and tool must be of one version' \
  "$log")"
expect 'a tool that is refused is a failure' 1 "$status"

summary
