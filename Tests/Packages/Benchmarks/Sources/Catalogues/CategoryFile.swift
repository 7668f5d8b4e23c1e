import Foundation

/// What `category.json` says of types, models and actions, as Foundation reads it.
package struct CategoryFile: Decodable {
  package struct Member: Decodable {
    package var id: String
    package var type: String
    package var nullable: Bool?
    package var optional: Bool?

    /// Swift holds nil where there is no value.
    package var isOptional: Bool { nullable == true || optional == true }
  }

  package struct UnionCase: Decodable {
    package var value: String
    package var type: String
  }

  package struct DeclaredType: Decodable {
    package var id: String
    package var kind: String
    package var values: [String]?
    package var properties: [Member]?
    package var discriminator: String?
    package var cases: [UnionCase]?
    package var oneOf: [String]?

    enum CodingKeys: String, CodingKey {
      case id, kind, values, properties, discriminator, cases
      case oneOf = "one_of"
    }
  }

  package struct Model: Decodable {
    package var id: String
    package var record: String
    package var fields: [Member]
  }

  package struct Input: Decodable {
    package var id: String
    package var type: String?
    package var required: Bool?
    package var item: String?
    package var inputs: [Input]?
  }

  package struct Action: Decodable {
    package var id: String
    package var inputs: [Input]?
  }

  package var id: String
  package var types: [DeclaredType]?
  package var models: [Model]
  package var actions: [Action]?

  package static func load(_ file: URL) throws -> CategoryFile {
    try JSONDecoder().decode(CategoryFile.self, from: Data(contentsOf: file))
  }
}

extension CategoryFile.Action {
  /// The inputs that have a type, each with its path.
  package var leaves: [(path: String, input: CategoryFile.Input)] {
    func leaves(_ inputs: [CategoryFile.Input], _ prefix: String) -> [(path: String, input: CategoryFile.Input)] {
      inputs.flatMap { input -> [(path: String, input: CategoryFile.Input)] in
        let path = prefix + input.id
        return input.inputs.map { leaves($0, path + ".") } ?? [(path, input)]
      }
    }
    return leaves(inputs ?? [], "")
  }
}
