import _CoverageGenerator
import _CoverageSpec

/// Writes `badges/<slug>.svg`: the number of supported fields of a connector, for the READMEs of others.
package struct BadgeEmitter: Emitter {
  package init() {}

  package func files(for coverage: CompiledCoverage) -> [OutputFile] {
    coverage.connectors.indices.map { number in
      let connector = coverage.connectors[number]
      let fields = coverage.counts(connector: number).fields
      let lines = Self.lines(
        connector.name, "\(fields.supported) of \(fields.total) fields", category: coverage.category.name)
      return OutputFile(.page, "badges/\(connector.slug).svg", lines: lines)
    }
  }
}

extension BadgeEmitter {
  private static let padding = 7
  private static let longestName = 40

  /// Two labels side by side, in colours that contrast with light and dark pages.
  private static func lines(_ name: String, _ value: String, category: String) -> [String] {
    let label = XMLText.shortened(name, to: longestName)
    let labelWidth = width(label)
    let valueWidth = width(value)
    let left = labelWidth + 2 * padding
    let right = valueWidth + 2 * padding
    let title = XMLText.text("\(name): \(value)")
    return [
      "<!-- \(GeneratedMarker.words) from connectors. Do not edit. -->",
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(left + right)" height="20" viewBox="0 0 \(left + right) 20" \
      role="img" aria-labelledby="title desc">
      """,
      "  <title id=\"title\">\(title)</title>",
      "  <desc id=\"desc\">What is supported through the unified \(XMLText.text(category)) API.</desc>",
      "  <rect width=\"\(left + right)\" height=\"20\" rx=\"3\" fill=\"#0757ba\"/>",
      "  <path d=\"M3 0h\(left - 3)v20h-\(left - 3)a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z\" fill=\"#4d545c\"/>",
      "  <g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,Geneva,sans-serif\" font-size=\"11\">",
      "    <text x=\"\(padding)\" y=\"14\" textLength=\"\(labelWidth)\">\(XMLText.text(label))</text>",
      "    <text x=\"\(left + padding)\" y=\"14\" textLength=\"\(valueWidth)\">\(XMLText.text(value))</text>",
      "  </g>",
      "</svg>",
    ]
  }

  /// The approximate width of a text in the badge's font; the picture enforces it with `textLength`.
  private static func width(_ text: String) -> Int {
    let tenths = text.reduce(0) { sum, character in
      switch character {
      case "i", "j", "l", "I", "f", "t", "r", ".", ",", ":", " ", "(", ")", "'": sum + 42
      case "m", "w", "M", "W", "@", "%": sum + 104
      case "A"..."Z": sum + 78
      case _ where character.isASCII: sum + 68
      default: sum + (String(character).displayWidth == 2 ? 112 : 72)
      }
    }
    return max(1, tenths / 10)
  }
}
