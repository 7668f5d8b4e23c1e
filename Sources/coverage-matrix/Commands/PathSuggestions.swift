import _CoverageFiles
import _CoverageGenerator
import _CoverageSpec

/// Suggestions for coverage paths that no category has: by the words in paths and labels, else by their letters.
///
/// `gender` is a word of several paths; `jobs.tilte` is close to one.
final class PathSuggestions {
  private static let most = 5

  private let rows: [CoverageLayout.Row]
  private lazy var words = rows.map { Self.words($0.path) + Self.words($0.label) }
  /// How many more paths get suggestions: each costs a pass over all rows.
  private var remaining = 20

  init(_ coverages: [CompiledCoverage]) {
    rows = coverages.flatMap(\.layout.rows)
  }

  /// The end of a message about an unknown path.
  func callAsFunction(for path: String) -> String {
    if remaining == 0 { return "" }
    remaining -= 1
    let asked = Self.words(path)
    // Whole words first: 'rate' is no beginning of a word where it is one.
    let whole = matches(of: asked) { word in asked.contains(word) ? word : nil }
    let found =
      whole.isEmpty
      ? matches(of: asked) { word in asked.first { $0.count > 2 && word.hasPrefix($0) } } : whole
    if found.isEmpty {
      let close = suggestion(for: path, among: rows.lazy.map(\.path))
      return close.isEmpty ? knownPart(of: path) : close
    }
    let more = found.count - Self.most
    let shown = alternatives(Array(found.prefix(Self.most)))
    return "; did you mean \(shown)" + (more > 0 ? ", or one of \(more) more" : "") + "?"
  }

  /// The end of a message about a path of which only the start is known: what is there instead of the rest.
  private func knownPart(of path: String) -> String {
    var start = path[...]
    while let dot = start.lastIndex(of: ".") {
      start = start[..<dot]
      guard rows.contains(where: { $0.path == start }) else { continue }
      let members = rows.map(\.path).filter { $0.hasPrefix("\(start).") }
      if members.isEmpty { return "; did you mean '\(start)'?" }
      let more = members.count - Self.most
      let shown = members.prefix(Self.most).map(\.quoted).joined(separator: ", ")
      return "; '\(start)' has \(shown)" + (more > 0 ? " and \(more) more" : "")
    }
    return ""
  }

  /// The paths in which every word that is asked for is found.
  private func matches(of asked: [Substring], _ match: (Substring) -> Substring?) -> [String] {
    if asked.isEmpty { return [] }
    let wanted = Set(asked)
    var seen: Set<String> = []
    return zip(rows, words).compactMap { row, words in
      Set(words.compactMap(match)) == wanted && seen.insert(row.path).inserted ? row.path : nil
    }
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}

extension ToolError {
  static func unknownPath(_ path: String, suggestion: String) -> ToolError {
    ToolError("unknown path '\(path.onOneLine)'\(suggestion)")
  }
}
