import _CoverageSpec

/// Something that a run found, for people or for the tools that show it beside the files.
struct Finding: Sendable {
  var severity: Diagnostic.Severity
  /// The stable name of the kind of finding.
  var identifier: String
  var message: String
  /// The file that it is about.
  var path: String
  /// The place in the file, where it is about one.
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
