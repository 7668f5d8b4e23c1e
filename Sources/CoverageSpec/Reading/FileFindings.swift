/// What is found wrong in one file while it is read.
///
/// The readers of a file share it, so that each reports what it sees and reads on.
final class FileFindings {
  let path: String
  private let lines: LineTable
  private(set) var diagnostics: [Diagnostic]
  /// Something that has a name, or may hold some, could not be read: names that seem to be unknown may stand there.
  private(set) var lostNames = false

  init(path: String, _ document: JSONDocument) {
    self.path = path
    lines = document.lines
    diagnostics = document.diagnostics
    lostNames = document.root == nil
  }

  /// What there is to say of the file once it is read.
  var report: FileReport { FileReport(path: path, diagnostics: diagnostics, lostNames: lostNames) }

  func location(of node: JSONNode) -> SourceLocation { lines.location(of: node.offset) }

  func location(ofKey member: JSONMember) -> SourceLocation { lines.location(of: member.keyOffset) }

  func error(
    _ identifier: String, _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(.error(identifier, message, at: location, notes: notes))
  }

  func wrongType(_ what: String, mustBe expected: String, found node: JSONNode) {
    let message = "\(what) must be \(expected), found \(node.value.kindName)"
    error("wrong-type", message, at: location(of: node))
  }

  func loseNames() { lostNames = true }

  /// Forgets everything but that the file cannot be understood by this version.
  func refuse(_ diagnostic: Diagnostic) {
    diagnostics = [diagnostic]
    lostNames = true
  }
}

/// What was found wrong in a file that has been read.
struct FileReport: Sendable {
  var path: String
  var diagnostics: [Diagnostic]
  /// Something that has a name, or may hold some, could not be read.
  var lostNames: Bool
}
