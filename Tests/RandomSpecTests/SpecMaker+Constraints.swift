import _CoverageGenerator
import _CoverageSpec

extension SpecMaker {
  /// What a constraint can be about.
  struct Subject {
    var path: String
    /// The kind of its type: `string`, `open enum[]`, `group[]`.
    var kind: String
    /// The values of its enum.
    var values: [String]
  }

  /// The kinds of constraints, with the kinds of types that take them more often than others.
  private static let fitting: [(kind: String, types: [String])] = [
    ("limit", ["string[]", "group[]", "object[]", "integer[]", "closed enum[]", "open enum[]"]),
    ("allowed_values", ["string", "closed enum", "open enum", "string[]", "closed enum[]", "open enum[]"]),
    ("allowed_values", ["open enum[]", "closed enum[]"]),
    ("required", []), ("required", ["string", "datetime", "open enum"]), ("required", ["datetime"]),
    ("default", []),
    ("dropped_values", ["string", "string[]"]),
    ("rounded", ["number", "number[]"]),
    ("existing_values_only", ["string", "string[]", "closed enum", "open enum"]),
    ("existing_values_only", ["string[]"]), ("existing_values_only", ["string[]"]),
    ("selection", ["string[]", "object[]", "json", "map"]),
    ("min", ["integer", "number", "number[]", "decimal"]), ("max", ["integer", "number", "decimal"]),
    ("decimals", ["number", "decimal"]), ("min_length", ["string", "string[]"]),
    ("max_length", ["string", "string[]"]),
    ("pattern", ["string", "string[]"]), ("format", ["string"]), ("min_items", ["string[]", "group[]", "object[]"]),
    ("required_if", []), ("excludes", []),
  ]

  /// The kinds that stand at actions alone.
  private static let ofActions: Set<String> = [
    "required", "existing_values_only", "min", "max", "decimals", "min_length", "max_length", "pattern", "format",
    "min_items", "required_if", "excludes",
  ]

  mutating func constraints(on subjects: [Subject], key: String, actions: [String]) -> [JSONNode] {
    guard random.chance(60) else { return [] }
    var found: [JSONNode] = []
    if let action = actions.first, uses("constraint rerouted", 20) {
      found.append(.record([("kind", "rerouted"), ("to", .string(action))]))
    }
    if key == "field", uses("constraint partial_result", 10) {
      found.append(.record([("kind", "partial_result"), ("only", .list(["CV"]))]))
    }
    guard !subjects.isEmpty else { return found }
    let misplaced = key == "input" ? ["selection"] : Self.ofActions
    var taken: Set<String> = []
    for _ in 0..<random.number(below: 7) {
      let (kind, types) = random.one(of: Self.fitting)
      if misplaced.contains(kind), random.chance(97) { continue }
      let matching = subjects.filter { types.contains($0.kind) }
      // Most go where they fit, some anywhere: the rules say whether they can.
      if !types.isEmpty, matching.isEmpty, random.chance(90) { continue }
      let subject = random.one(of: matching.isEmpty || random.chance(3) ? subjects : matching)
      // A second one of a kind, or a default of what is required, is refused.
      let place = "\(kind == "default" ? "required" : kind) \(subject.path)"
      if !taken.insert(place).inserted, random.chance(97) { continue }
      use("constraint \(kind)")
      use("constraint \(kind) on \(subject.kind)")
      let members: [Member] = [("kind", .string(kind)), (key, .string(subject.path))]
      let others = subjects.filter { isBeside(subject.path, $0.path) || random.chance(1) }
      if kind == "required_if" || kind == "excludes" {
        guard let other = others.first else { continue }
        let values = random.some(of: other.values, 30).map(JSONNode.string)
        let condition: [Member] = [("other", .string(other.path))] + (values.isEmpty ? [] : [("values", .list(values))])
        found.append(.record(members + condition))
        continue
      }
      found.append(.record(members + arguments(of: kind, on: subject)))
    }
    return found
  }

  /// Whether two paths lead to inputs of one group.
  private func isBeside(_ path: String, _ other: String) -> Bool {
    path != other && path.split(separator: ".").dropLast() == other.split(separator: ".").dropLast()
  }

  private mutating func arguments(of kind: String, on subject: Subject) -> [Member] {
    switch kind {
    case "limit": return [("max", .integer(random.one(of: [1, 3, 1000])))]
    case "allowed_values":
      let values = random.some(of: subject.values)
      return [("values", .list((values.isEmpty ? ["CV"] : values).map(JSONNode.string)))]
    case "default": return [("value", text())]
    case "dropped_values": return [("unless", .string(random.one(of: ["us_phone_number", "other_form"])))]
    case "rounded": return [("to", "integer")]
    case "selection": return [("takes", "first")]
    case "min": return [("min", JSONNode(.number(random.one(of: ["-1", "0.10", "2e3"]))))]
    case "max": return [("max", JSONNode(.number(random.one(of: ["3000", "2000.5"]))))]
    case "decimals": return [("max", .integer(random.one(of: [0, 2])))]
    case "min_length", "min_items": return [("min", .integer(random.one(of: [1, 2])))]
    case "max_length": return [("max", .integer(random.one(of: [3, 1000])))]
    case "pattern": return [("pattern", .string(random.one(of: ["^[A-Z]{2}$", #"\d+"#, "a|b\\|c"])))]
    case "format": return [("format", .string(random.one(of: ["email", "uri", "country_code"])))]
    default: return []
    }
  }

  private static let mapped = [
    "string", "closed enum", "open enum", "integer enum", "integer", "number", "boolean",
  ]

  /// Maps of a tool's own values onto fields of a model, or of another one.
  mutating func valueMaps(_ model: _CoverageSpec.Model, of category: _CoverageSpec.Category) -> [JSONNode] {
    guard random.chance(45) else { return [] }
    let others = category.models.filter { $0.id != model.id }
    let owner = others.isEmpty || random.chance(80) ? model : random.one(of: others)
    if owner.id != model.id { use("value map onto another model") }
    let typed = owner.fields.map { (path: "\(owner.id).\($0.id)", type: $0.type) }
    let fitting = typed.filter { Self.mapped.contains($0.type.kind(in: category)) }
    let targets = random.chance(92) ? fitting : typed
    guard !targets.isEmpty else { return [] }
    let first = random.number(below: targets.count)
    // A second map most often is for another field.
    let second = random.chance(2) ? first : (first + 1) % targets.count
    let numbers = random.chance(70) || (first == second && random.chance(98)) ? [first] : [first, second]
    return numbers.map { targets[$0] }.map { target in
      let kind = target.type.kind(in: category)
      use("value map onto \(kind)")
      let values = target.type.values(in: category)
      func value(_ maker: inout SpecMaker) -> JSONNode {
        if maker.random.chance(15) { return .null }
        let known = values.isEmpty || maker.random.chance(2) ? Names.values + Names.hostileValues : values
        switch kind {
        case "integer enum":
          return JSONNode(.number(maker.random.one(of: values + (maker.random.chance(2) ? ["5"] : []))))
        case "integer": return maker.random.one(of: [0, -7, 12])
        case "number": return JSONNode(.number(maker.random.one(of: ["0.5", "-1", "2e3"])))
        case "boolean": return JSONNode(.bool(maker.random.chance(50)))
        default: return .string(maker.random.one(of: known))
        }
      }
      let remote = random.some(of: ["1", "a b", "OWNER", "\"", "", "двa"], 40)
      return .record([
        ("target", .string(target.path)), ("source", text()),
        ("map", .record(remote.map { ($0, value(&self)) })), ("otherwise", value(&self)),
      ])
    }
  }
}
