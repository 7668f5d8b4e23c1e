import CoverageMatrix

/// A request as generated code writes it, but for what the API requires: here it can be left out, to see it missed.
struct Hire: ActionRequest {
  static var action: Capability<Desk> { .hire }
  static var method: String { "POST" }
  static var routeTemplate: String { "/jobs/{job_id}/hires" }
  static var hasBody: Bool { true }
  static var _rules: StaticBytes {
    StaticBytes(
      """
      required job_id
      required person
      required person.name
      required person.place.country
      required files.name
      required files.type
      with files.content_type files.data
      one files.data_url files.data
      required files.tags.key
      required referrer.id
      remote alpha delta
      required pay.amount
      route job_id job_id
      """)
  }

  struct Person: Codable, Hashable, Sendable {
    var name: String? = "Ada"
    var phone: String?
    var place: Place?
    var languages: [String]?
    var start: String?
  }

  struct Place: Codable, Hashable, Sendable {
    var city: String?
    var country: String?
  }

  struct File: Codable, Hashable, Sendable {
    var name: String? = "cv.pdf"
    var type: String? = "CV"
    var dataURL: String? = "https://example.com/cv.pdf"
    var data: String?
    var contentType: String? = "application/pdf"
    var tags: [Tag] = []
  }

  struct Tag: Codable, Hashable, Sendable {
    var key: String? = "kind"
    var value: JSONValue?
  }

  struct Referrer: Codable, Hashable, Sendable {
    var id: String?
  }

  struct Pay: Codable, Hashable, Sendable {
    var amount: Double?
  }

  var jobID: String? = "7"
  var person = Person()
  var files: [File] = []
  var referrer: Referrer?
  var pay: Pay?
  var stageID: String?
  var remoteFields: [String: JSONValue]?

  var routeParameters: [String: String] { jobID.map { ["job_id": $0] } ?? [:] }

  func _visitInputs(_ visitor: inout InputVisitor) {
    visitor.visit("job_id", jobID)
    visitor.visit("person.name", person.name)
    visitor.visit("person.phone", person.phone)
    visitor.group("person.place", isSent: person.place != nil)
    visitor.visit("person.place.city", person.place?.city)
    visitor.visit("person.place.country", person.place?.country)
    visitor.visit("person.languages", person.languages)
    visitor.visit("person.start", isSent: person.start != nil)
    visitor.enter("files", count: files.count)
    for file in files {
      visitor.next()
      visitor.visit("files.name", file.name)
      visitor.visit("files.type", file.type)
      visitor.visit("files.data_url", file.dataURL)
      visitor.visit("files.data", file.data)
      visitor.visit("files.content_type", file.contentType)
      visitor.enter("files.tags", count: file.tags.count)
      for tag in file.tags {
        visitor.next()
        visitor.visit("files.tags.key", tag.key)
        visitor.visit("files.tags.value", tag.value)
      }
      visitor.leave()
    }
    visitor.leave()
    visitor.group("referrer", isSent: referrer != nil)
    visitor.visit("referrer.id", referrer?.id)
    visitor.group("pay", isSent: pay != nil)
    visitor.visit("pay.amount", pay?.amount)
    visitor.visit("stage_id", stageID)
    visitor.remoteFields(remoteFields)
  }
}

extension Hire {
  /// A request that Beta takes as it is, but for what it says of every request.
  static var good: Hire {
    Hire(person: Person(place: Place(city: "Berlin", country: "DE")), files: [File()], stageID: "first")
  }
}

/// A request without a body, whose only group is in every request.
struct TagPerson: ActionRequest {
  static var action: Capability<Desk> { .tag }
  static var method: String { "DELETE" }
  static var routeTemplate: String { "/people/{person_id}/tags/{name}" }
  static var hasBody: Bool { false }
  static var _rules: StaticBytes {
    StaticBytes("required person_id\nrequired tag\nrequired tag.name\nroute person_id person_id\nroute name tag.name")
  }

  var personID = "7"
  var name = "senior"
  var reason: String?

  var routeParameters: [String: String] { ["person_id": personID, "name": name] }

  func _visitInputs(_ visitor: inout InputVisitor) {
    visitor.visit("person_id", personID)
    visitor.visit("tag.name", name)
    visitor.visit("reason", reason)
  }
}
