import Foundation

/// What `category.json` says of types and models, as Foundation reads it.
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

  var types: [DeclaredType]
  var models: [Model]

  static func load() throws -> CategoryFile {
    let package = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: package.appendingPathComponent("Spec/ats/category.json"))
    return try JSONDecoder().decode(CategoryFile.self, from: data)
  }
}
