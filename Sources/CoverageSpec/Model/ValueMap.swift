/// How a tool's own values become unified ones.
package struct ValueMap: Sendable {
  package struct Entry: Sendable {
    package var remote: String
    /// The unified value; nil where the remote value has none.
    package var unified: Located<String?>

    package init(remote: String, unified: Located<String?>) {
      self.remote = remote
      self.unified = unified
    }
  }

  /// The coverage path of the field that receives the unified value: `roles.unified_type`.
  package var target: Located<String>
  /// What the tool calls the value that is mapped.
  package var source: String
  package var entries: [Entry]
  /// The unified value of every remote value that is not listed; nil for none.
  package var otherwise: Located<String?>
  package var location: SourceLocation

  package init(
    target: Located<String>, source: String, entries: [Entry], otherwise: Located<String?>, location: SourceLocation
  ) {
    self.target = target
    self.source = source
    self.entries = entries
    self.otherwise = otherwise
    self.location = location
  }
}
