import _CoverageSpec

/// The statements of a source about a connector of one category, each with its line.
package struct ImportedPage: Sendable {
  package var path: String
  /// What sort of source it is, which tells what its silence means.
  package var kind = SourceKind.page
  /// The category as the page spells it: `ATS`.
  package var category: Located<String>
  package var slug: Located<String>
  package var name: Located<String>
  /// The title of the page without its category, where the page has one.
  package var title: String?
  /// `open_beta` and the like, where the page says so.
  package var stage: String?
  package var access: String?
  /// The addresses of pictures.
  package var assets: [(asset: Asset, address: String)] = []
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
  /// The id, where the source states it.
  package var id: StatedID?
  package var label: String
  package var status = Status.supported
  package var note: Note?
  package var remarks: [JSONMember] = []
  /// Constraints and value maps, as members of a connector's file.
  package var limits: [JSONMember] = []
  /// What the category says of the model or the action besides its ids and its label.
  package var declared: [JSONMember] = []
  package var rows: [PageRow] = []
  /// The place of a list of constraints in words, which only pages of this package have.
  package var constraintWords: SourceLocation?
  package var location: SourceLocation
}

/// A row of a page's table: a field, an input or a feature.
package struct PageRow: Sendable {
  package var name: String
  /// The id of a feature, where the source states it beside the label in `name`.
  package var id: String?
  package var note: Note?
  package var status = Status.supported
  /// The stage and the age of the single capability, as members of a connector's file.
  package var remarks: [JSONMember] = []
  /// What the category says of the field, the input or the feature: its type and more; empty where the source does not.
  package var declared: [JSONMember] = []
  /// The names of elements of the lists that an input lies in, by their paths.
  package var items: [String: String] = [:]
  /// The depth of a feature below others; 0 where the page does not show it.
  package var depth = 0
  /// Whether the row stood outside of its table, where alone its indentation is kept.
  package var isFallenOut = false
  package var location: SourceLocation
}

/// The vocabulary of a category that a source states beside its connectors.
package struct StatedVocabulary: Sendable {
  package var category: Located<String>
  /// The id of the category; nil where the source has its name alone.
  package var categoryID: String?
  /// What the category says of itself, in the keys of a category's file.
  package var head: [JSONMember] = []
  /// Declared types, in the form of a category's file.
  package var types: [Located<JSONNode>] = []
  package var models: [PageSection] = []
  package var actions: [PageSection] = []
  package var features: [PageRow] = []
}
