extension JSONText {
  /// A value that stands in many places, so that its text is made only once.
  package final class Repeated: Sendable {
    let value: JSONText
    /// The text on one line; nil where it holds too much for one.
    let line: [UInt8]?

    package init(_ value: JSONText) {
      self.value = value
      line = value.isFlat ? Array(value.line.utf8) : nil
    }
  }
}
