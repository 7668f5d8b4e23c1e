import _CoverageSpec

/// The record of an import of an OpenAPI document: what it states of each thing of the category, and where.
///
/// It is kept beside `category.json`, so that a check finds what has become different since.
package struct VocabularyRecord: Sendable {
  /// The name of the file, which lies beside `category.json`.
  package static let fileName = "vocabulary.sources.json"

  private let json: JSONNode

  /// The record of an import.
  ///
  /// - Parameters:
  ///   - category: What was made of the document, with the names that the category in the folder has for types.
  ///   - date: The day of the import, `YYYY-MM-DD`, where the caller has given one.
  package init(of category: JSONNode, from document: OpenAPIDocument, bytes: [UInt8], date: String?) {
    var statements: [JSONMember] = []
    func add(_ node: JSONNode, _ path: String) {
      let line = JSONMember("line", .integer(document.location(of: node).line))
      let values = VocabularyAgreementRule.keys.compactMap { key in node[key].map { JSONMember(key, $0) } }
      statements.append(JSONMember(path, .object([line] + values)))
    }
    func add(_ nodes: [JSONNode]?, under prefix: String) {
      for node in nodes ?? [] {
        guard let id = node["id"]?.string else { continue }
        add(node, prefix + id)
        add((node["fields"] ?? node["inputs"])?.elements, under: "\(prefix)\(id).")
      }
    }
    add(category["models"]?.elements, under: "")
    add(category["actions"]?.elements, under: "")
    for type in category["types"]?.elements ?? [] {
      guard let id = type["id"]?.string, let values = type["values"]?.elements else { continue }
      let texts = values.map { ($0["value"] ?? $0).string ?? ($0["value"] ?? $0).element(.report, indent: 0) }
      let line = JSONMember("line", .integer(document.location(of: type).line))
      statements.append(
        JSONMember(VocabularyAgreementRule.path(ofType: id), .object([line, JSONMember("values", .strings(texts))])))
    }
    json = .object(of: [
      "$comment": "What the OpenAPI document states of the category. Each import writes it anew.",
      "format": 1, "source": .string(document.path.split(separator: "/").last.map(String.init) ?? document.path),
      "digest": .string(SHA256.hexadecimal(of: bytes)), "date": date.map(JSONNode.string),
      "statements": .object(statements),
    ])
  }

  /// The file in a category folder.
  package func file(in folder: String) -> SpecFile { SpecFile(path: "\(folder)/\(Self.fileName)", json: json) }
}

extension VocabularyAgreementRule {
  /// The rule with what the record of an import states, and what is wrong with the record's file.
  package static func recorded(in file: SpecFile) -> (rule: VocabularyAgreementRule, diagnostics: [Diagnostic]) {
    let document = JSONDocument(parsing: file)
    if !document.diagnostics.isEmpty { return (VocabularyAgreementRule(), document.diagnostics) }
    guard let root = document.root, root["format"] == 1, let source = root["source"]?.string,
      case .object(let members)? = root["statements"]?.value
    else {
      let message =
        "this is not a record of an import, which has 'format' 1, 'source' and 'statements'; delete the file, and import "
        + "the document again"
      let start = SourceLocation(path: file.path, line: 1, column: 1)
      return (VocabularyAgreementRule(), [.error("invalid-record", message, at: start)])
    }
    let statements = members.map { member in
      let line = member.value["line"].map { $0.element(.report, indent: 0) } ?? "1"
      let values = member.value.members.filter { $0.key != "line" && $0.key != "values" }.map { value in
        (value.key, value.value.string ?? value.value.element(.report, indent: 0))
      }
      return (
        member.key,
        Statement(
          values: Dictionary(values) { first, _ in first },
          listed: (member.value["values"]?.elements ?? []).compactMap(\.string), place: "\(source):\(line)")
      )
    }
    return (VocabularyAgreementRule(Dictionary(statements) { first, _ in first }), [])
  }
}
