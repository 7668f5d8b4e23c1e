import CoverageMatrix
import Foundation
import _CoverageGenerator
import _CoveragePages
import _CoverageSpec

/// What the outputs for other readers say about each connector: statuses by slug and coverage path.
///
/// They are read back from the files as those readers would. What a file leaves out is unlisted.
struct Answers {
  typealias Statuses = [String: [String: Status]]

  private let coverage: CompiledCoverage
  private let documents: [String: String]

  init(_ coverage: CompiledCoverage) {
    self.coverage = coverage
    documents = coverage.documents
  }

  /// The verdict of the table that all questions are asked of.
  var table: Statuses {
    each { connector in
      var statuses: [String: Status] = [:]
      for (number, row) in coverage.layout.rows.enumerated() {
        let place = coverage.connectors.firstIndex { $0.slug == connector.slug } ?? 0
        statuses[row.path] = coverage.status(connector: place, capability: number)
      }
      return statuses
    }
  }

  var csv: Statuses {
    var statuses: Statuses = [:]
    for row in CSVReader.rows(documents["coverage.csv"] ?? "").dropFirst() {
      statuses[row[0], default: [:]][row[3]] = Status(rawValue: row[5])
    }
    return statuses
  }

  func json() throws -> Statuses {
    let document = try JSONDecoder().decode(CoverageDocument.self, from: Data((documents["coverage.json"] ?? "").utf8))
    return Dictionary(document.connectors.map { ($0.slug, complete($0.statuses)) }, uniquingKeysWith: { a, _ in a })
  }

  func tools() throws -> Statuses {
    let document = try JSONDecoder().decode(ToolsDocument.self, from: Data((documents["tools.json"] ?? "").utf8))
    let ids = Dictionary(
      coverage.category.models.map { ($0.vendorID, $0.id) } + coverage.category.actions.map { ($0.vendorID, $0.id) },
      uniquingKeysWith: { a, _ in a })
    return Dictionary(document.data.tools.map { ($0.id, $0.statuses(ids)) }, uniquingKeysWith: { a, _ in a })
  }

  var mdx: Statuses {
    each { connector in
      let outline = MDXOutline(documents["pages/mdx/\(connector.slug).mdx"] ?? "")
      let labels = Dictionary(coverage.layout.rows.map { ("\($0.kind) \($0.label)", $0.path) }) { a, _ in a }
      var statuses: [String: Status] = [:]
      for (tab, kind) in [("Models", "model"), ("Actions", "action")] {
        for section in outline.sections[tab] ?? [] {
          let path = labels["\(kind) \(section.title)"] ?? section.title
          statuses[path] = Status(note: section.texts.first ?? "")
          for row in section.rows { statuses["\(path).\(row.name)"] = Status(note: row.note) }
        }
      }
      for row in outline.features {
        statuses[labels["feature \(row.name)"] ?? row.name] = Status(note: row.note)
      }
      return complete(statuses)
    }
  }

  var html: Statuses { MatrixReader(documents["coverage.html"] ?? "").statuses }

  /// What the pages of connectors on the site say.
  var site: Statuses {
    let site = SiteFiles(coverage, SiteEmitter())
    return each { complete(site.pages["connectors/\($0.slug).html"]?.statuses ?? [:]) }
  }

  /// What the files beside the pages of the site say.
  func siteJSON() throws -> Statuses {
    let files = SiteFiles(coverage, SiteEmitter()).files
    let entries = try coverage.connectors.map { connector in
      let data = Data((files["connectors/\(connector.slug).json"] ?? "").utf8)
      return try JSONDecoder().decode(SiteDocument.self, from: data).connector
    }
    return Dictionary(entries.map { ($0.slug, complete($0.statuses)) }, uniquingKeysWith: { a, _ in a })
  }

  /// The data of the matrix and of its frame for other pages.
  func matrixData(_ path: String) throws -> Statuses { try MatrixReader(documents[path] ?? "").dataStatuses() }

  var markdown: Statuses {
    each { connector in
      complete(MarkdownStatuses(documents["pages/\(connector.slug).md"] ?? "", coverage).statuses)
    }
  }

  private func each(_ statuses: (ConnectorEntry) -> [String: Status]) -> Statuses {
    Dictionary(coverage.connectors.map { ($0.slug, statuses($0)) }, uniquingKeysWith: { a, _ in a })
  }

  /// The statuses with the unlisted ones, as far as the paths exist.
  private func complete(_ statuses: [String: Status]) -> [String: Status] {
    Dictionary(coverage.layout.rows.map { ($0.path, Status.unlisted) }) { a, _ in a }
      .merging(statuses) { $1 }
  }
}

extension Status {
  /// The status that a note in MDX starts with.
  fileprivate init(note: String) {
    self =
      note.hasPrefix("**Unsupported.**")
      ? .unsupported : note.hasPrefix("**Not implemented.**") ? .notImplemented : .supported
  }
}

/// The statuses on a page in Markdown.
private struct MarkdownStatuses {
  private(set) var statuses: [String: Status] = [:]

  init(_ page: String, _ coverage: CompiledCoverage) {
    var section = ""
    var group = ""
    var groupStatus = Status.supported
    var list: Status?
    let labels = Dictionary(coverage.category.actions.map { ($0.label, $0.id) }) { first, _ in first }
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## ") {
        section = String(line)
      } else if line.hasPrefix("### ") {
        groupStatus =
          line.contains("(unsupported)")
          ? .unsupported : line.contains("(not implemented)") ? .notImplemented : .supported
      } else if line.hasPrefix("Path: [") {
        group = Self.codes(line).first ?? ""
        statuses[group] = groupStatus
      } else if line.hasPrefix("As ["), let twin = labels[String(line.dropFirst(4).prefix { $0 != "]" })] {
        for (path, status) in statuses where path.hasPrefix("\(twin).") {
          statuses["\(group)\(path.dropFirst(twin.count))"] = status
        }
      } else if section.hasPrefix("## Features"), line.drop(while: { $0 == " " }).hasPrefix("- ") {
        readFeature(line.drop { $0 == " " }.dropFirst(2), coverage)
      } else {
        for (title, status) in [
          ("Fields:", Status.supported), ("Inputs:", .supported), ("Unsupported:", .unsupported),
          ("Not implemented:", .notImplemented),
        ] where line.hasPrefix(title) { list = status }
        if line.isEmpty { list = nil }
        if let list { for name in Self.codes(line) { statuses["\(group).\(name)"] = list } }
      }
    }
  }

  private mutating func readFeature(_ text: Substring, _ coverage: CompiledCoverage) {
    let endings = [(": unsupported", Status.unsupported), (": not implemented", .notImplemented)]
    let ending = endings.first { text.hasSuffix($0.0) }
    let label = text.dropLast(ending?.0.count ?? 0)
    guard let feature = coverage.category.features.first(where: { $0.label == label }) else { return }
    statuses["features.\(feature.id)"] = ending?.1 ?? .supported
  }

  private static func codes(_ line: Substring) -> [String] {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
  }
}

/// The JSON beside the page of a connector.
private struct SiteDocument: Decodable {
  var connector: CoverageDocument.Entry
}

/// `coverage.json` as far as statuses go.
private struct CoverageDocument: Decodable {
  struct Item: Decodable {
    var id: String?
    var path: String?
    var status: String
    var fields: [Item]?
    var inputs: [Item]?
  }

  struct Entry: Decodable {
    var slug: String
    var models: [Item]
    var actions: [Item]
    var features: [Item]

    var statuses: [String: Status] {
      var statuses: [String: Status] = [:]
      for item in models + actions {
        let id = item.id ?? ""
        statuses[id] = Status(rawValue: item.status)
        for member in (item.fields ?? []) + (item.inputs ?? []) {
          statuses["\(id).\(member.id ?? member.path ?? "")"] = Status(rawValue: member.status)
        }
      }
      for item in features { statuses["features.\(item.id ?? "")"] = Status(rawValue: item.status) }
      return statuses
    }
  }

  var connectors: [Entry]
}
