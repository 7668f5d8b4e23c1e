import _CoverageGenerator
import _CoverageSpec

/// A picture of models and actions by connectors, which stand in bands of the width that a code host shows.
///
/// Each cell is a bar whose length is the share that is supported. Where there are few connectors, the cell has it in
/// figures too; where there are many, it is small and has the figures as a tooltip.
struct HeatMap {
  /// The most connectors whose cells have room for figures.
  private static let roomyCount = 12
  private static let rowHeight = 24
  private static let labelWidth = 236
  private static let margin = 16
  private static let cellHeight = 18
  /// The space between the models and the actions, and between bands.
  private static let gap = 12
  /// The width of a README on a code host.
  private static let pageWidth = 880

  private let coverage: CompiledCoverage
  private let reports: [ConnectorReport]
  private var page = PageWriter()

  init(_ coverage: CompiledCoverage) {
    self.coverage = coverage
    reports = coverage.reports
    write()
  }

  var text: String { page.text }

  private var isRoomy: Bool { reports.count <= Self.roomyCount }
  private var columnWidth: Int { isRoomy ? 96 : 18 }
  private var width: Int { max(640, Self.labelWidth + (bands.first?.count ?? 0) * columnWidth + 2 * Self.margin) }

  /// The connectors of each band; about as many in each.
  private var bands: [Range<Int>] {
    let capacity = (Self.pageWidth - Self.labelWidth - 2 * Self.margin) / columnWidth
    let count = (reports.count + capacity - 1) / capacity
    guard count > 1 else { return [reports.indices] }
    let size = (reports.count + count - 1) / count
    return stride(from: 0, to: reports.count, by: size).map { $0..<min($0 + size, reports.count) }
  }

  /// The height of the names above a band; upright names are as high as the longest is long.
  private func headHeight(_ band: Range<Int>) -> Int {
    isRoomy ? 28 : 12 + 7 * (reports[band].map { label($0).count }.max() ?? 0)
  }

  private mutating func write() {
    let bands = bands
    // A heading stands above the models and above the actions.
    let tableHeight = (coverage.layout.groups.count + 2) * Self.rowHeight + 2 * Self.gap
    let height = 2 * Self.margin + bands.reduce(0) { $0 + headHeight($1) + tableHeight } + 48 - Self.gap
    let name = XMLText.text(coverage.category.name)
    page.line("<!-- \(GeneratedMarker.words) from category.json and connectors. Do not edit. -->")
    page.line(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      role="img" aria-labelledby="title desc">
      """)
    page.line("  <title id=\"title\">\(name) coverage by connector</title>")
    page.line("  <desc id=\"desc\">\(description)</desc>")
    page.line("  <style>\(Self.style)</style>")
    page.line("  <rect class=\"page\" width=\"\(width)\" height=\"\(height)\" rx=\"6\"/>")
    var y = Self.margin
    for band in bands {
      writeHead(band, y: y)
      y += headHeight(band)
      writeTable(band, y: &y)
    }
    for (line, text) in legend.enumerated() {
      page.line("  <text class=\"soft\" x=\"\(Self.margin)\" y=\"\(y + 16 + 18 * line)\">\(text)</text>")
    }
    page.line("</svg>")
  }

  private mutating func writeTable(_ band: Range<Int>, y: inout Int) {
    let modelCount = coverage.category.models.count
    for (title, range) in [("Models", 0..<modelCount), ("Actions", modelCount..<coverage.layout.groups.count)] {
      page.line("  <text class=\"head\" x=\"\(Self.margin)\" y=\"\(y + 16)\">\(title)</text>")
      y += Self.rowHeight
      writeLines(count: range.count, y: y)
      for index in range {
        writeRow(index, band, y: y)
        y += Self.rowHeight
      }
      y += Self.gap
    }
  }

  private var description: String {
    let counts = reports.indices.prefix(Self.roomyCount).map { number in
      let counts = coverage.counts(connector: number)
      let name = XMLText.text(XMLText.shortened(reports[number].connector.name, to: 60))
      return
        """
        \(name) supports \(counts.models.supported) of \(counts.models.total) models and \
        \(counts.actions.supported) of \(counts.actions.total) actions.
        """
    }
    let rest = reports.count - Self.roomyCount
    let others = rest > 0 ? " And \(rest) more connectors." : ""
    let about = coverage.category.description.map { " " + XMLText.text(XMLText.shortened($0.text, to: 200)) } ?? ""
    return "How much of each model and action is supported.\(about) " + counts.joined(separator: " ") + others
  }

  private var legend: [String] {
    let marks = isRoomy ? "" : " A cross: unsupported. A ring: not implemented."
    return [
      "A bar is as long as the share of fields or inputs that is supported.\(marks)",
      "An empty place means unknown: not documented.",
    ]
  }

  private mutating func writeHead(_ band: Range<Int>, y: Int) {
    for (column, report) in reports[band].enumerated() {
      let label = XMLText.text(label(report))
      let x = Self.margin + Self.labelWidth + column * columnWidth
      if isRoomy {
        page.line("  <text class=\"head\" x=\"\(x + 6)\" y=\"\(y + 14)\">\(label)</text>")
      } else {
        let bottom = y + headHeight(band) - 4
        page.line("  <text class=\"small\" transform=\"translate(\(x + 13) \(bottom)) rotate(-90)\">\(label)</text>")
      }
    }
  }

  private func label(_ report: ConnectorReport) -> String {
    XMLText.shortened(report.connector.name, to: isRoomy ? 13 : 22)
  }

  /// Horizontal lines, for orientation across empty cells.
  private mutating func writeLines(count: Int, y: Int) {
    let lines = (0...count).map { "M\(Self.margin) \(y + $0 * Self.rowHeight)h\(width - 2 * Self.margin)" }
    page.line("  <path class=\"line\" d=\"\(lines.joined())\"/>")
  }

  private mutating func writeRow(_ index: Int, _ band: Range<Int>, y: Int) {
    let label = XMLText.shortened(coverage.layout.rows[coverage.layout.groups[index].number].label, to: 34)
    page.line("  <text x=\"\(Self.margin)\" y=\"\(y + 16)\">\(XMLText.text(label))</text>")
    for (column, report) in reports[band].enumerated() {
      let models = report.models.count
      let group = index < models ? report.models[index] : report.actions[index - models]
      let x = Self.margin + Self.labelWidth + column * columnWidth
      writeCell(group, name: report.connector.name, label: label, x: x, y: y)
    }
  }

  private mutating func writeCell(_ group: ReportedGroup, name: String, label: String, x: Int, y: Int) {
    guard group.isListed else { return }
    let width = columnWidth - 4
    let filled =
      group.item.status == .supported ? (group.total == 0 ? width : width * group.supported / group.total) : 0
    page.append("  ")
    if !isRoomy { page.append("<g><title>\(XMLText.text("\(name), \(label): \(group.cell)"))</title>") }
    page.append(Self.bar("box", x: x, y: y + 3, width: width))
    if filled > 0 { page.append(Self.bar(isRoomy ? "bar" : "full", x: x, y: y + 3, width: filled)) }
    if isRoomy {
      page.append("<text class=\"cell\" x=\"\(x + 6)\" y=\"\(y + 16)\">\(group.cell)</text>")
    } else {
      page.append(group.item.status.mark(x: x + 7, y: y + 12))
      page.append("</g>")
    }
    page.append("\n")
  }

  private static func bar(_ kind: String, x: Int, y: Int, width: Int) -> String {
    "<rect class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(cellHeight)\" rx=\"2\"/>"
  }

  /// The colours, for light and dark schemes; each text has a contrast of at least 4.5, each bar without text 3.
  ///
  /// The picture has its own background, since a page may be dark where the system is light.
  private static let style = """
    text{font:12px system-ui,sans-serif;fill:#1f2328}.head{font-weight:600}.small{font-size:11px}\
    .cell{font-size:11px}.soft{fill:#57606a}.box{fill:#eaeef2}.bar{fill:#9ac8ff}\
    .full{fill:#0757ba}.page{fill:#fff}.line{fill:none;stroke:#eaeef2}\
    .mark{fill:none;stroke:#1f2328;stroke-width:1.5}\
    @media(prefers-color-scheme:dark){.page{fill:#0d1117}text{fill:#e6edf3}.soft{fill:#9198a1}.box{fill:#21262d}\
    .line{stroke:#21262d}.bar{fill:#1a4f91}.full{fill:#4493f8}.mark{stroke:#e6edf3}}
    """
}

extension Status {
  /// The shape for a status in a small cell; supported cells have their bar.
  fileprivate func mark(x: Int, y: Int) -> String {
    switch self {
    case .unsupported: "<path class=\"mark\" d=\"M\(x - 3) \(y - 3)l6 6m0-6l-6 6\"/>"
    case .notImplemented: "<circle class=\"mark\" cx=\"\(x)\" cy=\"\(y)\" r=\"3\"/>"
    case .supported, .unlisted: ""
    }
  }
}

/// Writes `coverage.svg`: the share of each model and action that every connector supports, in one picture.
package struct HeatMapEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    [OutputFile(.page, "coverage.svg", HeatMap(coverage).text)]
  }
}
