#!/usr/bin/env bash
# Proves that each way to set a target up wrongly leads to one error, with its place, that says what to do.
#
#   bash Tests/Scripts/wrong.sh [native|swiftbuild]
#
# About two minutes.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
system=${1:-native}
make_bundle "$work/coverage-matrix"
package=$work/package
options=(--package-path "$package" --build-system "$system")

# Starts a package whose target has a category with one connector.
start() { # [another argument of the target]
  rm -rf "$package/Sources" "$package/Package.swift"
  target=$package/Sources/Shop
  mkdir -p "$target"
  cp -R "$packages/Targets/Sources/Own/Spec" "$target/Spec"
  echo '// A target needs a Swift file.' >"$target/Shop.swift"
  write_manifest "$package" 'path: "../coverage-matrix"' \
    ".target(name: \"Shop\", dependencies: [$library],${1:+ $1,} plugins: [$plugin])"
}

# What build systems say of a failure as such: that there was one, that other work was given up, and sometimes that the module of the target, which was
# not compiled, cannot be copied.
of_itself='^error: (CustomTask Generating.* failed with a nonzero exit code|Build failed$|fatalError$|cancelled$'
of_itself+='|Copy .*\.swift(module|doc|sourceinfo) |The operation could not be completed\. The file doesn.t exist\.$)'

# Builds, and compares what is said with one error.
refused() { # what error
  if package_manager build "${options[@]}" >"$log" 2>&1; then
    not_ok "$1: the build did not stop" <"$log"
  fi
  # A build system may show the output of a command twice: as it comes, and with the failure.
  local errors
  errors=$(grep -E '(^|: )error: ' "$log" | sed "s|$package/||" | sort -u |
    grep -Ev "$of_itself" || true)
  [ "$errors" = "$2" ] || not_ok "$1" < <(diff <(echo "$2") <(echo "$errors"); cat "$log")
  ok "$1"
}

start
rm -r "$target/Spec"
refused 'no category folder' "Sources/Shop:1:1: error: the target has no category folder, which has \
category.json and connectors/; add one, or remove the plugin from the target [no-category]"

start
cp -R "$target/Spec" "$target/Zweite"
refused 'two category folders with one id' "Sources/Shop/Zweite/category.json:3:9: error: two categories of the target \
have the id 'shipping'; give one of them another [duplicate-id]"

start
rm -r "$target/Spec/connectors"
refused 'a category without connectors' "Sources/Shop/Spec/category.json:1:1: error: the category has no connectors; \
describe one in 'connectors/<slug>.json' beside this file [no-connectors]"

start
echo '{ "acess": "internal" }' >"$target/coverage-matrix.json"
refused 'a configuration with a typo' "Sources/Shop/coverage-matrix.json:1:3: error: the configuration has no key \
'acess'; did you mean 'access'? [unknown-key]"

start 'exclude: ["Spec"]'
refused 'a spec that the manifest excludes' "Sources/Shop/Spec/category.json:1:1: error: the package's manifest excludes \
this file from the target; remove 'Spec' from its 'exclude' [excluded-spec]"

for place in Spec/tortoise.json tortoise.json Spec/connectors/slow/tortoise.json; do
  start
  mkdir -p "$(dirname "$target/$place")"
  mv "$target/Spec/connectors/tortoise.json" "$target/$place"
  refused "a connector at $place" "Sources/Shop/$place:3:11: error: a connector is read only from the folder \
'connectors' of its category; move it to 'Spec/connectors/tortoise.json' [misplaced-connector]"
done

# Builds where a set-up only looks wrong.
builds() { # what
  succeeds "$1" package_manager build "${options[@]}"
}

start
mkdir "$target/a"
cp -R "$target/Spec" "$target/a/b"
mv "$target/Spec" "$target/a-b"
sed -i.old 's/"shipping"/"dispatch"/; s/"Shipping"/"Dispatch"/' "$target/a-b/category.json"
rm "$target/a-b/category.json.old"
builds 'two category folders whose names join to one'

start
echo '// A file of the same name as an output.' >"$target/Spec-Names.swift"
builds 'a file that is named like an output'

start 'resources: [.copy("Spec")]'
builds 'a spec that is also copied as a resource'

# The package manager drops such a target before any plugin hears of it, so the words are its own.
start
rm "$target/Shop.swift"
package_manager build "${options[@]}" >"$log" 2>&1 || true
grep -q "Source files for target Shop should be located under 'Sources/Shop'" "$log" ||
  not_ok 'a target without a Swift file' <"$log"
ok 'a target without a Swift file'

summary
