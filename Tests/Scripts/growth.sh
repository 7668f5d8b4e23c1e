#!/usr/bin/env bash
# Doubles inputs three times, and fails where the cost of one grows more than 2.5 times with a doubling, which is more than
# linear.
#
#   bash Tests/Scripts/growth.sh [<input>]
#
# Several minutes; an input takes seconds.
#
# Costs are processor time; what the smallest catalogue costs is taken off, and a step that costs less than a quarter of
# a second more is noise.
set -euo pipefail

# shellcheck source=helpers.sh
source "$(dirname "${BASH_SOURCE[0]}")/helpers.sh"
build_tool

cat >"$work/inputs.py" <<'PYTHON'
import json, os, resource, subprocess, sys

tool, work, only = sys.argv[1], sys.argv[2], sys.argv[3]


def model(fields):
    return {"id": "items", "vendor_id": "v", "label": "Items", "record": "Item", "fields": fields}


def field(name):
    return {"id": name, "type": "string"}


def category(**more):
    return {"format": 1, "id": "shop", "name": "Shop", "models": [model([field("id")])], **more}


def connector(**more):
    return {"format": 1, "slug": "acme", "name": "Acme", "models": {"items": {"fields": ["id"]}}, **more}


def noted(note):
    return category(), connector(models={"items": {"fields": ["id"], "note": note}})


def action(name, inputs):
    return {"id": name, "vendor_id": "v_" + name, "label": name, "method": "POST", "route": "/" + name, "inputs": inputs}


def names(prefix, count):
    return [f"{prefix}{number}x" for number in range(count)]


def fields(count):
    all = ["id"] + names("f", count)
    return category(models=[model([field(name) for name in all])]), connector(models={"items": {"fields": all}})


def inputs(count):
    all = names("i", count)
    return (
        category(actions=[action("create", [field(name) for name in all])]),
        connector(actions={"create": {"inputs": all}}))


def same_as(count):
    all = names("a", count)
    chain = {name: {"same_as": all[index + 1]} for index, name in enumerate(all[:-1])}
    chain[all[-1]] = {"inputs": ["x"]}
    return category(actions=[action(name, [field("x")]) for name in all]), connector(actions=chain)


def unknown(count):
    known = ["id"] + names("field_number_", count)
    return (
        category(models=[model([field(name) for name in known])]),
        connector(models={"items": {"fields": ["id"] + names("feild_numbre_", count)}}))


def exceptions(count):
    all = names("f", count)
    listed = [{"rule": "limiting-words", "path": f"items.{name}", "reason": "It is."} for name in all]
    return (
        category(models=[model([field(name) for name in ["id"] + all])]),
        connector(
            models={"items": {"fields": ["id"] + [{"id": name, "note": f"Only {name}."} for name in all]}}, lint=listed))


def features(count):
    all = names("f", count)
    return (
        category(features=[
            {"id": name, "label": name, **({"parent": all[index - 1]} if index else {})}
            for index, name in enumerate(all)]), connector(features=all))


def repeated_keys(count):
    return category(), '{"format": 1, "slug": "acme", "name": "Acme", ' + '"title": "x", ' * count + '"models": {}}'


def backticks(count):
    run, text = 1, ""
    while len(text) < count:
        text += "a" + "`" * run
        run += 1
    return noted(text)


def models(count):
    all = names("m", count)
    return (
        category(models=[{**model([field("id")]), "id": name, "record": name.upper()} for name in all]),
        connector(models={name: {"fields": ["id"]} for name in all}))


def actions(count):
    all = names("a", count)
    return (
        category(actions=[action(name, [field("x")]) for name in all]),
        connector(actions={name: {"inputs": ["x"]} for name in all}))


def types(count):
    all = names("T", count)
    declared = [{"id": name, "kind": "open_enum", "values": ["A"]} for name in all]
    return (
        category(types=declared, models=[model([{"id": name.lower(), "type": name} for name in all])]),
        connector(models={"items": {"fields": [name.lower() for name in all]}}))


def values(count):
    all = names("V", count)
    return (
        category(
            types=[{"id": "Kind", "kind": "open_enum", "values": all}],
            models=[model([field("id"), {"id": "kind", "type": "Kind"}])],
            actions=[action("create", [{"id": "kind", "type": "Kind"}])]),
        connector(
            models={"items": {"fields": ["id", "kind"], "values": [
                {"target": "items.kind", "source": "kind", "map": {name.lower(): name for name in all},
                 "otherwise": None}]}},
            actions={"create": {"inputs": ["kind"], "constraints": [
                {"kind": "allowed_values", "input": "kind", "values": all}]}}))


def constraints(count):
    all = names("i", count)
    return (
        category(actions=[action("create", [{"id": name, "type": "string[]"} for name in all])]),
        connector(actions={"create": {"inputs": all, "constraints": [
            {"kind": "limit", "input": name, "max": 2} for name in all]}}))


def moved(count):
    all = names("f", count)
    return (
        category(
            models=[model([field(name) for name in all])],
            moved=[{"from": f"items.former_{name}", "to": f"items.{name}"} for name in all]),
        connector(models={"items": {"fields": all}}))


def statuses(count):
    all = names("f", count)
    return (
        category(models=[model([field(name) for name in ["id", *all]])]),
        connector(unsupported=[f"items.{name}" for name in all]))


def page(rows):
    return "\n".join([
        "# Acme Shop Integration", "", "> Acme connector for Example's Shop API", "",
        "With the Acme Shop integration your application gets Shop data of Acme. The tool slug for this connector is `acme`.",
        "", "## Supported Features & Coverage", "", "<Tabs>", '  <Tab title="Models">', '    <Accordion title="Items">',
        "      | Field | Notes |", "      | - | - |", *(f"      | {row} | |" for row in rows), "    </Accordion>",
        "  </Tab>", '  <Tab title="Actions">', "  </Tab>", '  <Tab title="Features">', "    | Feature | Notes |",
        "    | - | - |", "    | Sync | |", "  </Tab>", "</Tabs>", ""])


def imported(count):
    return category(), connector(), page(["id", *names("f", count)])


def answered(count):
    """A vendor's answer of one connector: half of the fields are supported, and half are not."""
    all = names("f", count)
    statuses = ["SUPPORTED", "UNSUPPORTED"]
    cells = [{"id": name, "coverage_status": statuses[index % 2]} for index, name in enumerate(["id", *all])]
    tool = {"id": "acme", "label": "Acme", "coverage": {"read_models": [
        {"id": "v", "label": "Items", "coverage_status": "SUPPORTED", "fields": cells}]}}
    return *fields(count), json.dumps({"data": {"tools": [tool]}})


def compared(count):
    """Two catalogues, the other one beside the spec."""
    all = names("f", count)
    return *fields(count), json.dumps(connector(models={"items": {"fields": ["id", *all[::2]]}}))


def embedded(count):
    all = names("f", count)
    tables = [f"<!-- coverage: items.{name}; connectors: acme -->\n<!-- /coverage -->\n" for name in all]
    return *fields(count), "".join(tables)


def misspelt(count):
    return *fields(count), embedded(count)[2].replace("items.f", "items.g").replace("acme", "acne")


def asked(count):
    return *fields(count), "\n".join(f"items.{name}" for name in names("f", count))


def applied(count):
    """A file of edits of one connector: statuses, notes and constraints, half of them of what the file lists."""
    all = names("f", count)
    edits = [{"path": f"items.{name}", "status": "unsupported", "note": name} for name in all[::4]]
    edits += [{"path": f"items.{name}", "note": name} for name in all[1::4]]
    edits += [{"path": f"items.{name}", "status": "supported"} for name in all[2::4]]
    edits += [{"path": "items", "constraint": {"kind": "selection", "field": name, "takes": "first"}} for name in all[1::4]]
    return (
        category(models=[model([field(name) for name in ["id", *all]])]),
        connector(models={"items": {"fields": ["id", *all[::2], *all[1::4]]}}),
        json.dumps({"format": 1, "connectors": ["acme"], "edits": edits}))


# The verb, the size to begin with, and what the catalogue is.
cases = {
    "prose": ("generate", 20_000, lambda n: noted("Some words of a note. " * (n // 22))),
    "paragraphs": ("generate", 2_500, lambda n: noted(["word", ""] * (n // 2))),
    "lines": ("generate", 2_500, lambda n: noted(["word"] * n)),
    "fenced": ("generate", 2_500, lambda n: noted(["```"] + ["code"] * n + ["```"])),
    "asterisks": ("generate", 20_000, lambda n: noted("a *b " * (n // 5))),
    "brackets": ("generate", 20_000, lambda n: noted("[" * n)),
    "links": ("generate", 20_000, lambda n: noted("[a](" * (n // 4))),
    "backticks": ("generate", 20_000, backticks),
    "lists": ("generate", 250, lambda n: noted([" " * min(line, 200) + "- item" for line in range(n)])),
    "digits": ("generate", 20_000, lambda n: (category(name="1" * n + "." * n), connector())),
    "same_as": ("check", 125, same_as),
    "unknown": ("check", 2_000, unknown),
    "exceptions": ("check", 250, exceptions),
    "features": ("check", 250, features),
    "repeated keys": ("check", 10_000, repeated_keys),
    "fields": ("check", 500, fields),
    "inputs": ("check", 250, inputs),
    "models": ("check", 50, models),
    "actions": ("check", 50, actions),
    "types": ("check", 200, types),
    "values": ("check", 500, values),
    "constraints": ("check", 250, constraints),
    "moved": ("check", 250, moved),
    "statuses": ("check", 500, statuses),
    "annotations": ("check --format github", 2_000, unknown),
    "findings": ("check --format sarif", 2_000, unknown),
    "apply": ("apply edits.json", 2_000, applied),
    "import": ("import page.mdx", 500, imported),
    "answer": ("import tools.json --allow-loss --category Shop", 4_000, answered),
    "drift": ("drift page.mdx", 1_000, imported),
    "diff": ("diff Other Spec --fail-on never", 500, compared),
    "query": ("query acme", 1_000, asked),
    "find": ("find --explain", 1_000, asked),
    "list": ("list acme", 1_000, inputs),
    "embed": ("embed --dry-run page.mdx", 500, embedded),
    "unknown names": ("embed --dry-run page.mdx", 500, misspelt),
    "compare": ("compare acme --since Other", 1_000, compared),
}


def write(path, value):
    with open(path, "w") as file:
        file.write(value if isinstance(value, str) else json.dumps(value))


def cost(name, verb, content):
    folder = os.path.join(work, name.replace(" ", "-"))
    for spec in ["Spec", "Other"]:
        os.makedirs(f"{folder}/{spec}/connectors", exist_ok=True)
        write(f"{folder}/{spec}/category.json", content[0])
        write(f"{folder}/{spec}/connectors/acme.json", content[1])
    further = content[2] if len(content) > 2 else ""
    if name in ("diff", "compare") and further:
        write(f"{folder}/Other/connectors/acme.json", further)
    file = {"apply": "edits.json", "answer": "tools.json"}.get(name, "page.mdx")
    write(f"{folder}/{file}", further)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(
        [tool, *verb.split(), *(further.split() if name in ("query", "find") else [])], cwd=folder, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    last[:] = [run.returncode, run.stdout.decode()[:400]]
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


last = []
passed, failed = 0, 0
for name, (verb, size, make) in cases.items():
    if only not in ("", name):
        continue
    base = min(cost(name, verb, (category(), connector())) for _ in range(2))
    costs = [float("inf")] * 4
    # The least of several costs is the least disturbed one.
    for attempt in range(6):
        costs = [min(before, max(0.0, cost(name, verb, make(size << step)) - base)) for step, before in enumerate(costs)]
        # The smaller of two costs has to be large enough to compare.
        ratios = [b / a if a > 0.05 and b - a > 0.25 else 0 for a, b in zip(costs, costs[1:])]
        isFine = all(ratio <= 2.5 for ratio in ratios)
        if isFine:
            break
    passed, failed = passed + isFine, failed + (not isFine)
    seconds = " ".join(f"{seconds:.2f}" for seconds in costs)
    words = " ".join(f"{ratio:.1f}" if ratio else "-" for ratio in ratios)
    print(f"{'ok' if isFine else 'not ok'} - {name} from {size}: {seconds} s, {words} times", flush=True)
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
PYTHON
python3 "$work/inputs.py" "$tool" "$work" "${1:-}"
