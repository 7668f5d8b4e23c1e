import Testing
import _CoverageGenerator
import _CoverageHistory

@Suite("Differences of two specs")
struct DiffTests {
  private let desk = Catalogue.desk

  private func text(_ old: String, _ new: String) throws -> String {
    try desk.diff(to: desk.replacing(old, new)).text
  }

  @Test("A spec does not differ from itself")
  func none() throws {
    let diff = try desk.diff(to: desk)
    #expect(diff.text == "version step: none (callers: none, mappers: none)")
    #expect(
      diff.markdown == "# Changes\n\nVersion step: **none** (callers: none, mappers: none).\n\n"
        + "## Category `desk`: none\n\nNothing changed.\n")
  }

  @Test("Layout, the order of keys and same_as are no difference")
  func spelling() throws {
    var other = desk
    other.connectors["bolt"] = """
      { "name": "Bolt", "format": 1, "slug": "bolt",
        "models": { "tags": { "fields": [ { "id": "id" } ] } } }
      """
    #expect(try desk.diff(to: other).step == .none)
  }

  @Test("A field lost breaks callers and mappers")
  func lost() throws {
    #expect(
      try text(#""title", "status"], "note""#, #""status"], "note""#) == """
        old/connectors/acme.json:2:45: breaking (callers and mappers): acme tickets.title: supported -> unlisted; \
        in Swift 'Acme.ticket()' takes no 'title'
        version step: major (callers: major, mappers: major)
        """)
  }

  @Test("A field gained asks mappers for it, and is more for callers")
  func gained() throws {
    #expect(
      try text(#""title", "status"], "note""#, #""title", "status", "priority"], "note""#) == """
        new/connectors/acme.json:2:64: breaking (mappers): acme tickets.priority: unlisted -> supported; \
        in Swift 'Acme.ticket()' asks for 'priority'
        version step: major (callers: minor, mappers: major)
        """)
  }

  @Test("A note is for people")
  func note() throws {
    #expect(
      try text("All of them.", "Most of them.") == """
        new/connectors/acme.json:2:73: note only: acme tickets note: All of them. -> Most of them.; \
        it is for people to read, and covers neither more nor less
        version step: patch (callers: patch, mappers: patch)
        """)
  }

  @Test(
    "Constraints are tightened and loosened",
    arguments: [
      (#""max": 5"#, #""max": 4"#, ChangeClass.breaking), (#""max": 5"#, #""max": 6"#, .additive),
      (#"{ "kind": "limit", "input": "files", "max": 5 }"#, "", .additive),
      (#""name": "Bolt""#, #""name": "Bolt", "moved_from": ["bolts"]"#, .additive),
      (
        #""max": 5 }"#, #""max": 5 }, { "kind": "existing_values_only", "input": "status" }"#, .breaking
      ),
      (#""done": "closed""#, #""done": "open""#, .breaking), (#", "done": "closed""#, "", .breaking),
      (#""done": "closed""#, #""done": "closed", "old": "closed""#, .additive),
      (#""minimum": 1, "maximum": 100"#, #""minimum": 1, "maximum": 50"#, .breaking),
      (#""minimum": 1, "maximum": 100"#, #""minimum": 1, "maximum": 200"#, .additive),
      (#""unsupported": ["features.hooks"]"#, #""not_implemented": ["features.hooks"]"#, .noteOnly),
      (#""values": ["open", "closed"]"#, #""values": ["open", "closed", "idle"]"#, .additive),
      (#""values": ["low", "high"]"#, #""values": ["low", "high", "top"]"#, .breaking),
      (#""label": "Hooks""#, #""label": "Hooks", "parent": "sync""#, .breaking),
      (#""vendor_id": "desk_close""#, #""vendor_id": "desk_close_ticket""#, .breaking),
      (#""slug": "bolt", "name": "Bolt""#, #""slug": "bolt", "name": "Bolt!""#, .noteOnly),
      (#""name": "Bolt""#, #""name": "Bolt", "swift_name": "Bolt""#, .noteOnly),
      (#""name": "Bolt""#, #""name": "Bolt", "assets": { "icon_url": "https://a.b/c" }"#, .noteOnly),
      (#""name": "Bolt""#, #""name": "Bolt", "swift_name": "Bolts""#, .breaking),
    ])
  func classes(old: String, new: String, expected: ChangeClass) throws {
    let diff = try desk.diff(to: desk.replacing(old, new))
    #expect(diff.categories.flatMap(\.changes).map(\.changeClass) == [expected], "\(diff.text)")
  }

  @Test("A number that is spelled in another way, and values in another order, are the same constraint")
  func constraintSpelling() throws {
    func changes(_ old: String, _ new: String) throws -> [String] {
      func state(_ constraint: String) throws -> Catalogue {
        try desk.replacing("\"max\": 5 }", "\"max\": 5 }, { \(constraint) }")
      }
      return try state(old).diff(to: state(new)).categories.flatMap(\.changes).map {
        "\($0.changeClass.rawValue): \($0.why)"
      }
    }
    let values = #""kind": "allowed_values", "input": "status", "values": "#
    #expect(
      try changes(values + #"["open", "closed"]"#, values + #"["closed", "open"]"#) == [
        "note only: the values are in another order"
      ])
  }

  @Test("What breaks in Swift belongs to the name that is another, not to what is said beside it")
  func attribution() throws {
    let named = try desk.replacing(#""name": "Bolt""#, #""name": "Bolt", "swift_name": "Bolts", "moved_from": ["bo"]"#)
    let new = try desk.replacing(#""name": "Bolt""#, #""name": "Bolt", "moved_from": ["bu", "bo"]"#)
    let changes = try named.diff(to: new).categories.flatMap(\.changes)
    let breaking = changes.filter { $0.changeClass == .breaking }.map(\.why)
    #expect(breaking.count == 1 && changes.count == 2, "\(changes.map(\.why))")
  }

  @Test("A default that comes, changes or goes is said to")
  func defaults() throws {
    func difference(_ old: String?, _ new: String?) throws -> String {
      func state(_ value: String?) throws -> Catalogue {
        guard let value else { return desk }
        let constraint = "{ \"kind\": \"default\", \"input\": \"status\", \"value\": \"\(value)\" }"
        return try desk.replacing("\"max\": 5 }", "\"max\": 5 }, \(constraint)")
      }
      let changes = try state(old).diff(to: state(new)).categories.flatMap(\.changes)
      return changes.map { "\($0.changeClass.rawValue): \($0.why)" }.joined(separator: "\n")
    }
    #expect(try difference(nil, "open") == "note only: the default is new")
    #expect(try difference("open", "closed") == "note only: the default is described differently")
    #expect(try difference("open", nil) == "note only: the default is gone")
  }

  @Test("A renamed id is one change, and what refers to it is none")
  func renamed() throws {
    let new = try desk.replacing(
      #"{ "id": "sync", "label": "Sync" }, { "id": "hooks", "label": "Hooks" } ]"#,
      #"""
      { "id": "syncing", "label": "Sync" }, { "id": "hooks", "label": "Hooks" } ],
        "moved": [ { "from": "features.sync", "to": "features.syncing" } ]
      """#
    ).replacing(#""features": ["sync"]"#, #""features": ["syncing"]"#)
    #expect(
      try desk.diff(to: new).text == """
        new/category.json:30:25: additive: features.syncing id: sync -> syncing; the old id leads to the new one
        version step: minor (callers: minor, mappers: minor)
        """)
  }

  @Test("The changelog says what breaks first, and nothing breaks out of it")
  func markdown() throws {
    let new = try desk.replacing(
      #""title", "status"], "note": "All of them.""#, ##""title"], "note": "# All | of `them`.""##
    )
    .replacing(#""models": { "tags": { "fields": ["id"] } }"#, #""models": { "tags": { "fields": ["id", "name"] } }"#)
    .replacing(Catalogue.valueMap, #""constraints": []"#)
    let text = try desk.diff(to: new).markdown
    #expect(
      text.hasPrefix(
        """
        # Changes

        Version step: **major** (callers: major, mappers: major).

        ## Category `desk`: major

        ### Breaking

        Connector `acme`:

        - `tickets.status`: `supported` → `unlisted`. In Swift 'Acme.ticket()' takes no 'status', \
        'Acme.status(forTicket:)' is gone. Breaks callers and mappers.
        - `tickets.status` value map: `state` → none. A map is gone. Breaks callers and mappers.

        Connector `bolt`:
        """), "\(text)")
    #expect(
      text.contains(
        """
        ### Note only

        Connector `acme`:

        - `tickets` note: `All of them.` → `` # All | of `them`. ``. It is for people to read, and covers neither more nor less.
        """), "\(text)")
  }

  @Test("A cell that neither state supports, in the words of statuses")
  func neither() throws {
    #expect(
      try text(#""unsupported": ["features.hooks"]"#, #""not_implemented": ["features.hooks"]"#).contains(
        ": note only: acme features.hooks: unsupported -> not_implemented; neither is supported\n"))
  }

  @Test("What comes with a connector or a part is said once, and stays in the data")
  func implied() throws {
    var other = desk
    other.connectors["zed"] = """
      { "format": 1, "slug": "zed", "name": "Zed", "models": { "tags": { "fields": ["id"] } },
        "unsupported": ["features.hooks"] }
      """
    let diff = try desk.diff(to: other)
    #expect(
      diff.text == """
        new/connectors/zed.json:1:24: additive: zed connector: there is one more connector, \
        with 2 supported, 1 unsupported capabilities
        version step: minor (callers: minor, mappers: minor)
        """)
    #expect(diff.json.text(.report).contains(#""path": "tags.id","#))
    #expect(
      try text(#""label": "Hooks" }"#, #""label": "Hooks" }, { "id": "new", "label": "New" }"#)
        .split(separator: "\n").count == 2)
  }

  @Test("The data has both places")
  func json() throws {
    let json = try desk.diff(to: desk.replacing(#""max": 5"#, #""max": 4"#)).json.text(.report)
    #expect(
      json == """
        {
          "format": 1,
          "step": "major",
          "steps": { "callers": "major", "mappers": "minor" },
          "categories": [
            {
              "category": "desk",
              "step": "major",
              "changes": [
                {
                  "connector": "acme",
                  "path": "create_ticket.files",
                  "aspect": "constraint",
                  "detail": "limit",
                  "class": "breaking",
                  "affects": ["callers"],
                  "why": "the limit is lower",
                  "old": { "value": "5", "path": "old/connectors/acme.json", "line": 6, "column": 22 },
                  "new": { "value": "4", "path": "new/connectors/acme.json", "line": 6, "column": 22 }
                }
              ]
            }
          ]
        }

        """)
  }

  @Test("Whole categories come and go")
  func categories() throws {
    let desk = try desk.specification()
    var other = desk
    other.category = other.category.with(id: "other")
    let diff = CatalogueDiff(from: [desk, other], to: [desk])
    #expect(
      diff.text == """
        breaking (callers and mappers): category other is gone
        version step: major (callers: major, mappers: major)
        """)
    #expect(CatalogueDiff(from: [desk], to: [desk, other]).step == .minor)
  }
}
