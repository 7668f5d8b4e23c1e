import _CoverageSpec

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

/// A cell that a page states.
package struct PageCell: Sendable {
  /// The coverage path in two parts, as most paths of a page start alike.
  package var prefix: String
  package var name: String
  package var location: SourceLocation

  package var path: String { prefix + name }
}

extension ProposedConnector {
  /// Every cell that the page states, with its place.
  package var cells: [PageCell] {
    var cells: [PageCell] = []
    func add(_ items: [ProposedItem], _ prefix: String) {
      for item in items { cells.append(PageCell(prefix: prefix, name: item.id, location: item.location)) }
    }
    for group in models + actions {
      cells.append(PageCell(prefix: "", name: group.id, location: group.location))
      add(group.items, group.id + ".")
    }
    add(features, "features.")
    add(unsupported + notImplemented, "")
    return cells
  }
}
