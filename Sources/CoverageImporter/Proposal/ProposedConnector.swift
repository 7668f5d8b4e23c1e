import CoverageSpec

/// What a page says, in the ids of a category: what a connector's file has to say after the import.
package struct ProposedConnector: Sendable {
  package var slug: Located<String>
  package var name: Located<String>
  package var title: String?
  package var stage: String?
  package var access: String?
  package var notes: [PageNote]
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
  package var note: PageNote?
  package var constraintWords: SourceLocation?
  /// The action that has the same inputs and the same note on the page, and is its twin in the category.
  package var twin: String?
  package var location: SourceLocation
}

/// A field, an input, a feature or a coverage path.
package struct ProposedItem: Sendable {
  package var id: String
  package var note: PageNote?
  package var location: SourceLocation
}

extension ProposedConnector {
  /// Every cell that the page states, by coverage path, with its place.
  package var cells: [(path: String, location: SourceLocation)] {
    var cells: [(path: String, location: SourceLocation)] = []
    for group in models + actions {
      cells.append((group.id, group.location))
      let prefix = group.id + "."
      for item in group.items { cells.append((prefix + item.id, item.location)) }
    }
    cells += features.map { ("features.\($0.id)", $0.location) }
    cells += (unsupported + notImplemented).map { ($0.id, $0.location) }
    return cells
  }
}
