/// The configuration of the generator for a target: `coverage-matrix.json` beside its sources.
///
/// A key that the file lacks is nil, or an empty list.
package struct Configuration: Sendable {
  /// The name of the file.
  package static let fileName = "coverage-matrix.json"

  /// The words that some keys take.
  package enum Words {
    package static let access = ["public", "package", "internal"]
    package static let parts = ["queries", "records", "mappings", "requests", "markers"]
    package static let conformances = ["Codable", "Hashable"]
  }

  /// Who may use what is generated: one of ``Words/access``.
  package var access: String?
  /// The slugs of the connectors to include; nil for all.
  package var connectors: [Located<String>]?
  /// The parts to generate: some of ``Words/parts``; nil for all.
  package var parts: [String]?
  /// The conformances of records: some of ``Words/conformances``; nil for all.
  package var conformances: [String]?
  /// The name of the category's namespace.
  package var namespace: Located<String>?
  /// The modules that each file imports beside those it needs.
  package var imports: [Located<String>]
  /// Whether a build writes a report; nil for the default.
  package var report: Bool?
  /// The module that has everything of the category but its connectors' types.
  package var categoryModule: Located<String>?
  /// Whether connectors have types here; nil for the default.
  package var connectorTypes: Bool?
}
