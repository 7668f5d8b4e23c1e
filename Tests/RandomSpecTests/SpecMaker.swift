import _CoverageGenerator
import _CoverageSpec

/// Makes the parts of a spec at random, mostly such that the rules accept them.
struct SpecMaker {
  typealias Member = (key: String, value: JSONNode)

  /// A name that is unlike all others of its scope, however they are spelled in Swift.
  struct Scope {
    fileprivate var keys: Set<String> = []
  }

  let seed: Int
  var random: RandomSource
  private(set) var constructs: Set<String> = []
  /// Of a hundred names, so many are hostile.
  let hostility: Int

  init(seed: Int) {
    self.seed = seed
    random = RandomSource(seed: seed)
    hostility = random.one(of: [0, 2, 5, 15])
  }

  /// Says that the spec uses something.
  mutating func use(_ construct: String) { constructs.insert(construct) }

  /// Whether an optional key is used; says so where it is.
  mutating func uses(_ construct: String, _ percent: Int) -> Bool {
    guard random.chance(percent) else { return false }
    use(construct)
    return true
  }

  /// An id that nothing else in the scope has.
  mutating func id(in scope: inout Scope) -> String {
    name(in: &scope, plain: Names.plain, hostile: Names.hostile, "hostile id")
  }

  /// The name of a type that nothing else in the scope has.
  mutating func typeName(in scope: inout Scope) -> String {
    name(in: &scope, plain: Names.types, hostile: Names.hostileTypes, "hostile type name")
  }

  /// The value of an enum or of a discriminator that nothing else in the scope has.
  mutating func value(in scope: inout Scope) -> String {
    name(in: &scope, plain: Names.values, hostile: Names.hostileValues, "hostile value")
  }

  /// Says that a scope has a name.
  func take(_ name: String, in scope: inout Scope) { scope.keys.insert(Self.key(name)) }

  /// The keys for a name in Swift, if there are any.
  mutating func swiftName(
    _ place: String, in scope: inout Scope, key: String = "swift_name", _ percent: Int = 8
  ) -> [Member] {
    guard random.chance(percent) else { return [] }
    let name = random.one(of: Names.swiftNames)
    guard scope.keys.insert(Self.key(name)).inserted else { return [] }
    use("\(key) of \(place)")
    return [(key, .string(name))]
  }

  /// A text for people.
  mutating func text() -> JSONNode { .string(random.chance(80) ? Names.texts[0] : random.one(of: Names.texts)) }

  /// A note: a text, or a list of lines.
  mutating func note() -> JSONNode {
    if random.chance(80) { return text() }
    use("note of lines")
    return .list([text(), text()])
  }

  /// The words about something of the category.
  mutating func remarks(_ place: String) -> [Member] {
    (uses("description of \(place)", 8) ? [("description", note())] : [])
      + (uses("deprecated \(place)", 8) ? [("deprecated", random.chance(50) ? true : text())] : [])
      + (uses("since of \(place)", 4) ? [("since", text())] : [])
  }

  private mutating func name(
    in scope: inout Scope, plain: [String], hostile: [String], _ construct: String
  ) -> String {
    for _ in 0..<20 {
      let isHostile = random.chance(hostility)
      let name = random.one(of: isHostile ? hostile : plain)
      guard scope.keys.insert(Self.key(name)).inserted else { continue }
      if isHostile { use(construct) }
      return name
    }
    let name = "\(plain[0])\(scope.keys.count)"
    scope.keys.insert(Self.key(name))
    return name
  }

  /// Equal for names that may be equal in Swift.
  private static func key(_ name: String) -> String {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return letters.isEmpty ? name : letters
  }
}

extension JSONNode {
  /// An object of some keys.
  static func record(_ members: [SpecMaker.Member]) -> JSONNode {
    .object(members.map { JSONMember($0.key, $0.value) })
  }
}
