import _CoverageSpec

/// The records and the queries of models.
struct RecordSurface {
  let category: Category
  let types: SwiftTypes

  /// The names of fields are checked among the fields.
  func record(of model: Model) -> SurfaceScope {
    let members = model.fields.map {
      StructSurface.Member(StructMember($0, of: model), path: "\(model.id).\($0.id)", origin: nil)
    }
    return SurfaceScope(
      type: model.record, description: "the properties of record '\(model.record)'",
      declarations: StructSurface(name: model.record, path: model.id, types: types).declarations(members))
  }

  func query(of model: Model) -> SurfaceScope {
    let name = SwiftNames.queryType(model)
    let own = Set(model.filters.map(\.id))
    let members = category.listParameters(of: model).map { parameter in
      let id = parameter.id
      return StructSurface.Member(
        StructMember(parameter, of: model),
        path: own.contains(id) ? SpecPath.filter(id, of: model.id) : SpecPath.listParameter(id),
        origin: SwiftDeclaration.Origin("list parameter '\(id)'", at: parameter.location))
    }
    return SurfaceScope(
      type: name, description: "the list parameters of model '\(model.id)'",
      reserved: SwiftNames.reservedStructMembers + SwiftNames.reservedQueryMembers,
      declarations: StructSurface(name: name, path: model.id, types: types).declarations(members))
  }
}
