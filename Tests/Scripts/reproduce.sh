#!/usr/bin/env bash
# Proves that the output is a function of the spec alone: a clone at another path, built on its own, in another locale
# and with the connector files written in another order makes the same bytes as this checkout, and so do both plugins.
#
#   bash Tests/Scripts/reproduce.sh
#
# Several minutes, as it builds the tool anew.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

# Copies the Swift files of a build without the prefix of their names.
stripped() {
  mkdir -p "$2"
  for file in "$1"/Spec-*.swift; do
    cp "$file" "$2/$(basename "${file/Spec-/}")"
  done
}

clone="$work/a clone/with a longer path"
copy_checkout "$clone"

connectors="$clone/Spec/ats/connectors"
mv "$connectors" "$work/connectors"
mkdir "$connectors"
for file in $(cd "$work/connectors" && printf '%s\n' *.json | sort --reverse); do
  cp "$work/connectors/$file" "$connectors/$file"
done

rm -rf "$clone/Generated"
quietly 'the clone builds' swift build --package-path "$clone" --product coverage-matrix
tool=$(swift build --package-path "$clone" --show-bin-path)/coverage-matrix
(cd "$clone" && LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Asia/Tokyo "$tool" generate >/dev/null)
same "a clone elsewhere, built on its own, in another locale, makes what is committed" "$root/Generated" "$clone/Generated"

(cd / && "$tool" generate --spec "$clone/Spec" --output "$work/absolute" >/dev/null)
same "absolute paths and another working directory make the same" "$root/Generated" "$work/absolute"

"$tool" generate --spec "$clone/Spec/ats" --output "$work/plugin" --build-prefix Spec
stripped "$work/plugin" "$work/laid-out"
same "the Swift laid out for a build is the Swift for review" "$root/Generated/ats/Swift" "$work/laid-out"

compiled=$(find "$root/.build" -path '*CoverageMatrixBuildPlugin*' -name 'Spec-Namespace.swift' -path '*PluginTests*' | head -1)
[ -n "$compiled" ] || not_ok "the plugin's output was not found; build the tests with COVERAGE_MATRIX_PLUGIN_TESTS=1 first" </dev/null
stripped "$(dirname "$compiled")" "$work/compiled"
same "the Swift that the plugin compiles is the Swift for review" "$root/Generated/ats/Swift" "$work/compiled"

# The target that has a category is the one of the plugin's tests.
command=$root/.build/command-plugin
rm -rf "$command"
# shellcheck disable=SC2086 # the words of the options
COVERAGE_MATRIX_PLUGIN_TESTS=1 quietly 'the command plugin generates' swift package --package-path "$root" ${BUILD_OPTIONS:-} \
  --allow-writing-to-package-directory coverage-matrix generate --output "$command" --build-prefix Spec
same "the command plugin makes what the command line makes" "$work/plugin" "$command"

summary
