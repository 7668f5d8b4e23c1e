#!/usr/bin/env bash
# Proves that the output is a function of the spec alone: a clone at another path, built on its own, in another locale
# and with the connector files written in another order makes the same bytes as this checkout, and so do both plugins.
#
#   bash Tests/Consumer/reproduce.sh [options of the build that there is, so that it is used again]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0

ok() {
  passed=$((passed + 1))
  echo "ok - $1"
}

same() {
  if ! diff -r "$1" "$2" >"$work/diff"; then
    head -50 "$work/diff"
    echo "not ok - $3"
    exit 1
  fi
  ok "$3"
}

# Copies the Swift files of a build without the prefix of their names.
stripped() {
  mkdir -p "$2"
  for file in "$1"/Spec-*.swift; do
    cp "$file" "$2/$(basename "${file/Spec-/}")"
  done
}

clone="$work/a clone/with a longer path"
mkdir -p "$clone"
(cd "$root" && git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- --create) |
  tar --extract --directory "$clone"

connectors="$clone/Spec/ats/connectors"
mv "$connectors" "$work/connectors"
mkdir "$connectors"
for file in $(cd "$work/connectors" && printf '%s\n' *.json | sort --reverse); do
  cp "$work/connectors/$file" "$connectors/$file"
done

rm -rf "$clone/Generated"
swift build --package-path "$clone" --product coverage-matrix >"$work/build.log" 2>&1 ||
  { cat "$work/build.log"; exit 1; }
tool=$(swift build --package-path "$clone" --show-bin-path)/coverage-matrix
(cd "$clone" && LC_ALL=tr_TR.UTF-8 LANG=tr_TR.UTF-8 TZ=Asia/Tokyo "$tool" generate >/dev/null)
same "$root/Generated" "$clone/Generated" "a clone elsewhere, built on its own, in another locale, makes what is committed"

(cd / && "$tool" generate --spec "$clone/Spec" --output "$work/absolute" >/dev/null)
same "$root/Generated" "$work/absolute" "absolute paths and another working directory make the same"

"$tool" generate --spec "$clone/Spec/ats" --output "$work/plugin" --build-prefix Spec
stripped "$work/plugin" "$work/laid-out"
same "$root/Generated/ats/Swift" "$work/laid-out" "the Swift laid out for a build is the Swift for review"

compiled=$(find "$root/.build" -path '*CoverageMatrixBuildPlugin*' -name 'Spec-Namespace.swift' -path '*UnifiedATS*' | head -1)
if [ -n "$compiled" ]; then
  stripped "$(dirname "$compiled")" "$work/compiled"
  same "$root/Generated/ats/Swift" "$work/compiled" "the Swift that the plugin compiles is the Swift for review"
else
  echo "not ok - the plugin's output was not found; build the package first"
  exit 1
fi

command=$root/.build/command-plugin
rm -rf "$command"
swift package --package-path "$root" "$@" --allow-writing-to-package-directory coverage-matrix \
  generate --output "$command" --build-prefix Spec >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
same "$work/plugin" "$command" "the command plugin makes what the command line makes"

echo "$passed passed, 0 failed"
