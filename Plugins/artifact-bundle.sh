#!/usr/bin/env bash
# Makes a package that stands in for this one with its programs built already: the same plugins and libraries, and the
# command line and the build plugin's tool as an artifact bundle. A package that depends on it never compiles them.
#
#   bash Plugins/artifact-bundle.sh [--tools <folder>] [--url <address>] <folder>
#
#   --tools <folder>   Take coverage-matrix and coverage-matrix-build from there instead of building them for release.
#   --url <address>    Write the manifest for the bundle at this address, where the zipped bundle is to be published.
#
# The folder is made, or its package made anew; nothing else in it is touched. Let its name be coverage-matrix, by which
# manifests know the package. A bundle of the same version that is in it keeps its programs for other machines: run the
# script on each kind of machine over one folder, with --url on the last of them, for a bundle that has all. On Linux the
# programs need no library of the toolchain.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

fail() {
  echo "error: $1" >&2
  exit 2
}

usage='usage: bash Plugins/artifact-bundle.sh [--tools <folder>] [--url <address>] <folder>'
programs=(coverage-matrix coverage-matrix-build)
tools=
url=
folder=
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) sed -n '2,/^set /{ s/^# \{0,1\}//; /^set /d; p; }' "${BASH_SOURCE[0]}"; exit ;;
    --tools)
      [ -n "${2:-}" ] || fail "option '--tools' needs a folder; $usage"
      tools=$2
      shift
      ;;
    --url)
      [ -n "${2:-}" ] || fail "option '--url' needs an address; $usage"
      url=$2
      shift
      ;;
    -*) fail "unknown option '$1'; $usage" ;;
    *)
      [ -z "$folder" ] || fail "one folder is enough, found '$1' too; $usage"
      folder=$1
      ;;
  esac
  shift
done
[ -n "$folder" ] || fail "missing folder; $usage"
[ ! -e "$folder" ] || [ -d "$folder" ] || fail "'$folder' is no folder"
# Only a package that this script made is made anew.
for part in Package.swift Plugins Sources; do
  [ ! -e "$folder/$part" ] || grep -qs '^    .binaryTarget(name: "coverage-matrix",' "$folder/Package.swift" ||
    fail "'$folder' has a '$part' that this script did not make; name another folder"
done
case $url in
  '' | https://*.zip) ;;
  *) fail "'$url' is no address of a zip file that the package manager takes; it starts with https:// and ends with .zip" ;;
esac
case $url in
  *[!A-Za-z0-9:/._~%+=@,-]*) fail "'$url' has a character that an address of a file does not have" ;;
esac
[ -z "$url" ] || command -v zip >/dev/null || command -v python3 >/dev/null || fail 'zip is not there, and neither is python3'
for program in "${programs[@]}"; do
  [ -z "$tools" ] || [ -x "$tools/$program" ] || fail "'$tools/$program' is not a file that can be run"
done

if [ -z "$tools" ]; then
  echo 'Building the programs for release. This takes a few minutes.' >&2
  options=(--package-path "$root" --configuration release)
  # The machine that uses the bundle may lack the libraries of this toolchain. Apple's systems have them.
  [ "$(uname)" = Darwin ] || options+=(--static-swift-stdlib -Xlinker -s)
  for program in "${programs[@]}"; do swift build "${options[@]}" --product "$program" >&2; done
  tools=$(swift build "${options[@]}" --show-bin-path)
fi
version=$("$tools/coverage-matrix" --version | awk '{ print $2 }')
triple=$(swift -print-target-info | awk -F '"' '/"unversionedTriple"/ { print $4; exit }')

# All of it is made apart first, so that what is there stays whole when something fails.
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
made=$(mktemp -d "$folder/.artifact-bundle.XXXXXX")
trap 'rm -rf "$made"' EXIT
name=coverage-matrix.artifactbundle
bundle=$made/$name

mkdir -p "$bundle" "$made/Sources" "$made/Plugins"
if grep -qs "\"version\": \"$version\"" "$folder/$name/info.json"; then cp -R "$folder/$name/." "$bundle"; fi
rm -rf "${bundle:?}/$triple" "$bundle/info.json"
mkdir "$bundle/$triple"
for program in "${programs[@]}"; do cp "$tools/$program" "$bundle/$triple/$program"; done

triples=()
for path in "$bundle"/*/; do triples+=("$(basename "$path")"); done
joined() { paste -s -d , - | sed 's/,/, /g'; }
variants() { # program
  for triple in "${triples[@]}"; do
    echo "{ \"path\": \"$triple/$1\", \"supportedTriples\": [\"$triple\"] }"
  done | joined
}
artifacts() {
  for program in "${programs[@]}"; do
    echo "\"$program\": { \"type\": \"executable\", \"version\": \"$version\", \"variants\": [$(variants "$program")] }"
  done | joined
}
echo "{ \"schemaVersion\": \"1.0\", \"artifacts\": { $(artifacts) } }" >"$bundle/info.json"

# Links are followed: what they lead to may not be there.
cp -RL "$root/Sources/CoverageMatrix" "$root/Sources/UnifiedATS" "$made/Sources"
cp -RL "$root/Plugins/CoverageMatrixBuildPlugin" "$root/Plugins/CoverageMatrixCommandPlugin" "$made/Plugins"

place='path: "coverage-matrix.artifactbundle"'
if [ -n "$url" ]; then
  # Two zips of one bundle have one checksum: no times, and the files in one order.
  find "$bundle" -exec touch -t 200001010000 {} +
  (
    cd "$made"
    files=$(find "$name" | LC_ALL=C sort)
    if command -v zip >/dev/null; then
      zip -q -X "$name.zip" -@ <<<"$files"
    else
      python3 -c 'import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
    for line in sys.stdin: archive.write(line.rstrip("\n"))' "$name.zip" <<<"$files"
    fi
  )
  checksum=$(swift package --package-path "$root" compute-checksum "$made/$name.zip")
  place="url: \"$url\", checksum: \"$checksum\""
fi

# The manifest is this package's, with the programs as they are, and without what they are made of and what tests them.
{
  sed -n '1,/^    \.target(name: "CoverageMatrix",/p' "$root/Package.swift"
  echo "    .binaryTarget(name: \"coverage-matrix\", $place),"
  sed -n '/^    \.plugin(name: "CoverageMatrixBuildPlugin", capability/,/^    \.target(name: "UnifiedATS",/p' "$root/Package.swift" |
    sed 's/dependencies: \["coverage-matrix-build"\]/dependencies: ["coverage-matrix"]/'
  printf '  ]\n)\n'
} >"$made/Package.swift"

rm -f "$folder/$name.zip"
for part in "$made"/*; do
  rm -rf "${folder:?}/$(basename "$part")"
  mv "$part" "$folder/"
done
echo "$folder: coverage-matrix $version for ${triples[*]}"
[ -z "$url" ] || echo "publish $folder/$name.zip at $url"
