import _CoverageSpec

/// The statements of a connector's page, each with its line.
package struct ImportedPage: Sendable {
  package var path: String
  /// The category as the page spells it: `ATS`.
  package var category: Located<String>
  package var slug: Located<String>
  package var name: Located<String>
  /// The title of the page without its category, where the page has one.
  package var title: String?
  /// `open_beta` and the like, where the page says so.
  package var stage: String?
  package var access: String?
  /// The notes of the whole page, in Markdown as a spec would hold them.
  package var notes: [Note]
  package var guides: [PageGuide]
  package var models: [PageSection]
  package var actions: [PageSection]
  package var features: [PageRow]
}

/// A guide of a page.
package struct PageGuide: Sendable {
  package var title: String
  package var description: String
  package var url: String?
  package var location: SourceLocation
}

/// A model or an action on a page.
package struct PageSection: Sendable {
  package enum Kind: Sendable {
    case model, action
  }

  package var kind: Kind
  package var label: String
  package var status = Status.supported
  package var note: Note?
  package var rows: [PageRow] = []
  /// The place of a list of constraints in words, which only pages of this package have.
  package var constraintWords: SourceLocation?
  package var location: SourceLocation
}

/// A row of a page's table: a field, an input or a feature.
package struct PageRow: Sendable {
  package var name: String
  package var note: Note?
  package var status = Status.supported
  /// The depth of a feature below others; 0 where the page does not show it.
  package var depth = 0
  /// Whether the row stood outside of its table, where alone its indentation is kept.
  package var isFallenOut = false
  package var location: SourceLocation
}
