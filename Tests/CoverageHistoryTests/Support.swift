import Testing
import _CoverageGenerator
import _CoverageHistory
import _CoverageSpec

/// A category with its connectors, as JSON texts to edit.
struct Catalogue {
  var category: String
  /// The connectors' files by slug.
  var connectors: [String: String]

  func specification(_ folder: String = "Spec") throws -> Specification {
    let loaded = SpecificationLoader.load(
      category: SpecFile(path: "\(folder)/category.json", bytes: Array(category.utf8)),
      connectors: connectors.map { SpecFile(path: "\(folder)/connectors/\($0).json", bytes: Array($1.utf8)) },
      rules: StandardRules.all + Emitters.rules)
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    return try #require(loaded.specification)
  }

  /// The catalogue with a text in the place of another, which is there once.
  func replacing(_ old: String, _ new: String) throws -> Catalogue {
    var edited = self
    edited.category = category.replacing(old, with: new)
    edited.connectors = connectors.mapValues { $0.replacing(old, with: new) }
    let count = ([category] + connectors.values).map { $0.ranges(of: old).count }.reduce(0, +)
    try #require(count == 1, "'\(old)' is there \(count) times")
    return edited
  }

  /// What a diff to another state prints.
  func diff(to new: Catalogue) throws -> CatalogueDiff {
    CatalogueDiff(from: [try specification("old")], to: [try new.specification("new")])
  }

  /// The value map of the desk.
  static let valueMap =
    #""values": [ { "target": "tickets.status", "source": "state", "map": { "new": "open", "done": "closed" },"#
    + "\n      \"otherwise\": null } ]"

  /// A desk with a bit of everything.
  static let desk = Catalogue(
    category: """
      { "format": 1, "id": "desk", "name": "Desk",
        "types": [
          { "id": "Status", "kind": "open_enum", "values": ["open", "closed"] },
          { "id": "Priority", "kind": "closed_enum", "values": ["low", "high"] },
          { "id": "Person", "kind": "object", "properties": [
            { "id": "mail", "type": "string" }, { "id": "phone", "type": "string", "nullable": true } ] },
          { "id": "Body", "kind": "union", "discriminator": "type", "cases": [
            { "value": "person", "type": "Person" } ] } ],
        "models": [
          { "id": "tickets", "vendor_id": "desk_tickets", "label": "Tickets", "record": "Ticket", "route": "/tickets",
            "fields": [
              { "id": "id", "type": "string" },
              { "id": "title", "type": "string", "nullable": true },
              { "id": "status", "type": "Status", "nullable": true },
              { "id": "priority", "type": "Priority", "nullable": true },
              { "id": "asker", "type": "Person", "nullable": true } ],
            "filters": [ { "id": "query", "type": "string" } ] },
          { "id": "tags", "vendor_id": "desk_tags", "label": "Tags", "record": "Tag", "fields": [
            { "id": "id", "type": "string" }, { "id": "name", "type": "string", "nullable": true } ] } ],
        "list_parameters": [ { "id": "page_size", "type": "integer", "minimum": 1, "maximum": 100 } ],
        "actions": [
          { "id": "create_ticket", "vendor_id": "desk_create_ticket", "label": "Create", "method": "POST",
            "route": "/tickets", "inputs": [
              { "id": "title", "type": "string", "required": true },
              { "id": "status", "type": "Status" },
              { "id": "asker", "inputs": [ { "id": "mail", "type": "string" }, { "id": "phone", "type": "string" } ] },
              { "id": "files", "item": "file", "inputs": [ { "id": "url", "type": "string", "required": true } ] } ] },
          { "id": "close_ticket", "vendor_id": "desk_close", "label": "Close", "method": "POST", "route": "/close",
            "inputs": [ { "id": "ticket_id", "type": "string", "required": true } ] } ],
        "features": [ { "id": "sync", "label": "Sync" }, { "id": "hooks", "label": "Hooks" } ] }
      """,
    connectors: [
      "acme": """
      { "format": 1, "slug": "acme", "name": "Acme",
        "models": { "tickets": { "fields": ["id", "title", "status"], "note": "All of them.",
          "values": [ { "target": "tickets.status", "source": "state", "map": { "new": "open", "done": "closed" },
            "otherwise": null } ] } },
        "actions": { "create_ticket": { "inputs": ["title", "status", "files.url"],
          "constraints": [ { "kind": "limit", "input": "files", "max": 5 } ] } },
        "features": ["sync"], "unsupported": ["features.hooks"] }
      """,
      "bolt": """
      { "format": 1, "slug": "bolt", "name": "Bolt", "models": { "tags": { "fields": ["id"] } } }
      """,
    ])
}
