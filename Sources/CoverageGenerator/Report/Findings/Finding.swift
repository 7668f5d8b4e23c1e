import _CoverageSpec

/// Something that a run found, for people or for the tools that show it beside the files.
package struct Finding: Sendable {
  package var severity: Diagnostic.Severity
  /// The stable name of the kind of finding.
  package var identifier: String
  package var message: String
  /// The file that it is about.
  package var path: String
  /// The place in the file, where it is about one.
  package var location: SourceLocation?
  package var notes: [Diagnostic.Note]

  package init(_ diagnostic: Diagnostic) {
    severity = diagnostic.severity
    identifier = diagnostic.identifier
    message = diagnostic.message
    path = diagnostic.location.path
    location = diagnostic.location
    notes = diagnostic.notes
  }

  /// A finding about an output as a whole.
  package init(output path: String, _ message: String) {
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
  package var description: String {
    guard let location else { return "\(path): \(severity.rawValue): \(message)" }
    return Diagnostic(severity, identifier, message, at: location, notes: notes).description
  }
}
