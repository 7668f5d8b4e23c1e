extension SpecFile {
  /// A file of a tree, in the layout of specs.
  package init(path: String, json: JSONNode) { self.init(path: path, bytes: Array(json.text(.file).utf8)) }
}
