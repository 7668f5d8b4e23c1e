/// Edits a connector's file as a text: what an edit does not touch keeps its bytes.
///
/// A file in the layout of ``JSONLayout/file`` is in it afterwards, too.
package struct ConnectorEditor {
  package static let rootKeys = [
    "$schema", "$comment", "format", "slug", "moved_from", "name", "title", "swift_name", "swift_value_name", "stage",
    "access", "assets", "notes", "guides", "models", "actions", "features", "unsupported", "not_implemented", "lint",
  ]
  static let modelKeys = ["$comment", "fields", "note", "constraints", "values"]
  static let actionKeys = ["$comment", "inputs", "same_as", "note", "constraints", "differs"]

  let category: Category
  var source: JSONSource
  /// What the edit at hand takes out of the file beside what it names.
  var lost: [String] = []
  private let isCanonical: Bool
  /// The coverage paths in the order of the category.
  private let places: [String: Int]

  /// An editor of a file; nil where it is not JSON.
  package init?(_ file: SpecFile, category: Category) {
    guard let source = JSONSource(file) else { return nil }
    self.source = source
    self.category = category
    isCanonical = source.root.text(.file).utf8.elementsEqual(file.bytes)
    let paths = category.coveragePaths
    places = Dictionary(zip(paths, paths.indices)) { first, _ in first }
  }

  /// The file with the edits that were made.
  package var file: SpecFile {
    guard isCanonical else { return source.file }
    return SpecFile(path: source.path, bytes: Array(source.root.text(.file).utf8))
  }

  /// Makes an edit; what cannot be done is found where the edits say it.
  ///
  /// - Parameter allowsLoss: Whether the edit may take more out of the file than it names, as a status of a model takes
  ///   its fields; a warning says what is lost then.
  package mutating func apply(_ edit: EditsFile.Edit, allowsLoss: Bool = false) -> [Diagnostic] {
    var found: [Diagnostic] = []
    var hasError: Bool { found.contains { $0.severity == .error } }
    lost = []
    let path = edit.path.value
    if let status = edit.status, let problem = setStatus(status, of: path, note: edit.note) {
      found.append(self.problem(problem, edit))
    }
    if !lost.isEmpty {
      let message = "\(source.path): \(path.quoted) loses its \(lost.joined(separator: ", "))"
      found.append(
        allowsLoss
          ? .warning("lost-coverage", message, at: edit.path.location)
          : .error("lost-coverage", message + "; pass --allow-loss to take it out", at: edit.path.location))
      if !allowsLoss { return found }
    }
    if !hasError, let note = edit.note, let problem = setNote(note, of: path) {
      found.append(self.problem(problem, edit))
    }
    if !hasError, let constraint = edit.constraint, let problem = setConstraint(constraint, of: path) {
      found.append(self.problem(problem, edit))
    }
    return found
  }

  private func problem(_ text: String, _ edit: EditsFile.Edit) -> Diagnostic {
    .error("cannot-edit", "\(source.path): \(text)", at: edit.path.location)
  }

  /// How many items of a list stand before a path, in the order of the category.
  func place(of path: String, in list: JSONNode, under prefix: String) -> Int {
    let own = places[path] ?? .max
    return list.elements.lastIndex { (places[prefix + ($0.listedID ?? "")] ?? .max) < own }.map { $0 + 1 } ?? 0
  }

  /// The value that some keys lead to from the root, one inside the other.
  func node(at keys: [String]) -> JSONNode? {
    keys.reduce(source.root) { node, key in node.flatMap { source.member(key, of: $0)?.value } }
  }

  /// The value of a key of the object that some keys lead to, which is made where it is not there.
  mutating func value(of key: String, in parents: [String], order: [String], orElse text: String) -> JSONNode? {
    guard let container = node(at: parents) else { return nil }
    if let member = source.member(key, of: container) { return member.value }
    // Behind the nearest of the keys that stand before it, whatever the order of the others.
    let before = order.prefix { $0 != key }.reversed()
    let place =
      before.lazy.compactMap { key in container.members.firstIndex { $0.key == key } }.first.map { $0 + 1 } ?? 0
    source.insert("\(OneLine.quoted(key)): \(text)", into: container, at: place)
    return node(at: parents + [key])
  }
}
