/// The coverage of one customer's connection as the vendor reports it: the response of
/// `GET /integrations/{id}`.
///
/// It decodes with and without the `data` around it. Its `tool.id`, `read_models` and `write_actions` have to be there,
/// and each item needs its `id`: half a response would leave on what the vendor reports as off. Beyond that only what
/// the vendor reports as off counts: keys that are missing, null or unknown, and values that this library does not
/// know, are ignored.
public struct Integration: Hashable, Sendable {
  /// A model or action, or one of its fields or inputs.
  public struct Item: Hashable, Sendable {
    /// The id that the vendor knows it by: `ats_jobs`; the path of a field or input below it: `candidate.first_name`.
    public let id: String
    /// Whether it can be used, all in all.
    public let isAvailable: Bool?
    /// The declared coverage of the tool: `SUPPORTED`, `UNSUPPORTED`, `NOT_IMPLEMENTED` or `UNKNOWN`.
    public let coverageStatus: String?
    /// The setting of the scopes: `ENABLED`, `DISABLED` or `OPTIONAL`, which leaves it to the customer.
    public let scopeConfigSetting: String?
    /// Whether the customer opted out of it for this connection.
    public let isOptedOutByCustomer: Bool?
    /// The items of the fields of a model, or of the inputs of an action.
    public let fields: [Item]

    /// An item of a response; nil for keys that are missing.
    public init(
      id: String, isAvailable: Bool? = nil, coverageStatus: String? = nil, scopeConfigSetting: String? = nil,
      isOptedOutByCustomer: Bool? = nil, fields: [Item] = []
    ) {
      self.id = id
      self.isAvailable = isAvailable
      self.coverageStatus = coverageStatus
      self.scopeConfigSetting = scopeConfigSetting
      self.isOptedOutByCustomer = isOptedOutByCustomer
      self.fields = fields
    }
  }

  /// The id of the connection; nil where it was left out.
  public let id: String?
  /// The slug of the connector; nil where a program left it out.
  public let slug: String?
  /// The models, each with whether it can be read.
  public let readModels: [Item]
  /// The actions, each with whether it can be performed.
  public let writeActions: [Item]

  /// A response made of its parts, for programs that have it from another source than the vendor's JSON.
  public init(id: String? = nil, slug: String? = nil, readModels: [Item] = [], writeActions: [Item] = []) {
    self.id = id
    self.slug = slug
    self.readModels = readModels
    self.writeActions = writeActions
  }
}

extension Integration.Item {
  /// The reasons against its use, in the order in which they count.
  var reasons: [Availability] {
    var reasons: [Availability] = []
    switch coverageStatus {
    case "UNSUPPORTED": reasons.append(.unsupported)
    case "NOT_IMPLEMENTED": reasons.append(.notImplemented)
    case "UNKNOWN": reasons.append(.unlisted)
    default: break
    }
    if isOptedOutByCustomer == true { reasons.append(.optedOut) }
    if scopeConfigSetting == "DISABLED" { reasons.append(.disabledByScope) }
    if isAvailable == false { reasons.append(.unavailable) }
    return reasons
  }
}

extension Integration: Decodable {
  private enum Key: String, CodingKey {
    case status, data, error, id, tool
    case readModels = "read_models"
    case writeActions = "write_actions"
  }

  /// Decodes the response, or the value under its `data`.
  ///
  /// - Throws: `DecodingError` where it is not an object, where it is or has an error or its `status` beside `data` is
  ///   not `success`, where a key that has to be there is not, or where a key has a value of another type.
  public init(from decoder: any Decoder) throws {
    let answer = try decoder.container(keyedBy: Key.self)
    let hasEnvelope = answer.contains(.data)
    // Without an envelope it is the connection's own status, unless it is that of an error.
    let status = try answer.decodeIfPresent(String.self, forKey: .status)
    if let status, hasEnvelope ? status != "success" : status == "error" {
      throw DecodingError.dataCorruptedError(
        forKey: .status, in: answer, debugDescription: "The status of the response is '\(status)'")
    }
    if answer.contains(.error), try !answer.decodeNil(forKey: .error) {
      throw DecodingError.dataCorruptedError(
        forKey: .error, in: answer, debugDescription: "The response has an error beside its data")
    }
    let values = hasEnvelope ? try answer.nestedContainer(keyedBy: Key.self, forKey: .data) : answer
    id = try values.decodeIfPresent(String.self, forKey: .id)
    slug = try values.decode(Tool.self, forKey: .tool).id
    readModels = try values.decode([Item].self, forKey: .readModels)
    writeActions = try values.decode([Item].self, forKey: .writeActions)
  }

  private struct Tool: Decodable {
    let id: String
  }
}

extension Integration.Item: Decodable {
  private enum Key: String, CodingKey {
    case id, fields
    case isAvailable = "is_available"
    case coverageStatus = "coverage_status"
    case scopeConfigSetting = "scope_config_setting"
    case isOptedOutByCustomer = "opted_out_by_customer"
  }

  /// Reads a model or action, or one of its fields or inputs.
  ///
  /// - Throws: `DecodingError` where it has no `id`, or where a key has a value of another type.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    self.init(
      id: try values.decode(String.self, forKey: .id),
      isAvailable: try values.decodeIfPresent(Bool.self, forKey: .isAvailable),
      coverageStatus: try values.decodeIfPresent(String.self, forKey: .coverageStatus),
      scopeConfigSetting: try values.decodeIfPresent(String.self, forKey: .scopeConfigSetting),
      isOptedOutByCustomer: try values.decodeIfPresent(Bool.self, forKey: .isOptedOutByCustomer),
      fields: try values.decodeIfPresent([Self].self, forKey: .fields) ?? [])
  }
}
