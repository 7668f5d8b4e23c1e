import _CoverageSpec

extension FactList {
  /// Adds the facts of a declared type.
  mutating func addType(_ type: TypeDeclaration) {
    let path = SpecPath.type(type.id)
    var writer = FactWriter(path: path, at: type.location)
    writer.add(.presence, "type")
    switch type.kind {
    case .closedEnum(let values):
      writer.add(.kind, "closed_enum")
      add(writer)
      addMembers(values.map { Located($0.value, at: $0.location) }, of: type, "value")
    case .openEnum(let values):
      writer.add(.kind, "open_enum")
      add(writer)
      addMembers(values.map { Located($0.value, at: $0.location) }, of: type, "value")
    case .object(let properties):
      writer.add(.kind, "object")
      writer.add(.order, .texts(properties.map(\.id)))
      add(writer)
      for property in properties { addProperty(property, of: type) }
    case .taggedUnion(let discriminator, let cases, _):
      writer.add(.kind, "union with a discriminator")
      writer.add(.discriminator, discriminator)
      add(writer)
      for unionCase in cases { addCase(unionCase, of: type) }
    case .untaggedUnion(let members):
      writer.add(.kind, "union by form")
      // A value has the first type that fits.
      writer.add(.order, .texts(members.map(\.spelling)))
      add(writer)
      addMembers(members.map { Located($0.spelling, at: $0.location) }, of: type, "case")
    }
  }

  private mutating func addMembers(_ members: [Located<String>], of type: TypeDeclaration, _ kind: String) {
    for member in members {
      var writer = FactWriter(path: SpecPath.type(type.id, member: member.value), at: member.location)
      writer.add(.presence, kind)
      add(writer)
    }
  }

  private mutating func addProperty(_ property: TypeDeclaration.Property, of type: TypeDeclaration) {
    var writer = FactWriter(path: SpecPath.type(type.id, member: property.id), at: property.location)
    writer.add(.presence, "property")
    writer.add(.type, property.type.spelling)
    writer.add(.nullable, flag: property.isNullable)
    writer.add(.optional, flag: property.isOptional)
    add(writer)
  }

  private mutating func addCase(_ unionCase: TypeDeclaration.UnionCase, of type: TypeDeclaration) {
    var writer = FactWriter(path: SpecPath.type(type.id, member: unionCase.value), at: unionCase.location)
    writer.add(.presence, "case")
    writer.add(.type, unionCase.type.spelling)
    add(writer)
  }
}
