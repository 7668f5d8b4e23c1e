import _CoverageSpec

/// How the operations and schemas of an OpenAPI document become a category: `vocabulary.map.json`.
package struct VocabularyMap: Sendable {
  /// The version of the format that is read.
  package static let supportedFormat = 1
  /// The name of the file, which lies beside `category.json`.
  package static let fileName = "vocabulary.map.json"

  /// A model, and the route that lists its records.
  package struct Model: Sendable {
    package var route: Located<String>
    package var id: Located<String>
    /// The name of one record.
    package var record: Located<String>
    /// The keys from the answer to the list of records; empty where the answer is the list.
    package var results: [String]

    package init(route: Located<String>, id: Located<String>, record: Located<String>, results: [String]) {
      self.route = route
      self.id = id
      self.record = record
      self.results = results
    }
  }

  /// An action, and the operation that does it.
  package struct Action: Sendable {
    package var method: String
    package var route: Located<String>
    package var id: Located<String>

    package init(method: String, route: Located<String>, id: Located<String>) {
      self.method = method
      self.route = route
      self.id = id
    }
  }

  /// The name of the type of a schema.
  package struct TypeName: Sendable {
    /// The pointer to the schema in the document: `#/components/schemas/Status`.
    package var schema: Located<String>
    package var name: Located<String>

    package init(schema: Located<String>, name: Located<String>) {
      self.schema = schema
      self.name = name
    }
  }

  /// A key whose texts identify records of a model.
  package struct Reference: Sendable {
    package var key: Located<String>
    package var model: Located<String>

    package init(key: Located<String>, model: Located<String>) {
      self.key = key
      self.model = model
    }
  }

  /// What the routes have in them that the category is about; nil for all routes.
  package var select: String?
  package var models: [Model] = []
  package var actions: [Action] = []
  package var types: [TypeName] = []
  package var references: [Reference] = []
  /// The operations that are left out on purpose: `GET /shop/orders/{id}`.
  package var ignored: [Located<String>] = []

  package init(select: String? = nil) {
    self.select = select
  }
}
