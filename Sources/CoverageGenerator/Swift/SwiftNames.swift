import _CoverageSpec

/// The Swift names of everything in a specification, unescaped: what the emitters write and the collision rule compares.
enum SwiftNames {
  /// The namespace of a category: `ATS`.
  static func namespace(_ category: Category) -> String {
    category.swiftName ?? SwiftNaming.upperCamel(category.id)
  }

  /// The static member of `Capability` for a model: `jobs`.
  static func member(_ model: Model) -> String { model.swiftName ?? SwiftNaming.lowerCamel(model.id) }

  /// The static member of `Capability` for an action: `createCandidate`.
  static func member(_ action: Action) -> String { action.swiftName ?? SwiftNaming.lowerCamel(action.id) }

  /// The type of a model's fields: `JobsField`.
  static func fieldType(_ model: Model) -> String { typeName(model.swiftName, model.id) + "Field" }

  /// The type of a query for what to list of a model: `JobsQuery`.
  static func queryType(_ model: Model) -> String { typeName(model.swiftName, model.id) + "Query" }

  /// The property of a query for a parameter: `pageSize`.
  static func member(_ parameter: ListParameter) -> String {
    parameter.swiftName ?? SwiftNaming.lowerCamel(parameter.id)
  }

  /// The type of an action's inputs: `CreateCandidateInput`.
  static func inputType(_ action: Action) -> String { typeName(action.swiftName, action.id) + "Input" }

  /// The type of an action's request: `CreateCandidate`.
  static func requestType(_ action: Action) -> String { typeName(action.swiftName, action.id) }

  /// The type of a group of inputs, or of an element where it is a list: `Location`, `Attachment`.
  static func groupType(_ node: InputNode) -> String {
    if case .group(_, let item?) = node.content { return typeName(nil, item) }
    return typeName(node.swiftName, node.id)
  }

  /// The static member of a model's field type: `salaryAmount`.
  static func member(_ field: Field) -> String { field.swiftName ?? SwiftNaming.lowerCamel(field.id) }

  /// The static member of an action's input type: `candidateGender`.
  static func member(_ input: Input) -> String { input.node.swiftName ?? SwiftNaming.lowerCamel(input.path) }

  /// The static member of the category's features: `deltaSyncs`.
  static func member(_ feature: Feature) -> String { feature.swiftName ?? SwiftNaming.lowerCamel(feature.id) }

  /// The property of an object: `zipCode`.
  static func member(_ property: TypeDeclaration.Property) -> String {
    property.swiftName ?? SwiftNaming.lowerCamel(property.id)
  }

  /// The case of an enum for a value: `hiringManager`.
  static func member(_ value: TypeDeclaration.EnumValue) -> String { value.swiftName ?? name(ofText: value.value) }

  /// The case of a union for a value of the discriminator: `shortText`.
  static func member(_ unionCase: TypeDeclaration.UnionCase) -> String {
    unionCase.swiftName ?? name(ofText: unionCase.value)
  }

  /// The name for a text that is not an id.
  ///
  /// Characters that a name cannot have separate words: `application/pdf` is `applicationPdf`.
  private static func name(ofText text: String) -> String {
    // Nearly all texts are like ids.
    if text.isAlphanumericASCII(or: "_") { return SwiftNaming.lowerCamel(text) }
    return SwiftNaming.lowerCamel(String(text.map { SwiftNaming.isNameCharacter($0) ? $0 : "_" }))
  }

  /// The case of an untagged union for a type: `strings` for a list of them, `stringMap` for a map to them, `file` for
  /// `AnswerFile` in `AnswerValue`.
  static func unionCase(_ type: TypeReference, of union: String) -> String {
    let name = TypeReference.primitives.contains(type.name) ? type.name : SwiftNaming.distinct(type.name, from: union)
    let hasNullableElements = type.containers.contains(where: \.hasNullableElements)
    let element = SwiftNaming.lowerCamel(hasNullableElements ? "optional_\(name)" : name)
    var isList = false
    return type.containers.reduce(element) { name, container in
      defer { isList = !container.isMap && !isList }
      return name + (container.isMap ? "Map" : isList ? "List" : "s")
    }
  }

  /// The marker of a model, in `Reads`: `Tags`.
  static func marker(_ model: Model) -> String { typeName(model.swiftName, model.id) }

  /// The marker of an action, in `Performs`: `CreateCandidate`.
  static func marker(_ action: Action) -> String { typeName(action.swiftName, action.id) }

  /// The marker of a feature, in `Provides`: `APIPassthrough`.
  static func marker(_ feature: Feature) -> String { typeName(feature.swiftName, feature.id) }

  /// The requirement of a mapping for a model, and the function that makes its record: `user`.
  static func mappingMethod(_ model: Model) -> String { SwiftNaming.lowerCamel(model.record) }

  /// The function of a value map: `unifiedType(forUserRole:)`, as its base name and its label.
  ///
  /// - Parameter field: the field that the map leads to.
  static func valueMap(onto field: Field, of model: Model) -> (name: String, label: String) {
    (member(field), "for\(model.record)")
  }

  /// The static member of `Connector`: `careerplug`.
  static func value(_ connector: ConnectorEntry) -> String {
    connector.swiftValueName ?? SwiftNaming.lowerCamel(connector.slug)
  }

  /// The connector's type in the namespace: `CareerPlug`.
  static func type(_ connector: ConnectorEntry) -> String {
    connector.swiftName ?? SwiftNaming.upperCamel(connector.slug)
  }

  /// The names that a namespace would hide from generated code outside of it: what `RecordContainers` extends, names
  /// and is generic over, what types inside call something of their own, and what the namespace itself needs inside.
  static let reservedInModule =
    [
      "Bool", "Category", "Decodable", "DecodingError", "Double", "Element", "Encodable", "Int", "Key",
      "KeyedDecodingContainer", "KeyedEncodingContainer", "ListFailures", "Mapping", "Root", "String", "Timestamp",
      "Value", "_Seal", "key", "remoteFields",
    ] + RecordContainers.members + reservedInNamespace.filter { !optionalInNamespace.contains($0) }

  /// The names in a namespace that generated code has no use for, so that a namespace may be called so and do without.
  static let optionalInNamespace: Set<String> = [
    "Assessment", "CapabilitySet", "Coverage", "Explanation", "Requirements",
  ]

  /// The names that generated code itself puts into the namespace, those of the modules it imports, and those that
  /// records need from elsewhere and cannot qualify: `Date` comes from either of two modules, and `ID` is a member of
  /// every record with an id.
  static let reservedInNamespace = [
    "APIError", "Assessment", "Capability", "CapabilitySet", "Connector", "ConnectorType", "Coverage",
    "CoverageMatrix", "Date", "Explanation", "Feature", "Foundation", "FoundationEssentials", "ID", "LenientPage",
    "Maps", "Page", "Performs", "Provides", "Reads", "Requirements", "Swift", "_RecordCoding", "_RecordKey",
    "_RecordTag", "_connectorType", "_details", "_names", "_table", "assess", "connector", "connectors", "errorCodes",
    "gapValues", "permissions", "smallestCover", "unknownIDs",
  ]

  /// The further names in a namespace with values of types of Foundation's.
  static func reservedByTypes(_ category: Category) -> [String] {
    let types = category.usedTypes + category.actions.compactMap(\.answer)
    let names = types.compactMap { TypeReference.namesOfFoundation[$0.name] }
    return Set(names).sorted()
  }

  /// The further names in a namespace of which actions say what they answer with.
  static let reservedByAnswers = ["ActionAnswer", "ActionResults"]

  /// The names that the code of a generated struct means otherwise: a parameter `self` hides the value itself, `Self`
  /// the type, and every hashable value has a `hashValue`.
  static let reservedStructMembers = ["Self", "_RecordKey", "hashValue", "self"]

  /// The names that the static members of fields, inputs and features use for something else, or could not be asked for
  /// by: `JobsField.Type` is another thing.
  static let reservedCoverageMembers = ["Capability", "Protocol", "Self", "Type", "self"]

  /// The types that every connector's type has inside.
  static let reservedConnectorTypes = ["Category", "Mapping", "_Seal"]

  /// The names that every request has as members, and what its own code names.
  static let reservedRequestMembers = ["StaticBytes", "body", "remoteFields", "route", "routeParameters"]

  /// The members of an optional group beside its properties.
  static let reservedOptionalGroupMembers = ["_unlessEmpty"]

  /// The names that the code of a connector's functions uses for something else.
  static let reservedParameters = ["CoverageMatrix", "Covered", "_Seal"]

  /// The names that every query has as members.
  static let reservedQueryMembers = ["_visitParameters", "percentEncodedQuery", "queryItems"]

  /// The names that the code of a request uses for something else.
  static let reservedRequestTypes = ["Category", "CoverageMatrix", "Date", "Swift", "_RecordCoding", "_RecordKey"]

  /// The names that would be ambiguous, or mean the type itself, where a case of a generated enum is used.
  static let reservedEnumMembers = [
    "AllCases", "ID", "Protocol", "RawValue", "Self", "Type", "_carriesNothing", "allCases", "hashValue", "self",
  ]

  /// The further one of an enum that keeps unknown values.
  static let reservedOpenEnumMembers = reservedEnumMembers + ["allKnown"]

  /// The further names in the code of a union, which a case of that name would hide.
  static let reservedUnionMembers = reservedEnumMembers + ["_RecordCoding", "_RecordTag"]

  /// The name of the case of an open union for an object that is not known yet.
  static let unknownCase = "unknown"

  /// The names that the declarations of markers use.
  static let reservedMarkers = ["Category", "ConnectorType", "CoverageMatrix"]

  /// The static members that every `Capability` type has.
  static let reservedCapabilityMembers = ["ID", "RawValue", "all", "feature"]

  /// The static members that every `Connector` type has, and what means something else there.
  static let reservedConnectorMembers = ["ID", "Protocol", "RawValue", "Self", "Type", "all", "supporting"]

  private static func typeName(_ name: String?, _ id: String) -> String {
    guard let name else { return SwiftNaming.upperCamel(id) }
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}

extension Category {
  /// The name of the category's namespace in generated code: `ATS`.
  package var namespaceName: String { SwiftNames.namespace(self) }

  /// The Swift expression of each capability, in the order of the layout: `.jobs(.salaryAmount)`.
  package var capabilityExpressions: [String] {
    let models = models.flatMap { model in
      Self.expressions(SwiftNames.member(model), model.fields.map(SwiftNames.member))
    }
    let actions = actions.flatMap { action in
      Self.expressions(SwiftNames.member(action), action.coverageInputs.map(SwiftNames.member))
    }
    return models + actions + features.map { ".feature(.\(SwiftNames.member($0)))" }
  }

  private static func expressions(_ parent: String, _ members: [String]) -> [String] {
    [".\(parent)"] + members.map { ".\(parent)(.\($0))" }
  }
}
