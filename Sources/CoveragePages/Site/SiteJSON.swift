import _CoverageGenerator
import _CoverageSpec

/// The files for programs that lie beside the pages: what a page says, as JSON.
struct SiteJSON {
  private let content: SiteContent
  private let reported: ReportedCategory

  init(_ content: SiteContent) {
    self.content = content
    reported = ReportedCategory(content.coverage)
  }

  /// All pages with their addresses, and the numbers of connectors that support each thing.
  var index: String {
    let rows = content.coverage.layout.rows
    func entry(_ number: Int) -> JSONNode {
      .object(of: [
        "id": .string(rows[number].id), "label": .string(rows[number].label),
        "page": rows[number].kind == .feature ? nil : .string(SiteContent.path(of: rows[number])),
        "supported_by": .integer(content.holders[number].count),
      ])
    }
    func groups(_ kind: Cell.Kind) -> JSONNode {
      .list(content.coverage.layout.groups.map(\.number).filter { rows[$0].kind == kind }.map(entry))
    }
    let connectors = content.coverage.connectors.enumerated().map { number, connector in
      JSONNode.object(of: [
        "slug": .string(connector.slug), "name": .string(connector.name),
        "stage": connector.stage.map(JSONNode.string),
        "page": .string(SiteContent.path(ofConnector: connector.slug)),
        "counts": content.coverage.counts(connector: number).json,
      ])
    }
    return text([
      ("connectors", .list(connectors)), ("models", groups(.model)), ("actions", groups(.action)),
      ("features", .list(content.coverage.layout.features.map(entry))),
    ])
  }

  /// A connector as `coverage.json` has it.
  func connector(_ number: Int) -> String {
    let report = ConnectorReport(content.coverage, connector: number)
    return text([
      ("connector", report.json(reported, counts: content.coverage.counts(connector: number)))
    ])
  }

  /// A model or an action, with the ids of what each connector has of it by status.
  func group(_ index: Int, _ entries: [ReportedGroup]) -> String {
    let rows = content.coverage.layout.rows
    let group = content.coverage.layout.groups[index]
    let members = group.members.map { number in
      JSONNode.object(of: [
        "id": .string(rows[number].id), "supported_by": .integer(content.holders[number].count),
      ])
    }
    let connectors = zip(content.coverage.connectors, entries).filter { $1.isListed }.map { connector, entry in
      let lists = [Status.supported, .unsupported, .notImplemented].map { status in
        (status.rawValue, entry.members.filter { $0.status == status }.map { rows[$0.number].id })
      }.filter { !$0.1.isEmpty }
      let head: [JSONMember] = [
        JSONMember("slug", .string(connector.slug)), JSONMember("status", .string(entry.item.status.rawValue)),
      ]
      return JSONNode.object(head + lists.map { JSONMember($0, .strings($1)) })
    }
    let isModel = rows[group.number].kind == .model
    return text([
      (
        isModel ? "model" : "action",
        .object(of: [
          "id": .string(rows[group.number].id), "label": .string(rows[group.number].label),
          isModel ? "fields" : "inputs": .list(members),
        ])
      ),
      ("connectors", .list(connectors)),
    ])
  }

  var features: String {
    let rows = content.coverage.layout.rows
    let features = content.coverage.layout.features.map { number in
      let lists = [Status.supported, .unsupported, .notImplemented].map { status in
        let connectors = content.coverage.connectors.indices.filter {
          content.coverage.status(connector: $0, capability: number) == status
        }
        return JSONMember(status.rawValue, .strings(connectors.map { content.coverage.connectors[$0].slug }))
      }
      let head = [JSONMember("id", .string(rows[number].id)), JSONMember("label", .string(rows[number].label))]
      return JSONNode.object(head + lists)
    }
    return text([("features", .list(features))])
  }

  private func text(_ members: [(String, JSONNode)]) -> String {
    let category = content.coverage.category
    let head: [JSONMember] = [
      JSONMember("format", .integer(CoverageJSONEmitter.format)),
      JSONMember("category", .object(of: ["id": .string(category.id), "name": .string(category.name)])),
    ]
    return JSONNode.object(head + members.map { JSONMember($0, $1) }).text(.report)
  }
}
