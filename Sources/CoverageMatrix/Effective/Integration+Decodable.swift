extension Integration: Decodable {
  private enum Key: String, CodingKey {
    case status, data, id, tool
    case readModels = "read_models"
    case writeActions = "write_actions"
  }

  /// Reads the answer, or what is under its `data`.
  ///
  /// - Throws: `DecodingError` where it is no object, where it is an error or its `status` beside `data` is not `success`,
  ///   where a key that has to be there is not, or where a key has a value of another type.
  public init(from decoder: any Decoder) throws {
    let answer = try decoder.container(keyedBy: Key.self)
    let hasEnvelope = answer.contains(.data)
    // Without an envelope it is the connection's own status, unless it is that of an error.
    let status = try answer.decodeIfPresent(String.self, forKey: .status)
    if let status, hasEnvelope ? status != "success" : status == "error" {
      throw DecodingError.dataCorruptedError(
        forKey: .status, in: answer, debugDescription: "The vendor answers '\(status)'")
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
