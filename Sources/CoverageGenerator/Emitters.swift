import CoverageSpec

/// Everything that is made from a specification.
///
/// A new output is one line here.
package enum Emitters {
  package static let all: [any Emitter] =
    SwiftEmitters.all + [CoverageJSONEmitter(), CoverageMarkdownEmitter(), ConnectorSchemaEmitter()]

  /// The rules that outputs put on a specification, beside those that hold for every category.
  package static let rules: [any Rule] = [SwiftNameRule(), UnmappableModelRule()]
}
