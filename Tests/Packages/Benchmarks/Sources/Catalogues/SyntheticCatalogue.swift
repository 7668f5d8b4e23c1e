import Foundation

/// A category of 640 capabilities with connectors that cover about a third of them each, written as spec files.
///
/// The same count and seed give the same files on any machine.
package struct SyntheticCatalogue {
  private static let models = 30
  private static let fields = 12
  private static let actions = 20
  private static let groups = 2
  private static let inputs = 5
  private static let features = 30

  /// How many capabilities the category has.
  package static let capabilityCount = models * (1 + fields) + actions * (1 + groups * inputs) + features

  package let folder: URL
  package let connectorCount: Int

  package init(folder: URL, connectorCount: Int) {
    self.folder = folder
    self.connectorCount = connectorCount
  }

  /// The files of the connectors.
  package var connectorFiles: [URL] {
    (0..<connectorCount).map { connectors.appendingPathComponent("\(slug($0)).json") }
  }

  private var connectors: URL { folder.appendingPathComponent("connectors") }

  package func write(seed: UInt64) throws {
    try FileManager.default.createDirectory(at: connectors, withIntermediateDirectories: true)
    try JSONFile.write(category, to: folder.appendingPathComponent("category.json"))
    var random = SplitMix64(seed: seed)
    for (number, file) in connectorFiles.enumerated() {
      try JSONFile.write(connector(number, &random), to: file)
    }
  }

  private func slug(_ number: Int) -> String { String(format: "connector%04d", number) }

  private var category: [String: Any] {
    // The first field is what every record has.
    let fields = (0..<Self.fields).map { ["id": "field_\($0)", "type": "string", "nullable": $0 > 0] as [String: Any] }
    let inputs = (0..<Self.inputs).map { ["id": "input_\($0)", "type": "string"] }
    return [
      "format": 1, "id": "synthetic", "name": "Synthetic",
      "models": (0..<Self.models).map {
        [
          "id": "model_\($0)", "vendor_id": "x_model_\($0)", "label": "Model \($0)", "record": "R\($0)",
          "fields": fields,
        ] as [String: Any]
      },
      "actions": (0..<Self.actions).map {
        [
          "id": "action_\($0)", "vendor_id": "x_action_\($0)", "label": "Action \($0)", "method": "POST",
          "route": "/x/\($0)", "inputs": (0..<Self.groups).map { ["id": "group_\($0)", "inputs": inputs] },
        ] as [String: Any]
      },
      "features": (0..<Self.features).map { ["id": "feature_\($0)", "label": "Feature \($0)"] },
    ]
  }

  private func connector(_ number: Int, _ random: inout SplitMix64) -> [String: Any] {
    let inputs = (0..<Self.groups).flatMap { group in (0..<Self.inputs).map { "group_\(group).input_\($0)" } }
    var models: [String: Any] = [:]
    for model in random.some(0..<Self.models, about: 0.35) {
      models["model_\(model)"] = [
        "fields": ([0] + random.some(1..<Self.fields, about: 0.75)).map { "field_\($0)" },
        "note": "This model of the tool, number \(model), has a text about its records that goes on for a while.",
      ]
    }
    var actions: [String: Any] = [:]
    for action in random.some(0..<Self.actions, about: 0.25) {
      actions["action_\(action)"] = [
        "inputs": random.some(inputs, about: 0.8),
        "note": "Takes what the tool takes and gives the rest back after a time.",
      ]
    }
    return [
      "format": 1, "slug": slug(number), "name": "Connector \(number)", "stage": "open_beta",
      "notes": ["In open beta since the tool had its number \(number)."],
      "guides": [["title": "Setup", "description": "How to set it up.", "url": "https://example.com/\(number)"]],
      "models": models, "actions": actions,
      "features": random.some(0..<Self.features, about: 0.25).map { "feature_\($0)" },
    ]
  }
}
