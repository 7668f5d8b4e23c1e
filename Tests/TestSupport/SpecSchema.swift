import Testing
import _CoverageSpec

/// A schema of `Spec/schema`.
package struct SpecSchema {
  private let root: JSONNode

  package init(_ name: String) throws {
    let file = SpecFile(path: name, bytes: Array(try Repository.text("Spec/schema/\(name).schema.json").utf8))
    root = try #require(JSONDocument(parsing: file).root)
  }

  /// The keys of the object at a path of keys and numbers.
  package func keys(_ path: String...) -> Set<String> { keys(path) }

  package func keys(_ path: [String]) -> Set<String> {
    guard case .object(let members)? = node(at: path)?["properties"]?.value else { return [] }
    return Set(members.map(\.key))
  }

  /// The constants of a list of choices.
  package func words(_ path: String...) -> [String] {
    (node(at: path)?.elements ?? []).compactMap { $0["const"]?.string }
  }

  package func enumeration(_ path: String...) -> [String] {
    (node(at: path)?["enum"]?.elements ?? []).compactMap(\.string)
  }

  private func node(at path: [String]) -> JSONNode? {
    path.reduce(root) { node, key in
      guard let index = Int(key) else { return node?[key] }
      let elements = node?.elements ?? []
      return index < elements.count ? elements[index] : nil
    }
  }
}

extension AskedKeys {
  /// Expects the keys of objects by their names in messages, and no others.
  package func expect(_ expected: [String: Set<String>]) {
    #expect(Set(keys.keys) == Set(expected.keys))
    for (object, wanted) in expected {
      let asked = keys[object] ?? []
      #expect(asked.subtracting(wanted).sorted() == [], "\(object): keys that the schema lacks")
      #expect(wanted.subtracting(asked).sorted() == [], "\(object): keys that the reader does not know")
    }
  }
}
