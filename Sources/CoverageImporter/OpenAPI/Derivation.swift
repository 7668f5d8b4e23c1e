import _CoverageSpec

/// Something of a document that a category has no place for.
package struct LeftOut: Hashable, Sendable {
  /// The pointer to it: `#/paths/~1shop~1orders/get/parameters/0`.
  package let pointer: String
  package let reason: String
}

/// The state of turning a document into a category: the names of types so far, and what was left out.
struct Derivation {
  typealias Place = OpenAPIDocument.Place

  let document: OpenAPIDocument
  let map: VocabularyMap
  private(set) var leftOut: [LeftOut] = []
  private var known: Set<LeftOut> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The pointers to components that something refers to.
  private(set) var visited: Set<String> = []

  /// The types so far, in the order in which they were met.
  var types: [DerivedType] = []
  var typeNumbers: [TypeKey: Int] = [:]
  /// The number of types that are complete.
  var completeTypes = 0
  /// The names that nothing else may have, in small letters.
  var takenNames: Set<String>
  /// The names that the map gives, by pointers.
  let givenNames: [String: String]
  /// The names of records by the pointers to their schemas.
  var recordNames: [String: String] = [:]
  /// The models that keys refer to.
  let references: [String: String]

  init(_ document: OpenAPIDocument, _ map: VocabularyMap) {
    self.document = document
    self.map = map
    let given = map.types.map { (String($0.schema.value.dropFirst()), $0.name.value) }
    givenNames = Dictionary(given) { first, _ in first }
    references = Dictionary(map.references.map { ($0.key.value, $0.model.value) }) { first, _ in first }
    takenNames = Set(map.models.map { $0.record.value.lowercased() })
    takenNames.formUnion(given.map { $0.1.lowercased() })
  }

  func isSelected(_ route: String) -> Bool { map.select.map { route.contains($0) } ?? true }

  /// Notes that a part of the document has no place in the category.
  mutating func leaveOut(_ place: Place, _ reason: String) {
    let entry = LeftOut(pointer: "#" + place.pointer, reason: reason)
    if known.insert(entry).inserted { leftOut.append(entry) }
  }

  mutating func report(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  /// Follows references; nil, and reported, where they lead nowhere.
  mutating func resolve(_ place: Place) -> Place? {
    var place = place
    var seen: Set<String> = []
    while let reference = place["$ref"]?.node.string {
      guard let target = document.target(of: reference) else {
        refuse(place, reference)
        return nil
      }
      visit(target)
      guard seen.insert(target.pointer).inserted else {
        report(
          .warning(
            "reference-cycle", "\(reference.quoted) leads back to itself", at: document.location(of: place.node)))
        leaveOut(place, "the reference leads back to itself")
        return nil
      }
      place = target
    }
    return place
  }

  private mutating func visit(_ target: Place) {
    guard target.pointer.hasPrefix("/components/") else { return }
    visited.insert("/" + target.pointer.split(separator: "/").prefix(3).joined(separator: "/"))
  }

  private mutating func refuse(_ place: Place, _ reference: String) {
    let location = document.location(of: place["$ref"]?.node ?? place.node)
    guard reference.hasPrefix("#") else {
      report(
        .warning(
          "foreign-reference",
          "\(reference.quoted) leads out of the document; bundle its files into one, as with 'npx @redocly/cli bundle'",
          at: location))
      return leaveOut(place, "the reference leads out of the document")
    }
    let name = reference.split(separator: "/").last.map(String.init) ?? ""
    let names = document.root["components"]?["schemas"]?.members.map(\.key) ?? []
    report(
      .warning(
        "unknown-reference", "\(reference.quoted) leads nowhere\(suggestion(for: name, among: names))", at: location))
    leaveOut(place, "the reference leads nowhere")
  }
}

/// By what a type is known: its schema, and whether it lacks the properties that are only read or only written.
struct TypeKey: Hashable {
  var pointer: String
  var direction: Direction?
  var isOpen = false
}

/// Which way values go.
enum Direction: Hashable {
  /// From the API, in records.
  case read
  /// To the API, in requests.
  case write
}

/// A type of the category with the schema that it is made of.
struct DerivedType {
  var name: String
  var schema: FlatSchema
  var direction: Direction
  /// The declaration; nil until it is made.
  var node: JSONNode?
}
