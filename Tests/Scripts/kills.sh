#!/usr/bin/env bash
# Kills verbs that write at random moments, and compares what the next run leaves with what a run leaves that nobody
# disturbed: 10,000 kills, times CI_SCALE, over a category of 300 connectors.
#
#   CI_SCALE=0.004 bash Tests/Scripts/kills.sh [<seed>]
#
# About two minutes with a CI_SCALE of 0.0024.
#
# Nothing may be half-written, mixed of old and new, or left beside: the bytes of all files are compared, and their names.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
build_tool
RANDOM=${1:-1}
count=$(scaled 10000)
((count >= 4)) || count=4
cd "$work"

# --- The catalogue: 300 connectors with a cell or two each

mkdir -p start/Spec/shop/connectors pages
cat >start/Spec/shop/category.json <<'JSON'
{
  "format": 1,
  "id": "shop",
  "name": "Shop",
  "models": [
    {
      "id": "orders",
      "vendor_id": "shop_orders",
      "label": "Orders",
      "record": "Order",
      "fields": [{ "id": "id", "type": "string" }, { "id": "total", "type": "number", "nullable": true }]
    }
  ],
  "features": [{ "id": "sync", "label": "Sync" }]
}
JSON
for number in $(seq 300); do
  cat >"start/Spec/shop/connectors/c$number.json" <<JSON
{
  "format": 1,
  "slug": "c$number",
  "name": "C$number",
  "models": { "orders": { "fields": ["id"] } },
  "features": ["sync"]
}
JSON
done
echo '{ "format": 1, "where": { "covers": ["orders"] }, "edits": [{ "path": "orders.total", "status": "supported" }] }' \
  >edits.json
(cd start && "$tool" generate >/dev/null)
# Pages with a note more than the spec has, for 40 connectors.
for number in $(seq 40); do
  sed 's/^| `total` |.*//' "start/Generated/shop/pages/mdx/c$number.mdx" >"pages/c$number.mdx"
done
# What each verb begins with: all that it has to write is still to be written.
mkdir unapplied
cp -R start/Spec unapplied/Spec
cp -R unapplied unformatted
for file in unformatted/Spec/shop/connectors/*.json; do tr -d '\n' <"$file" >"$file.one" && mv "$file.one" "$file"; done
cp -R unapplied unimported
for number in $(seq 40); do
  sed 's/"fields": \["id"\]/"fields": []/' "start/Spec/shop/connectors/c$number.json" \
    >"unimported/Spec/shop/connectors/c$number.json"
done
cp -R start ungenerated
for file in ungenerated/Spec/shop/connectors/c1?.json; do
  sed 's/"name": "C/"name": "See /' "$file" >"$file.new" && mv "$file.new" "$file"
done

# Sets the folder that a verb begins with, and its arguments.
begin() { # verb
  case $1 in
  generate) from=ungenerated arguments=(generate) ;;
  apply) from=unapplied arguments=(apply "$work/edits.json") ;;
  import) from=unimported arguments=(import --date 2026-01-01 "$work"/pages/*.mdx) ;;
  format) from=unformatted arguments=(format) ;;
  esac
}

# What each verb makes where it is left alone, and how long that takes in milliseconds.
verbs=(generate apply import format)
times=()
for verb in "${verbs[@]}"; do
  begin "$verb"
  cp -R "$from" "want-$verb"
  start=$(date +%s%N)
  (cd "want-$verb" && "$tool" "${arguments[@]}" >/dev/null 2>"$work/errors") || not_ok "$verb" <"$work/errors"
  times+=($((($(date +%s%N) - start) / 1000000)))
  if diff -rq "$from" "want-$verb" >/dev/null; then not_ok "$verb has nothing to do" </dev/null; fi
done

killed=0
finished=0
for ((number = 0; number < count; number++)); do
  verb=${verbs[number % 4]} time=${times[number % 4]}
  begin "$verb"
  rm -rf now
  cp -R "$from" now
  # The last part of a run is when it writes, so most kills are there.
  if ((RANDOM % 4)); then delay=$((time / 2 + RANDOM % (time / 2 + 5))); else delay=$((RANDOM % (time + 5))); fi
  status=0
  (cd now && exec timeout --foreground --signal=KILL "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))" \
    "$tool" "${arguments[@]}" >/dev/null 2>&1) || status=$?
  if [ "$status" -ge 124 ]; then killed=$((killed + 1)); else finished=$((finished + 1)); fi
  (cd now && "$tool" "${arguments[@]}" >/dev/null 2>"$work/errors") || true
  diff -r "want-$verb" now >"$work/diff" 2>&1 ||
    not_ok "$verb, killed after $delay ms (kill $number)" < <(head -20 "$work/diff" "$work/errors")
done
echo "$killed killed, $finished had ended before; all are as a run that was left alone"
echo "$count passed, 0 failed"
