/// A spec file in memory.
///
/// Reading it from disk is the caller's job.
package struct SpecFile: Sendable {
  /// The path that diagnostics show.
  package var path: String
  package var bytes: [UInt8]
  /// Why the file has no bytes to read, where it is there and cannot be read; reading it is an error then.
  package var unreadable: String?

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file that is there and cannot be read.
  package init(path: String, unreadable reason: String) {
    self.init(path: path, bytes: [])
    unreadable = reason
  }
}
