/// The words of an id, as a label that people read: `Create ticket` of `create_ticket`.
///
/// An id without letters or digits is its own label.
package func words(ofID id: String) -> String {
  let words = id.split { $0 == "_" || $0 == "-" }.joined(separator: " ")
  return words.isEmpty ? id : words.prefix(1).uppercased() + words.dropFirst()
}
