import _CoverageGenerator
import _CoverageSpec

extension SpecMaker {
  /// A declared type, as far as others need to know it.
  struct Declared {
    var id: String
    /// `closed enum`, `open enum`, `integer enum`, `object`, `tagged union` or `untagged union`.
    var kind: String
    /// The values of an enum.
    var values: [JSONNode] = []
  }

  /// The declared types, each of which may hold those before it, and any in lists.
  mutating func types(in scope: inout Scope, _ declared: inout [Declared]) -> [JSONNode] {
    let count = random.one(of: [0, 1, 3, 5, 7])
    let planned = (0..<count).map { _ in
      Declared(
        id: typeName(in: &scope),
        kind: random.one(of: [
          "closed enum", "open enum", "integer enum", "object", "object", "tagged union", "untagged union",
        ]))
    }
    var found: [JSONNode] = []
    for var type in planned {
      use("type \(type.kind)")
      let members: [Member] = [("id", .string(type.id))] + remarks("type")
      let content = content(of: type, before: declared, all: planned)
      found.append(.record(members + content))
      if let values = content.first(where: { $0.key == "values" })?.value.elements {
        type.values = values.map { $0["value"] ?? $0 }
      }
      declared.append(type)
    }
    return found
  }

  /// A type for something at a place: a built-in one, one of those declared, or a list or map of either.
  mutating func type(for place: String, among declared: [Declared], inLists lists: [Declared] = []) -> String {
    let containers = ["{}", "[][]", "?[]", "?{}", "[]{}"]
    if random.chance(8) {
      let container = random.one(of: containers)
      use("\(place): \(container)")
      let element = random.chance(50) ? random.one(of: Self.primitives.filter { $0 != "datetime" }) : nil
      return (element ?? (lists + declared).first?.id ?? "string") + container
    }
    let isList = random.chance(25)
    let candidates = isList && !lists.isEmpty ? lists : declared
    if !candidates.isEmpty, random.chance(55) {
      let type = random.one(of: candidates)
      use("\(place): \(type.kind)\(isList ? "[]" : "")")
      if isList, !declared.contains(where: { $0.id == type.id }) { use("recursive type") }
      return type.id + (isList ? "[]" : "")
    }
    let name = random.one(of: ["string"] + Self.primitives)
    use("\(place): \(name)\(isList ? "[]" : "")")
    return name + (isList ? "[]" : "")
  }

  private static let primitives = [
    "string", "integer", "number", "boolean", "datetime", "datetime", "date", "decimal", "binary", "map", "json",
  ]

  /// The keys that say whether a value may be null or missing.
  mutating func presence(_ place: String) -> [Member] {
    (uses("nullable \(place)", 30) ? [("nullable", true)] : [])
      + (uses("optional \(place)", 30) ? [("optional", true)] : [])
  }

  private mutating func content(of type: Declared, before: [Declared], all: [Declared]) -> [Member] {
    switch type.kind {
    case "closed enum": return [("kind", "closed_enum"), ("values", .list(values()))]
    case "open enum": return [("kind", "open_enum"), ("values", .list(values()))]
    case "integer enum":
      return [("kind", .string(random.one(of: ["closed_enum", "open_enum"]))), ("values", .list(numbers()))]
    case "object": return [("kind", "object"), ("properties", .list(properties(before: before, all: all)))]
    case "tagged union":
      return [("kind", "union"), ("discriminator", .string(discriminator())), ("cases", .list(cases(before: before)))]
        + (uses("open union", 40) ? [("open", true)] : [])
    default:
      var spellings: [String] = []
      for _ in 0..<(1 + random.number(below: 5)) {
        let spelling = self.type(for: "union of", among: before, inLists: all)
        if !spellings.contains(spelling) { spellings.append(spelling) }
      }
      return [("kind", "union"), ("one_of", .list(spellings.map(JSONNode.string)))]
    }
  }

  private mutating func values() -> [JSONNode] {
    var scope = Scope()
    return (0...random.number(below: 4)).map { _ in
      let value = JSONNode.string(value(in: &scope))
      let more = remarks("value") + swiftName("value", in: &scope, 3)
      return more.isEmpty ? value : .record([("value", value)] + more)
    }
  }

  private mutating func numbers() -> [JSONNode] {
    let numbers = random.some(of: [0, 1, 2, 404, 9_007_199_254_740_993].map(JSONNode.integer), 60)
    guard uses("negative value", 40) else { return numbers.isEmpty ? [1] : numbers }
    return numbers + [.record([("value", -1), ("swift_name", "none")])]
  }

  private mutating func properties(before: [Declared], all: [Declared]) -> [JSONNode] {
    var scope = Scope()
    return (0..<random.number(below: 5)).map { _ in
      let id = id(in: &scope)
      if let own = all.first(where: { $0.kind == "object" }), uses("type that may hold itself", 10) {
        let presence = random.one(of: ["nullable", "optional"])
        return .record(
          [("id", .string(id)), ("type", .string(own.id)), (presence, JSONNode(.bool(true)))]
            + swiftName("property", in: &scope, 3))
      }
      let type = type(for: "property", among: before, inLists: all)
      return .record(
        [("id", .string(id)), ("type", .string(type))] + presence("property") + remarks("property")
          + limits(on: type, "property") + swiftName("property", in: &scope, 3))
    }
  }

  private mutating func discriminator() -> String {
    var scope = Scope()
    switch random.number(below: 4) {
    case 0:
      use("discriminator inside")
      return "kind.\(id(in: &scope))"
    case 1: return id(in: &scope)
    default: return "kind_of_it"
    }
  }

  private mutating func cases(before: [Declared]) -> [JSONNode] {
    var scope = Scope()
    let fitting = before.filter { $0.kind == "object" || $0.kind == "tagged union" }
    return (0..<(1 + random.number(below: 3))).map { _ in
      let value = value(in: &scope)
      guard !fitting.isEmpty, random.chance(70) else {
        let name = random.one(of: ["json", "map"])
        use("case of: \(name)")
        return .record([("value", .string(value)), ("type", .string(name))] + swiftName("case", in: &scope, 3))
      }
      let type = random.one(of: fitting)
      use("case of: \(type.kind)")
      return .record([("value", .string(value)), ("type", .string(type.id))] + swiftName("case", in: &scope, 3))
    }
  }
}
