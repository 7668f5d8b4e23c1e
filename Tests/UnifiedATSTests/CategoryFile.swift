import Foundation

/// What `category.json` says of types, models and actions, as Foundation reads it.
struct CategoryFile: Decodable {
  struct Member: Decodable {
    var id: String
    var type: String
    var nullable: Bool?
    var optional: Bool?
    var expands: String?
  }

  struct Case: Decodable {
    var value: String
    var type: String
  }

  struct DeclaredType: Decodable {
    var id: String
    var kind: String
    var values: [String]?
    var properties: [Member]?
    var discriminator: String?
    var cases: [Case]?
    var one_of: [String]?
  }

  struct Model: Decodable {
    var id: String
    var fields: [Member]
  }

  struct Action: Decodable {
    var id: String
    var method: String
    var route: String
    var inputs: [Input]
    var answer: String?
    var remote_fields: [String]?
  }

  /// An input, or a group of inputs where it has any.
  struct Input: Decodable {
    var id: String
    var type: String?
    var required: Bool?
    var nullable: Bool?
    var item: String?
    var inputs: [Input]?
    var route_parameter: String?
    var body_path: String?
    var format: String?
    var pattern: String?
    var min_length: Int?
  }

  var types: [DeclaredType]
  var models: [Model]
  var actions: [Action]

  static func load() throws -> CategoryFile {
    try JSONDecoder().decode(CategoryFile.self, from: data())
  }

  /// The bytes of the file.
  static func data() throws -> Data {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: package.appendingPathComponent("Spec/ats/category.json"))
  }
}
