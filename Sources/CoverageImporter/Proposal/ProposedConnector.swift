import _CoverageSpec

/// The content of a page in the ids of a category: the content of the connector's file after the import.
package struct ProposedConnector: Sendable {
  package var kind = SourceKind.page
  /// The kinds of all sources that it is the union of.
  package var kinds: [SourceKind] = []
  package var slug: Located<String>
  package var name: Located<String>
  package var title: String?
  package var stage: String?
  package var access: String?
  package var assets: [(asset: Asset, address: String)] = []
  package var notes: [Note]
  /// The notes of the other sources that it is the union of.
  var otherNotes: [(kind: SourceKind, notes: [Note])] = []
  package var guides: [PageGuide]
  package var models: [ProposedGroup] = []
  package var actions: [ProposedGroup] = []
  package var features: [ProposedItem] = []
  /// Coverage paths.
  package var unsupported: [ProposedItem] = []
  package var notImplemented: [ProposedItem] = []
}

/// A model or an action with the fields or inputs that the page lists.
package struct ProposedGroup: Sendable {
  package var id: String
  package var items: [ProposedItem] = []
  package var note: Note?
  package var remarks: [JSONMember] = []
  /// Constraints and value maps, where the source has them.
  package var limits: [JSONMember] = []
  package var constraintWords: SourceLocation?
  /// The action that has the same inputs and the same note on the page, and is its twin in the category.
  package var twin: String?
  package var location: SourceLocation
}

/// A field, an input, a feature or a coverage path.
package struct ProposedItem: Sendable {
  package var id: String
  package var note: Note?
  /// The stage and the age of the single capability.
  package var remarks: [JSONMember] = []
  package var location: SourceLocation
}

extension ProposedConnector {
  /// Whether the source says a name; one that does not gives the slug for it.
  var isNamed: Bool { name.value != slug.value }

  /// The coverage paths of all capabilities that the page lists, with their places.
  package var cells: [(path: String, location: SourceLocation)] {
    var cells: [(path: String, location: SourceLocation)] = []
    forEachCell { cells.append(($0, $1)) }
    return cells
  }

  /// How many capabilities the page lists.
  var cellCount: Int {
    (models + actions).reduce(features.count + unsupported.count + notImplemented.count) { $0 + 1 + $1.items.count }
  }

  /// Calls a function with the coverage path and the place of each capability that the page lists.
  func forEachCell(_ body: (_ path: String, _ location: SourceLocation) -> Void) {
    func each(_ items: [ProposedItem], _ prefix: String) {
      for item in items { body(prefix + item.id, item.location) }
    }
    func each(_ groups: [ProposedGroup]) {
      for group in groups {
        body(group.id, group.location)
        each(group.items, group.id + ".")
      }
    }
    each(models)
    each(actions)
    each(features, "features.")
    each(unsupported, "")
    each(notImplemented, "")
  }
}
