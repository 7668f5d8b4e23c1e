import _CoverageSpec

/// The category says of its things what the document that it was made of states.
///
/// The rule knows what the document states only where it is given the record of its import; without one it finds nothing.
package struct VocabularyAgreementRule: Rule {
  /// What a document states of a thing.
  package struct Statement: Sendable {
    /// The values as texts, by their keys in the category's file; a flag that is not there is not set.
    var values: [String: String]
    /// The values of an enum.
    var listed: [String]
    /// The place in the document: `openapi.json:812`.
    var place: String

    package init(values: [String: String], listed: [String] = [], place: String) {
      self.values = values
      self.listed = listed
      self.place = place
    }
  }

  /// The keys that are compared of each kind of thing.
  package static let keys =
    ["method", "route", "type", "nullable", "optional", "required"] + onlyWhereStated

  /// The path of a declared type among the paths of things.
  package static func path(ofType id: String) -> String { "types/\(id)" }

  /// The keys that people may have where a document does not.
  private static let onlyWhereStated = ["answer"] + LimitKey.allCases.map(\.rawValue)

  /// The statements by the paths of things; nil where they are not known.
  private let statements: [String: Statement]?

  package init(_ statements: [String: Statement]? = nil) {
    self.statements = statements
  }

  package func check(_ specification: Specification, in index: CategoryIndex) -> [Diagnostic] {
    guard let statements else { return [] }
    var found: [Diagnostic] = []
    /// Whether the document has what a part belongs to; else that is reported.
    func isStated(_ path: String) -> Bool { statements[String(path.prefix { $0 != "." })] != nil }
    func compare(_ path: String, _ values: [String: String], _ remarks: Remarks, at location: SourceLocation) {
      guard let statement = statements[path] else {
        if remarks.differs == nil, !statements.isEmpty, !path.contains(".") || isStated(path) {
          let message =
            "\(path.quoted) is in no place of the document; take it out, or say why it is here under 'differs'"
          found.append(.warning("vocabulary-differs", message, at: location))
        }
        return
      }
      let different = Self.keys.filter { key in
        if Self.onlyWhereStated.contains(key) {
          return statement.values[key].map { $0 != values[key] } ?? false
        }
        return values[key] != nil && values[key] != statement.values[key, default: "false"]
      }
      if remarks.differs == nil {
        for key in different {
          let (own, other) = (values[key] ?? "nothing", statement.values[key, default: "false"])
          let message =
            "\(key.quoted) of \(path.quoted) is \(own) here, and \(other) at \(statement.place.onOneLine); correct it, or "
            + "say why under 'differs'"
          found.append(.warning("vocabulary-differs", message, at: location))
        }
      } else if different.isEmpty {
        let message = "\(path.quoted) is what \(statement.place.onOneLine) says it is; remove 'differs'"
        found.append(.warning("unused-differs", message, at: location))
      }
    }
    func compare(_ nodes: [InputNode], under prefix: String) {
      for node in nodes {
        let path = prefix + node.id
        var values = ["required": "\(node.isRequired)", "nullable": "\(node.isNullable)"]
        for key in LimitKey.allCases { values[key.rawValue] = node.limits[key] }
        switch node.content {
        case .leaf(let type): values["type"] = type.spelling
        case .group(let children, _): compare(children, under: path + ".")
        }
        compare(path, values, node.remarks, at: node.location)
      }
    }
    for model in specification.category.models {
      compare(model.id, model.route.map { ["route": $0] } ?? [:], model.remarks, at: model.location)
      for field in model.fields {
        let values = [
          "type": field.type.spelling, "nullable": "\(field.isNullable)", "optional": "\(field.isOptional)",
        ]
        compare("\(model.id).\(field.id)", values, field.remarks, at: field.location)
      }
    }
    for action in specification.category.actions {
      var values = action.endpoint.map { ["method": $0.method, "route": $0.route] } ?? [:]
      values["answer"] = action.answer?.spelling
      compare(action.id, values, action.remarks, at: action.location)
      compare(action.inputs, under: action.id + ".")
    }
    return found
      + specification.category.types.flatMap {
        enumDifferences($0, statements[Self.path(ofType: $0.id)])
      }
  }

  /// The values that an enum has in one of the two alone.
  private func enumDifferences(_ type: TypeDeclaration, _ statement: Statement?) -> [Diagnostic] {
    guard let statement, !statement.listed.isEmpty, type.remarks.differs == nil else { return [] }
    let values: [TypeDeclaration.EnumValue]
    switch type.kind {
    case .closedEnum(let all), .openEnum(let all): values = all
    case .object, .taggedUnion, .untaggedUnion: return []
    }
    let place = statement.place.onOneLine
    let advice = "; correct it, or say why under 'differs'"
    let (known, stated) = (Set(values.map(\.value)), Set(statement.listed))
    let lacking = statement.listed.filter { !known.contains($0) }.map { value in
      Diagnostic.warning(
        "vocabulary-differs", "\(type.id.quoted) has no value \(value.quoted), which \(place) has\(advice)",
        at: type.location)
    }
    let further = values.filter { !stated.contains($0.value) }.map { value in
      Diagnostic.warning(
        "vocabulary-differs", "\(type.id.quoted) has the value \(value.value.quoted), which \(place) has not\(advice)",
        at: value.location)
    }
    return lacking + further
  }
}
