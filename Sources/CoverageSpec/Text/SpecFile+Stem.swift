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
