import Foundation

/// What CareerPlug's own API might return, as its connector's author would decode it.
enum CareerPlugAPI {
  struct Person: Decodable {
    var uuid: String
    var number: Int
    var firstName: String
    var lastName: String
    var mail: String?
    var role: String
    var updated: Date
  }

  struct Opening: Decodable {
    var uuid: String
    var number: Int
    var title: String
    var text: String?
    var kind: String?
    var isPublished: Bool
    var city: String?
    var owner: String
    var created: Date
    var updated: Date
  }

  struct Applicant: Decodable {
    var uuid: String
    var number: Int
    var firstName: String
    var lastName: String
    var phone: String?
    var mail: String?
    var openingNumber: Int
    var stage: String
    var isHired: Bool?
    var updated: Date
  }

  struct Question: Decodable {
    var uuid: String
    var number: Int
    var text: String
    var choices: [String]?
    var isMandatory: Bool
    var openingNumber: Int
    var updated: Date
  }

  /// A day's worth of records.
  static func decode<Record: Decodable>(_ type: Record.Type, _ json: String) throws -> Record {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    decoder.dateDecodingStrategy = .iso8601
    return try decoder.decode(type, from: Data(json.utf8))
  }

  static let person = """
    { "uuid": "u1", "number": 7, "first_name": "Ada", "last_name": "Lovelace", "mail": "ada@example.com",
      "role": "owner", "updated": "2026-05-01T08:00:00Z" }
    """

  static let opening = """
    { "uuid": "j1", "number": 70, "title": "Analyst", "text": "Programs engines.", "kind": "Full-time",
      "is_published": true, "city": "London", "owner": "u1", "created": "2026-04-01T08:00:00Z",
      "updated": "2026-05-02T08:00:00Z" }
    """

  static let applicant = """
    { "uuid": "c1", "number": 700, "first_name": "Charles", "last_name": "Babbage", "phone": "+44 20 7946 0000",
      "mail": "charles@example.com", "opening_number": 70, "stage": "Phone screen", "is_hired": null,
      "updated": "2026-05-03T08:00:00Z" }
    """

  static let question = """
    { "uuid": "q1", "number": 5, "text": "Which engine?", "choices": ["Difference", "Analytical"],
      "is_mandatory": true, "opening_number": 70, "updated": "2026-05-04T08:00:00Z" }
    """
}
