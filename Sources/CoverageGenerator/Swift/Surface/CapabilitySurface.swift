import _CoverageSpec

/// The names of capabilities, their markers, and the protocols from which mappings are composed.
struct CapabilitySurface {
  typealias Origin = SwiftDeclaration.Origin

  let category: Category

  /// The static members of `Capability`.
  var members: SurfaceScope {
    SurfaceScope(
      type: "Capability", description: "the members of Capability", reserved: SwiftNames.reservedCapabilityMembers,
      declarations: category.models.map {
        member(SwiftNames.member($0), in: "Capability", $0.id, Origin("model '\($0.id)'", at: $0.location))
      }
        + category.actions.map {
          member(SwiftNames.member($0), in: "Capability", $0.id, Origin("action '\($0.id)'", at: $0.location))
        })
  }

  /// The fields of a model, of which the record's properties and the functions' parameters have the same names.
  func fields(of model: Model) -> SurfaceScope {
    let type = SwiftNames.fieldType(model)
    return SurfaceScope(
      type: type, description: "the fields of model '\(model.id)'",
      reserved: SwiftNames.reservedStructMembers + SwiftNames.reservedCoverageMembers + SwiftNames.reservedParameters
        + StructMember.storage(behind: model.fields.map { StructMember($0, of: model) }),
      namesNamespace: true,
      declarations: model.fields.map {
        member(
          SwiftNames.member($0), in: type, "\(model.id).\($0.id)", Origin("field '\($0.id)'", at: $0.location))
      })
  }

  func inputs(of action: Action) -> SurfaceScope {
    let type = SwiftNames.inputType(action)
    return SurfaceScope(
      type: type, description: "the inputs of action '\(action.id)'", reserved: SwiftNames.reservedCoverageMembers,
      declarations: action.coverageInputs.map {
        member(
          SwiftNames.member($0), in: type, "\(action.id).\($0.path)",
          Origin("input '\($0.path)'", at: $0.node.location))
      })
  }

  var features: SurfaceScope {
    SurfaceScope(
      type: "Feature", description: "the features", reserved: SwiftNames.reservedCoverageMembers,
      declarations: category.features.map {
        member(
          SwiftNames.member($0), in: "Feature", "features.\($0.id)", Origin("feature '\($0.id)'", at: $0.location))
      })
  }

  var maps: SurfaceScope {
    SurfaceScope(
      type: "Maps", description: "the protocols of Maps", reserved: ["Root"],
      declarations: category.models.map { model in
        let owner = "model '\(model.id)'"
        let origin = Origin("the record of \(owner)", of: owner, key: "record", at: model.location)
        return SwiftDeclaration(
          model.record, in: "Maps", .type(kind: ""), for: .mappers, path: model.id, from: origin)
      })
  }

  var markers: [SurfaceScope] {
    let models = category.models.map { ("model '\($0.id)'", SwiftNames.marker($0), $0.id, $0.location) }
    let actions = category.actions.map { ("action '\($0.id)'", SwiftNames.marker($0), $0.id, $0.location) }
    let features = category.features.map {
      ("feature '\($0.id)'", SwiftNames.marker($0), "features.\($0.id)", $0.location)
    }
    return [markers("Reads", models), markers("Performs", actions), markers("Provides", features)]
  }

  /// The names in the declaration of every marker are reserved: a marker of that name would hide them.
  private func markers(
    _ type: String, _ markers: [(owner: String, name: String, path: String, location: SourceLocation)]
  ) -> SurfaceScope {
    SurfaceScope(
      type: type, description: "the markers of \(type)", reserved: SwiftNames.reservedMarkers, namesNamespace: true,
      declarations: markers.map {
        SwiftDeclaration(
          $0.name, in: type, .type(kind: ""), path: $0.path,
          from: Origin("the marker of \($0.owner)", of: $0.owner, at: $0.location))
      })
  }

  private func member(_ name: String, in scope: String, _ path: String, _ origin: Origin) -> SwiftDeclaration {
    SwiftDeclaration(name, in: scope, .member(type: ""), path: path, from: origin)
  }
}
