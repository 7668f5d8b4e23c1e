import _CoverageSpec

/// Writes one kind of output for a category.
package protocol Emitter: Sendable {
  /// The files, as a function of the specification alone.
  func files(for coverage: CompiledCoverage) -> [OutputFile]

  /// Pieces of work that give the files in their order, and that can run concurrently.
  func work(for coverage: CompiledCoverage) -> [@Sendable () -> [OutputFile]]

  /// The sections of a connector, by its number, in the files of the emitter.
  ///
  /// They depend on the category, on that connector, and of the other connectors on their names alone: a build makes the
  /// sections of changed connectors anew, and keeps all other text.
  func sections(ofConnector number: Int, in coverage: CompiledCoverage) -> [ConnectorSection]
}

/// The text about one connector in an output file.
package struct ConnectorSection: Sendable {
  package var part: OutputFile.Part
  /// The path of the file within its part.
  package var path: String
  package var text: String
}

extension Emitter {
  package func sections(ofConnector number: Int, in coverage: CompiledCoverage) -> [ConnectorSection] { [] }

  package func work(for coverage: CompiledCoverage) -> [@Sendable () -> [OutputFile]] {
    [{ files(for: coverage) }]
  }
}

/// The emitters of a build: the Swift and a report.
///
/// A new output of builds is one line here; outputs that no build needs are listed in `PageEmitters`.
package enum Emitters {
  package static let build: [any Emitter] =
    SwiftEmitters.all + [CoverageJSONEmitter(), CoverageMarkdownEmitter(), ConnectorSchemaEmitter()]

  /// The rules that outputs require in addition to those for every category.
  package static let rules: [any Rule] = [SwiftNameRule(), OptionalNoneRule(), UnmappableModelRule()]
}

/// The emitters of generated Swift: the query layer, the records and the mappings of a category.
package enum SwiftEmitters {
  package static let all: [any Emitter] = [
    NamespaceEmitter(), CapabilitiesEmitter(), ConnectorsEmitter(), CoverageTablesEmitter(), ConnectorEmitter(),
    TypesEmitter(), RecordsEmitter(), RecordCodingEmitter(), ResponsesEmitter(), MapsEmitter(), MarkersEmitter(),
    RecordFieldsEmitter(), RequestsEmitter(), QueriesEmitter(),
  ]
}
