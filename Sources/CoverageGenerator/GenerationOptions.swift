import _CoverageSpec

/// The parts that are generated for a target of a package, and their access level.
package struct GenerationOptions: Hashable, Sendable {
  /// The access level of the generated code.
  package enum Access: String, CaseIterable, Sendable {
    case `public`, package, `internal`
  }

  /// A part of the generated Swift that a target may ask for.
  package enum Part: String, CaseIterable, Sendable {
    /// The namespace, capabilities, connectors and tables: all questions.
    case queries
    /// The records of models, with their pages and audits.
    case records
    /// The functions of connectors that make records, and the protocols of mappers.
    case mappings
    /// The requests of actions and lists, and the functions of connectors that make them.
    case requests
    /// The protocols by which the compiler knows what a connector supports.
    case markers
  }

  /// A protocol that records conform to.
  package enum Conformance: String, CaseIterable, Sendable {
    case codable = "Codable"
    case hashable = "Hashable"
  }

  /// The part that a generated file belongs to, or the code that several parts share.
  enum FilePart {
    case queries, records, mappings, requests, markers
    /// The content of a connector's own file.
    case connector
    /// The types of fields and inputs.
    case types
    /// The code for JSON that types, records and requests share.
    case coding
    /// The envelopes of records.
    case responses
  }

  package var access = Access.public
  package var parts = Set(Part.allCases)
  package var conformances = Set(Conformance.allCases)
  /// The modules that each file imports in addition to those it needs.
  package var imports: [String] = []
  /// The module with everything of the category except its connectors' types, which alone are generated here.
  package var categoryModule: String?
  /// Whether the types of connectors are generated here; otherwise targets with this category module have them.
  package var makesConnectorTypes = true
  /// Whether a build writes a report in addition to the Swift.
  package var hasReport = true
  /// The connectors that are left out; their files are empty.
  package var leftOut: [String] = []

  package init() {}

  func makes(_ part: FilePart) -> Bool {
    if categoryModule != nil { return part == .connector && hasConnectorTypes }
    switch part {
    case .connector: return hasConnectorTypes || parts.contains(.queries)
    case .queries: return parts.contains(.queries)
    case .records: return parts.contains(.records)
    case .mappings: return parts.contains(.mappings)
    case .requests: return parts.contains(.requests)
    case .markers: return parts.contains(.markers)
    case .types: return parts.contains(.records) || parts.contains(.requests)
    case .coding: return parts.contains(.requests) || parts.contains(.records) && conformances.contains(.codable)
    case .responses: return parts.contains(.records) && conformances.contains(.codable)
    }
  }

  /// Whether connectors have types, which hold their functions and conform to markers.
  var hasConnectorTypes: Bool {
    makesConnectorTypes && !parts.isDisjoint(with: [.mappings, .requests, .markers])
  }

  /// The conformances of records.
  var recordConformances: [String] {
    Conformance.allCases.filter(conformances.contains).map(\.rawValue) + ["Sendable"]
  }

  /// The conformances of the types of fields and inputs: requests are always read, written and compared.
  var typeConformances: [String] {
    makes(.requests) ? Conformance.allCases.map(\.rawValue) + ["Sendable"] : recordConformances
  }
}

extension GenerationOptions {
  /// The options of a target's configuration.
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
  /// The specification with the connectors and the namespace that a target's configuration chooses.
  package func configured(_ configuration: Configuration) -> Specification {
    var specification = self
    if let slugs = configuration.connectors.map({ Set($0.map(\.value)) }) {
      specification.connectors.removeAll { !slugs.contains($0.slug) }
    }
    // An invalid name is reported at its place in the file.
    if let namespace = configuration.namespace, ConfigurationCheck.problem(withNamespace: namespace) == nil {
      specification.category = specification.category.replacing(swiftName: namespace.value)
    }
    return specification
  }
}

/// The check of a configuration for names that Swift does not allow.
package enum ConfigurationCheck {
  /// The errors in the names of a configuration.
  package static func diagnostics(_ configuration: Configuration) -> [Diagnostic] {
    let modules = configuration.imports + [configuration.categoryModule].compactMap(\.self)
    return [configuration.namespace.flatMap(problem(withNamespace:))].compactMap(\.self)
      + modules.filter { !SwiftNaming.isIdentifier($0.value) }.map(noName)
  }

  /// The problem with a name of the namespace, if there is one.
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
