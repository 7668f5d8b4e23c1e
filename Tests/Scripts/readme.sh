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

ats='.product(name: "UnifiedATS", package: "coverage-matrix")'
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
build_tool
find='find jobs.salary_amount create_candidate features.roles --explain --relax'
few='find jobs.salary_amount create_candidate features.delta_syncs --explain'
for command in 'query careerplug create_candidate.candidate.gender' 'list crelate' "$few"; do
  grep -q "^swift run coverage-matrix $command\$" README.md || not_ok "the README has lost $command" </dev/null
done
grep -q "^coverage-matrix $find\$" "$articles/RequirementSets.md" || not_ok "the article has lost $find" </dev/null
# shellcheck disable=SC2086 # the words of the command
expect 'one connector can do what the README asks for' '1 of 5 connectors can meet all requirements.' \
  "$("$tool" $few 2>/dev/null | sed -n 1p)"
status=0
answer=$("$tool" query careerplug create_candidate.candidate.gender 2>/dev/null) || status=$?
expect 'the query of the README answers no' "1 careerplug create_candidate.candidate.gender: unlisted" \
  "$status $(head -1 <<<"$answer")"
expect 'the list of the README starts with the users' 'users' \
  "$("$tool" list crelate 2>/dev/null | sed -n 1p)"
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

# The commands of an import run in a copy, as they write.
mkdir "$work/copy"
cp -R Spec Generated "$work/copy"
coverage-matrix() { "$tool" "$@"; }
commands=$(block sh 'coverage-matrix import')
cd "$work/copy"
status=0
answer=$(eval "$commands" 2>&1) || status=$?
expect 'the pages of the README import, have not drifted and are not stale' \
  '0 5 of 5 pages imported crelate: nothing has changed no cell has evidence older than 90 days' \
  "$status $(grep -v '^created' <<<"$answer" | tr '\n' ' ' | sed 's/ $//')"
cd "$root"
expect 'an import of what the spec says changes no file of it' '' "$(diff -r -x sources Spec "$work/copy/Spec")"

summary
