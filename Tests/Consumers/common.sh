# What the scripts beside this file share; they source it.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$(cd "$(mktemp -d)" && pwd -P)
trap 'rm -rf "$work"' EXIT
log=$work/log
# shellcheck source=package-manager.sh
source "$root/Tests/Consumers/package-manager.sh"
passed=0

ok() {
  passed=$((passed + 1))
  echo "ok - $1"
}

# Fails with what was seen, which is read from standard input.
not_ok() {
  echo "not ok - $1"
  cut -c 1-300 | tail -60 | sed 's/^/    /'
  echo "$passed passed, 1 failed"
  exit 1
}

expect() { # what wanted found
  [ "$2" = "$3" ] || not_ok "$1" < <(diff <(echo "$2") <(echo "$3"))
  ok "$1"
}

# Runs a command whose words nobody wants to read unless it fails.
quietly() { # what command...
  "${@:2}" >"$log" 2>&1 || not_ok "$1" < <(grep 'error:' "$log" || cat "$log")
}

seconds() { date +%s.%N; }

elapsed() { # since
  awk -v from="$1" -v to="$(seconds)" 'BEGIN { printf "%.1f", to - from }'
}

# Makes a package with the plugins of this checkout and the tool of its last build, since most of a consumer's first build
# is the tool.
make_bundle() { # folder
  local tool
  tool=$(swift build --package-path "$root" --show-bin-path)/coverage-matrix
  quietly 'the bundle is made' bash "$root/Plugins/artifact-bundle.sh" --tool "$tool" "$1"
}
