import Foundation

/// The category folder as Foundation reads it, independent of the reader under test.
struct DecodedCatalogue {
  /// The keys of `category.json` that the checks need.
  struct Category: Decodable {
    struct Model: Decodable {
      struct Field: Decodable {
        var id: String
      }

      var id: String
      var label: String
      var fields: [Field]
    }

    struct Action: Decodable {
      struct Input: Decodable {
        var id: String
        var inputs: [Input]?
      }

      var id: String
      var label: String
      var inputs: [Input]
    }

    struct Feature: Decodable {
      var id: String
      var label: String
    }

    var id: String
    var name: String
    var models: [Model]
    var actions: [Action]
    var features: [Feature]
  }

  let category: Category
  /// The connectors in the order of the bytes of their slugs.
  let connectors: [DecodedConnector]

  init(folder: URL) throws {
    let decoder = JSONDecoder()
    category = try decoder.decode(
      Category.self, from: Data(contentsOf: folder.appendingPathComponent("category.json")))
    connectors = try FileManager.default
      .contentsOfDirectory(at: folder.appendingPathComponent("connectors"), includingPropertiesForKeys: nil)
      .map { try decoder.decode(DecodedConnector.self, from: Data(contentsOf: $0)) }
      .sorted { $0.slug.utf8.lexicographicallyPrecedes($1.slug.utf8) }
  }

  /// The path and label of every capability in the order of the file.
  var capabilities: [(path: String, label: String)] {
    var rows: [(path: String, label: String)] = []
    for model in category.models {
      rows.append((model.id, model.label))
      for field in model.fields { rows.append(("\(model.id).\(field.id)", field.id)) }
    }
    for action in category.actions {
      rows.append((action.id, action.label))
      for path in Self.leaves(action.inputs) { rows.append(("\(action.id).\(path)", path)) }
    }
    for feature in category.features { rows.append(("features.\(feature.id)", feature.label)) }
    return rows
  }

  private static func leaves(_ inputs: [Category.Action.Input]) -> [String] {
    inputs.flatMap { input in
      guard let members = input.inputs else { return [input.id] }
      return leaves(members).map { "\(input.id).\($0)" }
    }
  }
}
