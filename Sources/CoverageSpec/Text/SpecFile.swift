/// A spec file in memory.
///
/// Reading it from disk is the caller's job.
package struct SpecFile: Sendable {
  /// The path that diagnostics show.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
