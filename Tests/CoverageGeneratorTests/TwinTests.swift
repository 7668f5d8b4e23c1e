import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

/// A category with the action `create` and its twin `send`, and a connector that covers both.
struct TwinFragment {
  var category: String
  var connector: String

  /// - Parameters:
  ///   - second: the inputs of the twin, where they are not those of the first.
  ///   - moved: former paths with their present ones.
  ///   - covered: the inputs that the connector covers.
  ///   - secondCovered: those of the twin, where they are not the same.
  init(
    _ first: String = Self.inputs, _ second: String? = nil, moved: [(String, String)] = [],
    covered: [String] = Self.everything, _ secondCovered: [String]? = nil
  ) {
    let moves = moved.map { #"{ "from": "\#($0.0)", "to": "\#($0.1)" }"# }.joined(separator: ", ")
    category = """
      { "format": 1, "id": "shop", "name": "Shop", "moved": [\(moves)],
        "models": [{ "id": "orders", "vendor_id": "o", "label": "Orders", "record": "Order",
          "fields": [{ "id": "id", "type": "string" }] }],
        "features": [{ "id": "sync", "label": "Sync" }], "actions": [
        { "id": "create", "vendor_id": "c", "label": "Create", "method": "POST", "route": "/orders",
          "inputs": [\(first)] },
        { "id": "send", "vendor_id": "s", "label": "Send", "method": "POST", "route": "/sent", "twin_of": "create",
          "inputs": [\(second ?? first)] }] }
      """
    let differs = secondCovered == nil ? "" : #", "differs": "It does.""#
    connector = """
      { "format": 1, "slug": "acme", "name": "Acme", "models": { "orders": { "fields": ["id"] } }, "features": ["sync"],
        "actions": {
        "create": { "inputs": \(covered) }, "send": { "inputs": \(secondCovered ?? covered)\(differs) } } }
      """
  }

  static let inputs = """
    { "id": "place", "inputs": [
      { "id": "city", "type": "string" }, { "id": "tags", "item": "tag", "inputs": [{ "id": "id", "type": "string" }] }] },
    { "id": "files", "item": "file", "inputs": [{ "id": "url", "type": "string" }, { "id": "name", "type": "string" }] }
    """
  static let everything = ["place.city", "place.tags.id", "files.url", "files.name"]

  /// One of each kind.
  static let all = [
    TwinFragment(), otherRequiredness, otherCoverage, TwinFragment(moved: [("create.files.uri", "create.files.url")]),
    TwinFragment(moved: [("create.files.uri", "create.files.url"), ("send.files.uri", "send.files.url")]),
  ]

  static let otherRequiredness = TwinFragment(
    inputs,
    inputs.replacing(#""id": "city", "type": "string""#, with: #""id": "city", "type": "string", "required": true"#))
  static let otherCoverage = TwinFragment(
    covered: everything, everything.filter { $0 != "files.name" })

  /// The names that the interface has for one type.
  func same() throws -> [String] {
    let loaded = SpecificationLoader.load(category: category, connectors: ["acme": connector])
    #expect(loaded.diagnostics.text == "")
    return SwiftSurface(try #require(loaded.specification)).declarations.compactMap { declaration in
      if case .sameAs(let other) = declaration.shape {
        "\(declaration.scope).\(declaration.name) = \(other)"
      } else {
        nil
      }
    }
  }

  func generated() throws -> RequestFragment { try RequestFragment(category: category, connector: connector) }
}

@Suite("Twins share types")
struct TwinTests {
  @Test("The groups of a twin are those of the first action, and so are the elements on a connector")
  func shared() throws {
    let fragment = TwinFragment()
    #expect(
      try fragment.same() == [
        "Send.Place = Create.Place", "Send.File = Create.File", "Send.Place.Tag = Create.Place.Tag",
        "Acme.Send.placeTag = Acme.Create.placeTag", "Acme.Send.file = Acme.Create.file",
      ])
    let code = try fragment.generated()
    code.expect(
      """
      /// The inputs of Send in `send.place`.
      public typealias Place = Shop.Create.Place

      /// An element of `send.files`.
      public typealias File = Shop.Create.File
      """, in: .requests)
    code.expect(
      """
      public static func send(
        placeCity: String? = nil,
        placeTags: [Covered<Shop.Acme, Shop.Create.Place.Tag>] = [],
        files: [Covered<Shop.Acme, Shop.Create.File>] = []
      ) -> Covered<Shop.Acme, Shop.Send> {
        Covered(
          Shop.Send(
            place: Shop.Create.Place(
              city: placeCity,
              tags: placeTags.records())._unlessEmpty,
            files: files.records()),
          sealedBy: _Seal())
      }

      /// The elements of lists in Send: those in Create.
      public typealias Send = Create
      """, in: .connector)
  }

  @Test("A group that differs is a type of its own; what agrees inside it is shared")
  func otherRequiredness() throws {
    #expect(
      try TwinFragment.otherRequiredness.same() == [
        "Send.File = Create.File", "Send.Place.Tag = Create.Place.Tag", "Acme.Send.placeTag = Acme.Create.placeTag",
        "Acme.Send.file = Acme.Create.file",
      ])
  }

  @Test(
    "Other inputs, items, names, types, presence and advice keep groups apart; another description does not",
    arguments: [
      (#""name", "type": "string""#, #""names", "type": "string""#, false),
      (#""item": "file""#, #""item": "paper""#, false),
      (#""name", "type": "string""#, #""name", "type": "string", "swift_name": "title""#, false),
      (#""name", "type": "string""#, #""name", "type": "integer""#, false),
      (#""name", "type": "string""#, #""name", "type": "string", "nullable": true"#, false),
      (#""name", "type": "string""#, #""name", "type": "string", "required_with": ["url"]"#, false),
      (#""item": "file","#, #""item": "file", "one_of": ["url", "name"],"#, false),
      (#""name", "type": "string""#, #""name", "type": "string", "deprecated": "Use `url`.""#, false),
      (#""name", "type": "string""#, #""name", "type": "string", "description": "What it is called.""#, true),
    ])
  func shape(old: String, new: String, isShared: Bool) throws {
    let second = TwinFragment.inputs.replacing(old, with: new)
    #expect(second != TwinFragment.inputs)
    let same = try TwinFragment(TwinFragment.inputs, second, covered: ["files.url"]).same()
    #expect(same.contains("Send.File = Create.File") == isShared)
    #expect(same.contains("Send.Place = Create.Place"))
  }

  @Test("Where a connector covers other inputs, an element serves one action alone")
  func otherCoverage() throws {
    let fragment = TwinFragment.otherCoverage
    #expect(
      try fragment.same() == [
        "Send.Place = Create.Place", "Send.File = Create.File", "Send.Place.Tag = Create.Place.Tag",
        "Acme.Send.placeTag = Acme.Create.placeTag",
      ])
    let code = try fragment.generated()
    code.expect(
      """
      public static func send(
        placeCity: String? = nil,
        placeTags: [Covered<Shop.Acme, Shop.Create.Place.Tag>] = [],
        files: [Covered<Shop.Acme.Send, Shop.Create.File>] = []
      ) -> Covered<Shop.Acme, Shop.Send> {
      """, in: .connector)
    code.expect(
      """
      public nonisolated enum Send: CoverageMatrix.ConnectorType {
        /// The connector as a value.
        public static var connector: Shop.Connector { Shop.Acme.connector }
        /// The key of the connector.
        public typealias _Seal = Shop.Acme._Seal

      """, in: .connector)
    code.expect(
      """
      /// An element of `send.files` as Acme covers it.
      public static func file(
        url: String? = nil
      ) -> Covered<Shop.Acme.Send, Shop.Create.File> {
      """, in: .connector)
  }

  @Test("A property that one of the twins had under another name keeps the groups apart")
  func moved() throws {
    let one = TwinFragment(moved: [("create.files.uri", "create.files.url")])
    #expect(try !one.same().contains("Send.File = Create.File"))
    let both = TwinFragment(moved: [("create.files.uri", "create.files.url"), ("send.files.uri", "send.files.url")])
    #expect(try both.same().contains("Send.File = Create.File"))
  }

  @Test("Twins of twins share the types of the first, and those in a circle those of one of them")
  func chains() throws {
    func twins(_ pairs: [(String, String?)]) throws -> [String: String?] {
      let location = SourceLocation(path: "category.json", line: 1, column: 1)
      let actions = pairs.map { id, twin in
        Action(
          id: id, vendorID: id, label: id, endpoint: Endpoint(method: "POST", route: "/"),
          twinOf: twin.map { Located($0, at: location) },
          location: location)
      }
      let category = Category(id: "shop", name: "Shop", actions: actions, location: location)
      let types = TwinTypes(category)
      return Dictionary(uniqueKeysWithValues: actions.map { ($0.id, types.firstTwin(of: $0)?.id) })
    }
    #expect(try twins([("a", nil), ("b", "a"), ("c", "b")]) == ["a": nil, "b": "a", "c": "a"])
    #expect(try twins([("b", "c"), ("a", "b"), ("c", "b")]) == ["b": nil, "a": nil, "c": "b"])
    #expect(try twins([("a", "gone")]) == ["a": nil])
  }
}
