import _CoverageGenerator

/// The emitters of outputs for people and other programs that no build makes.
///
/// A new output of this kind is one line here.
package enum PageEmitters {
  package static let all: [any Emitter] = [
    MarkdownPageEmitter(), MDXPageEmitter(), GroupPageEmitter(), CategoryIndexEmitter(), LanguageModelEmitter(),
    MatrixEmitter(), CoverageCSVEmitter(), RequestSchemaEmitter(), ToolsJSONEmitter(), HeatMapEmitter(), BadgeEmitter(),
  ]
}

/// The emitters of a site, which lies in a folder of its own.
package enum SiteEmitters {
  package static let all: [any Emitter] = [SiteEmitter()]

  /// The files above the folders of several categories.
  package static func files(above categories: [CompiledCoverage]) -> [OutputFile] {
    categories.count > 1 ? [SiteOverview(categories).file].compactMap(\.self) : []
  }
}

extension Emitters {
  /// The emitters of all outputs.
  package static let all: [any Emitter] = build + PageEmitters.all
}
