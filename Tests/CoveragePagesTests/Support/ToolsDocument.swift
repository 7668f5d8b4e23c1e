import _CoverageSpec

/// The vendor's answer, with the keys that its documentation has and no others.
struct ToolsDocument: Decodable, Equatable {
  struct Item: Decodable, Equatable {
    var id: String
    var label: String?
    var coverage_status: String
    var fields: [Item]?
  }

  struct Coverage: Decodable, Equatable {
    var read_models: [Item]
    var write_actions: [Item]
    var features: [Item]
  }

  /// The vendor's own client takes nothing but texts here.
  struct Assets: Decodable, Equatable {
    var logo_url: String
    var icon_url: String
    var icon_black_url: String
  }

  struct Tool: Decodable, Equatable {
    var id: String
    var label: String
    var internal_label: String?
    var assets: Assets
    var connection_guide_url: String?
    var coverage: Coverage

    /// The statuses by coverage path.
    func statuses(_ ids: [String: String]) -> [String: Status] {
      var statuses: [String: Status] = [:]
      for group in coverage.read_models + coverage.write_actions {
        let id = ids[group.id] ?? group.id
        statuses[id] = group.status
        for field in group.fields ?? [] { statuses["\(id).\(field.id)"] = field.status }
      }
      for feature in coverage.features { statuses["features.\(feature.id)"] = feature.status }
      return statuses
    }
  }

  struct Tools: Decodable, Equatable {
    var tools: [Tool]
  }

  var status: String
  var data: Tools
}

extension ToolsDocument.Item {
  var status: Status? {
    switch coverage_status {
    case "SUPPORTED": .supported
    case "UNSUPPORTED": .unsupported
    case "NOT_IMPLEMENTED": .notImplemented
    case "UNKNOWN": .unlisted
    default: nil
    }
  }
}
