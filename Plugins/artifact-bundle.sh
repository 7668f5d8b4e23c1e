#!/usr/bin/env bash
# Makes a package that stands in for this one with the tool built already: the same plugins and libraries, and the tool as
# an artifact bundle for the machine that this runs on. A package that depends on it never compiles the tool.
#
#   bash Plugins/artifact-bundle.sh [--tool <file>] <folder>
#
#   --tool <file>   Take this tool instead of building one for release.
#
# The folder is made, or its package made anew; nothing else in it is touched. Let its name be coverage-matrix, by which
# manifests know the package. Its coverage-matrix.artifactbundle can also be zipped and published by itself, for a binary
# target with an address and a checksum.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

fail() {
  echo "error: $1" >&2
  exit 2
}

usage='usage: bash Plugins/artifact-bundle.sh [--tool <file>] <folder>'
tool=
folder=
while [ $# -gt 0 ]; do
  case $1 in
    --help | -h) sed -n '2,/^set /{ s/^# \{0,1\}//; /^set /d; p; }' "${BASH_SOURCE[0]}"; exit ;;
    --tool)
      [ $# -gt 1 ] || fail "option '--tool' needs a file; $usage"
      tool=$2
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
[ -z "$tool" ] || [ -x "$tool" ] || fail "'$tool' is not a file that can be run"

if [ -z "$tool" ]; then
  echo 'Building the tool for release. This takes a few minutes.' >&2
  options=(--package-path "$root" --configuration release --product coverage-matrix)
  # The machine that uses the bundle may lack the libraries of this toolchain. Apple's systems have them.
  [ "$(uname)" = Darwin ] || options+=(--static-swift-stdlib -Xlinker -s)
  swift build "${options[@]}" >&2
  tool=$(swift build "${options[@]}" --show-bin-path)/coverage-matrix
fi
version=$("$tool" --version | awk '{ print $2 }')
triple=$(swift -print-target-info | awk -F '"' '/"unversionedTriple"/ { print $4; exit }')

# All of it is made apart first, so that what is there stays whole when something fails.
mkdir -p "$folder"
folder=$(cd "$folder" && pwd -P)
made=$(mktemp -d "$folder/.artifact-bundle.XXXXXX")
trap 'rm -rf "$made"' EXIT
bundle=$made/coverage-matrix.artifactbundle

mkdir -p "$bundle/$triple" "$made/Sources" "$made/Plugins"
cp "$tool" "$bundle/$triple/coverage-matrix"
cat >"$bundle/info.json" <<JSON
{
  "schemaVersion": "1.0",
  "artifacts": {
    "coverage-matrix": {
      "type": "executable",
      "version": "$version",
      "variants": [{ "path": "$triple/coverage-matrix", "supportedTriples": ["$triple"] }]
    }
  }
}
JSON

# Links are followed: what they lead to may not be there.
cp -RL "$root/Sources/CoverageMatrix" "$root/Sources/UnifiedATS" "$made/Sources"
cp -RL "$root/Plugins/CoverageMatrixBuildPlugin" "$root/Plugins/CoverageMatrixCommandPlugin" "$made/Plugins"

# The manifest is this package's, with the tool as it is, and without what the tool is made of and what tests it.
{
  sed -n '1,/^    \.target(name: "CoverageMatrix",/p' "$root/Package.swift"
  echo '    .binaryTarget(name: "coverage-matrix", path: "coverage-matrix.artifactbundle"),'
  sed -n '/^    \.plugin(name: "CoverageMatrixBuildPlugin", capability/,/^    \.target(name: "UnifiedATS",/p' "$root/Package.swift"
  printf '  ]\n)\n'
} >"$made/Package.swift"

for part in Package.swift Plugins Sources coverage-matrix.artifactbundle; do
  rm -rf "${folder:?}/$part"
  mv "$made/$part" "$folder/"
done
echo "$folder: coverage-matrix $version for $triple"
