extension SpecFile {
  /// The file's name without folders and without `.json`.
  var stem: String { Self.stem(ofPath: path) }

  /// The name in a path without folders and without `.json`; both kinds of slashes separate folders.
  static func stem(ofPath path: String) -> String {
    let name = path.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? path
    return name.hasSuffix(".json") ? String(name.dropLast(".json".count)) : name
  }
}
