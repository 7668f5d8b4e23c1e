import CoverageMatrix
import Foundation

/// A request that sends all there is, each as no constraint wants it.
let wrong = """
  {
    "text": "two", "texts": ["two", "three"], "integer": 2, "integers": [2, 3], "number": 2.5, "numbers": [2.5, 3.5],
    "boolean": true, "booleans": [true, false], "time": "2026-01-31T12:00:00.000Z",
    "times": ["2026-01-31T12:00:00.000Z", "2026-01-31T12:00:00.000Z"], "map": { "a": 1 }, "maps": [{}, {}],
    "free": 1, "frees": [1, 2], "colour": "green", "colours": ["green", "green"], "mood": "sad", "moods": ["sad", "sad"],
    "box": { "width": 2 }, "boxes": [{ "width": 2 }, { "width": 3 }], "group": { "inner": "two" },
    "entries": [{ "inner": "two", "tags": ["two", "three"] }, { "inner": "three", "tags": [] }]
  }
  """

/// A request with nothing in it but elements, whose inputs could not be missing otherwise.
let empty = """
  {
    "texts": [], "integers": [], "numbers": [], "booleans": [], "times": [], "maps": [], "frees": [], "colours": [],
    "moods": [], "boxes": [], "entries": [{ "tags": [] }]
  }
  """

/// A request with nothing in it but an input that requires others.
let text = empty.replacing(#"[{ "tags": [] }]"#, with: #"[], "text": "two""#)

/// One with another such input, and an element that has nothing in it.
let integer = empty.replacing(#"[{ "tags": [] }]"#, with: #"[{ "tags": [] }], "integer": 2"#)

/// What a connector says of a request, in a line for each kind: the kind, and the paths that it is about.
func report(_ connector: Limits.Connector, _ json: String) throws {
  let request = try JSONDecoder().decode(Limits.Send.self, from: Data(json.utf8))
  let check = try connector.check(request)
  let said =
    check.violations.map { ($0.constraint.kind.id, $0.path) } + check.effects.map { ($0.kind.id, $0.path) }
  var kinds: [String] = []
  for (kind, _) in said where !kinds.contains(kind) { kinds.append(kind) }
  for kind in kinds {
    var paths: [String] = []
    for (other, path) in said where other == kind && !paths.contains(path) { paths.append(path) }
    print("\(connector.slug): \(kind): \(paths.joined(separator: " "))")
  }
}

for connector in Limits.Connector.all { try report(connector, wrong) }
print("nothing:")
for connector in Limits.Connector.all { try report(connector, empty) }
print("one:")
for connector in Limits.Connector.all where connector.slug == "required_if" {
  try report(connector, text)
  try report(connector, integer)
}
