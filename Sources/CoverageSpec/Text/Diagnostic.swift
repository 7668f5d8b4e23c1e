/// A finding about a spec: place, severity, message and stable identifier.
package struct Diagnostic: Hashable, Sendable {
  /// The severity of a finding.
  package enum Severity: String, Hashable, Sendable {
    /// Prevents all outputs.
    case error
    /// Prevents nothing, except with `check --strict`.
    case warning
  }

  /// A further place of the finding, such as the first of two equal entries.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var location: SourceLocation

    package init(_ message: String, at location: SourceLocation) {
      self.message = message.onOneLine
      self.location = location
    }
  }

  package var severity: Severity
  /// The stable name of the kind of finding, in lower case with hyphens: `unknown-field`.
  package var identifier: String
  package var message: String
  package var location: SourceLocation
  package var notes: [Note]
  /// The coverage path that a warning is about, by which a `lint` exception can silence it.
  package var coveragePath: String?

  package init(
    _ severity: Severity, _ identifier: String, _ message: String, at location: SourceLocation, notes: [Note] = [],
    coveragePath: String? = nil
  ) {
    self.severity = severity
    self.identifier = identifier
    self.message = message.onOneLine
    self.location = location
    self.notes = notes
    self.coveragePath = coveragePath
  }

  package static func error(
    _ identifier: String, _ message: String, at location: SourceLocation, notes: [Note] = []
  ) -> Diagnostic {
    Diagnostic(.error, identifier, message, at: location, notes: notes)
  }

  package static func warning(
    _ identifier: String, _ message: String, at location: SourceLocation, notes: [Note] = [],
    coveragePath: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, identifier, message, at: location, notes: notes, coveragePath: coveragePath)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The finding as compilers print it, one line for it and one for each of its notes.
  package var description: String {
    let head = "\(location): \(severity.rawValue): \(message) [\(identifier)]"
    return ([head] + notes.map { "\($0.location): note: \($0.message)" }).joined(separator: "\n")
  }
}

extension Diagnostic: Comparable {
  /// Orders by place, then identifier, then message, so that a run prints the same on any machine.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.location != b.location { return a.location < b.location }
    if a.identifier != b.identifier { return a.identifier.precedesByBytes(b.identifier) }
    return a.message.precedesByBytes(b.message)
  }
}
