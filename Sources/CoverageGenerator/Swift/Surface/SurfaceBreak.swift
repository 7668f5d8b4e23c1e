/// A reason why code that compiled against one interface does not compile against another.
package struct SurfaceBreak: Hashable, Sendable {
  package var audience: SwiftDeclaration.Audience
  /// The slug of the connector that it is about; nil for the category's own declarations.
  package var connector: String?
  /// The coverage path, or ``SpecPath``, of what it is about; that of the older interface where something is gone.
  package var path: String
  /// The reason in words: `'JobsField.salary' is gone`.
  package var reason: String
}

extension SwiftSurface {
  /// Everything that keeps code which uses all of an older interface from compiling against this one.
  package func breaks(since old: SwiftSurface) -> [SurfaceBreak] {
    let now = Dictionary(declarations.map { ($0.qualifiedName, $0) }) { first, _ in first }
    let before = Set(old.declarations.map(\.qualifiedName))
    let changed = old.declarations.flatMap { declaration -> [SurfaceBreak] in
      now[declaration.qualifiedName].map(declaration.breaks) ?? declaration.breaksWhenGone
    }
    // A new enum has no switches, and a new protocol no conformances.
    let added = declarations.filter { !before.contains($0.qualifiedName) && before.contains($0.typeName) }
    return changed + added.flatMap(\.breaksWhenNew)
  }
}

extension SwiftDeclaration {
  /// The type of the namespace that it is a member of.
  fileprivate var typeName: String { String(qualifiedName.prefix { $0 != "." && $0 != ":" }) }

  /// The breaks if the declaration is removed.
  fileprivate var breaksWhenGone: [SurfaceBreak] {
    // A method that nothing asks for any more is a method like others.
    if shape == .requirement { return [] }
    if case .sameAs(let other) = shape {
      return [found(audience, path, "'\(scope).\(name)' is another type than '\(other)'")]
    }
    return [found(audience, path, "'\(qualifiedName)' is gone")]
  }

  /// The breaks if the declaration is new.
  fileprivate var breaksWhenNew: [SurfaceBreak] {
    switch shape {
    case .type, .member, .function, .conformance, .sameAs: []
    case .enumCase: [found(.callers, path, "a 'switch' lacks '\(qualifiedName)'")]
    case .requirement: [found(.mappers, path, "'\(qualifiedName)' is asked for")]
    }
  }

  /// The breaks if a later declaration of the same name differs.
  fileprivate func breaks(in new: SwiftDeclaration) -> [SurfaceBreak] {
    switch (shape, new.shape) {
    case (.function(let old), .function(let new)): calls(old, new)
    case (let old, let new): old == new ? [] : [found(audience, path, "'\(qualifiedName)' has another type")]
    }
  }

  /// The breaks of a call with all parameters, and of one with only those without a default.
  private func calls(_ old: [Parameter], _ new: [Parameter]) -> [SurfaceBreak] {
    var found: [SurfaceBreak] = []
    let places = Dictionary(new.enumerated().map { ($1.label, $0) }) { first, _ in first }
    var last = -1
    for parameter in old {
      guard let place = places[parameter.label] else {
        found.append(self.found(audience, parameter.path, "'\(qualifiedName)' takes no '\(parameter.label)'"))
        continue
      }
      let present = new[place]
      if present.type != parameter.type, present.type != parameter.type + "?" {
        found.append(
          self.found(audience, parameter.path, "'\(parameter.label)' of '\(qualifiedName)' has another type"))
      } else if parameter.hasDefault, !present.hasDefault {
        found.append(self.found(audience, parameter.path, "'\(qualifiedName)' asks for '\(parameter.label)'"))
      }
      if place < last {
        found.append(self.found(audience, path, "'\(qualifiedName)' takes '\(parameter.label)' at another place"))
      }
      last = max(last, place)
    }
    let before = Set(old.map(\.label))
    return found
      + new.filter { !$0.hasDefault && !before.contains($0.label) }.map {
        self.found(audience, $0.path, "'\(qualifiedName)' asks for '\($0.label)'")
      }
  }

  private func found(_ audience: Audience, _ path: String, _ reason: String) -> SurfaceBreak {
    SurfaceBreak(audience: audience, connector: connector, path: path, reason: reason)
  }
}
