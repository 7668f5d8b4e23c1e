/// A spec file in memory.
///
/// The caller reads it from disk.
package struct SpecFile: Sendable {
  /// The path that diagnostics show.
  package var path: String
  package var bytes: [UInt8]
  /// The reason why the file cannot be read, if so; loading it is an error then.
  package var unreadable: String?

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A file that exists and cannot be read.
  package init(path: String, unreadable reason: String) {
    self.init(path: path, bytes: [])
    unreadable = reason
  }
}

extension SpecFile {
  /// The file's name without folders and without `.json`.
  package var stem: String { Self.stem(ofPath: path) }

  /// The name in a path without folders and without `.json`; both kinds of slashes separate folders.
  static func stem(ofPath path: String) -> String {
    let parts = path.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    let name = parts.last.map { String(Substring($0)) } ?? path
    return name.hasSuffix(".json") ? String(name.dropLast(".json".count)) : name
  }
}
