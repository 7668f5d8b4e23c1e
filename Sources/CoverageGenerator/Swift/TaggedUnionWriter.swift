import _CoverageSpec

/// Writes a union whose cases are told apart by a string inside the object.
struct TaggedUnionWriter {
  let scope: SwiftScope
  let name: String
  var remarks = Remarks()
  let discriminator: String
  let cases: [TypeDeclaration.UnionCase]
  /// An object whose string is not known keeps its JSON.
  var isOpen = false

  var code: SwiftTemplate {
    let conformances = scope.options.typeConformances.map(scope.qualified).joined(separator: ", ")
    let unknown = isOpen ? "one that is not known yet keeps its JSON" : "an unknown one is an error"
    let meaning =
      "\(SwiftComment.phrase(name)): an object whose \(SwiftComment.code(discriminator)) says what else it holds; \(unknown)"
    return """
      \(remarks.documentation(meaning))
      \(scope.access)nonisolated enum \(SwiftNaming.escaped(name)): \(conformances) {
        \(cases.map(declaration) + unknownDeclaration)\(scope.options.typeConformances.contains("Codable") ? coding : "")
      }
      """
  }

  private var coding: SwiftTemplate {
    """


    \(scope.access)init(from decoder: any Decoder) throws {
      let tag = try _RecordTag(\(key), of: decoder)
      switch tag.value {
      \(cases.map(reading))
      default: \(unknownReading)
      }
    }

    \(scope.access)func encode(to encoder: any Encoder) throws {
      \(cases.count > UnionSize.most ? chain : choice)
    }
    """
  }

  private var choice: SwiftTemplate {
    """
    switch self {
    \(cases.map(writing) + (isOpen ? ["case .\(SwiftNames.unknownCase)(let value): try value.encode(to: encoder)"] : []))
    }
    """
  }

  private var chain: SwiftTemplate {
    let tests = cases.map { unionCase -> SwiftTemplate in
      """
      if case .\(name(unionCase))(let value) = self {
        try value.encode(to: encoder)
        return try _RecordTag.write(\(SwiftLiteral.quoted(unionCase.value)), \(key), to: encoder)
      }
      """
    }
    let unknown: [SwiftTemplate] =
      isOpen ? ["if case .\(SwiftNames.unknownCase)(let value) = self { return try value.encode(to: encoder) }"] : []
    return "\(tests + unknown)"
  }

  private var unknownDeclaration: [SwiftTemplate] {
    guard isOpen else { return [] }
    return [
      """
      /// The JSON of an object whose \(SwiftComment.code(discriminator)) is not known yet.
      case \(SwiftNames.unknownCase)(\(scope.qualified("JSONValue")))
      """
    ]
  }

  private var unknownReading: SwiftTemplate {
    isOpen
      ? "self = .\(SwiftNames.unknownCase)(try _RecordCoding.read(decoder))"
      : "throw tag.unknown(\(SwiftLiteral.quoted(name)))"
  }

  /// The discriminator's key, and those of the objects around it: `"type", in: ["question"]`.
  private var key: String {
    let keys = discriminator.split(separator: ".").map { SwiftLiteral.quoted(String($0)) }
    let parents = keys.dropLast().joined(separator: ", ")
    return (keys.last ?? "") + (parents.isEmpty ? "" : ", in: [\(parents)]")
  }

  private func declaration(_ unionCase: TypeDeclaration.UnionCase) -> SwiftTemplate {
    """
    \(SwiftComment.documentation("The object whose \(SwiftComment.code(discriminator)) is \(SwiftComment.code(unionCase.value))."))
    case \(name(unionCase))(\(SwiftTypes(scope: scope).spelling(unionCase.type)))
    """
  }

  private func reading(_ unionCase: TypeDeclaration.UnionCase) -> SwiftTemplate {
    "case \(SwiftLiteral.quoted(unionCase.value)): self = .\(name(unionCase))(try _RecordCoding.read(decoder))"
  }

  /// The case's own members come first: the discriminator may lie inside one of them.
  private func writing(_ unionCase: TypeDeclaration.UnionCase) -> SwiftTemplate {
    """
    case .\(name(unionCase))(let value):
      try value.encode(to: encoder)
      try _RecordTag.write(\(SwiftLiteral.quoted(unionCase.value)), \(key), to: encoder)
    """
  }

  private func name(_ unionCase: TypeDeclaration.UnionCase) -> String {
    SwiftNaming.escaped(SwiftNames.member(unionCase))
  }
}
