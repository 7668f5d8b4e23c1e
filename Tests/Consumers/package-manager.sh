# Sourced by scripts that call the package manager often.

# Where to say what the caller's redirections would hide.
exec 9>&2

# Runs the package manager, and once more where it was killed by a signal: with the build system swiftbuild it crashes by
# itself now and then (Swift 6.3, Linux). A failure is none of these, and is passed on.
package_manager() { # argument of swift...
  local status=0 output
  output=$(mktemp -d)
  swift "$@" >"$output/out" 2>"$output/err" || status=$?
  if [ "$status" -ge 128 ]; then
    echo "note: 'swift $1' crashed with status $status, and runs once more" >&9
    status=0
    swift "$@" >"$output/out" 2>"$output/err" || status=$?
  fi
  cat "$output/out"
  cat "$output/err" >&2
  rm -r "$output"
  return "$status"
}
