import Catalogues
import Foundation

/// An answer of the size of a vendor's whole catalogue, in the form of `GET /tools/{category}`.
///
/// Each connector states all of its category, as the vendor does: a third is supported, a quarter is unknown, and the
/// rest is not there. The same count and layout give the same bytes on any machine.
struct Answer {
  /// How the answer is laid out.
  enum Layout: String, CaseIterable {
    /// A line for each value, as tools for JSON print it.
    case indented
    /// All on one line, as it comes from the network.
    case compact
  }

  private static let models = 40
  private static let actions = 30
  private static let features = 20

  /// The fields of each model, so that either layout has some forty megabytes.
  private var fields: Int { layout == .indented ? 24 : 56 }
  /// The inputs of each action.
  private var inputs: Int { layout == .indented ? 11 : 26 }

  /// The categories with the connectors of each, in percent.
  private static let categories = [("ats", 48), ("hris", 40), ("assessment", 8), ("lms", 4)]

  let connectorCount: Int
  let layout: Layout

  /// Writes the answer, one connector after the other.
  func write(to file: URL) throws {
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    defer { try? handle.close() }
    try handle.write(contentsOf: Data(#"{"status": "success", "data": {"tools": ["#.utf8))
    var random = SplitMix64(seed: 1)
    for number in 0..<connectorCount {
      let tool = tool(number, &random)
      let options: JSONSerialization.WritingOptions =
        layout == .indented ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes] : [.sortedKeys]
      var bytes = Data(number == 0 ? "".utf8 : ",".utf8)
      bytes.append(try JSONSerialization.data(withJSONObject: tool, options: options))
      try handle.write(contentsOf: layout == .indented ? Self.indented(bytes) : bytes)
    }
    try handle.write(contentsOf: Data("]}}\n".utf8))
  }

  /// The lines of a value in the list of connectors, which lies three levels deep.
  private static func indented(_ bytes: Data) -> Data {
    let text = String(decoding: bytes, as: UTF8.self)
    return Data(("\n" + text).replacingOccurrences(of: "\n", with: "\n      ").utf8)
  }

  private func category(of number: Int) -> String {
    var rest = number * 100 / connectorCount
    for (category, share) in Self.categories {
      if rest < share { return category }
      rest -= share
    }
    return Self.categories[0].0
  }

  private func tool(_ number: Int, _ random: inout SplitMix64) -> [String: Any] {
    let category = category(of: number)
    let slug = String(format: "%@tool%03d", category, number)
    let models = (0..<Self.models).map { model in
      group("\(category)_model_\(model)", "Model \(model)", (0..<fields).map { "field_number_\($0)" }, &random)
    }
    let actions = (0..<Self.actions).map { action in
      let inputs = (0..<inputs).map { "group_\($0 / 4).input_\($0)" }
      return group("\(category)_action_\(action)", "Action \(action)", inputs, &random)
    }
    let features = (0..<Self.features).map { feature in
      ["id": "feature_\(feature)", "label": "Feature \(feature)", "coverage_status": Self.status(&random)]
    }
    return [
      "id": slug, "label": "Tool \(number)", "internal_label": NSNull(),
      "assets": [
        "logo_url": "https://example.com/\(slug)/logo.svg", "icon_url": "https://example.com/\(slug)/icon.svg",
        "icon_black_url": "https://example.com/\(slug)/icon-black.svg",
      ],
      "paid_api_details_markdown": number.isMultiple(of: 5) ? "The tool's vendor charges for its API." : NSNull(),
      "fast_track_details_markdown": NSNull(), "partner_only_details_markdown": NSNull(),
      "connection_guide_url": "https://example.com/guides/\(slug)",
      "coverage": ["read_models": models, "write_actions": actions, "features": features] as [String: Any],
    ]
  }

  private func group(_ id: String, _ label: String, _ members: [String], _ random: inout SplitMix64) -> [String: Any] {
    let status = Self.status(&random)
    let fields = members.map { member in
      // What the tool lacks as a whole it lacks in each part.
      ["id": member, "coverage_status": status == "SUPPORTED" ? Self.status(&random) : status]
    }
    return ["id": id, "label": label, "coverage_status": status, "fields": fields]
  }

  private static func status(_ random: inout SplitMix64) -> String {
    switch random.next() % 20 {
    case 0..<8: "SUPPORTED"
    case 8..<12: "UNSUPPORTED"
    case 12..<15: "NOT_IMPLEMENTED"
    default: "UNKNOWN"
    }
  }
}
