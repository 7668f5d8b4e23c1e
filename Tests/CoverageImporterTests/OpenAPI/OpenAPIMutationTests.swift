import Foundation
import Testing
import _CoverageGenerator
import _CoverageImporter
import _CoverageSpec
import _CoverageTestSupport

/// OpenAPI documents with members dropped, doubled, swapped and replaced.
///
/// The environment variable `CI_SCALE` says which share of 10,000 documents is tried: 1 for all.
@Suite("Broken OpenAPI documents")
struct OpenAPIMutationTests {
  private static let count: Int = {
    let scale = ProcessInfo.processInfo.environment["CI_SCALE"].flatMap(Double.init) ?? 0.1
    return Int(10_000 * min(max(scale, 0.01), 1))
  }()

  @Test("A broken document is refused, or gives a category without errors that loses nothing in silence")
  func mutations() throws {
    let file = SpecFile(path: "shop.json", bytes: Array(ShopDocument.text.utf8))
    let root = try #require(JSONDocument(parsing: file).root)
    var derivedCount = 0
    for seed in 0..<Self.count {
      var mutation = TreeMutation(seed: UInt64(seed))
      let text = mutation.mutated(root).text(.report)
      let broken = SpecFile(path: "shop.json", bytes: Array(text.utf8))
      guard let document = OpenAPIDocument.read(broken).document,
        let tree = JSONDocument(parsing: broken).root
      else { continue }
      derivedCount += 1
      let map = document.guessedMap(select: "/shop/").map
      let rules = StandardRules.all + Emitters.rules
      let derived = document.category(id: "shop", name: "Shop", by: map, rules: rules)
      let category = SpecFile(path: "category.json", bytes: Array(derived.json.text(.file).utf8))
      let loaded = SpecificationLoader.load(category: category, connectors: [], rules: rules)
      let errors = loaded.diagnostics.filter { $0.severity == .error }
      #expect(errors.isEmpty, "\(seed): \(errors.first?.description ?? "")")
      for lost in Accounts(tree, derived).lost { Issue.record("\(seed): \(lost) is lost") }
    }
    // A test whose documents were all refused would prove nothing.
    #expect(derivedCount > Self.count / 2)
  }
}

/// What becomes of the parts of a document, found by other means than the derivation's.
private struct Accounts {
  private let root: JSONNode
  private let category: JSONNode
  private let leftOut: Set<String>

  init(_ root: JSONNode, _ derived: DerivedCategory) {
    self.root = root
    category = derived.json
    leftOut = Set(derived.leftOut.map(\.pointer))
  }

  /// The operations and schemas that are neither in the category nor listed.
  var lost: [String] {
    let taken = Set(
      (category["models"]?.elements ?? []).map { "get " + ($0["route"]?.string ?? "") }
        + (category["actions"]?.elements ?? []).map {
          "\(($0["method"]?.string ?? "").lowercased()) \($0["route"]?.string ?? "")"
        })
    var lost: [String] = []
    for path in root["paths"]?.members ?? [] {
      let pointer = "#/paths/" + Self.escaped(path.key)
      if path.value.members.isEmpty, !leftOut.contains(pointer) { lost.append(pointer) }
      for member in path.value.members where !["parameters", "summary", "description"].contains(member.key) {
        let place = "\(pointer)/\(Self.escaped(member.key))"
        if !taken.contains("\(member.key) \(path.key)"), !leftOut.contains(place) { lost.append(place) }
      }
    }
    let references = Self.references(in: root)
    for schema in root["components"]?["schemas"]?.members ?? [] {
      let pointer = "#/components/schemas/" + Self.escaped(schema.key)
      if !references.contains(where: { $0 == pointer || $0.hasPrefix(pointer + "/") }), !leftOut.contains(pointer) {
        lost.append(pointer)
      }
    }
    return lost + lostFields
  }

  /// The properties of records that are neither fields nor listed.
  private var lostFields: [String] {
    guard let model = category["models"]?.elements.first(where: { $0["record"]?.string == "Order" }),
      case .object(let properties)? = root["components"]?["schemas"]?["Order"]?["properties"]?.value
    else { return [] }
    let fields = Set((model["fields"]?.elements ?? []).compactMap { $0["id"]?.string })
    return properties.filter { !fields.contains($0.key) }.map {
      "#/components/schemas/Order/properties/" + Self.escaped($0.key)
    }
    .filter { pointer in !leftOut.contains { $0 == pointer || $0.hasPrefix(pointer + "/") } }
  }

  private static func escaped(_ key: String) -> String { key.replacing("~", with: "~0").replacing("/", with: "~1") }

  private static func references(in node: JSONNode) -> Set<String> {
    var found: Set<String> = []
    var rest = [node]
    while let node = rest.popLast() {
      if let reference = node["$ref"]?.string { found.insert(reference) }
      for member in node.members { member.value.string.map { _ = found.insert($0) } }
      rest += node.members.map(\.value) + node.elements
    }
    return found
  }
}

/// Breaks trees, the same for the same seed.
private struct TreeMutation {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func next(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &random) }

  mutating func mutated(_ root: JSONNode) -> JSONNode {
    var root = root
    for _ in 0...next(4) { root = mutate(root, depth: 0) }
    return root
  }

  /// Walks down at random, and changes something on the way.
  private mutating func mutate(_ node: JSONNode, depth: Int) -> JSONNode {
    switch node.value {
    case .object(var members) where !members.isEmpty:
      let index = next(members.count)
      if depth > 1, next(4) == 0 {
        switch next(5) {
        case 0: members.remove(at: index)
        case 1: members[index].value = value()
        case 2: members.insert(JSONMember(key(besides: members), value()), at: index)
        case 3: members[index].key = key(besides: members)
        default: members.swapAt(index, next(members.count))
        }
      } else {
        members[index].value = mutate(members[index].value, depth: depth + 1)
      }
      return .object(members)
    case .array(var elements) where !elements.isEmpty:
      let index = next(elements.count)
      switch next(6) {
      case 0: elements.remove(at: index)
      case 1: elements.append(elements[index])
      case 2: elements[index] = value()
      default: elements[index] = mutate(elements[index], depth: depth + 1)
      }
      return .list(elements)
    default: return value()
    }
  }

  private mutating func key(besides members: [JSONMember]) -> String {
    let keys = [
      "type", "$ref", "allOf", "oneOf", "anyOf", "enum", "const", "properties", "items", "nullable", "required",
      "additionalProperties", "discriminator", "a b", "ID", "self", "Type", "format", "not", "readOnly", "post", "get",
      "x-extensible-enum", "description", "minimum", "pattern", "default", "schema", "id2", "é",
    ]
    var key = keys[next(keys.count)]
    while members.contains(where: { $0.key == key }) { key += "_" }
    return key
  }

  private mutating func value() -> JSONNode {
    let references = ["Order", "Customer", "Line", "State", "Missing", "Payment"].map { "#/components/schemas/\($0)" }
    switch next(14) {
    case 0: return .null
    case 1: return .bool(next(2) == 0)
    case 2: return .integer(next(9) - 4)
    case 3:
      return .string(
        ["string", "object", "array", "integer", "null", "", "a", "Order", "date-time", "[", "((a)"][next(11)])
    case 4: return .list([])
    case 5: return .object([])
    case 6, 7, 8: return ["$ref": .string(references[next(references.count)])]
    case 9: return ["oneOf": .list([value(), value()])]
    case 10: return ["allOf": .list([value(), ["type": "object", "properties": ["a": value(), "A": value()]]])]
    case 11: return ["type": "array", "items": value()]
    case 12: return ["enum": .list([value(), "a", "A", "+", "a"])]
    default: return ["type": "object", "properties": ["self": value(), "x": value()], "required": ["self"]]
    }
  }
}
