import CoverageMatrix

// The fuzzer, which links this file, links the generator of numbers too.
#if canImport(_CoverageTestSupport)
  import _CoverageTestSupport
#endif

/// Makes JSON of a model or type as an API sends it, different every time and the same for the same seed.
///
/// Over many records every enum value, every union case and every absent, null and present member comes up: ``made``
/// says which did.
struct RecordGenerator: RandomNumberGenerator {
  /// What an open enum holds that its declaration does not know.
  static let unknownValue = "NOBODY_KNEW"

  /// What came up, in the words of ``CategoryFile/everything``.
  private(set) var made: Set<String> = []
  private let types: [String: CategoryFile.DeclaredType]
  private let isComplete: Bool
  private var random: SplitMix64

  /// A generator.
  ///
  /// - Parameter isComplete: whether nothing is left out, null or empty.
  init(_ category: CategoryFile, seed: UInt64, isComplete: Bool = false) {
    types = Dictionary(uniqueKeysWithValues: category.types.map { ($0.id, $0) })
    self.isComplete = isComplete
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> UInt64 { random.next() }

  /// An object of a model or type.
  mutating func object(_ members: [CategoryFile.Member], of owner: String) -> JSONValue {
    var object: [String: JSONValue] = [:]
    for member in members {
      let name = "\(owner).\(member.id)"
      if member.optional == true, isMissing() {
        made.insert("\(name) absent")
      } else if member.nullable == true, member.optional != true, isMissing() {
        object[member.id] = .null
        made.insert("\(name) null")
      } else {
        object[member.id] = value(member.type)
        made.insert("\(name) \(object[member.id] == [] ? "empty" : "present")")
      }
    }
    return .object(object)
  }

  /// The body of a request, which leaves out what need not be sent or sends it as null or as an empty list.
  mutating func body(_ members: [RequestMember]) -> JSONValue {
    var body: [String: JSONValue] = [:]
    for member in members {
      if !member.isRequired, isMissing() {
        made.insert("\(member.path) absent")
      } else if member.isNullable || !member.isRequired, isMissing() {
        body[member.id] = .null
        made.insert("\(member.path) null")
      } else {
        body[member.id] = member.sample.map(JSONValue.string) ?? content(member.content)
        made.insert("\(member.path) \(body[member.id] == [] ? "empty" : "present")")
      }
    }
    return .object(body)
  }

  private mutating func content(_ content: RequestMember.Content) -> JSONValue {
    switch content {
    case .value(let type): value(type)
    case .group(let members): body(members)
    case .list(let members): .array((0..<count()).map { _ in body(members) })
    }
  }

  private mutating func isMissing() -> Bool {
    !isComplete && Int.random(in: 0..<4, using: &self) == 0
  }

  private mutating func count() -> Int {
    isComplete ? 1 : Int.random(in: 0..<4, using: &self)
  }

  mutating func value(_ type: String) -> JSONValue {
    if type.hasSuffix("[]") {
      return .array((0..<count()).map { _ in value(String(type.dropLast(2))) })
    }
    switch type {
    case "string": return .string(text())
    case "integer": return .integer(Int.random(in: -1000...1_000_000, using: &self))
    case "number": return .number(Double(Int.random(in: -1000...1_000_000, using: &self)) / 8)
    case "boolean": return .boolean(Bool.random(using: &self))
    case "datetime": return .string(timestamp())
    case "map": return ["text": .string(text()), "list": [1, nil, false], "object": ["half": 0.5]]
    case "json": return [.string(text()), 1.5, true, .string(text()), ["key": []]][Int.random(in: 0..<5, using: &self)]
    default: return types[type].map { declared($0) } ?? .null
    }
  }

  private mutating func declared(_ type: CategoryFile.DeclaredType) -> JSONValue {
    switch type.kind {
    case "closed_enum", "open_enum":
      let values = (type.values ?? []) + (type.kind == "open_enum" ? [Self.unknownValue] : [])
      let value = values.randomElement(using: &self) ?? ""
      made.insert("\(type.id) \(value)")
      return .string(value)
    case "object": return object(type.properties ?? [], of: type.id)
    default:
      guard let cases = type.cases, let tagged = cases.randomElement(using: &self) else {
        // An empty list fits the first list type.
        let member = type.one_of?.randomElement(using: &self) ?? ""
        made.insert("\(type.id) \(member)")
        return member.hasSuffix("[]") ? [value(String(member.dropLast(2)))] : value(member)
      }
      made.insert("\(type.id) \(tagged.value)")
      let keys = (type.discriminator ?? "").split(separator: ".").map(String.init)
      return value(tagged.type).setting(keys[...], to: .string(tagged.value))
    }
  }

  private mutating func timestamp() -> String {
    Timestamp(milliseconds: Int.random(in: -10_000_000_000_000...10_000_000_000_000, using: &self))?.description ?? ""
  }

  private mutating func text() -> String {
    ["", "a", "Ünï\u{301}", "\"\\/\n\u{0}", "2022-04-04", "null", "😀", "long enough for the heap, by far"][
      Int.random(in: 0..<8, using: &self)]
  }
}

extension JSONValue {
  /// The value with another one at a path of keys.
  fileprivate func setting(_ keys: ArraySlice<String>, to value: JSONValue) -> JSONValue {
    guard let key = keys.first else { return value }
    guard case .object(var members) = self else { return self }
    members[key] = (members[key] ?? [:]).setting(keys.dropFirst(), to: value)
    return .object(members)
  }
}
