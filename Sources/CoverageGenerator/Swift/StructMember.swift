import _CoverageSpec

/// A property of a generated struct: a model's field or an object's property.
///
/// It is an object, since writers pass lists of them around.
final class StructMember: Sendable {
  /// The treatment of a missing value.
  enum Presence: Sendable {
    /// It is an error.
    case required
    /// It is an empty list.
    case list
    /// It is nil, and null when written.
    case nullable
    /// It is nil, and left out when written.
    case optional
    /// It is an empty list, which is left out when written.
    case optionalList
  }

  /// The place of a property that has no key of its own in a request.
  enum Elsewhere: Sendable {
    /// In the route, as the value of a parameter.
    case routeParameter(String)
    /// Each part at its own place.
    case parts([StructMember], type: String)
  }

  /// The name in Swift, escaped.
  let name: String
  /// The key in JSON.
  let key: String
  let type: TypeReference
  /// The type is a struct inside the one that has the property.
  let isNested: Bool
  /// The value may hold another one of the type that has the property.
  let isBoxed: Bool
  /// Whoever makes a value has to say it.
  let isAskedFor: Bool
  let elsewhere: Elsewhere?
  let presence: Presence
  /// What the property is by its ids; nil where the details are all that there is to say.
  let meaning: Meaning?
  let remarks: Remarks
  /// The id of the model that the value identifies a record of.
  let reference: String?
  /// Further sentences of the documentation.
  let details: [String]

  init(
    name: String, key: String, type: TypeReference, isNested: Bool = false, isBoxed: Bool = false,
    isAskedFor: Bool = false, elsewhere: Elsewhere? = nil, presence: Presence, meaning: Meaning? = nil,
    remarks: Remarks = Remarks(), reference: String? = nil, details: [String] = []
  ) {
    self.name = name
    self.key = key
    self.type = type
    self.isNested = isNested
    self.isBoxed = isBoxed
    self.isAskedFor = isAskedFor
    self.elsewhere = elsewhere
    self.presence = presence
    self.meaning = meaning
    self.remarks = remarks
    self.reference = reference
    self.details = details
  }

  convenience init(_ field: Field, of model: Model) {
    self.init(
      name: SwiftNaming.escaped(SwiftNames.member(field)), key: field.id, type: field.type, presence: Presence(field),
      meaning: Meaning(
        id: field.id, owner: ", a field of \(SwiftComment.inline(model.label))", path: "\(model.id).\(field.id)"),
      remarks: field.remarks, reference: field.reference?.value)
  }

  convenience init(_ property: TypeDeclaration.Property, of owner: TypeDeclaration, _ recursive: RecursiveTypes) {
    self.init(
      name: SwiftNaming.escaped(SwiftNames.member(property)), key: property.id, type: property.type,
      isBoxed: recursive.isBoxed(property, of: owner),
      presence: Presence(property.type, isNullable: property.isNullable, isOptional: property.isOptional),
      meaning: Meaning(id: property.id, owner: ", a property", path: property.id), remarks: property.remarks,
      details: ValueLimits.sentences(property.limits.words(code: SwiftComment.code)))
  }

  /// What a property is by its ids.
  struct Meaning: Sendable {
    var id: String
    /// What it belongs to, as the end of a phrase.
    var owner: String
    var path: String

    fileprivate var words: String { "\(SwiftComment.phrase(id))\(owner): \(SwiftComment.code(path))" }
  }

  func documentation(_ values: ValueSentences) -> SwiftTemplate {
    remarks.documentation(
      meaning?.words ?? "", details + (isNested ? [] : values.sentences(type, reference: reference)),
      hasAttribute: true)
  }

  /// The property that holds the value, escaped: one of its own where the property is deprecated, as the struct's own
  /// code would warn of itself.
  var storage: String { Self.storage(of: name, remarks) }

  /// The property with the box in which the value lies, where it is boxed.
  var box: String { "_" + (remarks.isDeprecated ? storage : unescapedName) }

  /// The names of the properties behind some, unescaped, where they have names of their own.
  static func storage(behind members: [StructMember]) -> [String] {
    members.filter(\.remarks.isDeprecated).map(\.storage) + members.filter(\.isBoxed).map(\.box)
  }

  static func storage(of name: String, _ remarks: Remarks) -> String {
    remarks.isDeprecated ? "_" + name.filter { $0 != "`" } : name
  }

  /// Whether the property is nil where there is no value.
  var isOptional: Bool { presence == .nullable || presence == .optional }

  /// Whether the property is an empty list where there is no value.
  var isList: Bool { presence == .list || presence == .optionalList }

  /// Whether the property, or a part of it, is read from a key.
  var hasKey: Bool {
    switch elsewhere {
    case nil: true
    case .routeParameter: false
    case .parts(let parts, _): parts.contains(where: \.hasKey)
    }
  }

  /// The name as it stands in front of an argument.
  var label: String { name == "`inout`" ? name : unescapedName }

  /// The name without back quotes.
  var unescapedName: String { name.hasPrefix("`") ? String(name.dropFirst().dropLast()) : name }
}

extension StructMember {
  /// A property of a request or of one of its groups.
  convenience init(_ node: RequestNode, of action: Action) {
    let type: TypeReference
    let presence: Presence
    var isNested = false
    var elsewhere: Elsewhere?
    switch node.content {
    case .leaf(let leaf):
      type = leaf
      presence =
        switch (node.isFirm, type.isArray) {
        case (_, true): Presence(listOf: node)
        case (true, false): node.node.isNullable ? .nullable : .required
        case (false, false): node.node.isRequired && node.node.isNullable ? .nullable : .optional
        }
      elsewhere = node.node.routeParameter.map(Elsewhere.routeParameter)
    case .group(let children, let isList):
      type = TypeReference(name: node.typeName, isArray: isList, location: node.node.location)
      isNested = true
      presence =
        isList ? Presence(listOf: node) : (node.isFirm ? .required : .optional)
      if node.isTakenApart {
        let parts = children.map { StructMember($0, of: action) }
        // In a script without capitals the property has the name of its type, and hides it.
        let isHidden = node.typeName == node.name
        elsewhere = .parts(parts, type: (isHidden ? "Self." : "") + SwiftNaming.escaped(node.typeName))
      }
    }
    let sent =
      node.node.isRequired && !node.isFirm ? ["The API requires it wherever its group is sent."] : []
    self.init(
      name: SwiftNaming.escaped(node.name), key: node.node.bodyPath ?? node.node.id, type: type,
      isNested: isNested, isAskedFor: node.isFirm, elsewhere: elsewhere, presence: presence,
      meaning: Meaning(
        id: node.node.id, owner: ", an input of \(SwiftComment.inline(action.label))",
        path: "\(action.id).\(node.path)"),
      remarks: node.node.remarks, reference: node.node.reference?.value,
      details: sent + ValueLimits.sentences(node.node.limitWords(code: SwiftComment.code)))
  }

  /// The property for fields of single tools.
  convenience init(remoteFieldsOf action: Action) {
    let keys = action.remoteFields.map(SwiftComment.code).joined(separator: ", ")
    self.init(
      name: "remoteFields", key: "remote_fields", type: TypeReference(name: "map", location: action.location),
      presence: .optional, details: ["What goes to one tool alone, under its key: \(keys)."])
  }
}

extension StructMember.Presence {
  /// A list of a request: what the API requires is written even where nothing is in it.
  fileprivate init(listOf node: RequestNode) {
    self = node.node.isRequired ? .list : .optionalList
  }

  init(_ field: Field) {
    self.init(field.type, isNullable: field.isNullable, isOptional: field.isOptional)
  }

  fileprivate init(_ type: TypeReference, isNullable: Bool, isOptional: Bool) {
    self =
      switch (isOptional, isNullable) {
      case (true, _): .optional
      case (false, true): .nullable
      case (false, false): type.isArray ? .list : .required
      }
  }
}
