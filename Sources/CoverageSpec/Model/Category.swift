/// The unified side of a category: `category.json`.
///
/// The order of its members is the canonical order of every output. It and its parts never change once they are read:
/// they are objects, since the many values of a structure would be copied one by one wherever it is passed on.
package final class Category: Sendable {
  /// The version of the spec format that this reader understands.
  package static let supportedFormat = 1

  package let id: String
  package let name: String
  /// The Swift namespace, where the file names one; else it is made from the id.
  package let swiftName: String?
  package let types: [TypeDeclaration]
  /// The places of the types by their names; of two with one name the first counts.
  private let typePlaces: [String: Int]
  package let models: [Model]
  /// The parameters that every list of records takes.
  package let listParameters: [ListParameter]
  package let actions: [Action]
  package let features: [Feature]
  /// The codes of the API's own errors about coverage.
  package let errorCodes: APIErrorCodes
  /// The new places of paths that the category had before.
  package let moved: [Move]
  /// What the category is, in Markdown.
  package let description: Note?
  /// Whether the API has a list of its tools with their coverage, whose form `tools.json` has.
  package let hasToolsJSON: Bool
  /// The place of the file's root object.
  package let location: SourceLocation

  package init(
    id: String, name: String, swiftName: String? = nil, types: [TypeDeclaration] = [], models: [Model] = [],
    listParameters: [ListParameter] = [], actions: [Action] = [], features: [Feature] = [],
    errorCodes: APIErrorCodes = APIErrorCodes(), moved: [Move] = [], description: Note? = nil,
    hasToolsJSON: Bool = false, location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.swiftName = swiftName
    self.types = types
    typePlaces = Dictionary(zip(types.map(\.id), types.indices)) { first, _ in first }
    self.models = models
    self.listParameters = listParameters
    self.actions = actions
    self.features = features
    self.errorCodes = errorCodes
    self.moved = moved
    self.description = description
    self.hasToolsJSON = hasToolsJSON
    self.location = location
  }

  /// The declared type with a name; nil for those that every category has.
  package func type(named name: String) -> TypeDeclaration? { typePlaces[name].map { types[$0] } }

  /// The same category with another namespace or other types.
  package func replacing(swiftName: String? = nil, types: [TypeDeclaration]? = nil) -> Category {
    Category(
      id: id, name: name, swiftName: swiftName ?? self.swiftName, types: types ?? self.types, models: models,
      listParameters: listParameters, actions: actions, features: features, errorCodes: errorCodes, moved: moved,
      description: description, hasToolsJSON: hasToolsJSON, location: location)
  }
}

/// One category with the connectors that serve it: the content of a category folder, typed and located.
package struct Specification: Sendable {
  package var category: Category
  /// The connectors in slug order.
  package var connectors: [ConnectorEntry]
  /// How pages are written.
  package var pages = PagesFile()

  package init(category: Category, connectors: [ConnectorEntry]) {
    self.category = category
    self.connectors = connectors
  }
}

/// Something a connector offers besides records and actions, such as delta syncs.
package final class Feature: Sendable {
  package let id: String
  package let label: String
  /// The id of the feature that it is a part of.
  package let parent: Located<String>?
  package let remarks: Remarks
  package let swiftName: String?
  package let location: SourceLocation

  package init(
    id: String, label: String, parent: Located<String>? = nil, remarks: Remarks = Remarks(),
    swiftName: String? = nil, location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.parent = parent
    self.remarks = remarks
    self.swiftName = swiftName
    self.location = location
  }
}

/// The codes that the API answers with where something is not covered; nil for those that are not documented.
package struct APIErrorCodes: Sendable {
  /// The connector does not support the action.
  package var actionNotAvailable: String?
  /// The action is switched off for the customer.
  package var actionDisabled: String?
  /// The connector does not support the model.
  package var modelNotAvailable: String?
  /// The model is switched off for the customer.
  package var modelDisabled: String?

  package init(
    actionNotAvailable: String? = nil, actionDisabled: String? = nil, modelNotAvailable: String? = nil,
    modelDisabled: String? = nil
  ) {
    self.actionNotAvailable = actionNotAvailable
    self.actionDisabled = actionDisabled
    self.modelNotAvailable = modelNotAvailable
    self.modelDisabled = modelDisabled
  }
}

extension Category {
  /// The coverage paths of everything that a connector may list, in the order of the category.
  package var coveragePaths: [String] {
    var paths: [String] = []
    func add(_ owner: String, _ members: [String]) {
      paths.append(owner)
      paths += members.map { "\(owner).\($0)" }
    }
    for model in models { add(model.id, model.fields.map(\.id)) }
    for action in actions { add(action.id, action.coverageInputs.map(\.path)) }
    return paths + features.map { "features.\($0.id)" }
  }
}
