import _CoverageGenerator
import _CoverageSpec

extension SpecMaker {
  /// What the API takes as a value of a type: most often what fits it.
  ///
  /// - Parameter type: as it is spelled; `[]` for a list of groups.
  mutating func limits(on type: String, _ place: String) -> [Member] {
    guard random.chance(25) else { return [] }
    // Some stand where they do not fit: the rules say whether they do.
    let isStray = random.chance(2)
    let name = type.prefix { $0 != "[" && $0 != "{" && $0 != "?" }
    var fitting: [Member] = []
    if ["integer", "number", "decimal"].contains(name) || isStray {
      fitting += [
        ("min", .integer(random.one(of: [-3, 0, 1]))),
        ("max", name == "integer" ? 100 : JSONNode(.number(random.one(of: ["1", "99.5", "2e3"])))),
      ]
    }
    if ["number", "decimal"].contains(name) || isStray {
      fitting.append(("decimals", .integer(random.one(of: [0, 2]))))
    }
    if name == "string" || isStray {
      fitting += [
        ("min_length", .integer(random.one(of: [0, 1]))), ("max_length", .integer(random.one(of: [1, 80]))),
        ("pattern", .string(random.one(of: Self.patterns))),
        ("format", .string(random.one(of: ValueLimits.Format.allCases).rawValue)),
      ]
    }
    if type.hasSuffix("[]") || isStray {
      fitting += [("min_items", .integer(random.one(of: [0, 1]))), ("max_items", .integer(random.one(of: [1, 10])))]
    }
    let limits = random.some(of: fitting)
    for limit in limits { use("\(limit.key) of \(place)") }
    return limits
  }

  private static let patterns = [
    "^[A-Z]{2}$", "\\d+", "^(a|b)*$", "\"", "\\\\", "^$", "имя", "^[^ ]+$", "(?=.*[0-9])", "\\$\\{x\\}", "#+", "*/",
  ]

  /// When the API requires or refuses an input, by those beside it.
  ///
  /// - Parameter others: their ids, each with a value that it may have.
  mutating func conditions(among others: [(id: String, value: JSONNode?)]) -> [Member] {
    guard !others.isEmpty else { return [] }
    return ["required_if", "excludes"].flatMap { key -> [Member] in
      guard uses(key, 8) else { return [] }
      let other = random.one(of: others)
      guard let value = other.value, random.chance(70) else { return [(key, .list([.string(other.id)]))] }
      use("\(key) with values")
      return [(key, .list([.record([("input", .string(other.id)), ("values", .list([value]))])]))]
    }
  }

  /// A value that an input of a type may have; nil where a condition cannot name one.
  mutating func conditionValue(of type: String, among declared: [Declared]) -> JSONNode? {
    switch type {
    case "string": return .string(random.one(of: Names.values + ["", "имя", "\"quoted\"", "\\(x)"]))
    case "integer": return random.one(of: [5, -1])
    case "number", "decimal": return JSONNode(.number(random.one(of: ["0.5", "7"])))
    case "boolean": return JSONNode(.bool(random.chance(50)))
    default:
      let values = declared.first { $0.id == type }?.values ?? []
      return values.isEmpty ? nil : random.one(of: values)
    }
  }
}
