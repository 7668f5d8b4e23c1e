import _CoverageSpec

/// Everything that is made from a specification.
///
/// A new output is one line here.
package enum Emitters {
  package static let all: [any Emitter] = build + pages

  /// What a build makes: the Swift, and a report beside it.
  package static let build: [any Emitter] =
    SwiftEmitters.all + [CoverageJSONEmitter(), CoverageMarkdownEmitter(), ConnectorSchemaEmitter()]

  /// What is made for people and for other programs.
  package static let pages: [any Emitter] = [
    MarkdownPageEmitter(), MDXPageEmitter(), GroupPageEmitter(), CategoryIndexEmitter(), LanguageModelEmitter(),
    MatrixEmitter(), CoverageCSVEmitter(), ToolsJSONEmitter(), HeatMapEmitter(), BadgeEmitter(),
  ]

  /// The rules that outputs put on a specification, beside those that hold for every category.
  package static let rules: [any Rule] = [SwiftNameRule(), UnmappableModelRule()]
}
