import _CoverageSpec

/// The findings in a page while it is read.
struct PageFindings {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String) { self.path = path }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func location(of line: PageLine) -> SourceLocation {
    SourceLocation(path: path, line: line.number, column: line.indentation + 1)
  }

  mutating func error(
    _ identifier: String, _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(.error(identifier, message, at: location, notes: notes))
  }

  mutating func warning(
    _ identifier: String, _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(.warning(identifier, message, at: location, notes: notes))
  }

  static func noConnectorPage(_ path: String) -> Diagnostic {
    .error(
      "no-connector-page", "this is not a page of a connector: it has no title, no tagline and no tool slug",
      at: SourceLocation(path: path, line: 1, column: 1))
  }

  mutating func reportUnread(_ line: PageLine) {
    warning(
      "unread-text",
      "\(String(line.text.prefix(60)).quoted) is not a part of a connector page that is read; it is left out",
      at: location(of: line))
  }

  /// Reports the columns of a table that a spec has no place for.
  mutating func report(_ columns: [String], at line: PageLine) {
    if columns.isEmpty { return }
    warning(
      "extra-column",
      "the table has more columns than names and notes; \(columns.map(\.quoted).joined(separator: " and ")) "
        + "\(columns.count == 1 ? "goes" : "go") into the notes", at: location(of: line))
  }
}
