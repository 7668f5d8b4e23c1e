import Foundation
import Testing
import _CoverageGenerator
import _CoverageSpec

@Suite("coverage.csv and tools.json")
struct DataTests {
  @Test("CSV has a row for each connector and capability, with note and constraints")
  func csv() throws {
    let text = try Shop.compiled().documents["coverage.csv"] ?? ""
    #expect(text.hasPrefix("connector,name,kind,path,label,status,note,constraints\r\nacme,Acme,model,orders,Orders,"))
    let rows = CSVReader.rows(text)
    #expect(rows.count == 1 + 2 * 13)
    #expect(
      rows.filter { $0[0] == "acme" && !($0[6].isEmpty && $0[7].isEmpty) }.map { $0.dropFirst(3) } == [
        ["orders", "Orders", "supported", "Paid ones only.", "total: rounded to integer"],
        ["orders.total", "total", "supported", "In cents.", ""],
        ["orders.tags", "tags", "unsupported", "It has none.", ""],
        ["refund", "Refund", "supported", "", "files: at most 1; may be carried out as cancel"],
        ["features.sync_delta", "Delta", "supported", "Two kinds:\n\n- hourly\n- daily", ""],
      ])
  }

  @Test(
    "Cells that a spreadsheet would calculate with get an apostrophe",
    arguments: [("=1", "'=1"), ("'=1", "''=1"), ("-", "'-"), ("@a", "'@a"), ("a=1", "a=1"), ("1-2", "1-2")])
  func formulas(label: String, cell: String) throws {
    let category = #"{ "format": 1, "id": "x", "name": "X", "features": [ { "id": "f", "label": "LABEL" } ] }"#
    let coverage = try compile(
      category: category.replacing("LABEL", with: label),
      connectors: ["s": #"{ "format": 1, "slug": "s", "name": "S" }"#])
    #expect(CSVReader.rows(coverage.documents["coverage.csv"] ?? "").last?[4] == cell)
  }

  @Test("tools.json has the vendor's keys, ids and labels, and every pair of connector and capability")
  func tools() throws {
    let coverage = try Catalogue.compiled()
    let document = try tools(coverage)
    #expect(document.status == "success")
    #expect(document.data.tools.map(\.id) == coverage.connectors.map(\.slug))
    #expect(document.data.tools.map(\.label) == coverage.connectors.map(\.name))
    for tool in document.data.tools {
      #expect(tool.coverage.read_models.map(\.id) == coverage.category.models.map(\.vendorID))
      #expect(tool.coverage.read_models.map(\.label) == coverage.category.models.map(\.label))
      #expect(
        tool.coverage.read_models.map { $0.fields?.map(\.id) } == coverage.category.models.map { $0.fields.map(\.id) })
      #expect(tool.coverage.write_actions.map(\.id) == coverage.category.actions.map(\.vendorID))
      #expect(
        tool.coverage.write_actions.map { $0.fields?.map(\.id) }
          == coverage.category.actions.map { $0.coverageInputs.map(\.path) })
      #expect(tool.coverage.features.map(\.id) == coverage.category.features.map(\.id))
      #expect(tool.coverage.features.map(\.label) == coverage.category.features.map(\.label))
    }
    let guides = document.data.tools.map(\.connection_guide_url)
    #expect(guides.map { $0 == nil } == [false, true, false, false, false])
    let keys = try JSONSerialization.jsonObject(with: Data((coverage.documents["tools.json"] ?? "").utf8))
    let data = try #require((keys as? [String: Any])?["data"] as? [String: Any])
    let tool = try #require((data["tools"] as? [[String: Any]])?.first)
    #expect(
      tool.keys.sorted() == [
        "assets", "connection_guide_url", "coverage", "fast_track_details_markdown", "id", "internal_label", "label",
        "paid_api_details_markdown", "partner_only_details_markdown",
      ])
  }

  @Test("What tools.md lists can go without a change to tools.json, and then nothing is left to list")
  func losses() throws {
    for coverage in [try Catalogue.compiled(), try Shop.compiled()] {
      let bare = CompiledCoverage(coverage.specification.withoutLosses)
      #expect(bare.documents["tools.json"] == coverage.documents["tools.json"])
      let losses = try #require(coverage.documents["tools.md"])
      let remaining = try #require(bare.documents["tools.md"])
      #expect(!losses.contains("Nothing is lost."))
      #expect(remaining.hasSuffix("## About connectors\n\nNothing is lost.\n"))
      let assets = remaining.split(separator: "\n").filter { $0.hasPrefix("- `assets.") }
      #expect(assets == losses.split(separator: "\n").filter { $0.hasPrefix("- `assets.") })
      let lines = remaining.split(separator: "\n").filter { $0.hasPrefix("- ") && !assets.contains($0) }.map {
        $0.prefix { $0 != ":" }
      }
      // A spec without types, and actions without methods, cannot be written.
      #expect(
        lines == [
          "- types of fields, and whether a field may be null or absent",
          "- types of inputs, and whether the API requires an input", "- methods and routes of actions",
        ])
    }
  }

  @Test("An asset is a text, empty where its address is not known, which tools.md lists")
  func assets() throws {
    let coverage = try Shop.compiled()
    #expect(
      try tools(coverage).data.tools.map(\.assets) == [
        ToolsDocument.Assets(logo_url: "", icon_url: "https://example.com/acme.svg", icon_black_url: ""),
        ToolsDocument.Assets(logo_url: "", icon_url: "", icon_black_url: ""),
      ])
    let text = try #require(coverage.documents["tools.md"])
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("- `assets.") } == [
        "- `assets.logo_url`: every connector", "- `assets.icon_url`: `\(coverage.connectors[1].slug)`",
        "- `assets.icon_black_url`: every connector",
      ])
  }

  @Test("tools.md names every place of what is lost")
  func places() throws {
    let text = try #require(try Shop.compiled().documents["tools.md"])
    #expect(
      text.split(separator: "\n").drop { $0 != "### Acme (`acme`)" } == [
        "### Acme (`acme`)", "- the title of the page", "- the stage", "- what it takes to get access",
        "- notes on the connector as a whole: 1", "- guides: Set-up, Prices",
        "- notes: `orders`, `orders.total`, `features.sync_delta`, `orders.tags`",
        "- constraints: `orders`, `refund`", "- value maps: `orders`",
      ])
  }

  private func tools(_ coverage: CompiledCoverage) throws -> ToolsDocument {
    try JSONDecoder().decode(ToolsDocument.self, from: Data((coverage.documents["tools.json"] ?? "").utf8))
  }
}

extension Specification {
  /// The specification without anything that `tools.md` lists.
  fileprivate var withoutLosses: Specification {
    let models = category.models.map { model in
      Model(
        id: model.id, vendorID: model.vendorID, label: model.label, record: model.record, swiftName: model.swiftName,
        fields: model.fields.map { field in
          Field(
            id: field.id, type: field.type, isNullable: field.isNullable, isOptional: field.isOptional,
            swiftName: field.swiftName, location: field.location)
        },
        filters: model.filters, location: model.location)
    }
    let actions = category.actions.map { action in
      Action(
        id: action.id, vendorID: action.vendorID, label: action.label, endpoint: action.endpoint,
        inputs: action.inputs.map(\.withoutLosses), swiftName: action.swiftName, location: action.location)
    }
    let features = category.features.map { feature in
      Feature(id: feature.id, label: feature.label, swiftName: feature.swiftName, location: feature.location)
    }
    let bare = Category(
      id: category.id, name: category.name, swiftName: category.swiftName, models: models,
      listParameters: category.listParameters, actions: actions, features: features, errorCodes: category.errorCodes,
      moved: category.moved, description: category.description, hasToolsJSON: category.hasToolsJSON,
      location: category.location)
    return Specification(category: bare, connectors: connectors.map(\.withoutLosses))
  }
}

extension InputNode {
  fileprivate var withoutLosses: InputNode {
    let bare: Content =
      switch content {
      case .leaf: content
      case .group(let children, _): .group(children.map(\.withoutLosses), item: nil)
      }
    return InputNode(
      id: id, content: bare, isRequired: isRequired, isNullable: isNullable, reference: reference,
      routeParameter: routeParameter, bodyPath: bodyPath, requiredWith: requiredWith, oneOf: oneOf,
      swiftName: swiftName, location: location)
  }
}

extension ConnectorEntry {
  fileprivate var withoutLosses: ConnectorEntry {
    func plain(_ items: [CoverageItem]) -> [CoverageItem] {
      items.map { CoverageItem(id: $0.id, location: $0.location) }
    }
    let links = guides.filter { $0.title == "Connection Setup Guide" && $0.url != nil }
    return ConnectorEntry(
      slug: slug, name: name, swiftName: swiftName, swiftValueName: swiftValueName, assets: assets,
      guides: links.map { GuideEntry(title: $0.title, description: "", url: $0.url, location: $0.location) },
      models: models.map { ModelCoverage(id: $0.id, fields: plain($0.fields), location: $0.location) },
      actions: actions.map { ActionCoverage(id: $0.id, inputs: plain($0.inputs), location: $0.location) },
      features: plain(features), unsupported: plain(unsupported), notImplemented: plain(notImplemented),
      lintExceptions: lintExceptions, movedFrom: movedFrom, location: location, slugLocation: slugLocation)
  }
}
