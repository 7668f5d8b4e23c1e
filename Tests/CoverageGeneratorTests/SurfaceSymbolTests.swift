import Foundation
import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

/// The interface that `SwiftSurface` describes is the one that the compiler sees.
@Suite("The interface, compiled")
struct SurfaceSymbolTests {
  /// What people use in every namespace, whatever the spec says: the surface describes only what depends on the spec.
  ///
  /// What generated code alone uses starts with an underscore, which editors leave out of completion.
  private static let fixedInNamespace: Set<String> = [
    "APIError", "ActionAnswer", "ActionResults", "Assessment", "Capability", "CapabilitySet", "Connector",
    "ConnectorType", "Coverage", "Explanation", "LenientPage", "Page", "Requirements", "errorCodes",
  ]

  /// The types of which everything inside is fixed, too.
  private static let fixedTypes: Set<String> = ["APIError", "ActionAnswer", "ActionResults", "LenientPage", "Page"]

  /// What people use in every type of a kind, mostly requirements of protocols of the library; initializers cannot start
  /// with an underscore.
  private static let fixedInTypes: Set<String> = [
    "Answer", "Root", "action", "allKnown", "capability", "connector", "encode(to:)", "feature(_:)", "hasBody", "id",
    "init(capability:)", "init(from:)", "init(rawValue:)", "method", "model", "rawValue", "route", "routeParameters",
    "routeTemplate",
  ]

  private static let odd = """
    { "format": 1, "id": "odd", "name": "Odd",
      "types": [
        { "id": "String", "kind": "open_enum", "values": ["a", "default"] },
        { "id": "Result", "kind": "object", "properties": [ { "id": "self_url", "type": "string" } ] },
        { "id": "Decoder", "kind": "closed_enum", "values": ["in", "Type-1"] } ],
      "models": [ { "id": "arrays", "vendor_id": "a", "label": "Arrays", "record": "Array", "fields": [
        { "id": "id", "type": "string" }, { "id": "init", "type": "Result", "nullable": true },
        { "id": "kinds", "type": "String[]" }, { "id": "created_at", "type": "datetime", "nullable": true } ] } ],
      "actions": [ { "id": "send", "vendor_id": "s", "label": "Send", "method": "POST", "route": "/send",
        "remote_fields": ["tool"],
        "inputs": [ { "id": "int", "type": "integer", "required": true },
          { "id": "bool", "inputs": [ { "id": "is", "type": "Decoder" } ] },
          { "id": "files", "item": "file", "inputs": [ { "id": "url", "type": "string", "required": true } ] } ] } ],
      "features": [ { "id": "sync", "label": "Sync" } ],
      "moved": [ { "from": "lists", "to": "arrays" }, { "from": "arrays.kind", "to": "arrays.kinds" },
        { "from": "post", "to": "send" }, { "from": "send.number", "to": "send.int" },
        { "from": "features.syncing", "to": "features.sync" } ] }
    """

  private static let connector = """
    { "format": 1, "slug": "error", "name": "Acme", "moved_from": ["bool"],
      "models": { "arrays": { "fields": ["id", "kinds"] } },
      "actions": { "send": { "inputs": ["int", "bool.is", "files.url"] } }, "features": ["sync"] }
    """

  @Test("Every described name is a symbol, and every symbol is described, where types have names of the libraries")
  func odd() throws {
    try check(SpecificationLoader.load(category: Self.odd, connectors: ["error": Self.connector]))
  }

  @Test("Every described name of the own catalogue is a symbol, and further ones are few or start with an underscore")
  func own() throws {
    let further = try check(Repository.load("Spec/ats"))
    let insideTypes = further.filter { $0.count > 2 || $0[0] == "Capability" }
    // A name that no symbol has would hide one to come.
    #expect(Self.fixedInNamespace.subtracting(further.compactMap(\.last)).sorted() == [])
    #expect(Self.fixedInTypes.subtracting(insideTypes.compactMap(\.last)).sorted() == [])
  }

  @Test("Every described name of twins is a symbol, and every symbol is described")
  func twins() throws {
    for fragment in TwinFragment.all {
      try check(SpecificationLoader.load(category: fragment.category, connectors: ["acme": fragment.connector]))
    }
  }

  /// Compares both ways; returns the paths of the symbols that are not described.
  @discardableResult
  private func check(_ loaded: LoadedSpecification) throws -> [[String]] {
    #expect(loaded.diagnostics.filter { $0.severity == .error } == [])
    let specification = try #require(loaded.specification)
    let graph = try SymbolGraph(CompiledCoverage(specification))
    let namespace = SwiftNames.namespace(specification.category)
    let declarations = SwiftSurface(specification).declarations
    // What is reached through an alias has its symbol under the present name.
    let aliases = Set(declarations.filter { $0.former != nil && $0.scope.isEmpty }.map(\.name))
    var originals: [String: String] = [:]
    for declaration in declarations {
      guard case .sameAs(let other) = declaration.shape else { continue }
      originals["\(declaration.scope).\(declaration.name)"] = other
    }
    let reached = declarations.filter { !aliases.contains(String($0.scope.prefix { $0 != "." })) }
    let own = reached.map { declaration in
      let isSymbol = declaration.symbolPath(in: namespace).map(graph.paths.contains) ?? true
      return isSymbol ? declaration : declaration.original(originals)
    }
    let described = Set(own.compactMap { $0.symbolPath(in: namespace) })
    #expect(described.subtracting(graph.paths).sorted() == [])

    let all = described.union(reached.compactMap { $0.symbolPath(in: namespace) })
    let containers = Set(all.flatMap { path in path.indices.filter { path[$0] == "/" }.map { path[..<$0] } })
    let further = graph.paths.filter { !described.contains($0) && !containers.contains($0[...]) }
    let unexpected = further.filter { path in
      // A capability with members is a function, too.
      !path.hasPrefix("Capability/") || !described.contains(String(path.prefix { $0 != "(" }))
    }.filter { !Self.isFixed($0.split(separator: "/").map(String.init)) }
    #expect(unexpected.sorted() == [])

    let markers = Dictionary(
      own.compactMap { marker in
        marker.former.map { ("\(marker.scope).\(marker.name)", "\(marker.scope).\($0.present)") }
      }
    ) { first, _ in first }
    let conformances = Set(own.compactMap { $0.symbolConformance(in: namespace, markers) })
    #expect(conformances.count > 1)
    #expect(conformances.subtracting(graph.conformances).sorted() == [])
    let compiled = graph.conformances.filter { $0.contains(#/: \w+\/(Reads|Performs|Provides|Maps)\//#) }
    #expect(compiled.filter { !$0.hasSuffix("/Maps/Root") && !conformances.contains($0) }.sorted() == [])
    return further.map { $0.split(separator: "/").map(String.init) }
  }

  private static func isFixed(_ path: [String]) -> Bool {
    guard path.count > 1 else { return false }
    if path.contains(where: { $0.hasPrefix("_") }) { return true }
    if path[0] != "Capability", path.count == 2 { return fixedInNamespace.contains(path[1]) }
    // A protocol of Maps has a method and the type that it takes.
    let isOfMap = path.count == 4 && path[1] == "Maps"
    return isOfMap || fixedTypes.contains(path[1]) || fixedInTypes.contains(path[path.count - 1])
  }
}

extension SwiftDeclaration {
  /// The path of its symbol, `ATS/JobsField/salaryAmount`, or of the protocol that requires it; nil for a conformance.
  fileprivate func symbolPath(in namespace: String) -> String? {
    let isExtension = ["Capability", "Connector"].contains(scope)
    // The namespace is described as a member of the module.
    let root = isExtension || (scope.isEmpty && name == namespace) ? [] : [namespace]
    let path = root + (scope.isEmpty ? [] : [scope.replacing(".", with: "/")])
    switch shape {
    case .conformance, .sameAs: return nil
    case .requirement: return path.joined(separator: "/")
    case .function(let parameters):
      return (path + ["\(name)(\(parameters.map { "\($0.label):" }.joined()))"]).joined(separator: "/")
    case .enumCase(let payload): return (path + [name + (payload.isEmpty ? "" : "(_:)")]).joined(separator: "/")
    case .type, .member: return (path + [name]).joined(separator: "/")
    }
  }

  /// `ATS/CareerPlug: ATS/Reads/Tags`; nil for what is no relationship.
  ///
  /// A former marker is an alias, and the compiler knows the present one.
  fileprivate func symbolConformance(in namespace: String, _ markers: [String: String]) -> String? {
    let type = "\(namespace)/\(scope.replacing(".", with: "/"))"
    switch shape {
    case .conformance: return "\(type): \(namespace)/\((markers[name] ?? name).replacing(".", with: "/"))"
    case .requirement: return "\(type): \(namespace)/Maps/\(name)"
    case .type, .member, .function, .enumCase, .sameAs: return nil
    }
  }

  /// The declaration of what it stands for, as far as twins have it in common.
  fileprivate func original(_ originals: [String: String]) -> SwiftDeclaration {
    if case .function = shape, let original = originals["\(scope).\(name)"] {
      return replacing(scope: String(original.dropLast(name.count + 1)))
    }
    guard let (type, original) = originals.first(where: { scope == $0.key || scope.hasPrefix($0.key + ".") }) else {
      return self
    }
    return replacing(scope: original + scope.dropFirst(type.count))
  }
}

/// The symbols of generated code, as the compiler writes them.
///
/// With those that are internal: a target with generated files of its own sees them, too.
private struct SymbolGraph {
  private(set) var paths: Set<String> = []
  private(set) var conformances: Set<String> = []

  init(_ coverage: CompiledCoverage) throws {
    let sandbox = try Sandbox()
    let files = SwiftEmitters.all.flatMap { $0.files(for: coverage) }
    // A module's symbols are with those of the modules that it passes on.
    for file in files { try sandbox.write(file.contents.replacing("@_exported ", with: ""), to: file.path) }
    let result = try sandbox.compile(
      files.map(\.path),
      [
        "-emit-module", "-parse-as-library", "-suppress-warnings", "-whole-module-optimization", "-module-name",
        "Surface", "-emit-module-path", "Surface.swiftmodule", "-emit-symbol-graph", "-emit-symbol-graph-dir", ".",
        "-symbol-graph-minimum-access-level", "internal", "-symbol-graph-skip-synthesized-members",
      ])
    #expect(result.status == 0, "\(result.errors)")
    for name in ["Surface", "Surface@CoverageMatrix"] {
      let graph = try JSONDecoder().decode(
        File.self, from: Data(sandbox.read("\(name).symbols.json").utf8))
      let byID = Dictionary(graph.symbols.map { ($0.identifier.precise, $0.path) }) { first, _ in first }
      paths.formUnion(byID.values)
      for relation in graph.relationships where relation.kind == "conformsTo" {
        guard let source = byID[relation.source], let target = byID[relation.target] else { continue }
        conformances.insert("\(source): \(target)")
      }
    }
  }

  private struct File: Decodable {
    struct Symbol: Decodable {
      struct Identifier: Decodable {
        var precise: String
      }

      var identifier: Identifier
      var pathComponents: [String]

      var path: String { pathComponents.joined(separator: "/") }
    }

    struct Relationship: Decodable {
      var kind: String
      var source: String
      var target: String
    }

    var symbols: [Symbol]
    var relationships: [Relationship]
  }
}
