import Foundation

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
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return }
    if text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8) { return }
    let message = "\(text.quoted) is not in the normal form NFC; write each letter and its accents as one character"
    error("invalid-id", message, at: location())
  }
}
