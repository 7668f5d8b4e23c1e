import Foundation

/// A category of 640 capabilities with connectors that cover about a third of them each, written as spec files.
///
/// The same count and seed give the same files on any machine.
struct SyntheticCatalogue {
  private static let models = 30
  private static let fields = 12
  private static let actions = 20
  private static let groups = 2
  private static let inputs = 5
  private static let features = 30

  let folder: URL
  let connectorCount: Int

  /// The files of the connectors.
  var connectorFiles: [URL] { (0..<connectorCount).map { connectors.appendingPathComponent("\(slug($0)).json") } }

  private var connectors: URL { folder.appendingPathComponent("connectors") }

  func write(seed: UInt64) throws {
    try FileManager.default.createDirectory(at: connectors, withIntermediateDirectories: true)
    try write(category, to: folder.appendingPathComponent("category.json"))
    var random = SplitMix64(state: seed)
    for (number, file) in connectorFiles.enumerated() { try write(connector(number, &random), to: file) }
  }

  private func write(_ object: [String: Any], to file: URL) throws {
    try JSONSerialization.data(withJSONObject: object, options: [.prettyPrinted, .sortedKeys]).write(to: file)
  }

  private func slug(_ number: Int) -> String { String(format: "connector%04d", number) }

  private var category: [String: Any] {
    let fields = (0..<Self.fields).map { ["id": "field_\($0)", "type": "string"] }
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
        "fields": random.some(0..<Self.fields, about: 0.75).map { "field_\($0)" },
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

/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014).
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// Elements in their order, each taken with a probability.
  mutating func some<Element>(_ elements: some Sequence<Element>, about probability: Double) -> [Element] {
    elements.filter { _ in Double(next() >> 11) / Double(1 << 53) < probability }
  }
}
