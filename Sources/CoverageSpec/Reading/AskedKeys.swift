/// The keys that the reader of a file asks for: what the format has, for comparisons with its schemas.
package struct AskedKeys {
  /// The keys of all objects of a kind, by the kind's name in messages: `a field`.
  ///
  /// Only objects that the file has are asked.
  package let keys: [String: Set<String>]

  /// The keys of the objects in a category's file.
  package init(category file: SpecFile) { self.init(file) { _ = CategoryReader(findings: $1).read($0) } }

  /// The keys of the objects in a connector's file.
  package init(connector file: SpecFile) {
    self.init(file) { _ = ConnectorReader(findings: $1, fileName: file.stem).read($0) }
  }

  /// The keys of the objects in a file of a format, by its reader.
  package init(_ file: SpecFile, _ read: (JSONNode, FileFindings) -> Void) {
    let document = JSONDocument(parsing: file)
    let findings = FileFindings(path: file.path, document)
    findings.noteKeys()
    if let root = document.root { read(root, findings) }
    keys = findings.askedKeys ?? [:]
  }
}
