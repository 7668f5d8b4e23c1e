import Foundation

/// The errors that are found while one file is read.
///
/// The readers of a file share it, so that each reports what it sees and reads on.
package final class FileFindings {
  let path: String
  package let lines: LineTable
  private(set) var diagnostics: [Diagnostic]
  /// Something that has a name, or may hold some, could not be read: names that seem to be unknown may stand there.
  private(set) var lostNames = false
  /// The keys that were asked for, by the names of objects in messages; nil where nobody wants them.
  private(set) var askedKeys: [String: Set<String>]?

  init(path: String, _ document: JSONDocument) {
    self.path = path
    lines = document.lines
    diagnostics = document.diagnostics
    lostNames = document.root == nil
  }

  /// The report of the file once it is read.
  var report: FileReport { FileReport(path: path, diagnostics: diagnostics, lostNames: lostNames) }

  package func location(of node: JSONNode) -> SourceLocation { lines.location(of: node.offset) }

  package func location(ofKey member: JSONMember) -> SourceLocation { lines.location(of: member.keyOffset) }

  package func error(
    _ identifier: String, _ message: String, at location: SourceLocation, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(.error(identifier, message, at: location, notes: notes))
  }

  /// Refuses names that stand in a list a second time.
  package func refuseRepetitions(of names: [Located<String>]) {
    for (name, first) in repetitions(of: names) {
      error(
        "duplicate-entry", "\(name.value.quoted) is listed twice", at: name.location,
        notes: [Diagnostic.Note("first listed here", at: first)])
    }
  }

  package func wrongType(_ what: @autoclosure () -> String, mustBe expected: String, found node: JSONNode) {
    let message = "\(what()) must be \(expected), found \(node.value.kindName)"
    error("wrong-type", message, at: location(of: node))
  }

  package func loseNames() { lostNames = true }

  /// Starts to note the keys that objects are asked for.
  func noteKeys() { askedKeys = [:] }

  /// Notes the keys that an object was asked for, where somebody wants them.
  func noteKeys(_ keys: [String], of object: String) { askedKeys?[object, default: []].formUnion(keys) }

  /// Forgets everything but that the file cannot be understood by this version.
  func refuse(_ diagnostic: Diagnostic) {
    diagnostics = [diagnostic]
    lostNames = true
  }
}

/// The errors in a file that has been read.
struct FileReport: Sendable {
  var path: String
  var diagnostics: [Diagnostic]
  /// Something that has a name, or may hold some, could not be read.
  var lostNames: Bool
}

// Most values are as they must be: what they are called is made where a message says so.
extension FileFindings {
  package func string(_ node: JSONNode, _ what: @autoclosure () -> String) -> Located<String>? {
    guard case .string(let value) = node.value else {
      wrongType(what(), mustBe: "a string", found: node)
      return nil
    }
    return Located(value, at: location(of: node))
  }

  /// A string that is not blank.
  package func text(_ node: JSONNode, _ what: @autoclosure () -> String) -> Located<String>? {
    guard let text = string(node, what()) else { return nil }
    if text.value.isBlank { error("empty-label", "\(what()) is empty", at: text.location) }
    return text
  }

  /// A text that can be an id.
  package func identifier(_ node: JSONNode, _ what: @autoclosure () -> String) -> Located<String>? {
    guard let id = string(node, what()), isID(id) else { return nil }
    return id
  }

  /// Whether a text can be an id, which is reported where it cannot.
  package func isID(_ text: Located<String>) -> Bool {
    if isIdentifier(text.value) { return true }
    let message = "\(text.value.quoted) is not an id: ids have letters, digits, '_' and '-' only"
    error("invalid-id", message, at: text.location)
    return false
  }

  package func list(_ node: JSONNode, _ what: @autoclosure () -> String) -> [JSONNode]? {
    guard case .array(let elements) = node.value else {
      wrongType(what(), mustBe: "a list", found: node)
      loseNames()
      return nil
    }
    return elements
  }

  package func choice(_ node: JSONNode, _ what: @autoclosure () -> String, of words: [String]) -> String? {
    guard let word = string(node, what()) else { return nil }
    if words.contains(word.value) { return word.value }
    let hint = suggestion(for: word.value, among: words)
    let message = "\(what()) must be \(alternatives(words)), found \(word.value.quoted)\(hint)"
    error("invalid-value", message, at: word.location)
    return nil
  }

  /// A note: a string, or a list of its lines.
  package func note(_ node: JSONNode, _ what: @autoclosure () -> String) -> Note? {
    switch node.value {
    case .string:
      return text(node, what()).map { Note($0.value, at: $0.location) }
    case .array(let elements):
      let lines = elements.compactMap { string($0, "a line of \(what())") }
      let text = lines.map(\.value).joined(separator: "\n")
      let isRead = lines.count == elements.count
      if isRead, text.isBlank { error("empty-label", "\(what()) is empty", at: location(of: node)) }
      return Note(text, at: location(of: node))
    default:
      wrongType(what(), mustBe: "a string or a list of strings", found: node)
      return nil
    }
  }
}

/// Words in quotes, joined for a message: `'a', 'b' or 'c'`.
package func alternatives(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.map(\.quoted).joined() }
  return words.dropLast().map(\.quoted).joined(separator: ", ") + " or " + last.quoted
}

extension FileFindings {
  /// Keys whose texts are prose, or what an API or a tool sends, which may be in any form.
  private static let free: Set<String> = [
    "$comment", "$schema", "name", "label", "note", "notes", "title", "description", "reason", "differs", "source",
    "values", "value", "map", "otherwise", "only", "default", "url", "guides", "assets", "route",
  ]

  /// Reports the ids and paths of ids that are not in the normal form NFC.
  ///
  /// Swift takes texts of two forms for equal and files do not, so that one form alone can be an id.
  func requireNormalForm(_ node: JSONNode) {
    switch node.value {
    case .object(let members):
      for member in members where !Self.free.contains(member.key) {
        requireNormalForm(member.key, at: location(ofKey: member))
        requireNormalForm(member.value)
      }
    case .array(let elements): elements.forEach(requireNormalForm)
    case .string(let text): requireNormalForm(text, at: location(of: node))
    case .number, .bool, .null, .repeated: break
    }
  }

  private func requireNormalForm(_ text: String, at location: @autoclosure () -> SourceLocation) {
    if text.isPrintableASCII() || text.utf8.allSatisfy({ $0 < 0x80 }) { return }
    if text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8) { return }
    let message = "\(text.quoted) is not in the normal form NFC; write each letter and its accents as one character"
    error("invalid-id", message, at: location())
  }
}

/// Whether a text can be an id: one or more letters and digits of any script, `_` and `-`.
///
/// Marks that belong to a letter, such as accents and vowel signs, are part of it.
package func isIdentifier(_ text: String) -> Bool {
  // Nearly all ids are ASCII.
  if text.isAlphanumericASCII(or: "_-") { return !text.isEmpty }
  guard let first = text.unicodeScalars.first, !isMark(first) else { return false }
  return text.unicodeScalars.allSatisfy { scalar in
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    case _ where scalar.isASCII: false
    default: isMark(scalar) || isLetterOrDigit(scalar)
    }
  }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return false }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .spacingMark: return true
  default: return false
  }
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
  default: false
  }
}
