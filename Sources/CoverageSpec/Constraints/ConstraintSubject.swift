/// The field, input or group that a constraint is about, as far as it matters which constraints fit.
package struct ConstraintSubject: Sendable {
  enum Form: Sendable {
    case text, choice, integer, number, boolean, datetime
    /// A group of inputs, an object, or a map.
    case object
    /// A union, or any JSON.
    case free
  }

  let form: Form
  let isList: Bool
  /// Whether it is bytes, whose text in JSON no check reads.
  let isBinary: Bool
  /// The subject in words.
  let words: String

  /// A group of inputs.
  init(groupThatIsList isList: Bool) {
    form = .object
    self.isList = isList
    isBinary = false
    words = isList ? "a list of groups" : "a group"
  }

  /// A value of a type; nil for an undeclared one, which `DeclaredTypeRule` reports.
  init?(_ type: TypeReference, _ types: [String: TypeDeclaration]) {
    let declared: Form
    let declaration = types[type.name]
    switch declaration?.kind {
    case .closedEnum, .openEnum: declared = declaration?.hasIntegers == true ? .integer : .choice
    case .object: declared = .object
    case .taggedUnion, .untaggedUnion: declared = .free
    case nil:
      guard let primitive = Self.primitives[type.name] else { return nil }
      declared = primitive
    }
    form = type.isPlain ? declared : type.isTypedMap ? .object : .free
    isList = type.isArray
    isBinary = type.name == "binary"
    words = "of type \(type.spelling.quoted)"
  }

  private static let primitives: [String: Form] = [
    "string": .text, "integer": .integer, "number": .number, "decimal": .number, "boolean": .boolean,
    "datetime": .datetime, "date": .datetime, "binary": .text, "map": .object, "json": .free,
  ]
}

extension CategoryIndex {
  /// The possible subjects of constraints on a model, by field id.
  func constraintSubjects(ofModel id: String) -> [String: ConstraintSubject] {
    Dictionary((models[id]?.fields ?? []).map { ($0.id, ConstraintSubject($0.type, types)) }) { first, _ in first }
      .compactMapValues(\.self)
  }

  /// The possible subjects of constraints on an action: its inputs and groups, by path.
  func constraintSubjects(of action: Action) -> [String: ConstraintSubject] {
    var found: [String: ConstraintSubject] = [:]
    func visit(_ nodes: [InputNode], under prefix: String) {
      for node in nodes {
        let path = prefix + node.id
        switch node.content {
        case .leaf(let type): found[path] = ConstraintSubject(type, types)
        case .group(let children, let item):
          found[path] = ConstraintSubject(groupThatIsList: item != nil)
          visit(children, under: path + ".")
        }
      }
    }
    visit(action.inputs, under: "")
    return found
  }
}
