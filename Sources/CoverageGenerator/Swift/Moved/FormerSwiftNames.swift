import _CoverageSpec

/// The names that moved things had before, for the scopes that they stand in beside the present ones.
///
/// A former name that is the present one is left out: nothing is declared for it.
struct FormerSwiftNames {
  typealias Name = SwiftNameScope.Name

  private let category: Category
  private let moves: [(move: Move, target: Category.Target)]

  init(_ category: Category) {
    self.category = category
    moves = category.movedTargets
  }

  /// Among the static members of `Capability`.
  var capabilities: [Name] {
    moves.compactMap { move, target in
      switch target {
      case .model(let model): member(move, now: SwiftNames.member(model))
      case .action(let action): member(move, now: SwiftNames.member(action))
      case .field, .input, .feature: nil
      }
    }
  }

  var features: [Name] {
    moves.compactMap { move, target in
      guard case .feature(let feature) = target else { return nil }
      return member(move, now: SwiftNames.member(feature))
    }
  }

  /// Among the members of the namespace.
  var types: [Name] {
    moves.flatMap { move, target -> [Name?] in
      let old = SwiftNames.formerTypeName(move)
      switch target {
      case .model(let model):
        return [
          name(old + "Field", now: SwiftNames.fieldType(model), move),
          category.listableModels.contains { $0.id == model.id }
            ? name(old + "Query", now: SwiftNames.queryType(model), move) : nil,
        ]
      case .action(let action):
        return [
          name(old + "Input", now: SwiftNames.inputType(action), move),
          name(old, now: SwiftNames.requestType(action), move),
        ]
      case .field, .input, .feature: return []
      }
    }.compactMap(\.self)
  }

  func fields(of model: Model) -> [Name] {
    moves.compactMap { move, target in
      guard case .field(let field, let owner) = target, owner.id == model.id else { return nil }
      return member(move, now: SwiftNames.member(field))
    }
  }

  func inputs(of action: Action) -> [Name] {
    moves.compactMap { move, target in
      guard case .input(let input, let owner) = target, owner.id == action.id else { return nil }
      return member(move, now: SwiftNames.member(input))
    }
  }

  /// Among the properties of an action's request, or of a group in it; an input that came from another group has none.
  func properties(of action: Action, in group: String) -> [Name] {
    moves.compactMap { move, target in
      guard case .input(let input, let owner) = target, owner.id == action.id,
        SwiftNames.group(of: input.path) == group, SwiftNames.group(of: move.oldID) == group
      else { return nil }
      return name(SwiftNames.formerProperty(move), now: SwiftNames.property(input), move)
    }
  }

  /// Among the markers of a kind of capability.
  func markers(_ kind: String) -> [Name] {
    moves.compactMap { move, target in
      let old = SwiftNames.formerTypeName(move)
      switch (kind, target) {
      case ("model", .model(let model)): return name(old, now: SwiftNames.marker(model), move)
      case ("action", .action(let action)): return name(old, now: SwiftNames.marker(action), move)
      case ("feature", .feature(let feature)): return name(old, now: SwiftNames.marker(feature), move)
      default: return nil
      }
    }
  }

  private func member(_ move: Move, now new: String) -> Name? { name(SwiftNames.formerMember(move), now: new, move) }

  private func name(_ old: String, now new: String, _ move: Move) -> Name? {
    old == new ? nil : Name(old, "the former '\(move.from.value)'", of: "its entry in 'moved'", at: move.from.location)
  }
}

extension SwiftNameScope.Name {
  /// The types of a connector by the slugs that it had before.
  static func formerTypes(_ connector: ConnectorEntry) -> [Self] {
    SwiftNames.formerTypes(connector).map {
      Self($0.value, "a former slug of '\(connector.slug)'", of: "connector '\(connector.slug)'", at: $0.location)
    }
  }

  /// The values of a connector by the slugs that it had before.
  static func formerValues(_ connector: ConnectorEntry) -> [Self] {
    SwiftNames.formerValues(connector).map {
      Self(
        $0.value, "a former slug of '\(connector.slug)'", of: "connector '\(connector.slug)'", key: "swift_value_name",
        at: $0.location)
    }
  }
}
