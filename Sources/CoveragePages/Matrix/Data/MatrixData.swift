import _CoverageGenerator
import _CoverageSpec

/// The data of the matrix in JSON: every cell once, in two bits, and every text once.
///
/// Names and paths are plain text. Texts are HTML that stands as it is, by their places in one list, since many
/// connectors say the same.
struct MatrixData {
  private(set) var text = ""

  init(
    _ coverage: CompiledCoverage, _ reports: [ConnectorReport], _ tree: FeatureTree, _ types: [Int: String],
    _ remarks: [Int: Remarks], _ expressions: [String]
  ) {
    var json = MatrixJSON()
    var texts = MatrixTexts()
    let declared = coverage.category.types
    let typeNames = Dictionary(declared.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let references = coverage.memberReferences
    let depths = Dictionary(tree.entries.map { ($0.index, $0.depth) }) { first, _ in first }
    json.object {
      $0.member("name") { $0.string(coverage.category.name) }
      $0.member("namespace") { $0.string(coverage.category.namespaceName) }
      $0.list("rows", coverage.layout.rows.indices) { json, number in
        let row = coverage.layout.rows[number]
        json.object {
          $0.member("path") { $0.string(row.path) }
          $0.member("name") { $0.string(row.kind == .feature ? row.label : row.id) }
          if row.kind == .model || row.kind == .action { $0.member("label") { $0.string(row.label) } }
          $0.member("kind") { $0.string("\(row.kind)") }
          $0.member("swift") { $0.string(expressions[number]) }
          if let parent = row.parent { $0.member("parent") { $0.number(parent) } }
          if let type = types[number] { $0.member("type") { $0.string(type) } }
          if let place = references[number].flatMap({ typeNames[$0] }) { $0.member("values") { $0.number(place) } }
          if let remarks = remarks[number] { $0.member("about") { $0.number(texts.place(of: remarks.lines)) } }
        }
      }
      $0.list("groups", coverage.layout.groups) { json, group in
        json.integers([group.number, group.members.count + 1])
      }
      $0.list("features", tree.entries) { json, entry in
        json.integers([coverage.layout.features.lowerBound + entry.index, depths[entry.index] ?? 0])
      }
      $0.list("types", declared) { json, type in
        json.object {
          $0.member("name") { $0.string(type.id) }
          $0.member("about") { $0.number(texts.place(of: type.lines)) }
        }
      }
      $0.list("connectors", reports.indices) { json, number in
        Self.write(number, coverage, reports[number], &texts, to: &json)
      }
      $0.list("texts", texts.all) { json, text in json.string(text) }
      Self.write("moved", FormerPaths(coverage.category).moves, to: &$0)
      let slugs = coverage.connectors.flatMap { connector in connector.movedFrom.map { ($0.value, connector.slug) } }
      Self.write("renamed", Dictionary(slugs) { first, _ in first }, to: &$0)
    }
    text = json.text
  }

  /// Names of now by those of before, so that old links lead where they did; nothing where there are none.
  private static func write(_ key: String, _ names: [String: String], to json: inout MatrixJSON) {
    if names.isEmpty { return }
    json.member(key) {
      $0.object { json in
        for (old, new) in names.sorted(by: { $0.key < $1.key }) { json.member(old) { $0.string(new) } }
      }
    }
  }

  private static func write(
    _ number: Int, _ coverage: CompiledCoverage, _ report: ConnectorReport, _ texts: inout MatrixTexts,
    to json: inout MatrixJSON
  ) {
    let connector = report.connector
    json.object {
      $0.member("slug") { $0.string(connector.slug) }
      $0.member("name") { $0.string(connector.name) }
      $0.member("page") { $0.string(PageLinks(from: .top).connector(connector.slug)) }
      if let stage = connector.stage { $0.member("stage") { $0.string(stage) } }
      if let access = connector.access { $0.member("access") { $0.string(access) } }
      let about = connector.remarkLines
      if !about.isEmpty { $0.member("about") { $0.number(texts.place(of: about)) } }
      $0.member("cells") { $0.string(Self.cells(number, coverage)) }
      let said = Self.said(report, &texts)
      if !said.isEmpty { $0.member("said") { $0.integers(said) } }
    }
  }

  /// The statuses of all capabilities, three to a letter: two bits each, the first in the lowest.
  private static func cells(_ connector: Int, _ coverage: CompiledCoverage) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    let count = coverage.layout.rows.count
    let bytes = stride(from: 0, to: count, by: 3).map { start in
      let value = (start..<min(start + 3, count)).reduce(0) { value, number in
        value | coverage.status(connector: connector, capability: number).code << (2 * (number - start))
      }
      return letters[value]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The numbers of the capabilities of which something is said, each with the place of the text.
  private static func said(_ report: ConnectorReport, _ texts: inout MatrixTexts) -> [Int] {
    var said: [Int] = []
    func append(_ lines: [String], on number: Int) {
      if !lines.isEmpty { said += [number, texts.place(of: lines)] }
    }
    for group in report.models + report.actions {
      append(group.remarkLines, on: group.item.number)
      for member in group.members where member.isRemarked { append(member.remarkLines(), on: member.number) }
    }
    for feature in report.features { append(feature.remarkLines(), on: feature.number) }
    return said
  }
}

/// Texts in the order in which they are first met.
private struct MatrixTexts {
  private(set) var all: [String] = []
  private var places: [String: Int] = [:]

  mutating func place(of lines: [String]) -> Int {
    let text = lines.joined(separator: "\n")
    if let place = places[text] { return place }
    places[text] = all.count
    all.append(text)
    return all.count - 1
  }
}

extension Status {
  /// The two bits of a status in the data.
  fileprivate var code: Int {
    switch self {
    case .unlisted: 0
    case .supported: 1
    case .unsupported: 2
    case .notImplemented: 3
    }
  }
}

extension CompiledCoverage {
  /// The names of the types of fields and inputs, by capability number.
  fileprivate var memberReferences: [Int: String] {
    var names: [Int: String] = [:]
    for (index, group) in layout.groups.enumerated() {
      let references =
        switch category.owner(ofGroup: index) {
        case .model(let model): model.fields.map(\.type.name)
        case .action(let action): action.coverageInputs.map(\.type.name)
        }
      for (number, name) in zip(group.members, references) { names[number] = name }
    }
    return names
  }
}
