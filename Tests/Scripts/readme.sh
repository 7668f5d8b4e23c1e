#!/usr/bin/env bash
# Does what the README and the articles tell a stranger to do: makes the package they show, builds it and runs it, and
# runs their commands.
#
#   bash Tests/Scripts/readme.sh
#
# Several minutes, as it builds the tool anew.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"

articles="$root/Sources/CoverageMatrix/CoverageMatrix.docc/Articles"

# Prints the first code block of a language that has a line, in the README or else in an article.
block() { # language line
  awk -v fence="\`\`\`$1" -v line="$2" '
    $0 == fence { inside = 1; text = ""; next }
    inside && /^```$/ { if (index(text, line)) { printf "%s", text; exit }; inside = 0 }
    inside { text = text $0 "\n" }' "$root/README.md" "$articles"/*.md
}

shop="$work/Shop"
mkdir -p "$shop/Sources/Shop/Spec/connectors"
block swift '// swift-tools-version' |
  sed 's|\.package(url: [^)]*)|.package(name: "coverage-matrix", path: "'"$root"'")|' >"$shop/Package.swift"
block json '"id": "shop"' >"$shop/Sources/Shop/Spec/category.json"
block json '"slug": "acme"' >"$shop/Sources/Shop/Spec/connectors/acme.json"
block swift 'Shop.Connector.acme' >"$shop/Sources/Shop/main.swift"
options=(--package-path "$shop")
quietly 'the package that the README shows builds' swift build "${options[@]}"
expect 'the package that the README shows builds and runs' 'false' "$("$(bin)/Shop")"
build_tool
connector=$shop/Sources/Shop/Spec/connectors/acme.json
cp "$connector" "$work/acme.json"
sed 's|"fields": \["id"\]|"fields": ["id", "totl"]|' "$work/acme.json" >"$connector"
error=$(block text "unknown field 'totl'")
expect 'a mistake has the error that the README shows' "${error#/home/me/Shop/}" \
  "$(cd "$shop" && "$tool" list --spec Sources/Shop/Spec 2>&1 >/dev/null | sed -n 1p)"
expect 'the errors of a spec are found without a build' "1 ${error#/home/me/Shop/}" \
  "$(cd "$shop" && status=0 && said=$("$tool" generate --list --spec Sources/Shop/Spec 2>&1) || status=$?; echo "$status $said")"
cp "$work/acme.json" "$connector"
files=$(cd "$shop" && find . -name .build -prune -o -type f -print)
expect 'what a spec would generate is listed without a build' Generated/shop/README.md \
  "$(cd "$shop" && "$tool" generate --list --spec Sources/Shop/Spec | sed -n 1p)"
expect 'a list of outputs writes nothing' "$files" "$(cd "$shop" && find . -name .build -prune -o -type f -print)"
command='swift package --quiet coverage-matrix query acme orders.total --target Shop'
grep -q "^$command " "$root/README.md" || not_ok "the README has lost $command" </dev/null
status=0
# shellcheck disable=SC2086 # the words of the command
answer=$(cd "$shop" && $command 2>"$log") || status=$?
expect 'the question to the package manager is answered no' '1 acme orders.total: unlisted' \
  "$status $(sed -n 1p <<<"$answer")"
expect 'the package manager adds nothing but the status' 'error: Plugin ended with exit code 1' "$(cat "$log")"

ats='.product(name: "UnifiedATS", package: "coverage-matrix")'
grep -qF "\`$ats\`" "$root/README.md" || not_ok 'the README has lost the product of the catalogue' </dev/null
write_manifest "$shop" "$this_package" \
  ".executableTarget(name: \"Ask\", dependencies: [$ats])" ".executableTarget(name: \"Send\", dependencies: [$ats])"
mkdir "$shop/Sources/Ask" "$shop/Sources/Send"
block swift 'ATS.Connector.careerplug' | grep -v explain >"$shop/Sources/Ask/main.swift"
block swift 'func httpRequest' >"$shop/Sources/Send/main.swift"
quietly 'the questions and the request build' swift build "${options[@]}"
comments() { # target
  grep '  // ' "$shop/Sources/$1/main.swift" | sed 's|.*  // *||'
}
expect 'the questions have the answers that the README shows' "$(comments Ask)" "$("$(bin)/Ask")"
expect 'the request has the effects that the article shows' "$(comments Send)" "$("$(bin)/Send")"

cd "$root"
find='find jobs.salary_amount create_candidate features.roles --explain --relax'
grep -q "^coverage-matrix $find\$" "$articles/RequirementSets.md" || not_ok "the article has lost $find" </dev/null
# shellcheck disable=SC2086 # the words of the command
expect 'the article shows what find prints' "$(block text 'can meet all requirements')" \
  "$("$tool" $find 2>/dev/null)"
block json 'Spec/schema/requirements.schema.json' >"$work/needs.json"
expect 'the requirements file of the article is met by three' '3 of 5 connectors can meet all requirements.' \
  "$("$tool" find --from "$work/needs.json" 2>/dev/null | sed -n 1p)"
block json 'Spec/schema/edits.schema.json' >"$work/edits.json"
expect 'the edits of the article would change four connectors' '4 of 4 selected connectors would change' \
  "$("$tool" apply "$work/edits.json" --dry-run 2>/dev/null | tail -1)"
expect 'the catalogue is in the one layout' '' "$("$tool" format --check 2>/dev/null)"
(cd "$work" && "$tool" init Catalogue --category crm && "$tool" generate --spec Catalogue &&
  "$tool" check --strict --spec Catalogue) >"$log" 2>&1 || not_ok 'the catalogue that init starts' <"$log"
ok 'the catalogue that init starts is clean'

# The commands of the README run in a copy, as some write. Lines that start with # are what they print, in order; the one
# that is nothing but dots stands for others.
mkdir "$work/copy"
cp -R Spec Generated "$work/copy"
# Runs the tool that is built already, for 'swift run coverage-matrix'.
swift() { "$tool" "${@:3}"; }
shown() { sed -n 's/^# //p' <<<"$1" | grep -vx '\.\.\.'; }
# Those of some lines that are printed, in their order.
printed() { # shown output
  awk 'NR == FNR { wanted[++count] = $0; next } found < count && $0 == wanted[found + 1] { print; found++ }' \
    <(echo "$1") <(echo "$2")
}
cd "$work/copy"
for first in 'swift run coverage-matrix query' 'swift run coverage-matrix import'; do
  commands=$(block sh "$first")
  [ "$(grep -c 'swift run coverage-matrix' <<<"$commands")" = 3 ] || not_ok "the README has lost $first" <<<"$commands"
  # Questions that are answered no, and drift, exit with 1.
  answer=$(eval "$commands" 2>"$log") || true
  expect "the README shows what '$first' and the commands below it print" "$(shown "$commands")" \
    "$(printed "$(shown "$commands")" "$answer")"
done
unset -f swift
cd "$root"
expect 'an import into another folder leaves the catalogue' '' "$(diff -r Spec "$work/copy/Spec")"

# The two pages of the article make one connector.
(
  cd "$work"
  block text '<Accordion title="Packages">' >page.mdx
  block text 'The tool slug for this connector is gauge' >page.txt
  for kind in mdx txt; do "$tool" import --spec "from-$kind" "page.$kind" || exit; done
) >"$log" 2>&1 || not_ok 'the pages of the article are read' <"$log"
same 'the pages of the article say the same' "$work/from-mdx/assessment/connectors" "$work/from-txt/assessment/connectors"
expect 'the pages of the article have all kinds of capabilities' \
  'gauge      Gauge  unknown     1/1     2/2      1/1     2/2       1/1' \
  "$("$tool" list --spec "$work/from-mdx" | grep '^gauge')"

summary
