import Testing
import _CoverageSpec
import _CoverageTestSupport

@testable import _CoverageGenerator

/// What is generated for a category with the action `create`, and for a connector that covers some of its inputs.
struct RequestFragment {
  enum File: String {
    case requests = "Requests.swift"
    case connector = "Connector-acme.swift"
  }

  private let files: [OutputFile]

  /// Generates Swift.
  ///
  /// - Parameters:
  ///   - inputs: the action's inputs, as JSON.
  ///   - route: the HTTP method and path.
  ///   - types: the types that the category declares, as JSON.
  ///   - remoteFields: the keys of the tools that take fields of their own.
  ///   - covered: the inputs that the connector covers.
  ///   - required: those that it requires, though the API does not.
  init(
    _ inputs: String, route: String = "POST /orders", types: String = "", remoteFields: [String] = [],
    covered: [String] = [], required: [String] = []
  ) throws {
    let parts = route.split(separator: " ")
    let remote = remoteFields.isEmpty ? "" : #""remote_fields": \#(remoteFields),"#
    let category = """
      { "format": 1, "id": "shop", "name": "Shop", "types": [\(types)], "actions": [
        { "id": "create", "vendor_id": "v", "label": "Create", "method": "\(parts[0])", "route": "\(parts[1])", \(remote)
          "inputs": [\(inputs)] }] }
      """
    let constraints = required.map { #"{ "kind": "required", "input": "\#($0)" }"# }.joined(separator: ", ")
    let connector = """
      { "format": 1, "slug": "acme", "name": "Acme",
        "actions": { "create": { "inputs": \(covered), "constraints": [\(constraints)] } } }
      """
    try self.init(category: category, connector: connector)
  }

  /// Generates Swift.
  ///
  /// - Parameters:
  ///   - category: the category's file.
  ///   - connector: that of the connector `acme`.
  init(category: String, connector: String) throws {
    let loaded = SpecificationLoader.load(category: category, connectors: ["acme": connector])
    #expect(loaded.diagnostics.text == "")
    let coverage = CompiledCoverage(try #require(loaded.specification))
    files = SwiftEmitters.all.flatMap { $0.files(for: coverage) }
  }

  /// Expects a declaration: lines that follow each other in a file, whatever their common indentation.
  func expect(_ declaration: String, in file: File, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let wanted = declaration.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = files.first { $0.path == file.rawValue }?.contents.split(
      separator: "\n", omittingEmptySubsequences: false)
    let found = lines?.indices.contains { index in
      let indentation = lines?[index].prefix { $0 == " " } ?? ""
      return lines?[index...].prefix(wanted.count).elementsEqual(wanted) { line, wanted in
        line == (wanted.isEmpty ? "" : indentation + wanted)
      } == true
    }
    #expect(found == true, "not found in \(file.rawValue):\n\(declaration)", sourceLocation: sourceLocation)
  }
}
