import _CoverageSpec

extension FactList {
  /// Adds the facts of a declared type.
  mutating func addType(_ type: TypeDeclaration) {
    let path = SpecPath.type(type.id)
    var writer = FactWriter(path: path, at: type.location)
    writer.add(.presence, "type")
    writer.add(type.remarks)
    switch type.kind {
    case .closedEnum(let values):
      writer.add(.kind, "closed_enum" + type.valuesInWords)
      add(writer)
      for value in values { addValue(value, of: type) }
    case .openEnum(let values):
      writer.add(.kind, "open_enum" + type.valuesInWords)
      add(writer)
      for value in values { addValue(value, of: type) }
    case .object(let properties):
      writer.add(.kind, "object")
      writer.add(.order, .texts(properties.map(\.id)))
      add(writer)
      for property in properties { addProperty(property, of: type) }
    case .taggedUnion(let discriminator, let cases, let isOpen):
      writer.add(.kind, "union with a discriminator")
      writer.add(.discriminator, discriminator)
      writer.add(.open, flag: isOpen)
      add(writer)
      for unionCase in cases { addCase(unionCase, of: type) }
    case .untaggedUnion(let members):
      writer.add(.kind, "union by form")
      // A value has the first type that fits.
      writer.add(.order, .texts(members.map(\.spelling)))
      add(writer)
      for member in members {
        var writer = FactWriter(path: SpecPath.type(type.id, member: member.spelling), at: member.location)
        writer.add(.presence, "case")
        add(writer)
      }
    }
  }

  private mutating func addValue(_ value: TypeDeclaration.EnumValue, of type: TypeDeclaration) {
    var writer = FactWriter(path: SpecPath.type(type.id, member: value.value), at: value.location)
    writer.add(.presence, "value")
    writer.add(.swiftName, value.swiftName)
    writer.add(value.remarks)
    add(writer)
  }

  private mutating func addProperty(_ property: TypeDeclaration.Property, of type: TypeDeclaration) {
    var writer = FactWriter(path: SpecPath.type(type.id, member: property.id), at: property.location)
    writer.add(.presence, "property")
    writer.add(.type, property.type.spelling)
    writer.add(.nullable, flag: property.isNullable)
    writer.add(.optional, flag: property.isOptional)
    writer.add(.swiftName, property.swiftName)
    writer.add(property.limits)
    writer.add(property.remarks)
    add(writer)
  }

  private mutating func addCase(_ unionCase: TypeDeclaration.UnionCase, of type: TypeDeclaration) {
    var writer = FactWriter(path: SpecPath.type(type.id, member: unionCase.value), at: unionCase.location)
    writer.add(.presence, "case")
    writer.add(.type, unionCase.type.spelling)
    writer.add(.swiftName, unionCase.swiftName)
    add(writer)
  }
}

extension TypeDeclaration {
  fileprivate var valuesInWords: String { hasIntegers ? " of whole numbers" : "" }
}
