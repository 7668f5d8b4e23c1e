import Foundation

/// What a connector's spec file covers.
struct ConnectorFile {
  let slug: String
  /// The ids of the covered fields, by model id.
  let fields: [String: Set<String>]
  /// The paths of the covered inputs, by action id.
  let inputs: [String: Set<String>]

  init(_ file: URL) throws {
    let file = try JSONDecoder().decode(File.self, from: Data(contentsOf: file))
    slug = file.slug
    fields = (file.models ?? [:]).mapValues(\.names)
    let actions = file.actions ?? [:]
    inputs = actions.mapValues { action in (action.sameAs.flatMap { actions[$0] } ?? action).names }
  }

  /// The files of a category folder, in slug order.
  static func all(in folder: URL) throws -> [ConnectorFile] {
    try FileManager.default
      .contentsOfDirectory(at: folder.appendingPathComponent("connectors"), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map(ConnectorFile.init)
  }

  private struct File: Decodable {
    var slug: String
    var models: [String: Entry]?
    var actions: [String: Entry]?
  }

  private struct Entry: Decodable {
    var fields: [Item]?
    var inputs: [Item]?
    var sameAs: String?

    var names: Set<String> { Set((fields ?? inputs ?? []).map(\.id)) }

    enum CodingKeys: String, CodingKey {
      case fields, inputs
      case sameAs = "same_as"
    }
  }

  /// A name, or an object with a name and a note.
  private struct Item: Decodable {
    var id: String

    enum CodingKeys: CodingKey {
      case id
    }

    init(from decoder: any Decoder) throws {
      if let container = try? decoder.singleValueContainer(), let id = try? container.decode(String.self) {
        self.id = id
      } else {
        id = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .id)
      }
    }
  }
}
