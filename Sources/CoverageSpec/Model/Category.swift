/// The unified side of a category: `category.json`.
///
/// The order of its members is the canonical order of every output.
package struct Category: Sendable {
  /// The version of the spec format that this reader understands.
  package static let supportedFormat = 1

  package var id: String
  package var name: String
  /// The Swift namespace, where the file names one; else it is made from the id.
  package var swiftName: String?
  package var types: [TypeDeclaration]
  package var models: [Model]
  /// The parameters that every list of records takes.
  package var listParameters: [ListParameter]
  package var actions: [Action]
  package var features: [Feature]
  /// The codes of the API's own errors about coverage.
  package var errorCodes: APIErrorCodes
  /// Where the paths went that the category had before.
  package var moved: [Move]
  /// The place of the file's root object.
  package var location: SourceLocation

  package init(
    id: String, name: String, swiftName: String? = nil, types: [TypeDeclaration] = [], models: [Model] = [],
    listParameters: [ListParameter] = [], actions: [Action] = [], features: [Feature] = [],
    errorCodes: APIErrorCodes = APIErrorCodes(), moved: [Move] = [], location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.swiftName = swiftName
    self.types = types
    self.models = models
    self.listParameters = listParameters
    self.actions = actions
    self.features = features
    self.errorCodes = errorCodes
    self.moved = moved
    self.location = location
  }
}
