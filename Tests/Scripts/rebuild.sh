#!/usr/bin/env bash
# Proves what a build with the plugin does again after a change to a spec, and what it leaves alone.
#
#   bash Tests/Scripts/rebuild.sh [native|swiftbuild]
#
# About two minutes.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
system=${1:-native}
package=$work/rebuild
# Shared with the other packages that are tested, since most of a consumer's first build is the tool.
scratch=$root/.build/consumer-$system
options=(--package-path "$package" --scratch-path "$scratch" --build-system "$system")
spec=$package/Sources/Library/Catalogue

# --- The package

connector() { # slug name note
  cat >"$spec/connectors/$1.json" <<JSON
{
  "format": 1,
  "slug": "$1",
  "name": "$2",
  "models": { "things": { "fields": ["id"], "note": "$3" } }
}
JSON
}

make_package() {
  mkdir -p "$spec/connectors" "$package/Sources/App"
  write_manifest "$package" "$this_package" \
    ".target(name: \"Library\", dependencies: [$library], plugins: [$plugin])" \
    '.executableTarget(name: "App", dependencies: ["Library"])'
  echo '// The Swift is generated.' >"$package/Sources/Library/Library.swift"
  cat >"$package/Sources/App/main.swift" <<'SWIFT'
import Library

for connector in Toys.Connector.all {
  print(connector.slug, connector.name, connector.note(for: .things) ?? "-", connector.supports(.things(.size)))
}
SWIFT
  cat >"$spec/category.json" <<'JSON'
{
  "format": 1,
  "id": "toys",
  "name": "Toys",
  "models": [
    {
      "id": "things",
      "vendor_id": "toys_things",
      "label": "Things",
      "record": "Thing",
      "fields": [{ "id": "id", "type": "string" }, { "id": "size", "type": "string", "nullable": true }]
    }
  ]
}
JSON
  connector alpha Alpha one
  connector beta Beta two
  connector gamma Gamma three
}

# --- What is seen of a build

run_build() {
  touch "$work/before"
  package_manager build "${options[@]}" --verbose >"$log" 2>&1
}

build() { # step
  run_build || not_ok "$1: the build failed" < <(grep 'error:' "$log" || cat "$log")
}

outputs() {
  dirname "$(find "$scratch" -path '*/rebuild/Library/*' -name 'Catalogue-Namespace.swift' | head -1)"
}

# The names and checksums of the generated Swift.
listing() { (cd "$(outputs)" && find . -name '*.swift' -exec cksum {} + | sort -k 3); }

# What the last build compiled or linked.
compiled() {
  find "$scratch" -newer "$work/before" -type f \
    \( -name '*.o' -o -name '*.swiftmodule' -o -path "$(bin)/App" \)
}

expect_output() { # step expected
  "$app" >"$work/output" 2>&1 || not_ok "$1: the program failed" <"$work/output"
  [ "$(cat "$work/output")" = "$2" ] || not_ok "$1: the program printed" <"$work/output"
}

expect_no_compilation() { # step
  local files
  files=$(compiled)
  [ -z "$files" ] || not_ok "$1: files were compiled" <<<"$files"
}

# The tool writes a missing report again whenever it runs, so a report that stays away tells that it did not.
forget_report() { rm "$report"; }

expect_no_resources() { # step
  local found
  found=$(find "$scratch" -name '*.bundle' -o -name '*.resources' -o -name '*resource_bundle_accessor*')
  [ -z "$found" ] || not_ok "$1" <<<"$found"
}

# --- The steps

make_package
# What an import keeps beside the spec is no connector, and no file that the package has to speak of.
mkdir "$spec/sources"
echo '{ "format": 1, "slug": "alpha", "source": "alpha.md", "digest": "00" }' >"$spec/sources/alpha.json"
build 'the first build'
grep -q 'which are unhandled' "$log" && not_ok 'the record of an import gets a warning' < <(grep -A 3 'which are unhandled' "$log")
ok 'the record of an import beside the spec gets no warning'
app=$(bin)/App
report=$(outputs)/Catalogue-report/coverage.json
expect_output 'the first build' 'alpha Alpha one false
beta Beta two false
gamma Gamma three false'
ok 'a package with a category of its own builds and runs'

for name in coverage.json coverage.md; do
  [ -s "$(dirname "$report")/$name" ] || not_ok "the build leaves $name beside the Swift" < <(find "$(outputs)")
done
ok 'the build leaves the report beside the Swift'

expect_no_resources 'the report became a resource'
ok 'there is no resource bundle and no resource accessor'

# The native build system links a tool again in the build after the one that made it, whatever the package.
build 'the second build'
forget_report
build 'a build without a change'
[ ! -e "$report" ] || not_ok 'a build without a change ran the tool' <"$log"
expect_no_compilation 'a build without a change'
ok 'a build without a change runs no tool and compiles nothing'

listing >"$work/listing"
touch "$spec/connectors/beta.json" "$spec/category.json"
build 'touching specs'
[ -e "$report" ] || not_ok 'touching specs ran no tool' <"$log"
listing | diff "$work/listing" - >"$work/diff" || not_ok 'touching specs changed generated Swift' <"$work/diff"
expect_no_compilation 'touching specs'
ok 'touching specs runs the tool, rewrites nothing and compiles nothing'

connector beta Beta 'two, edited'
build 'editing a note'
rewritten=$(find "$(outputs)" -name '*.swift' -newer "$work/before")
[ "$rewritten" = "$(outputs)/Catalogue-Connector-beta.swift" ] ||
  not_ok 'editing a note rewrote' <<<"$rewritten"
listing | diff "$work/listing" - >"$work/diff" && not_ok 'editing a note changed no checksum' <"$log"
[ "$(grep -c '^>' "$work/diff")" = 1 ] || not_ok 'editing a note changed checksums' <"$work/diff"
[ -n "$(compiled)" ] || not_ok 'editing a note compiled nothing that was seen' <"$log"
expect_output 'editing a note' 'alpha Alpha one false
beta Beta two, edited false
gamma Gamma three false'
ok 'editing a note rewrites one Swift file'

sed 's/\["id"\]/["id", "size"]/; s/Alpha/Alef/' "$spec/connectors/alpha.json" >"$work/edited"
cp "$work/edited" "$spec/connectors/alpha.json"
build 'editing coverage'
expect_output 'editing coverage' 'alpha Alef one true
beta Beta two, edited false
gamma Gamma three false'
ok 'an edited connector needs no clean'

connector delta Delta four
build 'adding a connector'
expect_output 'adding a connector' 'alpha Alef one true
beta Beta two, edited false
delta Delta four false
gamma Gamma three false'
ok 'an added connector needs no clean'

rm "$spec/connectors/gamma.json"
build 'removing a connector'
expect_output 'removing a connector' 'alpha Alef one true
beta Beta two, edited false
delta Delta four false'
ok 'a removed connector needs no clean'

sed 's/"beta"/"zeta"/' "$spec/connectors/beta.json" >"$spec/connectors/zeta.json"
rm "$spec/connectors/beta.json"
build 'renaming a connector'
expect_output 'renaming a connector' 'alpha Alef one true
delta Delta four false
zeta Beta two, edited false'
ok 'a renamed connector needs no clean'

listing >"$work/listing"
cp "$spec/connectors/alpha.json" "$spec/connectors/zeta.json" "$work/"
sed 's/"size"/"sise"/' "$work/alpha.json" >"$spec/connectors/alpha.json"
sed 's/"name"/"nome"/' "$work/zeta.json" >"$spec/connectors/zeta.json"
if run_build; then not_ok 'a broken spec did not stop the build' <"$log"; fi
for slug in alpha zeta; do
  grep -Eq "^$spec/connectors/$slug\.json:[0-9]+:[0-9]+: error: .* \[[a-z-]+\]$" "$log" ||
    not_ok "the errors do not name $slug.json" <"$log"
done
# Beside the located errors stands at most what the build system says of the failure as such.
grep 'error:' "$log" | grep -Ev "^$spec/[^:]+:[0-9]+:[0-9]+: error: " |
  grep -Ev '^error: (CustomTask Generating.* failed with a nonzero exit code|Build failed$|fatalError$)' \
    >"$work/unlocated" && not_ok 'a broken spec led to errors elsewhere' <"$work/unlocated"
listing | diff "$work/listing" - >"$work/diff" || not_ok 'a broken spec changed generated Swift' <"$work/diff"
expect_no_compilation 'a broken spec'
ok 'a broken spec stops the build with located errors only'

cp "$work/alpha.json" "$work/zeta.json" "$spec/connectors/"
build 'mending the spec'
expect_output 'mending the spec' 'alpha Alef one true
delta Delta four false
zeta Beta two, edited false'
ok 'mending it recovers'

expect_no_resources 'a later build made a resource'
ok 'there is still no resource bundle and no resource accessor'

summary
