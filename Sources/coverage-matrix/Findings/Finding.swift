import _CoverageSpec

/// An error or a warning of a run, for people or for tools that show it beside the files.
struct Finding: Sendable {
  var severity: Diagnostic.Severity
  /// The stable name of the kind of finding.
  var identifier: String
  var message: String
  /// The file with the finding.
  var path: String
  /// The place in the file; nil for a finding about the whole file.
  var location: SourceLocation?
  var notes: [Diagnostic.Note]

  init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity
    identifier = diagnostic.identifier
    message = diagnostic.message
    path = diagnostic.location.path
    location = diagnostic.location
    notes = diagnostic.notes
  }

  /// A finding about an output as a whole.
  init(output path: String, _ message: String) {
    severity = .error
    identifier = "stale-output"
    self.message = message
    self.path = path
    location = nil
    notes = []
  }
}

extension Finding: CustomStringConvertible {
  /// The finding as compilers print it.
  var description: String {
    guard let location else { return "\(path): \(severity.rawValue): \(message)" }
    return Diagnostic(severity, identifier, message, at: location, notes: notes).description
  }
}

/// Converts the columns of findings from bytes to characters, one after the other.
///
/// Findings in the order of their places cost a single pass over each file.
final class FindingColumns {
  private let files: [String: [UInt8]]
  private var lines: [String: LineTable] = [:]
  /// The last converted place, with its column in scalars.
  private var last: (location: SourceLocation, column: Int)?

  init(_ files: [SpecFile]) {
    self.files = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// The column of a place in Unicode scalars, counted from 1, as review tools count.
  ///
  /// For an unknown file, it is the column in bytes.
  func column(of location: SourceLocation) -> Int {
    guard let bytes = files[location.path] else { return location.column }
    let table = lines[location.path] ?? LineTable(path: location.path, bytes: bytes)
    lines[location.path] = table
    let start = table.start(ofLine: location.line)
    var (from, column) = (start, 1)
    if let last, last.location.path == location.path, last.location.line == location.line,
      last.location.column <= location.column
    {
      (from, column) = (start + last.location.column - 1, last.column)
    }
    let end = min(start + location.column - 1, bytes.count)
    // Every scalar has exactly one byte that is not a continuation byte.
    if from < end { column += bytes[from..<end].count { $0 & 0xC0 != 0x80 } }
    last = (location, column)
    return column
  }
}
