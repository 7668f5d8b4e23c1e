struct HandwrittenLocation: Codable, Hashable, Sendable {
  var city: String?
  var country: String?
  var raw: String?
  var state: String?
  var street1: String?
  var street2: String?
  var zipCode: String?

  enum CodingKeys: String, CodingKey {
    case city, country, raw, state
    case street1 = "street_1"
    case street2 = "street_2"
    case zipCode = "zip_code"
  }
}

struct HandwrittenIntegrationField: Codable, Hashable, Sendable {
  enum Kind: String, Codable, Sendable {
    case standard = "DEFAULT"
    case custom = "CUSTOM"
  }

  var id: String
  var key: String
  var type: Kind
  var value: HandwrittenJSON?
  var label: String?
}

enum HandwrittenActivity: String, Codable, Sendable {
  case active = "ACTIVE"
  case inactive = "INACTIVE"
}

struct HandwrittenStage: Codable, Hashable, Sendable {
  var id: String
  var remoteID: String?
  var name: String?
  var remoteData: [String: HandwrittenJSON]?
  var index: Int?
  var status: HandwrittenActivity?
  var customFields: [String: HandwrittenJSON]?
  var integrationFields: [HandwrittenIntegrationField]?

  enum CodingKeys: String, CodingKey {
    case id
    case remoteID = "remote_id"
    case name
    case remoteData = "remote_data"
    case index, status
    case customFields = "custom_fields"
    case integrationFields = "integration_fields"
  }
}

struct HandwrittenPosting: Codable, Hashable, Sendable {
  enum Status: String, Codable, Sendable {
    case active = "ACTIVE"
    case inactive = "INACTIVE"
    case draft = "DRAFT"
  }

  enum Visibility: String, Codable, Sendable {
    case everybody = "PUBLIC"
    case `internal` = "INTERNAL"
    case unlisted = "UNLISTED"
  }

  var id: String
  var remoteID: String?
  var title: String?
  var descriptionHTML: String?
  var status: Status?
  var visibility: Visibility?
  var url: String?
  var remoteData: [String: HandwrittenJSON]?

  enum CodingKeys: String, CodingKey {
    case id
    case remoteID = "remote_id"
    case title
    case descriptionHTML = "description_html"
    case status, visibility, url
    case remoteData = "remote_data"
  }
}

struct HandwrittenTeamUser: Codable, Hashable, Sendable {
  enum Role: String, Codable, Sendable {
    case hiringManager = "HIRING_MANAGER"
    case recruiter = "RECRUITER"
    case coordinator = "COORDINATOR"
    case sourcer = "SOURCER"
    case interviewer = "INTERVIEWER"
    case admin = "ADMIN"
  }

  struct JobRole: Codable, Hashable, Sendable {
    enum Scope: String, Codable, Sendable {
      case job = "JOB"
    }

    var remoteID: String?
    var remoteLabel: String?
    var scope: Scope
    var unifiedType: Role?

    enum CodingKeys: String, CodingKey {
      case remoteID = "remote_id"
      case remoteLabel = "remote_label"
      case scope
      case unifiedType = "unified_type"
    }
  }

  var id: String
  var remoteID: String?
  var firstName: String?
  var lastName: String?
  var email: String?
  var hiringTeamRoles: [Role]
  var jobRoles: [JobRole]

  enum CodingKeys: String, CodingKey {
    case id
    case remoteID = "remote_id"
    case firstName = "first_name"
    case lastName = "last_name"
    case email
    case hiringTeamRoles = "hiring_team_roles"
    case jobRoles = "job_roles"
  }
}
