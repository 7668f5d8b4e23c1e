import _CoverageSpec

extension GenerationOptions {
  /// What a target's configuration asks for.
  package init(_ configuration: Configuration) {
    self.init()
    if let access = configuration.access.flatMap(Access.init) { self.access = access }
    if let parts = configuration.parts { self.parts = Set(parts.compactMap(Part.init)) }
    if let conformances = configuration.conformances {
      self.conformances = Set(conformances.compactMap(Conformance.init))
    }
    imports = configuration.imports.map(\.value)
    categoryModule = configuration.categoryModule?.value
    makesConnectorTypes = configuration.connectorTypes ?? true
    hasReport = configuration.report ?? true
  }
}

extension Specification {
  /// What a target's configuration leaves of a category: its connectors, and the name of its namespace.
  package func configured(_ configuration: Configuration) -> Specification {
    var specification = self
    if let slugs = configuration.connectors.map({ Set($0.map(\.value)) }) {
      specification.connectors.removeAll { !slugs.contains($0.slug) }
    }
    // One that is none is reported where it is written.
    if let namespace = configuration.namespace, ConfigurationCheck.problem(withNamespace: namespace) == nil {
      specification.category.swiftName = namespace.value
    }
    return specification
  }
}

/// What a configuration says that no Swift can be made of.
package enum ConfigurationCheck {
  /// The names in a configuration that are none in Swift.
  package static func diagnostics(_ configuration: Configuration) -> [Diagnostic] {
    let modules = configuration.imports + [configuration.categoryModule].compactMap(\.self)
    return [configuration.namespace.flatMap(problem(withNamespace:))].compactMap(\.self)
      + modules.filter { !SwiftNaming.isIdentifier($0.value) }.map(noName)
  }

  /// Why the namespace cannot have a name.
  static func problem(withNamespace name: Located<String>) -> Diagnostic? {
    if !SwiftNaming.isIdentifier(name.value) { return noName(name) }
    if SwiftNaming.impossibleTypeNames.contains(name.value) || SwiftNames.reservedInModule.contains(name.value) {
      return .error(
        "reserved-swift-name", "the namespace cannot be named '\(name.value)' in Swift, because that name is taken",
        at: name.location)
    }
    return nil
  }

  private static func noName(_ name: Located<String>) -> Diagnostic {
    .error("invalid-swift-name", "'\(name.value)' is no name in Swift", at: name.location)
  }
}
