import _CoverageSpec

/// The emitters of a build: the Swift, and a report beside it.
///
/// A new output of builds is one line here; outputs that no build needs are listed in `PageEmitters`.
package enum Emitters {
  package static let build: [any Emitter] =
    SwiftEmitters.all + [CoverageJSONEmitter(), CoverageMarkdownEmitter(), ConnectorSchemaEmitter()]

  /// The rules that outputs put on a specification, beside those that hold for every category.
  package static let rules: [any Rule] = [SwiftNameRule(), UnmappableModelRule()]
}
