import Foundation

/// A connector's file as Foundation reads it.
struct DecodedConnector: Decodable {
  /// A text, or a list of its lines.
  struct Note: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else {
        text = try container.decode([String].self).joined(separator: "\n")
      }
    }
  }

  /// An id, alone or with a note.
  struct Item: Decodable {
    private enum CodingKeys: String, CodingKey {
      case id, note
    }

    var id: String
    var note: Note?

    init(from decoder: any Decoder) throws {
      if let id = try? decoder.singleValueContainer().decode(String.self) {
        self.id = id
      } else {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(String.self, forKey: .id)
        note = try container.decodeIfPresent(Note.self, forKey: .note)
      }
    }
  }

  struct Guide: Decodable {
    var title: String
    var description: String
  }

  struct Constraint: Decodable {
    var kind: String
    var field: String?
    var input: String?
    var values: [String]?
    var value: String?
  }

  struct Entry: Decodable {
    var fields: [Item]?
    var inputs: [Item]?
    var note: Note?
    var constraints: [Constraint]?
  }

  private enum CodingKeys: String, CodingKey {
    case slug, name, title, notes, guides, models, actions, features, unsupported
    case notImplemented = "not_implemented"
  }

  var slug: String
  var name: String
  var title: String?
  var notes: [Note]?
  var guides: [Guide]?
  var models: [String: Entry]
  var actions: [String: Entry]
  var features: [Item]
  var unsupported: [Item]
  var notImplemented: [Item]
}

extension DecodedConnector {
  /// The models and actions with what is below them.
  var entries: [(id: String, entry: Entry)] {
    (Array(models) + Array(actions)).map { ($0.key, $0.value) }
  }

  /// The status of every path that the file mentions, by the status's id; what it does not mention is unlisted.
  var statuses: [String: String] {
    var statuses: [String: String] = [:]
    for (id, entry) in entries {
      statuses[id] = "supported"
      for item in (entry.fields ?? []) + (entry.inputs ?? []) { statuses["\(id).\(item.id)"] = "supported" }
    }
    for item in features { statuses["features.\(item.id)"] = "supported" }
    for item in unsupported { statuses[item.id] = "unsupported" }
    for item in notImplemented { statuses[item.id] = "not_implemented" }
    return statuses
  }

  /// The note of every path that has one.
  var notesByPath: [String: String] {
    var notes: [String: String] = [:]
    for (id, entry) in entries {
      notes[id] = entry.note?.text
      for item in (entry.fields ?? []) + (entry.inputs ?? []) { notes["\(id).\(item.id)"] = item.note?.text }
    }
    for item in features { notes["features.\(item.id)"] = item.note?.text }
    for item in unsupported + notImplemented { notes[item.id] = item.note?.text }
    return notes
  }
}
