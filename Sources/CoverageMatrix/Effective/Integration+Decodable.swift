extension Integration: Decodable {
  private enum Key: String, CodingKey {
    case data, id, tool
    case readModels = "read_models"
    case writeActions = "write_actions"
  }

  /// Reads the answer, or what is under its `data`.
  ///
  /// - Throws: `DecodingError` where it is no object, or where a key has a value of another type.
  public init(from decoder: any Decoder) throws {
    let answer = try decoder.container(keyedBy: Key.self)
    let hasEnvelope = answer.contains(.data)
    let values = hasEnvelope ? try answer.nestedContainer(keyedBy: Key.self, forKey: .data) : answer
    id = try values.decodeIfPresent(String.self, forKey: .id)
    slug = try values.decodeIfPresent(Tool.self, forKey: .tool)?.id
    readModels = try values.decodeIfPresent([Listed].self, forKey: .readModels)?.compactMap(\.item) ?? []
    writeActions = try values.decodeIfPresent([Listed].self, forKey: .writeActions)?.compactMap(\.item) ?? []
  }

  private struct Tool: Decodable {
    let id: String?
  }

  /// An item in a list; nothing where nobody can tell what it is about.
  private struct Listed: Decodable {
    let item: Item?

    private enum Key: String, CodingKey {
      case id, fields
      case isAvailable = "is_available"
      case coverageStatus = "coverage_status"
      case scopeConfigSetting = "scope_config_setting"
      case isOptedOutByCustomer = "opted_out_by_customer"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      guard let id = try values.decodeIfPresent(String.self, forKey: .id) else {
        item = nil
        return
      }
      item = Item(
        id: id,
        isAvailable: try values.decodeIfPresent(Bool.self, forKey: .isAvailable),
        coverageStatus: try values.decodeIfPresent(String.self, forKey: .coverageStatus),
        scopeConfigSetting: try values.decodeIfPresent(String.self, forKey: .scopeConfigSetting),
        isOptedOutByCustomer: try values.decodeIfPresent(Bool.self, forKey: .isOptedOutByCustomer),
        fields: try values.decodeIfPresent([Listed].self, forKey: .fields)?.compactMap(\.item) ?? [])
    }
  }
}
